import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '../../../protocol/chat.ts';
import type { ShopifyAppState } from '../../../protocol/shopify-app.ts';
import {
  lamps,
  plants,
  startShopifyHouse,
  type ConnectedShop,
  type ShopifyHouse,
  type Talk,
} from '../../support/shopify-house.ts';
import { webhookBody } from '../../support/shopify-webhook-bodies.ts';
import { readAllRows, rowsWith } from '../../support/shopper-records.ts';

/** One shop's whole life here, from its admin's and its shoppers' side; another one's stands beside it untouched. */
let house: ShopifyHouse;
let beside: ConnectedShop;

const noor = { id: '9007199254750001', email: 'noor.haddad@shopper.test' };
/** The same in all processes. */
const encryption = { ENCRYPTION_KEY: `test:${randomBytes(32).toString('base64')}` };
const owner = 'owner@loopback-plants.example';
const asked = `Where is my order 1017? ${noor.email}`;

beforeAll(async () => {
  house = await startShopifyHouse({
    standIn: { grantedScopes: ['read_customers'] },
    settings: encryption,
  });
  beside = await house.connect(lamps.domain);
});
afterAll(() => house.close());

/** The app's page in the shop's admin. */
async function page(method: 'GET' | 'POST', path: string, body?: object): Promise<ShopifyAppState> {
  const answer = await fetch(`${house.url}/shopify/api/${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${house.standIn.idTokenFor(plants.domain)}`,
      'Content-Type': 'application/json',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (answer.status > 201) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as ShopifyAppState;
}

const join = () => page('POST', 'join', { kind: 'new', email: owner });

const siteOf = (state: ShopifyAppState): string => (state.joined ? state.store.siteId : '');

const cardsIn = ({ parts }: Message) =>
  parts.flatMap((part) => (part.kind === 'order_card' ? [part.orderNumber] : []));

/** Numbers of orders that a guest and a customer who is signed in are shown, each at their first question. */
async function shown(
  siteId: string,
): Promise<{ guest: readonly string[]; customer: readonly string[] }> {
  const guest = await house.open({ siteId });
  const customer = await house.open({ siteId });
  await house.signIn(customer, noor.id);
  return {
    guest: cardsIn(await house.tell(guest, asked)),
    customer: cardsIn(await house.tell(customer, 'Where is my order 1017?')),
  };
}

const statusOfConfig = async (siteId: string) =>
  (await fetch(`${house.url}/api/widget/config/${siteId}`)).status;

const uninstall = async () => {
  house.standIn.shop(plants.domain).uninstall();
  await house.standIn.webhooksSettled();
  await house.settled();
};

const accountOf = async () => {
  const [row] = await house.query('select account_id from trulybot.stores where url_key = $1', [
    plants.domain,
  ]);
  return String(row?.['account_id']);
};

test('a shop is installed, asked, uninstalled, installed again and forgotten, and nothing of it is left', async () => {
  const before = await readAllRows(house.testDatabase.administratorUrl);

  const siteId = siteOf(await join());
  const worksFully = { guest: ['1017'], customer: ['1017'] };
  expect(await shown(siteId)).toEqual(worksFully);
  const talk: Talk = await house.open({ siteId });
  await house.tell(talk, asked);
  await house.tell(talk, 'I want to talk to a human');
  house.standIn.sendWebhook(plants.domain, 'customers/data_request');
  await house.standIn.webhooksSettled();
  await house.settled();
  await expect.poll(() => house.mails(), { timeout: 10_000 }).toHaveLength(2);
  const accountId = await accountOf();

  await uninstall();
  await expect(house.open({ siteId })).rejects.toThrow(/^404/);
  expect(await house.statusOf(talk)).toBe(404);
  expect(await statusOfConfig(siteId)).toBe(404);
  // To the app proxy nobody is signed in there.
  await expect(house.signIn(talk, noor.id)).rejects.toThrow(/^204/);

  house.standIn.shop(plants.domain).install();
  const again = await page('GET', 'state');
  expect(again).toMatchObject({ joined: true, connection: { works: true }, store: { siteId } });
  expect(await shown(siteId)).toEqual(worksFully);
  expect(await accountOf()).toBe(accountId);
  expect(await house.statusOf(talk)).toBe(200);

  await uninstall();
  house.standIn.sendWebhook(plants.domain, 'shop/redact');
  await house.standIn.webhooksSettled();
  await house.settled();
  expect(await house.retries()).toBe(0);

  // In no table of any schema, jobs included.
  const everything = await readAllRows(house.testDatabase.administratorUrl, '');
  expect([...everything.keys()]).toContain('pgboss.job');
  const words = [
    plants.domain,
    plants.name,
    plants.id,
    siteId,
    owner,
    noor.email,
    noor.id,
    '#1017',
  ];
  expect(rowsWith(everything, words)).toEqual(new Map());
  // What is sealed cannot be searched: there is nothing of the account that was made for it at all.
  const ours = await readAllRows(house.testDatabase.administratorUrl);
  expect(rowsWith(ours, [accountId])).toEqual(new Map());
  expect(await house.mails()).toEqual([]);
  expect(await house.statusOf(talk)).toBe(404);
  expect(await statusOfConfig(siteId)).toBe(404);

  // Whoever was there before is there as before.
  for (const table of ['trulybot.accounts', 'trulybot.integrations', 'trulybot.stores']) {
    expect(ours.get(table)).toEqual(before.get(table));
  }
  expect(cardsIn(await house.tell(await house.open(beside), 'Hello'))).toEqual([]);

  // And the shop may come back, as one that nobody knows.
  house.standIn.shop(plants.domain).install();
  expect(await page('GET', 'state')).toMatchObject({ joined: false });
  const afresh = siteOf(await join());
  expect(afresh).not.toBe(siteId);
  expect(await shown(afresh)).toEqual(worksFully);
}, 120_000);

describe('with two processes of the host, and both have asked the shop', () => {
  let second: Awaited<ReturnType<ShopifyHouse['startAnother']>>;
  let talks: readonly Talk[];

  beforeAll(async () => {
    second = await house.startAnother(encryption);
    const siteId = siteOf(await page('GET', 'state'));
    talks = [await house.open({ siteId }), { ...(await house.open({ siteId })), at: second.url }];
    for (const talk of talks) expect(cardsIn(await house.tell(talk, asked))).toEqual(['1017']);
  });
  afterAll(() => second.close());

  const orders = async () =>
    Promise.all(talks.map(async (talk) => cardsIn(await house.tell(talk, asked))));

  test('a shop that is installed again before anybody was told of its end works at once in both', async () => {
    const { installation } = house.standIn.shop(plants.domain);
    const triggeredAt = new Date().toISOString();
    installation.uninstall();
    house.standIn.shop(plants.domain).install();
    expect(await page('GET', 'state')).toMatchObject({ connection: { works: true } });
    house.standIn.forgetRequests();
    expect(await orders()).toEqual([['1017'], ['1017']]);
    expect(house.standIn.requests.filter(({ status }) => status === 401)).toEqual([]);
    // What comes late is about the installation before.
    await house.send({ topic: 'app/uninstalled', body: webhookBody('shop', plants), triggeredAt });
    await house.settled();
    expect(await orders()).toEqual([['1017'], ['1017']]);
  });

  test('a shop that is slow keeps nobody waiting for the page', async () => {
    house.standIn.faults.delayMs = 20_000;
    const begun = performance.now();
    expect(await page('GET', 'state')).toMatchObject({
      joined: true,
      store: { name: plants.name },
    });
    expect(performance.now() - begun).toBeLessThan(8_000);
    house.standIn.faults.clear();
    await house.standIn.reachable();
  });

  test('a shop that was uninstalled is asked nothing more by either', async () => {
    await uninstall();
    house.standIn.forgetRequests();
    // One finds the conversation gone; the other may not have noticed for seconds, and says that the shop is silent.
    const told = await Promise.allSettled(talks.map((talk) => house.tell(talk, asked)));
    const cards = told.flatMap((each) => (each.status === 'fulfilled' ? cardsIn(each.value) : []));
    expect(cards).toEqual([]);
    expect(house.standIn.requests).toEqual([]);
  });
});
