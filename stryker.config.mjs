/**
 * `npm run mutants`: alters the code of the order desk and of the vault in every way that Stryker
 * knows, one alteration at a time, and counts how many of them no test notices. Prints a score for
 * each folder and file and every survivor; fails below the threshold.
 *
 * `npm run mutants -- --mutate 'server/orders/typed/*.ts'` runs a part, and `--force` forgets what
 * earlier runs found out about code and tests that have not changed since.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['server/orders/**/*.ts', 'server/vault/**/*.ts'],
  thresholds: { high: 95, low: 90, break: 90 },
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutants/vitest.config.ts' },
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowEmojis: false, reportTests: false, skipFull: true },
  htmlReporter: { fileName: 'test-results/mutants/report.html' },
  jsonReporter: { fileName: 'test-results/mutants/report.json' },
  incremental: true,
  incrementalFile: 'test-results/mutants/incremental.json',
  tempDirName: 'test-results/mutants/sandbox',
  cleanTempDir: 'always',
  // What the tests of these two rooms need of the project; all else would only be copied.
  ignorePatterns: ['/**', '!/{demo-shop,protocol,scripts,server,tests}/**', '!/package.json'],
  // Stryker reads it with the compiler's JavaScript API, which TypeScript 7 does not have.
  tsconfigFile: 'none.json',
  disableTypeChecks: false,
  concurrency: 2,
  // A mutant that loops for ever is found by counting; the rest of the time is for a busy machine.
  timeoutMS: 20_000,
};
