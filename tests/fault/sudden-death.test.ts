import { expect, test } from 'vitest';
import { startLonelyHouse, startSharedHouse } from './support/house.ts';
import { torment } from './support/torment.ts';

/** `npm run fault` strikes harder and longer; this is the same, small enough for every run of the tests. */
const small = { arrivalMs: 900, pauseMs: 500, settleMs: 200_000, quietMs: 0, say: () => undefined };

test.each([
  { house: 'one server with the embedded database', start: startLonelyHouse, kills: 7, seed: 4 },
  { house: 'two servers on one database and Redis', start: startSharedHouse, kills: 6, seed: 9 },
])(
  '$house: no sudden death loses, doubles or swaps an answer, and nobody has to help',
  async ({ start, kills, seed }) => {
    const result = await torment(await start(), { ...small, kills, seed });
    expect([...result.faults]).toEqual([]);
    expect(result.planted.found).toBe(result.planted.all);
    expect(result.planted.all).toBeGreaterThan(0);
    // Otherwise nothing was tried: a death between conversations harms nobody.
    expect(Math.max(...result.waitingAtBlow)).toBeGreaterThan(0);
  },
);
