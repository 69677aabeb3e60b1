import type { Transaction } from 'kysely';
import type { StoreReference } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import type { Database } from '../../storage/database.ts';
import { messageColumns } from '../stored-message.ts';
import type { ConversationTables } from '../tables.ts';

type Rows = Transaction<ConversationTables>;

export type HandoverRecords = ReturnType<typeof createHandoverRecords>;

/** Requests for a person, with what the mail about them is made of. */
export function createHandoverRecords(database: Database) {
  return {
    /** All sealed parts of a request; undefined when it is gone or was mailed. */
    readUnmailed: ({ accountId, storeId }: StoreReference, requestId: string) =>
      database.forAccount(accountId, async (rows: Rows) => {
        const request = await rows
          .selectFrom('handover_requests')
          .innerJoin('conversations', (join) =>
            join
              .onRef('conversations.account_id', '=', 'handover_requests.account_id')
              .onRef('conversations.id', '=', 'handover_requests.conversation_id'),
          )
          .select(['handover_requests.conversation_id', 'details', 'page_url'])
          .where('handover_requests.account_id', '=', accountId)
          .where('handover_requests.store_id', '=', storeId)
          .where('handover_requests.id', '=', requestId)
          .where('mailed_at', 'is', null)
          .executeTakeFirst();
        if (!request) return undefined;
        const messages = await rows
          .selectFrom('messages')
          .select(messageColumns)
          .where('account_id', '=', accountId)
          .where('conversation_id', '=', request.conversation_id)
          .orderBy('sequence')
          .execute();
        const assurances = await rows
          .selectFrom('assurances')
          .select(['id', 'details'])
          .where('account_id', '=', accountId)
          .where('conversation_id', '=', request.conversation_id)
          .orderBy('proven_at')
          .orderBy('id')
          .execute();
        return { ...request, messages, assurances };
      }),

    markMailed: async (
      { accountId }: StoreReference,
      requestId: string,
      at: Instant,
    ): Promise<void> => {
      await database.forAccount(accountId, (rows: Rows) =>
        rows
          .updateTable('handover_requests')
          .set({ mailed_at: at })
          .where('account_id', '=', accountId)
          .where('id', '=', requestId)
          .execute(),
      );
    },
  };
}
