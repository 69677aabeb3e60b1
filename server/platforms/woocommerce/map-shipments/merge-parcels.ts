import type { RecordedParcel } from './recorded-parcel.ts';

/**
 * Joins what several stores recorded about the same parcel: the same tracking number, however it is
 * spaced, is one parcel. What an earlier record says wins; a later one fills what it left open. A
 * label stays "only a label" when no other store speaks of the parcel.
 */
export function mergeParcels(parcels: readonly RecordedParcel[]): RecordedParcel[] {
  const merged = new Map<string, RecordedParcel>();
  for (const [index, parcel] of parcels.entries()) {
    const key = parcel.trackingNumber
      ? trackingKey(parcel.trackingNumber)
      : `${parcel.source}#${index}`;
    const known = merged.get(key);
    merged.set(key, known ? join(known, parcel) : parcel);
  }
  return [...merged.values()];
}

/** A tracking number without what people put between its characters. */
export function trackingKey(trackingNumber: string): string {
  return trackingNumber.replace(/[\s.-]/g, '').toUpperCase();
}

function join(first: RecordedParcel, second: RecordedParcel): RecordedParcel {
  const { labelMadeAt, ...joined } = { ...second, ...first };
  const onlyLabels =
    first.source === 'woocommerce_shipping' && second.source === 'woocommerce_shipping';
  return onlyLabels && labelMadeAt ? { ...joined, labelMadeAt } : joined;
}
