import type { StoreReference } from './identifiers.ts';
import type { Clock } from './instant.ts';
import type { Order } from './order.ts';
import { deriveSituation } from './situation/derive-situation.ts';
import type { OrderSituation } from './situation.ts';
import type { Stores } from './stores.ts';

/**
 * An order as its own merchant's systems see it: the facts and what they mean. Of what the shop
 * knows about the customer only the e-mail, by which merchants tell their orders apart.
 */
interface MerchantOrder extends Omit<Order, 'contact' | 'customerId'> {
  readonly email?: string;
  readonly situation: OrderSituation;
}

/** What a merchant's system searches by; all that is given must match exactly. */
export interface MerchantOrderFilters {
  readonly orderNumber?: string;
  readonly email?: string;
  readonly limit: number;
}

/** Orders for merchants' own systems, which prove themselves by their API key. */
export interface MerchantOrders {
  /**
   * Newest first.
   * @throws PlatformError when the shop cannot be asked.
   */
  search(
    store: StoreReference,
    filters: MerchantOrderFilters,
    signal?: AbortSignal,
  ): Promise<readonly MerchantOrder[]>;
}

export function createMerchantOrders({
  stores,
  clock,
}: {
  readonly stores: Stores;
  readonly clock: Clock;
}): MerchantOrders {
  return {
    async search(store, filters, signal) {
      const { platform, promises, description } = await stores.open(store);
      const orders = await platform.searchOrders(filters, signal);
      const circumstances = { now: clock.now(), promises, timeZone: description.timeZone };
      return orders.map((order) => merchantOrder(order, deriveSituation(order, circumstances)));
    },
  };
}

function merchantOrder(
  { contact, customerId: _notNeeded, ...facts }: Order,
  situation: OrderSituation,
): MerchantOrder {
  const email = contact.emails[0];
  return { ...facts, ...(email !== undefined && { email }), situation };
}
