import { readTextOfHost, signText, type HostSecrets } from '../signed-text.ts';
import { isCustomerId } from './customer-id.ts';
import { readShopDomain, type ShopDomain } from './shop-domain.ts';

/**
 * What this server writes down of a customer whom Shopify's app proxy has told it of (proxy-signature.ts), for
 * the page to bring back within the conversation. WooCommerce's plug-in signs such tokens itself
 * (customer-token.ts); Shopify signs none that reaches a page, so that this server signs to itself.
 */
export interface CustomerPass {
  readonly protocol: 1;
  readonly shop: ShopDomain;
  readonly storeId: string;
  /** Shopify's customer id, digits. */
  readonly customer: string;
  /** The one conversation for which it is meant, and what that conversation was given to be told again. */
  readonly conversation: string;
  readonly challenge: string;
  /** Unix times, seconds. */
  readonly issued: number;
  readonly expires: number;
  /** Good once. */
  readonly nonce: string;
}

/** Longest life of a pass, seconds: the page brings it back at once. */
const longestLife = 120;

/** How far ahead the clock of another process of ours may be, seconds. */
const aheadSeconds = 10;

const label = 'trulybot-shopify-customer-1';

/** @param secrets the host's own, never the app's client secret. */
export function sealCustomerPass([newest]: HostSecrets, pass: CustomerPass): string {
  return signText(label, newest, pass);
}

/**
 * What a pass says, when this host has made it, for this store and for now. Conversation, challenge and nonce
 * are for whoever redeems it to compare.
 * @param expected.now Unix time, seconds.
 */
export function openCustomerPass(
  text: string,
  expected: {
    readonly secrets: HostSecrets;
    readonly storeId: string;
    readonly now: number;
  },
): CustomerPass | undefined {
  const pass: Partial<CustomerPass> | undefined = readTextOfHost(label, expected.secrets, text);
  if (!pass || !isWhole(pass)) return undefined;
  const { storeId, now } = expected;
  const isOfNow =
    pass.issued <= now + aheadSeconds &&
    pass.expires > now &&
    pass.expires > pass.issued &&
    pass.expires - pass.issued <= longestLife;
  return pass.storeId === storeId && isOfNow ? pass : undefined;
}

function isWhole(pass: Partial<CustomerPass>): pass is CustomerPass {
  const { protocol, shop, storeId, customer, conversation, challenge, issued, expires, nonce } =
    pass;
  const texts = [shop, storeId, customer, conversation, challenge, nonce];
  return (
    protocol === 1 &&
    texts.every((each) => typeof each === 'string') &&
    readShopDomain(shop) === shop &&
    isCustomerId(customer ?? '') &&
    /^[\w-]{22,64}$/.test(nonce ?? '') &&
    Number.isSafeInteger(issued) &&
    Number.isSafeInteger(expires)
  );
}
