import type { Shop } from '../shop/shop.ts';
import { signingSecret } from '../shop/app.ts';
import type { Codes } from './codes.ts';
import { queryHmac } from './signatures.ts';

/** Where the consent sends a merchant, or why it does not. */
export type Consent = { readonly location: string } | { readonly refused: string };

/**
 * The consent, already given: installs the app and leads back with a code, signed. Refused for another app and
 * for an address that the app's configuration does not name.
 */
export function consent(parameters: URLSearchParams, shop: Shop, codes: Codes): Consent {
  const { app, clock, domain } = shop;
  if (parameters.get('client_id') !== app.clientId) {
    return { refused: 'Oauth error invalid_request: Could not find the app' };
  }
  const back = parameters.get('redirect_uri') ?? '';
  if (!isAllowed(back, app)) {
    return { refused: 'Oauth error invalid_request: The redirect_uri is not whitelisted' };
  }
  if (!shop.installation.isInstalled) shop.install();
  const answer = new URLSearchParams({
    code: codes.make(domain),
    host: hostOf(domain),
    shop: domain,
    state: parameters.get('state') ?? '',
    timestamp: String(clock.seconds()),
  });
  answer.set('hmac', queryHmac(answer, signingSecret(app)));
  const location = new URL(back);
  for (const [name, value] of answer) location.searchParams.set(name, value);
  return { location: location.href };
}

/** `host` of Shopify's admin, in base64 without padding. */
export function hostOf(domain: string): string {
  const name = domain.replace(/\.myshopify\.com$/, '');
  return Buffer.from(`admin.shopify.com/store/${name}`).toString('base64').replaceAll('=', '');
}

function isAllowed(back: string, app: Shop['app']): boolean {
  if (app.url === undefined || !URL.canParse(back)) return false;
  const { origin, pathname } = new URL(back);
  return origin === new URL(app.url).origin && app.config.redirectPaths.includes(pathname);
}
