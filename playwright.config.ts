import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunch } from './tests/support/chromium.ts';

const onlyOnPhones = /phone\.spec\.ts$/;
const launchOptions = chromiumLaunch();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'dist/test-results/browser',
  globalSetup: './tests/support/widget-global-setup.ts',
  fullyParallel: true,
  workers: 2,
  // One test judges five states with axe; a busy machine needs most of a minute for that.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['dot'], ['json']] : 'list',
  projects: [
    {
      name: 'desktop',
      testIgnore: onlyOnPhones,
      use: { ...devices['Desktop Chrome'], channel: '', launchOptions },
    },
    {
      name: 'phone',
      testMatch: onlyOnPhones,
      use: { ...devices['Pixel 7'], channel: '', launchOptions },
    },
  ],
});
