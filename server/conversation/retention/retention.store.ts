import { sql, type Transaction } from 'kysely';
import type { AccountId, StoreId } from '../../orders/identifiers.ts';
import type { Database } from '../../storage/database.ts';
import type { ConversationTables } from '../tables.ts';

export type { Database };

type Rows = Transaction<ConversationTables>;

/** A conversation whose time is over. */
export interface ExpiredConversation {
  readonly accountId: AccountId;
  readonly conversationId: string;
}

/** A store whose merchant has set another retention time than some of its conversations have. */
export interface ChangedRetention {
  readonly accountId: AccountId;
  readonly storeId: StoreId;
  readonly retentionDays: number;
}

/** Retention times and what is over by them, across accounts; each is changed in its own scope. */
export function createRetentionRecords(database: Database) {
  return {
    expired: (at: Date, atMost: number): Promise<readonly ExpiredConversation[]> =>
      database.withoutAccount(async (rows: Rows) => {
        const found = await sql<ExpiredConversation>`
          select account_id as "accountId", conversation_id as "conversationId"
          from trulybot_lookup.expired_conversations(${at}, ${atMost})`.execute(rows);
        return found.rows;
      }),

    /**
     * Deletes those of the conversations that are over still. One that somebody is at work on, to
     * add a message say, is left for the next round.
     * @returns the ids of those deleted.
     */
    deleteExpired: (
      accountId: AccountId,
      conversationIds: readonly string[],
      at: Date,
    ): Promise<readonly string[]> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const deleted = await rows
          .deleteFrom('conversations')
          .where('account_id', '=', accountId)
          .where('id', 'in', (query) =>
            query
              .selectFrom('conversations')
              .select('id')
              .where('account_id', '=', accountId)
              .where('id', 'in', conversationIds)
              .where('expires_at', '<=', at)
              .forUpdate()
              .skipLocked(),
          )
          .returning('id')
          .execute();
        return deleted.map(({ id }) => id);
      }),

    changedRetentions: (atMost: number): Promise<readonly ChangedRetention[]> =>
      database.withoutAccount(async (rows: Rows) => {
        const found = await sql<ChangedRetention>`
          select account_id as "accountId", store_id as "storeId",
            retention_days as "retentionDays"
          from trulybot_lookup.changed_retentions(${atMost})`.execute(rows);
        return found.rows;
      }),

    /**
     * Gives conversations of a store its present retention time. A shorter one counts from the last
     * message too; a longer one only from the next message on, for what was said was said under the
     * shorter one.
     * @returns how many were changed.
     */
    applyRetention: (
      { accountId, storeId, retentionDays }: ChangedRetention,
      atMost: number,
    ): Promise<number> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const { numUpdatedRows } = await rows
          .updateTable('conversations')
          .set({
            retention_days: retentionDays,
            expires_at: sql<string>`least(expires_at,
              expires_at + make_interval(hours => 24 * (${retentionDays} - retention_days)))`,
          })
          .where('account_id', '=', accountId)
          .where('id', 'in', (query) =>
            query
              .selectFrom('conversations')
              .select('id')
              .where('account_id', '=', accountId)
              .where('store_id', '=', storeId)
              .where('retention_days', '<>', retentionDays)
              .limit(atMost)
              .forUpdate()
              .skipLocked(),
          )
          .executeTakeFirst();
        return Number(numUpdatedRows);
      }),
  };
}
