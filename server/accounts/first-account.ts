import { randomUUID } from 'node:crypto';
import type { AccountId } from '../orders/identifiers.ts';
import { AccountStore, type Database } from './accounts.store.ts';
import { apiKeyScopes, type NewAccount } from './accounts.ts';
import { newApiKey } from './create-accounts.ts';

/** The account of a fresh installation; its name and address are the merchant's to change. */
const firstMerchant = { name: 'My shop', email: 'merchant@localhost' };

/**
 * Makes the account of a fresh installation, once, also when several servers start at the same time.
 * @param options.keep puts the API key where it can be found. It is done before the account counts,
 *   so that a start that dies anywhere leaves no account whose key nobody has.
 * @returns undefined when there are accounts already.
 */
export async function createFirstAccount(options: {
  readonly database: Database;
  readonly now: Date;
  readonly keep: (apiKey: string) => Promise<void>;
}): Promise<NewAccount | undefined> {
  const { database, now, keep } = options;
  const accountId = randomUUID() as AccountId;
  const { row, apiKey } = newApiKey({ name: 'First key', scopes: apiKeyScopes });
  const account = { accountId, ...firstMerchant };
  const isFirst = await new AccountStore(database).insertFirstAccount(account, row, now, () =>
    keep(apiKey),
  );
  return isFirst ? { accountId, apiKey } : undefined;
}
