import { compile } from 'html-to-text';

/** Longest text read from a shop, characters. What is longer is cut, not parsed. */
const longest = 20_000;
/** Deepest nesting read. The converter walks it by recursion, and a buyer may write a thousand tags. */
const deepest = 100;

const convert = compile({
  wordwrap: false,
  decodeEntities: true,
  limits: { maxDepth: deepest, ellipsis: '' },
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
});

/**
 * What a person would read of text that may be HTML: no tags, no scripts, no link targets, entities
 * resolved, no half or control characters, which neither a page nor the database takes. Safe as a
 * text node, never as markup.
 */
export function plainText(html: string): string {
  return convert(html.slice(0, longest))
    .toWellFormed()
    .replace(/[^\P{Cc}\t\r\n]/gu, '')
    .trim();
}

/** The same on one line, for names and titles. */
export function plainLine(html: string): string {
  return plainText(html).replace(/\s+/g, ' ');
}
