import { compact } from '../../common/compact.ts';
import { dayAsWritten } from '../map-dates.ts';
import {
  metaValue,
  shortText,
  storedList,
  type ParcelFindings,
  type RecordedParcel,
} from './recorded-parcel.ts';

/**
 * AfterShip. Its moments end in `Z` and are local all the same, so only their day is taken, as
 * written. Two single fields repeat the first parcel; older versions knew only those.
 */
export function aftershipParcels({ order }: ParcelFindings): RecordedParcel[] {
  const items = storedList(metaValue(order, '_aftership_tracking_items')).map((item) =>
    compact<RecordedParcel>({
      source: 'aftership',
      trackingNumber: shortText(item['tracking_number']),
      carrier: shortText(item['slug']),
      shippedOn:
        dayAsWritten(member(item['additional_fields'], 'ship_date')) ??
        dayAsWritten(member(item['metrics'], 'created_at')),
    }),
  );
  if (items.length > 0) return items;
  const trackingNumber = shortText(metaValue(order, '_aftership_tracking_number'));
  return trackingNumber === undefined
    ? []
    : [
        compact<RecordedParcel>({
          source: 'aftership',
          trackingNumber,
          carrier: shortText(metaValue(order, '_aftership_tracking_provider_name')),
        }),
      ];
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
