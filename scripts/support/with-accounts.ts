import type { Accounts } from '../../server/accounts/accounts.ts';
import { createAccounts } from '../../server/accounts/create-accounts.ts';
import { systemClock } from '../../server/orders/instant.ts';
import { withDatabase, type DatabaseCommand } from './with-database.ts';

/** Runs a command on the accounts of the configured database. It takes moments and is not broken off. */
export async function withAccounts<Words>(
  command: DatabaseCommand<Words>,
  work: (words: Words, accounts: Accounts) => Promise<void>,
): Promise<void> {
  await withDatabase(command, (words, { database }) =>
    work(words, createAccounts({ database, clock: systemClock })),
  );
}
