/** Longer texts are no number, address or postcode that a person typed; they are read as nothing. */
const longestTyped = 254;

/**
 * Text as a person meant it: without invisible characters (zero-width, direction marks, soft
 * hyphens, which come along when copying), white space trimmed, Unicode white space as one space.
 * Empty for absurdly long text.
 */
export function visibleText(text: string): string {
  if (text.length > longestTyped) return '';
  return text
    .replace(/\p{Format}/gu, '')
    .replace(/[\s\p{Control}]+/gu, ' ')
    .trim();
}

/**
 * Visible text with compatible characters as plain ones: full-width and Arabic digits, full-width
 * letters, every kind of dash. Only for codes; letters that merely look alike stay different.
 */
export function plainCode(text: string): string {
  return visibleText(visibleText(text).normalize('NFKC'))
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\p{Dash_Punctuation}\u2212]/gu, '-');
}
