import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WindowCounts } from '../../../server/limits/window-counts.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

const perMinute = () => new WindowCounts({ uses: 3, seconds: 60 }, 4);

describe('counts within windows of time', () => {
  it('let so many uses through and say when there is room again', () => {
    const counts = perMinute();
    expect([1, 2, 3].map(() => counts.use(2))).toEqual([undefined, undefined, undefined]);
    vi.advanceTimersByTime(20_500);
    expect(counts.use(2)).toEqual({ retryAfterSeconds: 40 });
    expect(counts.look(2)).toEqual({ retryAfterSeconds: 40 });
    vi.advanceTimersByTime(39_400);
    expect(counts.use(2)).toEqual({ retryAfterSeconds: 1 });
    vi.advanceTimersByTime(100);
    expect(counts.look(2)).toBeUndefined();
    expect(counts.use(2)).toBeUndefined();
  });

  it('begin a window with its first use, and a refused use does not lengthen it', () => {
    const counts = perMinute();
    vi.advanceTimersByTime(1_000_000);
    for (let use = 0; use < 10; use += 1) counts.use(0);
    vi.advanceTimersByTime(60_000);
    expect([1, 2, 3, 4].map(() => counts.use(0))).toEqual([
      undefined,
      undefined,
      undefined,
      { retryAfterSeconds: 60 },
    ]);
  });

  it('of other cells are their own, and looking counts nothing', () => {
    const counts = perMinute();
    for (let look = 0; look < 10; look += 1) expect(counts.look(1)).toBeUndefined();
    for (let use = 0; use < 10; use += 1) counts.use(1);
    expect(counts.use(3)).toBeUndefined();
    expect(counts.look(1)).toBeDefined();
  });
});
