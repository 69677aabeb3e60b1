import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../../../protocol/chat.ts';
import {
  lamps,
  plants,
  signatureOf,
  startShopifyHouse,
  type ConnectedShop,
  type SentWebhook,
  type ShopifyHouse,
  type Talk,
} from '../../support/shopify-house.ts';
import { sampleOrderId, webhookBody } from '../../support/shopify-webhook-bodies.ts';

/** The whole server with the plant shop connected; the lamp shop has the app too and was never connected. */
const secrets = ['shpss_the-newer-one', 'shpss_the-one-before'] as const;
let house: ShopifyHouse;
let shop: ConnectedShop;

beforeAll(async () => {
  house = await startShopifyHouse({
    serverSecrets: secrets,
    standIn: { clientSecrets: secrets, grantedScopes: ['read_fulfillments'] },
  });
  shop = await house.connect();
});
afterAll(() => house.close());
afterEach(() => house.query('delete from trulybot.shop_events'));

const problemOf = async (answer: Response) => {
  const { type } = (await answer.json()) as { readonly type: string };
  return `${answer.status} ${type}`;
};
const refused = '401 /problems/signature-refused';

const orderUpdated = (changes: Partial<SentWebhook> = {}): SentWebhook => ({
  topic: 'orders/updated',
  body: webhookBody('orders', plants),
  ...changes,
});

/** Ids of orders for which the shop was asked since the last look. */
async function ordersAsked(): Promise<readonly string[]> {
  await house.settled();
  const asked = house.standIn.requests.flatMap(({ variables }) => {
    const id = (variables as { readonly id?: string } | undefined)?.id;
    return id === undefined ? [] : [id];
  });
  house.standIn.forgetRequests();
  return asked;
}

const storedKinds = async () =>
  (await house.query('select kind from trulybot.shop_events')).map(({ kind }) => kind);

describe('what Shopify tells of an order while somebody waits for the shop', () => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await house.open(shop);
    await house.tell(talk, 'Hello');
  });
  beforeEach(() => house.letWait(talk));
  afterAll(() => house.query('delete from trulybot.awaited_answers'));

  test.each([
    ['orders/updated', webhookBody('orders', plants)],
    ['orders/cancelled', webhookBody('orders', plants)],
    ['orders/updated', `{"id": ${sampleOrderId}, "updated_at": "2026-11-20T18:00:00Z"}`],
    ['orders/delete', `{"id": ${sampleOrderId}}`],
    ['orders/edited', `{"order_edit": {"id": 1, "order_id": ${sampleOrderId}}}`],
    ['fulfillments/create', webhookBody('fulfillments-update', plants)],
    ['fulfillments/update', webhookBody('fulfillments-update', plants)],
    ['fulfillment_events/create', webhookBody('fulfillment_events-create', plants)],
  ])('%s: the order is read again from the shop, by an id of 64 bits', async (topic, body) => {
    await ordersAsked();
    const answer = await house.send({ topic, body });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(await ordersAsked()).toContain(`gid://shopify/Order/${sampleOrderId}`);
    expect(await storedKinds()).toEqual(['order_changed']);
  });

  test('is kept sealed until it is worked on, and forgotten after that', async () => {
    house.standIn.faults.mode = 'refuse';
    await house.send(orderUpdated());
    await house.settled();
    expect(await house.retries()).toBe(1);
    const [waiting] = await house.query('select details, done_at from trulybot.shop_events');
    expect(waiting?.['done_at']).toBeNull();
    expect(String(waiting?.['details'])).not.toContain(sampleOrderId);
    house.standIn.faults.mode = 'none';
    await house.standIn.reachable();
    await house.retryNow();
    const [done] = await house.query('select details, done_at from trulybot.shop_events');
    expect(done).toEqual({ details: null, done_at: expect.any(Date) });
  });

  test('counts once by its delivery, whatever the id looks like and however often it comes', async () => {
    await ordersAsked();
    for (const webhookId of [randomUUID(), 'b54557e4-bdd9-4b37-8a5f-bf7d70bcd043-extra', 'x']) {
      for (let sent = 0; sent < 3; sent += 1) {
        expect((await house.send(orderUpdated({ webhookId }))).status).toBe(200);
      }
    }
    expect(await storedKinds()).toHaveLength(3);
    expect((await ordersAsked()).filter((id) => id.includes('Order/'))).toHaveLength(3);
  });

  test('counts once without an id, too, as long as it is the same', async () => {
    const headers = { 'X-Shopify-Webhook-Id': undefined };
    for (let sent = 0; sent < 2; sent += 1) await house.send(orderUpdated({ headers }));
    expect(await storedKinds()).toHaveLength(1);
  });

  test('is believed when the stand-in for Shopify sends it by itself', async () => {
    const [order] = house.standIn.shop().orders.values();
    house.standIn.shop().changeOrder(order?.id ?? '', { updatedAt: new Date().toISOString() });
    await house.standIn.webhooksSettled();
    const delivery = house.standIn.deliveries.at(-1);
    expect(delivery).toMatchObject({ topic: 'orders/updated', state: 'delivered', tries: [200] });
    if (delivery) house.standIn.repeatWebhook(delivery);
    await house.standIn.webhooksSettled();
    await house.settled();
    expect(await storedKinds()).toEqual(['order_changed']);
  });
});

const jobs = async () =>
  (await house.query(`select from pgboss.job where name = 'shop-event'`)).length;

describe('what Shopify tells of an order while nobody waits', () => {
  test('asks the shop nothing and makes no work, however often it is told, and is heard once', async () => {
    await ordersAsked();
    await house.query('update trulybot.integrations set last_synced_at = null');
    const before = await jobs();
    const webhookId = randomUUID();
    for (const each of [webhookId, webhookId, randomUUID()]) {
      expect((await house.send(orderUpdated({ webhookId: each }))).status).toBe(200);
    }
    const events = await house.query('select kind, details, done_at from trulybot.shop_events');
    const done = { kind: 'order_changed', details: null, done_at: expect.any(Date) };
    expect(events).toEqual([done, done]);
    expect(await jobs()).toBe(before);
    expect(await ordersAsked()).toEqual([]);
    const [integration] = await house.query('select last_synced_at from trulybot.integrations');
    expect(integration?.['last_synced_at']).toEqual(expect.any(Date));
  });

  test('asks it nothing any more once whoever waited has been answered', async () => {
    const talk = await house.open(shop);
    await house.tell(talk, 'Hello');
    await house.letWait(talk);
    house.standIn.faults.mode = 'refuse';
    await house.send(orderUpdated());
    await house.settled();
    expect(await house.retries()).toBe(1);
    house.standIn.faults.mode = 'none';
    await house.standIn.reachable();
    await house.query('delete from trulybot.awaited_answers');
    house.standIn.forgetRequests();
    await house.retryNow();
    expect(await ordersAsked()).toEqual([]);
    expect(await house.query('select from trulybot.shop_events where done_at is null')).toEqual([]);
  });
});

describe('a shopper who waits for the shop', () => {
  test('is answered as soon as Shopify tells of an order', async () => {
    const talk = await house.open(shop);
    house.standIn.faults.mode = 'refuse';
    await house.tell(talk, 'Where is order 1017? noor.haddad@shopper.test');
    // By itself it would be looked after in a quarter of an hour.
    await house.query('update trulybot.awaited_answers set next_look_at = wait_until');
    house.standIn.faults.mode = 'none';
    await house.standIn.reachable();
    await house.send(orderUpdated());
    const cards = async () =>
      (await house.said(talk)).flatMap(({ parts }: Message) =>
        parts.flatMap((part) => (part.kind === 'order_card' ? [part.orderNumber] : [])),
      );
    await expect.poll(cards, { timeout: 10_000 }).toEqual(['1017']);
    expect(await house.query('select from trulybot.awaited_answers')).toEqual([]);
  });
});

describe('what Shopify tells of a shop', () => {
  test.each([
    ['shop/update', webhookBody('shop', plants)],
    ['app/scopes_update', webhookBody('app-scopes_update', plants)],
  ])('%s: the shop is asked, and not the body', async (topic, body) => {
    await house.query(`update trulybot.stores set name = 'Forgotten'`);
    expect((await house.send({ topic, body })).status).toBe(200);
    await house.settled();
    const view = await house.viewOf(shop.id);
    expect(view?.store?.name).toBe('Loopback Plants');
    const [row] = await house.query(`select connection_config from trulybot.integrations`);
    expect(row?.['connection_config']).toMatchObject({
      scopes: house.standIn.shop().installation.scopes,
    });
  });

  test('a scope that a merchant grants is known as soon as Shopify tells of it', async () => {
    house.standIn.shop().grant('read_returns');
    await house.standIn.webhooksSettled();
    await house.settled();
    const [row] = await house.query(`select connection_config from trulybot.integrations`);
    expect(row?.['connection_config']).toMatchObject({
      scopes: expect.arrayContaining(['read_returns']),
    });
  });

  test('a shop that is away for the moment is asked again later', async () => {
    house.standIn.faults.mode = 'refuse';
    await house.send({ topic: 'shop/update', body: webhookBody('shop', plants) });
    await house.settled();
    expect(await house.retries()).toBe(1);
    house.standIn.faults.mode = 'none';
    await house.standIn.reachable();
    await house.retryNow();
    expect(await house.retries()).toBe(0);
  });
});

describe('a webhook that is of no consequence', () => {
  test.each([
    ['of a topic that nobody needs', { topic: 'products/update', body: '{"id": 1}' }],
    ['of a topic that nobody knows, with no JSON', { topic: 'x', body: 'no json' }],
    ['without a topic', { topic: '', body: '{}' }],
    [
      'of a shop that never was connected',
      { topic: 'orders/updated', shop: lamps.domain, body: webhookBody('orders', lamps) },
    ],
    [
      'of the law, about such a shop',
      {
        topic: 'customers/redact',
        shop: lamps.domain,
        body: webhookBody('customers-redact', lamps),
      },
    ],
    [
      'of such a shop that goes',
      { topic: 'shop/redact', shop: lamps.domain, body: webhookBody('shop-redact', lamps) },
    ],
  ])('%s is taken, and nothing is stored', async (_what, webhook) => {
    const answer = await house.send(webhook);
    expect(answer.status).toBe(200);
    expect(await storedKinds()).toEqual([]);
  });
});

describe('a webhook that Shopify has not signed for this app', () => {
  const body = webhookBody('orders', plants);
  const good = signatureOf(body, secrets[0]);
  const swappedCase = good.replace(/[a-z]/, (letter) => letter.toUpperCase());
  test.each([
    ['without a signature', { headers: { 'X-Shopify-Hmac-Sha256': undefined } }],
    ['with an empty one', { headers: { 'X-Shopify-Hmac-Sha256': '' } }],
    ['with one of another app', { secret: 'shpss_somebody-elses' }],
    ['with one by an empty secret', { secret: '' }],
    ['with another letter in it', { headers: { 'X-Shopify-Hmac-Sha256': swappedCase } }],
    ['with more behind it', { headers: { 'X-Shopify-Hmac-Sha256': `${good}=` } }],
    [
      'written in hex',
      { headers: { 'X-Shopify-Hmac-Sha256': Buffer.from(good, 'base64').toString('hex') } },
    ],
    [
      'over a body that differs by one byte',
      { body: body.replace('voided', 'voidee'), headers: { 'X-Shopify-Hmac-Sha256': good } },
    ],
    [
      'over a body with a line break more',
      { body: `${body}\n`, headers: { 'X-Shopify-Hmac-Sha256': good } },
    ],
    ['over nothing', { body: '', headers: { 'X-Shopify-Hmac-Sha256': good } }],
    ['and no shop', { secret: 'no', headers: { 'X-Shopify-Shop-Domain': 'nowhere' } }],
    ['and no JSON', { secret: 'no', body: 'no json' }],
    ['of a topic that nobody knows', { secret: 'no', topic: 'x' }],
    ['for a shop that nobody knows', { secret: 'no', shop: lamps.domain }],
  ] satisfies readonly (readonly [string, Partial<SentWebhook>])[])(
    '%s is refused, and all are told the same',
    async (_what, changes) => {
      const answer = await house.send(orderUpdated(changes));
      expect(await problemOf(answer)).toBe(refused);
      expect(await storedKinds()).toEqual([]);
    },
  );

  test('is refused as too large without a look at its signature, and only beyond a megabyte', async () => {
    const body = 'x'.repeat(1024 * 1024 + 1);
    expect(await problemOf(await house.send(orderUpdated({ body, secret: 'no' })))).toBe(
      '413 /problems/body-too-large',
    );
    const fits = ' '.repeat(1024 * 1024 - 100);
    expect(await problemOf(await house.send(orderUpdated({ body: fits, secret: 'no' })))).toBe(
      refused,
    );
  });
});

describe('a webhook that is signed and cannot be read', () => {
  test.each([
    ['nowhere', '400 /problems/invalid-request'],
    ['evil.example.com/#.myshopify.com', '400 /problems/invalid-request'],
    [undefined, '400 /problems/invalid-request'],
  ])('from a shop called %s is refused', async (name, expected) => {
    const headers = { 'X-Shopify-Shop-Domain': name };
    expect(await problemOf(await house.send(orderUpdated({ headers })))).toBe(expected);
  });

  test('whose body is no JSON is refused', async () => {
    for (const body of ['no json', '', '{"id": 1']) {
      expect(await problemOf(await house.send(orderUpdated({ body })))).toBe(
        '400 /problems/malformed-json',
      );
    }
    expect(await storedKinds()).toEqual([]);
  });

  test('whose shop is written in capitals is that shop’s', async () => {
    const headers = { 'X-Shopify-Shop-Domain': plants.domain.toUpperCase() };
    expect((await house.send(orderUpdated({ headers }))).status).toBe(200);
    expect(await storedKinds()).toEqual(['order_changed']);
  });
});

describe('while a secret is rotated', () => {
  test('both are believed, and neither for the other’s body', async () => {
    for (const secret of secrets) {
      expect((await house.send(orderUpdated({ secret }))).status).toBe(200);
    }
    expect(await storedKinds()).toHaveLength(2);
    const headers = { 'X-Shopify-Hmac-Sha256': signatureOf('{}', secrets[1]) };
    expect(await problemOf(await house.send(orderUpdated({ headers })))).toBe(refused);
  });
});
