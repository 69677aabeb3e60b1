/** What answers to other people's pages share, here and at the edge. It imports nothing. */

/** Files for other people's pages, as scripts and as modules. */
export const openToEveryPage: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

export const scriptType = 'text/javascript; charset=utf-8';

/** Stands where a script was asked for and there is none: one line on the console, and nothing else. */
export function saysOnly(sentence: string): string {
  return `console.warn(${JSON.stringify(`TrulyBot: ${sentence}`)});\n`;
}

/** In place of the loader of a site that there is not. */
export const unknownSite = saysOnly(
  'there is no shop with this id. Copy the script tag from your TrulyBot account again.',
);
