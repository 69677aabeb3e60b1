import type { StoreReference } from '../orders/identifiers.ts';
import { PlatformError } from '../orders/platform-error.ts';
import type { ManagementParts } from './management-parts.ts';
import { withinTime } from './time-limit.ts';
import { widgetAppearance } from './widget-appearance.ts';

/** Whoever has just changed something waits so long at most, milliseconds. */
const limitMs = 8_000;

/**
 * Tells a shop what its pages need to know, where its platform keeps such things. What could not be told is
 * told at the next look: nobody's change fails for it.
 */
export async function settleShop(
  parts: Pick<
    ManagementParts,
    | 'stores'
    | 'storedSettings'
    | 'seal'
    | 'keeperOf'
    | 'opener'
    | 'platformDependencies'
    | 'publicUrl'
    | 'log'
  >,
  store: StoreReference,
): Promise<void> {
  const row = await parts.stores.readConnected(store);
  if (!row?.credentials) return;
  const platformModule = parts.opener.moduleOf(row.platform);
  if (!platformModule.settle) return;
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
  try {
    await withinTime(limitMs, undefined, async (signal) =>
      platformModule.settle?.(connection, page, parts.platformDependencies, signal),
    );
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    parts.log.warn({ err: error, storeId: store.storeId }, 'a shop was not told of a change');
  }
}
