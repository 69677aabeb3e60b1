import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShopifyAppState } from '../../protocol/shopify-app.ts';
import {
  startShopifyStandIn,
  type ShopifyStandIn,
  type ShopifyStandInOptions,
} from '../../demo-shop/shopify/stand-in.ts';
import { freePort } from './free-port.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

/** Servers as a host runs them, on one database, with Shopify's stand-in behind them. */
export interface ShopifyServers {
  readonly standIn: ShopifyStandIn;
  readonly servers: readonly [ServerProcess, ...ServerProcess[]];
  /** Site id of the shop once it has been joined. */
  readonly siteId: string;
  readonly domain: string;
  /** Asks the embedded page's own API as the shop's admin would. */
  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Response>;
  close(): Promise<void>;
}

/** Where the servers keep what they know; whoever made it deletes it. */
interface OwnDatabase {
  readonly serverUrl: string;
  readonly migrationUrl: string;
}

/** Starts it all and joins the first shop to a new account, as its merchant does at the first opening. */
export async function startShopifyServers(
  database: OwnDatabase,
  options: ShopifyStandInOptions & { readonly processes?: number } = {},
): Promise<ShopifyServers> {
  const { processes = 1, ...standInOptions } = options;
  const directory = await mkdtemp(join(tmpdir(), 'trulybot-shopify-'));
  const ports = await Promise.all(Array.from({ length: processes }, () => freePort()));
  const standIn = await startShopifyStandIn({
    ...standInOptions,
    appUrl: `http://127.0.0.1:${ports[0]}`,
  });
  const encryptionKey = `first:${randomBytes(32).toString('base64')}`;
  const started: ServerProcess[] = [];
  for (const [index, port] of ports.entries()) {
    started.push(
      await startServerProcess({
        DATA_DIR: join(directory, String(index)),
        PORT: String(port),
        DATABASE_URL: database.serverUrl,
        DATABASE_MIGRATION_URL: database.migrationUrl,
        ENCRYPTION_KEY: encryptionKey,
        SHOPIFY_CLIENT_ID: standIn.app.clientId,
        SHOPIFY_CLIENT_SECRET: standIn.app.clientSecrets.join(','),
        SHOPIFY_STAND_IN: standIn.url,
        OUTBOUND_ALLOWED_HOSTS: new URL(standIn.url).host,
        // Shoppers come from addresses of their own.
        TRUSTED_PROXIES: '127.0.0.1',
        REQUEST_LIMITS: '100',
        LOG_LEVEL: 'error',
      }),
    );
  }
  const [first, ...others] = started;
  if (!first) throw new Error('a house has a server');
  const { domain } = standIn.shop();
  const ask = (method: 'GET' | 'POST', path: string, body?: object) =>
    fetch(`${first.url}/shopify/api/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${standIn.idTokenFor(domain)}`,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const joined = await ask('POST', 'join', { kind: 'new', email: 'owner@example.com' });
  const state = (await joined.json()) as ShopifyAppState;
  if (!state.joined) throw new Error(`the shop did not join: ${JSON.stringify(state)}`);
  return {
    standIn,
    servers: [first, ...others],
    siteId: state.store.siteId,
    domain,
    ask,
    async close() {
      await Promise.all(started.map((server) => server.stop()));
      await standIn.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
