// `npm run backup -- [--to DIR] [--keep N]`: everything that the database holds, while it serves.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../server/config.ts';
import { keptJobTables } from '../server/jobs/jobs.store.ts';
import { silentLog } from '../server/log.ts';
import { attachEmbedded } from '../server/storage/attach-storage.ts';
import { writeBackup } from '../server/storage/backups/write-backup.ts';
import { refuseMissingDatabase } from './support/existing-database.ts';
import { runCommand } from './support/run-command.ts';

const usage = `Usage: npm run backup -- [--to DIR] [--keep N]
  Writes all that the database holds, and no key, into a directory of its own,
  while the server serves; read again and compared before it says so.
  --to DIR   where that directory is made; without it DATA_DIR/backups
  --keep N   then deletes all but the newest N backups there`;

function read() {
  const { values } = parseArgs({ options: { to: { type: 'string' }, keep: { type: 'string' } } });
  return values.keep === undefined || /^[1-9]\d{0,5}$/.test(values.keep) ? values : undefined;
}

await runCommand({ usage, read }, async (words, config, signal) => {
  const source = await openSource(config);
  try {
    const { directory, manifest } = await writeBackup({
      connectionString: source.backupUrl,
      directory: resolve(words.to ?? join(config.DATA_DIR, 'backups')),
      ...(words.keep !== undefined && { keep: Number(words.keep) }),
      otherTables: keptJobTables,
      now: new Date(),
      report: console.log,
      signal,
    });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`Backed up and read again: ${rows.toLocaleString('en')} rows, in ${directory}`);
    console.log(
      'It opens with the keys of today: keep a copy of the key file (or ENCRYPTION_KEY) elsewhere.',
    );
  } finally {
    await source.stop();
  }
});

/** @throws Error when there is nothing to back up: a backup must not make a database. */
async function openSource(
  config: Config,
): Promise<{ readonly backupUrl: string; stop(): Promise<void> }> {
  const ownUrl = config.DATABASE_MIGRATION_URL.reveal() || config.DATABASE_URL.reveal();
  if (config.DATABASE_URL.reveal() !== '') return { backupUrl: ownUrl, stop: async () => {} };
  refuseMissingDatabase(config);
  return attachEmbedded({ dataDirectory: resolve(config.DATA_DIR), log: silentLog });
}
