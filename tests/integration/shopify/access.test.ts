import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lampShop, plantShop } from '../../../demo-shop/shopify/data/shops.ts';
import { startShopifyStandIn, type ShopifyStandIn } from '../../../demo-shop/shopify/stand-in.ts';
import { openShop } from '../../../server/http/shopify/open-shop.ts';
import { StoreTaken } from '../../../server/integrations/integrations.ts';
import type {
  AccountId,
  PlatformOrderId,
  StoreReference,
} from '../../../server/orders/identifiers.ts';
import { createPlatforms } from '../../../server/platforms/registry.ts';
import { readShopDomain, type ShopDomain } from '../../../server/signing/shopify/shop-domain.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { startIntegrationsRoom } from '../../support/integrations-room.ts';

/** The room of integrations with a real database, and Shopify's stand-in behind it. */
let testDatabase: TestDatabase;
let standIn: ShopifyStandIn;
let room: ReturnType<typeof startIntegrationsRoom>;
let account: AccountId;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.drop());

beforeEach(async () => {
  standIn = await startShopifyStandIn({ shops: [plantShop, lampShop] });
  const { clientId, clientSecrets } = standIn.app;
  room = startIntegrationsRoom({
    testDatabase,
    platforms: createPlatforms({ shopify: { clientId, clientSecrets, standIn: standIn.url } }),
    exemptHosts: [new URL(standIn.url).host],
  });
  account = await room.newAccount();
});
afterEach(async () => {
  for (const { id } of await room.integrations.list(account)) {
    await room.integrations.remove(account, id);
  }
  await room.close();
  await standIn.close();
});

const domain = () => standIn.shop().domain;
const connect = (by = account) =>
  room.integrations.connectShopify(by, {
    shop: domain(),
    proof: { kind: 'session_token', token: standIn.idTokenFor(domain()) },
  });

async function connectedStore(): Promise<StoreReference> {
  const { store } = await connect();
  if (!store) throw new Error('the shop has no store');
  return { accountId: account, storeId: store.storeId };
}

const someOrder = () => {
  const [id = ''] = standIn.shop().orders.keys();
  return id.replace(/^.*\//, '') as PlatformOrderId;
};

/** One look-up in each of so many open stores, as so many processes would. */
async function askIn(rooms: readonly Pick<typeof room, 'stores'>[], store: StoreReference) {
  return Promise.all(
    rooms.map(async ({ stores }) => {
      const { platform } = await stores.open(store);
      return platform.readOrder(someOrder());
    }),
  );
}

describe('a Shopify shop', () => {
  test('is connected by what its admin has signed, and known by its permanent domain', async () => {
    const view = await connect();
    expect(view).toMatchObject({
      provider: 'shopify',
      status: 'active',
      authMethod: 'oauth2',
      store: { name: 'Loopback Plants', features: { canReadOrders: true } },
    });
    const found = await room.integrations.findShop(domain());
    expect(found).toMatchObject({ accountId: account, isConnected: true });
    expect(JSON.stringify(view)).not.toMatch(/shp(at|rt)_\w{8}/);
  });

  test('of one account is not had by another, and costs it nothing', async () => {
    await connect();
    const other = await room.newAccount();
    await expect(connect(other)).rejects.toBeInstanceOf(StoreTaken);
    expect(await room.integrations.list(other)).toEqual([]);
    expect(await room.integrations.findShop(domain())).toMatchObject({ accountId: account });
  });

  test('is not connected by a session token of another shop, or one that is over', async () => {
    const expired = { exp: 1_000_000_000 };
    for (const token of [
      standIn.idTokenFor(lampShop.domain),
      standIn.idTokenFor(domain(), expired),
      'no token',
    ]) {
      const refused = room.integrations.connectShopify(account, {
        shop: domain(),
        proof: { kind: 'session_token', token },
      });
      await expect(refused).rejects.toMatchObject({ code: 'unauthorized' });
    }
    expect(await room.integrations.list(account)).toEqual([]);
  });
});

/** What the app's installation keeps for the theme, by key. */
const told = () =>
  Object.fromEntries(
    [...standIn.shop().installation.metafields.values()].map(({ key, value }) => [key, value]),
  );

describe('what a shop is told', () => {
  test('is what the block in its theme reads, from the first and after each change', async () => {
    const { storeId } = await connectedStore();
    const site = await room.integrations.findShop(domain());
    expect(told()).toMatchObject({
      site_id: site?.siteId,
      server: 'https://chat.example.com',
      launcher_label: '""',
    });
    expect(JSON.parse(told()['appearance'] ?? '')).toMatchObject({ accentColor: '#1f5eff' });

    const read = await room.integrations.readSettings(account, storeId);
    if (!read) throw new Error('the store has no settings');
    const { appearance, texts } = read.settings;
    await room.integrations.writeSettings(account, storeId, read.version, {
      ...read.settings,
      appearance: { ...appearance, accentColor: '#00aa55' },
      texts: { ...texts, launcherLabel: 'Ask us' },
    });
    expect(JSON.parse(told()['appearance'] ?? '')).toMatchObject({ accentColor: '#00aa55' });
    expect(told()['launcher_label']).toBe('"Ask us"');

    const rotated = await room.integrations.rotateSiteId(account, storeId);
    expect(told()['site_id']).toBe(rotated?.siteId);
  });

  test('is where its news go, once their scope was granted, and once only', async () => {
    const { id } = await connect();
    const { installation } = standIn.shop();
    expect(installation.subscriptions).toEqual([]);
    installation.grant(['read_fulfillments']);
    await room.integrations.test(account, id);
    await room.integrations.test(account, id);
    expect(installation.subscriptions.map(({ topic, uri }) => [topic, uri])).toEqual(
      ['FULFILLMENTS_CREATE', 'FULFILLMENTS_UPDATE', 'FULFILLMENT_EVENTS_CREATE'].map((topic) => [
        topic,
        'https://chat.example.com/api/webhooks/shopify',
      ]),
    );
  });

  test('fails nobody’s change while it cannot be told', async () => {
    const { storeId } = await connectedStore();
    const read = await room.integrations.readSettings(account, storeId);
    if (!read) throw new Error('the store has no settings');
    standIn.faults.operations = ['SetSettings'];
    standIn.faults.mode = 'inactive';
    const written = await room.integrations.writeSettings(account, storeId, read.version, {
      ...read.settings,
      locale: 'de',
    });
    expect(written).toEqual({ version: 1 });
  });
});

function permanentDomain(): ShopDomain {
  const read = readShopDomain(domain());
  if (read === undefined) throw new Error('the stand-in has a shop without a permanent domain');
  return read;
}

/** Makes all turns so much older. @returns whose they are after that. */
async function ageTurns(by: string): Promise<readonly string[]> {
  const client = new Client({ connectionString: testDatabase.administratorUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ shop: string }>(
      'update trulybot.shop_turns set until = now() - $1::interval returning shop',
      [by],
    );
    return rows.map(({ shop }) => shop);
  } finally {
    await client.end();
  }
}

/** How often this shop has been asked to grant access anew. */
const grants = () =>
  standIn.requests.filter(({ shop, path }) => shop === domain() && path.includes('access_token'))
    .length;

describe('access to a Shopify shop that is granted', () => {
  test('is granted once, however many processes open its page at the same moment', async () => {
    const store = await connectedStore();
    standIn.shop().installation.tokens.revokeAll();
    const before = grants();
    const rooms = [room, room.secondProcess(), room.secondProcess(), room.secondProcess()];
    const opened = await Promise.all(
      [...rooms, ...rooms].map(({ integrations }) =>
        openShop(
          permanentDomain(),
          { kind: 'session_token', token: standIn.idTokenFor(domain()) },
          { integrations, inTurn: integrations.inTurn, look: 'always' },
        ),
      ),
    );
    expect(opened.map((each) => each?.error)).toEqual(Array(8).fill(undefined));
    // One that was tried with the dead refresh token, and one exchange.
    expect(grants() - before).toBe(2);
    standIn.expireAccessTokens();
    expect(await askIn(rooms, store)).not.toContain(undefined);
  });

  test('is kept though the shop cannot be asked after it, for the one before it has ended', async () => {
    const store = await connectedStore();
    standIn.faults.paths = /graphql/;
    standIn.faults.mode = 'error500';
    await expect(connect()).rejects.toMatchObject({ code: 'shop_fault' });
    standIn.faults.clear();
    standIn.expireAccessTokens();
    expect(await askIn([room.secondProcess()], store)).not.toContain(undefined);
  });

  test('of a shop that was let go is not kept before it has been asked', async () => {
    const { id } = await connect();
    await room.integrations.disconnect(account, id);
    standIn.faults.paths = /graphql/;
    standIn.faults.mode = 'error500';
    await expect(connect()).rejects.toMatchObject({ code: 'shop_fault' });
    expect(await room.integrations.list(account)).toMatchObject([{ status: 'inactive' }]);
  });

  test('waits for nobody who died at it for longer than a lease', async () => {
    const other = room.secondProcess();
    const begun = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const holding = other.integrations.inTurn('held.myshopify.com', () => {
      begun.resolve();
      return held.promise;
    });
    await begun.promise;
    const order: string[] = [];
    const waiting = room.integrations.inTurn('held.myshopify.com', async () =>
      order.push('second'),
    );
    await room.integrations.inTurn('other.myshopify.com', async () => order.push('other'));
    await ageTurns('0');
    await waiting;
    expect(order).toEqual(['other', 'second']);
    // And what nobody ends is not kept for ever.
    const dead = other.integrations.inTurn('dead.myshopify.com', () => held.promise);
    await expect.poll(() => ageTurns('2 hours')).toContain('dead.myshopify.com');
    await room.integrations.inTurn('other.myshopify.com', async () => undefined);
    expect(await ageTurns('0')).not.toContain('dead.myshopify.com');
    held.resolve();
    await Promise.all([holding, dead]);
  });
});

describe('access to a Shopify shop that grows old', () => {
  test('is renewed once, however many processes find it refused at the same moment', async () => {
    const store = await connectedStore();
    const rooms = [room, room.secondProcess(), room.secondProcess(), room.secondProcess()];
    expect(await askIn(rooms, store)).not.toContain(undefined);
    const before = standIn.shop().installation.tokens.refreshed;
    standIn.expireAccessTokens();
    const answers = await askIn([...rooms, ...rooms, ...rooms], store);
    expect(answers.map((order) => order?.id)).toEqual(Array(12).fill(someOrder()));
    expect(standIn.shop().installation.tokens.refreshed - before).toBe(1);
  });

  test('is kept sealed, the new pair at once', async () => {
    const store = await connectedStore();
    standIn.expireAccessTokens();
    await askIn([room], store);
    // What another process opens now works without being renewed again.
    const before = standIn.shop().installation.tokens.refreshed;
    await askIn([room.secondProcess()], store);
    expect(standIn.shop().installation.tokens.refreshed).toBe(before);
    const rows = await testDatabase.database.forAccount(account, (rows) =>
      rows
        .selectFrom('integrations' as never)
        .selectAll()
        .execute(),
    );
    expect(rows).toHaveLength(1);
    // But for the beginning, by which a merchant knows it again.
    expect(JSON.stringify(rows)).not.toMatch(/shp(at|rt)_\w{4}/);
  });

  test('that is dead tells the merchant to open the app, and opening it brings it back', async () => {
    const store = await connectedStore();
    standIn.expireAccessTokens();
    standIn.shop().installation.tokens.revokeAll();
    await expect(askIn([room], store)).rejects.toMatchObject({
      code: 'unauthorized',
      merchantAction: expect.stringContaining('Open the app'),
    });
    await connect();
    expect(await askIn([room], store)).not.toContain(undefined);
  });

  test('stays as it is while Shopify cannot be asked for newer, and is renewed when it can', async () => {
    const store = await connectedStore();
    standIn.expireAccessTokens();
    standIn.faults.paths = /oauth\/access_token/;
    standIn.faults.mode = 'unavailable';
    await expect(askIn([room], store)).rejects.toMatchObject({ code: 'shop_fault' });
    standIn.faults.clear();
    await delay(10);
    expect(await askIn([room], store)).not.toContain(undefined);
  });

  test('renewed by a look at the shop, keeps what that look has found', async () => {
    const { id } = await connect();
    standIn.expireAccessTokens();
    standIn.shop().installation.grant(['read_returns']);
    await room.integrations.test(account, id);
    const [view] = await room.integrations.list(account);
    expect(view?.store?.features.scopes).toContain('read_returns');
    expect(view?.store?.features.canReadNotes).toBe(true);
  });

  test('that nobody uses is renewed before it dies', async () => {
    await connectedStore();
    const before = standIn.shop().installation.tokens.refreshed;
    const [sweep] = room.sweeps;
    const signal = new AbortController().signal;
    expect(await sweep?.run(new Date(), signal)).toBe(0);
    const inSeventyDays = new Date(Date.now() + 70 * 86_400_000);
    expect(await sweep?.run(inSeventyDays, signal)).toBe(1);
    expect(standIn.shop().installation.tokens.refreshed - before).toBe(1);
  });
});
