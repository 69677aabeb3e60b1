import { visibleText } from './plain-text.ts';

/**
 * One spelling for an e-mail address: trimmed, lower case, without `mailto:` and angle brackets.
 * Exact otherwise: dots and plus parts are kept, for two addresses may be two people's. Empty when
 * the text is no address at all.
 */
export function normaliseEmail(typed: string): string {
  const bare = visibleText(typed)
    .replace(/^<\s*(.*?)\s*>$/u, '$1')
    .replace(/^mailto:\s*/iu, '');
  // The Kelvin sign is the one letter outside ASCII that lower case would turn into an ASCII one.
  const address = bare.replace(/[^\u212a]+/gu, (letters) => letters.toLowerCase());
  return /^[^\s@<>]+@[^\s@<>]+$/u.test(address) ? address : '';
}
