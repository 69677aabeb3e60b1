import type { Clock } from '../orders/instant.ts';
import type { Log } from '../log.ts';
import type { BreakerState } from '../outbound/breaker.ts';
import type { Activities } from './activities.ts';
import type { KeeperOf } from './credential-keeper.ts';
import type { CredentialSeal } from './credential-seal.ts';
import type { CredentialRecords } from './credentials.store.ts';
import type { IntegrationRecords } from './integrations.store.ts';
import type { InTurn } from './integrations.ts';
import type { PlatformDependencies } from './platform-module.ts';
import type { PlatformOpener } from './platform-opener.ts';
import type { StoredSettings } from './settings-validation.ts';
import type { SettingsRecords } from './settings.store.ts';
import type { StoreRecords } from './stores.store.ts';

/** What looking after integrations takes. */
export interface ManagementParts {
  readonly records: IntegrationRecords;
  readonly stores: StoreRecords;
  readonly settings: SettingsRecords;
  readonly storedSettings: StoredSettings;
  readonly seal: CredentialSeal;
  readonly credentialRecords: Pick<CredentialRecords, 'replace'>;
  readonly keeperOf: KeeperOf;
  readonly opener: PlatformOpener;
  readonly platformDependencies: PlatformDependencies;
  readonly clock: Clock;
  readonly activities: Activities;
  readonly log: Log;
  /** Where shops and their pages reach this server, without a trailing slash. */
  readonly publicUrl: string;
  readonly inTurn: InTurn;
  /** How this process's breaker of an integration stands. */
  breakerOf(integrationId: string): BreakerState;
  /** Told of each integration whose connection or store was changed, so that nothing old is used on. */
  changed(integrationId: string): void;
}
