import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { visibleText } from './plain-text.ts';

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
  const defaultCountry = country.toUpperCase();
  const number = parsePhoneNumberFromString(text, {
    extract: false,
    ...(isSupportedCountry(defaultCountry) && { defaultCountry }),
  });
  return number?.isPossible() ? number.number : undefined;
}

function bareDigits(text: string): string {
  const digits = text.normalize('NFKC').replace(/[\s().\-/+]/g, '');
  return /^\d+$/.test(digits) && digits.length >= fewestDigits ? digits : '';
}
