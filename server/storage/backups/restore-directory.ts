import { readdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Log } from '../../log.ts';
import { startEmbeddedPostgres, takeDirectory } from '../embedded-postgres.ts';
import { stopLeftoverPostgres } from '../leftover-postgres.ts';
import { passwordFileIn, unfinishedRestore } from '../postgres-cluster.ts';
import { syncDirectory } from '../private-files.ts';
import { loadBackup, refuseForeignMigrations, type LoadOptions } from './load-backup.ts';
import { BackupRefused } from './manifest.ts';
import type { VerifiedBackup } from './verify-backup.ts';

/** What may lie in a data directory that a backup is restored into. */
const harmless = new Set([
  'encryption.key',
  'backups',
  'server.lock',
  // What an earlier restore left that was killed.
  unfinishedRestore,
  basename(passwordFileIn('')),
]);

/**
 * Makes the embedded database of an empty data directory out of a backup. It is built aside and
 * moved into place when it is whole: killed at any moment, the command can be run again, and until
 * then no server starts there.
 * @throws BackupRefused when the directory is not empty, or this version cannot read the backup.
 */
export async function restoreDirectory(
  backup: VerifiedBackup,
  options: Omit<LoadOptions, 'migrationUrl'> & { readonly dataDirectory: string },
): Promise<void> {
  const { log } = options;
  const dataDirectory = resolve(options.dataDirectory);
  await refuseForeignMigrations(backup.manifest.migrations, options.migrations);
  const unlock = await takeDirectory(dataDirectory);
  try {
    await refuseUnlessEmpty(dataDirectory);
    const draft = join(dataDirectory, unfinishedRestore);
    await clearAway(draft, log);
    try {
      const postgres = await startEmbeddedPostgres({ dataDirectory: draft, log });
      try {
        await loadBackup(backup, { ...options, migrationUrl: postgres.migrationUrl });
      } finally {
        await postgres.stop();
      }
      await moveIntoPlace(draft, dataDirectory);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } finally {
    await unlock();
  }
}

async function refuseUnlessEmpty(dataDirectory: string): Promise<void> {
  const found = (await readdir(dataDirectory)).filter((name) => !harmless.has(name));
  if (found.length === 0) return;
  throw new BackupRefused(
    `DATA_DIR ${dataDirectory} is not empty (${found.slice(0, 3).join(', ')}). A backup is restored into ` +
      'an empty directory only: set DATA_DIR to another one, or move away what is there.',
  );
}

/** A restore that was killed left its draft, and perhaps a PostgreSQL at work in it. */
async function clearAway(draft: string, log: Log): Promise<void> {
  await stopLeftoverPostgres(join(draft, 'postgres'), log);
  // Another program of PostgreSQL's may be writing there for a moment more.
  await rm(draft, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** The cluster comes last: with it the restore is done. */
async function moveIntoPlace(draft: string, dataDirectory: string): Promise<void> {
  await syncDirectory(draft);
  await rename(passwordFileIn(draft), passwordFileIn(dataDirectory));
  await rename(join(draft, 'postgres'), join(dataDirectory, 'postgres'));
  await syncDirectory(dataDirectory);
}
