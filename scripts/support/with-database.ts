import type { Config } from '../../server/config.ts';
import { silentLog } from '../../server/log.ts';
import { attachStorage } from '../../server/storage/attach-storage.ts';
import type { Database } from '../../server/storage/database.ts';
import { openDatabase } from '../../server/storage/open-database.ts';
import { refuseMissingDatabase } from './existing-database.ts';
import { runCommand, type Command } from './run-command.ts';

/** What a command works with. */
export interface CommandContext {
  readonly config: Config;
  /** Open as the server's role. */
  readonly database: Database;
  /** Somebody wants the command to end. A database that was started for it is stopped at its end. */
  readonly signal: AbortSignal;
}

/** A command on the configured database. */
export interface DatabaseCommand<Words> extends Command<Words> {
  /** Makes the embedded database where there is none: for what may be a host's first command. */
  readonly makesDatabase?: boolean;
}

/**
 * Runs a command on the configured database, whether a server is running or not. What goes wrong is
 * one sentence on the terminal and exit code 1.
 */
export async function withDatabase<Words>(
  command: DatabaseCommand<Words>,
  work: (words: Words, context: CommandContext) => Promise<void>,
): Promise<void> {
  await runCommand(command, async (words, config, signal) => {
    if (!command.makesDatabase) refuseMissingDatabase(config);
    const storage = await attachStorage({
      dataDirectory: config.DATA_DIR,
      databaseUrl: config.DATABASE_URL.reveal(),
      migrationUrl: config.DATABASE_MIGRATION_URL.reveal(),
      log: silentLog,
    });
    const database = openDatabase({
      connectionString: storage.serverUrl,
      applicationName: 'trulybot command',
      // It runs for a moment: preparing statements would not pay, whatever stands in between.
      isPooled: true,
      log: silentLog,
    });
    try {
      await work(words, { config, database, signal });
    } finally {
      await database.close();
      await storage.stop();
    }
  });
}
