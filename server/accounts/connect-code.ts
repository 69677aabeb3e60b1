import { randomBytes } from 'node:crypto';

/** Crockford's base 32: no letter that can be taken for a digit or another letter. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;
const wellFormed = /^[0-9A-HJKMNP-TV-Z]{16}$/;

/** How long a connect code can be redeemed, in milliseconds. */
export const connectCodeLifetime = 10 * 60_000;

/** 80 random bits as a merchant types them: `7KQM-2F9X-WB0D-J4TV`. */
export function makeConnectCode(): string {
  const characters = Array.from(randomBytes(length), (byte) => alphabet.charAt(byte % 32)).join('');
  return characters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/**
 * A typed code in the form in which it is hashed: no dashes or spaces, and O, I and L read as the
 * digits that they were taken for. Undefined when it can be no code.
 */
export function normaliseConnectCode(typed: string): string | undefined {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return wellFormed.test(code) ? code : undefined;
}
