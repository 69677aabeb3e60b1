import type { Json } from '../data/json.ts';
import { recordedObject } from '../data/recordings.ts';
import { noRoute, RestError } from '../wordpress/rest-error.ts';
import { parameter, restRequest, type Caller, type RestAnswer } from '../wordpress/rest-request.ts';
import { answerOne } from './collection.ts';
import { getCustomer, listCustomers } from './customer-routes.ts';
import type { OrderDetails } from './order-details.ts';
import { getOrder, listOrders } from './order-routes.ts';
import { requireManager } from './permission.ts';
import { getProduct, listProducts, listVariations } from './product-routes.ts';
import type { Shop } from './shop.ts';
import { listOrderTotals, listStatuses } from './statuses.ts';
import {
  describeOrders,
  listStoreProducts,
  showCurrency,
  showIndex,
  showNamespace,
  showSettings,
  showSystemStatus,
} from './store-routes.ts';

type Handler = (caller: Caller, ...parts: readonly string[]) => RestAnswer;

interface Route {
  readonly method: 'GET' | 'OPTIONS' | 'POST' | 'PUT';
  readonly path: RegExp;
  readonly handle: Handler;
}

/** Answers a request to the REST interface. @throws RestError for every answer that says no. */
export type Router = (caller: Caller) => RestAnswer;

/** Puts the routes of one shop together. */
export function routesOf(shop: Shop, details: OrderDetails): Router {
  const routes: readonly Route[] = [
    get(/^\/$/, ({ request }) => showIndex(shop, request)),
    get(/^\/wc\/v3$/, ({ request }) => showNamespace(shop, request)),
    get(/^\/wc\/v3\/orders$/, (caller) => listOrders(shop, caller)),
    get(/^\/wc\/v3\/orders\/statuses$/, (caller) => listStatuses(shop, caller)),
    get(/^\/wc\/v3\/orders\/(\d+)$/, (caller, id) => getOrder(shop, caller, Number(id))),
    get(/^\/wc\/v3\/orders\/(\d+)\/notes$/, (caller, id) =>
      details.notes(shop, caller, Number(id)),
    ),
    get(/^\/wc\/v3\/orders\/(\d+)\/refunds$/, (caller, id) =>
      details.refunds(shop, caller, Number(id)),
    ),
    get(/^\/wc\/v3\/refunds$/, (caller) => details.allRefunds(shop, caller)),
    get(/^\/wc\/v3\/orders\/(\d+)\/fulfillments$/, (caller, id) =>
      details.fulfillments(shop, caller, Number(id)),
    ),
    get(
      /^\/(wc-ast\/v3|wc-shipment-tracking\/v3|wc\/v[123])\/orders\/(\d+)\/shipment-trackings$/,
      (caller, namespace = '', id) => details.parcels(shop, caller, namespace, Number(id)),
    ),
    get(
      /^\/wc-(?:ast|shipment-tracking)\/v3\/orders\/\d+\/shipment-trackings\/providers$/,
      (caller) => {
        if (!shop.hasShipmentTracking) throw noRoute();
        requireManager(caller, 'list');
        return answerOne(shop, caller.request, recordedObject('tracking/ast-providers'));
      },
    ),
    get(/^\/wc\/v3\/reports\/orders\/totals$/, (caller) => listOrderTotals(shop, caller)),
    get(/^\/wc\/v3\/customers$/, (caller) => listCustomers(shop, caller)),
    get(/^\/wc\/v3\/customers\/(\d+)$/, (caller, id) => getCustomer(shop, caller, Number(id))),
    get(/^\/wc\/v3\/products$/, (caller) => listProducts(shop, caller)),
    get(/^\/wc\/v3\/products\/(\d+)$/, (caller, id) => getProduct(shop, caller, Number(id))),
    get(/^\/wc\/v3\/products\/(\d+)\/variations$/, (caller, id) =>
      listVariations(shop, caller, Number(id)),
    ),
    get(/^\/wc\/v3\/settings\/general$/, (caller) => showSettings(shop, caller)),
    get(/^\/wc\/v3\/settings\/general\/([\w-]+)$/, (caller, id) => showSettings(shop, caller, id)),
    get(/^\/wc\/v3\/system_status$/, (caller) => showSystemStatus(shop, caller)),
    get(/^\/wc\/v3\/data\/currencies\/current$/, (caller) => showCurrency(shop, caller)),
    get(/^\/wc\/store\/v1\/products$/, ({ request }) =>
      listStoreProducts(shop, request, parameter(request, 'search') ?? ''),
    ),
    get(/^\/wp\/v2(?:\/.*)?$/, refuseShopKeys),
    { method: 'OPTIONS', path: /^\/wc\/v3\/orders$/, handle: () => describeOrders(shop) },
    { method: 'POST', path: /^\/wc\/v3\/orders$/, handle: refuseToWrite },
    { method: 'PUT', path: /^\/wc\/v3\/orders\/(\d+)$/, handle: refuseToWrite },
  ];
  return (caller) => {
    const { request } = caller;
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    for (const route of routes) {
      const match = route.method === method ? route.path.exec(request.route) : null;
      if (match) return route.handle(caller, ...match.slice(1));
    }
    throw noRoute();
  };
}

/** Reads routes with a manager's rights, as code inside the shop does. @throws RestError */
export function readerOf(router: Router): (route: string) => Json {
  const key = { consumerKey: '', consumerSecret: '' };
  const user = { key, permissions: 'read', managesShop: true } as const;
  return (route) => {
    const parts = { method: 'GET', uri: route, search: 'per_page=100', body: '' };
    const request = restRequest({ ...parts, route, authorization: undefined });
    return router({ request, user }).body as Json;
  };
}

function get(path: RegExp, handle: Handler): Route {
  return { method: 'GET', path, handle };
}

/** WooCommerce's keys mean nothing outside its own namespaces: WordPress takes them for a user's name. */
function refuseShopKeys({ request }: Caller): RestAnswer {
  if (request.authorization === undefined) throw noRoute();
  const message = 'Unknown username. Check again or try your email address.';
  throw new RestError(401, 'invalid_username', message);
}

/** The demo shop is read only: a body is parsed and the right is checked, and nothing is written. */
function refuseToWrite(caller: Caller): RestAnswer {
  if (!isJson(caller.request.body)) {
    throw new RestError(400, 'rest_invalid_json', 'Invalid JSON body passed.', {
      json_error_code: 4,
      json_error_message: 'Syntax error',
    });
  }
  requireManager(caller, 'write');
  throw new RestError(403, 'demo_shop_read_only', 'The demo shop is read only.');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
