import { readBody } from './read-body.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import { createClient } from './client.ts';
import {
  connectionConfigSchema,
  type WooCommerceConnectionConfig,
  type WooCommerceCredentials,
  type WooCommerceTransport,
} from './connection.ts';
import { discover, type Discovered } from './discover.ts';
import { wooCommerceError } from './errors.ts';
import { offsetBetween } from './map-dates.ts';
import { WooCommercePlatform, type WooCommerceParts } from './platform.ts';
import { RestSource } from './rest-source.ts';
import { readStoreAddress } from './store-address.ts';
import { wireOrderTimes } from './wire.ts';

/** What a merchant hands over. */
export interface WooCommerceConnectRequest extends WooCommerceCredentials {
  /** As typed: with or without scheme, with or without a path. */
  readonly storeUrl: string;
  /** The merchant's explicit consent to talk to a shop without TLS. */
  readonly allowInsecureHttp?: boolean;
}

/**
 * Joins a shop: finds its REST root without credentials, then shows the key in one way after the
 * other until the shop sees it.
 * @returns the shop, and what later {@link openWooCommerce} calls need; it holds nothing secret.
 * @throws PlatformError with what the merchant should do.
 */
export async function connectWooCommerce(
  request: WooCommerceConnectRequest,
  parts: WooCommerceParts,
  signal?: AbortSignal,
): Promise<{
  readonly platform: WooCommercePlatform;
  readonly connectionConfig: WooCommerceConnectionConfig;
}> {
  const credentials: WooCommerceCredentials = {
    consumerKey: request.consumerKey.trim(),
    consumerSecret: request.consumerSecret.trim(),
  };
  const found = await locate(request, parts, signal);
  const { transport, offset } = await showKey(found, credentials, parts, signal).catch(
    (error: unknown) => {
      // Whatever stood before the usual place has probably spoilt the way around it, too.
      throw (error instanceof PlatformError && found.firewall) || error;
    },
  );
  const connectionConfig = connectionConfigSchema.parse({
    homeUrl: found.homeUrl,
    restRoot: found.restRoot,
    transport,
    timeZone: found.index?.timeZone ?? offset,
    trackingNamespaces: found.index?.trackingNamespaces,
  });
  return { platform: openWooCommerce(connectionConfig, credentials, parts), connectionConfig };
}

/**
 * A shop that was connected before, without asking it anything.
 * @throws PlatformError when what was remembered is none of this version's.
 */
export function openWooCommerce(
  connectionConfig: unknown,
  credentials: WooCommerceCredentials,
  parts: WooCommerceParts,
): WooCommercePlatform {
  const remembered = connectionConfigSchema.safeParse(connectionConfig);
  if (!remembered.success) throw wooCommerceError('lost_connection');
  const source = new RestSource(remembered.data, credentials, parts);
  return new WooCommercePlatform(source, remembered.data, parts);
}

/** An address typed with http is tried with https first, unless the merchant agreed to do without. */
async function locate(
  request: WooCommerceConnectRequest,
  parts: WooCommerceParts,
  signal: AbortSignal | undefined,
): Promise<Discovered> {
  const typed = readStoreAddress(request.storeUrl);
  const allowInsecureHttp = request.allowInsecureHttp ?? false;
  const options = { outbound: parts.outbound, allowInsecureHttp, signal };
  if (typed.protocol === 'https:' || allowInsecureHttp) return discover(typed, options);
  const secure = new URL(typed);
  secure.protocol = 'https:';
  try {
    return await discover(secure, options);
  } catch (error) {
    const noTls =
      error instanceof PlatformError && (error.code === 'tls' || error.code === 'unreachable');
    throw noTls ? wooCommerceError('insecure_http') : error;
  }
}

/** The first way in which the shop sees the key, and the offset of its clock as an order betrays it. */
async function showKey(
  found: Discovered,
  credentials: WooCommerceCredentials,
  parts: WooCommerceParts,
  signal: AbortSignal | undefined,
): Promise<{ readonly transport: WooCommerceTransport; readonly offset: string | undefined }> {
  const isSecure = found.restRoot.startsWith('https:');
  const toTry: readonly WooCommerceTransport[] = isSecure
    ? ['basic', 'query_keys', 'oauth_as_http']
    : ['oauth_http'];
  let refusal: unknown;
  for (const transport of toTry) {
    const client = createClient({
      connection: { restRoot: found.restRoot, transport },
      credentials,
      outbound: parts.outbound,
      now: () => new Date(parts.clock.now()),
      attempts: 2,
    });
    try {
      const answer = await client.get(oneOrderRequest, signal);
      const [order] = readBody(wireOrderTimes, answer.body);
      return {
        transport,
        offset: order && offsetBetween(order.date_created, order.date_created_gmt),
      };
    } catch (error) {
      // Only a key that was not seen may be seen in another way. The last way, OAuth, also tells an
      // unknown key from a lost one, which the others answer alike.
      if (!(error instanceof PlatformError && error.code === 'credentials_not_seen')) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

const oneOrderRequest = {
  path: 'orders',
  parameters: { per_page: '1', _fields: 'id,date_created,date_created_gmt' },
};
