import { proxySignature } from '../oauth/signatures.ts';
import { signingSecret } from '../shop/app.ts';
import type { Shop } from '../shop/shop.ts';

/** A request of Shopify's to the app, for a visitor of a storefront. */
export interface ProxyCall {
  /** At the app's server. */
  readonly url: string;
}

/** Parameters that Shopify sets; what a visitor writes in their place is thrown away. */
const ownParameters = ['shop', 'logged_in_customer_id', 'path_prefix', 'timestamp', 'signature'];

/**
 * Signs a visitor's request for the app.
 * @throws Error when the app has no address.
 */
export function proxyCall(
  shop: Shop,
  visitor: {
    /** Digits of the customer's id; undefined when signed out. */
    readonly customerId: string | undefined;
    /** Below the proxy's address, with query. */
    readonly path: string;
  },
): ProxyCall {
  const { app, clock, domain, proxyPath } = shop;
  if (app.url === undefined) throw new Error('The app has no address.');
  const asked = new URL(visitor.path, 'http://below.test/');
  const url = new URL(`${app.config.proxy.path}${asked.pathname.replace(/\/$/, '')}`, app.url);
  for (const [name, value] of asked.searchParams) {
    if (!ownParameters.includes(name)) url.searchParams.append(name, value);
  }
  url.searchParams.set('shop', domain);
  url.searchParams.set('logged_in_customer_id', visitor.customerId ?? '');
  url.searchParams.set('path_prefix', proxyPath);
  url.searchParams.set('timestamp', String(clock.seconds()));
  url.searchParams.set('signature', proxySignature(url.searchParams, signingSecret(app)));
  return { url: url.href };
}
