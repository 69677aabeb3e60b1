import { describe, expect, test } from 'vitest';
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
    expect(breakers.isOpen('dead')).toBe(true);
    expect(await breakers.run('well', () => Promise.resolve(1))).toBe(1);
  });

  test('after a rest one call may try, and success closes the breaker', async () => {
    const breakers = createBreakers({ maximum: 10, failuresInARow: 1, restMs: 20 });
    await expect(breakers.run('shop', failing)).rejects.toBe(stumble);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await breakers.run('shop', () => Promise.resolve('back'))).toBe('back');
    expect(breakers.isOpen('shop')).toBe(false);
  });

  test('errors that are nobody’s failure do not open it', async () => {
    const breakers = createBreakers({
      maximum: 10,
      failuresInARow: 1,
      countsAsFailure: () => false,
    });
    await expect(breakers.run('shop', failing)).rejects.toBe(stumble);
    expect(breakers.isOpen('shop')).toBe(false);
  });

  test('no more keys are remembered than allowed', async () => {
    const breakers = createBreakers({ maximum: 3 });
    for (let key = 0; key < 50; key += 1) await breakers.run(String(key), () => Promise.resolve());
    expect(breakers.size).toBe(3);
  });
});
