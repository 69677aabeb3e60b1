import type { Transaction } from 'kysely';
import type { StoreReference } from '../orders/identifiers.ts';
import type { Instant } from '../orders/instant.ts';
import type { Database } from '../storage/database.ts';
import type { StoreSettings } from './store-settings.ts';
import type { IntegrationTables } from './tables.ts';

type Rows = Transaction<IntegrationTables>;
export type SettingsRecords = ReturnType<typeof createSettingsRecords>;

/** Every version of every store's settings. */
export function createSettingsRecords(database: Database) {
  return {
    /** The newest version; `settings` is null while there is none. Undefined when there is no such store. */
    read: (store: StoreReference) =>
      database.forAccount(store.accountId, (rows: Rows) =>
        rows
          .selectFrom('stores')
          .leftJoin('store_settings', (join) =>
            join
              .onRef('store_settings.account_id', '=', 'stores.account_id')
              .onRef('store_settings.store_id', '=', 'stores.id')
              .onRef('store_settings.version', '=', 'stores.settings_version'),
          )
          .select(['stores.settings_version as version', 'store_settings.settings'])
          .where('stores.account_id', '=', store.accountId)
          .where('stores.id', '=', store.storeId)
          .executeTakeFirst(),
      ),

    /** Adds a version, when `expectedVersion` is still the newest. */
    write: (
      store: StoreReference,
      expectedVersion: number,
      settings: StoreSettings,
      at: Instant,
    ): Promise<{ readonly version: number } | 'conflict' | undefined> =>
      database.forAccount(store.accountId, async (rows: Rows) => {
        const current = await rows
          .selectFrom('stores')
          .select('settings_version')
          .where('account_id', '=', store.accountId)
          .where('id', '=', store.storeId)
          .forUpdate()
          .executeTakeFirst();
        if (current === undefined) return undefined;
        if (current.settings_version !== expectedVersion) return 'conflict';
        const version = expectedVersion + 1;
        await rows
          .insertInto('store_settings')
          .values({
            account_id: store.accountId,
            store_id: store.storeId,
            version,
            settings: JSON.stringify(settings),
            created_at: at,
          })
          .execute();
        await rows
          .updateTable('stores')
          .set({ settings_version: version })
          .where('account_id', '=', store.accountId)
          .where('id', '=', store.storeId)
          .execute();
        return { version };
      }),
  };
}
