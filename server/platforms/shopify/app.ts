/** Which Admin API version this server speaks. Both it and the one before are tested against. */
export const apiVersion = '2026-10';

/** The Shopify app that a host has made, as the host's configuration names it. */
export interface ShopifyApp {
  readonly clientId: string;
  /** The newest first; while a secret is rotated, digests of the one before still arrive. */
  readonly clientSecrets: readonly string[];
  /**
   * Origin of a stand-in for Shopify's servers, for trying out and tests: it plays every shop below a
   * path that names the shop. Undefined: the shops themselves.
   */
  readonly standIn?: string | undefined;
}

/**
 * Where a shop's own server is asked. A shop's domain is checked before it comes here; what stands in a
 * path never leads to another host.
 * @param path begins with a slash.
 */
export function adminAddress(
  shop: string,
  path: string,
  { standIn }: Pick<ShopifyApp, 'standIn'>,
): URL {
  const origin = standIn === undefined ? `https://${shop}` : `${standIn}/${shop}`;
  return new URL(`${origin}${path}`);
}

/** Where the app's proxy gives passes in a shop whose merchant has not moved it (`[app_proxy]` in shopify.app.toml). */
export const usualSignInPath = '/apps/trulybot/sign-in';
