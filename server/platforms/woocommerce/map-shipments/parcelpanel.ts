import { compact } from '../../common/compact.ts';
import { dayFromAnything } from '../map-dates.ts';
import {
  metaValue,
  shortText,
  storedList,
  type ParcelFindings,
  type RecordedParcel,
} from './recorded-parcel.ts';

/**
 * ParcelPanel: a JSON text whose object is keyed by tracking number. Its `items` are product names,
 * which do not say which order line they are, and so are left out.
 */
export function parcelPanelParcels({ order, timeZone }: ParcelFindings): RecordedParcel[] {
  return storedList(metaValue(order, '_parcelpanel_shipping_numbers')).map((item) =>
    compact<RecordedParcel>({
      source: 'parcelpanel',
      trackingNumber: shortText(item['tracking_number']),
      carrier: shortText(item['courier_code']),
      shippedOn: dayFromAnything(item['fulfilled_at'], timeZone),
    }),
  );
}
