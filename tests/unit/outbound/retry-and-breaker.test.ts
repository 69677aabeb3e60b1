import { describe, expect, test, vi } from 'vitest';
import { CircuitOpen, createBreakers } from '../../../server/outbound/breaker.ts';
import { retryAfterMs } from '../../../server/outbound/retry-after.ts';
import { retryIdempotent } from '../../../server/outbound/retry.ts';

const stumble = new Error('stumbled');

const failing = () => Promise.reject(stumble);

describe('trying again', () => {
  test('a call that stumbles once succeeds', async () => {
    let calls = 0;
    const result = await retryIdempotent(
      async () => {
        calls += 1;
        if (calls === 1) throw stumble;
        return 'well';
      },
      { baseDelayMs: 1, judge: () => ({ retry: true }) },
    );
    expect([result, calls]).toEqual(['well', 2]);
  });

  test('what will not get better is not tried again, and too long a wait is not waited', async () => {
    for (const verdict of [{ retry: false }, { retry: true, retryAfterMs: 60_000 }]) {
      let calls = 0;
      const trying = retryIdempotent(
        async () => {
          calls += 1;
          throw stumble;
        },
        { judge: () => verdict },
      );
      await expect(trying).rejects.toBe(stumble);
      expect(calls).toBe(1);
    }
  });

  test('the wait that the other side asks for is kept', async () => {
    const started = performance.now();
    const trying = retryIdempotent(() => Promise.reject(stumble), {
      attempts: 2,
      random: () => 0,
      judge: () => ({ retry: true, retryAfterMs: 80 }),
    });
    await expect(trying).rejects.toBe(stumble);
    expect(performance.now() - started).toBeGreaterThanOrEqual(75);
  });

  test('pauses are drawn from the whole span up to their limit, which doubles up to a longest one', async () => {
    const drawn = [0.25, 0.5, 0.75, 1];
    const pauses: number[] = [];
    let last = performance.now();
    const trying = retryIdempotent(
      async () => {
        pauses.push(performance.now() - last);
        last = performance.now();
        throw stumble;
      },
      {
        attempts: 5,
        baseDelayMs: 40,
        maximumDelayMs: 80,
        random: () => drawn.shift() ?? 0,
        judge: () => ({ retry: true }),
      },
    );
    await expect(trying).rejects.toBe(stumble);
    // Of 40, 80, 80 and 80 milliseconds; a timer may be late and never early.
    for (const [index, least] of [10, 40, 60, 80].entries()) {
      expect(pauses[index + 1]).toBeGreaterThanOrEqual(least - 2);
    }
  });

  test('nothing is tried again once the time for the whole call is spent', async () => {
    let calls = 0;
    const fail = async () => {
      calls += 1;
      throw stumble;
    };
    const options = {
      signal: AbortSignal.timeout(50),
      judge: () => ({ retry: true, retryAfterMs: 2_000 }),
    };
    await expect(retryIdempotent(fail, options)).rejects.toBe(stumble);
    expect(calls).toBe(1);
    await expect(retryIdempotent(fail, options)).rejects.toBe(stumble);
    expect(calls).toBe(2);
  });

  test('Retry-After is read as seconds or as a date', () => {
    const now = new Date('2026-11-20T12:00:00Z');
    expect(retryAfterMs('3', now)).toBe(3000);
    expect(retryAfterMs('Fri, 20 Nov 2026 12:00:05 GMT', now)).toBe(5000);
    expect(retryAfterMs('Fri, 20 Nov 2026 11:00:00 GMT', now)).toBe(0);
    for (const nonsense of [undefined, '', '-1', 'soon', '1e3']) {
      expect(retryAfterMs(nonsense, now)).toBeUndefined();
    }
  });
});

describe('breakers', () => {
  test('after failures in a row nobody is asked, and other keys are not touched', async () => {
    const breakers = createBreakers({ maximum: 10, failuresInARow: 2 });
    await expect(breakers.run('dead', failing)).rejects.toBe(stumble);
    await expect(breakers.run('dead', failing)).rejects.toBe(stumble);
    await expect(breakers.run('dead', () => Promise.resolve(1))).rejects.toThrow(CircuitOpen);
    expect(breakers.stateOf('dead')).toBe('open');
    expect(breakers.countByState()).toEqual({ closed: 0, open: 1, half_open: 0 });
    expect(await breakers.run('well', () => Promise.resolve(1))).toBe(1);
  });

  test('after a rest one call may try, and success closes the breaker', async () => {
    const breakers = createBreakers({ maximum: 10, failuresInARow: 1, restMs: 20 });
    await expect(breakers.run('shop', failing)).rejects.toBe(stumble);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(breakers.stateOf('shop')).toBe('half_open');
    expect(await breakers.run('shop', () => Promise.resolve('back'))).toBe('back');
    expect(breakers.stateOf('shop')).toBe('closed');
  });

  test('a clock that is set back by hours while a shop rests does not make it rest for hours', async () => {
    const breakers = createBreakers({ maximum: 10, failuresInARow: 1, restMs: 20 });
    await expect(breakers.run('shop', failing)).rejects.toBe(stumble);
    vi.setSystemTime(Date.now() - 3 * 3_600_000);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await breakers.run('shop', () => Promise.resolve('back'))).toBe('back');
    vi.useRealTimers();
  });

  test('errors that are nobody’s failure do not open it', async () => {
    const breakers = createBreakers({
      maximum: 10,
      failuresInARow: 1,
      countsAsFailure: () => false,
    });
    await expect(breakers.run('shop', failing)).rejects.toBe(stumble);
    expect(breakers.stateOf('shop')).toBe('closed');
  });

  test('no more keys are remembered than allowed', async () => {
    const breakers = createBreakers({ maximum: 3 });
    for (let key = 0; key < 50; key += 1) await breakers.run(String(key), () => Promise.resolve());
    expect(breakers.size).toBe(3);
  });

  test('a shop that rests goes on resting, however many others are asked meanwhile', async () => {
    const breakers = createBreakers({ maximum: 3, failuresInARow: 1, restMs: 60_000 });
    await expect(breakers.run('dead', failing)).rejects.toBe(stumble);
    for (let key = 0; key < 50; key += 1) await breakers.run(String(key), () => Promise.resolve());
    expect([breakers.size, breakers.stateOf('dead')]).toEqual([3, 'open']);
    let asked = false;
    const call = async () => void (asked = true);
    await expect(breakers.run('dead', call)).rejects.toThrow(CircuitOpen);
    expect(asked).toBe(false);
  });

  test('whoever rests does not keep a shop in trouble from being left alone', async () => {
    const breakers = createBreakers({ maximum: 3, failuresInARow: 2, restMs: 60_000 });
    for (const key of ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd']) {
      await expect(breakers.run(key, failing)).rejects.toBe(stumble);
    }
    expect([breakers.size, breakers.stateOf('d')]).toEqual([3, 'open']);
  });

  test('shops whose rest is over make room first', async () => {
    const breakers = createBreakers({ maximum: 2, failuresInARow: 1, restMs: 20 });
    await expect(breakers.run('gone', failing)).rejects.toBe(stumble);
    await breakers.run('well', () => Promise.resolve());
    await new Promise((resolve) => setTimeout(resolve, 30));
    await breakers.run('new', () => Promise.resolve());
    expect([breakers.size, breakers.countByState().closed]).toEqual([2, 2]);
  });
});
