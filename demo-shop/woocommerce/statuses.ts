import type { JsonObject } from '../data/json.ts';
import { recordedList } from '../data/recordings.ts';
import { textOf } from '../data/json.ts';
import { noRoute } from '../wordpress/rest-error.ts';
import type { Caller, RestAnswer } from '../wordpress/rest-request.ts';
import { answerAll } from './collection.ts';
import { requireManager } from './permission.ts';
import type { Shop } from './shop.ts';

const statuses: readonly JsonObject[] = recordedList('orders/statuses');

/** Slugs of the statuses that the recorded shop knows, without `wc-`; two of them are its own. */
export const statusSlugs: readonly string[] = statuses.map((status) => textOf(status['slug']));

/** `GET /wc/v3/orders/statuses`, which came with WooCommerce 9.6. */
export function listStatuses(shop: Shop, caller: Caller): RestAnswer {
  if (shop.version === '8.2.2') throw noRoute();
  requireManager(caller, 'list');
  return answerAll(shop, caller.request, statuses);
}

/** `GET /wc/v3/reports/orders/totals`: the older way to learn the statuses. */
export function listOrderTotals(shop: Shop, caller: Caller): RestAnswer {
  requireManager(caller, 'list');
  const orders = shop.orders.all();
  const totals = statuses.map((status) => ({
    ...status,
    total: orders.filter((order) => order.status === status['slug']).length,
  }));
  return answerAll(shop, caller.request, totals);
}
