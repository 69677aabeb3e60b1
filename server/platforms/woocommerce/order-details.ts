import { readBody } from './read-body.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import type { CustomerNote } from '../../orders/order.ts';
import { Missing, type WooCommerceClient } from './client.ts';
import { mapNotes } from './map-notes.ts';
import type { OrderDetails } from './map-order.ts';
import { findCarrier } from '../../orders/carriers/find-carrier.ts';
import { metaValue, storedList, shortText } from './map-shipments/recorded-parcel.ts';
import { mapStatus } from './map-status.ts';
import type { VirtualProducts } from './virtual-products.ts';
import {
  wireFulfillments,
  wireRefunds,
  wireTrackings,
  type WireFulfillment,
  type WireOrder,
  type WireRefund,
  type WireTracking,
} from './wire.ts';

/** How long a feature that was off is not asked for again, milliseconds. */
const featureFreshMs = 10 * 60_000;

/** An order of which nothing beside itself was read. */
export const noDetails: OrderDetails = {
  notes: [],
  refunds: [],
  fulfillments: [],
  trackings: [],
  virtualById: new Map(),
  shipmentsComplete: false,
};

/** Reads what stands beside an order: notes, refunds, parcels, kinds of products. All at once. */
export class OrderDetailsReader {
  readonly #client: WooCommerceClient;
  readonly #products: VirtualProducts;
  readonly #trackingNamespaces: () => readonly string[];
  readonly #now: () => number;
  #fulfillmentsOffUntil = 0;

  constructor(parts: {
    readonly client: WooCommerceClient;
    readonly products: VirtualProducts;
    /** Namespaces of tracking plug-ins that the shop has. */
    readonly trackingNamespaces: () => readonly string[];
    readonly now: () => number;
  }) {
    this.#client = parts.client;
    this.#products = parts.products;
    this.#trackingNamespaces = parts.trackingNamespaces;
    this.#now = parts.now;
  }

  /**
   * Notes, refund dates and product kinds are left empty when the shop does not give them; parcels
   * too, but then the order says that they are not all. A shop that cannot be reached is an error.
   * @throws PlatformError
   */
  async read(order: WireOrder, signal?: AbortSignal): Promise<OrderDetails> {
    const [notes, refunds, virtualById, fulfillments, trackings] = await Promise.all([
      orElse<readonly CustomerNote[]>(this.#readNotes(order.id, signal), []),
      orElse<readonly WireRefund[]>(this.#readRefunds(order, signal), []),
      orElse<ReadonlyMap<number, boolean>>(this.#products.ofOrder(order, signal), new Map()),
      orElse<readonly WireFulfillment[] | undefined>(
        this.#readFulfillments(order, signal),
        undefined,
      ),
      orElse<readonly WireTracking[] | undefined>(this.#readTrackings(order, signal), undefined),
    ]);
    return {
      notes,
      refunds,
      virtualById,
      fulfillments: fulfillments ?? [],
      trackings: trackings ?? [],
      shipmentsComplete:
        fulfillments !== undefined &&
        trackings !== undefined &&
        !hidesFulfillments(order, fulfillments),
    };
  }

  async #readNotes(orderId: number, signal?: AbortSignal): Promise<readonly CustomerNote[]> {
    const answer = await this.#client.find(
      { path: `orders/${orderId}/notes`, parameters: { type: 'customer' } },
      signal,
    );
    return answer ? mapNotes(answer.body) : [];
  }

  async #readRefunds(order: WireOrder, signal?: AbortSignal): Promise<readonly WireRefund[]> {
    if (order.refunds.length === 0) return [];
    const answer = await this.#client.find(
      { path: `orders/${order.id}/refunds`, parameters: { per_page: '100' } },
      signal,
    );
    return answer ? readBody(wireRefunds, answer.body) : [];
  }

  /** Off by default: a shop that has no such route is not asked again for a while. */
  async #readFulfillments(
    order: WireOrder,
    signal?: AbortSignal,
  ): Promise<readonly WireFulfillment[]> {
    if (
      this.#now() < this.#fulfillmentsOffUntil ||
      mapStatus(order.status) === 'awaiting_payment'
    ) {
      return [];
    }
    const answer = await this.#client.ask({ path: `orders/${order.id}/fulfillments` }, signal);
    if (!(answer instanceof Missing)) return readBody(wireFulfillments, answer.body);
    // An order that was deleted this moment says nothing about the feature.
    if (answer.isRoute) this.#fulfillmentsOffUntil = this.#now() + featureFreshMs;
    return [];
  }

  /**
   * The order's meta says nearly all, without a request. The plug-in's route is asked only for a
   * carrier that the meta names by a slug that nobody here knows, for there the plug-in knows more.
   */
  async #readTrackings(order: WireOrder, signal?: AbortSignal): Promise<readonly WireTracking[]> {
    const [namespace] = this.#trackingNamespaces();
    const items = storedList(metaValue(order, '_wc_shipment_tracking_items'));
    const isUnclear = items.some((item) => {
      const slug = shortText(item['tracking_provider']);
      return !shortText(item['custom_tracking_provider']) && !(slug && findCarrier(slug));
    });
    if (namespace === undefined || !isUnclear) return [];
    const answer = await this.#client.find(
      { namespace, path: `orders/${order.id}/shipment-trackings` },
      signal,
    );
    return answer ? readBody(wireTrackings, answer.body) : [];
  }
}

/** The order remembers that it was fulfilled, but the feature is off now and its parcels are out of reach. */
export function hidesFulfillments(
  order: WireOrder,
  fulfillments: readonly WireFulfillment[],
): boolean {
  const status = metaValue(order, '_fulfillment_status');
  return fulfillments.length === 0 && (status === 'fulfilled' || status === 'partially_fulfilled');
}

/** For parts that a shop may withhold: only what would fail the order itself too goes on as an error. */
async function orElse<Value>(reading: Promise<Value>, withheld: Value): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof PlatformError && !error.retryable) return withheld;
    throw error;
  }
}
