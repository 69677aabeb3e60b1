import { PlatformError } from '../orders/platform-error.ts';

/**
 * Makes the address of a shop out of what a merchant typed: `Shop.example/` becomes
 * `https://shop.example`. International names become punycode; query, fragment and trailing
 * slashes go.
 * @throws PlatformError `address_refused` when it is no address of a web site, or carries credentials.
 */
export function normaliseShopUrl(typed: string): string {
  const text = typed.trim();
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  const isWeb = url !== undefined && /^https?:$/.test(url.protocol) && url.hostname !== '';
  if (!isWeb || url.username !== '' || url.password !== '') {
    throw new PlatformError('address_refused', {
      message: 'This is not the address of a shop.',
      merchantAction: 'Give the address of your shop’s home page, such as https://shop.example.',
    });
  }
  return `${url.origin}${withoutTrailingSlashes(url.pathname)}`;
}

/**
 * What makes two addresses one shop: host, port and path. The scheme is no part of it, because the
 * same shop is often reachable over http and https, and belongs to one account either way.
 */
export function shopUrlKey(url: string): string {
  const { host, pathname } = new URL(normaliseShopUrl(url));
  return `${host}${withoutTrailingSlashes(pathname)}`;
}

function withoutTrailingSlashes(path: string): string {
  return path.replace(/\/+$/, '');
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
