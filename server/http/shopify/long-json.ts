/** What newer engines tell a reviver beside the value (ECMAScript proposal "JSON.parse source text access"). */
type Reviver = (this: unknown, key: string, value: unknown, context: { source: string }) => unknown;

/**
 * Reads JSON in which every number stays the text that it was written as: Shopify's ids have 64 bits, and a
 * JavaScript number would quietly make another id of them.
 * @throws SyntaxError when it is no JSON.
 */
export function readLongJson(text: string): unknown {
  return JSON.parse(text, keepNumbers as Parameters<typeof JSON.parse>[1]) as unknown;
}

const keepNumbers: Reviver = (_key, value, { source }) =>
  typeof value === 'number' ? source : value;
