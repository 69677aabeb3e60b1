import { isObject, listOf, textOf, type Json, type JsonObject } from '../data/json.ts';
import { recordedList, recordedObject } from '../data/recordings.ts';
import { onlyFields } from '../wordpress/fields.ts';
import { noRoute, RestError } from '../wordpress/rest-error.ts';
import {
  listParameter,
  type Caller,
  type RestAnswer,
  type RestRequest,
} from '../wordpress/rest-request.ts';
import { answerAll, answerOne } from './collection.ts';
import { offsetMinutes } from './local-time.ts';
import { requireManager } from './permission.ts';
import type { Shop } from './shop.ts';

/** `GET /` of the REST interface: the shop's name, address, zone and namespaces. Public. */
export function showIndex(shop: Shop, request: RestRequest): RestAnswer {
  const isOld = shop.version === '8.2.2';
  const recorded = recordedObject('index/wp-json');
  const { _route_names_wc_v3: _names, ...index } = recorded;
  const namespaces = isOld
    ? listOf(recordedObject('wc-8.2.2/index')['namespaces'])
    : listOf(recorded['namespaces']);
  const tracking = ['wc-ast/v3', 'wc-shipment-tracking/v3'];
  const shown = {
    ...index,
    gmt_offset: offsetMinutes(shop.now(), shop.timeZone) / 60,
    timezone_string: shop.timeZone,
    namespaces: shop.hasShipmentTracking ? [...namespaces, ...tracking] : namespaces,
    routes: {},
  };
  const fields = listParameter(request, '_fields');
  return { body: fields === undefined ? shown : onlyFields(shown, fields) };
}

/** `GET /wc/v3`: public; only the names of the routes were recorded. */
export function showNamespace(shop: Shop, request: RestRequest): RestAnswer {
  const names = listOf(recordedObject('index/wp-json')['_route_names_wc_v3']).map(textOf);
  const routes = Object.fromEntries(
    names.map((name): [string, Json] => [name, { namespace: 'wc/v3', methods: ['GET'] }]),
  );
  return answerOne(shop, request, { namespace: 'wc/v3', routes });
}

/** `OPTIONS /wc/v3/orders`: the parameters that the collection knows. */
export function describeOrders(shop: Shop): RestAnswer {
  const name = shop.version === '8.2.2' ? 'wc-8.2.2/order-args' : 'index/wc-v3-order-args';
  return { body: recordedObject(name) };
}

/** `GET /wc/v3/settings/general`, and one of them by its id. */
export function showSettings(shop: Shop, caller: Caller, id?: string): RestAnswer {
  requireManager(caller, 'list');
  const settings = recordedList('system/settings-general');
  if (id === undefined) return answerAll(shop, caller.request, settings);
  const setting = settings.find((each) => each['id'] === id);
  if (setting) return answerOne(shop, caller.request, setting);
  throw new RestError(404, 'rest_setting_setting_invalid', 'Invalid setting.');
}

/** `GET /wc/v3/system_status`: the recorder left out some sections, which this shop lacks too. */
export function showSystemStatus(shop: Shop, caller: Caller): RestAnswer {
  requireManager(caller, 'list');
  const { _trimmed, ...status } = recordedObject('system/system_status');
  const settings = isObject(status['settings']) ? status['settings'] : {};
  const isHpos = shop.orderStorage === 'hpos';
  const environment =
    shop.version === '8.2.2'
      ? recordedObject(`wc-8.2.2/${isHpos ? '' : 'hpos-off/'}system_status-read`)['environment']
      : status['environment'];
  return answerOne(shop, caller.request, {
    ...status,
    environment,
    active_plugins: [...listOf(status['active_plugins']), ...extraPlugins(shop)],
    settings: {
      ...settings,
      HPOS_enabled: isHpos,
      ...(!isHpos && { order_datastore: 'WC_Order_Data_Store_CPT' }),
      enabled_features: listOf(settings['enabled_features']).filter(
        (feature) => shop.hasFulfillments || feature !== 'fulfillments',
      ),
    },
  });
}

/** `GET /wc/v3/data/currencies/current`. Not recorded: written after WooCommerce's REST documentation. */
export function showCurrency(shop: Shop, caller: Caller): RestAnswer {
  requireManager(caller, 'list');
  const collection = 'https://shop.test/wp-json/wc/v3/data/currencies';
  return answerOne(shop, caller.request, {
    code: 'USD',
    name: 'United States (US) dollar',
    symbol: '&#36;',
    _links: { self: [{ href: `${collection}/USD` }], collection: [{ href: collection }] },
  });
}

/** `GET /wc/store/v1/products`: the Store API needs no key; only the mug was recorded there. */
export function listStoreProducts(shop: Shop, request: RestRequest, search: string): RestAnswer {
  if (shop.version === '8.2.2') throw noRoute();
  const found = recordedList('products/store-api-public').filter((product) =>
    textOf(product['name']).toLowerCase().includes(search.toLowerCase()),
  );
  const total = String(found.length);
  const headers = { 'X-WP-Total': total, 'X-WP-TotalPages': found.length > 0 ? '1' : '0' };
  return { ...answerAll(shop, request, found), headers };
}

function extraPlugins(shop: Shop): readonly JsonObject[] {
  const tracking = {
    plugin: 'woo-advanced-shipment-tracking/woocommerce-advanced-shipment-tracking.php',
    name: 'Advanced Shipment Tracking for WooCommerce',
  };
  const numbers = {
    plugin: 'woocommerce-sequential-order-numbers/woocommerce-sequential-order-numbers.php',
    name: 'Sequential Order Numbers for WooCommerce',
  };
  return [
    ...(shop.hasShipmentTracking ? [tracking] : []),
    ...(shop.hasSequentialNumbers ? [numbers] : []),
  ];
}
