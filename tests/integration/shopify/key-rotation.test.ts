import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  plants,
  startShopifyHouse,
  type ConnectedShop,
  type ShopifyHouse,
  type Talk,
} from '../../support/shopify-house.ts';

/** Two processes of a host in the middle of a rotation: both have both keys, and one makes things with the newer. */
const older = `older:${randomBytes(32).toString('base64')}`;
const newer = `newer:${randomBytes(32).toString('base64')}`;
let house: ShopifyHouse;
let shop: ConnectedShop;
let second: Awaited<ReturnType<ShopifyHouse['startAnother']>>;

const noor = '9007199254750001';

beforeAll(async () => {
  house = await startShopifyHouse({ settings: { ENCRYPTION_KEY: `${older},${newer}` } });
  shop = await house.connect();
  second = await house.startAnother({ ENCRYPTION_KEY: `${newer},${older}` });
});
afterAll(async () => {
  await second.close();
  await house.close();
});

const post = (address: string, body: object, secret = '') =>
  fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
    body: JSON.stringify(body),
  });

/** A pass for a conversation, from one of the two. */
async function passFrom(url: string, { conversationId, signIn }: Talk): Promise<string> {
  const call = new URL(house.standIn.proxyCallFor(plants.domain, noor, '/sign-in').url);
  const body = { conversation: conversationId, challenge: signIn?.challenge };
  const given = await post(`${url}${call.pathname}${call.search}`, body);
  expect(given.status).toBe(200);
  return ((await given.json()) as { readonly token: string }).token;
}

/** What one of the two says to a pass. */
async function bring(url: string, { siteId, conversationId, secret }: Talk, token: string) {
  const path = `/api/chat/${siteId}/conversations/${conversationId}/sign-in`;
  const answer = await post(`${url}${path}`, { token }, secret);
  return answer.status === 204 ? 204 : `${answer.status} ${await answer.text()}`;
}

test('a pass is good once in the middle of a rotation, whoever has made it and whoever is brought it', async () => {
  for (const maker of [house.url, second.url]) {
    for (const taker of [house.url, second.url]) {
      const talk = await house.open(shop);
      const pass = await passFrom(maker, talk);
      expect(await bring(taker, talk, pass)).toBe(204);
      for (const again of [house.url, second.url]) {
        expect(await bring(again, talk, pass)).toMatch(/^403 .*Get a new token/);
      }
    }
  }
});
