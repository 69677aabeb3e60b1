import type { StoreReference } from '../orders/identifiers.ts';
import type { ManagementParts } from './management-parts.ts';
import type { ConnectedStoreRow } from './stores.store.ts';
import { withinTime } from './time-limit.ts';
import { widgetAppearance } from './widget-appearance.ts';

/** Whoever has just changed something waits so long at most, milliseconds. */
const limitMs = 8_000;

/** How often it is told within that time, because it was changed meanwhile. */
const mostTurns = 3;

type SettleParts = Pick<
  ManagementParts,
  | 'stores'
  | 'storedSettings'
  | 'seal'
  | 'keeperOf'
  | 'opener'
  | 'platformDependencies'
  | 'publicUrl'
  | 'log'
>;

/**
 * Tells a shop what its pages need to know, where its platform keeps such things. What could not be told is
 * told at the next look: nobody's change fails for it.
 */
export async function settleShop(parts: SettleParts, store: StoreReference): Promise<void> {
  try {
    await withinTime(limitMs, undefined, async (signal) => {
      // Whoever changes it meanwhile tells it too, and of two the one that read first may be the last to write.
      let told: string | undefined;
      for (let turn = 0; turn < mostTurns; turn += 1) {
        const row = await parts.stores.readConnected(store);
        const state = row && `${row.site_id} ${row.settings_version}`;
        if (!row || state === told) return;
        await tell(parts, store, row, signal);
        told = state;
      }
    });
  } catch (error) {
    // What was changed is kept all the same, whatever stands in the way of telling it.
    parts.log.warn({ err: error, storeId: store.storeId }, 'a shop was not told of a change');
  }
}

async function tell(
  parts: SettleParts,
  store: StoreReference,
  row: ConnectedStoreRow,
  signal: AbortSignal,
): Promise<void> {
  const platformModule = parts.opener.moduleOf(row.platform);
  if (!platformModule.settle || !row.credentials) return;
  const integration = { accountId: store.accountId, integrationId: row.integration_id };
  const { settings_version: version, settings: stored } = row;
  const settings = parts.storedSettings.read(store, { version, stored });
  const connection = {
    connectionConfig: row.connection_config,
    credentials: await parts.seal.open(integration, row.credentials),
    keeper: parts.keeperOf(integration),
  };
  const page = {
    siteId: row.site_id,
    server: parts.publicUrl,
    appearance: widgetAppearance(settings),
    launcherLabel: settings.texts.launcherLabel,
  };
  await platformModule.settle(connection, page, parts.platformDependencies, signal);
}
