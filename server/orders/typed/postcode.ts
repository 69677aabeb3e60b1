import { plainCode } from './plain-text.ts';

/** Letters that people put before a numeric postcode abroad, beside the country's own code. */
const oldPrefixes: Readonly<Record<string, string>> = {
  AT: 'A',
  BE: 'B',
  DE: 'D',
  ES: 'E',
  FI: 'FIN',
  FR: 'F',
  IT: 'I',
  LU: 'L',
  NO: 'N',
  SE: 'S',
};

/**
 * One spelling for a postcode: upper case without spaces and hyphens, a country prefix (`D-10115`)
 * left out, a US ZIP+4 as its ZIP. Empty when nothing is left.
 * @param country ISO 3166-1 alpha-2 that the postcode belongs to, or empty.
 */
export function normalisePostcode(typed: string, country: string): string {
  const code = lettersAndDigits(typed);
  const land = country.toUpperCase();
  const digits = withoutCountry(code, land);
  return land === 'US' ? digits.replace(/^(\d{5})\d{4}$/, '$1') : digits;
}

function withoutCountry(code: string, country: string): string {
  for (const prefix of [country, oldPrefixes[country]]) {
    if (!prefix || !code.startsWith(prefix)) continue;
    const rest = code.slice(prefix.length);
    if (/^\d+$/.test(rest)) return rest;
  }
  return code;
}

/**
 * What all spellings of one postcode share, whatever country they are read in: without letters before
 * digits, and of nine digits the first five. For counting guesses, where sharing does no harm.
 */
export function postcodeGuessKey(typed: string): string {
  return lettersAndDigits(typed)
    .replace(/^\p{Letter}+(?=\d+$)/u, '')
    .replace(/^(\d{5})\d{4}$/, '$1');
}

function lettersAndDigits(typed: string): string {
  return plainCode(typed)
    .toUpperCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}
