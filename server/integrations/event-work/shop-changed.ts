import type { Integrations } from '../integrations.ts';
import type { EventPlace } from './told-event.ts';

/** Name, domains, number format, or what the shop lets us do. What has changed the shop itself is asked. */
export interface ShopChanged {
  readonly kind: 'shop_changed';
}

/** @throws PlatformError when the shop is away for the moment. */
export async function workOnShopChanged(
  { store, integrationId, isConnected }: EventPlace,
  { integrations }: { readonly integrations: Pick<Integrations, 'test'> },
): Promise<void> {
  if (!isConnected) return;
  const tested = await integrations.test(store.accountId, integrationId);
  if (tested?.error?.retryable) throw tested.error;
}
