import { createHmac } from 'node:crypto';
import { isSameText, type SigningKey, type SigningPlace } from './envelope.ts';

/** What a shop says of a customer who is signed in there. docs/plugin-protocol.md */
export interface CustomerToken extends SigningPlace {
  readonly protocol: 1;
  readonly key: string;
  /** The platform's customer id. */
  readonly customer: string;
  /** The one conversation for which it is meant, and what that conversation was given to be told again. */
  readonly conversation: string;
  readonly challenge: string;
  /** Names the shop's session without telling it, so that its end can be told. */
  readonly session: string;
  /** Unix times, seconds. */
  readonly issued: number;
  readonly expires: number;
  /** Good once. */
  readonly nonce: string;
}

/** Longest life of a token, seconds. */
const longestTokenLife = 300;

/** How far ahead the shop's clock may be, seconds: its tokens are minutes long, so it is not much. */
const aheadSeconds = 60;

const label = 'trulybot-customer-1';
const shape = /^([\w-]{50,4000})\.([0-9a-f]{64})$/;

/** The token as text; shops make theirs in PHP, and tests in here. */
export function sealCustomerToken(key: SigningKey, token: CustomerToken): string {
  const payload = Buffer.from(JSON.stringify(token)).toString('base64url');
  return `${payload}.${signatureOf(key, payload)}`;
}

/**
 * What a token says, when it is from the holder of the key, for this place and of now. Conversation,
 * challenge and nonce are for whoever redeems it to compare.
 * @param now Unix time, seconds.
 */
export function openCustomerToken(
  text: string,
  expected: { readonly key: SigningKey; readonly place: SigningPlace; readonly now: number },
): CustomerToken | undefined {
  const [, payload, signature] = shape.exec(text) ?? [];
  if (payload === undefined || signature === undefined) return undefined;
  if (!isSameText(signature, signatureOf(expected.key, payload))) return undefined;
  const token = readPayload(payload);
  if (!token || !isWhole(token)) return undefined;
  const { key, place, now } = expected;
  const isForUs = token.key === key.id && token.site === place.site && token.blog === place.blog;
  const isOfNow =
    token.issued <= now + aheadSeconds &&
    token.expires > now &&
    token.expires > token.issued &&
    token.expires - token.issued <= longestTokenLife;
  return isForUs && isOfNow ? token : undefined;
}

function signatureOf(key: SigningKey, payload: string): string {
  return createHmac('sha256', key.secret).update(`${label}\n${payload}`).digest('hex');
}

function readPayload(payload: string | undefined): Partial<CustomerToken> | undefined {
  if (payload === undefined) return undefined;
  try {
    const value = JSON.parse(Buffer.from(payload, 'base64url').toString()) as unknown;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isWhole(token: Partial<CustomerToken>): token is CustomerToken {
  const { protocol, customer, conversation, challenge, session, issued, expires, nonce } = token;
  const texts = [token.key, token.site, conversation, challenge, customer, session, nonce];
  return (
    protocol === 1 &&
    texts.every((each) => typeof each === 'string') &&
    /^[1-9]\d{0,14}$/.test(customer ?? '') &&
    /^[0-9a-f]{32}$/.test(session ?? '') &&
    /^[\w-]{22,64}$/.test(nonce ?? '') &&
    Number.isSafeInteger(token.blog) &&
    Number.isSafeInteger(issued) &&
    Number.isSafeInteger(expires)
  );
}
