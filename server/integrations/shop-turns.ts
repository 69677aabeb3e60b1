import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { PlatformError } from '../orders/platform-error.ts';
import type { InTurn } from './integrations.ts';
import type { ShopTurnRecords } from './shop-turns.store.ts';

/** How long one process may be at it before another believes it dead, seconds: longer than a connect takes. */
const leaseSeconds = 100;

/** How often the others look whether it is done, and for how long, milliseconds. */
const lookMs = 150;
const patienceMs = 30_000;

/**
 * Does what concerns one shop one after the other, among all processes of a host. Two pages of one shop that are
 * opened at the same moment would both be granted access, and of two grants only the later one can be renewed:
 * the second has to see what the first has stored. No transaction is held meanwhile, and what a dead process
 * left is over with its lease.
 */
export function createShopTurns(parts: {
  readonly records: ShopTurnRecords;
  readonly log: Log;
}): InTurn {
  const { records, log } = parts;
  /** Those of this process queue here, so that one of them at a time asks the database. */
  const last = new Map<string, Promise<unknown>>();

  const alone = async <Result>(shop: string, work: () => Promise<Result>): Promise<Result> => {
    const owner = randomUUID();
    const until = performance.now() + patienceMs;
    while (!(await records.take(shop, owner, leaseSeconds))) {
      if (performance.now() > until) throw othersAreAtIt();
      await sleep(lookMs);
    }
    try {
      return await work();
    } finally {
      // It ends by itself, later.
      await records.end(shop, owner).catch((error: unknown) => {
        log.warn({ err: error, shop }, 'a turn with a shop could not be ended');
      });
    }
  };

  return async (shop, work) => {
    const before = last.get(shop);
    const turn = (async () => {
      await before?.catch(() => undefined);
      return alone(shop, work);
    })();
    last.set(shop, turn);
    try {
      return await turn;
    } finally {
      if (last.get(shop) === turn) last.delete(shop);
    }
  };
}

function othersAreAtIt(): PlatformError {
  return new PlatformError('timeout', {
    message: 'This shop is being connected elsewhere at this moment.',
    merchantAction: 'Try again in a minute.',
  });
}
