import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DirectoryInUse, lockDirectory } from '../directory-lock.ts';
import { compactTime, keepNewest } from '../kept-backups.ts';
import { syncDirectory } from '../private-files.ts';
import { copyDatabase } from './copy-database.ts';
import { BackupRefused, checksumsFile, manifestFile, manifestText, tableFile } from './manifest.ts';
import type { Report } from './progress.ts';
import { withSession } from './session.ts';
import { checksumsText, verifyBackup, type VerifiedBackup } from './verify-backup.ts';

export interface BackupOptions {
  /** Of a role that row-level security hides nothing from, or of the tables' owner. */
  readonly connectionString: string;
  /** Where the backup's own directory is made. */
  readonly directory: string;
  /** How many backups of this kind stay there, this one among them. Default: all. */
  readonly keep?: number;
  /** Tables of other parts to take along, `schema.table`. */
  readonly otherTables: readonly string[];
  readonly now: Date;
  readonly report: Report;
  /** Breaks it off; nothing of it is left then. */
  readonly signal: AbortSignal;
}

const kind = 'backup';
const unfinished = '.being-made';

/**
 * Writes what the database holds at one moment to `directory/backup-<time>/`, and reads it again
 * before it says so. A database that is read as its administrator serves on; as the tables' owner,
 * it waits. No key, password or mail is in a backup, so that alone it opens no secret. It appears
 * under its name when it is whole.
 * @throws BackupRefused when the database is not ours, or another backup is being written there.
 */
export async function writeBackup(options: BackupOptions): Promise<VerifiedBackup> {
  const { directory, keep, now, signal } = options;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const unlock = await lockForBackup(directory);
  try {
    await removeUnfinished(directory);
    const target = join(directory, `${kind}-${compactTime(now)}`);
    const draft = `${target}${unfinished}`;
    await mkdir(draft, { mode: 0o700 });
    try {
      await fill(draft, options);
      const { manifest } = await verifyBackup(draft, signal);
      await rename(draft, target);
      await syncDirectory(directory);
      if (keep !== undefined) await keepNewest(directory, kind, keep);
      return { directory: target, manifest };
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  } finally {
    await unlock();
  }
}

async function fill(draft: string, options: BackupOptions): Promise<void> {
  const copied = await withSession(options.connectionString, (client) =>
    copyDatabase(client, { ...options, directory: draft }),
  );
  const write = (name: string, text: string) =>
    writeFile(join(draft, name), text, { mode: 0o600, flag: 'wx', flush: true });
  await write(manifestFile, manifestText({ createdAt: options.now.toISOString(), ...copied }));
  const files = [manifestFile, ...copied.tables.map(tableFile)];
  await write(checksumsFile, await checksumsText(draft, files));
  await syncDirectory(draft);
}

async function lockForBackup(directory: string): Promise<() => Promise<void>> {
  try {
    return await lockDirectory(directory);
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error;
    throw new BackupRefused(`Another backup is being written to ${directory}. Try again later.`, {
      cause: error,
    });
  }
}

/** What a backup left that was killed; nobody else is at it, for we hold the lock. */
async function removeUnfinished(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith(`${kind}-`) || !name.endsWith(unfinished)) continue;
    await rm(join(directory, name), { recursive: true, force: true });
  }
}
