import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../server/storage/embedded-postgres.ts';
import { installJobs } from '../../server/jobs/install-jobs.ts';
import { silentLog } from '../../server/log.ts';
import { migrate } from '../../server/storage/migrate.ts';

/** A PostgreSQL for tests, whose database `trulybot` is migrated and serves as a template. */
export interface TestCluster {
  readonly serverUrl: string;
  readonly migrationUrl: string;
  readonly administratorUrl: string;
}

/** Starts a PostgreSQL of its own in a temporary directory; nothing of it survives `stop`. */
export async function startTestCluster(): Promise<{ urls: TestCluster; stop(): Promise<void> }> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-test-'));
  const postgres = await startEmbeddedPostgres({
    dataDirectory,
    log: silentLog,
    parameters: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  await migrate({ connectionString: postgres.migrationUrl, log: silentLog });
  await installJobs({ connectionString: postgres.migrationUrl, log: silentLog });
  return {
    urls: {
      serverUrl: postgres.serverUrl,
      migrationUrl: postgres.migrationUrl,
      administratorUrl: postgres.administratorUrl,
    },
    stop: async () => {
      await postgres.stop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}
