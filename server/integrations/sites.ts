import type { StoreReference } from '../orders/identifiers.ts';
import type { PlatformName } from '../orders/store-platform.ts';
import type { StoreSettings } from './store-settings.ts';

/** What a public site id stands for. */
export interface Site {
  readonly siteId: string;
  readonly store: StoreReference;
  readonly storeName: string;
  /** The shop's canonical home page, without a trailing slash. */
  readonly storeUrl: string;
  /** Address that the platform gives the shop for good, where it does: its pages are there, too. */
  readonly permanentUrl?: string;
  readonly platform: PlatformName;
  /** Path on the shop's own pages at which a signed-in customer gets a token, where there is one. */
  readonly signInPath?: string;
  readonly settings: StoreSettings;
  readonly settingsVersion: number;
}

/** From what stands on a public page to the store behind it. */
export interface Sites {
  /**
   * @param publicId a site id, or an account id while that account has exactly one store.
   * @returns undefined when there is no such connected store.
   */
  find(publicId: string): Promise<Site | undefined>;
  /** The same at once, of what was found within the last seconds. @returns undefined for all else. */
  known(publicId: string): Site | undefined;
}
