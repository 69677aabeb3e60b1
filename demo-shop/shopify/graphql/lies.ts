import type { Shop } from '../shop/shop.ts';
import type { QueryRequest } from './answer-query.ts';

/**
 * A query as a broken server might understand it: the order of somebody else for an id, and every order for a
 * search. Who may ask is still checked.
 */
export function liesAbout(shop: Shop, request: QueryRequest): QueryRequest {
  const variables = Object.entries(request.variables).map(([name, value]) => {
    if (typeof value !== 'string') return [name, value];
    if (value.startsWith('gid://shopify/Order/')) return [name, somebodyElse(shop, value)];
    return [name, /^(?:query|q)$/.test(name) ? '' : value];
  });
  return { ...request, variables: Object.fromEntries(variables) as QueryRequest['variables'] };
}

/** An order of another e-mail address than the one that was asked for. */
function somebodyElse(shop: Shop, id: string): string {
  const email = shop.orders.get(id)?.email;
  const stranger = [...shop.orders.values()].find(
    (order) => order.id !== id && order.email !== email,
  );
  return stranger?.id ?? id;
}
