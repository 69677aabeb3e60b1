import { convert } from 'html-to-text';

/** Longest text read from a shop, characters. What is longer is cut, not parsed. */
const longest = 20_000;

/**
 * What a person would read of text that may be HTML: no tags, no scripts, no link targets, entities
 * resolved. Safe as a text node, never as markup.
 */
export function plainText(html: string): string {
  return convert(html.slice(0, longest), {
    wordwrap: false,
    decodeEntities: true,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'script', format: 'skip' },
      { selector: 'style', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  }).trim();
}

/** The same on one line, for names and titles. */
export function plainLine(html: string): string {
  return plainText(html).replace(/\s+/g, ' ');
}
