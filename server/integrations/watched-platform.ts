import { PlatformError, type PlatformErrorCode } from '../orders/platform-error.ts';
import type { PlatformName, StorePlatform } from '../orders/store-platform.ts';
import { CircuitOpen, type Breakers } from '../outbound/breaker.ts';
import type { HealthRecord, IntegrationReference } from './health-record.ts';
import { withinTime } from './time-limit.ts';

/** How one question to a shop ended. */
export interface ShopCall {
  readonly platform: PlatformName;
  readonly integrationId: string;
  /** `fault` is one of ours; `given_up`: whoever asked went away. */
  readonly outcome: 'ok' | 'given_up' | 'fault' | PlatformErrorCode;
  readonly milliseconds: number;
}

/** What watches over the calls to one shop. */
export interface Watch {
  readonly integration: IntegrationReference;
  readonly breakers: Breakers;
  readonly health: HealthRecord;
  /** Told of each call, for whoever counts them. */
  readonly onCall: (call: ShopCall) => void;
  /** Longest that one call may take, milliseconds. */
  readonly timeLimitMs: number;
}

/**
 * A platform whose every call has a time limit, passes the integration's breaker and leaves a
 * health record. `close` waits for the calls that are under way.
 */
export function watchPlatform(platform: StorePlatform, watch: Watch): StorePlatform {
  const underWay = new Set<Promise<unknown>>();

  const call = async <Result>(
    givenUp: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<Result>,
    lookUpIn?: (result: Result) => LookUpFound,
  ): Promise<Result> => {
    const answer = watchCall(platform.name, watch, { givenUp, work, lookUpIn });
    underWay.add(answer);
    try {
      return await answer;
    } finally {
      underWay.delete(answer);
    }
  };

  return {
    name: platform.name,
    describe: (signal) => call(signal, (limited) => platform.describe(limited)),
    findOrderCandidates: (query, signal) =>
      call(signal, (limited) => platform.findOrderCandidates(query, limited), foundAny),
    readOrder: (id, signal) => call(signal, (limited) => platform.readOrder(id, limited)),
    ordersOfCustomer: (customerId, limit, signal) =>
      call(signal, (limited) => platform.ordersOfCustomer(customerId, limit, limited), foundAny),
    searchOrders: (filters, signal) =>
      call(signal, (limited) => platform.searchOrders(filters, limited)),
    async close() {
      await Promise.allSettled(underWay);
      await platform.close();
    },
  };
}

type LookUpFound = 'found' | 'not_found';

const foundAny = (orders: readonly unknown[]): LookUpFound =>
  orders.length > 0 ? 'found' : 'not_found';

async function watchCall<Result>(
  platform: PlatformName,
  watch: Watch,
  {
    givenUp,
    work,
    lookUpIn,
  }: {
    readonly givenUp: AbortSignal | undefined;
    readonly work: (signal: AbortSignal) => Promise<Result>;
    /** What came of it, where somebody's order is looked for. */
    readonly lookUpIn: ((result: Result) => LookUpFound) | undefined;
  },
): Promise<Result> {
  const { integration, breakers, health } = watch;
  const { integrationId } = integration;
  const begun = performance.now();
  const ended = (outcome: ShopCall['outcome']): number => {
    const milliseconds = performance.now() - begun;
    watch.onCall({ platform, integrationId, outcome, milliseconds });
    return milliseconds;
  };
  try {
    const result = await breakers.run(integrationId, () => askShop(watch, givenUp, work));
    health.succeeded(integration, ended('ok'), lookUpIn?.(result));
    return result;
  } catch (error) {
    if (error instanceof CircuitOpen) {
      ended('circuit_open');
      throw resting(error);
    }
    if (error instanceof GivenUp) {
      ended('given_up');
      throw error.cause;
    }
    ended(error instanceof PlatformError ? error.code : 'fault');
    health.failed(integration, error, lookUpIn !== undefined);
    throw error;
  }
}

/** A failure after the caller went away. It says nothing about the shop, so no breaker counts it. */
class GivenUp extends Error {}

async function askShop<Result>(
  watch: Watch,
  givenUp: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  try {
    return await withinTime(watch.timeLimitMs, givenUp, work);
  } catch (error) {
    throw hasGone(givenUp) ? new GivenUp('the caller went away', { cause: error }) : error;
  }
}

/** A caller whose own time limit ran out has not gone: the shop was too slow for it, and that is the shop's. */
function hasGone(givenUp: AbortSignal | undefined): boolean {
  const reason: unknown = givenUp?.reason;
  return givenUp?.aborted === true && !(reason instanceof Error && reason.name === 'TimeoutError');
}

/**
 * Whether an error says that the shop is in trouble, so that it should be left alone for a while.
 * A wrong key or a question of ours that it does not understand is answered by a shop in good health.
 */
export function isShopInTrouble(error: unknown): boolean {
  // One that is busy is well, and says itself when there is room again.
  return error instanceof PlatformError && error.retryable && error.code !== 'busy';
}

function resting(error: CircuitOpen): PlatformError {
  return new PlatformError('circuit_open', {
    message: 'The shop failed several times in a row and is left alone for a moment.',
    merchantAction: 'Check whether your shop is reachable; it is asked again by itself.',
    retryAfterMs: error.retryAfterMs,
  });
}
