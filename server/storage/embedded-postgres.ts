import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DirectoryInUse, lockDirectory } from './directory-lock.ts';
import type { Log } from '../log.ts';
import { embeddedUrls, prepareCluster, type EmbeddedUrls } from './postgres-cluster.ts';
import { findPostgresPrograms } from './postgres-program.ts';
import { SupervisedPostgres } from './supervised-postgres.ts';
import { postgresUser } from './system-user.ts';

/** The PostgreSQL that the server starts for itself. */
export interface EmbeddedPostgres extends EmbeddedUrls {
  /** The cluster was made by this start and holds nothing yet. */
  readonly wasFresh: boolean;
  /** Stops PostgreSQL, runs `work` on its files at rest, and starts it again on the same port. */
  whileStopped(work: (clusterDirectory: string) => Promise<void>): Promise<void>;
  /** Fast shutdown; gives the data directory free. */
  stop(): Promise<void>;
}

/** The data directory cannot be made or written to. */
class DirectoryUnusable extends Error {
  override readonly name = 'DirectoryUnusable';
}

/**
 * Starts PostgreSQL in `dataDirectory/postgres`, on 127.0.0.1 and a port free at this moment. The
 * first start makes cluster, roles and passwords. While it runs, a PostgreSQL that dies is started
 * again on the same port; connections break meanwhile and callers try again.
 * @throws DirectoryInUse when another server lives on this data directory.
 * @throws DirectoryUnusable when it cannot be made or written to.
 */
export async function startEmbeddedPostgres(options: {
  readonly dataDirectory: string;
  readonly log: Log;
  /** PostgreSQL settings beyond ours; tests turn `fsync` off. */
  readonly parameters?: Readonly<Record<string, string>>;
}): Promise<EmbeddedPostgres> {
  const dataDirectory = resolve(options.dataDirectory);
  const unlock = await takeDirectory(dataDirectory);
  try {
    const programs = findPostgresPrograms();
    const user = await postgresUser([programs.postgres, `${dataDirectory}/postgres`]);
    const cluster = await prepareCluster(dataDirectory, programs, user);
    const supervised = await SupervisedPostgres.start({
      program: programs.postgres,
      clusterDirectory: cluster.directory,
      user,
      parameters: options.parameters ?? {},
      log: options.log,
    });
    return {
      ...embeddedUrls(cluster.passwords, supervised.port),
      wasFresh: cluster.wasFresh,
      whileStopped: (work) => supervised.whileStopped(() => work(cluster.directory)),
      stop: async () => {
        await supervised.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/**
 * Makes the data directory where it is missing, and takes it for this process alone.
 * @returns a function that gives it free.
 * @throws DirectoryInUse and DirectoryUnusable.
 */
export async function takeDirectory(dataDirectory: string): Promise<() => Promise<void>> {
  try {
    await mkdir(dataDirectory, { recursive: true });
    return await lockDirectory(dataDirectory);
  } catch (cause) {
    if (cause instanceof DirectoryInUse) throw cause;
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new DirectoryUnusable(
      `DATA_DIR ${dataDirectory} cannot be used (${words}). Set it to a directory that this user may write to.`,
      { cause },
    );
  }
}
