import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { StandInClock } from '../clock.ts';

/** How long an id token of App Bridge is good for, seconds. */
const lifetimeSeconds = 60;

/** What an id token says: who uses which app in which shop. */
export interface IdTokenClaims {
  readonly iss: string;
  readonly dest: string;
  readonly aud: string;
  readonly sub: string;
  readonly exp: number;
  readonly nbf: number;
  readonly iat: number;
  readonly jti: string;
  readonly sid: string;
  readonly [claim: string]: unknown;
}

/** What makes an id token. */
export interface IdTokenParts {
  readonly shop: string;
  readonly clientId: string;
  readonly secret: string;
  readonly clock: StandInClock;
  /** Digits of the staff member's id. */
  readonly userId: string;
  /** Claims to say instead, for tests that lie. */
  readonly overrides?: Readonly<Record<string, unknown>>;
}

/** The token that App Bridge would hand to the app now: HS256 with the app's secret, good for a minute. */
export function makeIdToken(parts: IdTokenParts): string {
  const now = parts.clock.seconds();
  const claims: IdTokenClaims = {
    iss: `https://${parts.shop}/admin`,
    dest: `https://${parts.shop}`,
    aud: parts.clientId,
    sub: parts.userId,
    exp: now + lifetimeSeconds,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomUUID(),
    ...parts.overrides,
  };
  const unsigned = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${unsigned}.${sign(unsigned, parts.secret)}`;
}

/** Whether Shopify would take the token in an exchange: of this app and shop, signed, and not too old. */
export function isGoodIdToken(
  token: string,
  expected: {
    readonly shop: string;
    readonly clientId: string;
    readonly secrets: readonly string[];
    readonly clock: StandInClock;
  },
): boolean {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const unsigned = `${header}.${payload}`;
  if (!expected.secrets.some((secret) => isEqual(signature, sign(unsigned, secret)))) return false;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as IdTokenClaims;
  const now = expected.clock.seconds();
  return (
    claims.aud === expected.clientId &&
    claims.dest === `https://${expected.shop}` &&
    claims.iss === `https://${expected.shop}/admin` &&
    claims.nbf <= now &&
    now < claims.exp
  );
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function sign(unsigned: string, secret: string): string {
  return createHmac('sha256', secret).update(unsigned).digest('base64url');
}

function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
