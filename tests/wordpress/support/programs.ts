import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The programs of this machine that a real WordPress runs on. */
export interface Programs {
  readonly php: string;
  readonly phpFpm: string;
  readonly mariadb: string;
  readonly mariadbInstall: string;
  readonly nginx: string;
  readonly unzip: string;
}

const commandNames: Readonly<Record<keyof Programs, string>> = {
  php: 'php',
  phpFpm: 'php-fpm',
  mariadb: 'mariadbd',
  mariadbInstall: 'mariadb-install-db',
  nginx: 'nginx',
  unzip: 'unzip',
};

/** What Debian calls them; the WordPress and WooCommerce extensions of PHP with them. */
const debianPackages = [
  'php-fpm',
  'php-cli',
  'php-mysql',
  'php-mbstring',
  'php-xml',
  'php-curl',
  'php-zip',
  'php-gd',
  'php-intl',
  'mariadb-server',
  'nginx-light',
  'unzip',
] as const;

/** A program is not installed. The message says what to install. */
class MissingPrograms extends Error {
  override readonly name = 'MissingPrograms';
}

/** Servers live where an ordinary user's path does not look. */
const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];

/** PHP-FPM carries its version in its name (`php-fpm8.2`); the newest is taken. */
function find(name: RegExp): string | undefined {
  for (const folder of folders) {
    if (folder === '' || !existsSync(folder)) continue;
    const names = readdirSync(folder).filter((each) => name.test(each));
    const newest = names.toSorted().at(-1);
    if (newest !== undefined) return join(folder, newest);
  }
  return undefined;
}

/** @throws MissingPrograms naming every one that is not there. */
export function findPrograms(): Programs {
  const found = {
    php: find(/^php$/),
    phpFpm: find(/^php-fpm[\d.]*$/),
    mariadb: find(/^mariadbd$/),
    mariadbInstall: find(/^mariadb-install-db$/),
    nginx: find(/^nginx$/),
    unzip: find(/^unzip$/),
  };
  const missing = Object.entries(found)
    .filter(([, path]) => path === undefined)
    .map(([name]) => commandNames[name as keyof Programs]);
  if (missing.length > 0) {
    throw new MissingPrograms(
      `A real WordPress needs ${missing.join(', ')}: apt-get install --no-install-recommends ${debianPackages.join(' ')}`,
    );
  }
  return found as Programs;
}
