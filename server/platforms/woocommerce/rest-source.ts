import type { PlatformCustomerId, PlatformOrderId } from '../../orders/identifiers.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import type { OrderQuery, StoreDescription, StorePlatform } from '../../orders/store-platform.ts';
import { createClient, type WooCommerceClient } from './client.ts';
import type { WooCommerceConnectionConfig, WooCommerceCredentials } from './connection.ts';
import { describeShop } from './describe.ts';
import { discover } from './discover.ts';
import { findCandidates, readById } from './find-candidates.ts';
import { OrderDetailsReader } from './order-details.ts';
import type { FoundOrder, OrderSource } from './order-source.ts';
import type { WooCommerceParts } from './platform.ts';
import { ordersOfCustomer, searchOrders } from './search-orders.ts';
import type { ShopIndex } from './shop-index.ts';
import { VirtualProducts } from './virtual-products.ts';
import type { WireOrder } from './wire.ts';

/** A shop's orders by WooCommerce's own REST API, with a read key. */
export class RestSource implements OrderSource {
  readonly #connection: WooCommerceConnectionConfig;
  readonly #parts: WooCommerceParts;
  readonly #client: WooCommerceClient;
  readonly #details: OrderDetailsReader;
  #trackingNamespaces: readonly string[];

  constructor(
    connection: WooCommerceConnectionConfig,
    credentials: WooCommerceCredentials,
    parts: WooCommerceParts,
  ) {
    this.#connection = connection;
    this.#parts = parts;
    this.#trackingNamespaces = connection.trackingNamespaces;
    this.#client = createClient({
      connection,
      credentials,
      outbound: parts.outbound,
      now: () => new Date(parts.clock.now()),
      ...(parts.timeoutMs !== undefined && { timeoutMs: parts.timeoutMs }),
    });
    const now = () => Date.parse(parts.clock.now());
    this.#details = new OrderDetailsReader({
      client: this.#client,
      products: new VirtualProducts(this.#client, now),
      trackingNamespaces: () => this.#trackingNamespaces,
      now,
    });
  }

  async describe(signal?: AbortSignal): Promise<StoreDescription> {
    const index = await this.#readIndex(signal);
    const description = await describeShop(this.#client, this.#connection, index, signal);
    this.#trackingNamespaces = index?.trackingNamespaces ?? this.#trackingNamespaces;
    return description;
  }

  async findCandidates(query: OrderQuery, signal?: AbortSignal): Promise<readonly FoundOrder[]> {
    return this.#found(await findCandidates(this.#client, query, signal));
  }

  async readOrder(id: PlatformOrderId, signal?: AbortSignal): Promise<FoundOrder | undefined> {
    const order = await readById(this.#client, id, signal);
    return order && this.#withDetails(order);
  }

  async ordersOfCustomer(
    customerId: PlatformCustomerId,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly FoundOrder[]> {
    return this.#found(await ordersOfCustomer(this.#client, customerId, limit, signal));
  }

  async searchOrders(
    filters: Parameters<StorePlatform['searchOrders']>[0],
    signal?: AbortSignal,
  ): Promise<readonly FoundOrder[]> {
    return this.#found(await searchOrders(this.#client, filters, signal));
  }

  #found(orders: readonly WireOrder[]): readonly FoundOrder[] {
    return orders.map((order) => this.#withDetails(order));
  }

  #withDetails(order: WireOrder): FoundOrder {
    return {
      id: String(order.id) as PlatformOrderId,
      order,
      details: (signal) => this.#details.read(order, signal),
    };
  }

  /** Undefined when the index is hidden; only a shop that cannot be reached is an error. */
  async #readIndex(signal?: AbortSignal): Promise<ShopIndex | undefined> {
    try {
      const found = await discover(new URL(this.#connection.homeUrl), {
        outbound: this.#parts.outbound,
        allowInsecureHttp: this.#connection.transport === 'oauth_http',
        signal,
      });
      return found.index;
    } catch (error) {
      if (error instanceof PlatformError && !error.retryable) return undefined;
      throw error;
    }
  }
}
