import { z } from 'zod';

/** How a request shows its key to the shop, in the order in which they are tried. */
export const transports = ['basic', 'query_keys', 'oauth_as_http', 'oauth_http'] as const;

/**
 * - `basic`: HTTP Basic over https, the way it should be.
 * - `query_keys`: key and secret in the query over https, for hosts that strip the `Authorization` header.
 * - `oauth_as_http`: OAuth 1.0a signed as if for http and sent over https, for a WordPress that does not
 *   know that a proxy speaks TLS for it.
 * - `oauth_http`: OAuth 1.0a over plain http, with the merchant's consent only.
 */
export type WooCommerceTransport = (typeof transports)[number];

/** What connecting found out and later opens need: plain data, nothing secret. */
export const connectionConfigSchema = z.object({
  /** Canonical home page, without a trailing slash. */
  homeUrl: z.url(),
  /** The REST root, ending in `/`: `…/wp-json/`, `…/index.php/wp-json/` or `…/?rest_route=/`. */
  restRoot: z.url(),
  transport: z.enum(transports),
  /** IANA name or offset; instants without one are read in it. */
  timeZone: z.string().default('+00:00'),
  /** REST namespaces of tracking plug-ins that were there, for example `wc-ast/v3`. */
  trackingNamespaces: z.array(z.string()).default([]),
});

export type WooCommerceConnectionConfig = z.output<typeof connectionConfigSchema>;

/** A REST key pair of WooCommerce (WooCommerce → Settings → Advanced → REST API). */
export interface WooCommerceCredentials {
  readonly consumerKey: string;
  readonly consumerSecret: string;
}

/** Words for a merchant. */
export const transportNames: Readonly<Record<WooCommerceTransport, string>> = {
  basic: 'basic over https',
  query_keys: 'keys in the query over https',
  oauth_as_http: 'OAuth 1.0a through a TLS proxy',
  oauth_http: 'OAuth 1.0a over http',
};
