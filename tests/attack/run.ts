import { report, type Figure } from '../bench/support/report.ts';
import { attackWithBudgets } from './budgets.ts';
import { allLeaks, findPlantedLeaks } from './controls.ts';
import { attackWithoutBudgets, fullExtent } from './lifted.ts';
import type { Finding } from './support/watch.ts';

/**
 * `npm run attack`: whatever strangers may try against a real server with real shops, in one table and in
 * `test-results/attack.json`; by exit code whether nothing was found out. `npm run attack -- lifted
 * controls budgets` runs parts.
 */
const parts: Readonly<
  Record<
    string,
    () => Promise<{ readonly figures: readonly Figure[]; readonly findings: readonly Finding[] }>
  >
> = {
  lifted: () => attackWithoutBudgets(fullExtent),
  'lifted-shopify': () => attackWithoutBudgets(fullExtent, 'shopify'),
  controls: async () => ({ figures: await findPlantedLeaks(allLeaks), findings: [] }),
  budgets: () => attackWithBudgets({ hours: 24 }),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

/** Enough to see what is wrong. */
const shownFindings = 40;

const figures: Figure[] = [];
for (const [name, attack] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`— ${name}`);
  const begun = performance.now();
  const result = await attack();
  figures.push(...result.figures);
  console.log(`  ${Math.round((performance.now() - begun) / 1_000)} s`);
  for (const { detector, attack: how, detail } of result.findings.slice(0, shownFindings)) {
    console.error(`✗ ${detector}, by ${how}: ${detail}`);
  }
}
const allMet = report('Attacks', figures, 'test-results/attack.json');
process.exit(allMet ? 0 : 1);
