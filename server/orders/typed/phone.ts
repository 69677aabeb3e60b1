import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { plainCode, visibleText } from './plain-text.ts';

/** Fewer digits are an extension or the end of a number, which many people share. */
const fewestDigits = 7;

/**
 * One spelling for a phone number: E.164 (`+442079460018`), read with the country's own rules for
 * national and outgoing prefixes. A number that fits no plan is its digits alone, and empty when they
 * are too few to tell people apart.
 * @param country ISO 3166-1 alpha-2 of numbers without a country prefix, or empty.
 */
export function normalisePhone(typed: string, country: string): string {
  const text = visibleText(typed);
  return (
    international(text, country) ??
    // "00" is written for "+" in countries whose own outgoing prefix is another.
    international(text.replace(/^[\s(]*00/, '+'), country) ??
    bareDigits(text)
  );
}

function international(text: string, country: string): string | undefined {
  const number = readIn(text, country.toUpperCase());
  return number?.isPossible() ? number.number : undefined;
}

function readIn(text: string, country: string) {
  return parsePhoneNumberFromString(text, {
    extract: false,
    ...(isSupportedCountry(country) && { defaultCountry: country }),
  });
}

function bareDigits(text: string): string {
  const digits = text.normalize('NFKC').replace(/[\s().\-/+]/g, '');
  return /^\d+$/.test(digits) && digits.length >= fewestDigits ? digits : '';
}

/**
 * What all spellings of one phone number share, whatever country they are read in: its last four
 * digits, without an extension. For counting guesses, where sharing with other numbers does no harm.
 * Empty when the text is no phone number.
 */
export function phoneGuessKey(typed: string): string {
  const text = visibleText(typed);
  // Danish numbers have no national prefix that would be taken off; what is no number there, such as
  // one that begins with 00 and no country's code, is read as in the United States.
  const read = readIn(text, 'DK') ?? readIn(text, 'US');
  const digits = read?.nationalNumber ?? plainCode(text).replace(/\D/g, '');
  return digits.slice(-4);
}
