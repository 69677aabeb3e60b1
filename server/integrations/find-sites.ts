import type { StoreReference } from '../orders/identifiers.ts';
import { BoundedCache } from './bounded-cache.ts';
import { isSiteId } from './public-names.ts';
import type { StoredSettings } from './settings-validation.ts';
import type { Site, Sites } from './sites.ts';
import type { StoreRecords } from './stores.store.ts';
import { isUuid } from './uuid.ts';

/** Answers kept at most and for how long: another process learns of a change after this time. */
const keptAtMost = 5_000;
const defaultKeptForMs = 5_000;

/** {@link Sites} over the database, with answers kept for seconds because every page view asks. */
export interface FoundSites extends Sites {
  /** Forgets all answers. Changes are rare, and this way none is forgotten to be forgotten. */
  forget(): void;
}

/**
 * Fills {@link Sites}. Unknown ids are remembered like known ones, so that guessing costs no query each;
 * what cannot be an id is neither asked for nor remembered, for anybody may send any amount of it.
 */
export function createFoundSites(
  stores: StoreRecords,
  settings: StoredSettings,
  options: { readonly keptForMs?: number } = {},
): FoundSites {
  const answers = new BoundedCache<Promise<Site | undefined>>({
    maximum: keptAtMost,
    milliseconds: options.keptForMs ?? defaultKeptForMs,
  });
  return {
    async find(publicId) {
      if (!isUuid(publicId) && !isSiteId(publicId)) return undefined;
      const known = answers.get(publicId);
      if (known !== undefined) return known;
      const answer = findSite(stores, settings, publicId);
      answers.set(publicId, answer);
      answer.catch(() => {
        if (answers.get(publicId) === answer) answers.delete(publicId);
      });
      return answer;
    },
    forget: () => answers.clear(),
  };
}

async function findSite(
  stores: StoreRecords,
  settings: StoredSettings,
  publicId: string,
): Promise<Site | undefined> {
  const store = await referenceOf(stores, publicId);
  const row = store && (await stores.readConnected(store));
  if (row === undefined || store === undefined) return undefined;
  return {
    siteId: row.site_id,
    store,
    storeName: row.name,
    storeUrl: row.url,
    platform: row.platform,
    settings: settings.read(store, { version: row.settings_version, stored: row.settings }),
    settingsVersion: row.settings_version,
  };
}

async function referenceOf(
  stores: StoreRecords,
  publicId: string,
): Promise<StoreReference | undefined> {
  return isUuid(publicId) ? stores.findByAccountId(publicId) : stores.findBySiteId(publicId);
}
