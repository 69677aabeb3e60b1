import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PlatformModule } from '../../server/integrations/platform-module.ts';
import { PlatformError } from '../../server/orders/platform-error.ts';
import type { StoreDescription, StorePlatform } from '../../server/orders/store-platform.ts';
import { AddressRefused } from '../../server/outbound/outbound.ts';

/** A shop with hardly anything in it, over real HTTP, for tests of what surrounds a platform. */
export interface CounterShop {
  readonly url: string;
  readonly host: string;
  /** The one secret that it accepts. */
  consumerSecret: string;
  /** Paths asked for, oldest first. */
  readonly requests: string[];
  /** How it behaves from now on. */
  mode: 'well' | 'broken' | 'silent' | 'locked';
  /** What it calls its own address. */
  homeUrl: string;
  name: string;
  close(): Promise<void>;
}

/** Starts a shop that tells its name to whoever shows the secret. */
export async function startCounterShop(consumerSecret: string): Promise<CounterShop> {
  const server = createServer((request, response) => {
    shop.requests.push(request.url ?? '');
    if (shop.mode === 'silent') return;
    const isLocked =
      shop.mode === 'locked' || request.headers.authorization !== shop.consumerSecret;
    response.statusCode = shop.mode === 'broken' ? 500 : isLocked ? 401 : 200;
    response.end(JSON.stringify({ name: shop.name, url: shop.homeUrl }));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const shop: CounterShop = {
    url: `http://${host}`,
    host,
    consumerSecret,
    requests: [],
    mode: 'well',
    homeUrl: `http://${host}`,
    name: 'Counter shop',
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
  return shop;
}

/** The platform of {@link CounterShop}s. `opened` and `closed` count its platforms. */
export function counterShopPlatform(): PlatformModule & { opened: number; closed: number } {
  const counted: PlatformModule & { opened: number; closed: number } = {
    opened: 0,
    closed: 0,
    capabilities: { canSync: false, canPush: false, canWebhook: false, syncFrequency: 'never' },
    adviceAfterDisconnect: ['Delete the key in your shop.'],
    async connect({ storeUrl, credentials }, dependencies) {
      const connectionConfig = { url: storeUrl };
      const connection = {
        connectionConfig,
        credentials,
        trackingLinkHosts: [],
        statusMeanings: {},
      };
      return {
        platform: counted.open(connection, dependencies),
        authMethod: 'api_key',
        connectionConfig,
      };
    },
    open({ connectionConfig, credentials }, { outbound }) {
      counted.opened += 1;
      const ask = async (path: string, signal?: AbortSignal): Promise<StoreDescription> => {
        const answer = await outbound
          .fetch(new URL(`${String(connectionConfig.url)}${path}`), {
            headers: { authorization: credentials.consumerSecret ?? '' },
            ...(signal && { signal }),
          })
          .catch((error: unknown) => {
            throw failure(error instanceof AddressRefused ? 'address_refused' : 'unreachable');
          });
        if (answer.status === 500) throw failure('shop_fault');
        if (answer.status === 401) throw failure('unauthorized');
        return { ...(JSON.parse(answer.body) as { name: string; url: string }), ...rest };
      };
      const platform: StorePlatform = {
        name: 'woocommerce',
        describe: (signal) => ask('/describe', signal),
        async findOrderCandidates(_query, signal) {
          await ask('/candidates', signal);
          return [];
        },
        async readOrder(_id, signal) {
          await ask('/order', signal);
          return undefined;
        },
        async ordersOfCustomer() {
          return [];
        },
        async searchOrders(_filters, signal) {
          await ask('/search', signal);
          return [];
        },
        async close() {
          counted.closed += 1;
        },
      };
      return platform;
    },
  };
  return counted;
}

const rest: Omit<StoreDescription, 'name' | 'url'> = {
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  features: {
    transport: 'a header',
    canReadOrders: true,
    canReadNotes: false,
    ordersAreRenumbered: false,
    trackingStores: [],
    customStatuses: [],
    advice: [],
  },
};

function failure(code: 'shop_fault' | 'unauthorized' | 'unreachable' | 'address_refused') {
  return new PlatformError(code, { message: `The shop: ${code}.`, merchantAction: 'Look at it.' });
}
