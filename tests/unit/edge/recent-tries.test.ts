import { beforeEach, describe, expect, it } from 'vitest';
import { createRecentTries, type RecentTries } from '../../../server/edge/recent-tries.ts';

let now: number;
let tries: RecentTries;
beforeEach(() => {
  now = 1_000_000;
  tries = createRecentTries({ pauseMs: 10_000, now: () => now });
});

describe('of recent tries', () => {
  it('one that is under way pauses others, and one that succeeded does not', () => {
    expect(tries.isPaused('/a')).toBe(false);
    tries.begin('/a');
    expect([tries.isPaused('/a'), tries.hasFailed('/a')]).toEqual([true, false]);
    expect(tries.isPaused('/b')).toBe(false);
    tries.succeed('/a');
    expect(tries.isPaused('/a')).toBe(false);
  });

  it('one that failed pauses others for a while, and so does one that never ended', () => {
    tries.fail('/failed');
    tries.begin('/never-ended');
    now += 9_999;
    expect([tries.isPaused('/failed'), tries.hasFailed('/failed')]).toEqual([true, true]);
    expect(tries.isPaused('/never-ended')).toBe(true);
    now += 1;
    expect([tries.isPaused('/failed'), tries.hasFailed('/failed')]).toEqual([false, false]);
    expect(tries.isPaused('/never-ended')).toBe(false);
  });

  it('none pauses for long when the clock is set back', () => {
    tries.fail('/a');
    now -= 3_600_000;
    expect(tries.isPaused('/a')).toBe(false);
  });

  it('no more than some thousand are remembered', () => {
    tries.fail('/first');
    for (let index = 0; index < 5_000; index += 1) tries.fail(`/${index}`);
    expect(tries.isPaused('/first')).toBe(false);
    expect(tries.isPaused('/4999')).toBe(true);
  });
});
