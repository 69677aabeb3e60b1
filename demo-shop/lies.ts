import { RestError } from './wordpress/rest-error.ts';
import type { RestAnswer, RestRequest } from './wordpress/rest-request.ts';
import { textOf } from './data/json.ts';
import type { Shop } from './woocommerce/shop.ts';

/**
 * Answers as a broken shop or a meddling plug-in might: the order of somebody else for an id that was
 * asked for, and every order for a search. Who may ask is still checked.
 */
export function liesAbout(
  shop: Shop,
  request: RestRequest,
  truth: (request: RestRequest) => RestAnswer,
): RestAnswer {
  const id = /^\/wc\/v3\/orders\/(\d+)$/.exec(request.route)?.[1];
  if (id !== undefined) {
    const stranger = somebodyElse(shop, Number(id));
    return truth({ ...request, route: `/wc/v3/orders/${stranger}` });
  }
  if (request.route !== '/wc/v3/orders') return truth(request);
  const narrowing = new Set(['search', 'include', 'customer', 'status', 'after', 'before']);
  const query = request.query.filter((entry) => !narrowing.has(entry.name));
  return truth({ ...request, query });
}

/** An order of another e-mail address than the one that was asked for. */
function somebodyElse(shop: Shop, id: number): number {
  const email = textOf(shop.orders.find(id)?.billing['email']).toLowerCase();
  const stranger = shop.orders
    .all()
    .find((order) => order.id !== id && textOf(order.billing['email']).toLowerCase() !== email);
  if (stranger) return stranger.id;
  throw new RestError(404, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.');
}
