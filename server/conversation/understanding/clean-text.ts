/** Longest text that a shopper may send, in UTF-16 units. */
export const longestText = 2_000;

/**
 * Text as it is read for understanding: compatibility forms folded (full-width digits), invisible
 * and control characters removed, white space made single. What the shopper typed is kept elsewhere.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

/** Whether anything in the text can be seen at all. */
export function isBlank(text: string): boolean {
  return cleanText(text) === '';
}
