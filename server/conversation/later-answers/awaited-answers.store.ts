import { sql, type Transaction } from 'kysely';
import type { StoreReference } from '../../orders/identifiers.ts';
import type { Database } from '../../storage/database.ts';
import {
  lockConversation,
  readConversation,
  writeAnswer,
  type Answer,
  type ConversationToAnswer,
} from '../answering/write-answer.store.ts';
import type { ConversationTables } from '../tables.ts';

type Rows = Transaction<ConversationTables>;

/** A conversation that waits for its shop and that this process may answer now. */
export interface ClaimedWait extends ConversationToAnswer {
  /** Longest that anybody has been waiting for this shop, milliseconds. */
  readonly waitedMs: number;
  /** Patience is over: no further look, a word about it. */
  readonly isOver: boolean;
}

export type AwaitedAnswerRecords = ReturnType<typeof createAwaitedAnswerRecords>;

/**
 * Waits and their leases, timed by the database's clock. One process at a time asks for a store; a
 * wait is answered, ended or given up exactly once, because its row goes with the message.
 */
export function createAwaitedAnswerRecords(database: Database) {
  return {
    /** Stores that are to be asked again now and that nobody is asking. */
    due: (atMost: number): Promise<readonly StoreReference[]> =>
      database.withoutAccount(async (rows: Rows) => {
        const found = await sql<StoreReference>`
          select account_id as "accountId", store_id as "storeId"
          from trulybot_lookup.stores_to_ask_again(${atMost})`.execute(rows);
        return found.rows;
      }),

    /** Whether any conversation of a store waits. */
    isAwaited: ({ accountId, storeId }: StoreReference): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const found = await sql`
          select from awaited_answers
          where account_id = ${accountId} and store_id = ${storeId}
          limit 1`.execute(rows);
        return found.rows.length > 0;
      }),

    /**
     * Takes the wait of this store that is due longest. One in whose conversation a message is still
     * to be answered is left alone: that answer decides what becomes of it.
     * @returns undefined when none is due, or another process asks this shop.
     */
    claim: (
      { accountId, storeId }: StoreReference,
      owner: string,
      leaseMs: number,
    ): Promise<ClaimedWait | undefined> =>
      database.forAccount(accountId, async (rows: Rows) => {
        await sql`select pg_advisory_xact_lock(hashtextextended(${storeId}, 0))`.execute(rows);
        const { rows: found } = await sql<{
          readonly conversationId: string;
          readonly clientNetwork: Buffer | null;
          readonly waitedMs: number;
          readonly isOver: boolean;
        }>`
          with of_store as (
            select * from awaited_answers
            where account_id = ${accountId} and store_id = ${storeId})
          select conversation_id as "conversationId", client_network as "clientNetwork",
            wait_until <= now() as "isOver",
            (select 1000 * extract(epoch from now() - min(waiting_since)) from of_store)::float
              as "waitedMs"
          from of_store as awaited
          where not lies_ahead(next_look_at, '20 minutes') and not lies_ahead(lease_until)
            and not exists (select from of_store
              where lies_ahead(lease_until) and lease_owner <> ${owner}::uuid)
            and not exists (select from messages as message
              where message.account_id = awaited.account_id
                and message.conversation_id = awaited.conversation_id
                and message.author = 'shopper' and message.answered_at is null)
          order by next_look_at, waiting_since
          limit 1`.execute(rows);
        const [wait] = found;
        if (!wait) return undefined;
        const key = { accountId, conversationId: wait.conversationId };
        const conversation = await lockConversation(rows, key);
        const taken = await sql`
          update awaited_answers
          set lease_owner = ${owner}::uuid,
            lease_until = now() + make_interval(secs => ${leaseMs / 1000})
          where account_id = ${accountId} and conversation_id = ${key.conversationId}`.execute(
          rows,
        );
        if (!conversation || taken.numAffectedRows === 0n) return undefined;
        const { clientNetwork, waitedMs, isOver } = wait;
        const known = await readConversation(rows, key, conversation, clientNetwork);
        return { ...known, waitedMs, isOver };
      }),

    /**
     * Ends the wait with a message of its own: both happen, or neither.
     * @returns false when the lease was lost or a message of the shopper's came first, which is
     *   answered then. The wait is as it was.
     */
    commit: (wait: ClaimedWait, owner: string, answer: Answer): Promise<boolean> =>
      database.forAccount(wait.accountId, async (rows: Rows) => {
        const conversation = await lockConversation(rows, wait);
        if (!conversation) return false;
        const ended = await sql`
          delete from awaited_answers as awaited
          where account_id = ${wait.accountId} and conversation_id = ${wait.conversationId}
            and lease_owner = ${owner}::uuid
            and not exists (select from messages as message
              where message.account_id = awaited.account_id
                and message.conversation_id = awaited.conversation_id
                and message.author = 'shopper' and message.answered_at is null)`.execute(rows);
        if (ended.numAffectedRows === 0n) return false;
        await writeAnswer(rows, wait, conversation.next_sequence, answer);
        return true;
      }),

    /** Gives a wait back. It is due again after `pauseMs`, at the end of its patience at the latest. */
    release: async (wait: ClaimedWait, owner: string, pauseMs: number): Promise<void> => {
      await database.forAccount(wait.accountId, (rows: Rows) =>
        sql`
          update awaited_answers
          set lease_owner = null, lease_until = null,
            next_look_at = least(wait_until, now() + make_interval(secs => ${pauseMs / 1000}))
          where account_id = ${wait.accountId} and conversation_id = ${wait.conversationId}
            and lease_owner = ${owner}::uuid`.execute(rows),
      );
    },

    /**
     * The shop was asked for one: all who wait for it and are not being answered are due after
     * `pauseMs`, at the end of their patience at the latest.
     */
    reschedule: async ({ accountId, storeId }: StoreReference, pauseMs: number): Promise<void> => {
      await database.forAccount(accountId, (rows: Rows) =>
        sql`
          update awaited_answers
          set next_look_at = least(wait_until, now() + make_interval(secs => ${pauseMs / 1000}))
          where account_id = ${accountId} and store_id = ${storeId}
            and not lies_ahead(lease_until)`.execute(rows),
      );
    },
  };
}
