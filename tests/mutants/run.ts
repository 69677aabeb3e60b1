import { startTestCluster } from '../support/postgres-cluster.ts';
import { Stryker } from '@stryker-mutator/core';

/**
 * `npm run mutants`: alters the code of the order desk and of the vault in every way that Stryker
 * knows, one alteration at a time, and counts how many of them no test notices. Prints every survivor
 * and a score for each folder and file; fails below the threshold of `stryker.config.mjs`.
 *
 * `npm run mutants -- 'server/orders/typed/*.ts'` tries a part. What has not changed since the last
 * run is not tried again, and neither is a survivor in code that runs once, when its file is loaded,
 * for nobody knows which new test may reach it; `--force` tries all.
 */
const words = process.argv.slice(2);
const parts = words.filter((word) => !word.startsWith('--'));

// One for the whole run: Stryker kills processes in which a mutant hangs, and with them whoever would
// have stopped a database of theirs.
const cluster = await startTestCluster();
process.env['MUTANTS_POSTGRES'] = JSON.stringify(cluster.urls);
try {
  const stryker = new Stryker({
    configFile: 'stryker.config.mjs',
    force: words.includes('--force'),
    ...(parts.length > 0 && { mutate: parts }),
  });
  await stryker.runMutationTest();
} finally {
  await cluster.stop();
}
