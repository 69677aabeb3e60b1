import { setTimeout as sleep } from 'node:timers/promises';

export interface RetryOptions {
  /** How often in all. Default 3. */
  readonly attempts?: number;
  /** The first pause is at most this long, each further one at most twice the one before. Default 200 ms. */
  readonly baseDelayMs?: number;
  /** No pause is longer. Default 2,000 ms. */
  readonly maximumDelayMs?: number;
  /** A longer wait asked for by the other side is not waited for: the error goes on. Default 3,000 ms. */
  readonly maximumRetryAfterMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Whether trying again may help, and how long the other side asked to be left alone. */
  readonly judge: (error: unknown) => {
    readonly retry: boolean;
    readonly retryAfterMs?: number | undefined;
  };
  /** From 0 to below 1. Default `Math.random`. */
  readonly random?: () => number;
}

/**
 * Tries an **idempotent** call again, with full jitter: each pause is drawn from the whole span up to
 * its limit, so that many callers who failed together do not come back together.
 * @throws the last error, unchanged.
 */
export async function retryIdempotent<Result>(
  call: () => Promise<Result>,
  options: RetryOptions,
): Promise<Result> {
  const attempts = options.attempts ?? 3;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const { retry, retryAfterMs } = options.judge(error);
      if (!retry || attempt >= attempts || options.signal?.aborted) throw error;
      if ((retryAfterMs ?? 0) > (options.maximumRetryAfterMs ?? 3_000)) throw error;
      const jitter = (options.random ?? Math.random)() * longestPause(attempt, options);
      await pause(Math.max(retryAfterMs ?? 0, jitter), options.signal, error);
    }
  }
}

function longestPause(attempt: number, options: RetryOptions): number {
  const doubled = (options.baseDelayMs ?? 200) * 2 ** (attempt - 1);
  return Math.min(options.maximumDelayMs ?? 2_000, doubled);
}

/** Whoever gave up while we paused gets the error that made us pause. */
async function pause(ms: number, signal: AbortSignal | undefined, reason: unknown): Promise<void> {
  try {
    await sleep(ms, undefined, signal ? { signal } : {});
  } catch {
    throw reason;
  }
}
