import type { PlatformError } from '../../orders/platform-error.ts';
import type { DialogueResult } from '../dialogue/reply.ts';
import type { DialogueState } from '../dialogue/state.ts';

/** For how long a shop that does not answer is asked again, in minutes: a conversation's patience. */
export const patienceMinutes = 15;

/** How a shop that does not answer is waited for, in milliseconds. */
export interface WaitingTimes {
  /** How long the shop may take before the shopper is told that it is slow. */
  readonly shopMs: number;
  /** Longest that one further look may take: nobody is watching a clock meanwhile. */
  readonly lookMs: number;
  readonly patienceMs: number;
  readonly shortestPauseMs: number;
  readonly longestPauseMs: number;
}

export const usualWaitingTimes: WaitingTimes = {
  shopMs: 8_000,
  lookMs: 30_000,
  patienceMs: patienceMinutes * 60_000,
  shortestPauseMs: 3_000,
  longestPauseMs: 30_000,
};

/** What an answer does to its conversation's wait for the shop. */
export type Wait =
  /** It promised to look again. Times in milliseconds from now. */
  | { readonly kind: 'begins'; readonly firstLookMs: number; readonly patienceMs: number }
  /** It was about something else: the promise stands, but what a look has read meanwhile is out of date. */
  | { readonly kind: 'goes_on' }
  /** What was waited for has been answered, or is not wanted any more. */
  | { readonly kind: 'ends' };

/** @returns undefined where nothing was waited for, and nothing is. */
export function waitAfter(
  before: DialogueState,
  { state, unavailable }: Pick<DialogueResult, 'state' | 'unavailable'>,
  times: WaitingTimes,
): Wait | undefined {
  if (unavailable?.mayPass) {
    const firstLookMs = pauseAfter(0, unavailable, times);
    return { kind: 'begins', firstLookMs, patienceMs: times.patienceMs };
  }
  if (before.lastAttempt !== 'unavailable') return undefined;
  const isStillOpen = unavailable === undefined && state.lastAttempt === 'unavailable';
  return { kind: isStillOpen ? 'goes_on' : 'ends' };
}

/**
 * How long to leave a shop alone after it did not answer: the longer the wait has been, the longer,
 * with jitter, so that what failed together does not come back together; and at least as long as the
 * shop or its breaker asked for.
 * @param random from 0 to below 1.
 * @returns milliseconds.
 */
export function pauseAfter(
  waitedMs: number,
  { retryAfterMs = 0 }: Pick<PlatformError, 'retryAfterMs'>,
  { shortestPauseMs, longestPauseMs }: WaitingTimes,
  random: () => number = Math.random,
): number {
  const pause = Math.min(Math.max(waitedMs / 2, shortestPauseMs), longestPauseMs);
  return Math.max(retryAfterMs, pause / 2) + (pause / 2) * random();
}
