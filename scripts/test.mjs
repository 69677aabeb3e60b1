// `npm test`: installs what it needs, runs every check and test, and closes with
// `N passed, N failed` alone on a line. Each check that is no test file counts as one test.
// `npm test -- unit contract` runs only those parts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensurePackages, findNode, giveUp, projectDirectory } from './support/prepare.mjs';
import { ensurePrograms } from './support/system-packages.mjs';

await ensurePackages();
ensurePrograms();

const node = findNode();
const results = join(projectDirectory, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const bin = (packagePath) => join(projectDirectory, 'node_modules', packagePath);
const total = { passed: 0, failed: 0 };

/** Runs one program of the project with Node 24 first on the path; its output goes through. */
function run(title, script, scriptArguments, environment = {}) {
  console.log(`\n— ${title}`);
  const { status, error } = spawnSync(node, [script, ...scriptArguments], {
    cwd: projectDirectory,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: [join(projectDirectory, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
      ...environment,
    },
  });
  if (error) console.error(error.message);
  return status === 0;
}

function check(title, script, scriptArguments) {
  const passed = run(title, script, scriptArguments);
  total[passed ? 'passed' : 'failed'] += 1;
  if (!passed) console.error(`✗ ${title}`);
}

/** Runs a program that the machine brings, from a folder; its output goes through. */
function checkProgram(title, command, commandArguments, folder) {
  console.log(`\n— ${title}`);
  const { status, error } = spawnSync(command, commandArguments, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) console.error(error.message);
  total[status === 0 ? 'passed' : 'failed'] += 1;
  if (status !== 0) console.error(`✗ ${title}`);
}

/** A report that is missing, empty or has skipped tests is a failure, however the program ended. */
function count(title, succeeded, reportFile, read) {
  try {
    const { passed, failed, skipped } = read(JSON.parse(readFileSync(reportFile, 'utf8')));
    total.passed += passed;
    total.failed += failed + skipped;
    if (skipped > 0) console.error(`✗ ${title}: ${skipped} skipped`);
    if (passed + failed === 0 || (!succeeded && failed + skipped === 0)) total.failed += 1;
  } catch (error) {
    console.error(`✗ ${title}: no report (${error.message})`);
    total.failed += 1;
  }
}

/** @param workers test files at once, where vitest.config.ts has too many for them. */
function vitest(project, workers) {
  const report = join(results, `${project}.json`);
  const succeeded = run(`${project} tests`, bin('vitest/vitest.mjs'), [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(workers === undefined ? [] : [`--maxWorkers=${workers}`]),
  ]);
  count(project, succeeded, report, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests + json.testResults.filter(isBrokenFile).length,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

/** A file that could not even be loaded has no failed test to count. */
const isBrokenFile = (file) =>
  file.status === 'failed' && !file.assertionResults.some((each) => each.status === 'failed');

function browser() {
  const report = join(results, 'browser.json');
  const succeeded = run('browser tests', bin('@playwright/test/cli.js'), ['test'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  count('browser', succeeded, report, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
}

const parts = {
  types: () => {
    check('types', bin('typescript/bin/tsc'), ['--noEmit', '-p', 'tsconfig.json']);
    check('types of the widget', bin('typescript/bin/tsc'), [
      '--noEmit',
      '-p',
      'widget/tsconfig.json',
    ]);
    check('types of the pages for merchants', bin('typescript/bin/tsc'), [
      '--noEmit',
      '-p',
      'server/dashboard/shopify/tsconfig.json',
    ]);
  },
  lint: () => {
    check('lint', bin('oxlint/bin/oxlint'), ['--type-aware', '--deny-warnings']);
    check('format', bin('oxfmt/bin/oxfmt'), ['--check']);
  },
  unused: () => check('unused code and dependencies', bin('knip/bin/knip.js'), []),
  build: () => {
    check('widget build', join(projectDirectory, 'scripts', 'build-widget.ts'), []);
    check('edge build', join(projectDirectory, 'scripts', 'build-edge.ts'), []);
  },
  unit: () => vitest('unit'),
  plugin: () => {
    const folder = join(projectDirectory, 'wordpress-plugin');
    check('plug-in on PHP 7.4 and 8.5', join(projectDirectory, 'tests/wordpress/lint-php.ts'), []);
    checkProgram('style of the plug-in', 'phpcs', [], folder);
    checkProgram('unit tests of the plug-in', 'phpunit', ['--configuration', folder], folder);
    check('zip of the plug-in', join(projectDirectory, 'scripts', 'plugin-zip.ts'), []);
    // Each file has a WordPress of its own, with a database and PHP behind it.
    vitest('wordpress', 2);
  },
  shopify: () => vitest('shopify'),
  contract: () => vitest('contract'),
  integration: () => vitest('integration'),
  browser,
  attack: () => vitest('attack'),
  // Processes are killed and started again all the time: more at once only wait for each other.
  fault: () => vitest('fault', 2),
  // That each benchmark runs; what they measure is judged by `npm run bench` on a quiet machine.
  bench: () => {
    check('benchmarks in short', join(projectDirectory, 'tests', 'bench', 'run.ts'), ['--short']);
    // Bytes, requests and what is stored are the same on any machine.
    check('widget, counted', join(projectDirectory, 'tests', 'bench', 'run-widget.ts'), [
      '--short',
    ]);
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0)
  giveUp(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
for (const [name, part] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) part();
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
