import { readBody } from './read-body.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import type { StoreDescription, StoreFeatures } from '../../orders/store-platform.ts';
import type { WooCommerceClient } from './client.ts';
import { transportNames, type WooCommerceConnectionConfig } from './connection.ts';
import { compact } from '../common/compact.ts';
import { isCoreStatus } from './map-status.ts';
import type { ShopIndex } from './shop-index.ts';
import { wireOrders, wireStatuses } from './wire.ts';
import { z } from 'zod';
import { offsetBetween } from './map-dates.ts';
import { plainLine } from '../common/plain-text.ts';

const currencyBody = z.object({ code: z.string().regex(/^[A-Z]{3}$/) });
const settingsBody = z.array(
  z.object({ id: z.string(), value: z.unknown() }).catch({ id: '', value: '' }),
);
const statusBody = z.object({ environment: z.object({ version: z.string() }) });

/**
 * The shop in its own words. What a key may not read or an old version does not have is left out, with
 * a word of advice where it matters; only unreadable orders are an error.
 * @param index the REST API's index; undefined when a plug-in locks it.
 * @throws PlatformError
 */
export async function describeShop(
  client: WooCommerceClient,
  connection: WooCommerceConnectionConfig,
  index: ShopIndex | undefined,
  signal?: AbortSignal,
): Promise<StoreDescription> {
  const sample = await client.get(
    { path: 'orders', parameters: { per_page: '20', orderby: 'date', order: 'desc' } },
    signal,
  );
  const orders = readBody(wireOrders, sample.body);
  const [newest] = orders;
  const [currency, version, customStatuses, canReadNotes, hasFulfillments] = await Promise.all([
    withheld(readCurrency(client, signal)),
    withheld(readVersion(client, signal)),
    withheld(readCustomStatuses(client, signal)),
    newest ? withheld(canRead(client, `orders/${newest.id}/notes`, signal)) : true,
    newest ? withheld(canRead(client, `orders/${newest.id}/fulfillments`, signal)) : undefined,
  ]);
  const ordersAreRenumbered = orders.some((order) => order.number !== String(order.id));
  const trackingNamespaces = index?.trackingNamespaces ?? connection.trackingNamespaces;
  const features = compact<StoreFeatures>({
    platformVersion: version,
    transport: transportNames[connection.transport],
    canReadOrders: true,
    canReadNotes: canReadNotes ?? false,
    ordersAreRenumbered,
    trackingStores: [
      ...(hasFulfillments ? ['woocommerce_fulfillments'] : []),
      ...(trackingNamespaces.length > 0 ? ['shipment_tracking'] : []),
      ...storesSeenIn(orders.flatMap((order) => order.meta_data.map((meta) => meta.key))),
    ],
    customStatuses: customStatuses ?? [],
    advice: adviceFor(connection, ordersAreRenumbered, index === undefined, canReadNotes ?? false),
  });
  return {
    name: index?.name || new URL(connection.homeUrl).host,
    url: connection.homeUrl,
    timeZone:
      index?.timeZone ??
      (newest && offsetBetween(newest.date_created ?? '', newest.date_created_gmt ?? '')) ??
      connection.timeZone,
    // XXX is ISO 4217 for "no currency": nothing is made up for a new shop that hides its settings.
    currency: currency ?? newest?.currency ?? 'XXX',
    features: { ...features, trackingStores: [...new Set(features.trackingStores)] },
  };
}

/** Undefined for what the shop does not let this key read. Anything that may pass is still an error. */
async function withheld<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof PlatformError && !error.retryable) return undefined;
    throw error;
  }
}

async function readCurrency(
  client: WooCommerceClient,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const current = await withheld(client.find({ path: 'data/currencies/current' }, signal));
  const code = currencyBody.safeParse(current?.body).data?.code;
  if (code) return code;
  const settings = await client.find({ path: 'settings/general' }, signal);
  const setting = settingsBody
    .safeParse(settings?.body)
    .data?.find(({ id }) => id === 'woocommerce_currency');
  return currencyBody.safeParse({ code: setting?.value }).data?.code;
}

async function readVersion(
  client: WooCommerceClient,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const answer = await client.find(
    { path: 'system_status', parameters: { _fields: 'environment' } },
    signal,
  );
  const version = statusBody.safeParse(answer?.body).data?.environment.version;
  return version && plainLine(version).slice(0, 40);
}

/** `/orders/statuses` came with WooCommerce 9.6; before, the report of totals names them all. */
async function readCustomStatuses(client: WooCommerceClient, signal?: AbortSignal) {
  const answer =
    (await client.find({ path: 'orders/statuses' }, signal)) ??
    (await client.find({ path: 'reports/orders/totals' }, signal));
  return (answer ? readBody(wireStatuses, answer.body) : [])
    .filter(({ slug }) => /^[\w-]{1,40}$/.test(slug) && !isCoreStatus(slug))
    .slice(0, 100)
    .map(({ slug, name }) => ({ slug, name: plainLine(name) }));
}

async function canRead(
  client: WooCommerceClient,
  path: string,
  signal?: AbortSignal,
): Promise<boolean> {
  return (await client.find({ path }, signal)) !== undefined;
}

/** Tracking plug-ins betray themselves by the keys in recent orders. */
function storesSeenIn(keys: readonly string[]): string[] {
  const seen = new Set(keys);
  const tells: readonly (readonly [key: string, store: string])[] = [
    ['_wc_shipment_tracking_items', 'shipment_tracking'],
    ['_aftership_tracking_items', 'aftership'],
    ['_parcelpanel_shipping_numbers', 'parcelpanel'],
    ['wcshipping_labels', 'woocommerce_shipping'],
    ['wc_connect_labels', 'woocommerce_shipping'],
    ['ywot_tracking_code', 'yith_order_tracking'],
    ['_tracking_number', 'custom_fields'],
  ];
  return tells.filter(([key]) => seen.has(key)).map(([, store]) => store);
}

function adviceFor(
  connection: WooCommerceConnectionConfig,
  isRenumbered: boolean,
  isLocked: boolean,
  canReadNotes: boolean,
): string[] {
  return [
    connection.transport === 'oauth_http' &&
      'The shop is reached without encryption. Switch https on as soon as you can.',
    connection.transport === 'query_keys' &&
      'Your host removes the Authorization header, so the key travels in addresses and may stand in server logs. Ask your host to pass the header on.',
    connection.transport === 'oauth_as_http' &&
      'WordPress does not know that your proxy speaks https for it. Set X-Forwarded-Proto on the proxy and HTTPS in wp-config.php.',
    new URL(connection.restRoot).searchParams.has('rest_route') &&
      'Permalinks are "Plain". Choose another structure in Settings → Permalinks: it is more reliable.',
    isRenumbered &&
      'A plug-in gives orders numbers of their own. They are found by searching, which takes longer for customers with many orders.',
    isLocked &&
      'A security plug-in hides the REST API from visitors. The key passes, but the time zone and the name of the shop had to be guessed.',
    !canReadNotes && 'The key may not read order notes, so messages to customers are not shown.',
  ].filter((sentence) => sentence !== false);
}
