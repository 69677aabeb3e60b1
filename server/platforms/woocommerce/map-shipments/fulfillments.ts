import type { WireFulfillment } from '../wire.ts';
import { dayFromInstant } from '../map-dates.ts';
import {
  metaValue,
  shortText,
  storedList,
  urlText,
  type ParcelFindings,
  type RecordedParcel,
} from './recorded-parcel.ts';
import { compact } from '../../common/compact.ts';

/**
 * WooCommerce's own fulfillments (10.1 and newer, off by default). Unfulfilled and deleted ones are
 * plans, not parcels; and WooCommerce fulfils downloads by itself, which sends nothing.
 */
export function fulfillmentParcels(findings: ParcelFindings): RecordedParcel[] {
  return findings.fulfillments.filter(isFulfilled).flatMap((fulfillment) => {
    const items = storedList(metaValue(fulfillment, '_items')).flatMap(readItem);
    const parcel = compact<RecordedParcel>({
      source: 'woocommerce_fulfillments',
      trackingNumber: shortText(metaValue(fulfillment, '_tracking_number')),
      carrier:
        shortText(metaValue(fulfillment, '_provider_name')) ??
        shortText(metaValue(fulfillment, '_shipment_provider')),
      trackingUrl: urlText(metaValue(fulfillment, '_tracking_url')),
      shippedOn: dayFromInstant(metaValue(fulfillment, '_date_fulfilled'), findings.timeZone),
      items: items.length > 0 ? items : undefined,
    });
    const isDigital =
      items.length > 0 && items.every((item) => findings.digitalItemIds.has(item.itemId));
    return isDigital && parcel.trackingNumber === undefined ? [] : [parcel];
  });
}

/** Reads come with `"1"` and `"0"`, answers to writes with booleans. */
function isFulfilled({ is_fulfilled, date_deleted }: WireFulfillment): boolean {
  const deleted = date_deleted !== null && date_deleted !== undefined && date_deleted !== '';
  return !deleted && (is_fulfilled === true || String(is_fulfilled) === '1');
}

function readItem(item: Readonly<Record<string, unknown>>) {
  const quantity = Number(item['qty']);
  const itemId = shortText(item['item_id']);
  return itemId === undefined || !(quantity > 0) ? [] : [{ itemId, quantity }];
}
