import type { Log } from '../../log.ts';
import type { Clock } from '../../orders/instant.ts';
import type { PlatformCustomerId, PlatformOrderId } from '../../orders/identifiers.ts';
import type { Order, OrderStage } from '../../orders/order.ts';
import { compareSecondFact } from '../../orders/second-fact.ts';
import type { OrderQuery, StoreDescription, StorePlatform } from '../../orders/store-platform.ts';
import type { Outbound } from '../../outbound/outbound.ts';
import { wooCommerceError } from './errors.ts';
import { isRealOrder } from './find-candidates.ts';
import { mapContact, mapOrder, type OrderDetails } from './map-order.ts';
import { noDetails } from './order-details.ts';
import type { FoundOrder, OrderSource } from './order-source.ts';

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

/** One connected WooCommerce shop, by whichever way its orders are reached. */
export class WooCommercePlatform implements StorePlatform {
  readonly name = 'woocommerce';
  readonly #source: OrderSource;
  readonly #homeUrl: string;
  readonly #parts: WooCommerceParts;
  #timeZone: string;

  constructor(
    source: OrderSource,
    connection: {
      /** Canonical home page, without a trailing slash. */
      readonly homeUrl: string;
      /** IANA name or offset; instants without one are read in it. */
      readonly timeZone: string;
    },
    parts: WooCommerceParts,
  ) {
    this.#source = source;
    this.#homeUrl = connection.homeUrl;
    this.#timeZone = connection.timeZone;
    this.#parts = parts;
  }

  async describe(signal?: AbortSignal): Promise<StoreDescription> {
    const description = await this.#source.describe(signal);
    this.#timeZone = description.timeZone;
    return description;
  }

  async findOrderCandidates(query: OrderQuery, signal?: AbortSignal): Promise<readonly Order[]> {
    const found = await this.#source.findCandidates(query, signal);
    // Who names another second fact is refused. For them nothing more is read, and nothing may fail:
    // they would learn from it that there is an order.
    const orders = await Promise.all(
      found.map(async (each) =>
        compareSecondFact(mapContact(each.order), query.secondFact)
          ? this.#complete(each, signal)
          : this.#tryToMap(each, noDetails),
      ),
    );
    return orders.filter((order) => order !== undefined);
  }

  async readOrder(id: PlatformOrderId, signal?: AbortSignal): Promise<Order | undefined> {
    const found = await this.#source.readOrder(id, signal);
    return found && this.#complete(found, signal);
  }

  async ordersOfCustomer(
    customerId: PlatformCustomerId,
    limit: number,
    signal?: AbortSignal,
  ): Promise<readonly Order[]> {
    return this.#completeAll(
      await this.#source.ordersOfCustomer(customerId, limit, signal),
      signal,
    );
  }

  async searchOrders(
    filters: Parameters<StorePlatform['searchOrders']>[0],
    signal?: AbortSignal,
  ): Promise<readonly Order[]> {
    return this.#completeAll(await this.#source.searchOrders(filters, signal), signal);
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
    orders: readonly FoundOrder[],
    signal?: AbortSignal,
  ): Promise<readonly Order[]> {
    const complete: Order[] = [];
    const unreadable: number[] = [];
    const atOnce = 3;
    for (let start = 0; start < orders.length; start += atOnce) {
      const batch = orders.slice(start, start + atOnce).filter(({ order }) => isRealOrder(order));
      const details = await Promise.all(batch.map((each) => each.details(signal)));
      for (const [index, each] of batch.entries()) {
        const mapped = this.#tryToMap(each, details[index] ?? noDetails);
        if (mapped) complete.push(mapped);
        else unreadable.push(each.order.id);
      }
    }
    if (unreadable.length > 0) {
      const fields = { count: unreadable.length, orderIds: unreadable.slice(0, 10) };
      this.#parts.log?.warn(fields, 'orders of a list could not be read and were left out');
    }
    return complete;
  }

  async #complete(found: FoundOrder, signal?: AbortSignal): Promise<Order> {
    const mapped = this.#tryToMap(found, await found.details(signal));
    if (!mapped) throw wooCommerceError('unexpected_answer', { reason: 'order' });
    return mapped;
  }

  /** Undefined when the order has no date, or its money is none. */
  #tryToMap({ id, order }: FoundOrder, details: OrderDetails): Order | undefined {
    try {
      const mapped = mapOrder(order, details, {
        timeZone: this.#timeZone,
        links: {
          shopOrigin: new URL(this.#homeUrl).origin,
          allowedHosts: this.#parts.trackingLinkHosts ?? [],
        },
        statusMeanings: this.#parts.statusMeanings ?? {},
        readAt: this.#parts.clock.now(),
      });
      return { ...mapped, id };
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }
}
