import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createKeeper, type Wanted } from '../../../server/edge/keeper.ts';

let work: Promise<unknown>[] = [];
const wanted: Wanted = {
  server: new URL('https://chat.example.com'),
  address: { kind: 'config', path: '/api/widget/config/site_1' },
  requestId: 'request-1',
  client: undefined,
  context: { waitUntil: (each) => void work.push(each) },
};

let keeping: PromiseWithResolvers<void>;
let asked: number;
beforeEach(() => {
  keeping = Promise.withResolvers();
  asked = 0;
  work = [];
  vi.stubGlobal('caches', {
    default: { match: async () => undefined, put: () => keeping.promise },
  });
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    return Response.json({}, { headers: { 'Cache-Control': 'public, max-age=60' } });
  });
});
afterEach(() => void vi.unstubAllGlobals());

it('a try is over when its copy can be found, so that nobody asks in between', async () => {
  const keeper = createKeeper({ now: () => 0, timeLimitMs: 1_000, pauseMs: 10_000 });
  await keeper.fetch(wanted);
  keeper.refreshBehind(wanted);
  expect(asked).toBe(1);
  keeping.resolve();
  await Promise.all(work);
  keeper.refreshBehind(wanted);
  expect(asked).toBe(2);
  await Promise.all(work);
});

it('a cache that keeps nothing costs no answer', async () => {
  const complaint = vi.spyOn(console, 'error').mockReturnValue();
  keeping.reject(new Error('no room'));
  const keeper = createKeeper({ now: () => 0, timeLimitMs: 1_000, pauseMs: 10_000 });
  expect(await (await keeper.fetch(wanted)).response.text()).toBe('{}');
  await Promise.all(work);
  expect(complaint).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('no room'));
  complaint.mockRestore();
});
