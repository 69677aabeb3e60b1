import type { ColumnType } from 'kysely';
import type { AccountId, StoreId } from '../orders/identifiers.ts';
import type { PlatformName, StoreDescription } from '../orders/store-platform.ts';
import type { HealthFigures } from './health-figures.ts';
import type { ConnectionConfig } from './platform-module.ts';
import type { AuthMethod, IntegrationStatus, IntegrationView } from './integrations.ts';

/** The tables of migrations 0002, 0012 and 0013 as statements of this room see them. */
export interface IntegrationTables {
  integrations: IntegrationsTable;
  stores: StoresTable;
  store_settings: StoreSettingsTable;
  heard_nonces: HeardNoncesTable;
  shop_events: ShopEventsTable;
}

/** Read as a value, written as JSON text. */
type Json<Value> = ColumnType<Value, string, string>;
type OptionalMoment = ColumnType<Date | null, string | null | undefined, string | null>;

interface IntegrationsTable {
  account_id: AccountId;
  id: string;
  provider: PlatformName;
  name: string;
  status: IntegrationStatus;
  auth_method: AuthMethod;
  credentials: ColumnType<Buffer | null, Uint8Array | null, Uint8Array | null>;
  key_prefix: string;
  signing_key_id: string | null;
  connection_config: Json<ConnectionConfig>;
  capabilities: Json<IntegrationView['capabilities']>;
  /** Beside whatever else is kept there: how calls went, and who ended the connection, while it is ended. */
  metadata: ColumnType<
    { readonly health?: HealthFigures; readonly endedBy?: 'merchant' | 'shop' },
    string | undefined,
    string
  >;
  connected_at: ColumnType<Date, string, string>;
  disconnected_at: OptionalMoment;
  last_tested_at: OptionalMoment;
  last_success_at: OptionalMoment;
  last_error_at: OptionalMoment;
  last_synced_at: OptionalMoment;
  error_message: string | null;
  revision: ColumnType<number, number | undefined, number>;
  renewal_owner: ColumnType<string | null, string | null | undefined, string | null>;
  renewal_until: ColumnType<Date | null, Date | null | undefined, Date | null>;
  renew_by: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

interface StoresTable {
  account_id: AccountId;
  id: StoreId;
  integration_id: string;
  site_id: string;
  platform: PlatformName;
  url: string;
  url_key: string;
  name: string;
  description: Json<StoreDescription>;
  settings_version: ColumnType<number, number | undefined, number>;
  created_at: ColumnType<Date, string, never>;
}

interface StoreSettingsTable {
  account_id: AccountId;
  store_id: StoreId;
  version: number;
  settings: Json<unknown>;
  created_at: ColumnType<Date, string, never>;
}

interface HeardNoncesTable {
  account_id: AccountId;
  integration_id: string;
  nonce_hash: ColumnType<Buffer, Uint8Array, never>;
  expires_at: ColumnType<Date, Date, never>;
}

interface ShopEventsTable {
  account_id: AccountId;
  integration_id: string;
  id: string;
  kind: string;
  details: ColumnType<Buffer | null, Uint8Array | null, null>;
  received_at: ColumnType<Date, string, never>;
  done_at: OptionalMoment;
}
