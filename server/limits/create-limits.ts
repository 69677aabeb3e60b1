import { hash } from 'node:crypto';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { RedisLink } from '../redis/redis-link.ts';
import { remembered } from '../remembered.ts';
import { limitTable, type Limit, type LimitName } from './limit-table.ts';
import type { Limits, TooMany } from './limits.ts';
import { tooMany, WindowCounts } from './window-counts.ts';

/**
 * Bits of a key's hash that are kept: 262,144 different keys. That bounds the memory of each limit,
 * whatever an attacker with a /32 of IPv6 sends, and makes thousands of addresses look the same to
 * whoever reads Redis. The price: a shopper shares a count with a flood in 1 of 262,144 cases, for a
 * minute.
 */
const keptBits = 18;

/** Keys of each limit whose hash is remembered: whoever asks asks again at once. */
const keysRemembered = 5_000;

export interface LimitsOptions {
  /** Shared by all processes that count together; without it hashes could be computed by others. */
  readonly secret: string;
  /** Where processes count together; each counts by itself without one, and while it is away. */
  readonly redis?: RedisLink | undefined;
  /** How many times the table's numbers are allowed; 0 lifts every limit. Default 1. */
  readonly times?: number;
}

/** Fills {@link Limits} with windows that begin at the first use. */
export function createLimits({ secret, redis, times = 1 }: LimitsOptions): Limits {
  if (times === 0) return noLimits;
  const counters = Object.fromEntries(
    Object.entries(limitTable).map(([name, limit]: [string, Limit]) => [
      name,
      createCounter(name, { ...limit, uses: limit.uses * times }, secret, redis),
    ]),
  ) as Readonly<Record<LimitName, Counter>>;

  const ask = async (
    name: LimitName,
    key: string,
    inMemory: (counts: WindowCounts, cell: number) => TooMany | undefined,
    overRedis: (limiter: RateLimiterRedis, cell: number) => Promise<TooMany | undefined>,
  ) => {
    const { cellOf, memory, shared } = counters[name];
    const cell = cellOf(key);
    if (shared === undefined || !redis?.isAnswering()) return inMemory(memory, cell);
    try {
      return await overRedis(shared, cell);
    } catch (error) {
      redis.noteFailure(error);
      return inMemory(memory, cell);
    }
  };

  return {
    use: (name, key) => ask(name, key, (counts, cell) => counts.use(cell), consume),
    look: (name, key) => ask(name, key, (counts, cell) => counts.look(cell), peek),
    useAtOnce(name, key) {
      const { cellOf, memory } = counters[name];
      return memory.use(cellOf(key));
    },
  };
}

const noLimits: Limits = {
  use: async () => undefined,
  useAtOnce: () => undefined,
  look: async () => undefined,
};

async function consume(limiter: RateLimiterRedis, cell: number): Promise<TooMany | undefined> {
  try {
    await limiter.consume(cell.toString(36));
    return undefined;
  } catch (thrown) {
    // The limiter refuses by throwing its state.
    if (thrown instanceof RateLimiterRes) return tooMany(thrown.msBeforeNext);
    throw thrown;
  }
}

async function peek(limiter: RateLimiterRedis, cell: number): Promise<TooMany | undefined> {
  const state = await limiter.get(cell.toString(36));
  return state !== null && state.remainingPoints <= 0 ? tooMany(state.msBeforeNext) : undefined;
}

interface Counter {
  /** A keyed hash, so that nobody outside can tell which keys share a count. */
  readonly cellOf: (key: string) => number;
  readonly memory: WindowCounts;
  readonly shared: RateLimiterRedis | undefined;
}

function createCounter(
  name: string,
  { uses, seconds, perProcess }: Limit,
  secret: string,
  redis: RedisLink | undefined,
): Counter {
  return {
    cellOf: remembered(
      (key) =>
        hash('sha256', `${secret} ${name} ${key}`, 'buffer').readUInt32BE() >>> (32 - keptBits),
      { atMost: keysRemembered },
    ),
    memory: new WindowCounts({ uses, seconds }, 2 ** keptBits),
    shared:
      redis === undefined || perProcess
        ? undefined
        : new RateLimiterRedis({
            keyPrefix: `trulybot:limit:${name.replaceAll(' ', '-')}`,
            points: uses,
            duration: seconds,
            storeClient: redis.commands,
            // A flood costs Redis no more than its window allows: the rest is refused from memory.
            inMemoryBlockOnConsumed: uses,
          }),
  };
}
