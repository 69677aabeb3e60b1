import type { CalendarDate } from '../instant.ts';
import type { Order } from '../order.ts';
import type { StorePromises } from '../promises.ts';
import type { Shipment } from '../shipment.ts';
import type { ExpectedWindow } from '../situation.ts';
import { addWorkingDays } from '../working-days.ts';

/**
 * When a parcel is due: by the carrier's own estimate, else by the day that the shop gave for this
 * order, else by the merchant's promise counted from the day it was sent. Who knows most comes first.
 */
export function expectedDelivery(
  shipment: Shipment,
  order: Order,
  promises: StorePromises,
): ExpectedWindow | undefined {
  if (shipment.estimatedDelivery) return { latest: shipment.estimatedDelivery, basis: 'estimate' };
  if (order.promisedOn) return { latest: order.promisedOn, basis: 'shop' };
  return shipment.shippedOn && promisedDelivery(shipment.shippedOn, promises);
}

/** The window of the merchant's general promise for something handed over on a day. */
export function promisedDelivery(
  handedOverOn: CalendarDate,
  promises: StorePromises,
): ExpectedWindow | undefined {
  if (!promises.deliveryDays) return undefined;
  const { minimum, maximum } = promises.deliveryDays;
  return {
    earliest: addWorkingDays(handedOverOn, minimum, promises),
    latest: addWorkingDays(handedOverOn, maximum, promises),
    basis: 'promise',
  };
}
