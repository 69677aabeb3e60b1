import type { Transaction } from 'kysely';
import type { JobTransaction } from '../jobs/jobs.ts';
import { jobTransaction } from '../jobs/job-transaction.ts';
import type { AccountId } from '../orders/identifiers.ts';
import type { Instant } from '../orders/instant.ts';
import type { Database } from '../storage/database.ts';
import type { IntegrationTables } from './tables.ts';

type Rows = Transaction<IntegrationTables>;
export type { Database } from '../storage/database.ts';

/** Which event is meant: all that a job carries. */
export interface ShopEventKey {
  readonly accountId: AccountId;
  readonly integrationId: string;
  readonly eventId: string;
}

/** What shops have told. */
export function createShopEventRecords(database: Database) {
  return {
    /** Stores an event and its job together, unless its id is known. @returns whether it was new. */
    insert: (
      { accountId, integrationId, eventId }: ShopEventKey,
      event: { readonly kind: string; readonly details: Uint8Array; readonly at: Instant },
      enqueue: (transaction: JobTransaction) => Promise<void>,
    ): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const inserted = await rows
          .insertInto('shop_events')
          .values({
            account_id: accountId,
            integration_id: integrationId,
            id: eventId,
            kind: event.kind,
            details: event.details,
            received_at: event.at,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        const isNew = (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
        if (isNew) await enqueue(jobTransaction(rows));
        return isNew;
      }),

    /** Whether an event was taken in before. */
    isKnown: ({ accountId, integrationId, eventId }: ShopEventKey): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const known = await rows
          .selectFrom('shop_events')
          .select('id')
          .where('account_id', '=', accountId)
          .where('integration_id', '=', integrationId)
          .where('id', '=', eventId)
          .executeTakeFirst();
        return known !== undefined;
      }),

    /** Notes an event that was worked on as it came, and counts it with its integration when it is new. */
    noteDone: (
      { accountId, integrationId, eventId }: ShopEventKey,
      kind: string,
      at: Instant,
    ): Promise<void> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const inserted = await rows
          .insertInto('shop_events')
          .values({
            account_id: accountId,
            integration_id: integrationId,
            id: eventId,
            kind,
            details: null,
            received_at: at,
            done_at: at,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if ((inserted.numInsertedOrUpdatedRows ?? 0n) === 0n) return;
        await noteHeard(rows, { accountId, integrationId }, at);
      }),

    /** An event that is still to be worked on, with its store. */
    readOpen: ({ accountId, integrationId, eventId }: ShopEventKey) =>
      database.forAccount(accountId, (rows: Rows) =>
        rows
          .selectFrom('shop_events')
          .innerJoin('stores', (join) =>
            join
              .onRef('stores.account_id', '=', 'shop_events.account_id')
              .onRef('stores.integration_id', '=', 'shop_events.integration_id'),
          )
          .innerJoin('integrations', (join) =>
            join
              .onRef('integrations.account_id', '=', 'shop_events.account_id')
              .onRef('integrations.id', '=', 'shop_events.integration_id'),
          )
          .select([
            'shop_events.details',
            'shop_events.received_at',
            'stores.id as store_id',
            'integrations.status',
            'integrations.connected_at',
          ])
          .where('shop_events.account_id', '=', accountId)
          .where('shop_events.integration_id', '=', integrationId)
          .where('shop_events.id', '=', eventId)
          .where('shop_events.done_at', 'is', null)
          .executeTakeFirst(),
      ),

    /** Marks an event as worked on, forgets what it said, and counts it with its integration. */
    finish: ({ accountId, integrationId, eventId }: ShopEventKey, at: Instant): Promise<void> =>
      database.forAccount(accountId, async (rows: Rows) => {
        await rows
          .updateTable('shop_events')
          .set({ done_at: at, details: null })
          .where('account_id', '=', accountId)
          .where('integration_id', '=', integrationId)
          .where('id', '=', eventId)
          .execute();
        await noteHeard(rows, { accountId, integrationId }, at);
      }),

    /**
     * Deletes events whose ids no shop would send again, of all accounts.
     * @param openBefore those that nobody has worked on stay until they are older than this.
     * @returns how many.
     */
    sweep: (before: Date, openBefore: Date, atMost: number): Promise<number> =>
      database.withoutAccount(async (rows: Rows) => {
        const swept = await rows
          .selectNoFrom((expression) =>
            expression
              .fn<string>('trulybot_lookup.delete_shop_events', [
                expression.val(before),
                expression.val(openBefore),
                expression.val(atMost),
              ])
              .as('count'),
          )
          .executeTakeFirstOrThrow();
        return Number(swept.count);
      }),
  };
}

async function noteHeard(
  rows: Rows,
  { accountId, integrationId }: Pick<ShopEventKey, 'accountId' | 'integrationId'>,
  at: Instant,
): Promise<void> {
  await rows
    .updateTable('integrations')
    .set({ last_synced_at: at })
    .where('account_id', '=', accountId)
    .where('id', '=', integrationId)
    .where('status', '<>', 'inactive')
    .execute();
}
