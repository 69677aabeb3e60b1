import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Shopify's own command line and theme check. They are 74 MB, which nobody but these tests needs: so they
 * are no dependency of the project, but fetched once when the tests run, exactly as the lock file beside
 * their names has them, and kept beside the packages. Nothing of them runs while they are fetched.
 */
const names = fileURLToPath(new URL('../tools/', import.meta.url));
const cache = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));
const version = createHash('sha256')
  .update(readFileSync(join(names, 'package-lock.json')))
  .digest('hex')
  .slice(0, 12);
const kept = join(cache, `shopify-tools-${version}`);

/** An install that takes longer hangs, and is tried once more. */
const installLimitMs = 180_000;

/** The `node_modules` that they are in, once {@link setUp} has run. */
export const shopifyTools = join(kept, 'node_modules');

/** Runs once, before the tests that use them. */
export default async function setUp(): Promise<void> {
  if (existsSync(kept)) return;
  console.log('Fetching Shopify’s tools for the tests (74 MB, once) …');
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(join(cache, 'shopify-tools-new-'));
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      await copyFile(join(names, file), join(making, file));
    }
    if (!(await install(making)) && !(await install(making))) {
      throw new Error('Shopify’s tools could not be fetched: check the network.');
    }
    await rename(making, kept).catch((error: unknown) => {
      // Another run was faster.
      if (!existsSync(kept)) throw error;
    });
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function install(folder: string): Promise<boolean> {
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = spawn('npm', ['ci', '--prefer-offline', '--fetch-retries=4', ...options], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: installLimitMs,
    killSignal: 'SIGKILL',
  });
  await once(npm, 'close');
  return npm.exitCode === 0;
}
