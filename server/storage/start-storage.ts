import type { Log } from '../log.ts';
import { backUpBefore } from './backup.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { reachDatabase } from './reach-database.ts';

/** Where the database is: the host's own, or none for the embedded one. */
export interface StorageOptions {
  readonly dataDirectory: string;
  /** Empty for the embedded PostgreSQL. */
  readonly databaseUrl: string;
  /** Direct connection of the owner; empty when `databaseUrl` is that. */
  readonly migrationUrl: string;
  readonly log: Log;
}

/** A database that runs and has every migration. */
export interface StartedStorage {
  /** Connection string of the server's role. Holds a password: never log it. */
  readonly serverUrl: string;
  /** Whether a pooler of transactions stands between that role and the database. */
  readonly isPooled: boolean;
  /** Connection string of the owner, direct. */
  readonly migrationUrl: string;
  /** Stops the embedded PostgreSQL; a foreign one is left alone. */
  stop(): Promise<void>;
}

/**
 * Starts the embedded database or takes the host's own, and brings it to this version. The embedded
 * one is copied before it is migrated; whoever runs their own makes their own backups.
 * @throws DirectoryInUse, DirectoryUnusable, DatabaseUnreachable and MigrationRefused.
 */
export async function startStorage(options: StorageOptions): Promise<StartedStorage> {
  const { dataDirectory, log } = options;
  if (options.databaseUrl !== '') {
    const migrationUrl = options.migrationUrl || options.databaseUrl;
    await reachDatabase('DATABASE_URL', options.databaseUrl);
    if (options.migrationUrl !== '') {
      await reachDatabase('DATABASE_MIGRATION_URL', options.migrationUrl);
    }
    await migrate({ connectionString: migrationUrl, log });
    // Whoever has a pooler names the direct way beside it: migrations cannot do without.
    const isPooled = options.migrationUrl !== '';
    return { serverUrl: options.databaseUrl, isPooled, migrationUrl, stop: async () => {} };
  }
  const postgres = await startEmbeddedPostgres({ dataDirectory, log });
  try {
    const backUp = async (migration: string) => {
      const copy = await backUpBefore(migration, { postgres, dataDirectory, now: new Date() });
      log.info({ migration, copy }, 'copied the database before a migration');
    };
    await migrate({
      connectionString: postgres.migrationUrl,
      log,
      ...(!postgres.wasFresh && { beforeFirst: backUp }),
    });
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return {
    serverUrl: postgres.serverUrl,
    isPooled: false,
    migrationUrl: postgres.migrationUrl,
    stop: () => postgres.stop(),
  };
}
