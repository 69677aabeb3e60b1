import type { PlatformCustomerId, PlatformOrderId } from '../../orders/identifiers.ts';
import type { OrderQuery, StoreDescription, StorePlatform } from '../../orders/store-platform.ts';
import type { OrderDetails } from './map-order.ts';
import type { WireOrder } from './wire.ts';

/** An order as a shop gave it, in WooCommerce's own shape. */
export interface FoundOrder {
  /** By which it can be read again from the same source. */
  readonly id: PlatformOrderId;
  readonly order: WireOrder;
  /** What stands beside it: notes, refunds, parcels, kinds of products. @throws PlatformError */
  details(signal?: AbortSignal): Promise<OrderDetails>;
}

/**
 * A way to a shop's orders: its REST API with a key, or the route of our plug-in. Both speak
 * WooCommerce's shapes; what they mean is worked out behind them, once. Whatever a source finds is
 * only a search. Everything throws PlatformError and nothing else.
 */
export interface OrderSource {
  describe(signal?: AbortSignal): Promise<StoreDescription>;
  /** Orders that may be the one asked for; no drafts, nothing from the trash. */
  findCandidates(query: OrderQuery, signal?: AbortSignal): Promise<readonly FoundOrder[]>;
  readOrder(id: PlatformOrderId, signal?: AbortSignal): Promise<FoundOrder | undefined>;
  ordersOfCustomer(
    customerId: PlatformCustomerId,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly FoundOrder[]>;
  searchOrders(
    filters: Parameters<StorePlatform['searchOrders']>[0],
    signal?: AbortSignal,
  ): Promise<readonly FoundOrder[]>;
}
