import type { OrderStorage } from '../data/order-search.ts';
import type { OrderBook } from '../data/orders.ts';
import type { ProductBook } from '../data/products.ts';
import type { Site } from '../wordpress/site.ts';

/** Versions of WooCommerce that were recorded. */
export type ShopVersion = '11.0.1' | '8.2.2';

/** Everything that the routes of one shop answer from. */
export interface Shop {
  readonly site: Site;
  readonly version: ShopVersion;
  readonly orderStorage: OrderStorage;
  readonly orders: OrderBook;
  readonly products: ProductBook;
  /** WooCommerce's own fulfilments, a feature that is off by default in real shops. */
  readonly hasFulfillments: boolean;
  /** Advanced Shipment Tracking, whose routes also stand under the official plug-in's name. */
  readonly hasShipmentTracking: boolean;
  readonly hasSequentialNumbers: boolean;
  /** IANA name of the shop's zone, in which its dates without an offset are written. */
  readonly timeZone: string;
  readonly now: () => Date;
}
