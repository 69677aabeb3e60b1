import type { StoreReference } from '../orders/identifiers.ts';
import type { StorePromises } from '../orders/promises.ts';
import type { StorePlatform } from '../orders/store-platform.ts';
import type { Stores } from '../orders/stores.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { KeeperOf } from './credential-keeper.ts';
import type { CredentialSeal } from './credential-seal.ts';
import { notConnected } from './not-connected.ts';
import type { PlatformOpener } from './platform-opener.ts';
import type { StoredSettings } from './settings-validation.ts';
import type { StoreSettings } from './store-settings.ts';
import type { ConnectedStoreRow, StoreRecords } from './stores.store.ts';

/** Platforms kept open at most, and for how long one is kept that nobody replaces. */
const openAtMost = 500;
const openForMs = 10 * 60_000;

/** {@link Stores} over the database: the state of the store is read at each opening, its platform is kept. */
export interface OpenStores extends Stores {
  /** Closes what is open for an integration. */
  drop(integrationId: string): void;
  /** Closes every open platform, after the calls that are under way. */
  close(): Promise<void>;
}

interface KeptPlatform {
  /** Which state of the row it was opened for; another process may have changed it since. */
  readonly stamp: string;
  readonly platform: Promise<StorePlatform>;
}

/** Fills the domain's {@link Stores}. */
export function createOpenStores(options: {
  readonly stores: StoreRecords;
  readonly seal: CredentialSeal;
  readonly keeperOf: KeeperOf;
  readonly opener: PlatformOpener;
  readonly settings: StoredSettings;
}): OpenStores {
  const { stores, seal, keeperOf, opener, settings: storedSettings } = options;
  const closing = new Set<Promise<unknown>>();
  const kept = new BoundedCache<KeptPlatform>({
    maximum: openAtMost,
    milliseconds: openForMs,
    dropped: ({ platform }) => {
      const closed = platform
        .then((open) => open.close())
        // A platform that never opened was reported to whoever asked for it, and holds nothing.
        .catch(() => undefined)
        .finally(() => closing.delete(closed));
      closing.add(closed);
    },
  });

  const platformOf = (
    { accountId }: StoreReference,
    row: ConnectedStoreRow,
    settings: StoreSettings,
  ): Promise<StorePlatform> => {
    const stamp = `${row.revision}/${row.settings_version}`;
    const known = kept.get(row.integration_id);
    if (known?.stamp === stamp) return known.platform;
    const platform = openPlatform(accountId, row, settings);
    kept.set(row.integration_id, { stamp, platform });
    platform.catch(() => {
      if (kept.get(row.integration_id)?.platform === platform) kept.delete(row.integration_id);
    });
    return platform;
  };

  const openPlatform = async (
    accountId: StoreReference['accountId'],
    row: ConnectedStoreRow,
    settings: StoreSettings,
  ): Promise<StorePlatform> => {
    if (row.credentials === null) throw notConnected();
    const integration = { accountId, integrationId: row.integration_id };
    return opener.open(row.platform, integration, {
      connectionConfig: row.connection_config,
      credentials: await seal.open(integration, row.credentials),
      trackingLinkHosts: settings.trackingLinkHosts,
      statusMeanings: settings.statusMeanings,
      keeper: keeperOf(integration),
    });
  };

  return {
    async open(reference) {
      const row = await stores.readConnected(reference);
      if (row === undefined) throw notConnected();
      const settings = storedSettings.read(reference, {
        version: row.settings_version,
        stored: row.settings,
      });
      return {
        reference,
        platform: await platformOf(reference, row, settings),
        description: row.description,
        secondFacts: settings.secondFacts,
        promises: promisesOf(settings),
      };
    },
    drop: (integrationId) => kept.delete(integrationId),
    async close() {
      kept.clear();
      await Promise.all(closing);
    },
  };
}

/** Leaves out what is not promised: an absent promise and an undefined one are told apart. */
function promisesOf({ promises }: StoreSettings): StorePromises {
  const { handlingDays, cutOff, deliveryDays, workingDays, holidays } = promises;
  return {
    ...(handlingDays !== undefined && { handlingDays }),
    ...(cutOff !== undefined && { cutOff }),
    ...(deliveryDays !== undefined && { deliveryDays }),
    workingDays,
    holidays,
  };
}
