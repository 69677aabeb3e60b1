import { sql, type Transaction } from 'kysely';
import type { JobTransaction } from '../../jobs/jobs.ts';
import { jobTransaction } from '../../jobs/job-transaction.ts';
import type { Database } from '../../storage/database.ts';
import type { CodeBudget } from '../codes/code-budgets.ts';
import { insertCode } from '../codes/codes.store.ts';
import { noteWait } from '../later-answers/note-wait.store.ts';
import type { ConversationTables } from '../tables.ts';
import {
  lockConversation,
  readConversation,
  writeAnswer,
  type Answer,
  type ConversationKey,
  type ConversationToAnswer,
} from './write-answer.store.ts';

type Rows = Transaction<ConversationTables>;

/** A message that this process may answer, with all that the answer needs. */
export interface ClaimedMessage extends ConversationToAnswer {
  readonly messageId: string;
  readonly sealedBody: Uint8Array;
  /** How often it has been tried, this time included. */
  readonly attempts: number;
}

export type AnswerRecords = ReturnType<typeof createAnswerRecords>;

/**
 * Leases and answers. Leases are timed by the database's clock: the domain's may stand still, and
 * those of two machines differ.
 */
export function createAnswerRecords(database: Database, codeBudgets?: readonly CodeBudget[]) {
  return {
    /** Conversations in which something waits and nobody is at work. */
    waiting: (atMost: number): Promise<readonly ConversationKey[]> =>
      database.withoutAccount(async (rows: Rows) => {
        const found = await sql<ConversationKey>`
          select account_id as "accountId", conversation_id as "conversationId"
          from trulybot_lookup.conversations_to_answer(${atMost})`.execute(rows);
        return found.rows;
      }),

    /** Frees every lease but this owner's. Only for a process that is alone with its database. */
    releaseLeasesOfOthers: (owner: string): Promise<void> =>
      database.withoutAccount(async (rows: Rows) => {
        await sql`select trulybot_lookup.release_leases_of_others(${owner}::uuid)`.execute(rows);
      }),

    /**
     * Takes the oldest unanswered message, unless somebody else is answering in this conversation. A
     * lease of this owner's own is left over from a try that failed: an owner tries one at a time.
     */
    claim: (
      key: ConversationKey,
      owner: string,
      leaseMs: number,
    ): Promise<ClaimedMessage | undefined> =>
      database.forAccount(key.accountId, async (rows: Rows) => {
        const { accountId, conversationId } = key;
        const conversation = await lockConversation(rows, key);
        if (!conversation) return undefined;
        const message = await rows
          .selectFrom('messages')
          .select(['id', 'body', 'client_network', 'attempts', 'locale'])
          .select(
            sql<boolean>`lies_ahead(lease_until)
              and lease_owner is distinct from ${owner}::uuid`.as('isLeased'),
          )
          .where('account_id', '=', accountId)
          .where('conversation_id', '=', conversationId)
          .where('author', '=', 'shopper')
          .where('answered_at', 'is', null)
          .orderBy('sequence')
          .limit(1)
          .executeTakeFirst();
        if (!message || message.isLeased) return undefined;
        const attempts = message.attempts + 1;
        await sql`
          update messages
          set lease_owner = ${owner}::uuid, attempts = ${attempts},
            lease_until = now() + make_interval(secs => ${leaseMs / 1000})
          where account_id = ${accountId} and conversation_id = ${conversationId}
            and id = ${message.id}`.execute(rows);
        return {
          ...(await readConversation(rows, key, conversation, message.client_network)),
          // Another message may have changed the conversation's meanwhile.
          locale: message.locale,
          messageId: message.id,
          sealedBody: message.body,
          attempts,
        };
      }),

    /** @returns false when the lease is no longer this owner's. */
    renew: (message: ClaimedMessage, owner: string, leaseMs: number): Promise<boolean> =>
      database.forAccount(message.accountId, (rows: Rows) =>
        setLease(rows, message, owner, owner, leaseMs),
      ),

    /** Gives a message back after a try that failed; it may be taken again after `waitMs`. */
    release: async (message: ClaimedMessage, owner: string, waitMs: number): Promise<void> => {
      await database.forAccount(message.accountId, (rows: Rows) =>
        setLease(rows, message, owner, null, waitMs),
      );
    },

    /** Gives a message back as if it had not been tried: this process ends, and nothing is wrong with it. */
    returnUntried: async (message: ClaimedMessage, owner: string): Promise<void> => {
      const { accountId, conversationId, messageId, attempts } = message;
      await database.forAccount(accountId, async (rows: Rows) => {
        await rows
          .updateTable('messages')
          .set({ lease_owner: null, lease_until: null, attempts: attempts - 1 })
          .where('account_id', '=', accountId)
          .where('conversation_id', '=', conversationId)
          .where('id', '=', messageId)
          .where('lease_owner', '=', owner)
          .where('answered_at', 'is', null)
          .execute();
      });
    },

    /**
     * Writes an answer with all that follows from it: both happen, or neither.
     * @param also further work in the same transaction.
     * @returns its place, and whether further messages of the conversation wait; undefined when nothing
     *   was written, for somebody else has answered or holds the lease now.
     */
    commit: (
      message: ClaimedMessage,
      owner: string,
      answer: Answer,
      also: (transaction: JobTransaction) => Promise<void>,
    ): Promise<{ readonly moreWait: boolean; readonly sequence: number } | undefined> =>
      database.forAccount(message.accountId, async (rows: Rows) => {
        const { accountId, conversationId, messageId } = message;
        const conversation = await lockConversation(rows, message);
        if (!conversation) return undefined;
        const answered = await rows
          .updateTable('messages')
          .set({
            answered_at: answer.at,
            client_network: null,
            lease_owner: null,
            lease_until: null,
          })
          .where('account_id', '=', accountId)
          .where('conversation_id', '=', conversationId)
          .where('id', '=', messageId)
          .where('answered_at', 'is', null)
          .where('lease_owner', '=', owner)
          .returning(
            sql<boolean>`exists (
              select 1 from messages as other
              where other.account_id = ${accountId} and other.conversation_id = ${conversationId}
                and other.author = 'shopper' and other.answered_at is null
                and other.id <> ${messageId})`.as('moreWait'),
          )
          .executeTakeFirst();
        if (!answered) return undefined;
        await writeAnswer(rows, message, conversation.next_sequence, answer, messageId);
        await noteWait(rows, message, answer.wait);
        if (answer.newCode) {
          await insertCode(rows, message, answer.newCode, answer.at, codeBudgets);
        }
        await also(jobTransaction(rows));
        return { ...answered, sequence: conversation.next_sequence };
      }),
  };
}

async function setLease(
  rows: Rows,
  { accountId, conversationId, messageId }: ClaimedMessage,
  owner: string,
  nextOwner: string | null,
  forMs: number,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update messages
    set lease_owner = ${nextOwner}::uuid,
      lease_until = now() + make_interval(secs => ${forMs / 1000})
    where account_id = ${accountId} and conversation_id = ${conversationId}
      and id = ${messageId} and lease_owner = ${owner}::uuid and answered_at is null`.execute(rows);
  return numAffectedRows === 1n;
}
