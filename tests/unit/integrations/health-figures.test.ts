import { describe, expect, test } from 'vitest';
import {
  addCalls,
  summaryOf,
  type CallTally,
  type HealthFigures,
  type LookUp,
} from '../../../server/integrations/health-figures.ts';
import { instantFrom } from '../../../server/orders/instant.ts';

const start = Date.parse('2026-11-20T12:00:00Z');
const after = (minutes: number) => instantFrom(new Date(start + minutes * 60_000));
const nothing: HealthFigures = { slots: [] };
const answered = (milliseconds = 100): CallTally => ({ succeeded: 1, failed: 0, milliseconds });
const failed: CallTally = { succeeded: 0, failed: 1, milliseconds: 0 };

const lookUp = (minutes: number, outcome: LookUp['outcome']): CallTally => ({
  ...(outcome === 'unavailable' ? failed : answered()),
  lookUps: [{ at: after(minutes), outcome }],
});

/** Calls, each so many minutes after the start. */
function figuresOf(...calls: readonly (readonly [minutes: number, call: CallTally])[]) {
  return calls.reduce(
    (figures, [minutes, call]) => addCalls(figures, call, after(minutes)),
    nothing,
  );
}

describe('the health of a connection', () => {
  test('is nothing but a count while nobody has asked the shop', () => {
    expect(summaryOf(nothing, after(0))).toEqual({ errorsLastHour: 0, lastLookUps: [] });
  });

  test('counts the errors of the last hour, and forgets older ones', () => {
    const figures = figuresOf([0, failed], [5, failed], [30, failed], [31, answered()]);
    expect(summaryOf(figures, after(31)).errorsLastHour).toBe(3);
    expect(summaryOf(figures, after(65)).errorsLastHour).toBe(1);
    expect(summaryOf(figures, after(200)).errorsLastHour).toBe(0);
  });

  test('is up for the share of the last day in which the shop answered when it was asked', () => {
    const figures = figuresOf([0, answered()], [1, failed], [20, failed], [40, answered()]);
    expect(summaryOf(figures, after(40)).uptime24h).toBeCloseTo(2 / 3);
    expect(summaryOf(figures, after(24 * 60 + 15)).uptime24h).toBe(0.5);
    expect(summaryOf(figures, after(48 * 60)).uptime24h).toBeUndefined();
  });

  test('keeps no more than a day of it', () => {
    let figures = nothing;
    for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 3) {
      figures = addCalls(figures, answered(), after(minutes));
    }
    expect(figures.slots).toHaveLength(144);
    expect(JSON.stringify(figures).length).toBeLessThan(3_000);
  });

  test('follows how long the shop takes, and failures say nothing about it', () => {
    const figures = figuresOf([0, answered(100)], [1, answered(1_100)], [2, failed]);
    expect(summaryOf(figures, after(2)).responseMs).toBe(400);
  });

  test('says until when the shop wants to be left alone, as long as that holds', () => {
    const figures = addCalls(nothing, failed, after(0), after(5));
    expect(summaryOf(figures, after(4)).rateLimitedUntil).toBe(after(5));
    expect(summaryOf(figures, after(6)).rateLimitedUntil).toBeUndefined();
    const later = addCalls(figures, answered(), after(1));
    expect(summaryOf(later, after(4)).rateLimitedUntil).toBe(after(5));
  });
});

describe('the last look-ups', () => {
  test('are told newest first, and no more than five', () => {
    const figures = figuresOf(
      ...Array.from({ length: 7 }, (_, index) => [index, lookUp(index, 'found')] as const),
    );
    expect(summaryOf(figures, after(9)).lastLookUps.map(({ at }) => at)).toEqual(
      [6, 5, 4, 3, 2].map(after),
    );
  });

  test('are not crowded out by one that is tried again and again', () => {
    const figures = figuresOf(
      [0, lookUp(0, 'found')],
      [1, lookUp(1, 'not_found')],
      ...Array.from({ length: 9 }, (_, index) => [2, lookUp(2 + index, 'unavailable')] as const),
      [20, answered()],
    );
    expect(summaryOf(figures, after(20)).lastLookUps).toEqual([
      { at: after(10), outcome: 'unavailable' },
      { at: after(1), outcome: 'not_found' },
      { at: after(0), outcome: 'found' },
    ]);
  });
});
