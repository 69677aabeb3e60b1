import { PlatformError } from '../orders/platform-error.ts';

/** Longest that one question to a shop may take, milliseconds. The founding documents' limit for calls out. */
export const defaultTimeLimitMs = 30_000;

/**
 * Runs a question to a shop and ends the wait at the limit, even when the platform does not heed
 * the signal that it is given.
 * @throws PlatformError `timeout` at the limit.
 */
export async function withinTime<Result>(
  limitMs: number,
  givenUp: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController();
  const signal = givenUp ? AbortSignal.any([givenUp, limit.signal]) : limit.signal;
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(tookTooLong(limitMs));
    limit.abort();
  }, limitMs);
  try {
    return await Promise.race([work(signal), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function tookTooLong(limitMs: number): PlatformError {
  return new PlatformError('timeout', {
    message: `The shop did not answer within ${limitMs / 1000} seconds.`,
    merchantAction: 'Check whether your shop is slow or down.',
  });
}
