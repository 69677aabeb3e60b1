import { readQuery } from './query.ts';
import { readShopDomain, type ShopDomain } from './shop-domain.ts';
import { isSignedByOneOf } from './signed-by-one-of.ts';

/** A page of ours that Shopify has sent a merchant to: at installing, after consenting, within the admin. */
export interface SignedQuery {
  readonly shop: ShopDomain;
  /** Unix time, seconds. */
  readonly timestamp: number;
  /** All that was signed, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
}

const wellFormedTimestamp = /^[1-9]\d{0,11}$/;

/**
 * A query that Shopify has signed (shopify.dev, authorization-code-grant): HMAC-SHA256 in hex over all parameters
 * but `hmac` and `signature`, as `name=value`, sorted by their bytes and joined with `&`. Names and values are percent-encoded in it, a space as `%20` and never as `+` (Shopify's
 * library @shopify/shopify-api 15.0.0, processed-query.ts), so no value can pretend to be a parameter.
 *
 * It says from which shop somebody comes, and not who they are or that they came just now: it is in a link, and
 * links are kept. A grant needs its state (oauth-state.ts), a merchant's page a session token (session-token.ts).
 * @param query as it came, still encoded, without its question mark. No name may be in it twice.
 * @param expected.within when given, how far from now, in seconds, the query may have been signed.
 */
export function readSignedQuery(
  query: string,
  expected: {
    readonly secrets: readonly string[];
    readonly within?: { readonly seconds: number; readonly now: number };
  },
): SignedQuery | undefined {
  const read = readQuery(query);
  const all = new Map(read);
  if (!read || all.size !== read.length) return undefined;
  const signed = read.filter(([name]) => name !== 'hmac' && name !== 'signature');
  const text = signed.map(([name, value]) => `${encoded(name)}=${encoded(value)}`);
  const content = Buffer.from(text.toSorted().join('&'));
  const signature = all.get('hmac') ?? '';
  if (!isSignedByOneOf(expected.secrets, { content, signature, encoding: 'hex' })) return undefined;

  const shop = readShopDomain(all.get('shop'));
  const timestamp = all.get('timestamp') ?? '';
  if (!shop || !wellFormedTimestamp.test(timestamp)) return undefined;
  const { within } = expected;
  if (within && Math.abs(Number(timestamp) - within.now) > within.seconds) return undefined;
  const parameters = new Map(signed.map(([name, value]) => [inUtf8(name), inUtf8(value)]));
  return { shop, timestamp: Number(timestamp), parameters };
}

/** The same characters stay as in Shopify's library, which has them from the URL standard's form encoding. */
function encoded(bytes: string): string {
  return bytes.replaceAll(
    /[^\w.*-]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function inUtf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString();
}
