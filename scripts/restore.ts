// `npm run restore -- --from DIR`: a backup into an empty DATA_DIR, or an empty DATABASE_URL.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installJobs } from '../server/jobs/install-jobs.ts';
import { keptJobTables } from '../server/jobs/jobs.store.ts';
import { silentLog } from '../server/log.ts';
import { loadBackup } from '../server/storage/backups/load-backup.ts';
import { restoreDirectory } from '../server/storage/backups/restore-directory.ts';
import { verifyBackup } from '../server/storage/backups/verify-backup.ts';
import { reachDatabase } from '../server/storage/reach-database.ts';
import { runCommand } from './support/run-command.ts';

const usage = `Usage: npm run restore -- --from DIR
  Makes a database of a backup, in an empty DATA_DIR or an empty DATABASE_URL.
  --from DIR   the directory that npm run backup has named`;

function read() {
  const { values } = parseArgs({ options: { from: { type: 'string' } } });
  return values.from;
}

await runCommand({ usage, read }, async (from, config, signal) => {
  const backup = await verifyBackup(resolve(from), signal);
  console.log(`The backup of ${backup.manifest.createdAt} is whole.`);
  const options = {
    otherTables: keptJobTables,
    makeOtherTables: (connectionString: string) =>
      installJobs({ connectionString, log: silentLog }),
    log: silentLog,
    report: console.log,
    signal,
  };
  const migrationUrl = config.DATABASE_MIGRATION_URL.reveal() || config.DATABASE_URL.reveal();
  const toOwn = config.DATABASE_URL.reveal() !== '';
  if (toOwn) {
    const setting = config.DATABASE_MIGRATION_URL.reveal()
      ? 'DATABASE_MIGRATION_URL'
      : 'DATABASE_URL';
    await reachDatabase(setting, migrationUrl);
    await loadBackup(backup, { ...options, migrationUrl });
  } else {
    await restoreDirectory(backup, { ...options, dataDirectory: config.DATA_DIR });
  }
  console.log(`Restored into ${toOwn ? 'DATABASE_URL' : `DATA_DIR ${resolve(config.DATA_DIR)}`}.`);
  console.log(
    'Before the server starts, give it the keys of the time of the backup: ' +
      'the key file in DATA_DIR, or ENCRYPTION_KEY.',
  );
});
