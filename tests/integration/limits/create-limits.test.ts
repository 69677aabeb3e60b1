import { Redis } from 'ioredis';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLimits } from '../../../server/limits/create-limits.ts';
import { limitTable } from '../../../server/limits/limit-table.ts';
import type { Limits } from '../../../server/limits/limits.ts';
import { silentLog, type Log } from '../../../server/log.ts';
import { openRedis, type RedisLink } from '../../../server/redis/redis-link.ts';
import { createKeptLog } from '../../support/http-app.ts';
import { startRedisServer, type RedisServer } from '../../support/redis-server.ts';

const name = 'open-conversation by network';
const { uses } = limitTable[name];
const address = '198.51.100.7';
const secret = 'of this host';

let redis: RedisServer;
const links: RedisLink[] = [];

beforeAll(async () => {
  redis = await startRedisServer();
});
afterEach(async () => {
  for (const link of links.splice(0)) await link.close();
  await redis.stop();
  await redis.start();
});
afterAll(() => redis.stop());

/** The limits of one process over Redis, connected. A busy machine is no outage unless a test wants it. */
async function process(log: Log = silentLog, commandTimeoutMs = 10_000): Promise<Limits> {
  const link = openRedis({ url: redis.url, log, commandTimeoutMs });
  links.push(link);
  await expect.poll(() => link.isAnswering(), { timeout: 10_000 }).toBe(true);
  return createLimits({ secret, redis: link });
}

/** How many of so many uses there was room for. */
async function allowed(limits: Limits, wanted: number, key = address): Promise<number> {
  let count = 0;
  for (let use = 0; use < wanted; use += 1) {
    if ((await limits.use(name, key)) === undefined) count += 1;
  }
  return count;
}

describe('limits of one process', () => {
  it('let as many uses through as the table says, and say when there is room again', async () => {
    const limits = createLimits({ secret });
    expect(await allowed(limits, uses)).toBe(uses);
    const refused = await limits.use(name, address);
    expect(refused?.retryAfterSeconds).toBeGreaterThan(0);
    expect(refused?.retryAfterSeconds).toBeLessThanOrEqual(limitTable[name].seconds);
    expect(await limits.use(name, '198.51.100.8')).toBeUndefined();
  });

  it('can be looked at without a use', async () => {
    const limits = createLimits({ secret });
    const failed = 'failed-authentication by network';
    for (let use = 0; use < limitTable[failed].uses; use += 1) {
      expect(await limits.look(failed, address)).toBeUndefined();
      await limits.use(failed, address);
    }
    expect(await limits.look(failed, address)).toBeDefined();
    expect(await limits.look(failed, '198.51.100.8')).toBeUndefined();
  });

  it('are as many times the table’s as the host wants, or none', async () => {
    expect(await allowed(createLimits({ secret, times: 2 }), 3 * uses)).toBe(2 * uses);
    expect(await allowed(createLimits({ secret, times: 0 }), 3 * uses)).toBe(3 * uses);
  });

  it('that are counted by different things never add up', async () => {
    const limits = createLimits({ secret });
    expect(await allowed(limits, uses)).toBe(uses);
    expect(await limits.use('open-conversation by store', address)).toBeUndefined();
  });
});

describe('limits of two processes', () => {
  it('are one over Redis, where no address can be read', async () => {
    const [one, other] = [await process(), await process()];
    expect(await allowed(one, uses / 2)).toBe(uses / 2);
    expect(await allowed(other, uses)).toBe(uses / 2);
    expect(await one.use(name, address)).toBeDefined();

    const reader = new Redis(redis.url);
    const keys = await reader.keys('*');
    reader.disconnect();
    expect(keys).toEqual([
      expect.stringMatching(/^trulybot:limit:open-conversation-by-network:[0-9a-z]{1,4}$/),
    ]);
  });

  it('go on in each process when Redis is killed, fail for nobody, and are one again when it is back', async () => {
    const log = createKeptLog();
    const [one, other] = [await process(log), await process()];
    expect(await allowed(one, 5)).toBe(5);
    await redis.stop();
    expect(await allowed(one, uses + 5)).toBe(uses);
    expect(await allowed(other, 5)).toBe(5);

    await redis.start();
    await expect
      .poll(() => links.every((link) => link.isAnswering()), { timeout: 10_000 })
      .toBe(true);
    const key = '198.51.100.9';
    expect((await allowed(one, uses, key)) + (await allowed(other, uses, key))).toBe(uses);
    expect(log.lines.map((line) => (line as { message: string }).message)).toEqual([
      expect.stringContaining('Redis does not answer'),
      'Redis answers again',
    ]);
  });

  it('wait once for a Redis that hangs, and not for each request', async () => {
    const log = createKeptLog();
    const limits = await process(log, 500);
    redis.hang();
    expect(await allowed(limits, uses + 5)).toBe(uses);
    expect(log.lines).toHaveLength(1);
    redis.resume();
    await expect.poll(() => links[0]?.isAnswering(), { timeout: 10_000 }).toBe(true);
  });
});
