import { PlatformError } from '../../../orders/platform-error.ts';
import type { SigningKey } from '../../../signing/envelope.ts';
import { connectWooCommerce } from '../connect.ts';
import { wooCommerceError } from '../errors.ts';
import { WooCommercePlatform, type WooCommerceParts } from '../platform.ts';
import { RestSource } from '../rest-source.ts';
import { withoutSlash } from '../store-address.ts';
import {
  pluginConnectionSchema,
  pluginHintSchema,
  type Obstacle,
  type PluginConnectionConfig,
  type PluginCredentials,
} from './plugin-connection.ts';
import { describeFromFacts } from './describe-signed.ts';
import { createSignedClient, type SignedClient } from './signed-client.ts';
import { SignedSource } from './signed-source.ts';
import { TwoWaySource } from './two-way-source.ts';

/** Longest wait for one address of the route to answer its challenge, milliseconds. */
const challengeMs = 8_000;

/** Addresses that are tried: two places, with TLS and without. */
const mostRoutes = 4;

/**
 * Joins a shop in which our plug-in is: challenges it at each address that it names until one answers
 * with its signature, and shows the read key. One way that works is enough; why the other does
 * not is kept for the merchant.
 * @throws PlatformError when neither works.
 */
export async function connectPlugin(
  request: {
    readonly known: unknown;
    readonly credentials: PluginCredentials;
    readonly allowInsecureHttp: boolean;
  },
  parts: WooCommerceParts,
  signal?: AbortSignal,
): Promise<{
  readonly platform: WooCommercePlatform;
  readonly connectionConfig: PluginConnectionConfig;
}> {
  const hint = pluginHintSchema.safeParse(request.known).data?.plugin;
  if (!hint) throw wooCommerceError('lost_connection');
  const { credentials, allowInsecureHttp } = request;
  const routes = routesToTry(hint.site, hint.routes, allowInsecureHttp);
  // Both at once: a firewall that keeps the one waiting must not use up the time of the other.
  const [route, rest] = await Promise.all([
    settled(findRoute(routes, hint, credentials, parts, signal)),
    credentials.restKey &&
      settled(
        connectWooCommerce(
          { storeUrl: hint.site, ...credentials.restKey, allowInsecureHttp },
          parts,
          signal,
        ),
      ),
  ]);
  if (route.error && !rest?.value) throw route.error;
  const connectionConfig = pluginConnectionSchema.parse({
    homeUrl: route.value?.url.startsWith('https:') ? overTls(hint.site) : hint.site,
    timeZone: route.value?.timeZone ?? rest?.value?.connectionConfig.timeZone,
    plugin: {
      ...hint,
      route: route.value?.url ?? null,
      ...(route.error && { routeObstacle: obstacleOf(route.error) }),
    },
    rest: rest?.value?.connectionConfig ?? null,
    ...(rest?.error && { restObstacle: obstacleOf(rest.error) }),
  });
  return { platform: openPlugin(connectionConfig, credentials, parts), connectionConfig };
}

/** A shop that was connected before, without asking it anything. */
export function openPlugin(
  connection: PluginConnectionConfig,
  credentials: PluginCredentials,
  parts: WooCommerceParts,
): WooCommercePlatform {
  const { rest, restObstacle, plugin, homeUrl } = connection;
  const client = signedClientOf(connection, credentials, parts);
  const source = new TwoWaySource(
    {
      signed: client
        ? new SignedSource(client, homeUrl)
        : (plugin.routeObstacle ?? obstacleOf(wooCommerceError('plugin_missing'))),
      rest:
        rest && credentials.restKey
          ? new RestSource(rest, credentials.restKey, parts)
          : restObstacle,
    },
    plugin.signInPath,
    () => Date.parse(parts.clock.now()),
  );
  return new WooCommercePlatform(source, connection, parts);
}

/** For the plug-in of a connected shop; undefined while its route cannot be reached. */
export function signedClientOf(
  { plugin }: PluginConnectionConfig,
  credentials: PluginCredentials,
  parts: WooCommerceParts,
): SignedClient | undefined {
  return plugin.route === null ? undefined : clientFor(plugin.route, plugin, credentials, parts);
}

function clientFor(
  route: string,
  { site, blog }: { readonly site: string; readonly blog: number },
  credentials: PluginCredentials,
  parts: WooCommerceParts,
  limits: { readonly timeoutMs?: number; readonly attempts?: number } = {},
): SignedClient {
  const key: SigningKey = { id: credentials.signingKeyId, secret: credentials.signingSecret };
  return createSignedClient({
    route,
    key,
    place: { site, blog },
    outbound: parts.outbound,
    now: () => new Date(parts.clock.now()),
    ...(parts.timeoutMs !== undefined && { timeoutMs: parts.timeoutMs }),
    ...limits,
  });
}

/**
 * Addresses inside the shop only: whoever holds another address cannot speak for this one. Each is asked
 * over TLS first, for behind a proxy WordPress may not know that it is spoken; without it only where the
 * merchant agreed to that.
 */
function routesToTry(
  site: string,
  routes: readonly string[],
  allowInsecureHttp: boolean,
): readonly string[] {
  const home = new URL(`${withoutSlash(new URL(site))}/`);
  const addresses = routes.flatMap((route) => {
    const url = URL.parse(route);
    if (!url || !isRouteOf(home, url)) return [];
    const asTyped = url.href;
    url.protocol = 'https:';
    return allowInsecureHttp ? [url.href, asTyped] : [url.href];
  });
  return [...new Set(addresses)].slice(0, mostRoutes);
}

/**
 * Whether an address is where WordPress at this home, and at none below it, answers our route: under one
 * prefix of its REST API, whatever it is called, or in the query.
 */
function isRouteOf(home: URL, url: URL): boolean {
  const { host, protocol, pathname, search, username, password } = url;
  const isHere =
    host === home.host && /^https?:$/.test(protocol) && username === '' && password === '';
  if (!isHere || !pathname.startsWith(home.pathname)) return false;
  const path = pathname.slice(home.pathname.length);
  const inQuery = url.searchParams.get('rest_route') === '/trulybot/v1/call';
  return search === ''
    ? /^(index\.php\/)?[\w-]+\/trulybot\/v1\/call\/?$/.test(path)
    : inQuery && /^(index\.php)?$/.test(path);
}

/** The same address with TLS. */
function overTls(site: string): string {
  return site.replace(/^http:/, 'https:');
}

/**
 * The first address at which the shop shows that it has the same key, and the zone that it tells there.
 * @throws PlatformError
 */
async function findRoute(
  routes: readonly string[],
  place: { readonly site: string; readonly blog: number },
  credentials: PluginCredentials,
  parts: WooCommerceParts,
  signal: AbortSignal | undefined,
): Promise<{ readonly url: string; readonly timeZone: string }> {
  let worst: unknown = wooCommerceError('invalid_address');
  for (const [index, url] of routes.entries()) {
    const limits = { timeoutMs: challengeMs, attempts: 2 };
    const client = clientFor(url, place, credentials, parts, limits);
    try {
      await client.call('challenge', {}, signal);
      const facts = await client.call('store_facts', {}, signal);
      return { url, timeZone: describeFromFacts(facts, place.site).timeZone };
    } catch (error) {
      // The first address is the usual one: why it fails says most, unless it is that nobody speaks TLS.
      if (index === 0 || (isNoTls(worst) && !isNoTls(error))) worst = error;
    }
  }
  throw worst;
}

function isNoTls(error: unknown): boolean {
  return error instanceof PlatformError && (error.code === 'tls' || error.code === 'unreachable');
}

/** What came of a try. Only what a shop does is an outcome; a fault of ours is thrown. */
async function settled<Value>(
  trying: Promise<Value>,
): Promise<
  | { readonly value: Value; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: PlatformError }
> {
  try {
    return { value: await trying };
  } catch (error) {
    if (error instanceof PlatformError) return { error };
    throw error;
  }
}

function obstacleOf({ message, merchantAction }: PlatformError): Obstacle {
  return { problem: message, action: merchantAction };
}
