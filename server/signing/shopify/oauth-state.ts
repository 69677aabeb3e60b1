import { newNonce } from '../envelope.ts';
import { readTextOfHost, signText, type HostSecrets } from '../signed-text.ts';
import { readShopDomain, type ShopDomain } from './shop-domain.ts';

/** With what we know again a grant that we have asked a shop for. */
export interface OAuthState {
  readonly shop: ShopDomain;
  /** Unix time, seconds. */
  readonly issuedAt: number;
  readonly nonce: string;
}

/** How long a merchant may look at Shopify's page of consent, seconds. */
const longestLife = 600;

/** How far ahead the clock of another process of ours may be, seconds. */
const aheadSeconds = 10;

const label = 'trulybot-shopify-state-1';

/**
 * The `state` of one authorization-code grant (shopify.dev, authorization-code-grant): signed, good for ten
 * minutes and for one shop. That we made it does not say for whom: whoever has made it be made keeps it in
 * their browser's cookie, and at the return the cookie must be the same text as the query's `state`.
 * @param secrets the host's own, never the app's client secret.
 * @param grant.issuedAt Unix time, seconds.
 */
export function makeState(
  [newest]: HostSecrets,
  grant: { readonly shop: ShopDomain; readonly issuedAt: number },
): string {
  const state: OAuthState = { shop: grant.shop, issuedAt: grant.issuedAt, nonce: newNonce() };
  return signText(label, newest, state);
}

/**
 * A state that we made, for this shop, not too long ago.
 * @param expected.now Unix time, seconds.
 */
export function readState(
  text: string,
  expected: {
    readonly secrets: HostSecrets;
    readonly shop: ShopDomain;
    readonly now: number;
  },
): OAuthState | undefined {
  const state: Partial<OAuthState> | undefined = readTextOfHost(label, expected.secrets, text);
  const shop = readShopDomain(state?.shop);
  if (!shop || shop !== expected.shop) return undefined;
  const { issuedAt, nonce } = state ?? {};
  if (issuedAt === undefined || nonce === undefined) return undefined;
  const age = expected.now - issuedAt;
  return age < longestLife && age >= -aheadSeconds ? { shop, issuedAt, nonce } : undefined;
}
