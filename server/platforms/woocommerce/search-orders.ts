import { readBody } from './read-body.ts';
import type { StorePlatform } from '../../orders/store-platform.ts';
import { normaliseEmail } from '../../orders/typed/email.ts';
import { orderNumberKey } from '../../orders/typed/order-number.ts';
import type { WooCommerceClient } from './client.ts';
import { isRealOrder, mostPages, readById } from './find-candidates.ts';
import { wireOrders, type WireOrder } from './wire.ts';

type Filters = Parameters<StorePlatform['searchOrders']>[0];

/**
 * Orders that match all filters exactly, newest first: WooCommerce's search is only where they are
 * looked for. Numbers alone can be sought only among the newest orders of shops that renumber.
 * @throws PlatformError
 */
export async function searchOrders(
  client: WooCommerceClient,
  filters: Filters,
  signal?: AbortSignal,
): Promise<readonly WireOrder[]> {
  // What is no e-mail or number at all would match the orders that have none.
  if (filters.email !== undefined && normaliseEmail(filters.email) === '') return [];
  if (filters.orderNumber !== undefined && orderNumberKey(filters.orderNumber) === '') return [];

  const matches = (order: WireOrder) =>
    isRealOrder(order) &&
    (filters.orderNumber === undefined ||
      orderNumberKey(order.number) === orderNumberKey(filters.orderNumber)) &&
    (filters.email === undefined ||
      normaliseEmail(order.billing.email) === normaliseEmail(filters.email));

  if (filters.orderNumber !== undefined) {
    const direct = await readById(client, orderNumberKey(filters.orderNumber), signal);
    if (direct && matches(direct)) return [direct].slice(0, filters.limit);
  }
  return collect(client, filters.email === undefined ? {} : { search: filters.email.trim() }, {
    matches,
    // A number stands for one order: with it found, the rest need not be read.
    limit: filters.orderNumber === undefined ? filters.limit : Math.min(1, filters.limit),
    signal,
  });
}

/**
 * A signed-in customer's orders, newest first. `customer=0` would be every guest's order, and an id
 * that is none is ignored, so the id is checked before and each order after.
 * @throws PlatformError
 */
export async function ordersOfCustomer(
  client: WooCommerceClient,
  customerId: string,
  limit: number,
  signal?: AbortSignal,
): Promise<readonly WireOrder[]> {
  if (!/^[1-9]\d{0,14}$/.test(customerId)) return [];
  const matches = (order: WireOrder) =>
    isRealOrder(order) && String(order.customer_id) === customerId;
  return collect(client, { customer: customerId }, { matches, limit, signal });
}

async function collect(
  client: WooCommerceClient,
  parameters: Readonly<Record<string, string>>,
  options: {
    readonly matches: (order: WireOrder) => boolean;
    readonly limit: number;
    readonly signal: AbortSignal | undefined;
  },
): Promise<readonly WireOrder[]> {
  const found: WireOrder[] = [];
  for (let page = 1, totalPages = 1; page <= Math.min(totalPages, mostPages); page += 1) {
    if (found.length >= options.limit) break;
    const answer = await client.get(
      {
        path: 'orders',
        parameters: {
          ...parameters,
          per_page: '100',
          page: String(page),
          orderby: 'date',
          order: 'desc',
        },
      },
      options.signal,
    );
    totalPages = answer.totalPages;
    found.push(...readBody(wireOrders, answer.body).filter(options.matches));
  }
  return found.slice(0, options.limit);
}
