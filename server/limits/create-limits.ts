import { hash } from 'node:crypto';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { RedisLink } from '../redis/redis-link.ts';
import { limitTable, type Limit, type LimitName } from './limit-table.ts';
import type { Limits, TooMany } from './limits.ts';

/**
 * Characters (of 64 kinds) of a key's hash that are kept: 262,144 different keys. That bounds the
 * memory of each limit, whatever an attacker with a /32 of IPv6 sends, and makes thousands of
 * addresses look the same to whoever reads Redis. The price: a shopper shares a count with a flood
 * in 1 of 262,144 cases, for a minute.
 */
const keptCharacters = 3;

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
  if (times === 0) return { use: async () => undefined, look: async () => undefined };
  const counters = new Map<LimitName, Counter>();
  for (const [name, limit] of Object.entries(limitTable) as [LimitName, Limit][]) {
    counters.set(name, createCounter(name, { ...limit, uses: limit.uses * times }, redis));
  }

  const ask = async (name: LimitName, key: string, question: Question) => {
    const counter = counters.get(name);
    if (counter === undefined) return undefined;
    const kept = hash('sha256', `${secret} ${name} ${key}`, 'base64url').slice(0, keptCharacters);
    const { memory, shared } = counter;
    if (shared === undefined || !redis?.isAnswering()) return question(memory, kept);
    try {
      return await question(shared, kept);
    } catch (error) {
      redis.noteFailure(error);
      return question(memory, kept);
    }
  };

  return {
    use: (name, key) => ask(name, key, consume),
    look: (name, key) => ask(name, key, peek),
  };
}

/** @throws what its store throws. */
type Question = (limiter: RateLimiterAbstract, key: string) => Promise<TooMany | undefined>;

const consume: Question = async (limiter, key) => {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (thrown) {
    // The limiter refuses by throwing its state.
    if (thrown instanceof RateLimiterRes) return tooMany(thrown);
    throw thrown;
  }
};

const peek: Question = async (limiter, key) => {
  const state = await limiter.get(key);
  return state !== null && state.remainingPoints <= 0 ? tooMany(state) : undefined;
};

function tooMany({ msBeforeNext }: RateLimiterRes): TooMany {
  return { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) };
}

interface Counter {
  readonly memory: RateLimiterMemory;
  readonly shared: RateLimiterRedis | undefined;
}

function createCounter(
  name: LimitName,
  { uses, seconds, perProcess }: Limit,
  redis: RedisLink | undefined,
): Counter {
  const options = {
    keyPrefix: `trulybot:limit:${name.replaceAll(' ', '-')}`,
    points: uses,
    duration: seconds,
  };
  return {
    memory: new RateLimiterMemory(options),
    shared:
      redis === undefined || perProcess
        ? undefined
        : new RateLimiterRedis({
            ...options,
            storeClient: redis.commands,
            // A flood costs Redis no more than its window allows: the rest is refused from memory.
            inMemoryBlockOnConsumed: uses,
          }),
  };
}
