import type { Transaction } from 'kysely';

/**
 * The database as rooms see it. Every statement runs in a transaction that has named its account,
 * because row-level security shows nothing otherwise. A room's `*.store.ts` file states the tables
 * it reads by annotating the callback's parameter:
 *
 * ```ts
 * database.forAccount(accountId, async (transaction: Transaction<ConversationTables>) => …)
 * ```
 */
export interface Database {
  /** Runs `work` in one transaction in which the account's rows, and no others, are visible. */
  forAccount<Tables, Result>(
    accountId: string,
    work: (transaction: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result>;
  /** Runs `work` with no account: tables show nothing, only the narrow functions answer. */
  withoutAccount<Tables, Result>(
    work: (transaction: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result>;
  /** Whether the database answers at all. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
}
