/** How much of an order is asked for; the variables of documents/order.graphql. */
export interface OrderSizes {
  readonly items: number;
  readonly fulfillments: number;
  /** In each fulfillment. */
  readonly trackingNumbers: number;
  readonly insideItems: number;
  readonly events: number;
  readonly refunds: number;
  /** Whether whose order it is may be asked: `read_customers` was granted. */
  readonly withCustomer: boolean;
  /** Whether returns may be asked: `read_returns` was granted. */
  readonly withReturns: boolean;
}

/** What nearly every order has room in, for less than a hundred points. */
export const usualSizes = {
  items: 8,
  fulfillments: 2,
  trackingNumbers: 2,
  insideItems: 3,
  events: 5,
  refunds: 2,
} as const;

/** For one in which the usual sizes left something out: several parcels, or many lines. */
export const moreSizes = {
  items: 25,
  fulfillments: 5,
  trackingNumbers: 4,
  insideItems: 6,
  events: 5,
  refunds: 4,
} as const;

/** For the largest; below the thousand that one query may ask for. */
export const largeSizes = {
  items: 100,
  fulfillments: 10,
  trackingNumbers: 5,
  insideItems: 10,
  events: 8,
  refunds: 8,
} as const;

/** Enough to choose among several orders. */
export const briefSizes = {
  items: 2,
  fulfillments: 1,
  trackingNumbers: 1,
  insideItems: 1,
  events: 1,
  refunds: 1,
} as const;

/** Orders in brief that one question may ask for, within the thousand points that Shopify allows. */
export const mostAtOnce = 30;

/** An object costs a point, a list as much as its size times its members, a connection two more; a scalar nothing. */
const money = 2;
const connection = 2;

/**
 * Points that an order asks for, by Shopify's rule (shopify.dev, usage/limits). It is only an estimate: each
 * answer tells what is left. Held against the stand-in's count in a test.
 */
export function costOfOrder(sizes: OrderSizes): number {
  const order = 1 + 2 + Number(sizes.withCustomer) + 2 * money + 1;
  const items = connection + sizes.items * (1 + money);
  const inside = connection + sizes.insideItems * 2;
  const fulfillment = 1 + sizes.trackingNumbers + inside + connection + sizes.events;
  const returns = sizes.withReturns ? connection + 2 * 2 : 0;
  return order + items + returns + sizes.fulfillments * fulfillment + sizes.refunds * (1 + money);
}

/** Several of them in one answer. */
export function costOfOrders(count: number, sizes: OrderSizes): number {
  return connection + count * costOfOrder(sizes);
}

/** Orders that a search for a number may bring; more of one name are no shop's. */
export const mostFound = 5;

/** The other documents, as they stand in documents/. */
export const costs = {
  shop: 4,
  findOrders: connection + mostFound * 3,
  orderDelivery: 1 + connection + 4 * 3,
  orderBalance: 1 + money,
} as const;
