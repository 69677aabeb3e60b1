import { instantFrom, type Instant } from '../../../orders/instant.ts';
import { compact } from '../../common/compact.ts';
import {
  metaValue,
  shortText,
  storedList,
  type ParcelFindings,
  type RecordedParcel,
} from './recorded-parcel.ts';

/**
 * Labels bought in WooCommerce Shipping (and its predecessor WooCommerce Shipping & Tax). A label is
 * not yet a parcel on its way, and one that was refunded or failed is none at all.
 */
export function shippingLabelParcels({ order }: ParcelFindings): RecordedParcel[] {
  return ['wcshipping_labels', 'wc_connect_labels']
    .flatMap((key) => storedList(metaValue(order, key)))
    .filter(
      (label) => !label['refund'] && !/ERROR|IN_PROGRESS/.test(shortText(label['status']) ?? ''),
    )
    .map((label) =>
      compact<RecordedParcel>({
        source: 'woocommerce_shipping',
        trackingNumber: shortText(label['tracking']),
        carrier: shortText(label['carrier_id']),
        labelMadeAt: momentOf(label['created_date'] ?? label['created']),
      }),
    );
}

/** Milliseconds since 1970. */
function momentOf(value: unknown): Instant | undefined {
  const milliseconds = typeof value === 'number' ? value : Number.NaN;
  return milliseconds > 946_684_800_000 && milliseconds < 4_102_444_800_000
    ? instantFrom(new Date(milliseconds))
    : undefined;
}
