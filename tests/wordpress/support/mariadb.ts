import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { isAnswering } from './answering-socket.ts';
import { startProgram, type Program } from './program.ts';
import type { Programs } from './programs.ts';
import { runProgram } from './run-program.ts';

/** A MariaDB of a test's own, that nobody reaches but by its socket. */
export interface MariaDb {
  readonly socket: string;
  stop(): Promise<void>;
}

/** Small files, and nothing waits for a disk: it lives for one test. */
const settings = [
  '--no-defaults',
  '--innodb-log-file-size=8M',
  '--innodb-flush-log-at-trx-commit=0',
  '--innodb-flush-method=nosync',
  '--innodb-doublewrite=0',
  '--innodb-buffer-pool-size=128M',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_520_ci',
];

/** As root, MariaDB asks to be told that this is meant. */
const asUser = () => `--user=${userInfo().username}`;

/**
 * Making an empty data directory takes seconds, copying one does not. It is kept beside the temporary
 * files under its maker's name; of several makers at once the first one's is used by all.
 */
async function emptyDataDirectory(programs: Programs): Promise<string> {
  const version = (await runProgram(programs.mariadb, ['--no-defaults', '--version']))
    .replaceAll(/[^\w.-]+/g, '-')
    .slice(0, 80);
  const kept = join(tmpdir(), `trulybot-mariadb-${userInfo().uid}-${version}`);
  if (existsSync(kept)) return kept;
  const making = await mkdtemp(join(tmpdir(), 'trulybot-mariadb-new-'));
  await runProgram(programs.mariadbInstall, [
    ...settings,
    asUser(),
    `--datadir=${making}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--skip-name-resolve',
  ]);
  try {
    await rename(making, kept);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if (!existsSync(kept)) throw error;
  }
  return kept;
}

/**
 * @param directory an existing one of the test's own; its path is short enough for a socket's name.
 * @throws Error with MariaDB's own words when it does not start.
 */
export async function startMariaDb(programs: Programs, directory: string): Promise<MariaDb> {
  const data = join(directory, 'database');
  const socket = join(directory, 'mariadb.sock');
  await runProgram('cp', ['-a', await emptyDataDirectory(programs), data]);
  const mariadb: Program = await startProgram({
    name: 'MariaDB',
    command: programs.mariadb,
    arguments_: [
      ...settings,
      asUser(),
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(directory, 'mariadb.pid')}`,
      '--skip-networking',
      '--skip-log-bin',
      '--performance-schema=OFF',
    ],
    isReady: () => isAnswering({ path: socket }),
    // Its data are thrown away: a clean end would only take time.
    endSignal: 'SIGKILL',
  });
  return { socket, stop: () => mariadb.stop() };
}
