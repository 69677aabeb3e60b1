import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../../../protocol/chat.ts';
import { rowsWith } from '../../support/shopper-records.ts';
import {
  lamps,
  plants,
  startShopifyHouse,
  type ConnectedShop,
  type ShopifyHouse,
} from '../../support/shopify-house.ts';

/** Noor is a customer of the plant shop, with orders there; her id is longer than a JavaScript number. */
const noor = { id: '9007199254750001', email: 'noor.haddad@shopper.test', order: '1017' };
const theo = { id: '9007199254750002', email: 'theo.gagnon@shopper.test' };

let house: ShopifyHouse;
let shop: ConnectedShop;
let other: ConnectedShop;

beforeAll(async () => {
  house = await startShopifyHouse();
});
afterAll(() => house.close());
beforeEach(async () => {
  shop = await house.connect(plants.domain);
  other = await house.connect(lamps.domain);
});
afterEach(() => house.startOver());

const cardsIn = ({ parts }: Message) =>
  parts.flatMap((part) => (part.kind === 'order_card' ? [part.orderNumber] : []));

/** Digits of the ids of Noor's orders. */
const ordersOfNoor = () =>
  [...house.standIn.shop(plants.domain).orders.values()]
    .filter(({ email }) => email === noor.email)
    .map(({ legacyResourceId }) => legacyResourceId);

/** What Shopify sends about a customer, as text: a number would not hold the ids. */
function about(
  topic: 'customers/data_request' | 'customers/redact',
  customer: { readonly id?: string; readonly email?: string },
  orders: readonly string[] = [],
  request = '9999',
) {
  const of = topic === 'customers/redact' ? 'orders_to_redact' : 'orders_requested';
  const { id = 'null', email } = customer;
  const parts = [
    `"shop_id": ${plants.id}, "shop_domain": "${plants.domain}"`,
    `"customer": { "id": ${id}, "email": ${JSON.stringify(email ?? null)}, "phone": null }`,
    `"${of}": [${orders.join(', ')}]`,
    ...(topic === 'customers/data_request' ? [`"data_request": { "id": ${request} }`] : []),
  ];
  return { topic, body: `{ ${parts.join(', ')} }` };
}

/** Conversations in which Noor is known in four ways; in the second shop she has only written her e-mail. */
async function noorsTalks() {
  const proven = await house.open(shop);
  expect(cardsIn(await house.tell(proven, `Where is order ${noor.order}? ${noor.email}`))).toEqual([
    noor.order,
  ]);
  await house.tell(proven, 'I want to talk to a human');
  const written = await house.open(shop);
  await house.tell(written, `My e-mail is ${noor.email}`);
  const signedIn = await house.open(shop);
  await house.signIn(signedIn, noor.id);
  await house.tell(signedIn, 'Hello there');
  const left = await house.open(shop);
  await house.signIn(left, noor.id);
  await house.tell(left, 'Hello once more');
  await house.signOut(left);
  const elsewhere = await house.open(other);
  await house.tell(elsewhere, `My e-mail is ${noor.email}`);
  return { here: [proven, written, signedIn, left], elsewhere };
}

async function othersTalk() {
  const talk = await house.open(shop);
  await house.signIn(talk, theo.id);
  await house.tell(talk, `My e-mail is ${theo.email}`);
  return talk;
}

const ids = async ({ storeId }: ConnectedShop) =>
  (await house.query('select id from trulybot.conversations where store_id = $1', [storeId])).map(
    ({ id }) => id,
  );

const requests = () =>
  house.query(
    `select id, done_at, mailed_at, due_at - requested_at = interval '30 days' as is_due
     from trulybot.data_requests`,
  );

const send = async (webhook: Parameters<ShopifyHouse['send']>[0]) => {
  const answer = await house.send(webhook);
  expect(answer.status).toBe(200);
  await house.settled();
  expect(await house.retries()).toBe(0);
};

describe('a customer who is to be forgotten', () => {
  test('is gone from this shop with everything, and from no other', async () => {
    const { here, elsewhere } = await noorsTalks();
    const another = await othersTalk();
    await send(about('customers/data_request', noor, ordersOfNoor()));
    await expect.poll(() => house.mails(), { timeout: 10_000 }).toHaveLength(2);
    const gone = here.map(({ conversationId }) => conversationId);
    expect([...rowsWith(await house.rows(), gone).keys()]).toEqual(
      expect.arrayContaining([
        'trulybot.assurances',
        'trulybot.conversations',
        'trulybot.handover_requests',
        'trulybot.messages',
        'trulybot.shopper_emails',
        'trulybot.shopper_ids',
        'trulybot.sign_ins',
      ]),
    );

    await send(about('customers/redact', noor, ordersOfNoor()));

    const left = await house.rows();
    expect(rowsWith(left, gone)).toEqual(new Map());
    expect(left.get('trulybot.data_requests')).toEqual([]);
    expect(left.get('trulybot.sign_ins')).toHaveLength(1);
    for (const talk of here) expect(await house.statusOf(talk)).toBe(404);
    expect(await house.statusOf(another)).toBe(200);
    expect(await house.statusOf(elsewhere)).toBe(200);
    expect(await ids(shop)).toEqual([another.conversationId]);
    expect(await ids(other)).toEqual([elsewhere.conversationId]);
    // The mail about her wish for a person is gone; the one that a request had come says nothing of her.
    const mails = await house.mails();
    expect(mails).toHaveLength(1);
    expect(mails.join()).not.toMatch(/noor|haddad|1017|9007199254750001/i);
    // Nothing of what Shopify told is left either.
    const events = await house.query(
      'select details from trulybot.shop_events where done_at is null or details is not null',
    );
    expect(events).toEqual([]);
  });

  test.each([
    ['an e-mail alone', { email: noor.email }, false, [2, 3]],
    ['an id alone', { id: noor.id }, false, [0, 1]],
    ['her orders alone', {}, true, [1, 2, 3]],
  ])('who has %s is found by that', async (_what, customer, withOrders, left) => {
    const { here, elsewhere } = await noorsTalks();
    await send(about('customers/redact', customer, withOrders ? ordersOfNoor() : []));
    const expected = left.map((index) => here[index]?.conversationId);
    expect(new Set(await ids(shop))).toEqual(new Set(expected));
    expect(await ids(other)).toEqual([elsewhere.conversationId]);
  });

  test('is not somebody whose id differs in a digit that a number would lose', async () => {
    const talk = await house.open(shop);
    await house.signIn(talk, noor.id);
    expect(String(Number(noor.id))).not.toBe(noor.id);
    for (const id of [String(Number(noor.id)), theo.id]) {
      await send(about('customers/redact', { id }));
    }
    expect(await ids(shop)).toEqual([talk.conversationId]);
  });

  test('is forgotten when Shopify sends it by itself, also of a shop that was uninstalled', async () => {
    const { here } = await noorsTalks();
    expect(here).toHaveLength(4);
    house.standIn.shop(plants.domain).uninstall();
    await house.standIn.webhooksSettled();
    await house.settled();
    house.standIn.sendWebhook(plants.domain, 'customers/redact');
    await house.standIn.webhooksSettled();
    await house.settled();
    expect(house.standIn.deliveries.at(-1)).toMatchObject({ state: 'delivered', tries: [200] });
    expect(await ids(shop)).toEqual([]);
  });

  test('is forgotten again by the host, after an older backup was restored', async () => {
    await send(about('customers/redact', noor));
    const lines = await house.shopperCommand('erasures');
    const notes = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    // Her e-mail and her id, in this store.
    const inThisStore = { accountId: house.accountId, storeId: shop.storeId };
    expect(notes).toMatchObject([inThisStore, inThisStore]);
    expect(lines).not.toContain(noor.id);
    const { here, elsewhere } = await noorsTalks();
    const hours = `created_at = created_at - interval '1 hour'`;
    await house.query(`update trulybot.conversations set ${hours}`);
    const file = join(tmpdir(), `${house.accountId}.jsonl`);
    await writeFile(file, lines);
    const told = await house.shopperCommand('replay', '--from', file);
    await rm(file);
    expect(told).toBe('Repeated 2 erasures: 4 conversations deleted.\n');
    for (const talk of here) expect(await house.statusOf(talk)).toBe(404);
    expect(await house.statusOf(elsewhere)).toBe(200);
  }, 60_000);

  test('is tried to be forgotten until it is done, without the shop', async () => {
    await noorsTalks();
    house.standIn.faults.mode = 'refuse';
    await house.query('alter table trulybot.store_erasures rename to away');
    await house.send(about('customers/redact', noor));
    await house.settled();
    expect(await house.retries()).toBe(1);
    expect(await ids(shop)).toHaveLength(4);
    await house.query('alter table trulybot.away rename to store_erasures');
    await house.retryNow();
    expect(await house.retries()).toBe(0);
    expect(await ids(shop)).toEqual([]);
  });

  test('can be given up only where a person sees it', async () => {
    await house.query('alter table trulybot.store_erasures rename to away');
    await house.send(about('customers/redact', noor));
    await house.settled();
    await house.query(`update pgboss.job set retry_limit = 1 where name = 'privacy-event'`);
    await house.retryNow();
    await house.query('alter table trulybot.away rename to store_erasures');
    const metrics = await (await fetch(`${house.url}/metrics`)).text();
    expect(metrics).toContain('trulybot_jobs{queue="privacy-event",state="dead"} 1');
    // What it said is still there for whoever replays it.
    const open = await house.query('select from trulybot.shop_events where details is not null');
    expect(open).toHaveLength(1);
  });

  test('waits for its turn for longer than pg-boss keeps a job by itself', async () => {
    await house.send(about('customers/redact', noor));
    const [job] = await house.query(
      `select retry_limit, extract(epoch from keep_until - start_after) as kept
       from pgboss.job where name = 'privacy-event'`,
    );
    expect(job).toMatchObject({ retry_limit: 96 });
    expect(Number(job?.['kept'])).toBe(60 * 86_400);
  });
});

describe('a customer who wants to know what is kept of them', () => {
  test('gets it through the merchant, who is told once', async () => {
    await noorsTalks();
    await othersTalk();
    const sent = about('customers/data_request', noor, ordersOfNoor());
    // Again under another id, and at another time: it is the same request.
    for (let times = 0; times < 3; times += 1) await send(sent);
    const [request, ...more] = await requests();
    expect(more).toEqual([]);
    const done = { done_at: expect.any(Date), mailed_at: expect.any(Date), is_due: true };
    expect(request).toMatchObject(done);
    const told = (await house.mails()).filter((mail) => mail.includes('asks for their data'));
    expect(told).toHaveLength(1);
    expect(told[0]).not.toMatch(/noor|haddad|9007199254750001/i);
    expect(told[0]).toContain('Loopback Plants');
  });

  test('and asks again later, is another request', async () => {
    await send(about('customers/data_request', noor, [], '9999'));
    await send(about('customers/data_request', noor, [], '10000'));
    expect(await requests()).toHaveLength(2);
  });

  test('is in neither shop’s tables in clear', async () => {
    await noorsTalks();
    await send(about('customers/data_request', noor, ordersOfNoor()));
    const rows = await house.rows();
    expect(rowsWith(rows, [noor.email, noor.id, ...ordersOfNoor()])).toEqual(new Map());
  });
});
