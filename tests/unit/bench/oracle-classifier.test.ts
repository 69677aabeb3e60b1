import { describe, expect, it } from 'vitest';
import { createChance, type Chance } from '../../bench/oracle/chance.ts';
import { tellApart } from '../../bench/oracle/classifier.ts';

type Features = Readonly<Record<string, number>>;

const group = (count: number, one: () => Features): readonly Features[] =>
  Array.from({ length: count }, one);

/** Twenty times that tell nothing, as busy machines take them. */
const noise = (chance: Chance): Features =>
  Object.fromEntries(
    Array.from({ length: 20 }, (_each, index) => [`time ${index}`, 100 * chance.logNormal(0.3)]),
  );

describe('the classifiers', () => {
  it('find nothing where there is nothing, however many features there are', () => {
    const chance = createChance(11);
    for (let run = 0; run < 5; run += 1) {
      const [one, other] = [group(1_200, () => noise(chance)), group(1_200, () => noise(chance))];
      const told = tellApart(one, other);
      expect(Math.max(told.alone.area, told.together)).toBeLessThan(0.55);
    }
  });

  it('find one feature among many that differs a little, and name it', () => {
    const chance = createChance(12);
    const slower = () => ({ ...noise(chance), 'time 7': 110 * chance.logNormal(0.3) });
    const told = tellApart(
      group(1_200, slower),
      group(1_200, () => noise(chance)),
    );
    expect(told.alone.name).toBe('time 7');
    expect(told.alone.area).toBeGreaterThan(0.57);
    expect(told.together).toBeGreaterThan(0.55);
  });

  it('find what no feature tells alone, and two together do', () => {
    const chance = createChance(13);
    const pair = (secret: number) => () => {
      const busy = 1_000 * chance.logNormal(0.5);
      return { start: busy, end: busy + secret + 10 * chance.next() };
    };
    const told = tellApart(group(800, pair(20)), group(800, pair(0)));
    expect(told.alone.area).toBeLessThan(0.55);
    expect(told.together).toBeGreaterThan(0.6);
  });

  it('find nothing in features that are always the same', () => {
    const same = Array.from({ length: 50 }, () => ({ bytes: 580 }));
    expect(tellApart(same, same)).toMatchObject({ alone: { area: 0.5 }, together: 0.5 });
  });
});
