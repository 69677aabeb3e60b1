import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LiveEvents, LiveHint } from '../../../server/conversation/live-events/live-events.ts';
import { createMemoryLiveEvents } from '../../../server/conversation/live-events/memory.ts';
import { createRedisLiveEvents } from '../../../server/conversation/live-events/redis.ts';
import { silentLog, type Log } from '../../../server/log.ts';
import type { Message } from '../../../protocol/chat.ts';
import { createRedisChannels } from '../../../server/redis/redis-channels.ts';
import { openRedis, type RedisLink } from '../../../server/redis/redis-link.ts';
import { createKeptLog } from '../../support/http-app.ts';
import { startRedisServer, type RedisServer } from '../../support/redis-server.ts';

let redis: RedisServer;
const open: LiveEvents[] = [];
const links: RedisLink[] = [];

beforeAll(async () => {
  redis = await startRedisServer();
});
afterEach(async () => {
  for (const part of [...open.splice(0), ...links.splice(0)]) await part.close();
});
afterAll(() => redis.stop());

const keep = <Events extends LiveEvents>(events: Events): Events => {
  open.push(events);
  return events;
};
const overRedis = (log: Log = silentLog) => {
  const link = openRedis({ url: redis.url, log, commandTimeoutMs: 10_000 });
  links.push(link);
  return keep(createRedisLiveEvents(createRedisChannels(link)));
};

/** Those who speak and those who listen: one process, one process with Redis, or two. */
const kinds: readonly (readonly [string, () => readonly [LiveEvents, LiveEvents]])[] = [
  ['in memory', () => twice(keep(createMemoryLiveEvents()))],
  ['through Redis in one process', () => twice(overRedis())],
  ['through Redis between two processes', () => [overRedis(), overRedis()]],
];

function twice(events: LiveEvents): readonly [LiveEvents, LiveEvents] {
  return [events, events];
}

/** Speaks until somebody hears it: a subscription between processes takes a moment. */
async function publishUntil(heard: readonly LiveHint[], publish: () => void): Promise<void> {
  await expect
    .poll(
      () => {
        if (heard.length === 0) publish();
        return heard.length;
      },
      { timeout: 10_000, interval: 50 },
    )
    .toBeGreaterThan(0);
}

describe.each(kinds)('hints %s', (_name, make) => {
  it('reach every listener of the conversation and no other', async () => {
    const [speaker, listener] = make();
    const conversationId = randomUUID();
    const heard: LiveHint[] = [];
    const alsoHeard: LiveHint[] = [];
    const elsewhere: LiveHint[] = [];
    listener.subscribe(conversationId, (hint) => heard.push(hint));
    listener.subscribe(conversationId, (hint) => alsoHeard.push(hint));
    listener.subscribe(randomUUID(), (hint) => elsewhere.push(hint));
    await publishUntil(heard, () =>
      speaker.publish(conversationId, { kind: 'typing', inReplyTo: 'a' }),
    );
    expect(heard[0]).toEqual({ kind: 'typing', inReplyTo: 'a' });
    expect(alsoHeard[0]).toEqual({ kind: 'typing', inReplyTo: 'a' });
    expect(elsewhere).toEqual([]);
  });

  it('come once for each time they are given', async () => {
    const [speaker, listener] = make();
    const conversationId = randomUUID();
    const heard: LiveHint[] = [];
    listener.subscribe(conversationId, (hint) => heard.push(hint));
    await publishUntil(heard, () => speaker.publish(conversationId, { kind: 'message' }));
    await new Promise((resolve) => setTimeout(resolve, 150));
    heard.length = 0;
    for (let count = 0; count < 5; count += 1) speaker.publish(conversationId, { kind: 'message' });
    await expect.poll(() => heard.length).toBe(5);
  });

  it('end with the subscription, which can be ended twice, and leave others alone', async () => {
    const [speaker, listener] = make();
    const conversationId = randomUUID();
    const heard: LiveHint[] = [];
    const left: LiveHint[] = [];
    const end = listener.subscribe(conversationId, (hint) => left.push(hint));
    listener.subscribe(conversationId, (hint) => heard.push(hint));
    end();
    end();
    await publishUntil(heard, () => speaker.publish(conversationId, { kind: 'message' }));
    expect(left).toEqual([]);
  });
});

it('what was said is told within the process and never goes to Redis', async () => {
  const [speaker, listener] = [overRedis(), overRedis()];
  const conversationId = randomUUID();
  const message: Message = {
    id: randomUUID(),
    sequence: 2,
    author: 'shopper',
    sentAt: '2026-11-20T18:00:00.000Z',
    locale: 'en',
    text: 'where is my order 29?',
    parts: [],
  };
  const near: LiveHint[] = [];
  const far: LiveHint[] = [];
  speaker.subscribe(conversationId, (hint) => near.push(hint));
  listener.subscribe(conversationId, (hint) => far.push(hint));
  await publishUntil(far, () => speaker.publish(conversationId, { kind: 'message', message }));
  expect(near[0]).toEqual({ kind: 'message', message });
  expect(far[0]).toEqual({ kind: 'message' });
});

describe('without Redis', () => {
  it('the host is told once for each outage, and when it is over', async () => {
    const log = createKeptLog();
    const lines = () => log.lines.map((line) => (line as { message: string }).message);
    const events = overRedis(log);
    const conversationId = randomUUID();
    const heard: LiveHint[] = [];
    overRedis().subscribe(conversationId, (hint) => heard.push(hint));
    await publishUntil(heard, () => events.publish(conversationId, { kind: 'message' }));
    log.lines.length = 0;

    await redis.stop();
    for (let count = 0; count < 20; count += 1) events.publish(randomUUID(), { kind: 'message' });
    await expect.poll(() => lines().length).toBe(1);
    expect(lines()).toEqual([expect.stringContaining('Redis does not answer')]);
    await redis.start();
    await expect.poll(lines, { timeout: 10_000 }).toContain('Redis answers again');
    expect(lines()).toHaveLength(2);
  });

  it('nothing throws, listeners of the same process hear, and others hear again when it is back', async () => {
    const [speaker, listener] = [overRedis(), overRedis()];
    const conversationId = randomUUID();
    const heard: LiveHint[] = [];
    const near: LiveHint[] = [];
    listener.subscribe(conversationId, (hint) => heard.push(hint));
    speaker.subscribe(conversationId, (hint) => near.push(hint));
    await publishUntil(heard, () => speaker.publish(conversationId, { kind: 'message' }));

    await redis.stop();
    near.length = 0;
    speaker.publish(conversationId, { kind: 'message' });
    await expect.poll(() => near.length).toBe(1);
    speaker.subscribe(randomUUID(), () => undefined)();

    await redis.start();
    heard.length = 0;
    await publishUntil(heard, () => speaker.publish(conversationId, { kind: 'message' }));
  });
});
