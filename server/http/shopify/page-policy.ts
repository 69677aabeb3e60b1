import type { ShopDomain } from '../../signing/shopify/shop-domain.ts';
import type { ShopifyAppFace } from './app-face.ts';

/** Where Shopify's own parts of the page come from, and where the page may stand. A stand-in plays them all. */
export interface ShopifyPlaces {
  /** App Bridge, which must be the first script, and Polaris: addresses. */
  readonly scripts: readonly [appBridge: string, polaris: string];
  /** Origin of both. */
  readonly scriptOrigin: string;
  /** Who may frame a page of this shop. */
  framesOf(shop: ShopDomain): readonly string[];
  /** The shop's admin, without a slash at the end. */
  adminOf(shop: ShopDomain): string;
  /** The app's page within the shop's admin. */
  appPageOf(shop: ShopDomain): string;
  /** Where a shop's merchant is asked for consent. */
  consentOf(shop: ShopDomain): string;
}

/**
 * Polaris by its major version: a later one would change what our page is made of without asking us
 * (shopify.dev/changelog/the-polaris-cdn-is-adopting-semantic-versioning). A stand-in has one only.
 */
const polarisFile = { shopify: 'polaris-1.js', standIn: 'polaris.js' } as const;

/** The places for one app. */
export function placesOf({ clientId, standIn }: ShopifyAppFace): ShopifyPlaces {
  const scriptOrigin = standIn ?? 'https://cdn.shopify.com';
  const adminOrigin = standIn ?? 'https://admin.shopify.com';
  const shopAt = (shop: ShopDomain) =>
    standIn === undefined ? `https://${shop}` : `${standIn}/${shop}`;
  const file = (name: string) => `${scriptOrigin}/shopifycloud/${name}`;
  const polaris = standIn === undefined ? polarisFile.shopify : polarisFile.standIn;
  return {
    scripts: [file('app-bridge.js'), file(polaris)],
    scriptOrigin,
    framesOf: (shop) => (standIn === undefined ? [`https://${shop}`, adminOrigin] : [standIn]),
    adminOf: (shop) => `${shopAt(shop)}/admin`,
    appPageOf: (shop) =>
      standIn === undefined
        ? `${adminOrigin}/store/${shop.replace(/\.myshopify\.com$/, '')}/apps/${clientId}`
        : `${adminOrigin}/admin/${shop}`,
    consentOf: (shop) => `${shopAt(shop)}/admin/oauth/authorize`,
  };
}

/**
 * What the page may do: run scripts of its own server and of Shopify, and nothing that stands in the page. Styles
 * may, for Polaris brings its own; pictures may come from anywhere, for a merchant's assistant may have one.
 * @param frames who may frame it; none: nobody.
 */
export function pagePolicy(scriptOrigin: string, frames: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scriptOrigin}`,
    `style-src 'self' 'unsafe-inline' ${scriptOrigin}`,
    `font-src 'self' ${scriptOrigin}`,
    "img-src 'self' data: https:",
    // App Bridge reports to Shopify's own servers, whose names it does not promise.
    `connect-src 'self' https: ${scriptOrigin}`,
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames.length > 0 ? frames.join(' ') : "'none'"}`,
  ].join('; ');
}

/** The preview shows the widget and may do nothing else: it has no origin of its own, nor any storage. */
export function previewPolicy(ownOrigin: string, frames: readonly string[]): string {
  return [
    'sandbox allow-scripts',
    "default-src 'none'",
    // A document without an origin has no 'self' either.
    `script-src ${ownOrigin}`,
    `connect-src ${ownOrigin}`,
    "style-src 'unsafe-inline'",
    'img-src https:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[ownOrigin, ...frames].join(' ')}`,
  ].join('; ');
}
