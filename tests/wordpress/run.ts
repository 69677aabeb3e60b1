// `npm run test:woocommerce -- --wp=FOLDER [--only=NAME,…] [--zip=FILE]`: the plug-in on a real WordPress
// with a real WooCommerce, host by host, in a real browser against the real server.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWidgetWhenStale } from '../../scripts/support/build-when-stale.ts';
import { findChromium } from '../support/chromium.ts';
import { findPrograms } from './support/programs.ts';
import { createReport } from './support/report.ts';
import { versionsOf } from './support/wordpress-files.ts';
import { walk } from './scenarios/road.ts';
import { scenarios } from './scenarios/table.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** It could not run, which is not the same as having passed. */
function cannotRun(why: string): never {
  console.error(`\nNOT RUN: ${why}\nNothing was tested, so nothing has passed.`);
  process.exit(2);
}

// Whoever breaks it off leaves no server of a test behind: those end with this process's own end.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.prependListener(signal, () => process.exit(130));

const { values } = parseArgs({
  options: {
    wp: { type: 'string' },
    only: { type: 'string' },
    zip: { type: 'string' },
  },
});
if (values.wp === undefined) {
  cannotRun(
    'say where a WordPress with WooCommerce lies: npm run test:woocommerce -- --wp=FOLDER [--only=NAME]',
  );
}
const folder = resolve(values.wp);
try {
  findPrograms();
  findChromium();
  const { wordpress, woocommerce } = await versionsOf(folder);
  if (woocommerce === undefined) cannotRun(`${folder} has no wp-content/plugins/woocommerce`);
  console.log(`WordPress ${wordpress} with WooCommerce ${woocommerce}`);
} catch (error) {
  cannotRun(error instanceof Error ? error.message : String(error));
}

const names = values.only?.split(',');
const unknown = names?.filter((name) => !scenarios.some((scenario) => scenario.name === name));
if (unknown !== undefined && unknown.length > 0) {
  cannotRun(
    `no such scenario: ${unknown.join(', ')}. There are ${scenarios.map(({ name }) => name).join(', ')}`,
  );
}
await buildWidgetWhenStale();
if (values.zip === undefined) {
  const built = spawnSync(process.execPath, [resolve(project, 'scripts/plugin-zip.ts')], {
    cwd: project,
    stdio: 'inherit',
  });
  if (built.status !== 0) cannotRun('the zip of the plug-in could not be built');
}
const zip = values.zip === undefined ? resolve(project, 'dist/trulybot.zip') : resolve(values.zip);
if (!existsSync(zip)) cannotRun(`there is no ${zip}`);

const report = createReport();
const pictures = resolve(project, 'dist/woocommerce');
for (const scenario of scenarios) {
  if (names !== undefined && !names.includes(scenario.name)) continue;
  report.begin(scenario.name, scenario.title);
  try {
    await walk({ folder, zip, pictures, report }, scenario);
  } catch (error) {
    // What is no check of its own went wrong: the scenario has failed, the others go on.
    await report.check('the scenario runs to its end', () => {
      throw error;
    });
  }
}
process.exit(report.close() === 0 ? 0 : 1);
