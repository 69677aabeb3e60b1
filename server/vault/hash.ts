import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * SHA-256, for keeping secrets that we made ourselves from enough random bytes (API keys,
 * conversation secrets). Not for what people choose: passwords need a slow hash.
 */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Whether a secret has this hash, in a time that does not depend on how much of it is right. */
export function matchesHash(secret: string, hash: Uint8Array): boolean {
  const actual = hashSecret(secret);
  return actual.length === hash.length && timingSafeEqual(actual, hash);
}
