import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { proxySignature } from '../../../demo-shop/shopify/oauth/signatures.ts';
import {
  lamps,
  plants,
  startShopifyHouse,
  type ConnectedShop,
  type ShopifyHouse,
  type Talk,
} from '../../support/shopify-house.ts';

/** The whole server behind the app proxy of one shop; the other shop has the app and was never connected. */
const secrets = ['shpss_the-newer-one', 'shpss_the-one-before'] as const;
const noor = '9007199254750001';
const theo = '9007199254750002';
let house: ShopifyHouse;
let shop: ConnectedShop;
let talk: Talk;

beforeAll(async () => {
  house = await startShopifyHouse({
    serverSecrets: secrets,
    standIn: { clientSecrets: secrets },
    settings: { REQUEST_LIMITS: '1' },
  });
  shop = await house.connect(plants.domain);
});
afterAll(() => house.close());
beforeEach(async () => {
  talk = await house.open(shop);
});

const meant = () => ({ conversation: talk.conversationId, challenge: talk.signIn?.challenge });

/** What the shop's page would ask, as it reaches this server. */
const signedUrl = (customer: string | undefined, domain = plants.domain, path = '/sign-in') =>
  house.standIn.proxyCallFor(domain, customer, path).url;

/** Behind a body that was too large the server closes the connection; whoever used it again begins anew. */
function post(url: string, body: unknown = meant(), type = 'application/json') {
  const once = () =>
    fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return once().catch(once);
}

/** Signs parameters of a test's own, with whichever secret. */
function signed(changes: Readonly<Record<string, string>>, secret: string = secrets[0]): string {
  const url = new URL(signedUrl(noor));
  url.searchParams.delete('signature');
  for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
  url.searchParams.set('signature', proxySignature(url.searchParams, secret));
  return url.href;
}

const seconds = (ahead: number) => String(Math.floor(Date.now() / 1_000) + ahead);

const tokenFor = async (customer: string): Promise<string> => {
  const answer = await post(signedUrl(customer));
  return ((await answer.json()) as { readonly token: string }).token;
};

/** Brings a pass into a conversation, with its own secret unless another is given. */
const bring = async (into: Talk, token: string, secret: string = into.secret) => {
  const path = `/api/chat/${into.siteId}/conversations/${into.conversationId}/sign-in`;
  const answer = await fetch(`${house.url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
    body: JSON.stringify({ token }),
  });
  return answer.status;
};

const statusOf = async (...how: Parameters<typeof signed>) => (await post(signed(...how))).status;

/** Whether two addresses come to the same parameters, however they are written. */
function isSame(one: URL, other: URL): boolean {
  const [first, second] = [one, other].map(({ searchParams }) => {
    searchParams.sort();
    return searchParams.toString();
  });
  return first === second;
}

describe('what a shop’s page asks through the app proxy', () => {
  test('gives a customer who is signed in a pass, and nobody else', async () => {
    const given = await post(signedUrl(noor));
    expect([given.status, given.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    for (const url of [signedUrl(undefined), signedUrl(noor, lamps.domain)]) {
      const answer = await post(url);
      expect([answer.status, await answer.text()]).toEqual([204, '']);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  test('is believed with either secret while one is rotated, and of now alone', async () => {
    expect(await statusOf({}, secrets[1])).toBe(200);
    expect(await statusOf({}, 'another')).toBe(401);
    expect(await statusOf({}, ' ')).toBe(401);
    for (const ahead of [-85, 85]) expect(await statusOf({ timestamp: seconds(ahead) })).toBe(200);
    for (const ahead of [-95, 95]) expect(await statusOf({ timestamp: seconds(ahead) })).toBe(401);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', 'no json'],
    ['a list', '[]'],
    ['no conversation', { challenge: 'x'.repeat(43) }],
    ['a conversation that is none', { conversation: 'x', challenge: 'x'.repeat(43) }],
    ['no challenge', { conversation: randomUUID() }],
    ['a customer of its own choice', { logged_in_customer_id: theo }],
    ['far too much', `"${'x'.repeat(200_000)}"`],
  ])('is refused with %s in its body', async (_what, body) => {
    const answer = await post(signedUrl(noor), body);
    expect([400, 413, 422]).toContain(answer.status);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  test('is refused as anything but JSON, and with any other method', async () => {
    expect((await post(signedUrl(noor), 'conversation=x', 'text/plain')).status).toBe(415);
    for (const method of ['GET', 'PUT', 'DELETE']) {
      expect((await fetch(signedUrl(noor), { method })).status).toBeGreaterThanOrEqual(404);
    }
  });

  test('tells where it is in the shop, unless a visitor has added something', async () => {
    const pathNow = async () => {
      const { signIn } = await house.open(shop);
      return signIn?.path;
    };
    const standIn = house.standIn.shop(plants.domain);
    const usual = standIn.proxyPath;
    standIn.proxyPath = '/community/help';
    await post(signedUrl(undefined, plants.domain, '/sign-in?x=1'));
    expect(await pathNow()).toBe(`${usual}/sign-in`);
    await post(signedUrl(undefined));
    await expect.poll(pathNow, { timeout: 8_000 }).toBe('/community/help/sign-in');
    standIn.proxyPath = usual;
    await post(signedUrl(undefined));
    await expect.poll(pathNow, { timeout: 8_000 }).toBe(`${usual}/sign-in`);
  });

  test('and was altered a thousand times is believed not once, and each true call is', async () => {
    const alphabet = 'abcdef0123456789_&=%';
    const taken: string[] = [];
    let tried = 0;
    let believed = 0;
    while (tried < 1_024) {
      // Customers in turn, for each may ask sixty times a minute.
      const original = new URL(signedUrl(String(9_007_199_254_750_100n + BigInt(tried))));
      const query = original.search.slice(1);
      const at = randomInt(query.length);
      const letter = alphabet[randomInt(alphabet.length)] ?? '';
      const ways = [
        query.slice(0, at) + letter + query.slice(at + 1),
        query.slice(0, at) + letter + query.slice(at),
        query.slice(0, at) + query.slice(at + 1),
        `${query}&logged_in_customer_id=${noor}`,
        `logged_in_customer_id=${noor}&${query}`,
        query.replace(/logged_in_customer_id=\d+/, `logged_in_customer_id=${noor}`),
        query.replace(plants.domain, lamps.domain),
        query.replace(/&?signature=[^&]*/, ''),
      ];
      const altered = new URL(original);
      altered.search = ways[tried % ways.length] ?? '';
      if (isSame(new URL(original), new URL(altered))) continue;
      tried += 1;
      const { status } = await post(altered.href);
      if (status !== 401) taken.push(`${status} ${altered.search}`);
      if (tried % 16 === 0 && (await post(original.href)).status === 200) believed += 1;
    }
    expect(taken).toEqual([]);
    expect(believed).toBe(64);
  }, 60_000);
});

describe('a pass', () => {
  test('is good once, in the conversation that it is for, with its secret', async () => {
    const other = await house.open(shop);
    const token = await tokenFor(noor);
    expect(await bring(other, token)).toBe(403);
    expect(await bring(talk, token, other.secret)).toBe(404);
    expect(await bring(talk, `${token}0`)).toBe(403);
    expect(await bring(talk, token)).toBe(204);
    expect(await bring(talk, token)).toBe(403);
  });

  test('for a conversation whose challenge somebody only guessed is good in none', async () => {
    const body = { conversation: talk.conversationId, challenge: 'x'.repeat(43) };
    const { token } = (await (await post(signedUrl(noor), body)).json()) as { token: string };
    expect(await bring(talk, token)).toBe(403);
  });

  test('of another customer ends a conversation in which somebody is signed in', async () => {
    expect(await bring(talk, await tokenFor(noor))).toBe(204);
    expect(await bring(talk, await tokenFor(theo))).toBe(403);
    expect(await house.statusOf(talk)).toBe(404);
  });
});

test('a customer who asks too often stops nobody else', async () => {
  const own = [];
  for (let count = 0; count < 61; count += 1) own.push((await post(signedUrl('77'))).status);
  expect([own[0], own.at(-1)]).toEqual([200, 429]);
  expect((await post(signedUrl('78'))).status).toBe(200);
});
