import type { Clock } from '../orders/instant.ts';
import type { Stores } from '../orders/stores.ts';
import type { Log } from '../log.ts';
import { createBreakers } from '../outbound/breaker.ts';
import type { Outbound } from '../outbound/outbound.ts';
import type { Vault } from '../vault/vault.ts';
import type { Activities } from './activities.ts';
import { createCredentialSeal } from './credential-seal.ts';
import { createFoundSites } from './find-sites.ts';
import { createHealthRecord } from './health-record.ts';
import { createIntegrationRecords, type Database } from './integrations.store.ts';
import type { Integrations } from './integrations.ts';
import { createManagedIntegrations } from './manage-integrations.ts';
import { createOpenStores } from './open-stores.ts';
import type { PlatformModules } from './platform-module.ts';
import { createPlatformOpener } from './platform-opener.ts';
import { createStoredSettings } from './settings-validation.ts';
import { createSettingsRecords } from './settings.store.ts';
import type { Sites } from './sites.ts';
import { createStoreRecords } from './stores.store.ts';
import { isShopInTrouble } from './watched-platform.ts';

/** What this room needs of the others. */
export interface IntegrationsDependencies {
  readonly database: Database;
  readonly vault: Vault;
  /** The registry of platforms. */
  readonly platforms: PlatformModules;
  readonly outbound: Outbound;
  readonly clock: Clock;
  readonly activities: Activities;
  readonly log: Log;
  /** For tests and unusual hosts. */
  readonly limits?: {
    /** Longest that one question to a shop may take, milliseconds. Default 30,000. */
    readonly callMs?: number;
    /** How long an integration rests after five failures in a row, milliseconds. Default 20,000. */
    readonly restMs?: number;
    /** At most one health record is written per integration in this time, milliseconds. Default 5,000. */
    readonly healthIntervalMs?: number;
    /** How long another process's change to a site may go unnoticed, milliseconds. Default 5,000. */
    readonly sitesKeptForMs?: number;
  };
}

/** How many integrations' breakers are remembered. */
const maximumBreakers = 1_000;

/** Puts the room together: connections, stores that can be asked, and sites by their public names. */
export function createIntegrations(dependencies: IntegrationsDependencies): {
  readonly integrations: Integrations;
  readonly sites: Sites;
  readonly stores: Stores;
  /** Closes open platforms after their last answer and writes what health is still to be noted. */
  close(): Promise<void>;
} {
  const {
    database,
    vault,
    platforms,
    outbound,
    clock,
    activities,
    log,
    limits = {},
  } = dependencies;
  const records = createIntegrationRecords(database);
  const storeRecords = createStoreRecords(database);
  const seal = createCredentialSeal(vault);
  const breakers = createBreakers({
    maximum: maximumBreakers,
    countsAsFailure: isShopInTrouble,
    ...(limits.restMs !== undefined && { restMs: limits.restMs }),
  });
  const health = createHealthRecord({
    records,
    clock,
    log,
    ...(limits.healthIntervalMs !== undefined && { intervalMs: limits.healthIntervalMs }),
  });
  const opener = createPlatformOpener({
    platforms,
    dependencies: { outbound, clock },
    breakers,
    health,
    ...(limits.callMs !== undefined && { timeLimitMs: limits.callMs }),
  });
  const storedSettings = createStoredSettings(log);
  const stores = createOpenStores({ stores: storeRecords, seal, opener, settings: storedSettings });
  const sites = createFoundSites(
    storeRecords,
    storedSettings,
    limits.sitesKeptForMs === undefined ? {} : { keptForMs: limits.sitesKeptForMs },
  );
  const integrations = createManagedIntegrations({
    records,
    stores: storeRecords,
    settings: createSettingsRecords(database),
    storedSettings,
    seal,
    opener,
    platformDependencies: { outbound, clock },
    clock,
    activities,
    log,
    changed(integrationId) {
      stores.drop(integrationId);
      breakers.forget(integrationId);
      sites.forget();
    },
  });
  return {
    integrations,
    sites,
    stores,
    async close() {
      await stores.close();
      await health.close();
    },
  };
}
