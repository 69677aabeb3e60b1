import { AsyncLocalStorage } from 'node:async_hooks';
import { createApp, type AppDependencies } from '../../server/app.ts';
import { apiKeyScopes, type ApiKeyScope } from '../../server/accounts/accounts.ts';
import type { AccountId } from '../../server/orders/identifiers.ts';
import type { MerchantOrders } from '../../server/orders/merchant-orders.ts';
import { createLimits } from '../../server/limits/create-limits.ts';
import { silentLog, type Log } from '../../server/log.ts';
import { MemoryAccounts, MemoryConversations, MemoryIntegrations } from './memory-rooms.ts';

/** Where the application under test believes to be reached. */
export const publicUrl = 'https://chat.example.com';
/** The connected shop's own origin. */
export const shopOrigin = 'https://shop.example.com';

/** A log that keeps its lines. */
export function createKeptLog(): Log & { readonly lines: object[] } {
  const lines: object[] = [];
  const circumstances = new AsyncLocalStorage<object>();
  const write = (fields: object, message: string) =>
    void lines.push({ ...circumstances.getStore(), ...fields, message });
  return {
    lines,
    debug: write,
    info: write,
    warn: write,
    error: write,
    during: (fields, work) => circumstances.run(fields, work),
  };
}

/** The application over rooms in memory, with one merchant and one connected shop. */
export async function createTestApp(changes: Partial<AppDependencies> = {}) {
  const conversations = new MemoryConversations();
  const accounts = new MemoryAccounts();
  const integrations = new MemoryIntegrations();
  const { accountId } = await accounts.create({ name: 'Merchant', email: 'owner@example.com' });
  const keyWith = async (scopes: readonly ApiKeyScope[], account: AccountId = accountId) =>
    (await accounts.createApiKey(account, { name: 'test', scopes })).apiKey;
  const integration = await integrations.connectWooCommerce(accountId, {
    storeUrl: shopOrigin,
    consumerKey: 'ck_0000',
    consumerSecret: 'cs_0000',
  });
  const { store } = integration;
  if (store === undefined) throw new Error('the shop has no store');
  const app = createApp({
    conversations,
    accounts,
    integrations,
    customerPasses: { mint: () => 'pass', redeemToken: async () => undefined },
    pluginCalls: { believe: async () => 'signature', redeemToken: async () => undefined },
    shopEvents: { accept: async () => undefined },
    sites: integrations,
    merchantOrders: noOrders,
    shoppers: noShoppers,
    dataRequests: { list: async () => [], read: async () => undefined },
    widgetFiles: smallWidget,
    log: silentLog,
    publicUrl,
    trustedProxies: [],
    limits: createLimits({ secret: '', times: 0 }),
    maximumStreams: 1_000,
    readiness: [{ name: 'database', isReady: async () => true }],
    ...changes,
  });
  return {
    app,
    conversations,
    accounts,
    integrations,
    accountId,
    integration,
    storeId: store.storeId,
    siteId: store.siteId,
    keyWith,
    apiKey: await keyWith(apiKeyScopes),
  };
}

export type TestApp = Awaited<ReturnType<typeof createTestApp>>;

const noShoppers: AppDependencies['shoppers'] = {
  async *export() {},
  erase: async () => ({ conversations: 0, messages: 0 }),
};

const noOrders: MerchantOrders = { search: async () => [] };

const smallWidget: AppDependencies['widgetFiles'] = {
  loaderSource: () => 'start("__TRULYBOT_CONFIG__");',
  pinned: () => ({ file: 'loader-abc.js', integrity: 'sha384-abc' }),
  hash: () => 'abc',
  read(name, encodings) {
    const stem = /^(panel|en|nb)-abc\.js$/.exec(name)?.[1];
    if (stem === undefined) return undefined;
    const file = { body: new TextEncoder().encode(stem), contentType: 'text/javascript' };
    return encodings.includes('br') ? { ...file, encoding: 'br' } : file;
  },
};

/** A request with a JSON body, and a credential where one is given. */
export function jsonRequest(
  method: string,
  body: unknown,
  credential?: string,
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  return {
    method,
    body: JSON.stringify(body),
    headers: {
      'Content-Type': 'application/json',
      ...(credential !== undefined && { Authorization: `Bearer ${credential}` }),
      ...headers,
    },
  };
}

/** A credential as a request's header. */
export function bearer(credential: string, headers: Readonly<Record<string, string>> = {}) {
  return { headers: { Authorization: `Bearer ${credential}`, ...headers } };
}

/** A chat with its first message there. */
export async function openConversation(
  { app, siteId }: Pick<TestApp, 'app' | 'siteId'>,
  headers: Readonly<Record<string, string>> = {},
) {
  const answer = await app.request(
    `/api/chat/${siteId}/conversations`,
    jsonRequest('POST', { protocolVersion: 1 }, undefined, headers),
  );
  const opened = (await answer.json()) as { conversationId: string; secret: string };
  return { ...opened, path: `/api/chat/${siteId}/conversations/${opened.conversationId}` };
}
