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
  // It takes moments, and a database that was started for it is stopped at its end.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
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
    console.error(wordsOf(error, usage));
    process.exitCode = 1;
  }
}

function wordsOf(error: unknown, usage: string): string {
  if (!(error instanceof Error)) return String(error);
  // What parseArgs throws about words that it does not know (ERR_PARSE_ARGS_…).
  return 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS') ? usage : error.message;
}
