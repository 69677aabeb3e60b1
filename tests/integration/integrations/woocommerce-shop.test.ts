import { inspect } from 'node:util';
import { sql, type Transaction } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import type { AccountId, PlatformOrderId } from '../../../server/orders/identifiers.ts';
import { PlatformError } from '../../../server/orders/platform-error.ts';
import { createPlatforms } from '../../../server/platforms/registry.ts';
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
    platforms: createPlatforms({ shopify: undefined }),
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

/** The health of the merchant's only connection, as the merchant may see it. */
async function healthNow() {
  return (await room.integrations.list(merchant))[0]?.health;
}

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

  test('shows its merchant how it has been doing: errors, answers, response time, breaker and limit', async () => {
    const view = await connect();
    expect(view.health).toMatchObject({ errorsLastHour: 0, breaker: 'closed' });
    const { candidates } = await storeOf(view);
    shop.faults.delayMs = 30;
    await candidates();
    shop.faults.mode = 'rateLimited';
    shop.faults.retryAfterSeconds = 120;
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await expect(candidates()).rejects.toMatchObject({ code: 'rate_limited' });
    }
    await expect(candidates()).rejects.toMatchObject({ code: 'circuit_open' });
    await vi.waitFor(async () => {
      expect(await healthNow()).toMatchObject({
        errorsLastHour: 5,
        uptime24h: 1,
        lastSuccessAt: expect.stringMatching(/Z$/),
        lastErrorAt: expect.stringMatching(/Z$/),
        // One shopper, asked for again and again.
        lastLookUps: [{ outcome: 'unavailable' }, { outcome: 'found' }],
        breaker: 'open',
      });
    });
    const health = await healthNow();
    expect(health?.responseMs).toBeGreaterThanOrEqual(30);
    expect(Date.parse(health?.rateLimitedUntil ?? '')).toBeGreaterThan(Date.now() + 100_000);
  });

  test('is counted together with what other processes have seen of it', async () => {
    const view = await connect();
    if (view.store === undefined) throw new Error('no store');
    const store = { accountId: merchant, storeId: view.store.storeId };
    const processes = [room, ...Array.from({ length: 5 }, () => room.secondProcess())];
    shop.faults.mode = 'error500';
    await Promise.all(
      processes.map(async ({ stores }) => {
        const { platform } = await stores.open(store);
        await expect(platform.describe()).rejects.toMatchObject({ code: 'shop_fault' });
      }),
    );
    await vi.waitFor(async () => {
      const [seen] = await room.integrations.list(merchant);
      expect(seen?.health).toMatchObject({ errorsLastHour: 6, uptime24h: 0 });
    });
  });

  test('that was moved behind a proxy is asked in the new way after a test', async () => {
    const view = await connect();
    const { store, candidates } = await storeOf(view);
    await testDatabase.database.forAccount(merchant, (rows: Transaction<unknown>) =>
      sql`update integrations set revision = revision + 1, connection_config =
        jsonb_set(connection_config, '{restRoot}', to_jsonb(${`${shop.url}/elsewhere/`}::text))
      `.execute(rows),
    );
    await expect(candidates()).rejects.toThrow(PlatformError);
    const tested = await room.integrations.test(store.accountId, view.id);
    expect(tested?.integration.status).toBe('active');
    expect((await candidates()).map((order) => order.number)).toContain('29');
  });

  test('has statuses of its own, which mean what its merchant says', async () => {
    const { store } = await storeOf(await connect());
    const order = shop.addOrder({ id: 29, status: 'quality_check' });
    const stage = async () => {
      const { platform } = await room.stores.open(store);
      return (await platform.readOrder(String(order['id']) as PlatformOrderId))?.stage;
    };
    expect(await stage()).toBe('unknown');
    const read = await room.integrations.readSettings(store.accountId, store.storeId);
    if (!read) throw new Error('no settings');
    await room.integrations.writeSettings(store.accountId, store.storeId, read.version, {
      ...read.settings,
      statusMeanings: { quality_check: 'processing' },
    });
    expect(await stage()).toBe('processing');
  });

  test('whose stored settings do not fit any more goes on with its defaults', async () => {
    const view = await connect();
    const { store, candidates } = await storeOf(view);
    await testDatabase.database.forAccount(merchant, async (rows: Transaction<unknown>) => {
      await sql`insert into store_settings (account_id, store_id, version, settings, created_at)
        values (${merchant}, ${store.storeId}, 1, '{"locale":"de","retentionDays":"ever"}', now())
      `.execute(rows);
      await sql`update stores set settings_version = 1`.execute(rows);
    });
    const site = await room.sites.find(view.store?.siteId ?? '');
    expect(site?.settings).toMatchObject({ locale: 'de', retentionDays: 90 });
    expect((await candidates()).map((order) => order.number)).toContain('29');
    const read = await room.integrations.readSettings(merchant, store.storeId);
    expect(read).toMatchObject({ version: 1, settings: { locale: 'de' } });
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
