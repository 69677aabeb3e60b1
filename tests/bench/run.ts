import { benchBusyShop } from './busy-shop.ts';
import { benchConfigRoute } from './config-route.ts';
import { benchManyAccounts } from './many-accounts.ts';
import { benchOpenLoad } from './open-load.ts';
import { benchOpenStreams } from './open-streams.ts';
import { benchShopifyPage } from './shopify-page.ts';
import { benchStartTimes } from './start-times.ts';
import { report, type Figure } from './support/report.ts';

/**
 * `npm run bench`: every figure in one table and in `test-results/bench.json`, by exit code whether
 * each goal is met. `npm run bench -- config-route open-load` runs parts. `--short` proves in a minute
 * that every part runs, and judges nothing: so few counts say nothing about speed.
 */
const parts: Readonly<
  Record<string, (options: { readonly isShort: boolean }) => Promise<readonly Figure[]>>
> = {
  'config-route': benchConfigRoute,
  'open-load': benchOpenLoad,
  'open-streams': benchOpenStreams,
  'start-times': benchStartTimes,
  'many-accounts': benchManyAccounts,
  'shopify-page': benchShopifyPage,
  'busy-shop': benchBusyShop,
};

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isShort = process.argv.includes('--short');
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, bench] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`— ${name}`);
  figures.push(...(await bench({ isShort })));
}
const allMet = report('Benchmarks', figures, 'test-results/bench.json');
process.exit(allMet || isShort ? 0 : 1);
