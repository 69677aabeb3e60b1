import { sql, type Transaction } from 'kysely';
import type { AccountId } from '../orders/identifiers.ts';
import type { PlatformName } from '../orders/store-platform.ts';
import type { Database } from '../storage/database.ts';
import type { IntegrationReference } from './health-record.ts';
import type { IntegrationTables } from './tables.ts';

type Rows = Transaction<IntegrationTables>;
export type CredentialRecords = ReturnType<typeof createCredentialRecords>;

/** Sealed credentials of connected integrations, and who is renewing them. */
export function createCredentialRecords(database: Database) {
  return {
    /** What is kept now; undefined once the shop is disconnected. */
    read: ({ accountId, integrationId }: IntegrationReference): Promise<Buffer | undefined> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const row = await rows
          .selectFrom('integrations')
          .select('credentials')
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .where('status', '<>', 'inactive')
          .executeTakeFirst();
        return row?.credentials ?? undefined;
      }),

    /** Becomes the one that renews, unless another is. @returns what is kept, for the one that may. */
    claim: (
      { accountId, integrationId }: IntegrationReference,
      owner: string,
      leaseMs: number,
    ): Promise<{ readonly provider: PlatformName; readonly credentials: Buffer } | undefined> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const claimed = await rows
          .updateTable('integrations')
          .set({
            renewal_owner: owner,
            renewal_until: sql<Date>`now() + make_interval(secs => ${leaseMs / 1_000})`,
          })
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .where('status', '<>', 'inactive')
          .where(sql<boolean>`not lies_ahead(renewal_until)`)
          .returning(['provider', 'credentials'])
          .executeTakeFirst();
        if (!claimed?.credentials) return undefined;
        return { provider: claimed.provider, credentials: claimed.credentials };
      }),

    /** Keeps newer credentials and frees the lease. @returns false when the shop was connected anew or let go meanwhile. */
    keep: (
      { accountId, integrationId }: IntegrationReference,
      owner: string,
      newer: { readonly sealed: Uint8Array; readonly renewBy: Date | undefined },
    ): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const kept = await rows
          .updateTable('integrations')
          .set((expression) => ({
            credentials: newer.sealed,
            renew_by: newer.renewBy ?? null,
            renewal_owner: null,
            renewal_until: null,
            revision: expression('revision', '+', 1),
          }))
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .where('renewal_owner', '=', owner)
          .executeTakeFirst();
        return kept.numUpdatedRows > 0n;
      }),

    /** Puts credentials that were granted anew in the place of any others. Of a shop that was let go nothing is kept. */
    replace: (
      { accountId, integrationId }: IntegrationReference,
      granted: { readonly sealed: Uint8Array; readonly renewBy: Date | undefined },
    ): Promise<void> =>
      database.forAccount(accountId, async (rows: Rows) => {
        await rows
          .updateTable('integrations')
          .set((expression) => ({
            credentials: granted.sealed,
            renew_by: granted.renewBy ?? null,
            renewal_owner: null,
            renewal_until: null,
            revision: expression('revision', '+', 1),
          }))
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .where('status', '<>', 'inactive')
          .execute();
      }),

    /** Lets another try. */
    release: ({ accountId, integrationId }: IntegrationReference, owner: string): Promise<void> =>
      database.forAccount(accountId, async (rows: Rows) => {
        await rows
          .updateTable('integrations')
          .set({ renewal_owner: null, renewal_until: null })
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .where('renewal_owner', '=', owner)
          .execute();
      }),

    /** When they are to be renewed instead; null: they cannot be any more. Those that were renewed meanwhile stay. */
    postpone: (
      { accountId, integrationId }: IntegrationReference,
      renewBy: Date | null,
      now: Date,
    ): Promise<void> =>
      database.forAccount(accountId, async (rows: Rows) => {
        await rows
          .updateTable('integrations')
          .set({ renew_by: renewBy })
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .where('renew_by', '<=', now)
          .execute();
      }),

    /** Connections that die if nobody renews them. */
    due: (at: Date, atMost: number): Promise<readonly IntegrationReference[]> =>
      database.withoutAccount(async (rows: Rows) => {
        const found = await rows
          .selectFrom((expression) =>
            expression
              .fn<{ readonly account_id: AccountId; readonly integration_id: string }>(
                'trulybot_lookup.integrations_to_renew',
                [expression.val(at), expression.val(atMost)],
              )
              .as<'found'>('found'),
          )
          .selectAll()
          .execute();
        return found.map((each) => ({
          accountId: each.account_id,
          integrationId: each.integration_id,
        }));
      }),
  };
}
