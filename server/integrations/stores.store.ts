import type { Transaction } from 'kysely';
import type { AccountId, StoreId, StoreReference } from '../orders/identifiers.ts';
import type { Database } from '../storage/database.ts';
import type { StoreChoice } from './integrations.ts';
import type { IntegrationTables } from './tables.ts';

type Rows = Transaction<IntegrationTables>;
export type StoreRecords = ReturnType<typeof createStoreRecords>;
export type ConnectedStoreRow = NonNullable<Awaited<ReturnType<StoreRecords['readConnected']>>>;

/** Stores, their public names, and what it takes to open them. */
export function createStoreRecords(database: Database) {
  return {
    /** A store whose integration is connected, with its newest settings (null: defaults). */
    readConnected: (reference: StoreReference) =>
      database.forAccount(reference.accountId, (rows: Rows) =>
        rows
          .selectFrom('stores')
          .innerJoin('integrations', (join) =>
            join
              .onRef('integrations.account_id', '=', 'stores.account_id')
              .onRef('integrations.id', '=', 'stores.integration_id'),
          )
          .leftJoin('store_settings', (join) =>
            join
              .onRef('store_settings.account_id', '=', 'stores.account_id')
              .onRef('store_settings.store_id', '=', 'stores.id')
              .onRef('store_settings.version', '=', 'stores.settings_version'),
          )
          .select([
            'stores.site_id',
            'stores.platform',
            'stores.url',
            'stores.name',
            'stores.description',
            'stores.settings_version',
            'store_settings.settings',
            'integrations.id as integration_id',
            'integrations.credentials',
            'integrations.connection_config',
            'integrations.revision',
          ])
          .where('stores.account_id', '=', reference.accountId)
          .where('stores.id', '=', reference.storeId)
          .where('integrations.status', '<>', 'inactive')
          .executeTakeFirst(),
      ),

    findBySiteId: (siteId: string): Promise<StoreReference | undefined> =>
      database.withoutAccount(async (rows: Rows) => {
        const found = await rows
          .selectFrom((expression) =>
            expression
              .fn<FoundStore>('trulybot_lookup.store_by_site_id', [expression.val(siteId)])
              .as<'found'>('found'),
          )
          .selectAll()
          .executeTakeFirst();
        return found && { accountId: found.account_id, storeId: found.store_id };
      }),

    /** Undefined unless the account has exactly one store. */
    findByAccountId: (accountId: string): Promise<StoreReference | undefined> =>
      database.withoutAccount(async (rows: Rows) => {
        const found = await rows
          .selectFrom((expression) =>
            expression
              .fn<FoundStore>('trulybot_lookup.only_store_of_account', [expression.val(accountId)])
              .as<'found'>('found'),
          )
          .selectAll()
          .executeTakeFirst();
        return found && { accountId: found.account_id, storeId: found.store_id };
      }),

    findChosen: (accountId: AccountId, choice: StoreChoice): Promise<StoreReference | undefined> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const all = rows
          .selectFrom('stores')
          .innerJoin('integrations', (join) =>
            join
              .onRef('integrations.account_id', '=', 'stores.account_id')
              .onRef('integrations.id', '=', 'stores.integration_id'),
          )
          .select('stores.id')
          .where('stores.account_id', '=', accountId)
          .where('integrations.provider', '=', choice.provider)
          .orderBy('stores.created_at')
          .orderBy('stores.id')
          .limit(1);
        const wanted =
          choice.storeId !== undefined
            ? all.where('stores.id', '=', choice.storeId as StoreId)
            : choice.integrationId !== undefined
              ? all.where('integrations.id', '=', choice.integrationId)
              : all.where('integrations.status', '<>', 'inactive');
        const found = await wanted.executeTakeFirst();
        return found && { accountId, storeId: found.id };
      }),

    /** @returns whether there is such a store. */
    setSiteId: (reference: StoreReference, siteId: string): Promise<boolean> =>
      database.forAccount(reference.accountId, async (rows: Rows) => {
        const changed = await rows
          .updateTable('stores')
          .set({ site_id: siteId })
          .where('account_id', '=', reference.accountId)
          .where('id', '=', reference.storeId)
          .executeTakeFirst();
        return changed.numUpdatedRows > 0n;
      }),
  };
}

interface FoundStore {
  readonly account_id: AccountId;
  readonly store_id: StoreId;
}
