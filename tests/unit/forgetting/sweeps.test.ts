import { expect, test } from 'vitest';
import { startSweeps, sweepInSteps } from '../../../server/jobs/sweeps.ts';
import { createKeptLog } from '../../support/http-app.ts';

const at = new Date('2026-11-20T18:00:00Z');

test('every sweep is run again and again, at the clock’s time, and one that fails keeps no other back', async () => {
  const log = createKeptLog();
  const times: Date[] = [];
  const sweeps = startSweeps({
    sweeps: [
      { name: 'broken', run: () => Promise.reject(new Error('no database')) },
      {
        name: 'letters',
        run: async (now) => {
          times.push(now);
          return times.length === 1 ? 3 : 0;
        },
      },
    ],
    now: () => at,
    log,
    pauseMs: 5,
  });
  await expect.poll(() => times.length).toBeGreaterThan(1);
  await sweeps.close();
  expect(times[0]).toEqual(at);
  expect(log.lines.filter((line) => 'swept' in line)).toEqual([
    { sweep: 'letters', swept: 3, message: 'swept' },
  ]);
  expect(log.lines).toContainEqual(
    expect.objectContaining({ sweep: 'broken', message: 'a sweep failed; it is tried again' }),
  );
});

test('closing waits for the sweep that runs, tells it to stop, and begins no other', async () => {
  const started = Promise.withResolvers<AbortSignal>();
  const release = Promise.withResolvers<number>();
  let others = 0;
  const sweeps = startSweeps({
    sweeps: [
      {
        name: 'slow',
        run: (_at, signal) => {
          started.resolve(signal);
          return release.promise;
        },
      },
      { name: 'other', run: async () => (others += 1) },
    ],
    now: () => at,
    log: createKeptLog(),
    pauseMs: 1,
  });
  const signal = await started.promise;
  let isClosed = false;
  const closing = sweeps.close().then(() => (isClosed = true));
  expect(signal.aborted).toBe(true);
  expect(isClosed).toBe(false);
  release.resolve(0);
  await closing;
  expect(others).toBe(0);
});

test('a sweep in steps goes on while a step takes all that it may, and stops when it is told to', async () => {
  const { signal } = new AbortController();
  const left = [2, 2, 1, 2];
  expect(await sweepInSteps(async () => left.shift() ?? 0, signal, 2)).toBe(5);
  expect(await sweepInSteps(async () => 2, AbortSignal.abort(), 2)).toBe(2);
});
