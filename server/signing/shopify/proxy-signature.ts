import { isCustomerId } from './customer-id.ts';
import { readQuery, type QueryParameter } from './query.ts';
import { readShopDomain, type ShopDomain } from './shop-domain.ts';
import { isSignedByOneOf } from './signed-by-one-of.ts';

/** What Shopify says of a visitor of a shop whose request it has passed on to us through the app proxy. */
export interface SignedProxyCall {
  readonly shop: ShopDomain;
  /** The customer who is signed in; undefined when nobody is. */
  readonly customerId: string | undefined;
  /**
   * Where the proxy is in the shop now, such as `/apps/trulybot`; merchants can change it. A place and no
   * proof: its end is not protected as the others are (see {@link readSignedProxyCall}).
   */
  readonly pathPrefix: string;
  /** Unix time, seconds. */
  readonly timestamp: number;
  /** Whether there is nothing in it but what Shopify adds: then the end of the path prefix is Shopify's, too. */
  readonly isAlone: boolean;
}

/** How old or how far ahead a call may be, seconds: what Shopify's own library allows. */
const toleranceSeconds = 90;

/** What Shopify adds. */
const added = ['logged_in_customer_id', 'path_prefix', 'shop', 'timestamp'] as const;

/** What must not be there twice: one reader would take the first of them, another the last. */
const single: readonly string[] = [...added, 'signature', 'hmac'];

const known: ReadonlySet<string> = new Set([...added, 'signature']);

const wellFormedTimestamp = /^[1-9]\d{0,11}$/;
const wellFormedPath = /^(?:\/[\w-]{1,100}){1,4}$/;

/**
 * Who calls through the app proxy (shopify.dev, authenticate-app-proxies). Signed is the query, neither the
 * path nor the body: HMAC-SHA256 in hex over all parameters but `signature`, as `name=value` or
 * `name=value,value`, sorted by their bytes, with nothing between them.
 *
 * A visitor chooses any further parameters, and Shopify signs them too. As nothing stands between the parts,
 * other parameters can have the same signature: a visitor who is not signed in asks for
 * `?a=1logged_in_customer_id%3D7m`, Shopify signs `a=1logged_in_customer_id=7mlogged_in_customer_id=path_pre…`,
 * and the same text is what `a=1`, `logged_in_customer_id=7` and `mlogged_in_customer_id=` come to: customer 7.
 * Whoever got to see the signature, in a log or a redirect, would be whom they like for 90 seconds.
 *
 * Therefore `shop=`, `logged_in_customer_id=`, `path_prefix=` and `timestamp=` may each be in the signed text
 * as often as the parameter is in the query, anywhere in it. Then the one that is read is the one that Shopify
 * wrote, and only the end of its value could be moved: but a part that begins within digits sorts before the
 * part that it is cut from, and a shop's domain has one end only. So shop, customer and time of a believed
 * call are Shopify's, however its parameters were cut. (The end of the path prefix can be moved, where a letter
 * in it sorts after `path_prefix`.) Names that nobody knows yet are welcome: Shopify says that it may add some, and
 * `logged_in_customer_id` came in 2022; a list of names would sign everybody out on such a day.
 * @param query as it came, still encoded, without its question mark.
 * @param expected.now Unix time, seconds.
 */
export function readSignedProxyCall(
  query: string,
  expected: { readonly secrets: readonly string[]; readonly now: number },
): SignedProxyCall | undefined {
  const parameters = readQuery(query);
  if (!parameters) return undefined;
  const byName = Map.groupBy(parameters, ([name]) => name);
  if (single.some((name) => (byName.get(name)?.length ?? 0) > 1)) return undefined;
  const valueOf = (name: string) => byName.get(name)?.[0]?.[1] ?? '';

  const text = signedText(byName);
  const content = Buffer.from(text, 'latin1');
  const signature = valueOf('signature');
  if (!isSignedByOneOf(expected.secrets, { content, signature, encoding: 'hex' })) return undefined;
  if (!added.every((name) => countOf(`${name}=`, text) === (byName.has(name) ? 1 : 0))) {
    return undefined;
  }

  const shop = readShopDomain(valueOf('shop'));
  const customerId = valueOf('logged_in_customer_id') || undefined;
  const pathPrefix = valueOf('path_prefix');
  const timestamp = valueOf('timestamp');
  if (
    shop === undefined ||
    (customerId !== undefined && !isCustomerId(customerId)) ||
    !wellFormedPath.test(pathPrefix) ||
    !wellFormedTimestamp.test(timestamp) ||
    Math.abs(Number(timestamp) - expected.now) > toleranceSeconds
  ) {
    return undefined;
  }
  const isAlone = [...byName.keys()].every((name) => known.has(name));
  return { shop, customerId, pathPrefix, timestamp: Number(timestamp), isAlone };
}

/** One character for each byte, so that sorting by characters is sorting by bytes. */
function signedText(byName: ReadonlyMap<string, readonly QueryParameter[]>): string {
  return [...byName]
    .filter(([name]) => name !== 'signature')
    .map(([name, parameters]) => `${name}=${parameters.map(([, value]) => value).join(',')}`)
    .toSorted()
    .join('');
}

function countOf(part: string, text: string): number {
  return text.split(part).length - 1;
}
