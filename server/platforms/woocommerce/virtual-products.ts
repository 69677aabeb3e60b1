import { readBody } from './read-body.ts';
import type { WooCommerceClient } from './client.ts';
import { wireProducts, type WireOrder } from './wire.ts';

/** How long a product's answer is believed, milliseconds. */
const freshMs = 10 * 60_000;
/** How many products are remembered; the one learned longest ago goes first. */
const mostRemembered = 2_000;
/** Parents of variations that are asked in one order: each is a request of its own. */
const mostParents = 3;

/** Which products are sent by nobody. Orders do not say, so products are asked, rarely. */
export class VirtualProducts {
  readonly #client: WooCommerceClient;
  readonly #now: () => number;
  readonly #known = new Map<number, { readonly virtual: boolean; readonly until: number }>();

  constructor(client: WooCommerceClient, now: () => number) {
    this.#client = client;
    this.#now = now;
  }

  /**
   * Product or variation id → virtual, for the lines of an order where it matters: several lines
   * (some may be downloads), or none that says how it is delivered. One request, or none.
   * @throws PlatformError when the products cannot be read.
   */
  async ofOrder(order: WireOrder, signal?: AbortSignal): Promise<ReadonlyMap<number, boolean>> {
    const isPlain = order.shipping_lines.length > 0 && order.line_items.length <= 1;
    if (isPlain || order.needs_processing === false) return new Map();
    const unknown = order.line_items.filter(
      (line) => this.#recall(line.variation_id || line.product_id) === undefined,
    );
    const products = unknown.filter((line) => line.variation_id === 0 && line.product_id > 0);
    const parents = [
      ...new Set(unknown.filter((line) => line.variation_id > 0).map((line) => line.product_id)),
    ];
    await Promise.all([
      this.#ask(
        'products',
        products.map((line) => line.product_id),
        signal,
      ),
      ...parents.slice(0, mostParents).map((parent) =>
        this.#ask(
          `products/${parent}/variations`,
          unknown.filter((line) => line.product_id === parent).map((line) => line.variation_id),
          signal,
        ),
      ),
    ]);
    const found = new Map<number, boolean>();
    for (const line of order.line_items) {
      const id = line.variation_id || line.product_id;
      const virtual = this.#recall(id);
      if (virtual !== undefined) found.set(id, virtual);
    }
    return found;
  }

  async #ask(path: string, ids: readonly number[], signal?: AbortSignal): Promise<void> {
    if (ids.length === 0) return;
    const include = [...new Set(ids)].slice(0, 100).join(',');
    const answer = await this.#client.find(
      { path, parameters: { include, per_page: '100', _fields: 'id,virtual' } },
      signal,
    );
    for (const { id, virtual } of answer ? readBody(wireProducts, answer.body) : []) {
      this.#known.delete(id);
      this.#known.set(id, { virtual, until: this.#now() + freshMs });
      const [oldest] = this.#known.keys();
      if (this.#known.size > mostRemembered && oldest !== undefined) this.#known.delete(oldest);
    }
  }

  #recall(id: number): boolean | undefined {
    const known = this.#known.get(id);
    return known && known.until > this.#now() ? known.virtual : undefined;
  }
}
