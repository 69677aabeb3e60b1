import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshState } from '../../../server/conversation/dialogue/state.ts';
import {
  pauseAfter,
  usualWaitingTimes,
  waitAfter,
} from '../../../server/conversation/later-answers/wait.ts';
import { PlatformError, type PlatformErrorCode } from '../../../server/orders/platform-error.ts';

const times = usualWaitingTimes;
const silent = { ...freshState, lastAttempt: 'unavailable' } as const;
const error = (code: PlatformErrorCode, retryAfterMs?: number) =>
  new PlatformError(code, { message: 'No.', merchantAction: 'Look.', retryAfterMs });

describe('how long a shop is left alone', () => {
  const milliseconds = fc.integer({ min: 0, max: 3_600_000 });
  const random = fc.double({ min: 0, max: 0.999, noNaN: true });

  it('is never less than it asked for, and never much more than the longest pause or that', () => {
    fc.assert(
      fc.property(milliseconds, milliseconds, random, (waited, retryAfterMs, drawn) => {
        const pause = pauseAfter(waited, { retryAfterMs }, times, () => drawn);
        expect(pause).toBeGreaterThanOrEqual(Math.max(retryAfterMs, times.shortestPauseMs / 2));
        expect(pause).toBeLessThanOrEqual(
          Math.max(retryAfterMs, times.longestPauseMs / 2) + times.longestPauseMs / 2,
        );
      }),
    );
  });

  it('grows with the wait, and differs from one to the next', () => {
    const pauses = [0, 20_000, 40_000, 600_000].map((waited) =>
      pauseAfter(waited, {}, times, () => 0.5),
    );
    expect(pauses).toEqual(pauses.toSorted((first, second) => first - second));
    expect(new Set(Array.from({ length: 20 }, () => pauseAfter(0, {}, times))).size).toBe(20);
  });

  it('makes some tens of looks in the whole of a conversation’s patience, and no more', () => {
    let waited = 0;
    let looks = 0;
    for (; waited < times.patienceMs; looks += 1) waited += pauseAfter(waited, {}, times, () => 0);
    expect(looks).toBeLessThan(80);
  });
});

describe('what an answer does to the wait for a shop', () => {
  it.each<readonly [PlatformErrorCode, boolean]>([
    ['unreachable', true],
    ['timeout', true],
    ['rate_limited', true],
    ['shop_fault', true],
    ['circuit_open', true],
    ['blocked_by_firewall', true],
    ['unexpected_answer', true],
    ['unauthorized', false],
    ['address_refused', false],
    ['redirected', false],
    ['not_a_shop', false],
    ['tls', false],
  ])('%s may be over by itself: %s', (code, begins) => {
    const wait = waitAfter(freshState, { state: silent, unavailable: error(code) }, times);
    expect(wait?.kind).toBe(begins ? 'begins' : undefined);
  });

  it('a first look waits for as long as the shop asked for', () => {
    const unavailable = error('rate_limited', 60_000);
    const wait = waitAfter(freshState, { state: silent, unavailable }, times);
    expect(wait?.kind === 'begins' && wait.firstLookMs).toBeGreaterThanOrEqual(60_000);
  });

  it('it goes on while something else is talked of, and ends with the answer', () => {
    expect(waitAfter(silent, { state: silent }, times)).toEqual({ kind: 'goes_on' });
    expect(waitAfter(silent, { state: freshState }, times)).toEqual({ kind: 'ends' });
    expect(waitAfter(freshState, { state: freshState }, times)).toBeUndefined();
  });

  it('it ends where the shop now says that it needs its merchant', () => {
    const unavailable = error('unauthorized');
    expect(waitAfter(silent, { state: silent, unavailable }, times)).toEqual({ kind: 'ends' });
  });
});
