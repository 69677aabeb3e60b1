import type { Log } from '../../log.ts';
import type { StoreReference } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import type { Integrations } from '../integrations.ts';
import { stillOpens } from './still-opens.ts';
import { wasConnectedSince, type EventPlace } from './told-event.ts';

/** All that is kept of the shop is to go: its app was uninstalled two days ago. */
export interface ShopRedacted {
  readonly kind: 'shop_redacted';
  /** When it was asked for, as far as is known. */
  readonly at?: Instant;
}

/**
 * Removes the shop with its store, settings, conversations and requests, and every trace of it elsewhere, unless it
 * has come back.
 * @throws PlatformError when the shop cannot say whether it has, and may be able to later.
 */
export async function workOnShopRedacted(
  place: EventPlace,
  { at }: ShopRedacted,
  parts: {
    readonly integrations: Pick<Integrations, 'test' | 'forget'>;
    readonly log: Log;
    /** Takes back what lies outside of the database. */
    shopForgotten(store: StoreReference): Promise<void>;
  },
): Promise<void> {
  const { integrations, log } = parts;
  const { store, integrationId } = place;
  // By our own list it may still be connected although nobody told us of its end: the shop knows.
  if (wasConnectedSince(place, at) || (await stillOpens(place, integrations))) {
    log.warn({ storeId: store.storeId }, 'a shop that was to be removed is connected; it stays');
    return;
  }
  // First, for what is there to take back is known by rows that go with the shop.
  await parts.shopForgotten(store);
  // Connected meanwhile, it stays too.
  const isGone = await integrations.forget(store.accountId, integrationId, place.connectedAt);
  if (isGone) log.info({ storeId: store.storeId }, 'a shop was forgotten, as its platform asked');
}
