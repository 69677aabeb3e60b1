import type { Log } from '../../log.ts';
import type { Clock, Instant } from '../../orders/instant.ts';
import type { PlatformCustomerId, PlatformOrderId } from '../../orders/identifiers.ts';
import type { Order, OrderStage } from '../../orders/order.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import { compareSecondFact } from '../../orders/second-fact.ts';
import type { OrderQuery, StoreDescription, StorePlatform } from '../../orders/store-platform.ts';
import type { Outbound } from '../../outbound/outbound.ts';
import { createClient, type WooCommerceClient } from './client.ts';
import type { WooCommerceConnectionConfig, WooCommerceCredentials } from './connection.ts';
import { describeShop } from './describe.ts';
import { discover } from './discover.ts';
import { wooCommerceError } from './errors.ts';
import { findCandidates, isRealOrder, readById } from './find-candidates.ts';
import { mapContact, mapOrder, type OrderDetails } from './map-order.ts';
import { noDetails, OrderDetailsReader } from './order-details.ts';
import { searchOrders, ordersOfCustomer } from './search-orders.ts';
import { VirtualProducts } from './virtual-products.ts';
import type { ShopIndex } from './shop-index.ts';
import type { WireOrder } from './wire.ts';

/** What every WooCommerce shop is opened with. */
export interface WooCommerceParts {
  readonly outbound: Outbound;
  readonly clock: Clock;
  /** The merchant's own meanings of custom statuses: slug → stage. */
  readonly statusMeanings?: Readonly<Record<string, OrderStage>>;
  /** Hosts beyond the known carriers to which tracking links may lead. */
  readonly trackingLinkHosts?: readonly string[];
  /** Whole call to the shop with its repetitions, milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
  /** Told of orders that cannot be read, by their ids. */
  readonly log?: Log | undefined;
}

/** One connected WooCommerce shop. */
export class WooCommercePlatform implements StorePlatform {
  readonly name = 'woocommerce';
  readonly #connection: WooCommerceConnectionConfig;
  readonly #parts: WooCommerceParts;
  readonly #client: WooCommerceClient;
  readonly #details: OrderDetailsReader;
  #timeZone: string;
  #trackingNamespaces: readonly string[];

  constructor(
    connection: WooCommerceConnectionConfig,
    credentials: WooCommerceCredentials,
    parts: WooCommerceParts,
  ) {
    this.#connection = connection;
    this.#parts = parts;
    this.#timeZone = connection.timeZone;
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
    this.#timeZone = description.timeZone;
    this.#trackingNamespaces = index?.trackingNamespaces ?? this.#trackingNamespaces;
    return description;
  }

  async findOrderCandidates(query: OrderQuery, signal?: AbortSignal): Promise<readonly Order[]> {
    const found = await findCandidates(this.#client, query, signal);
    // Who names another second fact is refused. For them nothing more is read, and nothing may fail:
    // they would learn from it that there is an order.
    const orders = await Promise.all(
      found.map(async (order) =>
        compareSecondFact(mapContact(order), query.secondFact)
          ? this.#complete(order, signal)
          : this.#tryToMap(order, noDetails),
      ),
    );
    return orders.filter((order) => order !== undefined);
  }

  async readOrder(id: PlatformOrderId, signal?: AbortSignal): Promise<Order | undefined> {
    const order = await readById(this.#client, id, signal);
    return order && this.#complete(order, signal);
  }

  async ordersOfCustomer(
    customerId: PlatformCustomerId,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly Order[]> {
    const orders = await ordersOfCustomer(this.#client, customerId, limit, signal);
    return this.#completeAll(orders, signal);
  }

  async searchOrders(
    filters: Parameters<StorePlatform['searchOrders']>[0],
    signal?: AbortSignal,
  ): Promise<readonly Order[]> {
    return this.#completeAll(await searchOrders(this.#client, filters, signal), signal);
  }

  /** Sockets belong to `outbound`, which outlives single shops; there is nothing else to let go of. */
  async close(): Promise<void> {
    await Promise.resolve();
  }

  /**
   * A few at a time: a small shop has few PHP workers, and its visitors need them. An order that cannot
   * be read costs the merchant that one, not the list.
   */
  async #completeAll(
    orders: readonly WireOrder[],
    signal?: AbortSignal,
  ): Promise<readonly Order[]> {
    const complete: Order[] = [];
    const unreadable: number[] = [];
    const atOnce = 3;
    for (let start = 0; start < orders.length; start += atOnce) {
      const batch = orders.slice(start, start + atOnce).filter(isRealOrder);
      const details = await Promise.all(batch.map((order) => this.#details.read(order, signal)));
      for (const [index, order] of batch.entries()) {
        const mapped = this.#tryToMap(order, details[index] ?? noDetails);
        if (mapped) complete.push(mapped);
        else unreadable.push(order.id);
      }
    }
    if (unreadable.length > 0) {
      const fields = { count: unreadable.length, orderIds: unreadable.slice(0, 10) };
      this.#parts.log?.warn(fields, 'orders of a list could not be read and were left out');
    }
    return complete;
  }

  async #complete(order: WireOrder, signal?: AbortSignal): Promise<Order> {
    const mapped = this.#tryToMap(order, await this.#details.read(order, signal));
    if (!mapped) throw wooCommerceError('unexpected_answer', { reason: 'order' });
    return mapped;
  }

  /** Undefined when the order has no date, or its money is none. */
  #tryToMap(order: WireOrder, details: OrderDetails): Order | undefined {
    try {
      return mapOrder(order, details, {
        timeZone: this.#timeZone,
        links: {
          shopOrigin: new URL(this.#connection.homeUrl).origin,
          allowedHosts: this.#parts.trackingLinkHosts ?? [],
        },
        statusMeanings: this.#parts.statusMeanings ?? {},
        readAt: this.#readAt(),
      });
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }

  #readAt(): Instant {
    return this.#parts.clock.now();
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
