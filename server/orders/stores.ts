import type { StoreReference } from './identifiers.ts';
import type { StorePromises } from './promises.ts';
import type { SecondFactKind } from './proof.ts';
import type { StoreDescription, StorePlatform } from './store-platform.ts';

/** A store that can be asked: its platform, and what orders need to know of its settings. */
export interface ConnectedStore {
  readonly reference: StoreReference;
  readonly platform: StorePlatform;
  /** As last read from the shop. */
  readonly description: StoreDescription;
  /** Second facts that the merchant accepts, the preferred one first. Never empty. */
  readonly secondFacts: readonly SecondFactKind[];
  readonly promises: StorePromises;
}

/** From a store's name to a store that can be asked. integrations/ fills it. */
export interface Stores {
  /**
   * @throws PlatformError when the store is not connected or may not be called now.
   */
  open(store: StoreReference): Promise<ConnectedStore>;
}
