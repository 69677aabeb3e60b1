import { isObject, listOf, numberOf, textOf, type Json, type JsonObject } from '../data/json.ts';
import type { ShopOrder } from '../data/orders.ts';
import type { Shop } from '../woocommerce/shop.ts';
import { RestError } from '../wordpress/rest-error.ts';

/** Reads a route of WooCommerce's own REST interface with a manager's rights. @throws RestError */
export type ReadRoute = (route: string) => Json;

/** What the plug-in's verbs answer from. */
export interface VerbParts {
  readonly shop: Shop;
  readonly read: ReadRoute;
  /** By which an order that was given before is known again. */
  readonly tagOf: (orderId: number) => string;
  /** Gives other people's orders, as a broken shop may. */
  readonly isLying: boolean;
  /** Told when the server ends the connection. */
  readonly onDisconnect: () => void;
}

/** What is kept back of an order's body. */
const keptBack = new Set([
  'order_key',
  'payment_url',
  'customer_ip_address',
  'customer_user_agent',
  'transaction_id',
  'cart_hash',
  '_links',
]);

/** Carries a verb out. What cannot be done is said in the body, for the reply is signed all the same. */
export function carryOut(verb: string, body: JsonObject, parts: VerbParts): Json {
  const { shop } = parts;
  switch (verb) {
    case 'challenge':
      return { site: shop.site.home, blog: 1, pluginVersion: '1.0.0' };
    case 'store_facts':
      return storeFacts(parts);
    case 'find_order':
      return orders(parts, parts.isLying ? newestFirst(shop) : findOrders(shop, body).slice(0, 2));
    case 'read_order': {
      const order = shop.orders.find(numberOf(body['id']));
      const isKnown = order && parts.tagOf(order.id) === body['tag'] && isReal(order);
      if (parts.isLying)
        return orders(
          parts,
          newestFirst(shop).filter(({ id }) => id !== order?.id),
        );
      return orders(parts, isKnown ? [order] : []);
    }
    case 'customer_orders': {
      const customer = Number(textOf(body['customer']));
      const theirs = newestFirst(shop).filter(
        (order) => parts.isLying || (customer > 0 && order.customer_id === customer),
      );
      return orders(parts, theirs.slice(0, numberOf(body['limit'])));
    }
    case 'disconnect':
      parts.onDisconnect();
      return {};
    default:
      return { error: { code: 'unknown_verb', message: 'This plug-in does not know the verb.' } };
  }
}

function storeFacts({ shop, read }: VerbParts): Json {
  const statuses = listOf(read('/wc/v3/reports/orders/totals')).filter(isObject);
  const currency = read('/wc/v3/data/currencies/current');
  const index = read('/');
  return {
    name: isObject(index) ? textOf(index['name']) : '',
    timeZone: shop.timeZone,
    currency: isObject(currency) ? textOf(currency['code']) : '',
    wooCommerceVersion: shop.version,
    wordPressVersion: '7.1',
    phpVersion: '8.2.0',
    pluginVersion: '1.0.0',
    canReadOrders: true,
    ordersAreRenumbered: shop.hasSequentialNumbers,
    numberPlugin: shop.hasSequentialNumbers ? 'Sequential Order Numbers' : null,
    trackingStores: shop.hasShipmentTracking ? ['shipment_tracking'] : [],
    customStatuses: statuses.map(({ slug, name }) => ({
      slug: textOf(slug),
      name: textOf(name),
    })),
    orderStorage: shop.orderStorage,
    permalinks: shop.site.permalinks === 'plain' ? 'plain' : 'pretty',
    signInPath: `${shop.site.basePath}/?wc-ajax=trulybot_sign_in`,
    serverTime: Math.floor(shop.now().getTime() / 1_000),
  };
}

function findOrders(shop: Shop, body: JsonObject): readonly ShopOrder[] {
  const number = plainNumber(textOf(body['number']));
  const fact = isObject(body['secondFact']) ? body['secondFact'] : {};
  return newestFirst(shop).filter(
    (order) => number !== '' && plainNumber(order.number) === number && hasFact(order, fact),
  );
}

function hasFact({ billing, shipping }: ShopOrder, { kind, value }: JsonObject): boolean {
  const asked = textOf(value);
  const has = (field: string, plain: (text: string) => string) =>
    plain(asked) !== '' &&
    [billing, shipping].some((address) => plain(textOf(address[field])) === plain(asked));
  switch (kind) {
    case 'email':
      return has('email', (text) => text.trim().toLowerCase());
    case 'phone':
      return has('phone', (text) => text.replace(/\D/g, '').slice(-8));
    case 'postcode':
      return has('postcode', (text) => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase());
    default:
      return false;
  }
}

function orders(parts: VerbParts, found: readonly ShopOrder[]): Json {
  return { orders: found.filter(isReal).map((order) => bundle(parts, order)) };
}

function bundle(parts: VerbParts, order: ShopOrder): Json {
  const beside = (path: string) => readOrNull(parts.read, `/wc/v3/orders/${order.id}/${path}`);
  const shown = Object.entries(order).filter(([name]) => !keptBack.has(name));
  const notes = listOf(beside('notes')).filter(isObject);
  return {
    order: Object.fromEntries(shown),
    notes: notes.filter((note) => note['customer_note'] === true),
    refunds: beside('refunds'),
    fulfillments: beside('fulfillments'),
    trackings: parts.shop.hasShipmentTracking ? beside('shipment-trackings') : null,
    virtualProducts: Object.fromEntries(order.line_items.map((line) => virtualOf(parts, line))),
    tag: parts.tagOf(order.id),
  };
}

function virtualOf({ read }: VerbParts, line: JsonObject): [string, boolean] {
  const product = numberOf(line['product_id']);
  const variation = numberOf(line['variation_id']);
  const wanted = variation || product;
  const route = `/wc/v3/products/${product}${variation ? '/variations' : ''}`;
  const answer = readOrNull(read, route);
  const found = Array.isArray(answer)
    ? listOf(answer)
        .filter(isObject)
        .find(({ id }) => id === variation)
    : answer;
  return [
    String(wanted),
    isObject(found ?? undefined) && (found as JsonObject)['virtual'] === true,
  ];
}

function readOrNull(read: ReadRoute, route: string): Json {
  try {
    return read(route);
  } catch (error) {
    if (error instanceof RestError) return null;
    throw error;
  }
}

function newestFirst(shop: Shop): readonly ShopOrder[] {
  return shop.orders
    .all()
    .filter(isReal)
    .toSorted((first, second) => second.date_created_gmt.localeCompare(first.date_created_gmt));
}

function isReal({ status }: ShopOrder): boolean {
  return !['checkout-draft', 'auto-draft', 'trash'].includes(status);
}

function plainNumber(number: string): string {
  return number.trim().replace(/^#/, '').trim().toLowerCase();
}
