import { textOf, type JsonObject } from '../data/json.ts';
import { checkParameters, collectionSchema } from '../wordpress/parameters.ts';
import { RestError } from '../wordpress/rest-error.ts';
import {
  listParameter,
  parameter,
  type Caller,
  type RestAnswer,
} from '../wordpress/rest-request.ts';
import { answerOne, answerPage } from './collection.ts';
import { requireManager } from './permission.ts';
import type { Shop } from './shop.ts';

/** `GET /wc/v3/products`: by name, SKU, stock or id; `search_name_or_sku` came after 8.2.2. */
export function listProducts(shop: Shop, caller: Caller): RestAnswer {
  const { request } = caller;
  checkParameters(request, {
    ...collectionSchema,
    stock_status: { type: 'choice', of: ['instock', 'outofstock', 'onbackorder'] },
  });
  requireManager(caller, 'list');
  const ids = listParameter(request, 'include')?.map(Number) ?? [];
  const excluded = listParameter(request, 'exclude')?.map(Number) ?? [];
  const wanted = (name: string) => parameter(request, name)?.toLowerCase();
  const [search, sku, stock] = [wanted('search'), wanted('sku'), wanted('stock_status')];
  const nameOrSku = shop.version === '8.2.2' ? undefined : wanted('search_name_or_sku');
  const found = shop.products.all().filter((product) => {
    const [name, ownSku] = [lowerCase(product, 'name'), lowerCase(product, 'sku')];
    return (
      (ids.length === 0 || ids.includes(Number(product['id']))) &&
      !excluded.includes(Number(product['id'])) &&
      (search === undefined || name.includes(search)) &&
      (sku === undefined || sku.split(',').includes(ownSku)) &&
      (stock === undefined || product['stock_status'] === stock) &&
      (nameOrSku === undefined || name.includes(nameOrSku) || ownSku.includes(nameOrSku))
    );
  });
  return answerPage(shop, request, found);
}

/** `GET /wc/v3/products/{id}`. */
export function getProduct(shop: Shop, caller: Caller, id: number): RestAnswer {
  const product = shop.products.find(id);
  if (!product) throw new RestError(404, 'woocommerce_rest_product_invalid_id', 'Invalid ID.');
  requireManager(caller, 'one');
  return answerOne(shop, caller.request, product);
}

/** `GET /wc/v3/products/{id}/variations`. */
export function listVariations(shop: Shop, caller: Caller, id: number): RestAnswer {
  requireManager(caller, 'list');
  return answerPage(shop, caller.request, shop.products.variationsOf(id));
}

function lowerCase(product: JsonObject, field: string): string {
  return textOf(product[field]).toLowerCase();
}
