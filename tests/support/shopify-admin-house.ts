import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import {
  startShopifyStandIn,
  type ShopifyStandIn,
  type ShopifyStandInOptions,
} from '../../demo-shop/shopify/stand-in.ts';
import type { JoinRequest, ShopifyAppState, ShopJoined } from '../../protocol/shopify-app.ts';
import { freePort } from './free-port.ts';
import { makeConnectCode } from './plugin-caller.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

/** The whole server with a stand-in for Shopify's admin beside it, and nothing in between but HTTP. */
export interface ShopifyAdminHouse {
  readonly server: ServerProcess;
  readonly standIn: ShopifyStandIn;
  /** A call of the app's page, with a token of now unless another is given. */
  call(
    shop: string,
    method: string,
    path: string,
    more?: {
      readonly body?: unknown;
      readonly token?: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** Another process of the same host. */
      readonly server?: ServerProcess;
    },
  ): Promise<Response>;
  state(shop: string): Promise<ShopifyAppState>;
  join(shop: string, request: JoinRequest): Promise<Response>;
  /** Joins a shop to the first account. */
  joinFirst(shop: string): Promise<ShopJoined>;
  /** As the merchant of the first account disconnects a shop, through the management API. */
  disconnect(shop: ShopJoined): Promise<void>;
  stop(): Promise<void>;
}

/** @param settings of the server, beside those that lead it to the stand-in. */
export async function startShopifyAdminHouse(
  options: ShopifyStandInOptions = {},
  settings: Readonly<Record<string, string>> = {},
): Promise<ShopifyAdminHouse> {
  const directory = await mkdtemp(joinPath(tmpdir(), 'trulybot-admin-'));
  const port = await freePort();
  // By another name than the stand-in's: to browsers the page is another site's than the admin, as it really is.
  const publicUrl = `http://localhost:${port}`;
  const standIn = await startShopifyStandIn({ ...options, appUrl: publicUrl });
  const server = await startServerProcess({
    DATA_DIR: directory,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'error',
    // A test says more in a minute than anybody else.
    REQUEST_LIMITS: '1000',
    ...settingsFor(standIn),
    ...settings,
  });
  const call: ShopifyAdminHouse['call'] = (shop, method, path, more = {}) =>
    fetch(`${(more.server ?? server).url}/shopify/api/${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${more.token ?? standIn.idTokenFor(shop)}`,
        ...(more.body !== undefined && { 'Content-Type': 'application/json' }),
        ...more.headers,
      },
      ...(more.body !== undefined && { body: JSON.stringify(more.body) }),
    });
  const join: ShopifyAdminHouse['join'] = (shop, body) => call(shop, 'POST', 'join', { body });
  return {
    server,
    standIn,
    call,
    join,
    async state(shop) {
      const answer = await call(shop, 'GET', 'state');
      if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as ShopifyAppState;
    },
    async joinFirst(shop) {
      const made = await makeConnectCode(server.url, server.firstApiKey ?? '');
      const { accountId, code: connectCode } = made;
      const answer = await join(shop, { kind: 'existing', accountId, connectCode });
      if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as ShopJoined;
    },
    async disconnect({ store: { siteId } }) {
      const headers = {
        Authorization: `Bearer ${server.firstApiKey}`,
        'Content-Type': 'application/json',
      };
      const listed = await fetch(`${server.url}/api/integrations`, { headers });
      const { integrations } = (await listed.json()) as {
        readonly integrations: readonly { readonly id: string; store: { siteId: string } }[];
      };
      const { id } = integrations.find(({ store }) => store.siteId === siteId) ?? {};
      const answer = await fetch(`${server.url}/api/integrations/shopify/disconnect`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ id }),
      });
      if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
    },
    async stop() {
      await server.stop();
      await standIn.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** What leads a server to a stand-in instead of to Shopify. */
export function settingsFor({ app, url }: ShopifyStandIn): Readonly<Record<string, string>> {
  return {
    SHOPIFY_CLIENT_ID: app.clientId,
    SHOPIFY_CLIENT_SECRET: app.clientSecrets.join(','),
    SHOPIFY_STAND_IN: url,
    OUTBOUND_ALLOWED_HOSTS: new URL(url).host,
  };
}
