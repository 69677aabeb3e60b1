import type { StoreReference } from '../orders/identifiers.ts';
import type { StoreDescription } from '../orders/store-platform.ts';
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

interface Answer {
  readonly coming: Promise<Site | undefined>;
  /** Once it has come, and there is one. */
  site: Site | undefined;
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
  const answers = new BoundedCache<Answer>({
    maximum: keptAtMost,
    milliseconds: options.keptForMs ?? defaultKeptForMs,
  });
  return {
    async find(publicId) {
      if (!isUuid(publicId) && !isSiteId(publicId)) return undefined;
      const known = answers.get(publicId);
      if (known !== undefined) return known.coming;
      const answer: Answer = { coming: findSite(stores, settings, publicId), site: undefined };
      answers.set(publicId, answer);
      try {
        answer.site = await answer.coming;
      } catch (error) {
        if (answers.get(publicId) === answer) answers.delete(publicId);
        throw error;
      }
      return answer.site;
    },
    known: (publicId) => answers.peek(publicId)?.site,
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
  // A page is served whatever the row says of its shop: one that was put there by hand may say nothing.
  const { features, permanentUrl } = row.description as Partial<StoreDescription>;
  const signInPath = features?.signInPath;
  return {
    ...(signInPath !== undefined && { signInPath }),
    ...(permanentUrl !== undefined && { permanentUrl }),
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
