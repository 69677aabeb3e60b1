import { sql, type Transaction } from 'kysely';
import type { StoreReference } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import type { Database } from '../../storage/database.ts';
import type { ConversationKey } from '../answering/write-answer.store.ts';
import type { HandoverLimit } from '../dialogue/step.ts';
import { messageColumns } from '../stored-message.ts';
import type { ConversationTables } from '../tables.ts';
import { handoverBudgets } from './handover-budgets.ts';

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

    /**
     * Why no further request may be passed on; undefined when one may.
     * @param asker.isProven whether an order or an e-mail has been proven in the conversation.
     */
    limitOf: (
      { accountId, conversationId }: ConversationKey,
      { network, isProven }: { readonly network: string | undefined; readonly isProven: boolean },
      at: Instant,
    ): Promise<HandoverLimit | undefined> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const { conversation, network: ofNetwork, account } = handoverBudgets;
        const most = isProven ? 'mostProven' : 'most';
        const spent = await rows
          .selectFrom('handover_requests')
          .select([
            sql<boolean>`count(*) filter (where conversation_id = ${conversationId})
              >= ${conversation.most}`.as('by_conversation'),
            sql<boolean>`count(*) filter (where network = ${network ?? null}
              and requested_at > ${before(at, ofNetwork.withinMs)}) >= ${ofNetwork[most]}`.as(
              'by_network',
            ),
            sql<boolean>`count(*) filter (where requested_at > ${before(at, account.withinMs)})
              >= ${account[most]}`.as('by_account'),
          ])
          .where('account_id', '=', accountId)
          .where('requested_at', '>', before(at, conversation.withinMs))
          .executeTakeFirstOrThrow();
        if (spent.by_conversation) return 'conversation';
        return spent.by_network || spent.by_account ? 'shop' : undefined;
      }),

    /** Forgets networks that count no more, of all accounts. @returns how many. */
    forgetNetworks: (at: Date, atMost: number): Promise<number> =>
      database.withoutAccount(async (rows: Rows) => {
        const since = new Date(at.getTime() - handoverBudgets.network.withinMs);
        const { rows: found } = await sql<{ count: string }>`
          select trulybot_lookup.forget_handover_networks(${since}, ${atMost}) as count`.execute(
          rows,
        );
        return Number(found[0]?.count ?? 0);
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

function before(at: Instant, ms: number): Date {
  return new Date(Date.parse(at) - ms);
}
