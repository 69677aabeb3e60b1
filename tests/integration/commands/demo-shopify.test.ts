import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, afterEach, expect, it, vi } from 'vitest';
import {
  demoShopifyApp,
  joinDemoShopify,
  readDemoShopify,
} from '../../../scripts/support/demo-shopify.ts';
import {
  startShopifyAdminHouse,
  type ShopifyAdminHouse,
} from '../../support/shopify-admin-house.ts';

/** How `npm start` joins its second demo shop, also where an earlier start was ended midway. */
let house: ShopifyAdminHouse;
let dataDirectory: string;
let said: string[];

beforeAll(async () => {
  house = await startShopifyAdminHouse();
}, 120_000);
afterAll(() => house.stop());

beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-demo-shopify-'));
  said = [];
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(dataDirectory, { recursive: true });
});

async function start() {
  const { server, standIn } = house;
  const [clientSecret = ''] = standIn.app.clientSecrets;
  return joinDemoShopify({
    serverUrl: server.url,
    standInUrl: standIn.url,
    apiKey: server.firstApiKey ?? '',
    app: { clientId: standIn.app.clientId, clientSecret },
    dataDirectory,
    say: (words) => said.push(words),
  });
}

/** A start that is ended before it has asked for this. */
async function startEndedBefore(method: string, path: RegExp): Promise<void> {
  const usual = globalThis.fetch;
  vi.stubGlobal('fetch', (url: string, options: RequestInit) => {
    if (options.method === method && path.test(url)) throw new Error('ended');
    return usual(url, options);
  });
  await expect(start()).rejects.toThrow('ended');
  vi.unstubAllGlobals();
  expect(await readDemoShopify(dataDirectory)).toBeUndefined();
}

it('goes on wherever an earlier start was ended, and says so', { timeout: 120_000 }, async () => {
  const { server, standIn } = house;
  await startEndedBefore('POST', /\/shopify\/api\/check$/);
  await startEndedBefore('POST', /\/connect-codes$/);
  await startEndedBefore('POST', /\/join$/);
  expect(said).toEqual([]);
  await startEndedBefore('GET', /\/integrations$/);
  await startEndedBefore('GET', /\/settings$/);
  await startEndedBefore('PUT', /\/settings$/);
  await startEndedBefore('POST', /\/admin\/demo-plants\.myshopify\.com$/);
  // As if the stand-in had lost its memory meanwhile.
  standIn.shop().installation.tokens.revokeAll();
  standIn.shop().installation.metafields.clear();
  said = [];
  const store = await start();
  expect(said).toEqual([
    'An earlier start has not joined the demo shop on Shopify to the end: going on from there.',
  ]);
  expect(await readDemoShopify(dataDirectory)).toEqual(store);

  const { installation } = standIn.shop();
  expect(installation.isEmbedOn).toBe(true);
  expect(installation.metafields.get('trulybot.site_id')?.value).toBe(store?.siteId);
  const page = await fetch(`${server.url}/api/chat/${store?.siteId}/conversations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: standIn.url },
    body: JSON.stringify({ protocolVersion: 1, locale: 'en' }),
  });
  expect(page.status).toBe(201);
});

it('a shop of another account is left alone, and that is said', async () => {
  const { server, standIn } = house;
  const { domain, installation } = standIn.shop();
  const call = (method: string, query = '') =>
    fetch(`${server.url}/api/integrations${query}`, {
      method,
      headers: { Authorization: `Bearer ${server.firstApiKey}` },
    });
  const { integrations } = (await (await call('GET')).json()) as {
    readonly integrations: readonly { readonly id: string }[];
  };
  for (const { id } of integrations) await call('DELETE', `?id=${id}`);
  const joined = await house.join(domain, { kind: 'new', email: 'owner@example.com' });
  expect(joined.status).toBe(201);

  installation.isEmbedOn = false;
  expect(await start()).toBeUndefined();
  expect(said.at(-1)).toContain('belongs to another account of this server');
  expect(installation.isEmbedOn).toBe(false);
  expect(await readDemoShopify(dataDirectory)).toBeUndefined();
});

it('keeps what it has made for its owner only, and names a file that it cannot understand', async () => {
  const app = await demoShopifyApp(dataDirectory);
  expect(await demoShopifyApp(dataDirectory)).toEqual(app);
  const folder = join(dataDirectory, 'demo-shop');
  expect(await readdir(folder)).toEqual(['shopify-app.json']);
  expect(JSON.parse(await readFile(join(folder, 'shopify-app.json'), 'utf8'))).toEqual(app);
  await writeFile(join(folder, 'shopify-app.json'), '');
  await expect(demoShopifyApp(dataDirectory)).rejects.toThrow(
    /shopify-app\.json cannot be understood: delete it and start again\./,
  );
});
