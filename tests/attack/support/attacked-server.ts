import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChildServer } from '../../bench/support/child-server.ts';
import { cleanEnvironment } from '../../support/clean-environment.ts';
import { freePort } from '../../support/free-port.ts';
import type { SecondFactKind } from '../../../protocol/chat.ts';
import { startAttackedShops, type AttackedPlatform, type AttackedShop } from './attacked-shops.ts';
import type { PlantedOrder } from './planted-orders.ts';
import type { PlantedLeak } from './planted-leaks.ts';

/** How run-server.ts assembles the server. */
export interface AttackedServerSettings {
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** No wrong try counts: what is left is proof alone. */
  readonly liftsBudgets: boolean;
  /** The clock stands still until it is advanced. */
  readonly holdsClock: boolean;
  /** Leaks can be planted. */
  readonly hasLeaks: boolean;
}

/** What a server under attack can be told. */
export type ServerOrder =
  | { readonly kind: 'advance_clock'; readonly milliseconds: number }
  | { readonly kind: 'plant_leak'; readonly leak: PlantedLeak | undefined };

/** A shop and the store that it is to the server. */
export interface AttackedStore {
  readonly shopUrl: string;
  readonly shopDomain: string;
  readonly siteId: string;
  readonly storeId: string;
  readonly integrationId: string;
  /** The merchant's API key, with every scope. */
  readonly apiKey: string;
  readonly orders: readonly PlantedOrder[];
}

/** A real server in a process of its own, and shops whose every fact is planted. */
export interface AttackedServer {
  readonly url: string;
  /** A merchant's store, in which order numbers are ids and an e-mail is the second fact. */
  readonly plain: AttackedStore;
  /** Another merchant's: numbers are other orders' ids, postcodes and phones prove too. */
  readonly renumbered: AttackedStore;
  tell(order: ServerOrder): Promise<void>;
  isAlive(): boolean;
  /** Lines of its log at level error or above (pino's 50). */
  loggedErrors(): Promise<readonly string[]>;
  /** Where mail to shoppers and merchants is written. */
  readonly mailDirectory: string;
  stop(): Promise<void>;
}

/** Starts it all; whatever was started is stopped again when a later part cannot start. */
export async function startAttackedServer(
  options: Partial<Omit<AttackedServerSettings, 'environment' | 'logFile'>> & {
    readonly ordersPerShop: number;
    /** Default: WooCommerce. */
    readonly platform?: AttackedPlatform;
    /** What the first merchant's shop takes beside the number. Default the e-mail. */
    readonly secondFacts?: readonly SecondFactKind[];
  },
): Promise<AttackedServer> {
  const directory = await mkdtemp(join(tmpdir(), 'trulybot-attack-'));
  const stops: (() => Promise<void>)[] = [() => rm(directory, { recursive: true, force: true })];
  const stop = async () => {
    for (const each of stops.splice(0).toReversed()) await each();
  };
  try {
    const shops = await startAttackedShops(
      options.platform ?? 'woocommerce',
      options.ordersPerShop,
    );
    stops.push(() => shops.close());
    const certificateFile = join(directory, 'shop.pem');
    if (shops.certificate !== '') await writeFile(certificateFile, shops.certificate);

    const logFile = join(directory, 'server.log');
    const settings: AttackedServerSettings = {
      environment: cleanEnvironment({
        DATA_DIR: join(directory, 'data'),
        PORT: String(await freePort()),
        ...shops.environment,
        ...(shops.certificate !== '' && { OUTBOUND_CA_FILE: certificateFile }),
        TRUSTED_PROXIES: '127.0.0.1',
        // Hours pass in seconds here, and these limits count seconds. They are tested elsewhere.
        REQUEST_LIMITS: '0',
      }),
      logFile,
      liftsBudgets: options.liftsBudgets ?? false,
      holdsClock: options.holdsClock ?? false,
      hasLeaks: options.hasLeaks ?? false,
    };
    const server = await startChildServer<{ readonly url: string; readonly firstApiKey: string }>(
      new URL('../run-server.ts', import.meta.url),
      settings,
    );
    stops.push(() => server.stop());
    const { url, firstApiKey } = server.ready;
    const call = caller(url);
    const { apiKey } = (await call(firstApiKey, 'POST', '/api/accounts', {
      name: 'Another merchant',
      email: 'owner@example.com',
    })) as { readonly apiKey: string };
    const connect = async (
      key: string,
      shop: AttackedShop,
      secondFacts: readonly SecondFactKind[],
    ): Promise<AttackedStore> => {
      const store = await shop.connect(url, key);
      await call(key, 'PUT', `/api/stores/${store.storeId}/settings`, { secondFacts }, '"0"');
      return {
        ...store,
        shopUrl: shop.url,
        shopDomain: shop.domain,
        orders: shop.orders,
        apiKey: key,
      };
    };
    return {
      url,
      plain: await connect(firstApiKey, shops.plain, options.secondFacts ?? ['email']),
      renumbered: await connect(apiKey, shops.renumbered, ['email', 'postcode', 'phone']),
      async tell(order) {
        await server.ask(order);
      },
      isAlive: () => server.process.exitCode === null && server.process.signalCode === null,
      async loggedErrors() {
        const lines = (await readFile(logFile, 'utf8')).split('\n');
        return lines.filter((line) => /^\{"level":[56]0,/.test(line));
      },
      mailDirectory: join(directory, 'data', 'mail'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function caller(serverUrl: string) {
  return async (
    apiKey: string,
    method: string,
    path: string,
    body: object,
    ifMatch?: string,
  ): Promise<unknown> => {
    const answer = await fetch(serverUrl + path, {
      method,
      headers: {
        Authorization: `Bearer ${apiKey}`,
        'Content-Type': 'application/json',
        ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
}
