import { report, type Figure } from '../bench/support/report.ts';
import { median, quantile } from '../bench/support/statistics.ts';
import { startLonelyHouse, startSharedHouse, type FaultHouse } from './support/house.ts';
import { torment, type TormentResult } from './support/torment.ts';

/**
 * `npm run fault`: kills parts of two houses at random moments under an open load of conversations, cuts
 * their shop off and moves their clocks; one table, `test-results/fault.json`, and by exit code whether
 * every promise was kept. `--seed=7` repeats a run's blows, `--kills=10` strikes so often in each house,
 * `alone` or `shared` runs one of them.
 */
const houses: Readonly<Record<string, { kills: number; start: () => Promise<FaultHouse> }>> = {
  alone: { kills: 26, start: startLonelyHouse },
  shared: { kills: 30, start: startSharedHouse },
};

const words = process.argv.slice(2);
const option = (name: string) =>
  words.map((word) => new RegExp(`^--${name}=(\\d+)$`).exec(word)?.[1]).find(Boolean);
const seed = Number(option('seed') ?? Math.floor(Math.random() * 1_000_000));
const asked = words.filter((word) => !word.startsWith('--'));
const unknown = asked.filter((name) => !(name in houses));
if (unknown.length > 0) {
  console.error(
    `No such house: ${unknown.join(', ')}. There are ${Object.keys(houses).join(', ')}.`,
  );
  process.exit(2);
}

console.log(`seed ${seed}`);
const figures: Figure[] = [];
let kills = 0;
for (const [name, house] of Object.entries(houses)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`— ${name}`);
  const begun = performance.now();
  const result = await torment(await house.start(), {
    seed,
    kills: Number(option('kills') ?? house.kills),
    arrivalMs: 800,
    pauseMs: 1_200,
    settleMs: 300_000,
    // Servers keep a client's idle connections for 65 seconds.
    quietMs: 75_000,
    say: (line) => console.log(`${((performance.now() - begun) / 1000).toFixed(1)} s  ${line}`),
  });
  kills += total(result.kills);
  figures.push(...figuresOf(name, result));
}
figures.push({
  name: 'kills in all',
  shown: String(kills),
  value: kills,
  ...(asked.length === 0 && option('kills') === undefined && { goal: { atLeast: 50 } }),
});
const allMet = report(`Faults, seed ${seed}`, figures, 'test-results/fault.json');
process.exit(allMet ? 0 : 1);

function figuresOf(house: string, result: TormentResult): Figure[] {
  const figure = (name: string, value: number, shown = String(value), goal?: Figure['goal']) => ({
    name: `${house}: ${name}`,
    shown,
    value,
    ...(goal && { goal }),
  });
  const { before, after, kills, recoveries, replyTimes } = result;
  const byVictim = [...kills].map(([name, count]) => `${name} ${count}`).join(', ');
  const faults = total(result.faults);
  return [
    figure('kills', total(kills), `${total(kills)} (${byVictim})`),
    figure('times the shop was cut off', result.shopFaults),
    figure('clock jumps', result.clockJumps),
    figure('conversations', result.conversations),
    figure('acknowledgements', result.acknowledged),
    figure('requests sent again', result.sentAgain),
    figure('streams resumed', result.streamsResumed),
    figure('messages waiting at a blow, median', median(result.waitingAtBlow)),
    figure('recovery, median', median(recoveries), seconds(median(recoveries))),
    figure('recovery, longest', Math.max(...recoveries), seconds(Math.max(...recoveries))),
    figure('reply after', median(replyTimes), `median ${seconds(median(replyTimes))}`),
    figure('reply after, p99', quantile(replyTimes, 0.99), seconds(quantile(replyTimes, 0.99))),
    figure('reply after, longest', Math.max(...replyTimes), seconds(Math.max(...replyTimes))),
    figure('later answers', result.laterAnswers),
    figure('hand-overs', result.handovers),
    figure('mails doubled', result.doubledMails),
    figure('failed starts of servers', result.failedStarts),
    figure(
      'open files of servers',
      after.openFiles - before.openFiles,
      `${before.openFiles} → ${after.openFiles}`,
      { atMost: 10 },
    ),
    figure(
      'memory of servers',
      after.residentBytes - before.residentBytes,
      `${megabytes(before.residentBytes)} → ${megabytes(after.residentBytes)} MB`,
    ),
    figure(
      'planted faults found',
      result.planted.found / result.planted.all,
      `${result.planted.found} of ${result.planted.all}`,
      { atLeast: 1 },
    ),
    ...[...result.faults].map(([fault, count]) =>
      figure(fault, count, String(count), { atMost: 0 }),
    ),
    figure('promises broken', faults, String(faults), { atMost: 0 }),
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
