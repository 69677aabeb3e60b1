import { setTimeout as sleep } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type {
  AccountId,
  PlatformOrderId,
  StoreReference,
} from '../../../server/orders/identifiers.ts';
import { InvalidSettings } from '../../../server/integrations/settings-validation.ts';
import { PlatformError } from '../../../server/orders/platform-error.ts';
import {
  counterShopPlatform,
  startCounterShop,
  type CounterShop,
} from '../../support/counter-shop.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { startIntegrationsRoom } from '../../support/integrations-room.ts';

const orderId = '29' as PlatformOrderId;

let testDatabase: TestDatabase;
let shop: CounterShop;
let otherShop: CounterShop;
let platform: ReturnType<typeof counterShopPlatform>;
let room: ReturnType<typeof startIntegrationsRoom>;
let store: StoreReference;
let integrationId: string;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});

beforeEach(async () => {
  shop = await startCounterShop('cs_secret');
  otherShop = await startCounterShop('cs_secret');
  platform = counterShopPlatform();
  room = startIntegrationsRoom({
    testDatabase,
    platforms: { woocommerce: platform },
    exemptHosts: [shop.host, otherShop.host],
    limits: { callMs: 300, restMs: 200, healthIntervalMs: 100, sitesKeptForMs: 60_000 },
  });
  const accountId = await room.newAccount();
  const view = await connect(accountId, shop);
  integrationId = view.id;
  store = { accountId, storeId: view.store.storeId };
});

afterEach(async () => {
  await room.close();
  await shop.close();
  await otherShop.close();
});

async function connect(accountId: AccountId, to: CounterShop) {
  const view = await room.integrations.connectWooCommerce(accountId, {
    storeUrl: to.url,
    consumerKey: 'ck_key',
    consumerSecret: to.consumerSecret,
  });
  if (view.store === undefined) throw new Error('no store');
  return { ...view, store: view.store };
}

async function settingsOf(reference: StoreReference) {
  const read = await room.integrations.readSettings(reference.accountId, reference.storeId);
  if (read === undefined) throw new Error('no settings');
  return read;
}

async function health() {
  const [view] = await room.integrations.list(store.accountId);
  if (view === undefined) throw new Error('no integration');
  return view;
}

const ask = async () => (await room.stores.open(store)).platform.readOrder(orderId);
const codeOf = (error: unknown) => (error instanceof PlatformError ? error.code : error);

describe('opening a store', () => {
  test('a connected store can be asked, with the defaults of a merchant who set nothing', async () => {
    const opened = await room.stores.open(store);
    expect(opened).toMatchObject({
      reference: store,
      description: { name: 'Counter shop', timeZone: 'Europe/Berlin' },
      secondFacts: ['email'],
      promises: { workingDays: [1, 2, 3, 4, 5], holidays: [] },
    });
    expect(await opened.platform.readOrder(orderId)).toBeUndefined();
    expect(shop.requests.at(-1)).toBe('/order');
  });

  test("another account's store does not open", async () => {
    const stranger = await room.newAccount();
    const opened = room.stores.open({ accountId: stranger, storeId: store.storeId });
    await expect(opened).rejects.toMatchObject({ code: 'unauthorized' });
  });

  test('a platform stays open between questions and is closed with the room', async () => {
    const before = platform.opened;
    await ask();
    await Promise.all([ask(), ask(), ask()]);
    expect(platform.opened).toBe(before + 1);
    await room.close();
    expect(platform.closed).toBe(platform.opened);
  });

  test('new promises and second facts count from the next question on', async () => {
    await ask();
    const { settings } = await settingsOf(store);
    await room.integrations.writeSettings(store.accountId, store.storeId, 0, {
      ...settings,
      secondFacts: ['postcode', 'email'],
      promises: { ...settings.promises, handlingDays: 2 },
    });
    const opened = await room.stores.open(store);
    expect(opened.secondFacts).toEqual(['postcode', 'email']);
    expect(opened.promises.handlingDays).toBe(2);
  });

  test('a disconnect in another process is heeded by the next question here', async () => {
    await ask();
    await room.secondProcess().integrations.disconnect(store.accountId, integrationId);
    await expect(ask()).rejects.toMatchObject({ code: 'unauthorized' });
  });

  test('a new key given in another process is used by the next question here', async () => {
    await ask();
    shop.consumerSecret = 'cs_renewed';
    await expect(ask()).rejects.toMatchObject({ code: 'unauthorized' });
    await room.secondProcess().integrations.connectWooCommerce(store.accountId, {
      storeUrl: shop.url,
      consumerKey: 'ck_key',
      consumerSecret: shop.consumerSecret,
    });
    await expect(ask()).resolves.toBeUndefined();
  });

  test('a question under way when the key is renewed is still answered', async () => {
    const opened = await room.stores.open(store);
    const before = platform.closed;
    const question = opened.platform.readOrder(orderId);
    await connect(store.accountId, shop);
    await expect(question).resolves.toBeUndefined();
    await expect.poll(() => platform.closed).toBeGreaterThan(before);
  });

  test('credentials copied into another integration of the account do not open there', async () => {
    const { accountId } = store;
    const second = await connect(accountId, otherShop);
    await testDatabase.database.forAccount(accountId, (transaction: Transaction<unknown>) =>
      sql`update integrations set credentials =
        (select credentials from integrations where id = ${second.id})
        where id = ${integrationId}`.execute(transaction),
    );
    await expect(ask()).rejects.toMatchObject({ name: 'VaultError' });
  });
});

describe('a shop in trouble', () => {
  test('a question that the shop never answers ends at the time limit', async () => {
    const opened = await room.stores.open(store);
    shop.mode = 'silent';
    const began = performance.now();
    await expect(opened.platform.readOrder(orderId)).rejects.toMatchObject({ code: 'timeout' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test('after five failures the shop is left alone, then asked again by itself', async () => {
    shop.mode = 'broken';
    const codes: unknown[] = [];
    for (let attempt = 1; attempt <= 6; attempt += 1) codes.push(codeOf(await ask().catch(same)));
    expect(codes).toEqual([...Array<string>(5).fill('shop_fault'), 'circuit_open']);
    const asked = shop.requests.length;
    await expect(ask()).rejects.toMatchObject({ code: 'circuit_open', retryable: true });
    expect(shop.requests).toHaveLength(asked);
    shop.mode = 'well';
    await sleep(300);
    await expect(ask()).resolves.toBeUndefined();
  });

  test('a refused key rests nothing: it is for the merchant to mend', async () => {
    shop.mode = 'locked';
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      expect(codeOf(await ask().catch(same))).toBe('unauthorized');
    }
  });

  test('shoppers who go away do not make a healthy shop rest', async () => {
    const opened = await room.stores.open(store);
    shop.mode = 'silent';
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      const leaving = new AbortController();
      setTimeout(() => leaving.abort(), 5);
      await opened.platform.readOrder(orderId, leaving.signal).catch(same);
    }
    shop.mode = 'well';
    await expect(ask()).resolves.toBeUndefined();
  });

  test('a shop that is too slow for shoppers again and again rests as one that fails', async () => {
    const opened = await room.stores.open(store);
    shop.mode = 'silent';
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await opened.platform.readOrder(orderId, AbortSignal.timeout(5)).catch(same);
    }
    await expect(ask()).rejects.toMatchObject({ code: 'circuit_open' });
  });

  test('one dead shop costs another account nothing', async () => {
    const merchant = await room.newAccount();
    const alive = await connect(merchant, otherShop);
    shop.mode = 'broken';
    for (let attempt = 1; attempt <= 6; attempt += 1) await ask().catch(same);
    await expect(ask()).rejects.toMatchObject({ code: 'circuit_open' });
    const opened = await room.stores.open({ accountId: merchant, storeId: alive.store.storeId });
    expect(await opened.platform.readOrder(orderId)).toBeUndefined();
  });

  test('health says when it failed, why, and when it worked again', async () => {
    shop.mode = 'broken';
    await ask().catch(same);
    await expect.poll(health).toMatchObject({
      status: 'error',
      health: { errorMessage: 'The shop: shop_fault. Look at it.' },
    });
    shop.mode = 'well';
    await ask();
    await expect.poll(async () => (await health()).status).toBe('active');
    const healed = (await health()).health;
    expect(healed.errorMessage).toBeUndefined();
    expect(healed.lastErrorAt).toBeDefined();
    expect(healed.lastSuccessAt).toBeDefined();
  });
});

describe('settings', () => {
  test('of two who change the same version, one is told of the conflict', async () => {
    const { version, settings } = await settingsOf(store);
    const write = () =>
      room.integrations.writeSettings(store.accountId, store.storeId, version, settings);
    const outcomes = await Promise.all([write(), write()]);
    expect(outcomes).toContainEqual({ version: 1 });
    expect(outcomes).toContainEqual('conflict');
  });

  test('settings that cannot be are refused by the names of their fields', async () => {
    const { settings } = await settingsOf(store);
    const written = room.integrations.writeSettings(store.accountId, store.storeId, 0, {
      ...settings,
      retentionDays: 0,
      promises: { ...settings.promises, cutOff: '25:00' },
    });
    const refusal = await written.catch(same);
    if (!(refusal instanceof InvalidSettings)) throw new Error('it was stored');
    expect(refusal.fields.map((each) => each.field).toSorted()).toEqual([
      'promises.cutOff',
      'retentionDays',
    ]);
    expect((await settingsOf(store)).version).toBe(0);
  });

  test("another account can neither read nor write a store's settings", async () => {
    const { settings } = await settingsOf(store);
    const stranger = await room.newAccount();
    const { integrations } = room;
    expect(await integrations.readSettings(stranger, store.storeId)).toBeUndefined();
    expect(await integrations.writeSettings(stranger, store.storeId, 0, settings)).toBeUndefined();
    expect(await integrations.rotateSiteId(stranger, store.storeId)).toBeUndefined();
  });
});

describe('sites', () => {
  test('an account id stands for its store while there is exactly one', async () => {
    expect(await room.sites.find(store.accountId)).toMatchObject({
      siteId: (await health()).store?.siteId,
    });
    expect(await room.sites.find(await room.newAccount())).toBeUndefined();
  });

  test('with a second store the account id stands for none', async () => {
    expect(await room.sites.find(store.accountId)).toBeDefined();
    await connect(store.accountId, otherShop);
    expect(await room.sites.find(store.accountId)).toBeUndefined();
  });

  test('a rotated site id stands for nothing at once, the new one for the store', async () => {
    const old = (await health()).store?.siteId ?? '';
    expect(await room.sites.find(old)).toBeDefined();
    const rotated = await room.integrations.rotateSiteId(store.accountId, store.storeId);
    expect(await room.sites.find(old)).toBeUndefined();
    expect(await room.sites.find(rotated?.siteId ?? '')).toMatchObject({ store });
  });

  test('changed settings show on the site at once', async () => {
    const id = (await health()).store?.siteId ?? '';
    expect(await room.sites.find(id)).toMatchObject({ settingsVersion: 0 });
    const { settings } = await settingsOf(store);
    await room.integrations.writeSettings(store.accountId, store.storeId, 0, settings);
    expect(await room.sites.find(id)).toMatchObject({ settingsVersion: 1 });
  });

  test('what is no id at all is nothing, and says so without asking the database', async () => {
    for (const nonsense of ['', 'site_', "' or true --", 'site_ABC', '../../etc']) {
      expect(await room.sites.find(nonsense)).toBeUndefined();
    }
  });
});

function same(error: unknown): unknown {
  return error;
}
