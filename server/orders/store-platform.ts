import type { PlatformCustomerId, PlatformOrderId } from './identifiers.ts';
import type { Order } from './order.ts';
import type { SecondFact } from './proof.ts';

/** Which shop systems there are. */
export type PlatformName = 'woocommerce' | 'shopify';

/** What one connected shop can do, found at connect time and refreshed. */
export interface StoreFeatures {
  /** Version of the shop system, as far as it tells. */
  readonly platformVersion?: string;
  /** How requests are authenticated in the end, for the merchant's eyes, for example "basic over https". */
  readonly transport: string;
  readonly canReadOrders: boolean;
  readonly canReadNotes: boolean;
  /** Whether order numbers may differ from ids, as far as was seen. */
  readonly ordersAreRenumbered: boolean;
  /** Which plug-in gives the numbers, as far as the shop tells. */
  readonly numberPlugin?: string;
  /** Where parcels are recorded, for example `woocommerce_fulfillments`, `shipment_tracking`. */
  readonly trackingStores: readonly string[];
  /** Status slugs of the shop's own beyond the platform's, with the names it gives them. */
  readonly customStatuses: readonly { readonly slug: string; readonly name: string }[];
  /** What stands in the way of more, in words for the merchant. Empty when all is well. */
  readonly advice: readonly string[];
  /** Path on the shop's own pages at which a signed-in customer gets a token, where there is one. */
  readonly signInPath?: string;
  /** Where a shop is reached in more ways than one: how each stands. */
  readonly channels?: readonly Channel[];
  /** What the merchant lets us do, by the platform's own names, where a platform has such names. */
  readonly scopes?: readonly string[];
  /** Parts of an order that the platform itself keeps from us, as far as was seen, for example `email`. */
  readonly withheld?: readonly string[];
}

/** One of several ways to a shop, in words for the merchant. */
export interface Channel {
  /** `signed`: the route of our plug-in; `rest`: the platform's own API with a key. */
  readonly name: 'signed' | 'rest';
  readonly works: boolean;
  /** How requests are authenticated, where it works. */
  readonly how?: string;
  /** What stands in the way, and what to do about it, where it does not. */
  readonly problem?: string;
  readonly action?: string;
}

/** A shop as it describes itself. */
export interface StoreDescription {
  readonly name: string;
  /** Canonical home page, without a trailing slash. */
  readonly url: string;
  /**
   * Address that the platform gives this shop for good, where it does. The shop is known by it, and its own
   * pages may move: Shopify vouches for both.
   */
  readonly permanentUrl?: string;
  /** IANA name or fixed offset such as `+02:00`. */
  readonly timeZone: string;
  /** ISO 4217 code of the shop's main currency. */
  readonly currency: string;
  readonly features: StoreFeatures;
}

/** What a search for an order starts from. */
export interface OrderQuery {
  /** As tidied by typed/order-number.ts: no `#`, label or spaces, otherwise as typed. */
  readonly orderNumber: string;
  /** Helps platforms that can only search by it. */
  readonly secondFact: SecondFact;
}

/**
 * What a shop system must do for the domain. One object speaks for one connected shop.
 *
 * Every method may throw {@link import('./platform-error.ts').PlatformError} and nothing else.
 * Answers are normalised: raw platform data never leaves the adapter. The battery in
 * tests/contract says in tests what is asked here in words.
 */
export interface StorePlatform {
  readonly name: PlatformName;

  /** Reads the shop's name, zone, currency and features afresh. */
  describe(signal?: AbortSignal): Promise<StoreDescription>;

  /**
   * Orders that might be the one asked for. **Only a search**: the list may hold other people's
   * orders, and whoever calls compares number and second fact exactly (lookup.ts does).
   * Drafts and trashed orders are left out. An empty list means that none was found.
   */
  findOrderCandidates(query: OrderQuery, signal?: AbortSignal): Promise<readonly Order[]>;

  /** One order by the platform's id, afresh; undefined when it is gone, a draft or trashed. */
  readOrder(id: PlatformOrderId, signal?: AbortSignal): Promise<Order | undefined>;

  /** Orders that belong to a signed-in customer, newest first, at most `limit`; guest orders are never among them. */
  ordersOfCustomer(
    customerId: PlatformCustomerId,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly Order[]>;

  /**
   * For the merchant's own systems (API key): orders that match all given filters, newest first.
   * Filters are applied exactly, whatever the platform's own search does.
   */
  searchOrders(
    filters: {
      readonly orderNumber?: string;
      readonly email?: string;
      readonly limit: number;
    },
    signal?: AbortSignal,
  ): Promise<readonly Order[]>;

  /** Lets go of sockets and timers. */
  close(): Promise<void>;
}
