import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import type { OpenConversationResponse } from '../../../protocol/chat.ts';
import { newNonce, type Envelope } from '../../../server/signing/envelope.ts';
import { freePort } from '../../support/free-port.ts';
import {
  makeConnectCode,
  PluginCaller,
  type PluginConnected,
} from '../../support/plugin-caller.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

/** Tries of each kind, beside controls that must be taken. */
const tries = 700;

let dataDirectory: string;
let server: ServerProcess;
let shops: readonly DemoShop[];
let own: PluginCaller;
let foreign: PluginCaller;
let siteId: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-forgeries-'));
  shops = [await startDemoShop({ plugin: true }), await startDemoShop({ plugin: true })];
  server = await startServerProcess({
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: shops.map(({ url }) => new URL(url).host).join(','),
    LOG_LEVEL: 'error',
    REQUEST_LIMITS: '0',
  });
  const connect = async (shop: DemoShop | undefined) => {
    if (!shop) throw new Error('there is no such shop');
    const caller = new PluginCaller(server.url, shop);
    const code = await makeConnectCode(server.url, server.firstApiKey ?? '');
    const answer = await caller.connect(code, {}, false);
    expect(answer.status).toBe(201);
    return { caller, ...((await answer.json()) as PluginConnected) };
  };
  ({ caller: own, siteId } = await connect(shops[0]));
  ({ caller: foreign } = await connect(shops[1]));
});

afterAll(async () => {
  await server.stop();
  for (const shop of shops) await shop.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

const now = () => Math.floor(Date.now() / 1_000);
const pick = <Item>(items: readonly Item[]): Item => items[randomInt(items.length)] as Item;

const hexDigits = Array.from({ length: 16 }, (_, digit) => digit.toString(16));

/** One character of a text becomes another of the same kind. */
function withOneChanged(text: string): string {
  const at = randomInt(text.length);
  const other = pick(hexDigits.filter((each) => each !== text[at]));
  return text.slice(0, at) + other + text.slice(at + 1);
}

/** A call that must not be believed, made of one that would be. */
function forgedCall(heard: Envelope): object {
  const good = own.envelope('check', {});
  const forgeries: readonly (() => object)[] = [
    () => heard,
    () => ({ ...heard, timestamp: now() }),
    () => ({ ...heard, nonce: newNonce() }),
    () => ({ ...good, signature: withOneChanged(good.signature) }),
    () => ({ ...good, signature: randomBytes(32).toString('hex') }),
    () => ({ ...good, signature: good.signature.toUpperCase() }),
    () => ({ ...good, verb: pick(['disconnect', 'erase_shopper', 'export_shopper']) }),
    () => ({ ...good, body: JSON.stringify({ email: 'ada@shopper.test' }) }),
    () => ({ ...good, blog: randomInt(2, 1_000) }),
    () => ({ ...good, site: foreign.plugin.site }),
    () => ({ ...good, key: foreign.plugin.key.id }),
    () => foreign.envelope('check', {}, { site: own.plugin.site }),
    () => ({ ...foreign.envelope('check', {}), key: own.plugin.key.id }),
    () => own.envelope('check', {}, { timestamp: now() - randomInt(302, 9_000) }),
    () => own.envelope('check', {}, { timestamp: now() + randomInt(310, 9_000) }),
    () => own.envelope('check', {}, { direction: pick(['to_shop', 'from_shop', 'from_server']) }),
    () => ({ ...good, direction: 'to_shop' }),
    () => ({ ...good, protocol: pick([0, 2, '1', null]) }),
    () => ({ ...good, timestamp: String(good.timestamp) }),
    () => ({ ...good, nonce: pick(['', 'a', '../', 'é'.repeat(22)]) }),
  ];
  return pick(forgeries)();
}

it(`believes none of ${tries} replayed, altered, foreign and old calls, and every honest one`, async () => {
  const heard = own.envelope('check', {});
  expect((await own.send(heard)).status).toBe(200);
  const statuses: Record<number, number> = {};
  for (let index = 0; index < tries; index += 1) {
    const { status } = await own.send(forgedCall(heard));
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (index % 50 === 0)
      expect(await own.call('export_shopper', { email: 'no@one.test' })).toEqual({
        conversations: [],
        done: true,
      });
  }
  expect(Object.keys(statuses).toSorted()).toEqual(['400', '401']);
  expect(own.plugin.isConnected).toBe(true);
}, 120_000);

async function open() {
  const answer = await fetch(`${server.url}/api/chat/${siteId}/conversations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ protocolVersion: 1, locale: 'en' }),
  });
  const opened = (await answer.json()) as OpenConversationResponse;
  return { ...opened, challenge: opened.signIn?.challenge ?? '' };
}

it(`signs nobody in by ${tries} replayed, altered, foreign and old tokens, and everybody by an honest one`, async () => {
  const [talk, other] = [await open(), await open()];
  const redeem = async (token: string) => {
    const answer = await fetch(
      `${server.url}/api/chat/${siteId}/conversations/${talk.conversationId}/sign-in`,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${talk.secret}` },
        body: JSON.stringify({ token }),
      },
    );
    return answer.status;
  };
  const used = own.token('2', talk);
  expect(await redeem(used)).toBe(204);
  const forged = (): string =>
    pick<() => string>([
      () => used,
      () => withOneChanged(own.token('2', talk)),
      () => own.token('2', other),
      () => own.token('2', { ...talk, challenge: other.challenge }),
      () => own.token('2', { ...other, challenge: talk.challenge }),
      () => foreign.token('2', talk),
      () => foreign.token('2', talk, { key: own.plugin.key.id, site: own.plugin.site }),
      () => own.token('2', talk, { site: foreign.plugin.site }),
      () => own.token('2', talk, { blog: randomInt(2, 99) }),
      () => own.token('2', talk, { issued: now() - 500, expires: now() - randomInt(1, 200) }),
      () => own.token('2', talk, { expires: now() + randomInt(302, 99_999) }),
      () => own.token(pick(['0', '-1', '', 'admin', '1e3', '2 ']), talk),
      () => own.token('2', talk, { nonce: '' }),
      () => randomBytes(200).toString('base64url'),
    ])();
  const statuses = new Set<number>();
  for (let index = 0; index < tries; index += 1) {
    statuses.add(await redeem(forged()));
    if (index % 50 === 0) expect(await redeem(own.token('2', talk))).toBe(204);
  }
  expect([...statuses]).toEqual([403]);
}, 120_000);
