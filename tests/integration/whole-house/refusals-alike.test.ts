import { afterAll, beforeAll, expect, it } from 'vitest';
import { createChance } from '../../bench/oracle/chance.ts';
import { startOracleHouse, type OracleHouse } from '../../bench/oracle/house.ts';
import { pairs, talks, type TryName } from '../../bench/oracle/tries.ts';
import { watchTalk, type Seen } from '../../bench/oracle/watched-talk.ts';

/**
 * What `npm run bench:oracle` measures, once and without a clock: the server as its host runs it, and
 * everything about an answer that can be seen but its time.
 */
let house: OracleHouse;
const seen = new Map<TryName, readonly Seen[]>();

beforeAll(async () => {
  house = await startOracleHouse({ pace: 'usual', refusalMs: 500 });
  const chance = createChance(1);
  const names = Object.keys(talks) as TryName[];
  await Promise.all(
    names.map(async (name, index) => {
      seen.set(name, await watchTalk(house, `198.51.100.${index + 1}`, talks[name](chance)));
    }),
  );
}, 120_000);

afterAll(() => house.stop());

/** Answers that leave at once: their events come in one piece or in two, as it happens. */
function leavesAtOnce(name: TryName, index: number): boolean {
  const isThanks = index === (seen.get(name)?.length ?? 0) - 1;
  return isThanks || name.startsWith('phone not accepted');
}

/** What an answer looks like, times apart. */
function looksOf(name: TryName, answers: readonly number[] | undefined): readonly object[] {
  return (seen.get(name) ?? []).flatMap(({ features, form }, index) => {
    const counted = Object.entries(features).filter(
      ([feature]) =>
        !feature.endsWith(' ms') && !(leavesAtOnce(name, index) && feature.startsWith('events')),
    );
    const isAsked = answers?.includes(index) ?? true;
    return isAsked ? [{ form, ...Object.fromEntries(counted) }] : [];
  });
}

it.each(pairs)('$name: status, size, words and events are the same', ({ one, other, answers }) => {
  expect(looksOf(one, answers)).toEqual(looksOf(other, answers));
  expect(looksOf(one, answers)).not.toEqual([]);
});

it('a right answer looks otherwise, and would have been noticed', async () => {
  const right = { kind: 'email', value: 'shopper.40000@example.com' } as const;
  const [answer] = await watchTalk(house, '203.0.113.9', [
    { kind: 'order_form', orderNumber: '40000', secondFact: right },
  ]);
  expect(answer?.form).toContain('order_card');
  expect(answer?.form).not.toBe(seen.get('missing')?.[0]?.form);
});
