import type { Shop } from '../shop/shop.ts';
import type { Codes } from './codes.ts';
import { isGoodIdToken } from './id-token.ts';

/** What the token endpoint answers. */
export interface TokenAnswer {
  readonly status: number;
  readonly body: object;
}

const exchangeGrant = 'urn:ietf:params:oauth:grant-type:token-exchange';
const idTokenType = 'urn:ietf:params:oauth:token-type:id_token';
const offlineType = 'urn:shopify:params:oauth:token-type:offline-access-token';
const onlineType = 'urn:shopify:params:oauth:token-type:online-access-token';

/** Answers `POST /admin/oauth/access_token`: token exchange, a code from the consent, or a refresh. */
export function answerTokenRequest(
  fields: Readonly<Record<string, string>>,
  shop: Shop,
  codes: Codes,
): TokenAnswer {
  const { app } = shop;
  const isApp =
    fields['client_id'] === app.clientId &&
    app.clientSecrets.includes(fields['client_secret'] ?? '');
  if (!isApp) return refuse('invalid_client', 'The client id or secret is wrong.');
  if (fields['grant_type'] === exchangeGrant) return exchange(fields, shop);
  if (fields['grant_type'] === 'refresh_token') return refresh(fields, shop);
  if (fields['code'] !== undefined) return takeCode(fields, shop, codes);
  return refuse('invalid_request', 'The grant type is not one that is known.');
}

function exchange(fields: Readonly<Record<string, string>>, shop: Shop): TokenAnswer {
  const { app, clock, domain, installation } = shop;
  if (fields['subject_token_type'] !== idTokenType) {
    return refuse('invalid_request', 'The subject token must be an id token.');
  }
  const expected = { shop: domain, clientId: app.clientId, secrets: app.clientSecrets, clock };
  if (!installation.isInstalled || !isGoodIdToken(fields['subject_token'] ?? '', expected)) {
    return { status: 400, body: { error: 'invalid_subject_token' } };
  }
  if (fields['requested_token_type'] === onlineType) {
    const scope = installation.scopes.join();
    return { status: 200, body: { ...installation.tokens.exchangeOnline(), scope } };
  }
  if (fields['requested_token_type'] !== offlineType) {
    return refuse('invalid_request', 'The requested token type is not one that is known.');
  }
  return offline(fields, shop);
}

function takeCode(fields: Readonly<Record<string, string>>, shop: Shop, codes: Codes): TokenAnswer {
  if (!codes.take(fields['code'] ?? '', shop.domain) || !shop.installation.isInstalled) {
    return refuse('invalid_request', 'The authorization code was not found or was already used');
  }
  return offline(fields, shop);
}

function offline(fields: Readonly<Record<string, string>>, shop: Shop): TokenAnswer {
  const { tokens, scopes } = shop.installation;
  if (fields['expiring'] === '1') return { status: 200, body: tokens.exchange(scopes.join()) };
  if (shop.app.requiresExpiringTokens) {
    return refuse('invalid_request', 'This app must ask for expiring offline tokens.');
  }
  return { status: 200, body: tokens.exchangeForever(scopes.join()) };
}

function refresh(fields: Readonly<Record<string, string>>, shop: Shop): TokenAnswer {
  const { tokens, scopes, isInstalled } = shop.installation;
  const pair = isInstalled
    ? tokens.refresh(fields['refresh_token'] ?? '', scopes.join())
    : undefined;
  if (!pair) return refuse('invalid_grant', 'The refresh token is expired, revoked or unknown.');
  return { status: 200, body: pair };
}

function refuse(error: string, description: string): TokenAnswer {
  return { status: 400, body: { error, error_description: description } };
}
