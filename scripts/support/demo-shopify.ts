import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  /** Whether the chat was switched on in its theme: earlier versions put it on the pages in another way. */
  readonly isSwitchedOn?: boolean;
}

const domain = 'demo-plants.myshopify.com';
const fileIn = (dataDirectory: string, name: string) => join(dataDirectory, 'demo-shop', name);

/** The app's credentials, made at the first start. @throws Error when their file cannot be understood. */
export async function demoShopifyApp(dataDirectory: string): Promise<DemoShopifyApp> {
  const file = fileIn(dataDirectory, 'shopify-app.json');
  const known = await readJson<DemoShopifyApp>(file);
  if (known !== undefined) return known;
  const app = {
    clientId: randomBytes(16).toString('hex'),
    clientSecret: randomBytes(32).toString('hex'),
  };
  await writeJson(file, app);
  return app;
}

/** Where the stand-in remembers what the app has in its shop. */
export const demoShopifyState = (dataDirectory: string): string =>
  fileIn(dataDirectory, 'shopify-state.json');

/** The store that an earlier start has joined to the end, if it did. @throws as {@link demoShopifyApp} does. */
export function readDemoShopify(dataDirectory: string): Promise<DemoShopifyStore | undefined> {
  return readJson<DemoShopifyStore>(fileIn(dataDirectory, 'shopify-store.json'));
}

/**
 * Joins the shop to the first account and switches the chat on in its theme, as its merchant would from the
 * shop's admin with a connect code. Each step looks at what is there: where an earlier start died midway, this
 * one goes on from there.
 * @param options.say tells whoever has started it what was found.
 * @returns undefined when the shop is another account's.
 * @throws Error with the server's words when it refuses.
 */
export async function joinDemoShopify(options: {
  readonly serverUrl: string;
  readonly standInUrl: string;
  readonly apiKey: string;
  readonly app: DemoShopifyApp;
  readonly dataDirectory: string;
  readonly say: (words: string) => void;
}): Promise<DemoShopifyStore | undefined> {
  const { serverUrl, standInUrl, apiKey, app, dataDirectory, say } = options;
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
    if (!answer.ok) throw new Error(`${unjoined}: ${await answer.text()}`);
    return answer;
  };
  // What App Bridge would hand to the app's page in the shop's admin.
  const idToken = () =>
    makeIdToken({
      shop: domain,
      clientId: app.clientId,
      secret: app.clientSecret,
      clock: new StandInClock(),
      userId: '548380009',
    });

  // Looked at afresh: the stand-in may know nothing any more of what it granted to an earlier start.
  const opened = await request('POST', '/shopify/api/check', idToken());
  let state = (await opened.json()) as ShopifyAppState;
  if (state.joined) {
    say(
      'An earlier start has not joined the demo shop on Shopify to the end: going on from there.',
    );
  } else {
    const made = await request('POST', '/api/connect-codes', apiKey);
    const { accountId, code } = (await made.json()) as {
      readonly accountId: string;
      readonly code: string;
    };
    const join = { kind: 'existing', accountId, connectCode: code };
    const joined = await request('POST', '/shopify/api/join', idToken(), join);
    state = (await joined.json()) as ShopifyAppState;
    if (!state.joined) throw new Error(`${unjoined}.`);
  }
  const { siteId } = state.store;

  // The shop's own domain leads nowhere from here: its pages are the stand-in's.
  const listed = await request('GET', '/api/integrations', apiKey);
  const { integrations } = (await listed.json()) as {
    readonly integrations: readonly {
      readonly store?: { readonly siteId: string; readonly storeId: string };
    }[];
  };
  const found = integrations.find((each) => each.store?.siteId === siteId)?.store;
  if (!found) {
    say(
      'The demo shop on Shopify belongs to another account of this server, and is left as it is.',
    );
    return undefined;
  }
  const path = `/api/stores/${found.storeId}/settings`;
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

  const switched = await fetch(`${standInUrl}/admin/${domain}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ do: 'embed', on: '1' }),
  });
  if (switched.status !== 303) {
    throw new Error(`The chat could not be switched on in the demo shop: ${switched.status}.`);
  }
  const store = { siteId, standInUrl, isSwitchedOn: true };
  // Last: as long as it is not there, nothing of this counts as done.
  await writeJson(fileIn(dataDirectory, 'shopify-store.json'), store);
  return store;
}

const unjoined = 'The demo shop on Shopify could not be joined';

async function readJson<Content>(file: string): Promise<Content | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as Content;
  } catch (cause) {
    throw new Error(`${file} cannot be understood: delete it and start again.`, { cause });
  }
}

/** Whole or not at all, and for its owner only. */
async function writeJson(file: string, content: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.new`;
  await writeFile(draft, JSON.stringify(content), { mode: 0o600, flush: true });
  await rename(draft, file);
}
