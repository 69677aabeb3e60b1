import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** One project for each kind of test; tests/e2e belongs to Playwright. */
const project = (
  name: string,
  settings: { globalSetup?: string; timeout?: number; hookTimeout?: number } = {},
) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: settings.timeout ?? 15_000,
    hookTimeout: settings.hookTimeout ?? 60_000,
    ...(settings.globalSetup && { globalSetup: settings.globalSetup }),
  },
});

export default defineConfig({
  test: {
    // Most tests wait for servers and deadlines: vitest's own choice leaves a small machine half idle.
    maxWorkers: Math.max(3, availableParallelism()),
    projects: [
      project('unit'),
      project('contract'),
      project('integration', {
        timeout: 30_000,
        globalSetup: 'tests/support/postgres-global-setup.ts',
      }),
      // The first run of all fetches a WordPress.
      project('wordpress', { timeout: 120_000, hookTimeout: 600_000 }),
      project('shopify', {
        timeout: 60_000,
        globalSetup: 'tests/shopify/support/shopify-tools.ts',
      }),
      project('attack', { timeout: 300_000 }),
      project('fault', { timeout: 300_000 }),
    ],
  },
});
