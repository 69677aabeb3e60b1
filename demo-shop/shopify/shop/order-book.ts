import { buildOrder } from '../data/build-order.ts';
import { globalId, Identifiers } from '../data/identifiers.ts';
import { instant } from '../data/instant.ts';
import { momentsFrom } from '../data/moments.ts';
import type { OrderDraft } from '../data/order-draft.ts';
import type { OrderRecord } from '../data/records.ts';
import type { ShopFixture } from '../data/shops.ts';
import type { StandInClock } from '../clock.ts';

/** The orders of one shop. */
export class OrderBook {
  readonly #orders = new Map<string, OrderRecord>();
  readonly #fixture: ShopFixture;
  readonly #clock: StandInClock;
  readonly #identifiers: Identifiers;

  constructor(fixture: ShopFixture, clock: StandInClock) {
    this.#fixture = fixture;
    this.#clock = clock;
    this.#identifiers = new Identifiers(BigInt(fixture.id) * 64n);
    for (const draft of fixture.orders(momentsFrom(clock.now()))) this.add(draft);
  }

  /** Every order by its global id, in the order in which they came. */
  get all(): ReadonlyMap<string, OrderRecord> {
    return this.#orders;
  }

  /** By global id, its digits, or its name. */
  find(key: string): OrderRecord | undefined {
    return (
      this.#orders.get(key) ??
      this.#orders.get(globalId('Order', key)) ??
      [...this.#orders.values()].find((order) => order.name === key)
    );
  }

  /** Puts an order in, or in the place of the one with its id. */
  add(draft: OrderDraft): OrderRecord {
    const { domain, id, currency, prefix, suffix } = this.#fixture;
    const numbers = [...this.#orders.values()].map((order) => order.number);
    const order = buildOrder(draft, {
      identifiers: this.#identifiers,
      domain,
      shopId: id,
      currency,
      prefix,
      suffix,
      nextNumber: Math.max(1_000, ...numbers) + 1,
      now: this.#clock.now(),
    });
    this.#orders.set(order.id, order);
    return order;
  }

  /** Changes the named fields, and when it was last changed. @throws Error when there is no such order. */
  change(key: string, changes: Partial<OrderRecord>): OrderRecord {
    const order = this.find(key);
    if (!order) throw new Error(`There is no order ${key}.`);
    const changed = { ...order, updatedAt: instant(this.#clock.now()), ...changes };
    this.#orders.set(order.id, changed);
    return changed;
  }

  remove(key: string): void {
    const order = this.find(key);
    if (order) this.#orders.delete(order.id);
  }
}
