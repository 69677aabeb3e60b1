import type { Log } from '../log.ts';

/** Something that would grow for ever, and what is done against it. */
export interface Sweep {
  /** For the log, for example `conversations`. */
  readonly name: string;
  /**
   * Deletes in small steps what is over at this moment. Several processes may do it at once.
   * @param signal the process ends: stop after the present step.
   * @returns how many things were deleted or changed.
   */
  readonly run: (at: Date, signal: AbortSignal) => Promise<number>;
}

/** Between two rounds of a process, in milliseconds; half of it more or less, so that processes spread. */
const usualPause = 10 * 60_000;
/** Before the first round: a process that is restarted often sweeps all the same. */
const firstPause = 2_000;

/**
 * Runs every sweep now and then, one after the other. A sweep that fails is tried again in the next
 * round and keeps no other back; the log gets counts only.
 */
export function startSweeps(options: {
  readonly sweeps: readonly Sweep[];
  readonly now: () => Date;
  readonly log: Log;
  /** For tests; the default is {@link usualPause}. */
  readonly pauseMs?: number;
}): { close(): Promise<void> } {
  const { sweeps, now, log, pauseMs = usualPause } = options;
  const stopping = new AbortController();
  const { signal } = stopping;

  const round = async (): Promise<void> => {
    for (const { name, run } of sweeps) {
      if (signal.aborted) return;
      try {
        const swept = await run(now(), signal);
        if (swept > 0) log.info({ sweep: name, swept }, 'swept');
      } catch (error) {
        log.warn({ err: error, sweep: name }, 'a sweep failed; it is tried again');
      }
    }
  };

  let running: Promise<void> = Promise.resolve();
  const schedule = (milliseconds: number) =>
    setTimeout(
      () => {
        running = round().finally(() => {
          if (!signal.aborted) timer = schedule(pauseMs);
        });
      },
      milliseconds * (0.5 + Math.random()),
    );
  let timer = schedule(Math.min(firstPause, pauseMs));

  return {
    async close() {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

/**
 * Repeats one step of a sweep while it finds as much as it may take.
 * @param step deletes at most so many and says how many it deleted.
 */
export async function sweepInSteps(
  step: (atMost: number) => Promise<number>,
  signal: AbortSignal,
  atMost = 200,
): Promise<number> {
  let swept = 0;
  for (;;) {
    const count = await step(atMost);
    swept += count;
    if (count < atMost || signal.aborted) return swept;
  }
}
