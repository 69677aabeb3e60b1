import type { Log } from '../../log.ts';
import type { PlatformOrderId } from '../../orders/identifiers.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import type { Stores } from '../../orders/stores.ts';
import type { EventPlace } from './told-event.ts';

export interface OrderChanged {
  readonly kind: 'order_changed';
  readonly orderId: PlatformOrderId;
}

/**
 * While somebody waits for the shop, reads the order anew, so that the order in which hints arrive means nothing,
 * and wakes those who wait. While nobody does, the shop is left alone.
 */
export async function workOnOrderChanged(
  { store }: EventPlace,
  { orderId }: OrderChanged,
  parts: {
    readonly stores: Stores;
    readonly log: Log;
    isAwaited(): Promise<boolean>;
    orderChanged(): Promise<void>;
  },
): Promise<void> {
  if (!(await parts.isAwaited())) return;
  try {
    const { platform } = await parts.stores.open(store);
    await platform.readOrder(orderId);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    // A shop that is away for the moment is asked again; one that refuses would refuse again.
    if (error.retryable) throw error;
    parts.log.warn(
      { err: error, storeId: store.storeId },
      'a changed order could not be read again',
    );
  }
  await parts.orderChanged();
}
