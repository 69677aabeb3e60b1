import { createHmac } from 'node:crypto';

/**
 * What Shopify does, written from its documents and without our readers, so that a mistake of theirs is not
 * in here too.
 */

export const secret = 'the client secret of an app in tests';
export const otherSecret = 'the client secret that it had before';
export const clientId = '3f2a9c0de1b84756a0c1d2e3f4051627';
export const shop = 'trulybot-test.myshopify.com';
export const now = 1_795_000_000;

/** A name and a value, as text. */
export type Pair = readonly [name: string, value: string];

export function hexOf(key: string, text: string | Uint8Array): string {
  return createHmac('sha256', key).update(text).digest('hex');
}

/** `X-Shopify-Hmac-Sha256` of a webhook. */
export function webhookHeader(key: string, body: string | Uint8Array): string {
  return createHmac('sha256', key).update(body).digest('base64');
}

/** A query in which everything that may be encoded is. */
export function queryOf(pairs: readonly Pair[]): string {
  return pairs.map((pair) => pair.map((each) => encodeURIComponent(each)).join('=')).join('&');
}

/** What the app proxy signs, in UTF-8: sorted by bytes, nothing between. */
export function proxyParts(pairs: readonly Pair[]): readonly string[] {
  const names = [...new Set(pairs.map(([name]) => name))];
  return names
    .map((name) => {
      const values = pairs.filter(([other]) => other === name).map(([, value]) => value);
      return `${name}=${values.join(',')}`;
    })
    .toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

/** What Shopify adds to a visitor's parameters. */
export function addedByShopify(changes: Readonly<Record<string, string>> = {}): readonly Pair[] {
  return Object.entries({
    shop,
    logged_in_customer_id: '7213',
    path_prefix: '/apps/trulybot',
    timestamp: String(now),
    ...changes,
  });
}

/** The query of a call through the app proxy, signed. */
export function proxyQuery(pairs: readonly Pair[], key = secret): string {
  return queryOf([...pairs, ['signature', hexOf(key, proxyParts(pairs).join(''))]]);
}

/** The query of an install link or a callback, signed. Not for values with any of `!'()~*`. */
export function adminQuery(pairs: readonly Pair[], key = secret): string {
  const signed = pairs.map((pair) => queryOf([pair])).toSorted();
  return queryOf([...pairs, ['hmac', hexOf(key, signed.join('&'))]]);
}

export const claims = {
  iss: `https://${shop}/admin`,
  dest: `https://${shop}`,
  aud: clientId,
  sub: '42',
  exp: now + 60,
  nbf: now,
  iat: now,
  jti: 'f8912129-1af6-4cad-9ca3-76b0f7621087',
  sid: 'aaea182f2732d44c23057c0fea584021a4485b2bd25d3eb7fd349313ad24c685',
  sig: 'f07cf3740270c17fb61c700b3f0f2e7f2f4fe8cc48426221738f7a39e4c475bf',
};

const base64url = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A session token of App Bridge's. */
export function sessionToken(
  changes: Readonly<Record<string, unknown>> = {},
  {
    key = secret,
    header = { alg: 'HS256', typ: 'JWT' },
    hash = 'sha256',
  }: { key?: string; header?: object; hash?: string } = {},
): string {
  const signed = `${base64url(header)}.${base64url({ ...claims, ...changes })}`;
  return `${signed}.${createHmac(hash, key).update(signed).digest('base64url')}`;
}
