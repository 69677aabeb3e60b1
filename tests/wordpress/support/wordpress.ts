import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localCertificate } from '../../support/certificate.ts';
import { freePort } from '../../support/free-port.ts';
import { startMariaDb } from './mariadb.ts';
import { startNginx } from './nginx.ts';
import { merchant, shopName, type WordPressOptions } from './options.ts';
import { startPhpFpm } from './php-fpm.ts';
import { createPhpRunner, type PhpRunner } from './php-runner.ts';
import { findPrograms } from './programs.ts';
import { layOutWordPress } from './wordpress-files.ts';

/** A real WordPress that serves. */
export interface WordPress extends PhpRunner {
  /** Its home address, without a slash at the end. */
  readonly url: string;
  /** As it stands in an address. */
  readonly host: string;
  /** Where its files lie. */
  readonly folder: string;
  /** The certificate to trust, where it has one of its own. */
  readonly certificateFile: string | undefined;
  /** What PHP complained of so far. */
  errors(): Promise<readonly string[]>;
  /** What its web server was asked, a line for each request. */
  requests(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/**
 * Starts a WordPress of the test's own: MariaDB, PHP-FPM and nginx as its children, on loopback alone.
 * @throws MissingPrograms, NoWordPress, or an Error with the words of whatever did not start.
 */
export async function startWordPress(options: WordPressOptions): Promise<WordPress> {
  const programs = findPrograms();
  const directory = await mkdtemp(join(tmpdir(), 'trulybot-wp-'));
  const running: { stop(): Promise<void> }[] = [];
  const close = async () => {
    for (const each of running.toReversed()) await each.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    const port = await freePort();
    const { tls = false, subdirectory: basePath = '' } = options;
    const host = `127.0.0.1:${port}`;
    const scheme = tls !== false && tls !== 'proxy-unknown-http-home' ? 'https' : 'http';
    const url = `${scheme}://${host}${basePath}`;
    const documents = join(directory, 'www');
    const folder = join(documents, basePath);

    const database = await startMariaDb(programs, directory);
    running.push(database);
    await layOutWordPress(folder, options, wordPressSettings(tls), database.socket);
    const php = createPhpRunner({ programs, directory, folder, host, basePath, scheme });
    const settings = {
      host,
      url,
      basePath,
      https: scheme === 'https',
      title: shopName,
      multisite: options.multisite === true,
      timeZone: options.timeZone ?? 'America/New_York',
      ...merchant,
    };
    await php.installWordPress(settings);
    if (options.multisite) await writeNetworkSettings(folder, host, basePath);
    await php.setUp(options);

    const fpm = await startPhpFpm(programs, directory);
    running.push(fpm);
    const certificate = tls === false ? undefined : await writeCertificate(directory);
    running.push(
      await startNginx(programs, directory, {
        port,
        documents,
        phpSocket: fpm.socket,
        basePath,
        certificate,
        tellsWordPressOfTls: tls === true,
        stripsAuthorization: options.stripAuthorization ?? false,
        firewall: options.firewall ?? false,
        multisite: options.multisite ?? false,
      }),
    );
    return {
      ...php,
      url,
      host,
      folder,
      certificateFile: certificate?.certFile,
      errors: async () => [
        ...(await linesOf(join(folder, 'wp-content', 'debug.log'))),
        ...(await linesOf(join(directory, 'php.log'))),
      ],
      requests: () => linesOf(join(directory, 'nginx-access.log')),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const linesOf = async (file: string) =>
  existsSync(file) ? (await readFile(file, 'utf8')).split('\n').filter(Boolean) : [];

/** With an address of https and no word of it from the proxy, the admin would redirect for ever. */
const wordPressSettings = (tls: WordPressOptions['tls']) =>
  tls === 'proxy-unknown' ? { FORCE_SSL_ADMIN: false } : {};

async function writeCertificate(directory: string) {
  const { key, cert } = await localCertificate();
  const files = { keyFile: join(directory, 'tls.key'), certFile: join(directory, 'tls.crt') };
  await writeFile(files.keyFile, key);
  await writeFile(files.certFile, cert);
  return files;
}

/** What WordPress tells an administrator to paste once the network is made. */
async function writeNetworkSettings(folder: string, host: string, basePath: string) {
  const file = join(folder, 'wp-config.php');
  const network = `define( 'WP_ALLOW_MULTISITE', true );
define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '${host}' );
define( 'PATH_CURRENT_SITE', '${basePath}/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
`;
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('$table_prefix', `${network}$table_prefix`));
}
