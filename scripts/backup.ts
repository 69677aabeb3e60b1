// `npm run backup -- [--to DIR] [--keep N]`: everything that the database holds, while it serves.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../server/config.ts';
import { keptJobTables } from '../server/jobs/jobs.store.ts';
import { silentLog } from '../server/log.ts';
import { attachEmbedded } from '../server/storage/attach-storage.ts';
import { writeBackup } from '../server/storage/backups/write-backup.ts';
import { runCommand } from './support/run-command.ts';

const usage = 'Usage: npm run backup -- [--to DIR] [--keep N]';

await runCommand(usage, async (config, signal) => {
  const { values } = parseArgs({ options: { to: { type: 'string' }, keep: { type: 'string' } } });
  if (values.keep !== undefined && !/^[1-9]\d{0,5}$/.test(values.keep)) throw new Error(usage);
  const source = await openSource(config);
  try {
    const { directory, manifest } = await writeBackup({
      connectionString: source.backupUrl,
      directory: resolve(values.to ?? join(config.DATA_DIR, 'backups')),
      ...(values.keep !== undefined && { keep: Number(values.keep) }),
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
  const dataDirectory = resolve(config.DATA_DIR);
  if (!existsSync(join(dataDirectory, 'postgres'))) {
    throw new Error(`There is no database in DATA_DIR ${dataDirectory}: nothing to back up.`);
  }
  return attachEmbedded({ dataDirectory, log: silentLog });
}
