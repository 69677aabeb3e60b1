import { plainCode } from '../../orders/typed/plain-text.ts';

/** Six digits in a row or in groups, and part of nothing longer. */
const sixDigits = /(?<![\p{L}\p{N}@#№+])\d(?:[ .-]{0,2}\d){5}(?![\p{L}\p{N}@])/gu;

/**
 * The six digits of a one-time code, however they are written: in groups, full-width or Arabic. Text
 * that holds more (other digits, an e-mail, a `#`) is about something else.
 * @param otherNumbers words that say that digits are another number, in the shopper's language.
 */
export function codeIn(text: string, otherNumbers: RegExp): string | undefined {
  const plain = plainCode(text);
  const [found, ...more] = [...plain.matchAll(sixDigits)].map(([digits]) => digits);
  if (found === undefined || more.length > 0) return undefined;
  const rest = plain.replace(found, ' ');
  if (/[\p{N}@#№]/u.test(rest) || otherNumbers.test(rest)) return undefined;
  return found.replaceAll(/\D/g, '');
}
