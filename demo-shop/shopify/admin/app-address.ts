import { hostOf } from '../oauth/authorize.ts';
import { makeIdToken } from '../oauth/id-token.ts';
import { queryHmac } from '../oauth/signatures.ts';
import { signingSecret } from '../shop/app.ts';
import type { Shop } from '../shop/shop.ts';

/** Digits of the staff member who uses the admin. */
const staffId = '548380009';

/** The token that App Bridge gives the app's pages now, with claims to say instead. */
export function freshIdToken(
  shop: Shop,
  overrides: Readonly<Record<string, unknown>> = {},
): string {
  const { app, clock, domain } = shop;
  return makeIdToken({
    shop: domain,
    clientId: app.clientId,
    secret: signingSecret(app),
    clock,
    userId: staffId,
    overrides,
  });
}

/**
 * Where the admin opens the app: its page with what Shopify adds, signed. Undefined without the app's address.
 * @param path of the app, with query; default the app's first page.
 */
export function appAddress(shop: Shop, path: string | undefined): string | undefined {
  const { app, clock, domain } = shop;
  if (app.url === undefined) return undefined;
  const url = new URL(path ?? app.config.applicationPath, app.url);
  if (url.origin !== new URL(app.url).origin) return undefined;
  const added = new URLSearchParams({
    embedded: '1',
    host: hostOf(domain),
    id_token: freshIdToken(shop),
    locale: 'en',
    session: 'f6a3c0d1',
    shop: domain,
    timestamp: String(clock.seconds()),
  });
  for (const [name, value] of added) url.searchParams.set(name, value);
  url.searchParams.delete('hmac');
  url.searchParams.set('hmac', queryHmac(url.searchParams, signingSecret(app)));
  return url.href;
}
