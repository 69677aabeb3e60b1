import { createHmac } from 'node:crypto';
import { fullName, parseQuery, rawUrlEncode, type QueryEntry } from './query.ts';

const requiredParameters = [
  'oauth_consumer_key',
  'oauth_timestamp',
  'oauth_nonce',
  'oauth_signature',
  'oauth_signature_method',
] as const;

/** OAuth parameters of a request (RFC 5849, one-legged), from the query and the Authorization header. */
export interface OAuthClaim {
  readonly consumerKey: string;
  readonly timestamp: number;
  readonly nonce: string;
  readonly signature: string;
  readonly signatureMethod: string;
  /** All parameters that take part in the signature. */
  readonly signed: readonly QueryEntry[];
}

/** Names of the parameters that are missing, or the claim; undefined when nobody tried OAuth. */
export function readOAuth(
  query: readonly QueryEntry[],
  authorization: string | undefined,
): OAuthClaim | { readonly missing: readonly string[] } | undefined {
  const all = [...query, ...headerParameters(authorization)];
  const value = (name: string) => all.findLast((entry) => entry.name === name)?.value ?? '';
  const missing = requiredParameters.filter((name) => value(name) === '');
  if (missing.length === requiredParameters.length) return undefined;
  if (missing.length > 0) return { missing };
  return {
    consumerKey: value('oauth_consumer_key'),
    timestamp: Number(value('oauth_timestamp')),
    nonce: value('oauth_nonce'),
    signature: value('oauth_signature').replaceAll(' ', '+'),
    signatureMethod: value('oauth_signature_method'),
    signed: all.filter((entry) => entry.name !== 'oauth_signature'),
  };
}

/**
 * The signature that a claim should carry (RFC 5849, 3.4). The token secret is empty, so the key is
 * the consumer secret and `&`. Undefined for a method other than HMAC-SHA1 and HMAC-SHA256.
 */
export function expectedSignature(
  claim: OAuthClaim,
  request: { readonly method: string; readonly url: string; readonly consumerSecret: string },
): string | undefined {
  const hash = { 'HMAC-SHA1': 'sha1', 'HMAC-SHA256': 'sha256' }[claim.signatureMethod];
  if (hash === undefined) return undefined;
  const parameters = claim.signed
    .map((entry) => [rawUrlEncode(fullName(entry)), rawUrlEncode(entry.value)] as const)
    .toSorted(([first], [second]) => (first < second ? -1 : Number(first > second)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const base = [request.method, rawUrlEncode(request.url), rawUrlEncode(parameters)].join('&');
  return createHmac(hash, `${request.consumerSecret}&`).update(base).digest('base64');
}

function headerParameters(authorization: string | undefined): readonly QueryEntry[] {
  const list = /^OAuth\s+(.*)$/is.exec(authorization ?? '')?.[1];
  if (list === undefined) return [];
  const query = list
    .split(/,\s*/)
    .map((pair) => /^\s*(oauth_[a-z_]+)="([^"]*)"/.exec(pair))
    .flatMap((pair) => (pair ? [`${pair[1]}=${pair[2]}`] : []))
    .join('&');
  return parseQuery(query);
}
