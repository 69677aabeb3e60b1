import { existsSync } from 'node:fs';
import type { Accounts } from '../../server/accounts/accounts.ts';
import { createAccounts } from '../../server/accounts/create-accounts.ts';
import { loadConfig } from '../../server/config.ts';
import { silentLog } from '../../server/log.ts';
import { systemClock } from '../../server/orders/instant.ts';
import { attachStorage } from '../../server/storage/attach-storage.ts';
import { openDatabase } from '../../server/storage/open-database.ts';

/**
 * Runs a command on the accounts of the configured database, whether a server is running or not.
 * What goes wrong is one sentence on the terminal and exit code 1.
 * @param usage shown when the command's words cannot be understood.
 */
export async function withAccounts(
  usage: string,
  work: (accounts: Accounts) => Promise<void>,
): Promise<void> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    const config = loadConfig(process.env);
    const storage = await attachStorage({
      dataDirectory: config.DATA_DIR,
      databaseUrl: config.DATABASE_URL.reveal(),
      migrationUrl: config.DATABASE_MIGRATION_URL.reveal(),
      log: silentLog,
    });
    const database = openDatabase({
      connectionString: storage.serverUrl,
      applicationName: 'trulybot command',
      log: silentLog,
    });
    try {
      await work(createAccounts({ database, clock: systemClock }));
    } finally {
      await database.close();
      await storage.stop();
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    console.error(words.startsWith('Unknown option') ? usage : words);
    process.exitCode = 1;
  }
}
