import { createHmac, randomBytes } from 'node:crypto';
import type { WooCommerceCredentials } from './connection.ts';
import { encodeStrictly } from './rest-address.ts';

/**
 * The parameters that sign a GET as WooCommerce checks it: OAuth 1.0a (RFC 5849) with one leg,
 * HMAC-SHA256, and the consumer secret followed by `&` as the key.
 * @param url as WordPress believes that it was called; its query is signed too.
 * @param now must be within 15 minutes of the shop's clock.
 */
export function oauthParameters(
  url: URL,
  credentials: WooCommerceCredentials,
  now: Date,
  nonce: string = randomBytes(16).toString('hex'),
): Record<string, string> {
  const oauth: Record<string, string> = {
    oauth_consumer_key: credentials.consumerKey,
    oauth_nonce: nonce,
    oauth_signature_method: 'HMAC-SHA256',
    oauth_timestamp: String(Math.floor(now.getTime() / 1000)),
    oauth_version: '1.0',
  };
  const signed = [...url.searchParams, ...Object.entries(oauth)]
    .map(([name, value]) => [encodeStrictly(name), encodeStrictly(value)] as const)
    .toSorted(([left], [right]) => (left < right ? -1 : Number(left > right)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const base = ['GET', `${url.origin}${url.pathname}`, signed].map(encodeStrictly).join('&');
  const signature = createHmac('sha256', `${credentials.consumerSecret}&`)
    .update(base)
    .digest('base64');
  return { ...oauth, oauth_signature: signature };
}
