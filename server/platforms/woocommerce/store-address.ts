import { wooCommerceError } from './errors.ts';

/**
 * The address that a merchant typed, as a URL without query and trailing slash: `shop.example`,
 * `https://shop.example/wp-admin/` and `HTTPS://Shop.Example/` mean the same shop.
 * @throws PlatformError `address_refused` when it is no web address.
 */
export function readStoreAddress(typed: string): URL {
  const text = typed.trim();
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.hostname === '' ||
    url.username ||
    url.password
  ) {
    throw wooCommerceError('invalid_address');
  }
  url.search = '';
  url.hash = '';
  url.pathname = url.pathname.replace(/\/(wp-admin|wp-login\.php|wp-json|index\.php)(\/.*)?$/, '/');
  return url;
}

/** An address without its trailing slash, as homes are written. */
export function withoutSlash(url: URL): string {
  return url.href.replace(/\/$/, '');
}

/** Whether two hosts are one shop's: the same, with or without `www.`, on the same or default ports. */
export function isSameShop(one: URL, other: URL): boolean {
  return isSameHostName(one, other) && one.port === other.port;
}

/** Like {@link isSameShop} whatever the ports: some servers take them out of WordPress's own addresses. */
export function isSameHostName(one: URL, other: URL): boolean {
  return one.hostname.replace(/^www\./, '') === other.hostname.replace(/^www\./, '');
}
