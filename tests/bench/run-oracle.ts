import { parseArgs } from 'node:util';
import { startOracleHouse } from './oracle/house.ts';
import { apart, control } from './oracle/judge.ts';
import { pairs, talks, type Pair, type TryName } from './oracle/tries.ts';
import { tryAll } from './oracle/try-all.ts';
import { report, type Figure } from './support/report.ts';

/**
 * `npm run bench:oracle`: whether the time or the size of any answer tells what is behind it. Every two
 * kinds of tries that must look alike are given to simple classifiers; how well they do is printed, kept
 * in `test-results/oracle.json` and judged by exit code. Faults planted on purpose must be found: on a
 * machine that is too busy for that, the other figures mean little.
 *
 * Chance alone moves a figure of 1,200 tries each by 0.012 (one standard deviation), so that hardly one
 * run in a hundred has a figure above 0.55 where there is nothing to be told. With 500 many have.
 *
 * `--tries 1200` of each kind, `--per-second 25` of all kinds together, `--only controls,usual,slow`;
 * `--short` proves in some minutes that everything runs, and judges nothing.
 */
const { values } = parseArgs({
  options: {
    tries: { type: 'string', default: '1200' },
    'per-second': { type: 'string', default: '25' },
    only: { type: 'string', default: 'controls,usual,slow' },
    short: { type: 'boolean', default: false },
  },
});
const tries = values.short ? 30 : Number(values.tries);
const perSecond = Number(values['per-second']);
const known: Pair = { name: 'wrong fact / missing', one: 'wrong fact', other: 'missing' };
const figures: Figure[] = [];

/** A fault that is planted, and how many tries of each kind are enough to find it. */
async function plant(name: string, options: Parameters<typeof startOracleHouse>[0]): Promise<void> {
  console.log(`— control: ${name}`);
  const house = await startOracleHouse(options);
  try {
    const seen = await tryAll(house, [known.one, known.other], {
      tries: 150,
      perSecond: perSecond / 3,
      seed: 1,
    });
    figures.push(control(seen, known, name));
  } finally {
    await house.stop();
  }
}

if (values.only.includes('controls')) {
  await plant('refusals leave at once', { pace: 'usual', refusalMs: 0 });
  await plant('refusals leave at once, 30 ms apart', { pace: 'thirtyMore', refusalMs: 0 });
  await plant('one byte more', { pace: 'usual', oneByteMore: true });
}

const house = await startOracleHouse({ pace: 'usual' });
try {
  if (values.only.includes('usual')) {
    const names = Object.keys(talks) as TryName[];
    console.log(`— ${names.length} kinds of tries, ${tries} of each`);
    await tryAll(house, names, { tries: 3, perSecond, seed: 2 });
    const seen = await tryAll(house, names, { tries, perSecond, seed: 3 });
    for (const pair of pairs) figures.push(...apart(seen, pair));
  }
  if (values.only.includes('slow')) {
    // The first answers of a shop that has grown slow may tell: from then on it is known to be slow.
    console.log('— a slow shop');
    await house.setPace('slow');
    await tryAll(house, [known.one, known.other], { tries: 20, perSecond, seed: 4 });
    const seen = await tryAll(house, [known.one, known.other], { tries, perSecond, seed: 5 });
    figures.push(...apart(seen, known, `slow shop: ${known.name}`));
  }
} finally {
  await house.stop();
}

const allMet = report(
  'What answers tell of what is behind them',
  figures,
  'test-results/oracle.json',
);
process.exit(allMet || values.short ? 0 : 1);
