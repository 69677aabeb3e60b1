import { compact } from '../../common/compact.ts';
import { dayFromAnything } from '../map-dates.ts';
import {
  metaValue,
  shortText,
  urlText,
  type ParcelFindings,
  type RecordedParcel,
  type TrackingStore,
} from './recorded-parcel.ts';

interface Fields {
  readonly source: TrackingStore;
  readonly trackingNumber: readonly string[];
  readonly carrier: readonly string[];
  readonly trackingUrl: readonly string[];
  readonly shippedOn: readonly string[];
}

/** Single fields, first the ones that many small plug-ins and importers share, then YITH's. */
const conventions: readonly Fields[] = [
  {
    source: 'custom_fields',
    trackingNumber: ['_tracking_number', 'tracking_number'],
    carrier: ['_tracking_provider', 'tracking_provider', '_tracking_company'],
    trackingUrl: ['_tracking_url', 'tracking_url', '_tracking_link'],
    shippedOn: ['_date_shipped', 'date_shipped'],
  },
  {
    source: 'yith_order_tracking',
    trackingNumber: ['ywot_tracking_code'],
    carrier: ['ywot_carrier_name', 'ywot_carrier_id'],
    trackingUrl: [],
    shippedOn: ['ywot_pick_up_date'],
  },
];

/** Parcels that stand in single fields of the order: one for each convention at most. */
export function customFieldParcels({ order, timeZone }: ParcelFindings): RecordedParcel[] {
  const first = <Found>(keys: readonly string[], read: (value: unknown) => Found | undefined) => {
    for (const key of keys) {
      const found = read(metaValue(order, key));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return conventions.flatMap((fields) => {
    const trackingNumber = first(fields.trackingNumber, shortText);
    if (trackingNumber === undefined) return [];
    return [
      compact<RecordedParcel>({
        source: fields.source,
        trackingNumber,
        carrier: first(fields.carrier, shortText),
        trackingUrl: first(fields.trackingUrl, urlText),
        shippedOn: first(fields.shippedOn, (value) => dayFromAnything(value, timeZone)),
      }),
    ];
  });
}
