import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { NameTaken, StoreTaken } from '../../../server/integrations/integrations.ts';
import type { AccountId } from '../../../server/orders/identifiers.ts';
import { PlatformError } from '../../../server/orders/platform-error.ts';
import {
  counterShopPlatform,
  startCounterShop,
  type CounterShop,
} from '../../support/counter-shop.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { startIntegrationsRoom } from '../../support/integrations-room.ts';

const consumerKey = 'ck_0123456789abcdef0123456789abcdef01234567';
const consumerSecret = 'cs_planted89abcdef0123456789abcdef01234567';

let testDatabase: TestDatabase;
let shop: CounterShop;
let room: ReturnType<typeof startIntegrationsRoom>;
let merchant: AccountId;
let stranger: AccountId;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});

beforeEach(async () => {
  shop = await startCounterShop(consumerSecret);
  room = startIntegrationsRoom({
    testDatabase,
    platforms: { woocommerce: counterShopPlatform() },
    exemptHosts: [shop.host],
    limits: { sitesKeptForMs: 0 },
  });
  merchant = await room.newAccount();
  stranger = await room.newAccount();
});

afterEach(async () => {
  await room.close();
  await shop.close();
});

const connect = (accountId: AccountId, more: { readonly name?: string; storeUrl?: string } = {}) =>
  room.integrations.connectWooCommerce(accountId, {
    storeUrl: shop.url,
    consumerKey,
    consumerSecret: shop.consumerSecret,
    ...more,
  });

/** The account's rows of this room and of the audit trail, as a thief of the database would read them. */
async function everythingStored(accountId: AccountId): Promise<string> {
  const client = new Client({ connectionString: testDatabase.administratorUrl });
  await client.connect();
  try {
    const texts: string[] = [];
    for (const table of ['integrations', 'stores', 'store_settings', 'user_activities']) {
      const { rows } = await client.query<{ text: string }>(
        `select row_to_json(each)::text as text from trulybot.${table} as each
         where account_id = $1`,
        [accountId],
      );
      texts.push(...rows.map((row) => row.text));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
}

describe('connecting', () => {
  test('a shop that accepts the key becomes a store with a site id', async () => {
    const view = await connect(merchant);
    expect(view).toMatchObject({
      provider: 'woocommerce',
      name: shop.host,
      status: 'active',
      authMethod: 'api_key',
      keyPrefix: 'ck_0123…',
      store: { name: 'Counter shop', url: shop.url },
    });
    const site = await room.sites.find(view.store?.siteId ?? '');
    expect(site).toMatchObject({
      store: { accountId: merchant, storeId: view.store?.storeId },
      storeUrl: shop.url,
      settingsVersion: 0,
      settings: { secondFacts: ['email'] },
    });
  });

  test('a key that the shop refuses connects nothing, and the refusal is written down', async () => {
    shop.mode = 'locked';
    await expect(connect(merchant)).rejects.toMatchObject({ code: 'unauthorized' });
    expect(await room.integrations.list(merchant)).toEqual([]);
    expect(room.recorded).toMatchObject([
      { type: 'integration.connect_refused', metadata: { code: 'unauthorized' } },
    ]);
  });

  test('an address that nobody may be called at is refused', async () => {
    const inside = connect(merchant, { storeUrl: 'http://127.0.0.1:1' });
    await expect(inside).rejects.toMatchObject({ code: 'address_refused' });
  });

  test('a server that calls itself another shop gets nothing: that shop is asked itself', async () => {
    const victim = await startCounterShop('cs_of_the_victim');
    const own = startIntegrationsRoom({
      testDatabase,
      platforms: { woocommerce: counterShopPlatform() },
      exemptHosts: [shop.host, victim.host],
    });
    try {
      shop.homeUrl = victim.url;
      const accountId = await own.newAccount();
      const claim = own.integrations.connectWooCommerce(accountId, {
        storeUrl: shop.url,
        consumerKey,
        consumerSecret,
      });
      await expect(claim).rejects.toMatchObject({ code: 'unauthorized' });
      expect(victim.requests).toHaveLength(1);
      expect(await own.integrations.list(accountId)).toEqual([]);
    } finally {
      await own.close();
      await victim.close();
    }
  });

  test('a shop of another account is refused without a word about whose it is', async () => {
    const mine = await connect(merchant, { name: 'My secret project' });
    const refusal = await connect(stranger).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(StoreTaken);
    const said = JSON.stringify([refusal, (refusal as Error).message, (refusal as Error).stack]);
    for (const hidden of [merchant, mine.id, mine.name, mine.store?.siteId ?? '']) {
      expect(said).not.toContain(hidden);
    }
    expect(await room.integrations.list(stranger)).toEqual([]);
  });

  test('the same shop over another spelling of its address is the same store', async () => {
    const first = await connect(merchant);
    const again = await connect(merchant, { storeUrl: `${shop.url.toUpperCase()}//?page=1#top` });
    expect(again.id).toBe(first.id);
  });

  test('connecting again keeps store, site id and settings, and takes the new key', async () => {
    const first = await connect(merchant, { name: 'Outdoor' });
    const storeId = first.store?.storeId;
    if (storeId === undefined) throw new Error('no store');
    const read = await room.integrations.readSettings(merchant, storeId);
    if (read === undefined) throw new Error('no settings');
    await room.integrations.writeSettings(merchant, storeId, 0, {
      ...read.settings,
      retentionDays: 7,
    });
    await room.integrations.disconnect(merchant, first.id);
    const again = await room.integrations.connectWooCommerce(merchant, {
      storeUrl: shop.url,
      consumerKey: consumerKey.replace('0123', 'beef'),
      consumerSecret,
    });
    expect(again).toMatchObject({
      id: first.id,
      name: 'Outdoor',
      status: 'active',
      keyPrefix: 'ck_beef…',
      store: { storeId, siteId: first.store?.siteId },
    });
    expect(again.disconnectedAt).toBeUndefined();
    const settings = await room.integrations.readSettings(merchant, storeId);
    expect(settings).toMatchObject({ version: 1, settings: { retentionDays: 7 } });
  });

  test('two who connect one shop at the same moment: one account gets it', async () => {
    const outcomes = await Promise.allSettled([connect(merchant), connect(stranger)]);
    expect(outcomes.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((each) => each.status === 'rejected');
    expect(refused?.reason).toBeInstanceOf(StoreTaken);
  });

  test('one account that connects one shop twice at the same moment has it once', async () => {
    const [first, second] = await Promise.all([connect(merchant), connect(merchant)]);
    expect(second.id).toBe(first.id);
    expect(await room.integrations.list(merchant)).toHaveLength(1);
  });

  test('two connections of an account cannot bear one name', async () => {
    const other = await startCounterShop(consumerSecret);
    const own = startIntegrationsRoom({
      testDatabase,
      platforms: { woocommerce: counterShopPlatform() },
      exemptHosts: [shop.host, other.host],
    });
    try {
      const accountId = await own.newAccount();
      const request = { consumerKey, consumerSecret, name: 'Main' };
      await own.integrations.connectWooCommerce(accountId, { ...request, storeUrl: shop.url });
      const second = own.integrations.connectWooCommerce(accountId, {
        ...request,
        storeUrl: other.url,
      });
      await expect(second).rejects.toBeInstanceOf(NameTaken);
    } finally {
      await own.close();
      await other.close();
    }
  });
});

describe('secrets', () => {
  test('no view, error or activity and no row holds the key in clear', async () => {
    const view = await connect(merchant);
    const tested = await room.integrations.test(merchant, view.id);
    shop.mode = 'broken';
    await room.integrations.test(merchant, view.id);
    const refusal = await connect(merchant).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlatformError);
    const shown = JSON.stringify([
      view,
      tested,
      refusal,
      await room.integrations.list(merchant),
      room.recorded,
    ]);
    const stored = await everythingStored(merchant);
    const sealedOnly = [shown, stored, Buffer.from(stored, 'latin1').toString('hex')].join('\n');
    for (const secret of [consumerKey, consumerSecret, 'planted', consumerKey.slice(3, 12)]) {
      expect(sealedOnly).not.toContain(secret);
      expect(stored).not.toContain(Buffer.from(secret).toString('hex'));
      expect(stored).not.toContain(Buffer.from(secret).toString('base64').slice(0, -2));
    }
  });

  test('disconnecting leaves no credential in the row, and says what is left to do', async () => {
    const view = await connect(merchant);
    expect(await everythingStored(merchant)).toMatch(/"credentials":"\\\\x/);
    const after = await room.integrations.disconnect(merchant, view.id);
    expect(after).toMatchObject({ status: 'inactive', advice: ['Delete the key in your shop.'] });
    expect(after?.disconnectedAt).toBeDefined();
    expect(await everythingStored(merchant)).toContain('"credentials":null');
    expect(await room.sites.find(view.store?.siteId ?? '')).toBeUndefined();
    const reopened = room.stores.open({
      accountId: merchant,
      storeId: view.store?.storeId ?? (randomUUID() as never),
    });
    await expect(reopened).rejects.toMatchObject({ code: 'unauthorized' });
  });
});

describe('looking after connections', () => {
  test("another account's integration can be neither seen, tested, disconnected nor removed", async () => {
    const view = await connect(merchant);
    expect(await room.integrations.list(stranger)).toEqual([]);
    expect(await room.integrations.test(stranger, view.id)).toBeUndefined();
    expect(await room.integrations.disconnect(stranger, view.id)).toBeUndefined();
    expect(await room.integrations.remove(stranger, view.id)).toBe(false);
    expect(await room.integrations.list(merchant)).toMatchObject([{ status: 'active' }]);
  });

  test('an id that is none is answered like one that is not there', async () => {
    expect(await room.integrations.test(merchant, 'nonsense')).toBeUndefined();
    expect(await room.integrations.remove(merchant, "' or 1=1")).toBe(false);
    expect(await room.integrations.readSettings(merchant, 'nonsense' as never)).toBeUndefined();
  });

  test('removing takes the store along, and the shop is free for another account', async () => {
    const view = await connect(merchant);
    expect(await room.integrations.remove(merchant, view.id)).toBe(true);
    expect(await room.sites.find(view.store?.siteId ?? '')).toBeUndefined();
    await expect(connect(stranger)).resolves.toMatchObject({ status: 'active' });
  });

  test('a test refreshes what the shop says of itself', async () => {
    const view = await connect(merchant);
    shop.name = 'Renamed shop';
    const tested = await room.integrations.test(merchant, view.id);
    expect(tested).toMatchObject({
      description: { name: 'Renamed shop' },
      integration: { status: 'active', store: { name: 'Renamed shop' } },
    });
  });

  test('a test of a shop that now calls itself another says so and moves nothing', async () => {
    const view = await connect(merchant);
    const other = await startCounterShop(consumerSecret);
    try {
      shop.homeUrl = other.url;
      const tested = await room.integrations.test(merchant, view.id);
      expect(tested?.description).toBeUndefined();
      expect(tested?.integration).toMatchObject({ status: 'error', store: { url: shop.url } });
    } finally {
      await other.close();
    }
  });

  test('a test of a broken shop shows the failure and recovers with the shop', async () => {
    const view = await connect(merchant);
    shop.mode = 'broken';
    const failed = await room.integrations.test(merchant, view.id);
    expect(failed?.description).toBeUndefined();
    expect(failed?.integration).toMatchObject({
      status: 'error',
      health: { errorMessage: 'The shop: shop_fault. Look at it.' },
    });
    shop.mode = 'well';
    const repaired = await room.integrations.test(merchant, view.id);
    expect(repaired?.integration.status).toBe('active');
    expect(repaired?.integration.health.errorMessage).toBeUndefined();
  });

  test('a caller finds a store by its id, by its integration, or as the default', async () => {
    const view = await connect(merchant);
    const store = { accountId: merchant, storeId: view.store?.storeId };
    const provider = 'woocommerce';
    const { integrations } = room;
    const storeId = view.store?.storeId ?? '';
    expect(await integrations.findStore(merchant, { provider })).toEqual(store);
    expect(await integrations.findStore(merchant, { provider, storeId })).toEqual(store);
    const byIntegration = { provider, integrationId: view.id } as const;
    expect(await integrations.findStore(merchant, byIntegration)).toEqual(store);
    expect(await integrations.findStore(stranger, byIntegration)).toBeUndefined();
    expect(await integrations.findStore(stranger, { provider })).toBeUndefined();
    expect(await integrations.findStore(merchant, { provider: 'shopify' })).toBeUndefined();
  });
});
