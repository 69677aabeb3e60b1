import { sql, type Transaction } from 'kysely';
import type { AccountId, StoreId } from '../orders/identifiers.ts';
import { instantFrom, type Instant } from '../orders/instant.ts';
import type { PlatformName, StoreDescription } from '../orders/store-platform.ts';
import type { Database } from '../storage/database.ts';
import { addCalls, type CallTally } from './health-figures.ts';
import {
  NameTaken,
  StoreTaken,
  type AuthMethod,
  type IntegrationView,
  type KnownShop,
} from './integrations.ts';
import type { ConnectionConfig } from './platform-module.ts';
import type { IntegrationTables } from './tables.ts';

/** What a successful connect leaves behind, credentials already sealed. */
export interface Connection {
  readonly integrationId: string;
  readonly provider: PlatformName;
  readonly name: string;
  readonly authMethod: AuthMethod;
  readonly capabilities: IntegrationView['capabilities'];
  readonly sealedCredentials: Uint8Array;
  readonly keyPrefix: string;
  /** By which the shop's own calls are known; undefined where it makes none. */
  readonly signingKeyId: string | undefined;
  /** When the credentials have to be renewed even if nobody uses them; undefined where they live on. */
  readonly renewBy: Date | undefined;
  readonly connectionConfig: ConnectionConfig;
  readonly description: StoreDescription;
  readonly at: Instant;
}

/** How the last calls to a shop went. Absent parts stay as they are. */
export interface HealthChange {
  readonly status?: 'active' | 'error';
  readonly lastTestedAt?: Instant;
  readonly lastSuccessAt?: Instant;
  readonly lastErrorAt?: Instant;
  /** Redacted; null forgets the last one. */
  readonly errorMessage?: string | null;
  /** Calls since the last change, and when it is now. */
  readonly calls?: CallTally & { readonly at: Instant };
  /** Until when the shop asked to be left alone. */
  readonly limitedUntil?: Instant;
}

export type { Database } from '../storage/database.ts';
type Rows = Transaction<IntegrationTables>;
export type IntegrationRow = Awaited<ReturnType<typeof selectIntegrations>>[number];
export type IntegrationRecords = ReturnType<typeof createIntegrationRecords>;

/** What an account is called that had the name of a shop that is forgotten. */
const namelessAccount = 'Merchant';

/** The integrations of each account, with the store that each connects. */
export function createIntegrationRecords(database: Database) {
  return {
    list: (accountId: AccountId): Promise<readonly IntegrationRow[]> =>
      database.forAccount(accountId, (rows: Rows) => selectIntegrations(rows, accountId)),

    read: (accountId: AccountId, integrationId: string): Promise<IntegrationRow | undefined> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const [row] = await selectIntegrations(rows, accountId, integrationId);
        return row;
      }),

    /** This account's integration of a shop, disconnected ones too. */
    findByShop: (accountId: AccountId, urlKey: string) =>
      database.forAccount(accountId, (rows: Rows) =>
        rows
          .selectFrom('stores')
          .innerJoin('integrations', (join) =>
            join
              .onRef('integrations.account_id', '=', 'stores.account_id')
              .onRef('integrations.id', '=', 'stores.integration_id'),
          )
          .select(['integrations.id', 'integrations.name'])
          .where('stores.account_id', '=', accountId)
          .where('stores.url_key', '=', urlKey)
          .executeTakeFirst(),
      ),

    /** Whether any account has this shop. Only yes or no. */
    shopIsConnected: (urlKey: string): Promise<boolean> =>
      database.withoutAccount(async (rows: Rows) => {
        const answer = await rows
          .selectNoFrom((expression) =>
            expression
              .fn<boolean>('trulybot_lookup.shop_is_connected', [expression.val(urlKey)])
              .as('isConnected'),
          )
          .executeTakeFirstOrThrow();
        return answer.isConnected;
      }),

    /** Whose a shop is, connected now or once. For whoever has seen the platform's signature for it. */
    findByUrlKey: async (urlKey: string): Promise<KnownShop | undefined> => {
      const found = await database.withoutAccount((rows: Rows) =>
        rows
          .selectFrom((expression) =>
            expression
              .fn<{ readonly account_id: AccountId; readonly integration_id: string }>(
                'trulybot_lookup.integration_by_url_key',
                [expression.val(urlKey)],
              )
              .as<'found'>('found'),
          )
          .selectAll()
          .executeTakeFirst(),
      );
      if (found === undefined) return undefined;
      const { account_id: accountId, integration_id: integrationId } = found;
      const row = await database.forAccount(accountId, (rows: Rows) =>
        rows
          .selectFrom('integrations')
          .innerJoin('stores', (join) =>
            join
              .onRef('stores.account_id', '=', 'integrations.account_id')
              .onRef('stores.integration_id', '=', 'integrations.id'),
          )
          .select([
            'integrations.status',
            'integrations.connected_at',
            'integrations.connection_config',
            'integrations.metadata',
            'stores.id',
            'stores.site_id',
            'stores.description',
          ])
          .where('integrations.account_id', '=', accountId)
          .where('integrations.id', '=', integrationId)
          .executeTakeFirst(),
      );
      return (
        row && {
          accountId,
          integrationId,
          storeId: row.id,
          siteId: row.site_id,
          isConnected: row.status !== 'inactive',
          // Of what ended before this was kept nobody knows better than its merchant.
          ...(row.status === 'inactive' && { endedBy: row.metadata.endedBy ?? 'merchant' }),
          connectedAt: instantFrom(row.connected_at),
          signInPath: row.description.features.signInPath,
          ...platformShopIdIn(row.connection_config),
        }
      );
    },

    /**
     * Where the shop's customers get their tokens: beside the store, and in what is wanted back at each opening.
     * @returns whether that was not known yet.
     */
    setSignInPath: (
      { accountId, integrationId }: Pick<KnownShop, 'accountId' | 'integrationId'>,
      path: string,
    ): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        await rows
          .updateTable('stores')
          .set({
            description: sql<string>`jsonb_set(description, '{features,signInPath}', to_jsonb(${path}::text))`,
          })
          .where('account_id', '=', accountId)
          .where('integration_id', '=', integrationId)
          // Where a path is known already; where there is none, what it leads to could not be read.
          .where(sql<boolean>`description #> '{features,signInPath}' is not null`)
          .execute();
        const noted = await rows
          .updateTable('integrations')
          .set({
            connection_config: sql<string>`jsonb_set(connection_config, '{signInPath}', to_jsonb(${path}::text))`,
          })
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .where('status', '<>', 'inactive')
          .where(sql<boolean>`connection_config ->> 'signInPath' is distinct from ${path}`)
          .executeTakeFirst();
        return noted.numUpdatedRows > 0n;
      }),

    /**
     * Adds an integration and its store.
     * @throws StoreTaken when the shop is connected already, NameTaken when the name is in use.
     */
    insert: (
      accountId: AccountId,
      connection: Connection,
      store: { readonly storeId: StoreId; readonly siteId: string; readonly urlKey: string },
    ): Promise<void> =>
      database
        .forAccount(accountId, async (rows: Rows) => {
          await rows
            .insertInto('integrations')
            .values({
              account_id: accountId,
              id: connection.integrationId,
              provider: connection.provider,
              ...columnsOf(connection),
            })
            .execute();
          await rows
            .insertInto('stores')
            .values({
              account_id: accountId,
              id: store.storeId,
              integration_id: connection.integrationId,
              site_id: store.siteId,
              platform: connection.provider,
              url: connection.description.url,
              url_key: store.urlKey,
              name: connection.description.name,
              description: JSON.stringify(connection.description),
              created_at: connection.at,
            })
            .execute();
        })
        .catch(explainDouble),

    /**
     * Gives an integration new credentials; store, site id and settings stay.
     * @returns false when the integration is gone.
     * @throws NameTaken when the name is in use.
     */
    replace: (accountId: AccountId, connection: Connection): Promise<boolean> =>
      database
        .forAccount(accountId, async (rows: Rows) => {
          const replaced = await rows
            .updateTable('integrations')
            .set((expression) => ({
              ...columnsOf(connection),
              disconnected_at: null,
              revision: expression('revision', '+', 1),
            }))
            .where('account_id', '=', accountId)
            .where('id', '=', connection.integrationId)
            .executeTakeFirst();
          await updateDescription(
            rows,
            accountId,
            connection.integrationId,
            connection.description,
          );
          return replaced.numUpdatedRows > 0n;
        })
        .catch(explainDouble),

    /**
     * Forgets the credentials. The row stays, so that the merchant sees what there was.
     * @param end.connectedAt only of the connection that was made then.
     * @returns whether there were any.
     */
    clearCredentials: (
      accountId: AccountId,
      integrationId: string,
      {
        at,
        by,
        connectedAt,
      }: {
        readonly at: Instant;
        readonly by: 'merchant' | 'shop';
        readonly connectedAt: Instant | undefined;
      },
    ): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const cleared = await rows
          .updateTable('integrations')
          .set((expression) => ({
            status: 'inactive',
            credentials: null,
            signing_key_id: null,
            renew_by: null,
            renewal_owner: null,
            renewal_until: null,
            connection_config: '{}',
            disconnected_at: at,
            metadata: sql<string>`metadata || jsonb_build_object('endedBy', ${by}::text)`,
            error_message: null,
            revision: expression('revision', '+', 1),
          }))
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .where('status', '<>', 'inactive')
          .$if(connectedAt !== undefined, (query) =>
            query.where('connected_at', '=', new Date(connectedAt ?? 0)),
          )
          .executeTakeFirst();
        return cleared.numUpdatedRows > 0n;
      }),

    /** Deletes the integration and, with it, its store and all that belongs to that. */
    remove: (accountId: AccountId, integrationId: string): Promise<boolean> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const removed = await rows
          .deleteFrom('integrations')
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .executeTakeFirst();
        return removed.numDeletedRows > 0n;
      }),

    /**
     * Deletes the same, and what stands elsewhere of that shop: in the account's trail, in the name of an account that
     * was made from its admin, and that account itself when nobody else can enter it.
     * @param connectedAt only the connection that was made then.
     * @returns undefined when there is none such.
     */
    forget: (
      accountId: AccountId,
      integrationId: string,
      connectedAt: Instant,
    ): Promise<{ readonly accountIsGone: boolean } | undefined> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const store = await rows
          .selectFrom('stores')
          .select(['id', 'url_key'])
          .where('account_id', '=', accountId)
          .where('integration_id', '=', integrationId)
          .executeTakeFirst();
        const removed = await rows
          .deleteFrom('integrations')
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .where('connected_at', '=', new Date(connectedAt))
          .executeTakeFirst();
        if (removed.numDeletedRows === 0n) return undefined;
        await sql`
          update accounts set name = ${namelessAccount}
          where account_id = ${accountId} and name = ${store?.url_key ?? ''}`.execute(rows);
        const { rows: found } = await sql<{ readonly isGone: boolean }>`
          select trulybot_lookup.forget_removed_shop(
            ${accountId}::uuid, ${integrationId}::uuid, ${store?.id ?? null}::uuid) as "isGone"`.execute(
          rows,
        );
        return { accountIsGone: found[0]?.isGone ?? false };
      }),

    /** Notes how calls went. A disconnected integration keeps its state. */
    recordHealth: (
      accountId: AccountId,
      integrationId: string,
      change: HealthChange,
    ): Promise<void> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const known = await rows
          .selectFrom('integrations')
          .select('metadata')
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .forUpdate()
          .executeTakeFirst();
        if (known === undefined) return;
        await rows
          .updateTable('integrations')
          .set({
            ...(change.status && { status: change.status }),
            ...(change.calls && { metadata: withCalls(known.metadata, change, change.calls) }),
            ...(change.lastTestedAt && { last_tested_at: change.lastTestedAt }),
            ...(change.lastSuccessAt && { last_success_at: change.lastSuccessAt }),
            ...(change.lastErrorAt && { last_error_at: change.lastErrorAt }),
            ...(change.errorMessage !== undefined && { error_message: change.errorMessage }),
          })
          .where('account_id', '=', accountId)
          .where('id', '=', integrationId)
          .where('status', '<>', 'inactive')
          .execute();
      }),

    /**
     * Keeps what the shop said of itself and how it is reached, unless it was connected anew or let go
     * meanwhile. That its credentials were renewed by the very look changes nothing.
     */
    refresh: (
      accountId: AccountId,
      known: Pick<IntegrationRow, 'id' | 'connected_at'>,
      found: Pick<Connection, 'connectionConfig' | 'description'>,
    ): Promise<void> =>
      database.forAccount(accountId, async (rows: Rows) => {
        const refreshed = await rows
          .updateTable('integrations')
          .set((expression) => ({
            connection_config: JSON.stringify(found.connectionConfig),
            revision: expression('revision', '+', 1),
          }))
          .where('account_id', '=', accountId)
          .where('id', '=', known.id)
          .where('connected_at', '=', known.connected_at)
          .where('status', '<>', 'inactive')
          .executeTakeFirst();
        if (refreshed.numUpdatedRows === 0n) return;
        await updateDescription(rows, accountId, known.id, found.description);
      }),
  };
}

function platformShopIdIn({ shopId }: ConnectionConfig): { readonly platformShopId?: string } {
  return typeof shopId === 'string' ? { platformShopId: shopId } : {};
}

/** Several processes add to the same figures: the row is locked meanwhile. */
function withCalls(
  metadata: IntegrationRow['metadata'],
  { limitedUntil }: HealthChange,
  calls: NonNullable<HealthChange['calls']>,
): string {
  const health = addCalls(metadata.health ?? { slots: [] }, calls, calls.at, limitedUntil);
  return JSON.stringify({ ...metadata, health });
}

function columnsOf(connection: Connection) {
  return {
    name: connection.name,
    status: 'active' as const,
    auth_method: connection.authMethod,
    credentials: connection.sealedCredentials,
    key_prefix: connection.keyPrefix,
    signing_key_id: connection.signingKeyId ?? null,
    renew_by: connection.renewBy ?? null,
    // Whoever was renewing the credentials before brings none for these.
    renewal_owner: null,
    renewal_until: null,
    connection_config: JSON.stringify(connection.connectionConfig),
    capabilities: JSON.stringify(connection.capabilities),
    connected_at: connection.at,
    last_tested_at: connection.at,
    last_success_at: connection.at,
    error_message: null,
  };
}

/**
 * The url of a known shop is written only at first: it is what the account has shown to own, and
 * what its widget trusts as an origin, so no later answer of the shop moves it elsewhere. A shop that its
 * platform knows by a permanent address may move its pages: the platform vouches for both.
 */
async function updateDescription(
  rows: Rows,
  accountId: AccountId,
  integrationId: string,
  description: StoreDescription,
): Promise<void> {
  await rows
    .updateTable('stores')
    .set({
      name: description.name,
      description: JSON.stringify(description),
      ...(description.permanentUrl !== undefined && { url: description.url }),
    })
    .where('account_id', '=', accountId)
    .where('integration_id', '=', integrationId)
    .execute();
}

async function selectIntegrations(rows: Rows, accountId: AccountId, integrationId?: string) {
  const all = rows
    .selectFrom('integrations')
    .leftJoin('stores', (join) =>
      join
        .onRef('stores.account_id', '=', 'integrations.account_id')
        .onRef('stores.integration_id', '=', 'integrations.id'),
    )
    .selectAll('integrations')
    .select([
      'stores.id as store_id',
      'stores.site_id',
      'stores.name as store_name',
      'stores.url as store_url',
      'stores.description as store_description',
    ])
    .where('integrations.account_id', '=', accountId)
    .orderBy('integrations.connected_at')
    .orderBy('integrations.id');
  const wanted =
    integrationId === undefined ? all : all.where('integrations.id', '=', integrationId);
  return await wanted.execute();
}

/** PostgreSQL's unique_violation, told apart by the constraint of migration 0002. */
function explainDouble(error: unknown): never {
  const constraint = (error as { readonly constraint?: unknown }).constraint;
  if (constraint === 'stores_url_key_key') {
    throw new StoreTaken('This shop is connected already.');
  }
  // A key's name that somebody has copied from elsewhere.
  if (constraint === 'integrations_signing_key_id_key') {
    throw new StoreTaken('This signing key is in use already.');
  }
  if (constraint === 'integrations_account_id_provider_name_key') {
    throw new NameTaken('Another connection of this account has this name.');
  }
  throw error;
}
