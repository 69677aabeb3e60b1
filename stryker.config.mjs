/** What `npm run mutants` (tests/mutants/run.ts) alters, and what it asks for. Stryker checks the names. */
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
