import { existsSync } from 'node:fs';
import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WordPressOptions } from './options.ts';
import { runProgram } from './run-program.ts';

const pluginFolder = fileURLToPath(new URL('../../../wordpress-plugin/trulybot', import.meta.url));
const mustUse = fileURLToPath(new URL('php/mu-plugins', import.meta.url));

/** A folder is no WordPress, or lacks a plug-in that was asked for. */
class NoWordPress extends Error {
  override readonly name = 'NoWordPress';
}

/** Versions as the files themselves say; WooCommerce's is undefined where it is not there. */
export async function versionsOf(
  folder: string,
): Promise<{ readonly wordpress: string; readonly woocommerce: string | undefined }> {
  const file = join(folder, 'wp-includes', 'version.php');
  const wordpress = existsSync(file)
    ? /\$wp_version = '([^']+)'/.exec(await readFile(file, 'utf8'))?.[1]
    : undefined;
  if (wordpress === undefined) throw new NoWordPress(`${folder} has no WordPress in it`);
  const main = join(folder, 'wp-content', 'plugins', 'woocommerce', 'woocommerce.php');
  const woocommerce = existsSync(main)
    ? /Version:\s*(\S+)/.exec(await readFile(main, 'utf8'))?.[1]
    : undefined;
  return { wordpress, woocommerce };
}

/**
 * Lays WordPress out at a place of the test's own, with the plug-ins asked for and the configuration.
 */
export async function layOutWordPress(
  target: string,
  options: WordPressOptions,
  settings: Readonly<Record<string, string | boolean | number>>,
  databaseSocket: string,
): Promise<void> {
  await versionsOf(options.wordpressFolder);
  await mkdir(target, { recursive: true });
  await runProgram('cp', ['-R', '--no-preserve=mode', `${options.wordpressFolder}/.`, target]);
  const plugins = join(target, 'wp-content', 'plugins');
  await rm(join(plugins, 'trulybot'), { recursive: true, force: true });
  if (options.plugins?.includes('trulybot')) {
    await cp(pluginFolder, join(plugins, 'trulybot'), { recursive: true });
  }
  for (const plugin of options.plugins ?? []) {
    if (plugin !== 'trulybot' && !existsSync(join(plugins, plugin))) {
      throw new NoWordPress(`${options.wordpressFolder} has no wp-content/plugins/${plugin}`);
    }
  }
  const mu = join(target, 'wp-content', 'mu-plugins');
  await mkdir(mu, { recursive: true });
  const chosen = [
    'rig.php',
    ...(options.lockAnonymousRest ? ['lock-anonymous-rest.php'] : []),
    ...(options.recordConnect ? ['record-connect.php'] : []),
    ...(options.pretendWooCommerce ? ['pretend-woocommerce.php'] : []),
    ...(options.sequentialNumbers ? ['sequential-numbers.php'] : []),
  ];
  for (const file of chosen) await copyFile(join(mustUse, file), join(mu, file));
  await writeFile(join(target, 'wp-config.php'), configuration(settings, databaseSocket));
}

/** wp-config.php. Nothing leaves the machine, and nothing is done in the background unasked. */
const configuration = (
  settings: Readonly<Record<string, string | boolean | number>>,
  socket: string,
): string => {
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    AUTH_KEY: 'rig-1',
    SECURE_AUTH_KEY: 'rig-2',
    LOGGED_IN_KEY: 'rig-3',
    NONCE_KEY: 'rig-4',
    AUTH_SALT: 'rig-5',
    SECURE_AUTH_SALT: 'rig-6',
    LOGGED_IN_SALT: 'rig-7',
    NONCE_SALT: 'rig-8',
    WP_DEBUG: true,
    WP_DEBUG_LOG: true,
    WP_DEBUG_DISPLAY: false,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1,localhost',
    FS_METHOD: 'direct',
    // The tests' servers are on this machine, which the plug-in calls nowhere else.
    TRULYBOT_ALLOW_LOCAL_SERVER: true,
    ...settings,
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `define( '${name}', ${phpLiteral(value)} );`,
  );
  return `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';\n`;
};

const phpLiteral = (value: string | boolean | number): string =>
  typeof value === 'string' ? `'${value.replaceAll(/[\\']/g, '\\$&')}'` : String(value);
