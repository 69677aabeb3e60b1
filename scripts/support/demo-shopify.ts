import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StandInClock } from '../../demo-shop/shopify/clock.ts';
import { makeIdToken } from '../../demo-shop/shopify/oauth/id-token.ts';
import type { ShopifyAppState } from '../../protocol/shopify-app.ts';

/** The app of the demo: known to the server and to the stand-in for Shopify, and to nobody else. */
export interface DemoShopifyApp {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The shop on the stand-in as a connected store. */
export interface DemoShopifyStore {
  readonly siteId: string;
  /** Address of the stand-in. */
  readonly standInUrl: string;
}

const domain = 'demo-plants.myshopify.com';
const fileIn = (dataDirectory: string, name: string) => join(dataDirectory, 'demo-shop', name);

/** The app's credentials, made at the first start. */
export async function demoShopifyApp(dataDirectory: string): Promise<DemoShopifyApp> {
  const file = fileIn(dataDirectory, 'shopify-app.json');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return JSON.parse(known) as DemoShopifyApp;
  const app = {
    clientId: randomBytes(16).toString('hex'),
    clientSecret: randomBytes(32).toString('hex'),
  };
  await mkdir(join(dataDirectory, 'demo-shop'), { recursive: true });
  await writeFile(file, JSON.stringify(app), { mode: 0o600 });
  return app;
}

/** Where the stand-in remembers what the app has in its shop. */
export const demoShopifyState = (dataDirectory: string): string =>
  fileIn(dataDirectory, 'shopify-state.json');

/** The store that an earlier start has joined, if it did. */
export async function readDemoShopify(
  dataDirectory: string,
): Promise<DemoShopifyStore | undefined> {
  const text = await readFile(fileIn(dataDirectory, 'shopify-store.json'), 'utf8').catch(
    () => undefined,
  );
  return text === undefined ? undefined : (JSON.parse(text) as DemoShopifyStore);
}

/**
 * Joins the shop to the first account, as its merchant would from the shop's admin with a connect code.
 * @throws Error with the server's words when it refuses.
 */
export async function joinDemoShopify(options: {
  readonly serverUrl: string;
  readonly standInUrl: string;
  readonly apiKey: string;
  readonly app: DemoShopifyApp;
  readonly dataDirectory: string;
}): Promise<DemoShopifyStore> {
  const { serverUrl, standInUrl, apiKey, app, dataDirectory } = options;
  const request = async (
    method: string,
    path: string,
    bearer: string,
    body?: object,
    headers: object = {},
  ): Promise<Response> => {
    const answer = await fetch(serverUrl + path, {
      method,
      headers: {
        Authorization: `Bearer ${bearer}`,
        'Content-Type': 'application/json',
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) {
      throw new Error(`The demo shop on Shopify could not be joined: ${await answer.text()}`);
    }
    return answer;
  };
  const made = await request('POST', '/api/connect-codes', apiKey);
  const { accountId, code } = (await made.json()) as {
    readonly accountId: string;
    readonly code: string;
  };
  // What App Bridge would hand to the app's page in the shop's admin.
  const token = makeIdToken({
    shop: domain,
    clientId: app.clientId,
    secret: app.clientSecret,
    clock: new StandInClock(),
    userId: '548380009',
  });
  const joined = await request('POST', '/shopify/api/join', token, {
    kind: 'existing',
    accountId,
    connectCode: code,
  });
  const state = (await joined.json()) as ShopifyAppState;
  if (!state.joined) throw new Error('The demo shop on Shopify was not joined.');
  // The shop's own domain leads nowhere from here: its pages are the stand-in's.
  const listed = await request('GET', '/api/integrations', apiKey);
  const { integrations } = (await listed.json()) as {
    readonly integrations: readonly {
      readonly store?: { readonly siteId: string; readonly storeId: string };
    }[];
  };
  const { siteId } = state.store;
  const found = integrations.find((each) => each.store?.siteId === siteId)?.store;
  const path = `/api/stores/${found?.storeId}/settings`;
  const current = await request('GET', path, apiKey);
  const settings = (await current.json()) as object;
  const allowedOrigins = [standInUrl, standInUrl.replace('127.0.0.1', 'localhost')];
  await request(
    'PUT',
    path,
    apiKey,
    { ...settings, allowedOrigins },
    { 'If-Match': current.headers.get('ETag') ?? '' },
  );
  const store = { siteId, standInUrl };
  await writeFile(fileIn(dataDirectory, 'shopify-store.json'), JSON.stringify(store));
  return store;
}
