import type { StoreReference } from '../orders/identifiers.ts';
import type { Integrations } from './integrations.ts';
import type { ManagementParts } from './management-parts.ts';
import { newSiteId } from './public-names.ts';
import { settleShop } from './settle-shop.ts';
import { parseStoreSettings } from './settings-validation.ts';
import { isUuid } from './uuid.ts';

type ManagedStores = Pick<Integrations, 'readSettings' | 'writeSettings' | 'rotateSiteId'>;

/** What a merchant sets and changes of a store. */
export function createManagedStores(
  parts: Omit<ManagementParts, 'records' | 'breakerOf'>,
): ManagedStores {
  const { stores, settings: records, clock, activities } = parts;

  const forgetOld = async (store: StoreReference) => {
    const row = await stores.readConnected(store);
    if (row !== undefined) parts.changed(row.integration_id);
  };

  return {
    async readSettings(accountId, storeId) {
      const store = { accountId, storeId };
      const row = isUuid(storeId) ? await records.read(store) : undefined;
      if (row === undefined) return undefined;
      const { version, settings: stored } = row;
      return { version, settings: parts.storedSettings.read(store, { version, stored }) };
    },

    async writeSettings(accountId, storeId, expectedVersion, settings) {
      const valid = parseStoreSettings(settings);
      if (!isUuid(storeId)) return undefined;
      const store = { accountId, storeId };
      const written = await records.write(store, expectedVersion, valid, clock.now());
      if (written === undefined || written === 'conflict') return written;
      await forgetOld(store);
      await settleShop(parts, store);
      await activities.recordActivity(accountId, {
        type: 'store.settings_changed',
        description: `The settings of a store were changed to version ${written.version}.`,
        metadata: { storeId, version: written.version },
      });
      return written;
    },

    async rotateSiteId(accountId, storeId) {
      const siteId = newSiteId();
      const store = { accountId, storeId };
      if (!isUuid(storeId) || !(await stores.setSiteId(store, siteId))) return undefined;
      await forgetOld(store);
      await settleShop(parts, store);
      await activities.recordActivity(accountId, {
        type: 'store.site_id_rotated',
        description: 'A store was given a new site id; the old one stands for nothing now.',
        metadata: { storeId, siteId },
      });
      return { siteId };
    },
  };
}
