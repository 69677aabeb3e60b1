import { isObject, listOf, textOf, type JsonObject } from '../data/json.ts';
import { recordedList, recordingsIn, readRecording } from '../data/recordings.ts';
import { checkParameters } from '../wordpress/parameters.ts';
import { noRoute, RestError } from '../wordpress/rest-error.ts';
import { parameter, type Caller, type RestAnswer } from '../wordpress/rest-request.ts';
import { answerAll, answerPage } from './collection.ts';
import { requireManager } from './permission.ts';
import type { Shop } from './shop.ts';

/** What was recorded beside the orders: notes, refunds, fulfilments and parcels, by order id. */
export class OrderDetails {
  readonly #notes = recordedByOrder('notes', (name) => !/-(customer|internal)$/.test(name));
  readonly #refunds = recordedByOrder('refunds', (name) => name !== 'refunds/all');
  readonly #fulfillments = recordedByOrder('fulfillments', (name) =>
    ['auto-virtual', 'full', 'partial'].some((slug) => name.endsWith(`/${slug}`)),
  );
  readonly #parcels = recordedByOrder('tracking', (name) => name.startsWith('tracking/ast-list'));

  /** `GET /wc/v3/orders/{id}/notes?type=any|customer|internal`: all of them, without pages. */
  notes(shop: Shop, caller: Caller, orderId: number): RestAnswer {
    checkParameters(caller.request, {
      type: { type: 'choice', of: ['any', 'customer', 'internal'] },
    });
    requireManager(caller, 'list');
    requireOrder(shop, orderId, 'woocommerce_rest_shop_order_invalid_id');
    const type = parameter(caller.request, 'type') ?? 'any';
    const notes = (this.#notes.get(orderId) ?? []).filter(
      (note) => type === 'any' || (type === 'customer') === note['customer_note'],
    );
    return answerAll(shop, caller.request, notes);
  }

  /** `GET /wc/v3/orders/{id}/refunds`. */
  refunds(shop: Shop, caller: Caller, orderId: number): RestAnswer {
    requireManager(caller, 'list');
    return answerPage(shop, caller.request, this.#refunds.get(orderId) ?? []);
  }

  /** `GET /wc/v3/refunds`: of all orders, newest first. */
  allRefunds(shop: Shop, caller: Caller): RestAnswer {
    requireManager(caller, 'list');
    return answerPage(shop, caller.request, recordedList('refunds/all'));
  }

  /** `GET /wc/v3/orders/{id}/fulfillments`; without the feature there is no such route. */
  fulfillments(shop: Shop, caller: Caller, orderId: number): RestAnswer {
    if (!shop.hasFulfillments || shop.version === '8.2.2') throw noRoute();
    requireManager(caller, 'fulfillments');
    requireOrder(shop, orderId, 'woocommerce_rest_order_invalid_id', '404');
    return answerAll(shop, caller.request, this.#fulfillments.get(orderId) ?? []);
  }

  /** `GET /wc-ast/v3/orders/{id}/shipment-trackings` and its names under other namespaces. */
  parcels(shop: Shop, caller: Caller, namespace: string, orderId: number): RestAnswer {
    if (!shop.hasShipmentTracking) throw noRoute();
    requireManager(caller, 'list');
    requireOrder(shop, orderId, 'woocommerce_rest_order_invalid_id');
    const parcels = this.#parcels.get(orderId) ?? [];
    const named = JSON.stringify(parcels).replace(/(?<=\/wp-json\/)[a-z-]+\/v\d/g, namespace);
    return answerAll(shop, caller.request, listOf(JSON.parse(named)).filter(isObject));
  }

  /** Adds notes, refunds, fulfilments or parcels to an order, in the shape of the route's answer. */
  add(
    kind: 'notes' | 'refunds' | 'fulfillments' | 'parcels',
    orderId: number,
    records: readonly JsonObject[],
  ): void {
    const details = {
      notes: this.#notes,
      refunds: this.#refunds,
      fulfillments: this.#fulfillments,
      parcels: this.#parcels,
    }[kind];
    details.set(orderId, [...(details.get(orderId) ?? []), ...records]);
  }
}

function requireOrder(shop: Shop, id: number, code: string, writtenStatus?: string): void {
  if (shop.orders.find(id)) return;
  throw new RestError(
    404,
    code,
    'Invalid order ID.',
    writtenStatus ? { status: writtenStatus } : {},
  );
}

/** Recorded lists of a folder, by the order id that stood in the address. */
function recordedByOrder(
  folder: string,
  isMeant: (name: string) => boolean,
): Map<number, readonly JsonObject[]> {
  const byOrder = new Map<number, readonly JsonObject[]>();
  for (const name of recordingsIn(folder).filter(isMeant)) {
    const { request, response } = readRecording(name);
    const orderId = /\/orders\/(\d+)\//.exec(textOf(request.path))?.[1];
    if (orderId === undefined || response.status !== 200) continue;
    byOrder.set(Number(orderId), listOf(response.body).filter(isObject));
  }
  return byOrder;
}
