import { listOf, isObject, textOf, type Json, type JsonObject } from '../data/json.ts';
import { matchesSearch } from '../data/order-search.ts';
import type { ShopOrder } from '../data/orders.ts';
import { checkParameters, collectionSchema, type Schema } from '../wordpress/parameters.ts';
import type { QueryEntry } from '../wordpress/query.ts';
import { RestError } from '../wordpress/rest-error.ts';
import {
  listParameter,
  parameter,
  type Caller,
  type RestAnswer,
  type RestRequest,
} from '../wordpress/rest-request.ts';
import { answerOne, answerPage } from './collection.ts';
import { gmtOfLocal } from './local-time.ts';
import { requireManager } from './permission.ts';
import type { Shop } from './shop.ts';
import { statusSlugs } from './statuses.ts';

const orderSchema: Schema = {
  ...collectionSchema,
  after: { type: 'date' },
  before: { type: 'date' },
  modified_after: { type: 'date' },
  modified_before: { type: 'date' },
  orderby: { type: 'choice', of: ['date', 'id', 'include', 'title', 'slug', 'modified'] },
  parent: { type: 'integers' },
  status: { type: 'choices', of: ['any', 'trash', 'auto-draft', ...statusSlugs] },
  customer: { type: 'integer' },
  product: { type: 'integer' },
  dp: { type: 'integer' },
};

/** `GET /wc/v3/orders`. */
export function listOrders(shop: Shop, caller: Caller): RestAnswer {
  const { request } = caller;
  checkParameters(request, orderSchema);
  requireManager(caller, 'list');
  const found = shop.orders.all().filter((order) => isWanted(shop, request, order));
  const sorted = found.toSorted(byRequest(request));
  const shown = sorted.map((order) => withMetaAsAsked(request, order));
  return answerPage(shop, request, shown, {
    linkParameters: understoodParameters(request),
    preparationParameters: ['dp', 'context']
      .filter((name) => parameter(request, name) === undefined)
      .map((name) => ({ name, value: name === 'dp' ? '2' : 'view' })),
  });
}

/**
 * `GET /wc/v3/orders/{id}`: trash and drafts too. A missing order is said to be missing before
 * anybody asks who wants to know, as in WooCommerce's own controller.
 */
export function getOrder(shop: Shop, caller: Caller, id: number): RestAnswer {
  const order = shop.orders.find(id);
  if (!order) throw new RestError(404, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.');
  requireManager(caller, 'one');
  return answerOne(shop, caller.request, withMetaAsAsked(caller.request, order));
}

function isWanted(shop: Shop, request: RestRequest, order: ShopOrder): boolean {
  const text = (name: string) => parameter(request, name);
  const ids = (name: string) => listParameter(request, name)?.map(Number) ?? [];
  const include = ids('include');
  const [customer, product, search] = [text('customer'), text('product'), text('search')];
  return (
    hasStatus(shop, order, listParameter(request, 'status') ?? ['any']) &&
    (include.length === 0 || include.includes(order.id)) &&
    !ids('exclude').includes(order.id) &&
    (customer === undefined || order.customer_id === Number(customer)) &&
    (product === undefined || holdsProduct(order, Number(product))) &&
    (text('created_via') === undefined || shop.version === '8.2.2' || hasSource(request, order)) &&
    isWithin(shop, request, order) &&
    (search === undefined ||
      matchesSearch(order, search, {
        storage: shop.orderStorage,
        searchesTransactionIds: shop.version !== '8.2.2',
      }))
  );
}

function hasStatus(shop: Shop, order: ShopOrder, statuses: readonly string[]): boolean {
  if (!statuses.includes('any')) return statuses.includes(order.status);
  const hidden = ['trash', 'auto-draft', ...(shop.version === '8.2.2' ? [] : ['checkout-draft'])];
  return !hidden.includes(order.status);
}

function holdsProduct(order: ShopOrder, product: number): boolean {
  return order.line_items.some((item) => item['product_id'] === product);
}

function hasSource(request: RestRequest, order: ShopOrder): boolean {
  return (listParameter(request, 'created_via') ?? []).includes(textOf(order['created_via']));
}

/** Dates count in the shop's zone unless `dates_are_gmt` says otherwise; both ends are left out. */
function isWithin(shop: Shop, request: RestRequest, order: ShopOrder): boolean {
  const areGmt = /^(1|true)$/i.test(parameter(request, 'dates_are_gmt') ?? '');
  const limit = (name: string) => {
    const value = parameter(request, name);
    if (value === undefined) return undefined;
    return areGmt ? value.slice(0, 19) : gmtOfLocal(value, shop.timeZone);
  };
  const [after, before] = [limit('after'), limit('before')];
  const [modifiedAfter, modifiedBefore] = [limit('modified_after'), limit('modified_before')];
  return (
    (after === undefined || order.date_created_gmt > after) &&
    (before === undefined || order.date_created_gmt < before) &&
    (modifiedAfter === undefined || order.date_modified_gmt > modifiedAfter) &&
    (modifiedBefore === undefined || order.date_modified_gmt < modifiedBefore)
  );
}

function byRequest(request: RestRequest): (first: ShopOrder, second: ShopOrder) => number {
  const orderBy = parameter(request, 'orderby') ?? 'date';
  if (orderBy === 'include') {
    const include = listParameter(request, 'include')?.map(Number) ?? [];
    return (first, second) => include.indexOf(first.id) - include.indexOf(second.id);
  }
  const direction = parameter(request, 'order') === 'asc' ? 1 : -1;
  const key = (order: ShopOrder) => {
    if (orderBy === 'modified') return order.date_modified_gmt;
    return orderBy === 'date' ? order.date_created_gmt : '';
  };
  return (first, second) =>
    direction * (key(first).localeCompare(key(second)) || first.id - second.id);
}

function withMetaAsAsked(request: RestRequest, order: ShopOrder): JsonObject {
  const include = listParameter(request, 'include_meta');
  const exclude = listParameter(request, 'exclude_meta') ?? [];
  if (include === undefined && exclude.length === 0) return order;
  const kept = listOf(order.meta_data)
    .filter(isObject)
    .filter((meta): boolean => {
      const key = textOf(meta['key']);
      return include ? include.includes(key) : !exclude.includes(key);
    });
  return { ...order, meta_data: kept satisfies readonly Json[] };
}

/** Parameters as the server understood them: lists take indices, true becomes 1, the status comes last. */
function understoodParameters(request: RestRequest): readonly QueryEntry[] {
  const lists = ['include', 'exclude', 'parent', 'status'];
  const names = [...new Set(request.query.map((entry) => entry.name))];
  const others = names
    .filter((name) => name !== 'status')
    .flatMap((name): readonly QueryEntry[] => {
      if (lists.includes(name)) return asList(name, listParameter(request, name) ?? []);
      const entries = request.query.filter((entry) => entry.name === name);
      if (name !== 'dates_are_gmt') return entries;
      return entries.map((entry) => ({ ...entry, value: entry.value === 'true' ? '1' : '' }));
    });
  return [...others, ...asList('status', listParameter(request, 'status') ?? ['any'])];
}

function asList(name: string, values: readonly string[]): readonly QueryEntry[] {
  return values.map((value, index) => ({ name, key: String(index), value }));
}
