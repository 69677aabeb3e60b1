import { sql, type Transaction } from 'kysely';
import type { AccountId, StoreId, StoreReference } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import type { Database } from '../../storage/database.ts';
import type { ConversationTables } from '../tables.ts';
import type { Person } from './person.ts';

export type { Database };

type Rows = Transaction<ConversationTables>;
export type DataRequestRecords = ReturnType<typeof createDataRequestRecords>;

/** A request as it is first kept, sealed and indexed already. */
export interface NewDataRequest {
  readonly id: string;
  readonly emailIndex: Uint8Array | undefined;
  readonly customerIndex: Uint8Array | undefined;
  readonly request: Uint8Array;
  readonly requestedAt: Instant;
  readonly dueAt: Instant;
  readonly keptUntil: Instant;
}

/** An export that lies with a request, sealed. */
interface SealedExport {
  readonly id: string;
  readonly export: Buffer;
}

const summaryColumns = ['id', 'requested_at', 'due_at', 'kept_until', 'done_at'] as const;

/** Customers' requests, with what was exported for them. */
export function createDataRequestRecords(database: Database) {
  return {
    /** Keeps a request, each id once. @returns what is done of it already. */
    insert: (
      { accountId, storeId }: StoreReference,
      { id, ...request }: NewDataRequest,
    ): Promise<{ readonly done_at: Date | null; readonly mailed_at: Date | null }> =>
      database.forAccount(accountId, async (rows: Rows) => {
        await rows
          .insertInto('data_requests')
          .values({
            account_id: accountId,
            store_id: storeId,
            id,
            email_index: request.emailIndex ?? null,
            customer_index: request.customerIndex ?? null,
            request: request.request,
            requested_at: request.requestedAt,
            due_at: request.dueAt,
            kept_until: request.keptUntil,
          })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
        return rows
          .selectFrom('data_requests')
          .select(['done_at', 'mailed_at'])
          .where('account_id', '=', accountId)
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
      }),

    /** Notes what has been done for a request. */
    update: async (
      accountId: AccountId,
      id: string,
      change:
        | { readonly export: Uint8Array; readonly done_at: Instant }
        | { readonly mailed_at: Instant },
    ): Promise<void> => {
      await database.forAccount(accountId, (rows: Rows) =>
        rows
          .updateTable('data_requests')
          .set(change)
          .where('account_id', '=', accountId)
          .where('id', '=', id)
          .execute(),
      );
    },

    /** Newest first. */
    list: ({ accountId, storeId }: StoreReference) =>
      database.forAccount(accountId, (rows: Rows) =>
        rows
          .selectFrom('data_requests')
          .select(summaryColumns)
          .where('account_id', '=', accountId)
          .where('store_id', '=', storeId)
          .orderBy('requested_at', 'desc')
          .orderBy('id')
          .execute(),
      ),

    read: ({ accountId, storeId }: StoreReference, id: string) =>
      database.forAccount(accountId, (rows: Rows) =>
        rows
          .selectFrom('data_requests')
          .select([...summaryColumns, 'request', 'export'])
          .where('account_id', '=', accountId)
          .where('store_id', '=', storeId)
          .where('id', '=', id)
          .executeTakeFirst(),
      ),

    /** Deletes somebody's own requests, until a moment where one is given. */
    deleteOf: async (
      { accountId, storeId, emailIndex, idIndexes = [] }: Person,
      until?: Instant,
    ): Promise<void> => {
      const indexes = [...(emailIndex ? [emailIndex] : []), ...idIndexes].map((each) =>
        Buffer.from(each),
      );
      await database.forAccount(accountId, (rows: Rows) =>
        rows
          .deleteFrom('data_requests')
          .where('account_id', '=', accountId)
          .where(sql<boolean>`(email_index = any(${indexes}) or customer_index = any(${indexes}))`)
          .$if(storeId !== undefined, (query) =>
            query.where('store_id', '=', storeId ?? ('' as StoreId)),
          )
          .$if(until !== undefined, (query) =>
            query.where('requested_at', '<=', new Date(until ?? 0)),
          )
          .execute(),
      );
    },

    /** Exports of an account, or of one of its stores, in the order of their ids. */
    exportsAfter: (
      { accountId, storeId }: Pick<Person, 'accountId' | 'storeId'>,
      after: string | undefined,
      atMost: number,
    ): Promise<readonly SealedExport[]> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const found = await rows
          .selectFrom('data_requests')
          .select(['id', 'export'])
          .where('account_id', '=', accountId)
          .where('export', 'is not', null)
          .$if(storeId !== undefined, (query) =>
            query.where('store_id', '=', storeId ?? ('' as StoreId)),
          )
          .$if(after !== undefined, (query) => query.where('id', '>', after ?? ''))
          .orderBy('id')
          .limit(atMost)
          .execute();
        return found.flatMap((row) => (row.export ? [{ id: row.id, export: row.export }] : []));
      }),

    /** Puts an export in the place of the one that it was made from. @returns false when that is no more there. */
    replaceExport: (accountId: AccountId, old: SealedExport, next: Uint8Array): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const { numUpdatedRows } = await rows
          .updateTable('data_requests')
          .set({ export: next })
          .where('account_id', '=', accountId)
          .where('id', '=', old.id)
          .where('export', '=', old.export)
          .executeTakeFirst();
        return numUpdatedRows > 0n;
      }),

    /** Deletes requests whose time is over, of all accounts. @returns how many. */
    deleteEnded: (at: Date, atMost: number): Promise<number> =>
      database.withoutAccount(async (rows: Rows) => {
        const { rows: counted } = await sql<{ count: string }>`
          select trulybot_lookup.delete_data_requests(${at}, ${atMost}) as count`.execute(rows);
        return Number(counted[0]?.count ?? 0);
      }),
  };
}
