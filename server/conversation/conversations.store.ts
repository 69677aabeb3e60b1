import { sql, type Transaction } from 'kysely';
import type { StoreReference } from '../orders/identifiers.ts';
import type { Instant } from '../orders/instant.ts';
import type { Database } from '../storage/database.ts';
import type { ConversationHandle } from './conversations.ts';
import { messageColumns, type MessageRow } from './stored-message.ts';
import type { ConversationTables } from './tables.ts';

/** Where this room keeps its data. */
export type { Database };

type Rows = Transaction<ConversationTables>;

/**
 * Messages of one conversation, answers included. Whoever says more finds it gone, and a panel then
 * opens the next one by itself: no program fills a conversation for ever.
 */
const longest = 2_000;

export interface NewConversation {
  readonly conversationId: string;
  readonly secretHash: Uint8Array;
  readonly protocolVersion: number;
  readonly locale: string;
  readonly storeName: string;
  readonly sealedPageUrl: Uint8Array | undefined;
  readonly retentionDays: number;
  readonly at: Instant;
}

/** A message to be added; its sequence is given by the database. */
export interface NewMessage {
  readonly id: string;
  readonly sealedBody: Uint8Array;
  readonly locale: string;
  readonly at: Instant;
}

/** A message of a shopper's. */
export interface NewShopperMessage extends NewMessage {
  /** Of the network that it came from, where that is known. */
  readonly networkIndex: Uint8Array | undefined;
  /** Of the e-mails that stand in it, each once. */
  readonly emailIndexes: readonly Uint8Array[];
}

/** Conversations and their messages, as shoppers read and write them. */
export function createConversationRecords(database: Database) {
  return {
    /** Adds a conversation with the assistant's first message. */
    insert: (
      { accountId, storeId }: StoreReference,
      conversation: NewConversation,
      greeting: NewMessage & { readonly code: string },
    ): Promise<void> =>
      database.forAccount(accountId, async (rows: Rows) => {
        await rows
          .insertInto('conversations')
          .values({
            account_id: accountId,
            id: conversation.conversationId,
            store_id: storeId,
            secret_hash: conversation.secretHash,
            protocol_version: conversation.protocolVersion,
            locale: conversation.locale,
            store_name: conversation.storeName,
            page_url: conversation.sealedPageUrl ?? null,
            next_sequence: 2,
            created_at: conversation.at,
            expires_at: afterDays(conversation.at, conversation.retentionDays),
            retention_days: conversation.retentionDays,
          })
          .execute();
        await rows
          .insertInto('messages')
          .values({
            account_id: accountId,
            conversation_id: conversation.conversationId,
            id: greeting.id,
            sequence: 1,
            author: 'assistant',
            code: greeting.code,
            locale: greeting.locale,
            body: greeting.sealedBody,
            sent_at: greeting.at,
          })
          .execute();
      }),

    /** What is behind a conversation's secret, when this store has it and its time is not over. */
    behindSecret: (
      { accountId, storeId }: StoreReference,
      conversationId: string,
      at: Instant,
    ): Promise<{ readonly secretHash: Uint8Array; readonly locale: string } | undefined> =>
      database.forAccount(accountId, (rows: Rows) =>
        rows
          .selectFrom('conversations')
          .select(['secret_hash as secretHash', 'locale'])
          .where('account_id', '=', accountId)
          .where('store_id', '=', storeId)
          .where('id', '=', conversationId)
          .where('expires_at', '>', new Date(at))
          .executeTakeFirst(),
      ),

    /**
     * Adds a shopper's message unless its client id is known, findable by the e-mails in it. Its
     * conversation goes on in its language, and the retention time begins anew.
     * @returns the row that counts; undefined when the conversation is gone or takes no more.
     */
    insertShopperMessage: (
      { store, conversationId }: ConversationHandle,
      clientId: string,
      message: NewShopperMessage,
    ): Promise<{ readonly row: MessageRow; readonly created: boolean } | undefined> =>
      database.forAccount(store.accountId, async (rows: Rows) => {
        const conversation = await rows
          .selectFrom('conversations')
          .select(['next_sequence', 'retention_days'])
          .where('account_id', '=', store.accountId)
          .where('store_id', '=', store.storeId)
          .where('id', '=', conversationId)
          .forUpdate()
          .executeTakeFirst();
        if (!conversation) return undefined;
        const known = await rows
          .selectFrom('messages')
          .select(messageColumns)
          .where('account_id', '=', store.accountId)
          .where('conversation_id', '=', conversationId)
          .where('client_id', '=', clientId)
          .executeTakeFirst();
        if (known) return { row: known, created: false };
        if (conversation.next_sequence > longest) return undefined;
        const row = await rows
          .insertInto('messages')
          .values({
            account_id: store.accountId,
            conversation_id: conversationId,
            id: message.id,
            sequence: conversation.next_sequence,
            author: 'shopper',
            client_id: clientId,
            client_network: message.networkIndex ?? null,
            locale: message.locale,
            body: message.sealedBody,
            sent_at: message.at,
          })
          .returning(messageColumns)
          .executeTakeFirstOrThrow();
        if (message.emailIndexes.length > 0) {
          await rows
            .insertInto('shopper_emails')
            .values(
              message.emailIndexes.map((email_index) => ({
                account_id: store.accountId,
                email_index,
                store_id: store.storeId,
                conversation_id: conversationId,
              })),
            )
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
        await rows
          .updateTable('conversations')
          .set({
            next_sequence: conversation.next_sequence + 1,
            locale: message.locale,
            expires_at: afterDays(message.at, conversation.retention_days),
          })
          .where('account_id', '=', store.accountId)
          .where('id', '=', conversationId)
          .execute();
        return { row, created: true };
      }),

    /** Messages after a sequence, in order; undefined when the conversation is gone. */
    messagesAfter: (
      { store, conversationId }: ConversationHandle,
      after: number,
      atMost: number,
    ): Promise<readonly MessageRow[] | undefined> =>
      database.forAccount(store.accountId, async (rows: Rows) => {
        const messages = await rows
          .selectFrom('messages')
          .innerJoin('conversations', (join) =>
            join
              .onRef('conversations.account_id', '=', 'messages.account_id')
              .onRef('conversations.id', '=', 'messages.conversation_id'),
          )
          .select(messageColumns.map((column) => `messages.${column}` as const))
          .where('messages.account_id', '=', store.accountId)
          .where('conversations.store_id', '=', store.storeId)
          .where('messages.conversation_id', '=', conversationId)
          // A reader may name any number, also one that no sequence can be.
          .where('messages.sequence', '>', sql<number>`${after}::bigint`)
          .orderBy('messages.sequence')
          .limit(atMost)
          .execute();
        if (messages.length > 0) return messages;
        const conversation = await rows
          .selectFrom('conversations')
          .select('id')
          .where('account_id', '=', store.accountId)
          .where('store_id', '=', store.storeId)
          .where('id', '=', conversationId)
          .executeTakeFirst();
        return conversation && [];
      }),
  };
}

function afterDays(at: Instant, days: number): string {
  return new Date(Date.parse(at) + days * 86_400_000).toISOString();
}
