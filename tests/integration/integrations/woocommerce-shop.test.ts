import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import type { AccountId } from '../../../server/orders/identifiers.ts';
import { platforms } from '../../../server/platforms/registry.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { startIntegrationsRoom } from '../../support/integrations-room.ts';

let testDatabase: TestDatabase;
let shop: DemoShop;
let room: ReturnType<typeof startIntegrationsRoom>;
let merchant: AccountId;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});

beforeEach(async () => {
  shop = await startDemoShop({ subdirectory: '/outdoor' });
  room = startIntegrationsRoom({
    testDatabase,
    platforms,
    exemptHosts: [new URL(shop.url).host],
    limits: { healthIntervalMs: 50, restMs: 200, sitesKeptForMs: 0 },
  });
  merchant = await room.newAccount();
});

afterEach(async () => {
  await room.close();
  await shop.close();
});

afterAll(async () => {
  await testDatabase.drop();
});

const connect = (
  more: {
    readonly accountId?: AccountId;
    readonly storeUrl?: string;
    readonly consumerSecret?: string;
  } = {},
) =>
  room.integrations.connectWooCommerce(more.accountId ?? merchant, {
    storeUrl: more.storeUrl ?? shop.url,
    consumerKey: shop.keys.read.consumerKey,
    consumerSecret: more.consumerSecret ?? shop.keys.read.consumerSecret,
    allowInsecureHttp: true,
  });

/** Connects, and asks the store for order 29 as a shopper's question would. */
async function storeOf(view: Awaited<ReturnType<typeof connect>>) {
  if (view.store === undefined) throw new Error('no store');
  const { storeId } = view.store;
  const store = { accountId: merchant, storeId };
  const candidates = async () => {
    const { platform } = await room.stores.open(store);
    return platform.findOrderCandidates({
      orderNumber: '29',
      secondFact: { kind: 'email', value: 'dana.whitfield@shopper.test' },
    });
  };
  return { store, candidates };
}

describe('a WooCommerce shop', () => {
  test('is connected with a read key, and its orders can be asked for', async () => {
    const view = await connect();
    expect(view).toMatchObject({
      provider: 'woocommerce',
      status: 'active',
      store: { url: shop.url, features: { canReadOrders: true } },
    });
    const { candidates } = await storeOf(view);
    expect((await candidates()).map((order) => order.number)).toContain('29');
  });

  test('of another account is refused, whatever way its address is written', async () => {
    await connect();
    const accountId = await room.newAccount();
    const again = connect({ accountId, storeUrl: `${shop.url}/` });
    await expect(again).rejects.toMatchObject({ name: 'StoreTaken' });
  });

  test('that refuses the secret is not connected, and the refusal does not repeat it', async () => {
    const consumerSecret = 'cs_planted0123456789abcdef0123456789abcdef0';
    const refusal = await connect({ consumerSecret }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: 'PlatformError', code: 'unauthorized' });
    const shown = inspect(refusal, { depth: 20, showHidden: true }) + inspect(room.recorded);
    expect(shown).not.toContain(consumerSecret);
    expect(shown).not.toContain(shop.keys.read.consumerKey);
  });

  test('without TLS is not connected unless the merchant agrees', async () => {
    const { consumerKey, consumerSecret } = shop.keys.read;
    const asked = room.integrations.connectWooCommerce(merchant, {
      storeUrl: shop.url,
      consumerKey,
      consumerSecret,
    });
    await expect(asked).rejects.toMatchObject({ name: 'PlatformError' });
    expect(await room.integrations.list(merchant)).toEqual([]);
  });

  test('that breaks shows it in its health without a secret, rests, and comes back', async () => {
    const view = await connect();
    const { candidates } = await storeOf(view);
    shop.faults.mode = 'error500';
    const failed = await room.integrations.test(merchant, view.id);
    expect(failed?.integration).toMatchObject({ status: 'error' });
    expect(failed?.integration.health.errorMessage).toMatch(/\w/);
    expect(inspect(failed, { depth: 20 })).not.toContain(shop.keys.read.consumerSecret);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await expect(candidates()).rejects.toMatchObject({ code: 'shop_fault' });
    }
    await expect(candidates()).rejects.toMatchObject({ code: 'circuit_open' });
    shop.faults.mode = 'none';
    // The merchant's own test asks the shop at once; a success ends the rest.
    const repaired = await room.integrations.test(merchant, view.id);
    expect(repaired?.integration.status).toBe('active');
    expect(await candidates()).not.toEqual([]);
  });

  test('that is disconnected can be asked no more, and the merchant learns what is left to do', async () => {
    const view = await connect();
    const { candidates } = await storeOf(view);
    await candidates();
    const after = await room.integrations.disconnect(merchant, view.id);
    expect(after?.advice?.join(' ')).toMatch(/Delete the key/);
    shop.forgetRequests();
    await expect(candidates()).rejects.toMatchObject({ code: 'unauthorized' });
    expect(shop.requests).toEqual([]);
  });
});
