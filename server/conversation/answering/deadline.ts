import { setTimeout as sleep } from 'node:timers/promises';

/** Holds back what must not tell by its time what was found behind it. */
export interface RefusalDeadlines {
  /**
   * Waits for the deadline of a refusal.
   * @param storeId whose shop was asked.
   * @param begun when the answer was begun, as `performance.now()` gave it.
   */
  reached(storeId: string, begun: number, signal: AbortSignal): Promise<void>;
}

/** How time passes, in milliseconds. */
interface Timing {
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

const machineTiming: Timing = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }),
};

/** A refusal that took longer than its deadline divided by this makes the store's next ones later. */
const headroom = 1.25;
/** For how long a store counts as being as slow as it once was, milliseconds. */
const rememberedMs = 3_600_000;

/**
 * Refusals leave at a whole multiple of `everyMs` after they were begun. Which one depends on the store
 * and not on the try: the first that leaves room for the slowest of the store's refusals within the
 * last hour. In a shop that takes about as long as one multiple, each refusal would otherwise tell by
 * the one it missed what had been found. So only the first slow one can, and an hour passes before there
 * is another first one.
 * @param everyMs 0 holds nothing back.
 * @param mostMs longest that a shop may take: a later answer, which may take longer, counts as this.
 */
export function createRefusalDeadlines(
  { everyMs, mostMs }: { readonly everyMs: number; readonly mostMs: number },
  timing: Timing = machineTiming,
): RefusalDeadlines {
  /** By store and multiple, when it was last needed; the oldest first. */
  const neededAt = new Map<string, number>();
  const mostMultiples = Math.ceil(mostMs / everyMs);

  const forgetOld = (moment: number): void => {
    for (const [key, at] of neededAt) {
      if (at > moment - rememberedMs) return;
      neededAt.delete(key);
    }
  };
  const usualMultiple = (storeId: string): number => {
    for (let multiple = mostMultiples; multiple > 1; multiple -= 1) {
      if (neededAt.has(`${storeId} ${multiple}`)) return multiple;
    }
    return 1;
  };
  const learn = (storeId: string, takenMs: number, moment: number): void => {
    const needed = Math.min(mostMultiples, Math.ceil((takenMs * headroom) / everyMs));
    if (needed <= 1) return;
    neededAt.delete(`${storeId} ${needed}`);
    neededAt.set(`${storeId} ${needed}`, moment);
  };

  return {
    async reached(storeId, begun, signal) {
      if (everyMs <= 0) return;
      const moment = timing.now();
      const takenMs = moment - begun;
      forgetOld(moment);
      const multiple = Math.max(usualMultiple(storeId), Math.ceil(takenMs / everyMs));
      learn(storeId, takenMs, moment);
      const deadline = begun + multiple * everyMs;
      // A timer may ring early, and by how much depends on what was worked on before it was set.
      for (let left = deadline - timing.now(); left > 0; left = deadline - timing.now()) {
        await timing.sleep(Math.ceil(left), signal);
      }
    },
  };
}
