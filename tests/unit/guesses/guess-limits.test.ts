import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterOneGuess, guessLimits } from '../../../server/guesses/guess-limits.ts';

const minute = 60_000;
const limit = { atOnce: 3, refillMs: 10 * minute };
const noon = Date.parse('2026-11-20T12:00:00.000Z');

/** How many guesses are let through of one at each of these moments. */
function letThrough(moments: readonly number[], { atOnce, refillMs } = limit): number {
  let wholeAt = 0;
  let count = 0;
  for (const now of moments) {
    const next = afterOneGuess({ atOnce, refillMs }, wholeAt, now);
    if (next === undefined) continue;
    wholeAt = next;
    count += 1;
  }
  return count;
}

describe('a budget', () => {
  test('has so many guesses at once, and no more', () => {
    expect(letThrough([noon, noon, noon, noon, noon])).toBe(3);
  });

  test('gives one back each time the refill is over, and not a moment earlier', () => {
    const spent = [noon, noon, noon];
    expect(letThrough([...spent, noon + 10 * minute - 1])).toBe(3);
    expect(letThrough([...spent, noon + 10 * minute])).toBe(4);
    expect(letThrough([...spent, noon + 10 * minute, noon + 10 * minute])).toBe(4);
  });

  test('saves up no more than it holds', () => {
    expect(letThrough([noon, ...Array.from({ length: 9 }, () => noon + 1_000 * minute)])).toBe(4);
  });

  test('never lets through more than it holds and has got back, however the tries are spread', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 40 * minute }), { maxLength: 60 });
    fc.assert(
      fc.property(pauses, (lengths) => {
        let now = noon;
        const moments = lengths.map((length) => (now += length));
        const longest = limit.atOnce + Math.floor((now - noon) / limit.refillMs);
        expect(letThrough(moments)).toBeLessThanOrEqual(longest);
      }),
    );
  });

  test('waits for no clock that was set back for longer than it could have been spent', () => {
    const dayAhead = noon + 24 * 60 * minute;
    expect(afterOneGuess(limit, dayAhead, noon)).toBe(noon + limit.refillMs);
    // Another server's clock is a little behind: that frees nothing.
    const exhausted = noon + limit.atOnce * limit.refillMs;
    expect(afterOneGuess(limit, exhausted, noon - minute)).toBeUndefined();
  });
});

describe('the limits in use', () => {
  const { fact, number, store, conversation, network } = guessLimits;

  test('let a shopper mistype three times, and then be right', () => {
    const touched = [conversation, network, ...[fact, number, store].flatMap(Object.values)];
    for (const { atOnce } of touched) expect(atOnce).toBeGreaterThanOrEqual(4);
  });

  test.each([fact, number, store])('are tighter the fewer bits the second fact has', (per) => {
    const perDay = [per.email, per.phone, per.postcode].map(
      ({ atOnce, refillMs }) => atOnce + 86_400_000 / refillMs,
    );
    expect(perDay).toEqual(perDay.toSorted((first, second) => second - first));
    expect(new Set(perDay).size).toBe(3);
  });
});
