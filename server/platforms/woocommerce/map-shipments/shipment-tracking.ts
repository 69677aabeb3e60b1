import { compact } from '../../common/compact.ts';
import { dayFromAnything } from '../map-dates.ts';
import {
  metaValue,
  shortText,
  storedList,
  urlText,
  type ParcelFindings,
  type RecordedParcel,
} from './recorded-parcel.ts';

/**
 * WooCommerce Shipment Tracking and Advanced Shipment Tracking (AST), which share one meta key.
 * The meta of a predefined carrier holds a slug and no link; a carrier of the shop's own has both in
 * fields of its own. What the plug-in's route added is joined by tracking number later.
 */
export function shipmentTrackingParcels(findings: ParcelFindings): RecordedParcel[] {
  const fromMeta = storedList(metaValue(findings.order, '_wc_shipment_tracking_items')).map(
    (item) =>
      compact<RecordedParcel>({
        source: 'shipment_tracking',
        trackingNumber: shortText(item['tracking_number']),
        carrier:
          shortText(item['custom_tracking_provider']) ??
          shortText(item['formatted_tracking_provider']) ??
          shortText(item['tracking_provider']),
        trackingUrl:
          urlText(item['custom_tracking_link']) ?? urlText(item['formatted_tracking_link']),
        shippedOn: dayFromAnything(item['date_shipped'], findings.timeZone),
      }),
  );
  const fromRoute = findings.trackings.map((item) =>
    compact<RecordedParcel>({
      source: 'shipment_tracking',
      trackingNumber: shortText(item.tracking_number),
      carrier: shortText(item.tracking_provider),
      trackingUrl: urlText(item.tracking_link),
      shippedOn: dayFromAnything(item.date_shipped, findings.timeZone),
    }),
  );
  // The route comes first: its names are the ones that the merchant's customers see in mails.
  return [...fromRoute, ...fromMeta];
}
