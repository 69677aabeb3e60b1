import type { Log } from '../../log.ts';
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
 * Removes the shop with its store, settings, conversations and requests, unless it has come back.
 * @throws PlatformError when the shop cannot say whether it has, and may be able to later.
 */
export async function workOnShopRedacted(
  place: EventPlace,
  { at }: ShopRedacted,
  {
    integrations,
    log,
  }: { readonly integrations: Pick<Integrations, 'test' | 'remove'>; readonly log: Log },
): Promise<void> {
  const { store, integrationId } = place;
  // By our own list it may still be connected although nobody told us of its end: the shop knows.
  if (wasConnectedSince(place, at) || (await stillOpens(place, integrations))) {
    log.warn({ storeId: store.storeId }, 'a shop that was to be removed is connected; it stays');
    return;
  }
  // Connected meanwhile, it stays too.
  const isRemoved = await integrations.remove(store.accountId, integrationId, place.connectedAt);
  if (isRemoved) log.info({ storeId: store.storeId }, 'a shop was removed, as its platform asked');
}
