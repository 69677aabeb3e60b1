import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import { createAccounts } from '../../../server/accounts/create-accounts.ts';
import { ordersFound } from '../../../server/http/order-schemas.ts';
import { integrationView } from '../../../server/http/integration-schemas.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import { createMerchantOrders } from '../../../server/orders/merchant-orders.ts';
import { createPlatforms } from '../../../server/platforms/registry.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { bearer, createTestApp, jsonRequest } from '../../support/http-app.ts';
import { startIntegrationsRoom } from '../../support/integrations-room.ts';

let shop: DemoShop;
let testDatabase: TestDatabase;
let room: ReturnType<typeof startIntegrationsRoom>;
let app: Awaited<ReturnType<typeof createTestApp>>['app'];
let apiKey: string;
let strangersKey: string;

beforeAll(async () => {
  shop = await startDemoShop({});
  testDatabase = await createTestDatabase();
  const { host } = new URL(shop.url);
  room = startIntegrationsRoom({
    testDatabase,
    platforms: createPlatforms({ shopify: undefined }),
    exemptHosts: [host],
    limits: { sitesKeptForMs: 0 },
  });
  const accounts = createAccounts({ database: testDatabase.database, clock: systemClock });
  ({ app } = await createTestApp({
    accounts,
    integrations: room.integrations,
    sites: room.sites,
    merchantOrders: createMerchantOrders({ stores: room.stores, clock: systemClock }),
  }));
  ({ apiKey } = await accounts.create({ name: 'Merchant', email: 'owner@example.com' }));
  ({ apiKey: strangersKey } = await accounts.create({ name: 'Other', email: 'o@example.com' }));
});

afterAll(async () => {
  await room.close();
  await shop.close();
  await testDatabase.drop();
});

const post = (path: string, body: unknown, key = apiKey, headers = {}) =>
  app.request(path, jsonRequest('POST', body, key, headers));

describe('a merchant with a real shop and a real database', () => {
  it('connects, looks up orders, changes settings, lets go', async () => {
    const wanted = { storeUrl: shop.url, ...shop.keys.read, allowInsecureHttp: true };
    const wrong = { ...wanted, consumerSecret: `cs_${'0'.repeat(40)}` };
    const refused = await post('/api/integrations/woocommerce/connect', wrong);
    expect(refused.status).toBe(422);
    expect(await refused.text()).not.toContain(wrong.consumerSecret);

    const connected = await post('/api/integrations/woocommerce/connect', wanted);
    expect(connected.status).toBe(201);
    const text = await connected.text();
    expect(text).not.toContain(shop.keys.read.consumerSecret);
    const { id, store } = integrationView.parse(JSON.parse(text));
    if (store === undefined) throw new Error('there is no store');

    const found = await post('/api/integrations/woocommerce/orders', { limit: 100 });
    expect(found.status).toBe(200);
    const { orders, storeId } = ordersFound.parse(await found.json());
    expect(storeId).toBe(store.storeId);
    expect(orders.length).toBeGreaterThan(5);
    const one = orders.find(({ email }) => email !== undefined && email !== '');
    const exact = await app.request(
      `/api/integrations/orders/search?orderNumber=${one?.number}&storeId=${storeId}`,
      bearer(apiKey, { 'X-Customer-Email': one?.email ?? '' }),
    );
    expect(ordersFound.parse(await exact.json()).orders).toMatchObject([
      { number: one?.number, situation: { primary: { code: expect.any(String) } } },
    ]);

    const settingsAddress = `/api/stores/${storeId}/settings`;
    const read = await app.request(settingsAddress, bearer(apiKey));
    const settings = (await read.json()) as object;
    const written = await app.request(
      settingsAddress,
      jsonRequest('PUT', { ...settings, locale: 'de' }, apiKey, {
        'If-Match': read.headers.get('ETag') ?? '',
      }),
    );
    expect(written.status).toBe(200);
    const config = await app.request(`/api/widget/config/${store.siteId}`);
    expect(await config.json()).toMatchObject({ locale: 'de', siteId: store.siteId });

    const tested = async () => (await post('/api/integrations/test', { id })).json();
    expect(await tested()).toMatchObject({ works: true, integration: { id, status: 'active' } });
    shop.faults.mode = 'firewall';
    const failing = await tested();
    expect(failing).toMatchObject({ works: false, integration: { status: 'error' } });
    expect(JSON.stringify(failing)).not.toContain(shop.keys.read.consumerSecret);
    shop.faults.mode = 'none';
    expect(await tested()).toMatchObject({ works: true, integration: { status: 'active' } });

    const strangersView = [
      await post('/api/integrations/test', { id }, strangersKey),
      await post('/api/integrations/woocommerce/disconnect', { id }, strangersKey),
      await post('/api/integrations/woocommerce/orders', { storeId }, strangersKey),
      await app.request(settingsAddress, bearer(strangersKey)),
      await app.request(`/api/integrations?id=${id}`, {
        method: 'DELETE',
        ...bearer(strangersKey),
      }),
    ].map(({ status }) => status);
    expect(strangersView).toEqual([404, 404, 404, 404, 404]);
    expect((await post('/api/integrations/woocommerce/connect', wanted, strangersKey)).status).toBe(
      409,
    );

    const disconnected = await post('/api/integrations/woocommerce/disconnect', { id });
    expect(integrationView.parse(await disconnected.json()).advice).not.toHaveLength(0);
    expect((await post('/api/integrations/woocommerce/orders', { storeId })).status).not.toBe(200);
    const removed = await app.request(`/api/integrations?id=${id}`, {
      method: 'DELETE',
      ...bearer(apiKey),
    });
    expect(removed.status).toBe(204);
    expect((await app.request(`/api/widget/config/${store.siteId}`)).status).toBe(404);
  });

  it('makes keys with fewer rights, and a connect code', async () => {
    const made = await post('/api/api-keys', {
      name: 'Reader',
      scopes: ['integrations:read'],
      expiresAt: '2099-01-01T00:00:00Z',
    });
    expect(made.status).toBe(201);
    const reader = (await made.json()) as { id: string; apiKey: string };
    expect((await app.request('/api/integrations', bearer(reader.apiKey))).status).toBe(200);
    expect((await post('/api/connect-codes', undefined, reader.apiKey)).status).toBe(403);
    const revoke = { method: 'DELETE', ...bearer(apiKey) };
    expect((await app.request(`/api/api-keys?id=${reader.id}`, revoke)).status).toBe(204);
    expect((await app.request('/api/integrations', bearer(reader.apiKey))).status).toBe(401);
    const code = await app.request('/api/connect-codes', { method: 'POST', ...bearer(apiKey) });
    expect(code.status).toBe(201);
  });
});
