import type { AccountId, StoreId, StoreReference } from '../../server/orders/identifiers.ts';
import type { Order } from '../../server/orders/order.ts';
import { noPromises } from '../../server/orders/promises.ts';
import type { OrderQuery, StorePlatform } from '../../server/orders/store-platform.ts';
import type { ConnectedStore, Stores } from '../../server/orders/stores.ts';

export const store: StoreReference = {
  accountId: 'account-1' as AccountId,
  storeId: 'store-1' as StoreId,
};

/** A shop whose search is as careless as one may be: it answers with every order that it has. */
export interface ShopInMemory extends Stores {
  readonly orders: Order[];
  /** What it was asked for. */
  readonly queries: OrderQuery[];
  /** Thrown by every question to it, when set. */
  fault: Error | undefined;
}

export function shopInMemory(
  orders: readonly Order[],
  settings: Partial<ConnectedStore> = {},
): ShopInMemory {
  const shop: ShopInMemory = {
    orders: [...orders],
    queries: [],
    fault: undefined,
    open: () => Promise.resolve(connected),
  };
  const ask = <Answer>(answer: Answer): Promise<Answer> =>
    shop.fault ? Promise.reject(shop.fault) : Promise.resolve(answer);

  const platform: StorePlatform = {
    name: 'woocommerce',
    describe: () => ask(connected.description),
    findOrderCandidates(query) {
      shop.queries.push(query);
      return ask(shop.orders);
    },
    readOrder: (id) => ask(shop.orders.find((order) => order.id === id)),
    ordersOfCustomer: () => ask([]),
    searchOrders: () => ask([]),
    close: () => Promise.resolve(),
  };
  const connected: ConnectedStore = {
    reference: store,
    platform,
    description: {
      name: 'Harbour Goods',
      url: 'https://shop.test',
      timeZone: 'America/New_York',
      currency: 'USD',
      features: {
        transport: 'in memory',
        canReadOrders: true,
        canReadNotes: true,
        ordersAreRenumbered: false,
        trackingStores: [],
        customStatuses: [],
        advice: [],
      },
    },
    secondFacts: ['email'],
    promises: noPromises,
    ...settings,
  };
  return shop;
}
