import { sql, type Transaction } from 'kysely';
import type { AccountId, StoreId, StoreReference } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import type { Database } from '../../storage/database.ts';
import { messageColumns } from '../stored-message.ts';
import type { ConversationTables } from '../tables.ts';
import type { Person } from './person.ts';
import type { Erasure, StoreErasure } from './shoppers.ts';

export type { Database };

type Rows = Transaction<ConversationTables>;
export type ShopperRecords = ReturnType<typeof createShopperRecords>;

/** Before all others. */
const noId = '00000000-0000-0000-0000-000000000000';

/** A conversation in which somebody was found. */
export interface FoundConversation {
  readonly id: string;
  /** Another e-mail proved an order in it, and theirs was only written. */
  readonly isAnothers: boolean;
}

/** Where a shopper's data is, by keyed indexes of their e-mail and of what their shop's platform calls them. */
export function createShopperRecords(database: Database) {
  return {
    /**
     * Conversations in which somebody is found, in the order of their ids.
     * @param limits.after an id; what comes behind it. @param limits.startedUntil leaves later ones out.
     */
    conversationsOf: (
      { accountId, storeId, emailIndex, idIndexes = [] }: Person,
      limits: {
        readonly atMost: number;
        readonly after?: string | undefined;
        readonly startedUntil?: Instant | undefined;
      },
    ): Promise<readonly FoundConversation[]> =>
      database.forAccount(accountId, (rows: Rows) => {
        const { after, startedUntil } = limits;
        const byEmail = rows
          .selectFrom('shopper_emails as given')
          .select(['given.account_id', 'given.store_id', 'given.conversation_id'])
          .select(
            sql<boolean>`not given.proven and exists (
              select from shopper_emails as other
              where other.account_id = given.account_id
                and other.conversation_id = given.conversation_id
                and other.proven and other.email_index <> given.email_index)`.as('is_anothers'),
          )
          .where('given.account_id', '=', accountId)
          // No index is empty: without an e-mail nothing is found by one.
          .where('given.email_index', '=', Buffer.from(emailIndex ?? []));
        const byId = rows
          .selectFrom('shopper_ids as known')
          .select(['known.account_id', 'known.store_id', 'known.conversation_id'])
          .select(sql<boolean>`false`.as('is_anothers'))
          .where('known.account_id', '=', accountId)
          .where(sql<boolean>`known.id_index = any(${idIndexes.map((each) => Buffer.from(each))})`);
        return (
          rows
            .selectFrom(byEmail.unionAll(byId).as('found'))
            .innerJoin('conversations', (join) =>
              join
                .onRef('conversations.account_id', '=', 'found.account_id')
                .onRef('conversations.id', '=', 'found.conversation_id'),
            )
            .select('conversations.id')
            // Found as theirs in any way, it is theirs.
            .select(sql<boolean>`bool_and(found.is_anothers)`.as('isAnothers'))
            .$if(storeId !== undefined, (query) =>
              query.where('found.store_id', '=', storeId ?? ('' as StoreId)),
            )
            .$if(after !== undefined, (query) => query.where('conversations.id', '>', after ?? ''))
            .$if(startedUntil !== undefined, (query) =>
              query.where('conversations.created_at', '<=', new Date(startedUntil ?? 0)),
            )
            .groupBy('conversations.id')
            .orderBy('conversations.id')
            .limit(limits.atMost)
            .execute()
        );
      }),

    /** All sealed parts of a conversation; undefined when it is gone. */
    read: (accountId: AccountId, conversationId: string) =>
      database.forAccount(accountId, async (rows: Rows) => {
        const conversation = await rows
          .selectFrom('conversations')
          .select(['id', 'store_id', 'store_name', 'locale', 'created_at', 'expires_at'])
          .select(['page_url', 'state', 'next_sequence'])
          .where('account_id', '=', accountId)
          .where('id', '=', conversationId)
          // Keeps deletion away until all of it has been read.
          .forShare()
          .executeTakeFirst();
        if (conversation === undefined) return undefined;
        const messages = await rows
          .selectFrom('messages')
          .select(messageColumns)
          .where('account_id', '=', accountId)
          .where('conversation_id', '=', conversationId)
          .orderBy('sequence')
          .execute();
        const assurances = await rows
          .selectFrom('assurances')
          .select(['id', 'level', 'proven_by', 'details', 'proven_at'])
          .where('account_id', '=', accountId)
          .where('conversation_id', '=', conversationId)
          .orderBy('proven_at')
          .execute();
        const handovers = await rows
          .selectFrom('handover_requests')
          .select(['id', 'details', 'requested_at', 'mailed_at'])
          .where('account_id', '=', accountId)
          .where('conversation_id', '=', conversationId)
          .orderBy('requested_at')
          .execute();
        return { conversation, messages, assurances, handovers };
      }),

    /** Ids of all mails that these conversations gave rise to: requests for a person, and codes. */
    mailsAbout: (
      accountId: AccountId,
      conversationIds: readonly string[],
    ): Promise<readonly string[]> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const mailsOf = (table: 'handover_requests' | 'one_time_codes') =>
          rows
            .selectFrom(table)
            .select('id')
            .where('account_id', '=', accountId)
            .where('conversation_id', 'in', conversationIds);
        const found = await mailsOf('handover_requests')
          .unionAll(mailsOf('one_time_codes'))
          .execute();
        return found.map(({ id }) => id);
      }),

    /** Ids of all mails that a store's conversations and its customers' requests gave rise to. */
    mailsOfStore: ({ accountId, storeId }: StoreReference): Promise<readonly string[]> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const mailsOf = (table: 'handover_requests' | 'one_time_codes' | 'data_requests') =>
          rows
            .selectFrom(table)
            .select('id')
            .where('account_id', '=', accountId)
            .where('store_id', '=', storeId);
        const found = await mailsOf('handover_requests')
          .unionAll(mailsOf('one_time_codes'))
          .unionAll(mailsOf('data_requests'))
          .execute();
        return found.map(({ id }) => id);
      }),

    /** Deletes conversations; whatever refers to them goes with them. @returns how many there were. */
    deleteConversations: (
      accountId: AccountId,
      conversationIds: readonly string[],
    ): Promise<number> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const { numDeletedRows } = await rows
          .deleteFrom('conversations')
          .where('account_id', '=', accountId)
          .where('id', 'in', conversationIds)
          .executeTakeFirst();
        return Number(numDeletedRows);
      }),

    /**
     * Takes an e-mail out of somebody else's conversation: the messages with it and the answers to
     * them, requests for a person that name it, codes that are good for minutes anyway, and what the
     * dialogue remembers. An answer that is being made from any of that is made again.
     * @param read.nextSequence what it was when the messages were looked through.
     * @returns false when something was said since: look again.
     */
    deleteFromConversation: (
      accountId: AccountId,
      emailIndex: Uint8Array,
      read: {
        readonly conversationId: string;
        readonly nextSequence: number;
        readonly messageIds: readonly string[];
        readonly handoverIds: readonly string[];
      },
    ): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const { conversationId, nextSequence, messageIds, handoverIds } = read;
        const locked = await rows
          .selectFrom('conversations')
          .select('next_sequence')
          .where('account_id', '=', accountId)
          .where('id', '=', conversationId)
          .forUpdate()
          .executeTakeFirst();
        if (locked === undefined) return true;
        if (locked.next_sequence !== nextSequence) return false;
        if (handoverIds.length > 0) {
          await rows
            .deleteFrom('handover_requests')
            .where('account_id', '=', accountId)
            .where('id', 'in', handoverIds)
            .execute();
        }
        if (messageIds.length > 0) {
          await rows
            .deleteFrom('messages')
            .where('account_id', '=', accountId)
            .where('conversation_id', '=', conversationId)
            .where('id', 'in', messageIds)
            .execute();
        }
        await rows
          .deleteFrom('one_time_codes')
          .where('account_id', '=', accountId)
          .where('conversation_id', '=', conversationId)
          .execute();
        await rows
          .updateTable('messages')
          .set({ lease_owner: null, lease_until: null })
          .where('account_id', '=', accountId)
          .where('conversation_id', '=', conversationId)
          .where('author', '=', 'shopper')
          .where('answered_at', 'is', null)
          .execute();
        await rows
          .updateTable('conversations')
          .set({ state: null })
          .where('account_id', '=', accountId)
          .where('id', '=', conversationId)
          .execute();
        await rows
          .deleteFrom('shopper_emails')
          .where('account_id', '=', accountId)
          .where('email_index', '=', Buffer.from(emailIndex))
          .where('conversation_id', '=', conversationId)
          .execute();
        return true;
      }),

    /** Notes that an e-mail was erased, at the latest moment at which it was. */
    note: async ({ accountId, emailIndex, erasedAt }: Erasure): Promise<void> => {
      await database.forAccount(accountId, (rows: Rows) =>
        rows
          .insertInto('erasures')
          .values({ account_id: accountId, email_index: emailIndex, erased_at: erasedAt })
          .onConflict((conflict) =>
            conflict.columns(['account_id', 'email_index']).doUpdateSet({
              erased_at: sql<string>`greatest(erasures.erased_at, excluded.erased_at)`,
            }),
          )
          .execute(),
      );
    },

    /** Notes who was erased in one store. A store that an older backup does not know has nobody in it. */
    noteInStore: async ({
      accountId,
      storeId,
      personIndex,
      erasedAt,
    }: StoreErasure): Promise<void> => {
      await database.forAccount(accountId, (rows: Rows) =>
        sql`
          insert into store_erasures (account_id, store_id, person_index, erased_at)
          select ${accountId}, ${storeId}, ${Buffer.from(personIndex)}, ${erasedAt}
          where exists (
            select from stores where account_id = ${accountId}::uuid and id = ${storeId}::uuid)
          on conflict (account_id, store_id, person_index) do update
          set erased_at = greatest(store_erasures.erased_at, excluded.erased_at)`.execute(rows),
      );
    },

    /** Erasures of all accounts in a fixed order. @param after the last one that is known. */
    erasuresAfter: (
      after: Pick<Erasure, 'accountId' | 'emailIndex'> | undefined,
      atMost: number,
    ): Promise<readonly { accountId: AccountId; emailIndex: Buffer; erasedAt: Date }[]> =>
      database.withoutAccount(async (rows: Rows) => {
        const found = await sql<{ accountId: AccountId; emailIndex: Buffer; erasedAt: Date }>`
          select account_id as "accountId", email_index as "emailIndex", erased_at as "erasedAt"
          from trulybot_lookup.erasures_after(
            ${after?.accountId ?? noId}::uuid,
            ${Buffer.from(after?.emailIndex ?? [])}::bytea, ${atMost})`.execute(rows);
        return found.rows;
      }),

    /** The same of erasures in single stores. */
    storeErasuresAfter: (
      after: Omit<StoreErasure, 'erasedAt'> | undefined,
      atMost: number,
    ): Promise<
      readonly { accountId: AccountId; storeId: StoreId; personIndex: Buffer; erasedAt: Date }[]
    > =>
      database.withoutAccount(async (rows: Rows) => {
        const found = await sql<{
          accountId: AccountId;
          storeId: StoreId;
          personIndex: Buffer;
          erasedAt: Date;
        }>`
          select account_id as "accountId", store_id as "storeId",
            person_index as "personIndex", erased_at as "erasedAt"
          from trulybot_lookup.store_erasures_after(
            ${after?.accountId ?? noId}::uuid, ${after?.storeId ?? noId}::uuid,
            ${Buffer.from(after?.personIndex ?? [])}::bytea, ${atMost})`.execute(rows);
        return found.rows;
      }),

    /** Deletes notes of erasures from before a moment. */
    deleteErasuresBefore: (before: Date, atMost: number): Promise<number> =>
      database.withoutAccount(async (rows: Rows) => {
        const { rows: counted } = await sql<{ count: string }>`
          select greatest(trulybot_lookup.delete_erasures(${before}, ${atMost}),
            trulybot_lookup.delete_store_erasures(${before}, ${atMost})) as count`.execute(rows);
        return Number(counted[0]?.count ?? 0);
      }),

    /** Forgets that a customer has left a store, once no token of before can be alive. */
    deleteSignOuts: async (
      { accountId, storeId }: StoreReference,
      customerIndex: Uint8Array,
      before: Date,
    ): Promise<void> => {
      await database.forAccount(accountId, (rows: Rows) =>
        rows
          .deleteFrom('sign_outs')
          .where('account_id', '=', accountId)
          .where('store_id', '=', storeId)
          .where('customer_index', '=', Buffer.from(customerIndex))
          .where('signed_out_at', '<', before)
          .execute(),
      );
    },
  };
}
