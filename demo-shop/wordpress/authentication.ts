import { timingSafeEqual } from 'node:crypto';
import { keyHolder, type KeyHolder, type ShopKeys } from './keys.ts';
import { expectedSignature, readOAuth, type OAuthClaim } from './oauth.ts';
import { authenticationError, RestError } from './rest-error.ts';
import { parameter, type RestRequest } from './rest-request.ts';
import type { Site } from './site.ts';

/** Seconds that an OAuth timestamp may be off, and for which a nonce counts as used. */
const window = 15 * 60;

/**
 * Who is asking, by the rules of WooCommerce's class-wc-rest-authentication.php: keys count only when
 * the address contains `wp-json/wc/` or `wp-json/wc-`; over TLS query keys and Basic, else OAuth 1.0a.
 */
export class Authentication {
  readonly #keys: ShopKeys;
  readonly #site: Site;
  readonly #now: () => Date;
  readonly #usedNonces = new Map<string, number>();

  constructor(options: { readonly keys: ShopKeys; readonly site: Site; readonly now: () => Date }) {
    this.#keys = options.keys;
    this.#site = options.site;
    this.#now = options.now;
  }

  /**
   * The key's owner; undefined for a visitor.
   * @throws RestError (401) when credentials were understood and are wrong.
   */
  userOf(request: RestRequest): KeyHolder | undefined {
    if (!/wp-json\/wc[/-]/.test(request.uri)) return undefined;
    const user = (this.#site.believesTls && this.#bySecret(request)) || this.#byOAuth(request);
    if (user) requirePermission(user, request.method);
    return user;
  }

  #bySecret(request: RestRequest): KeyHolder | undefined {
    const credentials = queryKeys(request) ?? basicKeys(request.authorization);
    const holder = credentials && keyHolder(this.#keys, credentials.consumerKey);
    if (!holder) return undefined;
    if (!equal(holder.key.consumerSecret, credentials.consumerSecret)) {
      throw authenticationError('Consumer secret is invalid.');
    }
    return holder;
  }

  #byOAuth(request: RestRequest): KeyHolder | undefined {
    const claim = readOAuth(request.query, request.authorization);
    if (claim === undefined) return undefined;
    if ('missing' in claim) {
      const noun = claim.missing.length === 1 ? 'parameter' : 'parameters';
      const message = `Missing OAuth ${noun} ${claim.missing.join(', ')}`;
      throw new RestError(401, 'woocommerce_rest_authentication_missing_parameter', message);
    }
    const holder = keyHolder(this.#keys, claim.consumerKey);
    if (!holder) throw authenticationError('Consumer key is invalid.');
    this.#checkSignature(request, claim, holder);
    this.#checkTimestampAndNonce(claim);
    return holder;
  }

  #checkSignature(request: RestRequest, claim: OAuthClaim, holder: KeyHolder): void {
    const home = new URL(this.#site.home);
    const scheme = this.#site.believesTls ? 'https' : 'http';
    const url = `${scheme}://${home.host}${request.uri.split('?')[0]}`;
    const { consumerSecret } = holder.key;
    const expected = expectedSignature(claim, { method: request.method, url, consumerSecret });
    if (expected === undefined) {
      throw authenticationError('Invalid signature - signature method is invalid.');
    }
    if (!equal(expected, claim.signature)) {
      throw authenticationError('Invalid signature - provided signature does not match.');
    }
  }

  #checkTimestampAndNonce(claim: OAuthClaim): void {
    const now = Math.floor(this.#now().getTime() / 1000);
    if (!(Math.abs(now - claim.timestamp) <= window))
      throw authenticationError('Invalid timestamp.');
    for (const [nonce, usedAt] of this.#usedNonces) {
      if (now - usedAt > window) this.#usedNonces.delete(nonce);
    }
    const nonce = `${claim.consumerKey} ${claim.nonce}`;
    if (this.#usedNonces.has(nonce)) {
      throw authenticationError('Invalid nonce - nonce has already been used.');
    }
    this.#usedNonces.set(nonce, now);
  }
}

interface Credentials {
  readonly consumerKey: string;
  readonly consumerSecret: string;
}

function queryKeys(request: RestRequest): Credentials | undefined {
  const consumerKey = parameter(request, 'consumer_key');
  const consumerSecret = parameter(request, 'consumer_secret');
  return consumerKey && consumerSecret ? { consumerKey, consumerSecret } : undefined;
}

function basicKeys(authorization: string | undefined): Credentials | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1];
  const decoded = Buffer.from(encoded ?? '', 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 1) return undefined;
  return { consumerKey: decoded.slice(0, colon), consumerSecret: decoded.slice(colon + 1) };
}

function requirePermission(user: KeyHolder, method: string): void {
  if (method === 'OPTIONS') return;
  const needed = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  if (user.permissions === needed || user.permissions === 'read_write') return;
  throw authenticationError(`The API key provided does not have ${needed} permissions.`);
}

function equal(first: string, second: string): boolean {
  const [left, right] = [Buffer.from(first), Buffer.from(second)];
  return left.length === right.length && timingSafeEqual(left, right);
}
