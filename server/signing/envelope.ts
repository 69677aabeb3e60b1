import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The signed envelope in which a shop's plug-in and this server talk: docs/plugin-protocol.md says
 * what each field is for. Everything that counts stands in the body of a request, so that proxies
 * which rewrite paths and strip headers change nothing.
 */
export interface Envelope {
  readonly protocol: 1;
  readonly direction: Direction;
  readonly verb: string;
  /** Id of the signing key; public. */
  readonly key: string;
  /** WordPress's own home address, without a trailing slash. */
  readonly site: string;
  /** Which site of a network; 1 where there is no network. */
  readonly blog: number;
  /** Unix time, seconds. */
  readonly timestamp: number;
  /** Good once. */
  readonly nonce: string;
  /** JSON as text, so that nobody has to agree how JSON is written. */
  readonly body: string;
  /** HMAC-SHA256, lower-case hex. */
  readonly signature: string;
}

/** Who speaks to whom; a reply names the way back. */
export type Direction = 'to_shop' | 'from_shop' | 'to_server' | 'from_server';

/** With what an envelope is signed. */
export interface SigningKey {
  readonly id: string;
  readonly secret: string;
}

/** For whom a key is good: one site of one WordPress. */
export interface SigningPlace {
  readonly site: string;
  readonly blog: number;
}

/** How far the clocks of the two sides may differ, seconds. */
export const toleranceSeconds = 300;

/** Why an envelope is not believed; the order is the order of the checks. */
export type EnvelopeFault = 'malformed' | 'signature' | 'clock';

const label = 'trulybot-signed-1';
const wellFormedKey = /^tbk_[a-z0-9]{24}$/;
const wellFormedSecret = /^[\w-]{43}$/;
const wellFormedNonce = /^[\w-]{22,64}$/;
const wellFormedVerb = /^[a-z_]{1,40}$/;
const wellFormedSignature = /^[0-9a-f]{64}$/;

/** Whether a key can be one at all: its id and secret have the shape that plug-ins give them. */
export function isSigningKey({ id, secret }: SigningKey): boolean {
  return wellFormedKey.test(id) && wellFormedSecret.test(secret);
}

/** 192 random bits for an envelope or token that is good once. */
export function newNonce(): string {
  return randomBytes(24).toString('base64url');
}

/** An envelope around a body, signed. */
export function sealEnvelope(
  key: SigningKey,
  content: Omit<Envelope, 'protocol' | 'key' | 'signature'>,
): Envelope {
  const unsigned = { protocol: 1 as const, key: key.id, ...content };
  return { ...unsigned, signature: signatureOf(key, unsigned) };
}

/**
 * An envelope in its shape, not yet believed.
 * @returns undefined for anything else, also for one of another version of the protocol.
 */
export function readEnvelope(value: unknown): Envelope | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const read = value as Partial<Record<keyof Envelope, unknown>>;
  const { direction, verb, key, site, nonce, body, signature, blog, timestamp } = read;
  const isShaped =
    read.protocol === 1 &&
    isDirection(direction) &&
    matches(wellFormedVerb, verb) &&
    matches(wellFormedKey, key) &&
    matches(wellFormedNonce, nonce) &&
    matches(wellFormedSignature, signature) &&
    typeof site === 'string' &&
    site.length <= 2_000 &&
    typeof body === 'string' &&
    isCount(blog) &&
    isCount(timestamp);
  if (!isShaped) return undefined;
  return { protocol: 1, direction, verb, key, site, blog, timestamp, nonce, body, signature };
}

/**
 * Whether an envelope is what it says: from the holder of this key, for this place and direction, of now.
 * Its nonce is the receiver's to look after.
 * @param now Unix time, seconds.
 * @returns what is wrong; undefined when nothing is.
 */
export function faultOfEnvelope(
  envelope: Envelope,
  expected: {
    readonly key: SigningKey;
    readonly place: SigningPlace;
    readonly direction: Direction;
    readonly now: number;
  },
): EnvelopeFault | undefined {
  const { key, place, direction, now } = expected;
  const isForUs =
    envelope.key === key.id &&
    envelope.site === place.site &&
    envelope.blog === place.blog &&
    envelope.direction === direction;
  // Computed in any case: which of the two is wrong cannot be told from how long it takes.
  const isSigned = isSameText(envelope.signature, signatureOf(key, envelope));
  if (!isForUs || !isSigned) return 'signature';
  return Math.abs(envelope.timestamp - now) > toleranceSeconds ? 'clock' : undefined;
}

function signatureOf(key: SigningKey, content: Omit<Envelope, 'signature'>): string {
  const lines = [
    label,
    content.direction,
    content.verb,
    content.key,
    content.site,
    content.blog,
    content.timestamp,
    content.nonce,
    createHash('sha256').update(content.body).digest('hex'),
  ];
  return createHmac('sha256', key.secret).update(lines.join('\n')).digest('hex');
}

/** In a time that does not depend on how much of it is right. */
export function isSameText(first: string, second: string): boolean {
  const [one, other] = [Buffer.from(first), Buffer.from(second)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function isDirection(value: unknown): value is Direction {
  return (
    value === 'to_shop' || value === 'from_shop' || value === 'to_server' || value === 'from_server'
  );
}

function matches(shape: RegExp, value: unknown): value is string {
  return typeof value === 'string' && shape.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
