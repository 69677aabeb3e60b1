import { normaliseEmail } from '../orders/typed/email.ts';
import { cleanText } from './understanding/clean-text.ts';
import { emailPattern } from './understanding/email-pattern.ts';

/** What stands around an address in running text and is none of it. */
const between = /[\s"<>,;:()[\]\\“”„«»‹›]+/u;

/**
 * Every e-mail in what somebody said or was told, each in the one spelling that proofs are compared
 * in: for the index by which a shopper's data is found again. Reads as the understanding does, and
 * more generously, for an address that nobody could be proven by may still be somebody's.
 * @param value a text, or anything made of texts: a shopper's input, a message's parts.
 */
export function emailsIn(value: unknown): readonly string[] {
  const candidates = textsIn(value).flatMap((text) => {
    const clean = cleanText(text);
    return [
      text,
      ...[...clean.matchAll(emailPattern)].map(([email]) => email),
      ...[text, clean].flatMap((each) => each.split(between).map(withoutMarks)),
    ];
  });
  return [...new Set(candidates.map(normaliseEmail))].filter((email) => email !== '');
}

/** Quotation marks and what ends a sentence, where they stand at an address. */
function withoutMarks(piece: string): string {
  return piece.replace(/^['’‘`*]+|['’‘`*.!?]+$/gu, '');
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
