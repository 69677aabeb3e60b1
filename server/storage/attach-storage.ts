import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DirectoryInUse } from './directory-lock.ts';
import { embeddedUrl, readPasswords } from './postgres-cluster.ts';
import { serverRole } from './roles.ts';
import { startStorage, type StartedStorage, type StorageOptions } from './start-storage.ts';

/**
 * The database for a command that runs for a moment: the one that a running server has, or, when
 * none runs, one that is started for the command.
 * @throws connection errors, and what `startStorage` throws.
 */
export async function attachStorage(
  options: StorageOptions,
): Promise<Pick<StartedStorage, 'serverUrl' | 'stop'>> {
  try {
    return await startStorage(options);
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error;
    const serverUrl = await runningServerUrl(resolve(options.dataDirectory));
    return { serverUrl, stop: async () => {} };
  }
}

/** Line 4 of `postmaster.pid` is the port (PostgreSQL's documentation, "Database File Layout"). */
async function runningServerUrl(dataDirectory: string): Promise<string> {
  const file = join(dataDirectory, 'postgres', 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error('The server on DATA_DIR is just starting or ending. Try again in a moment.', {
      cause,
    });
  });
  const { server } = await readPasswords(dataDirectory);
  return embeddedUrl(serverRole, server, Number(text.split('\n')[3]));
}
