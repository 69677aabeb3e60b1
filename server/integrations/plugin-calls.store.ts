import type { Transaction } from 'kysely';
import type { AccountId, StoreId } from '../orders/identifiers.ts';
import type { Database } from '../storage/database.ts';
import type { IntegrationTables } from './tables.ts';

type Rows = Transaction<IntegrationTables>;
export type PluginCallRecords = ReturnType<typeof createPluginCallRecords>;

/** Whose keys sign, and which calls were heard. */
export function createPluginCallRecords(database: Database) {
  return {
    /** The connected integration whose shop signs with this key. */
    findByKey: (
      keyId: string,
    ): Promise<{ readonly accountId: AccountId; readonly integrationId: string } | undefined> =>
      database.withoutAccount(async (rows: Rows) => {
        const found = await rows
          .selectFrom((expression) =>
            expression
              .fn<{ readonly account_id: AccountId; readonly integration_id: string }>(
                'trulybot_lookup.integration_by_signing_key',
                [expression.val(keyId)],
              )
              .as<'found'>('found'),
          )
          .selectAll()
          .executeTakeFirst();
        return found && { accountId: found.account_id, integrationId: found.integration_id };
      }),

    /** What it takes to believe a connected shop: of an integration, or of the store that it connects. */
    readSigner: (
      accountId: AccountId,
      wanted: { readonly integrationId: string } | { readonly storeId: StoreId },
    ) =>
      database.forAccount(accountId, (rows: Rows) => {
        const connected = rows
          .selectFrom('integrations')
          .innerJoin('stores', (join) =>
            join
              .onRef('stores.account_id', '=', 'integrations.account_id')
              .onRef('stores.integration_id', '=', 'integrations.id'),
          )
          .select([
            'integrations.id as integration_id',
            'integrations.provider',
            'integrations.credentials',
            'integrations.connection_config',
            'stores.id as store_id',
          ])
          .where('integrations.account_id', '=', accountId)
          .where('integrations.status', '<>', 'inactive');
        return (
          'storeId' in wanted
            ? connected.where('stores.id', '=', wanted.storeId)
            : connected.where('integrations.id', '=', wanted.integrationId)
        ).executeTakeFirst();
      }),

    /** Notes that a nonce was heard. @returns false when it had been before. */
    hear: (
      accountId: AccountId,
      integrationId: string,
      nonceHash: Uint8Array,
      expiresAt: Date,
    ): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const heard = await rows
          .insertInto('heard_nonces')
          .values({
            account_id: accountId,
            integration_id: integrationId,
            nonce_hash: nonceHash,
            expires_at: expiresAt,
          })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        return (heard.numInsertedOrUpdatedRows ?? 0n) > 0n;
      }),

    /** Forgets nonces whose calls would be too old by now. @returns how many. */
    sweepNonces: (at: Date, atMost: number): Promise<number> =>
      database.withoutAccount(async (rows: Rows) => {
        const swept = await rows
          .selectNoFrom((expression) =>
            expression
              .fn<string>('trulybot_lookup.delete_heard_nonces', [
                expression.val(at),
                expression.val(atMost),
              ])
              .as('count'),
          )
          .executeTakeFirstOrThrow();
        return Number(swept.count);
      }),
  };
}
