import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DirectoryInUse } from './directory-lock.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import type { Log } from '../log.ts';
import { embeddedUrls, readPasswords, type EmbeddedUrls } from './postgres-cluster.ts';
import { isMissing } from './private-files.ts';
import { startStorage, type StartedStorage, type StorageOptions } from './start-storage.ts';

/**
 * The database for a command that runs for a moment: the one that a running server has, or, when
 * none runs, one that is started for the command.
 * @throws connection errors, and what `startStorage` throws.
 */
export async function attachStorage(
  options: StorageOptions,
): Promise<Pick<StartedStorage, 'serverUrl' | 'stop'>> {
  return orRunning(options.dataDirectory, () => startStorage(options));
}

/**
 * The embedded database as it is, for a command that must not migrate it: a running server's, or one
 * that is started for the command.
 * @throws connection errors, and what `startEmbeddedPostgres` throws.
 */
export async function attachEmbedded(options: {
  readonly dataDirectory: string;
  readonly log: Log;
}): Promise<Pick<EmbeddedUrls, 'backupUrl'> & { stop(): Promise<void> }> {
  return orRunning(options.dataDirectory, () => startEmbeddedPostgres(options));
}

async function orRunning<Started>(
  dataDirectory: string,
  start: () => Promise<Started>,
): Promise<Started | (EmbeddedUrls & { stop(): Promise<void> })> {
  try {
    return await start();
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error;
    return { ...(await runningUrls(resolve(dataDirectory))), stop: async () => {} };
  }
}

/** Line 4 of `postmaster.pid` is the port (PostgreSQL's documentation, "Database File Layout"). */
async function runningUrls(dataDirectory: string): Promise<EmbeddedUrls> {
  const file = join(dataDirectory, 'postgres', 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch((error: unknown) => isMissing(error) || '');
  const port = Number(text.split('\n')[3]);
  if (!(port > 0)) {
    throw new Error('The server on DATA_DIR is just starting or ending. Try again in a moment.');
  }
  return embeddedUrls(await readPasswords(dataDirectory), port);
}
