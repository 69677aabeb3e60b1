import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRefusalDeadlines } from '../../../server/conversation/answering/deadline.ts';

const hour = 3_600_000;

/** A day on which time passes only when somebody waits. */
function createDay(options: { readonly everyMs?: number; readonly ringsEarlyMs?: number } = {}) {
  const { everyMs = 1_500, ringsEarlyMs = 0 } = options;
  let now = 0;
  const deadlines = createRefusalDeadlines(
    { everyMs, mostMs: 8_000 },
    {
      now: () => now,
      async sleep(milliseconds) {
        now += milliseconds > ringsEarlyMs + 1 ? milliseconds - ringsEarlyMs : milliseconds;
      },
    },
  );
  return {
    /** How long after it was begun a refusal leaves that was ready after so many milliseconds. */
    async refuse(takenMs: number, storeId = 'one'): Promise<number> {
      const begun = now;
      now += takenMs;
      await deadlines.reached(storeId, begun, new AbortController().signal);
      return now - begun;
    },
    pass(milliseconds: number): void {
      now += milliseconds;
    },
  };
}

describe('a refusal', () => {
  it('leaves after the same time, however little the look-up took', async () => {
    const quick = fc.array(fc.integer({ min: 1, max: 1_200 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(quick, async (times) => {
        const day = createDay();
        for (const takenMs of times) expect(await day.refuse(takenMs)).toBe(1_500);
      }),
    );
  });

  it('of a slow shop leaves after the same time too, once the shop is known to be slow', async () => {
    const slow = fc.array(fc.integer({ min: 1, max: 2_400 }));
    await fc.assert(
      fc.asyncProperty(slow, async (times) => {
        const day = createDay();
        expect(await day.refuse(1_600)).toBe(3_000);
        for (const takenMs of times) expect(await day.refuse(takenMs)).toBe(3_000);
      }),
    );
  });

  it('makes the next ones later before one of them is late', async () => {
    const day = createDay();
    expect(await day.refuse(1_210)).toBe(1_500);
    expect(await day.refuse(100)).toBe(3_000);
  });

  it('does not make the refusals of another shop later', async () => {
    const day = createDay();
    await day.refuse(5_000, 'slow');
    expect(await day.refuse(100, 'quick')).toBe(1_500);
  });

  it('leaves early again when its shop has been quick for an hour', async () => {
    const day = createDay();
    await day.refuse(3_500);
    day.pass(hour / 2);
    await day.refuse(1_600);
    day.pass(hour / 2 - 10_000);
    expect(await day.refuse(100)).toBe(4_500);
    day.pass(10_000);
    expect(await day.refuse(100)).toBe(3_000);
    day.pass(hour / 2);
    expect(await day.refuse(100)).toBe(1_500);
  });

  it('that took longer than a shop may take makes nobody wait that long', async () => {
    const day = createDay();
    expect(await day.refuse(25_100)).toBe(25_500);
    expect(await day.refuse(100)).toBe(9_000);
  });

  it('never leaves before its time, although timers ring early', async () => {
    const day = createDay({ ringsEarlyMs: 2 });
    expect(await day.refuse(100)).toBeGreaterThanOrEqual(1_500);
  });

  it('leaves at once where nothing is to be held back', async () => {
    const day = createDay({ everyMs: 0 });
    expect(await day.refuse(100)).toBe(100);
  });
});
