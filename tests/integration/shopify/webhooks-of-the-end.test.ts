import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { instantFrom } from '../../../server/orders/instant.ts';
import {
  lamps,
  plants,
  startShopifyHouse,
  type ConnectedShop,
  type ShopifyHouse,
} from '../../support/shopify-house.ts';
import { webhookBody } from '../../support/shopify-webhook-bodies.ts';

/** Both shops of an account are connected, and something was said in each. */
let house: ShopifyHouse;
let shop: ConnectedShop;
let other: ConnectedShop;
/** Milliseconds by which the server's clock is ahead. */
let ahead = 0;

beforeAll(async () => {
  house = await startShopifyHouse({
    server: { clock: { now: () => instantFrom(new Date(Date.now() + ahead)) } },
  });
});
afterAll(() => house.close());
beforeEach(async () => {
  ahead = 0;
  shop = await house.connect(plants.domain);
  other = await house.connect(lamps.domain);
});
afterEach(() => house.startOver());

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

const statusOf = async ({ id }: ConnectedShop) => (await house.viewOf(id))?.status;

const credentialsOf = async ({ id }: ConnectedShop) => {
  const [row] = await house.query(
    'select credentials, connection_config from trulybot.integrations where id = $1',
    [id],
  );
  return row;
};

/** What is there of a shop, table by table: how many rows. */
async function leftOf({ id, storeId }: ConnectedShop) {
  const rows = await house.rows();
  return [...rows].flatMap(([table, texts]) =>
    texts.some((text) => text.includes(id) || text.includes(storeId)) ? [table] : [],
  );
}

const uninstalled = (changes: { triggeredAt?: string; webhookId?: string } = {}) =>
  house.send({ topic: 'app/uninstalled', body: webhookBody('shop', plants), ...changes });

const redacted = (changes: { triggeredAt?: string; webhookId?: string } = {}) =>
  house.send({ topic: 'shop/redact', body: webhookBody('shop-redact', plants), ...changes });

describe('an app that is uninstalled', () => {
  test('leaves no credential behind, and the shop’s settings and conversations in place', async () => {
    const talk = await house.open(shop);
    house.standIn.shop(plants.domain).uninstall();
    await house.standIn.webhooksSettled();
    await house.settled();
    expect(await statusOf(shop)).toBe('inactive');
    expect(await credentialsOf(shop)).toEqual({ credentials: null, connection_config: {} });
    expect(await leftOf(shop)).toContain('trulybot.conversations');
    expect(await statusOf(other)).toBe('active');
    house.standIn.shop(plants.domain).install();
    await house.connect(plants.domain);
    expect(await house.statusOf(talk)).toBe(200);
  });

  test('may be told twice', async () => {
    house.standIn.shop(plants.domain).installation.uninstall();
    for (const webhookId of ['first', 'second']) {
      expect((await uninstalled({ webhookId })).status).toBe(200);
      await house.settled();
    }
    expect(await statusOf(shop)).toBe('inactive');
    const ends = await house.query(
      `select from trulybot.user_activities where type = 'integration.disconnected'`,
    );
    expect(ends).toHaveLength(1);
  });

  test('takes nothing from a shop in which it was installed again before it was told', async () => {
    house.standIn.shop(plants.domain).installation.uninstall();
    house.standIn.shop(plants.domain).install();
    const triggeredAt = minutesAgo(1);
    await house.connect(plants.domain);
    const before = await credentialsOf(shop);
    await uninstalled({ triggeredAt });
    await house.settled();
    expect(await house.retries()).toBe(0);
    expect(await statusOf(shop)).toBe('active');
    expect(await credentialsOf(shop)).toEqual(before);
  });

  test('takes nothing from a shop that was connected again while its end was looked into', async () => {
    house.standIn.shop(plants.domain).installation.uninstall();
    // The old token is refused, slowly; meanwhile the merchant installs and opens the app again.
    house.standIn.faults.delayMs = 700;
    await uninstalled({ triggeredAt: minutesAgo(0) });
    await expect
      .poll(() => house.standIn.requests.at(-1)?.operation, { timeout: 10_000 })
      .toBe('refresh_token');
    house.standIn.faults.delayMs = 0;
    house.standIn.shop(plants.domain).install();
    await house.connect(plants.domain);
    await house.settled();
    if ((await house.retries()) > 0) await house.retryNow();
    expect((await credentialsOf(shop))?.['credentials']).not.toBeNull();
    await house.integrations.test(house.accountId, shop.id);
    expect(await statusOf(shop)).toBe('active');
  });

  test('and is there again at once, as Shopify tells it, is connected', async () => {
    house.standIn.shop(plants.domain).reinstall();
    await house.connect(plants.domain);
    await house.standIn.webhooksSettled();
    await house.settled();
    if ((await house.retries()) > 0) await house.retryNow();
    expect(await statusOf(shop)).toBe('active');
  });

  test('is not believed to be gone while the shop still opens, whatever time the headers tell', async () => {
    for (const triggeredAt of [new Date(Date.now() + 60_000).toISOString(), 'no time', '']) {
      await uninstalled({ triggeredAt });
    }
    await house.settled();
    // Looked at again for two minutes, for a token may outlive its app by moments.
    expect(await house.retries()).toBe(3);
    expect(await statusOf(shop)).toBe('active');
    ahead = 121_000;
    await house.retryNow();
    expect(await house.retries()).toBe(0);
    expect(await statusOf(shop)).toBe('active');
    const open = await house.query('select from trulybot.shop_events where done_at is null');
    expect(open).toEqual([]);
  });

  test('loses its token a moment later, and is gone then', async () => {
    await uninstalled();
    await house.settled();
    expect(await statusOf(shop)).toBe('active');
    house.standIn.shop(plants.domain).installation.uninstall();
    await house.retryNow();
    expect(await statusOf(shop)).toBe('inactive');
  });

  test('is asked after again while Shopify cannot be asked', async () => {
    house.standIn.shop(plants.domain).installation.uninstall();
    house.standIn.faults.mode = 'refuse';
    await uninstalled();
    await house.settled();
    expect(await house.retries()).toBe(1);
    expect((await credentialsOf(shop))?.['credentials']).not.toBeNull();
    house.standIn.faults.mode = 'none';
    await house.standIn.reachable();
    await house.retryNow();
    expect(await statusOf(shop)).toBe('inactive');
  });

  test('is connected again as the shop that it was', async () => {
    house.standIn.shop(plants.domain).installation.uninstall();
    await uninstalled();
    await house.settled();
    house.standIn.shop(plants.domain).install();
    const again = await house.connect(plants.domain);
    expect([again.id, again.siteId, again.status]).toEqual([shop.id, shop.siteId, 'active']);
  });

  test('hears no more of orders', async () => {
    house.standIn.shop(plants.domain).installation.uninstall();
    await uninstalled();
    await house.settled();
    const answer = await house.send({
      topic: 'orders/updated',
      body: webhookBody('orders', plants),
    });
    expect(answer.status).toBe(200);
    const kinds = await house.query(
      `select from trulybot.shop_events where kind = 'order_changed'`,
    );
    expect(kinds).toEqual([]);
  });
});

const uninstall = async () => {
  house.standIn.shop(plants.domain).installation.uninstall();
  await uninstalled();
  await house.settled();
};

describe('a shop that is to be forgotten', () => {
  test('leaves nothing, and the account’s other shop stays as it was', async () => {
    const talk = await house.open(shop);
    await house.tell(talk, 'Where is my order 1017? noor.haddad@shopper.test');
    await house.send({
      topic: 'customers/data_request',
      body: webhookBody('customers-data_request', plants),
    });
    const elsewhere = await house.open(other);
    await house.settled();
    await uninstall();
    await house.send({
      topic: 'customers/redact',
      body: webhookBody('customers-redact', plants, { '191167': '191168', 'john@': 'jane@' }),
    });
    await house.settled();
    const there = await leftOf(shop);
    expect(there).toEqual(
      expect.arrayContaining([
        'trulybot.assurances',
        'trulybot.conversations',
        'trulybot.data_requests',
        'trulybot.integrations',
        'trulybot.shop_events',
        'trulybot.shopper_ids',
        'trulybot.store_erasures',
        'trulybot.stores',
      ]),
    );
    const before = await leftOf(other);

    expect((await redacted()).status).toBe(200);
    await house.settled();
    expect(await leftOf(shop)).toEqual([]);
    // That there was a shop is in the account's trail, and not which.
    const trail = await house.query(
      'select type, description, metadata from trulybot.user_activities',
    );
    expect(trail).toContainEqual({
      type: 'integration.forgotten',
      description: 'A shop was removed with all that was kept of it, as its platform asked.',
      metadata: {},
    });
    for (const word of [plants.domain, plants.name, shop.id, shop.storeId]) {
      expect(JSON.stringify(trail)).not.toContain(word);
    }
    expect(JSON.stringify(trail)).toContain(lamps.domain);
    expect(await house.viewOf(shop.id)).toBeUndefined();
    expect(await house.statusOf(talk)).toBe(404);
    expect(await leftOf(other)).toEqual(before);
    expect(await house.statusOf(elsewhere)).toBe(200);
    const done = await house.query(
      `select state::text from pgboss.job where name = 'privacy-event' and state <> 'completed'`,
    );
    expect(done).toEqual([]);
    // Told again, it is about a shop that nobody has.
    expect((await redacted()).status).toBe(200);
  });

  test('stays when it has been connected again since', async () => {
    await uninstall();
    house.standIn.shop(plants.domain).install();
    await house.connect(plants.domain);
    await redacted({ triggeredAt: minutesAgo(5) });
    await redacted();
    await redacted({ triggeredAt: '2099-01-01T00:00:00Z' });
    await house.settled();
    expect(await house.retries()).toBe(0);
    expect(await statusOf(shop)).toBe('active');
    expect(await leftOf(shop)).toContain('trulybot.stores');
  });

  test('stays while Shopify cannot say whether its app is there, and goes when it can', async () => {
    house.standIn.faults.mode = 'refuse';
    await redacted();
    await house.settled();
    expect(await house.retries()).toBe(1);
    expect(await leftOf(shop)).toContain('trulybot.stores');
    house.standIn.faults.mode = 'none';
    await house.standIn.reachable();
    house.standIn.shop(plants.domain).installation.uninstall();
    await house.retryNow();
    expect(await leftOf(shop)).toEqual([]);
  });

  test('takes the name of an account along that was made from its admin and has a key now', async () => {
    const account = () => house.query('select name from trulybot.accounts');
    const before = await account();
    await house.query('update trulybot.accounts set name = $1', [plants.domain]);
    await uninstall();
    await redacted();
    await house.settled();
    expect(await account()).toEqual([{ name: 'Merchant' }]);
    await house.query('update trulybot.accounts set name = $1', [before[0]?.['name']]);
  });

  test('goes although nobody has told of its end, when its app is gone', async () => {
    house.standIn.shop(plants.domain).installation.uninstall();
    expect(await statusOf(shop)).toBe('active');
    await redacted();
    await house.settled();
    expect(await house.viewOf(shop.id)).toBeUndefined();
    expect(await statusOf(other)).toBe('active');
  });
});
