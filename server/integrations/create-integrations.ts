import type { Clock } from '../orders/instant.ts';
import type { Stores } from '../orders/stores.ts';
import type { Sweep } from '../jobs/sweeps.ts';
import type { Log } from '../log.ts';
import { createBreakers, type Breakers } from '../outbound/breaker.ts';
import type { Outbound } from '../outbound/outbound.ts';
import type { RedisChannels } from '../redis/redis-channels.ts';
import type { HostSecrets } from '../signing/signed-text.ts';
import type { Vault } from '../vault/vault.ts';
import type { Activities } from './activities.ts';
import { createCredentialKeepers } from './credential-keeper.ts';
import { createCredentialSeal } from './credential-seal.ts';
import { createCredentialRecords } from './credentials.store.ts';
import { createCustomerPasses, type CustomerPasses } from './customer-passes.ts';
import { createFoundSites } from './find-sites.ts';
import { createHealthRecord } from './health-record.ts';
import { createIntegrationRecords, type Database } from './integrations.store.ts';
import type { Integrations } from './integrations.ts';
import { createManagedIntegrations } from './manage-integrations.ts';
import { createOpenStores } from './open-stores.ts';
import type { PlatformModules } from './platform-module.ts';
import { createPlatformOpener } from './platform-opener.ts';
import { createPluginCallRecords } from './plugin-calls.store.ts';
import { createPluginCalls, type PluginCalls } from './plugin-calls.ts';
import { createRenewalSweep } from './renewal-sweep.ts';
import { createStoredSettings } from './settings-validation.ts';
import { createSettingsRecords } from './settings.store.ts';
import { createShopTurnRecords } from './shop-turns.store.ts';
import { createShopTurns } from './shop-turns.ts';
import type { Sites } from './sites.ts';
import { createStoreRecords } from './stores.store.ts';
import { isShopInTrouble, type ShopCall } from './watched-platform.ts';

/** What this room needs of the others. */
export interface IntegrationsDependencies {
  readonly database: Database;
  readonly vault: Vault;
  /** The registry of platforms. */
  readonly platforms: PlatformModules;
  readonly outbound: Outbound;
  /** With which passes for customers are signed. */
  readonly passSecrets: HostSecrets;
  /** Where shops and their pages reach this server, without a trailing slash. */
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly activities: Activities;
  readonly log: Log;
  /** To hear at once of what other processes change; without it, after {@link createFoundSites}' time. */
  readonly channels?: RedisChannels | undefined;
  /** Told of each question to a shop, for whoever counts them. */
  readonly onShopCall?: ((call: ShopCall) => void) | undefined;
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

/** Carries the id of each integration whose connection, store or settings were changed. */
const changedChannel = 'trulybot:integration-changed';

/** Puts the room together: connections, stores that can be asked, and sites by their public names. */
export function createIntegrations(dependencies: IntegrationsDependencies): {
  readonly integrations: Integrations;
  readonly sites: Sites;
  readonly stores: Stores;
  readonly pluginCalls: PluginCalls;
  readonly customerPasses: CustomerPasses;
  /** What would die or grow for ever without it. */
  readonly sweeps: readonly Sweep[];
  /** How the breakers of this process stand. */
  readonly breakers: Pick<Breakers, 'countByState'>;
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
    channels,
    limits = {},
  } = dependencies;
  const records = createIntegrationRecords(database);
  const storeRecords = createStoreRecords(database);
  const seal = createCredentialSeal(vault);
  const credentialRecords = createCredentialRecords(database);
  const keeperOf = createCredentialKeepers({
    records: credentialRecords,
    seal,
    renewByOf: (provider, credentials) => platforms[provider]?.renewBy?.(credentials),
  });
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
    dependencies: { outbound, clock, log },
    breakers,
    health,
    onCall(call) {
      const isFailure = call.outcome !== 'ok' && call.outcome !== 'given_up';
      if (isFailure) log.warn(logged(call), 'a shop was asked and gave no answer');
      else log.debug(logged(call), 'a shop was asked');
      dependencies.onShopCall?.(call);
    },
    ...(limits.callMs !== undefined && { timeLimitMs: limits.callMs }),
  });
  const storedSettings = createStoredSettings(log);
  const stores = createOpenStores({
    stores: storeRecords,
    seal,
    keeperOf,
    opener,
    settings: storedSettings,
  });
  const sites = createFoundSites(
    storeRecords,
    storedSettings,
    limits.sitesKeptForMs === undefined ? {} : { keptForMs: limits.sitesKeptForMs },
  );
  const forgetOld = (integrationId: string) => {
    stores.drop(integrationId);
    breakers.forget(integrationId);
    sites.forget();
  };
  const endHearing = channels?.subscribe(changedChannel, forgetOld);
  const integrations = createManagedIntegrations({
    records,
    stores: storeRecords,
    settings: createSettingsRecords(database),
    storedSettings,
    seal,
    credentialRecords,
    keeperOf,
    inTurn: createShopTurns({ records: createShopTurnRecords(database), log }),
    opener,
    platformDependencies: { outbound, clock, log },
    clock,
    activities,
    log,
    publicUrl: dependencies.publicUrl,
    breakerOf: (integrationId) => breakers.stateOf(integrationId),
    changed(integrationId) {
      forgetOld(integrationId);
      channels?.publish(changedChannel, integrationId);
    },
  });
  const pluginCallRecords = createPluginCallRecords(database);
  return {
    integrations,
    sites,
    stores,
    pluginCalls: createPluginCalls({ records: pluginCallRecords, seal, opener, clock }),
    customerPasses: createCustomerPasses({
      records: pluginCallRecords,
      secrets: dependencies.passSecrets,
      clock,
    }),
    sweeps: [
      createRenewalSweep({
        credentials: credentialRecords,
        records,
        seal,
        keeperOf,
        opener,
        platformDependencies: { outbound, clock, log },
        log,
      }),
    ],
    breakers,
    async close() {
      endHearing?.();
      await stores.close();
      await health.close();
    },
  };
}

function logged(call: ShopCall): ShopCall {
  return { ...call, milliseconds: Math.round(call.milliseconds) };
}
