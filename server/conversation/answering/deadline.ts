import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Waits until a whole multiple of `everyMs` has passed since `begun`, so that the time of a refusal
 * does not tell what was found behind it.
 * @param begun as `performance.now()` gave it.
 */
export async function untilMultipleOf(
  everyMs: number,
  begun: number,
  signal: AbortSignal,
): Promise<void> {
  if (everyMs <= 0) return;
  const taken = performance.now() - begun;
  await sleep(Math.ceil(taken / everyMs) * everyMs - taken, undefined, { signal });
}
