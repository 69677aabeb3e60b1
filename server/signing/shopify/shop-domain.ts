/**
 * A shop's own address at Shopify, `name.myshopify.com` in lower case: what Shopify calls the shop in all
 * that it signs. A merchant's other domains never stand there.
 */
export type ShopDomain = string & { readonly __brand: 'ShopDomain' };

/** The documents' own pattern (shopify.dev, authorization-code-grant), with the end that it lacks there. */
const shape = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/i;

/** Longest name that DNS knows. */
const longest = 255;

/**
 * A shop's domain, and nothing that only looks like one. Requests that carry secrets go to this host, so
 * there is no port, no dot at the end and no other domain of Shopify's.
 */
export function readShopDomain(text: unknown): ShopDomain | undefined {
  if (typeof text !== 'string' || text.length > longest || !shape.test(text)) return undefined;
  return text.toLowerCase() as ShopDomain;
}
