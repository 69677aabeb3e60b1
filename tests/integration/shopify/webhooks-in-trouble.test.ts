import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  lamps,
  plants,
  requestOf,
  startShopifyHouse,
  type ConnectedShop,
  type SentWebhook,
  type ShopifyHouse,
} from '../../support/shopify-house.ts';
import { webhookBody, type WebhookBody } from '../../support/shopify-webhook-bodies.ts';

/** Two processes of a host; what comes in an odd shape, in the wrong order, twice at once, or while things are broken. */
let house: ShopifyHouse;
let shop: ConnectedShop;
let second: Awaited<ReturnType<ShopifyHouse['startAnother']>>;

beforeAll(async () => {
  const settings = { ENCRYPTION_KEY: `test:${Buffer.alloc(32, 7).toString('base64')}` };
  house = await startShopifyHouse({ settings });
  shop = await house.connect(plants.domain);
  second = await house.startAnother();
});
afterAll(async () => {
  await second.close();
  await house.close();
});
afterEach(async () => {
  await house.settled();
  await house.query('delete from trulybot.shop_events');
});

const kinds = async () =>
  (await house.query('select kind from trulybot.shop_events')).map(({ kind }) => kind);
const statusOf = async (webhook: SentWebhook) => (await house.send(webhook)).status;
const updated: SentWebhook = { topic: 'orders/updated', body: webhookBody('orders', plants) };

describe('a signed webhook in an odd shape', () => {
  test.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['nothing that there is', 'x'],
  ])('that says to be %s is what was signed', async (_what, type) => {
    expect(await statusOf({ ...updated, headers: { 'Content-Type': type } })).toBe(200);
    expect(await kinds()).toEqual(['order_changed']);
  });

  test.each([
    '__proto__',
    '__proto__/x',
    'constructor',
    'toString/updated',
    'hasOwnProperty',
    'ORDERS/UPDATED',
    'orders%2Fupdated',
    '/',
    'x'.repeat(5_000),
  ])('of topic %j is of no consequence', async (topic) => {
    expect(await statusOf({ ...updated, topic })).toBe(200);
    expect(await kinds()).toEqual([]);
  });

  test.each([
    ['no object', '[]'],
    ['null', 'null'],
    ['with its id as a prototype', '{"__proto__": {"id": 7}}'],
    ['with an id below nought', '{"id": -7}'],
    ['with an id that is no whole number', '{"id": 7.5}'],
    ['with an id beyond all ids', '{"id": 99999999999999999999}'],
    ['with a power for an id', '{"id": 1e3}'],
    ['with a list for an id', '{"id": [7]}'],
  ])('%s is believed for no order', async (_what, body) => {
    expect(await statusOf({ ...updated, body })).toBe(401);
    expect(await kinds()).toEqual([]);
  });

  test('deeper than anybody reads is refused, and nothing breaks', async () => {
    const body = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
    expect([400, 401]).toContain(await statusOf({ ...updated, body }));
    expect(await statusOf(updated)).toBe(200);
  });

  test.each(['+275760-09-12T00:00:00Z', '-271821-04-20T00:00:00Z', '0', 'NaN', '9'.repeat(400)])(
    'triggered at %j is looked into all the same',
    async (triggeredAt) => {
      const body = webhookBody('shop', plants);
      expect(await statusOf({ topic: 'shop/update', body, triggeredAt })).toBe(200);
      expect(await kinds()).toEqual(['shop_changed']);
    },
  );
});

describe('a customer of whom nothing is kept', () => {
  test.each([
    ['unknown', { id: '77', email: 'nobody@shopper.test' }],
    ['without anything to be found by', { id: 'null', email: null }],
  ])('and who is %s gets a whole and empty export, and is forgotten', async (_what, customer) => {
    const [first, last] = [
      `"shop_id": ${plants.id}, "shop_domain": "${plants.domain}"`,
      `"customer": {"id": ${customer.id}, "email": ${JSON.stringify(customer.email)}}`,
    ];
    const request = `"data_request": {"id": ${Math.ceil(Math.random() * 1e9)}}`;
    const asked = `{${first}, ${last}, "orders_requested": [], ${request}}`;
    expect(await statusOf({ topic: 'customers/data_request', body: asked })).toBe(200);
    await house.settled();
    const done = await house.query(
      'select done_at, mailed_at, export is not null as made from trulybot.data_requests',
    );
    expect(done).toEqual([{ done_at: expect.any(Date), mailed_at: expect.any(Date), made: true }]);
    const redact = `{${first}, ${last}, "orders_to_redact": []}`;
    expect(await statusOf({ topic: 'customers/redact', body: redact })).toBe(200);
    await house.settled();
    expect(await house.retries()).toBe(0);
    await house.query('delete from trulybot.data_requests');
  });
});

test('the same delivery that comes to two processes at once counts once', async () => {
  for (let round = 0; round < 10; round += 1) {
    const webhook = { ...updated, webhookId: randomUUID() };
    const request = requestOf(webhook, house.standIn.app.clientSecrets[0] ?? '');
    const answers = await Promise.all(
      [house.url, second.url, house.url, second.url].map((url) =>
        fetch(`${url}/api/webhooks/shopify`, { method: 'POST', ...request }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await kinds()).toHaveLength(round + 1);
  }
});

test('a webhook is answered within a second, however slow the shop is', async () => {
  house.standIn.faults.delayMs = 3_000;
  for (const [topic, name] of [
    ['shop/update', 'shop'],
    ['customers/redact', 'customers-redact'],
  ] as const) {
    const begun = performance.now();
    expect(await statusOf({ topic, body: webhookBody(name, plants) })).toBe(200);
    expect(performance.now() - begun).toBeLessThan(1_000);
  }
  house.standIn.faults.delayMs = 0;
  await house.settled();
});

describe('after the app was uninstalled', () => {
  beforeAll(async () => {
    house.standIn.shop(plants.domain).uninstall();
    await house.standIn.webhooksSettled();
    await house.settled();
    await house.query('delete from trulybot.shop_events');
  });
  afterAll(async () => {
    house.standIn.shop(plants.domain).install();
    shop = await house.connect(plants.domain);
  });

  test.each<[string, WebhookBody]>([
    ['app/scopes_update', 'app-scopes_update'],
    ['app/uninstalled', 'shop'],
    ['shop/update', 'shop'],
    ['orders/updated', 'orders'],
    ['fulfillment_events/create', 'fulfillment_events-create'],
  ])('%s that comes late is taken, and nothing follows', async (topic, name) => {
    expect(await statusOf({ topic, body: webhookBody(name, plants) })).toBe(200);
    expect(await kinds()).toEqual([]);
  });

  test('what the law asks for is believed for the shop that it names, and no other', async () => {
    const body = webhookBody('shop-redact', lamps);
    expect(await statusOf({ topic: 'shop/redact', body })).toBe(401);
    expect(await kinds()).toEqual([]);
    const customer = webhookBody('customers-redact', plants);
    expect(await statusOf({ topic: 'customers/redact', body: customer })).toBe(200);
    expect(await kinds()).toEqual(['customer_redacted']);
  });
});

test('a webhook that comes while the database is away is refused, so that it is sent again', async () => {
  const [row] = await house.query('select quote_ident(current_database()) as name');
  const allow = (connections: number) =>
    house.query(`alter database ${String(row?.['name'])} connection limit ${connections}`);
  const bodies = [
    { topic: 'app/uninstalled', body: webhookBody('shop', plants), webhookId: randomUUID() },
    {
      topic: 'customers/redact',
      body: webhookBody('customers-redact', plants),
      webhookId: randomUUID(),
    },
    { topic: 'shop/redact', body: webhookBody('shop-redact', plants), webhookId: randomUUID() },
    { ...updated, webhookId: randomUUID() },
  ];
  await allow(0);
  await house.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  for (const webhook of bodies) {
    const answer = await house.send(webhook);
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '2']);
  }
  // Without Shopify's signature it is refused as always.
  expect(await statusOf({ ...updated, secret: 'no' })).toBe(401);
  await allow(-1);
  for (const webhook of bodies) {
    await expect.poll(() => statusOf(webhook), { timeout: 10_000 }).toBe(200);
  }
  expect((await kinds()).length).toBe(4);
  await house.settled();
  expect((await house.viewOf(shop.id))?.status).toBe('active');
}, 60_000);
