/** Identifiers that must not be mistaken for one another: each is a branded string. */

/** A merchant. UUID; internal, never on a shop's page. */
export type AccountId = string & { readonly __brand: 'AccountId' };

/** One connected shop of an account. UUID; internal. Its public name on pages is the site id. */
export type StoreId = string & { readonly __brand: 'StoreId' };

/** An order's key inside its platform (WooCommerce: post or order id). Never shown, never typed by a shopper. */
export type PlatformOrderId = string & { readonly __brand: 'PlatformOrderId' };

/** A customer's key inside their platform. */
export type PlatformCustomerId = string & { readonly __brand: 'PlatformCustomerId' };

/** A store as its tenant sees it. Both parts travel together, for a store alone opens nothing. */
export interface StoreReference {
  readonly accountId: AccountId;
  readonly storeId: StoreId;
}
