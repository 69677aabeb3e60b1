/** A name and a value of a query, decoded. Each character is one byte, as if the text were Latin-1. */
export type QueryParameter = readonly [name: string, value: string];

/** Printable ASCII, and a percent sign only before two hexadecimal digits. */
const wellFormed = /^(?:[!-$&-~]|%[\da-f]{2})*$/i;

/**
 * The parameters of a query in their order, read as Ruby's Rack reads them, for Shopify's documents give the
 * rules of its signatures as Ruby (shopify.dev, authenticate-app-proxies: `Rack::Utils.parse_query`): it
 * separates at `&` only, skips what is empty, and decodes as forms do, so that `+` is a space.
 *
 * Bytes instead of characters, because Ruby signs and sorts bytes: what is no UTF-8 stays what it was, and two
 * different queries never become the same text.
 * @param query without its question mark.
 * @returns undefined for what Rack would refuse, and for characters that no query has on the wire.
 */
export function readQuery(query: string): readonly QueryParameter[] | undefined {
  if (!wellFormed.test(query)) return undefined;
  return query
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [name = '', ...value] = piece.split('=');
      return [decoded(name), decoded(value.join('='))];
    });
}

function decoded(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replaceAll(/%([\da-f]{2})/gi, (_all, byte: string) => String.fromCharCode(parseInt(byte, 16)));
}
