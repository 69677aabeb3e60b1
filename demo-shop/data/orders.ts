import { isObject, listOf, type Json, type JsonObject } from './json.ts';
import { recordedObject, recordingsIn } from './recordings.ts';

/** An order as `GET /wc/v3/orders/{id}` shows it; the parts that the shop itself works with are named. */
export interface ShopOrder extends JsonObject {
  readonly id: number;
  readonly number: string;
  readonly status: string;
  readonly customer_id: number;
  readonly transaction_id: string;
  readonly customer_note: string;
  /** UTC without `Z`, as WooCommerce writes it. */
  readonly date_created_gmt: string;
  readonly date_modified_gmt: string;
  readonly billing: JsonObject;
  readonly shipping: JsonObject;
  readonly line_items: readonly JsonObject[];
  readonly meta_data: readonly JsonObject[];
}

/** What a test says about an order of its own; the rest is taken from a plain recorded one. */
export type OrderDraft = Partial<ShopOrder>;

/** The orders that a shop holds, by id. */
export class OrderBook {
  readonly #orders = new Map<number, ShopOrder>();
  readonly #template: ShopOrder;

  constructor(orders: readonly ShopOrder[]) {
    for (const order of orders) this.#orders.set(order.id, order);
    this.#template = recordedOrder('orders/order-pending_guest');
  }

  /** Every order, trash and drafts too, oldest id first. */
  all(): readonly ShopOrder[] {
    return [...this.#orders.values()].toSorted((first, second) => first.id - second.id);
  }

  find(id: number): ShopOrder | undefined {
    return this.#orders.get(id);
  }

  /**
   * Puts an order into the shop, or changes the one that has its id. Fields that are not named stay
   * as they were, or come from a recorded unpaid guest order; `billing` and `shipping` are merged
   * field by field; a missing id is the next free one, and a missing number is the id.
   */
  put(draft: OrderDraft): ShopOrder {
    const id = draft.id ?? Math.max(0, ...this.#orders.keys()) + 1;
    const base = this.#orders.get(id) ?? { ...this.#template, id, number: String(id) };
    const order: ShopOrder = {
      ...base,
      ...draft,
      id,
      billing: { ...base.billing, ...draft.billing },
      shipping: { ...base.shipping, ...draft.shipping },
      _links: draft['_links'] ?? pointedAt(base['_links'], this.#template.id, id),
    };
    this.#orders.set(id, order);
    return order;
  }

  /** Takes an order out as if it had been deleted for good. */
  remove(id: number): void {
    this.#orders.delete(id);
  }
}

/** The recorded orders, as the shop holds them when it opens. */
export function recordedOrders(): readonly ShopOrder[] {
  return recordingsIn('orders')
    .filter((name) => name.startsWith('orders/order-'))
    .map(recordedOrder);
}

/**
 * Numbers orders without the gaps that refunds and products leave in the ids, as the plug-in
 * "Sequential Order Numbers" does: some numbers then are the ids of other people's orders.
 */
export function numberedSequentially(orders: readonly ShopOrder[]): readonly ShopOrder[] {
  const sorted = orders.toSorted((first, second) => first.id - second.id);
  const first = sorted[0]?.id ?? 1;
  return sorted.map((order, index) => {
    const number = String(first + index);
    const others = order.meta_data.filter((meta) => meta['key'] !== '_order_number');
    const meta: JsonObject = { id: 10_000 + index, key: '_order_number', value: number };
    return { ...order, number, meta_data: [...others, meta] };
  });
}

function recordedOrder(name: string): ShopOrder {
  return recordedObject(name) as ShopOrder;
}

function pointedAt(links: Json | undefined, from: number, to: number): Json {
  const text = JSON.stringify(isObject(links) ? links : listOf(links));
  return JSON.parse(text.replaceAll(`/orders/${from}`, `/orders/${to}`)) as Json;
}
