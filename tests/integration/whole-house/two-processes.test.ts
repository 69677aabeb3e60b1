import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import type { Message, OpenConversationResponse, WidgetConfig } from '../../../protocol/chat.ts';
import { limitTable } from '../../../server/limits/limit-table.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { createEventReader } from '../../support/event-reader.ts';
import { freePort } from '../../support/free-port.ts';
import { jsonRequest } from '../../support/http-app.ts';
import { startRedisServer, type RedisServer } from '../../support/redis-server.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

/** Two servers as a host runs them, on one PostgreSQL and one Redis. */
let directory: string;
let database: TestDatabase;
let redis: RedisServer;
let shop: DemoShop;
let one: ServerProcess;
let other: ServerProcess;
let apiKey: string;
let siteId: string;
let storeId: string;
let integrationId: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'trulybot-two-'));
  [database, redis, shop] = await Promise.all([
    createTestDatabase(),
    startRedisServer(),
    startDemoShop({}),
  ]);
  const start = async (name: string) =>
    startServerProcess({
      DATA_DIR: join(directory, name),
      PORT: String(await freePort()),
      DATABASE_URL: database.serverUrl,
      DATABASE_MIGRATION_URL: database.migrationUrl,
      REDIS_URL: redis.url,
      ENCRYPTION_KEY: encryptionKey,
      OUTBOUND_ALLOWED_HOSTS: new URL(shop.url).host,
      TRUSTED_PROXIES: '127.0.0.1',
      LOG_LEVEL: 'warn',
    });
  const encryptionKey = `first:${randomBytes(32).toString('base64')}`;
  one = await start('one');
  other = await start('other');
  apiKey = one.firstApiKey ?? '';
  ({ siteId, storeId, integrationId } = await connectShop({ serverUrl: one.url, apiKey, shop }));
}, 120_000);

afterAll(async () => {
  await Promise.all([one.stop(), other.stop(), shop.close()]);
  await redis.stop();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const authorized = () => ({ headers: { Authorization: `Bearer ${apiKey}` } });
const chat = (server: ServerProcess, path = '', init: RequestInit = {}) =>
  fetch(`${server.url}/api/chat/${siteId}/conversations${path}`, init);
const open = (server: ServerProcess, address = '198.51.100.1') =>
  chat(
    server,
    '',
    jsonRequest('POST', { protocolVersion: 1 }, undefined, { 'X-Forwarded-For': address }),
  );

type Conversation = Pick<OpenConversationResponse, 'conversationId' | 'secret'>;

const say = (server: ServerProcess, { conversationId, secret }: Conversation, text: string) =>
  chat(
    server,
    `/${conversationId}/messages`,
    jsonRequest('POST', { clientId: randomUUID(), input: { kind: 'text', text } }, secret),
  );

async function listen(server: ServerProcess, { conversationId, secret }: Conversation) {
  const init = { headers: { Authorization: `Bearer ${secret}`, 'Last-Event-ID': '1' } };
  return createEventReader(await chat(server, `/${conversationId}/events`, init));
}

async function nextMessage(events: Awaited<ReturnType<typeof listen>>): Promise<Message> {
  return JSON.parse((await events.nextOf('message'))?.data ?? '') as Message;
}

async function configOf(server: ServerProcess, id = siteId): Promise<WidgetConfig | undefined> {
  const answer = await fetch(`${server.url}/api/widget/config/${id}`);
  return answer.ok ? ((await answer.json()) as WidgetConfig) : undefined;
}

/** Changes the widget's greeting through one process. */
async function changeGreeting(server: ServerProcess, greeting: string): Promise<void> {
  const address = `${server.url}/api/stores/${storeId}/settings`;
  const read = await fetch(address, authorized());
  const settings = (await read.json()) as { texts: object };
  const written = await fetch(
    address,
    jsonRequest('PUT', { ...settings, texts: { ...settings.texts, greeting } }, apiKey, {
      'If-Match': read.headers.get('ETag') ?? '',
    }),
  );
  expect(written.status).toBe(200);
}

/** Longer than a machine with other things to do needs, and shorter than anything kept for seconds. */
const soon = { timeout: 3_000, interval: 50 };
/** Longer than what is kept without a hint. */
const inTheEnd = { timeout: 15_000, interval: 100 };

/** Fewer opened than asked for shows that both count as one. */
async function opened(address: string): Promise<number> {
  const wanted = limitTable['open-conversation by network'].uses;
  let count = 0;
  for (let index = 0; index < wanted + 10; index += 1) {
    const answer = await open(index % 2 === 0 ? one : other, address);
    if (answer.status === 201) count += 1;
    else expect(answer.status).toBe(429);
    await answer.arrayBuffer();
  }
  return count;
}

describe('two processes', () => {
  it('share one conversation: what is said to one is heard from the other, once and in order', async () => {
    const conversation = (await (await open(one)).json()) as OpenConversationResponse;
    const [near, far] = [await listen(one, conversation), await listen(other, conversation)];
    for (const [index, server] of [one, other, one, other].entries()) {
      expect((await say(server, conversation, `hello ${index}`)).status).toBe(201);
      const heard = [await nextMessage(far), await nextMessage(far)];
      const alsoHeard = [await nextMessage(near), await nextMessage(near)];
      expect(heard.map(({ sequence }) => sequence)).toEqual([2 * index + 2, 2 * index + 3]);
      expect(heard[0]?.text).toBe(`hello ${index}`);
      expect(heard[1]?.inReplyTo).toBe(heard[0]?.id);
      expect(alsoHeard).toEqual(heard);
    }
    await near.cancel();
    await far.cancel();
  });

  it('count a flood as one', async () => {
    expect(await opened('198.51.100.20')).toBe(limitTable['open-conversation by network'].uses);
  });

  it('see at once what was changed through the other: settings, site id, key, connection', async () => {
    expect((await configOf(other))?.siteId).toBe(siteId);
    await changeGreeting(one, 'Hello from the first');
    await expect
      .poll(async () => (await configOf(other))?.texts.greeting, soon)
      .toBe('Hello from the first');

    const rotate = { ...authorized(), method: 'POST' };
    const rotated = await fetch(`${one.url}/api/stores/${storeId}/site-id`, rotate);
    const old = siteId;
    ({ siteId } = (await rotated.json()) as { siteId: string });
    await expect.poll(async () => configOf(other, old), soon).toBeUndefined();
    expect(await configOf(other)).toBeDefined();

    const made = await fetch(
      `${one.url}/api/api-keys`,
      jsonRequest('POST', { name: 'short', scopes: ['integrations:read'] }, apiKey),
    );
    const key = (await made.json()) as { id: string; apiKey: string };
    const use = () =>
      fetch(`${other.url}/api/integrations`, {
        headers: { Authorization: `Bearer ${key.apiKey}` },
      });
    expect((await use()).status).toBe(200);
    await fetch(`${one.url}/api/api-keys?id=${key.id}`, { ...authorized(), method: 'DELETE' });
    expect((await use()).status).toBe(401);
  });

  it('go on when Redis is killed, slower and without an error, and take it up again', async () => {
    const conversation = (await (await open(one)).json()) as OpenConversationResponse;
    const far = await listen(other, conversation);
    await redis.stop();
    expect((await say(one, conversation, 'without')).status).toBe(201);
    expect((await nextMessage(far)).text).toBe('without');
    expect((await nextMessage(far)).author).toBe('assistant');
    await changeGreeting(one, 'Hello without');
    await expect
      .poll(async () => (await configOf(other))?.texts.greeting, inTheEnd)
      .toBe('Hello without');
    // Each counts by itself now, so that more get through, and nobody sees an error.
    expect(await opened('198.51.100.21')).toBe(
      limitTable['open-conversation by network'].uses + 10,
    );

    await redis.start();
    let network = 30;
    await expect
      .poll(() => opened(`198.51.100.${(network += 1)}`), { timeout: 20_000 })
      .toBe(limitTable['open-conversation by network'].uses);
    expect((await say(one, conversation, 'with')).status).toBe(201);
    expect((await nextMessage(far)).text).toBe('with');
    await far.cancel();
    for (const server of [one, other]) {
      expect(server.output().match(/Redis does not answer/g)).toHaveLength(1);
    }
  }, 90_000);

  it('let go of a shop that was disconnected through the other', async () => {
    expect(await configOf(other)).toBeDefined();
    const letGo = jsonRequest('POST', { id: integrationId }, apiKey);
    const answer = await fetch(`${one.url}/api/integrations/woocommerce/disconnect`, letGo);
    expect(answer.status).toBe(200);
    await expect.poll(() => configOf(other), soon).toBeUndefined();
  });
});
