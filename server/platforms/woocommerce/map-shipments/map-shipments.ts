import type { Shipment } from '../../../orders/shipment.ts';
import { compact } from '../../common/compact.ts';
import { plainLine } from '../../common/plain-text.ts';
import { aftershipParcels } from './aftership.ts';
import { customFieldParcels } from './custom-fields.ts';
import { fulfillmentParcels } from './fulfillments.ts';
import { mergeParcels, trackingKey } from './merge-parcels.ts';
import { carrierOf, linkOf, type LinkRules } from '../../common/name-parcel.ts';
import { parcelPanelParcels } from './parcelpanel.ts';
import { mostParcels, type ParcelFindings, type RecordedParcel } from './recorded-parcel.ts';
import { shipmentTrackingParcels } from './shipment-tracking.ts';
import { shippingLabelParcels } from './woocommerce-shipping.ts';

/** Every tracking store, the most telling first. */
const readers: readonly ((findings: ParcelFindings) => RecordedParcel[])[] = [
  fulfillmentParcels,
  shipmentTrackingParcels,
  aftershipParcels,
  parcelPanelParcels,
  customFieldParcels,
  shippingLabelParcels,
];

/** Every parcel of an order, from whichever stores recorded it, each once. */
export function mapShipments(findings: ParcelFindings, rules: LinkRules): Shipment[] {
  const recorded = readers.flatMap((read) => read(findings).slice(0, mostParcels));
  return mergeParcels(recorded).map((parcel, index) => mapShipment(parcel, index, rules));
}

function mapShipment(parcel: RecordedParcel, index: number, rules: LinkRules): Shipment {
  const trackingNumber = parcel.trackingNumber && plainLine(parcel.trackingNumber);
  const { carrier, candidates } = carrierOf(parcel);
  return compact<Shipment>({
    id: trackingNumber ? trackingKey(trackingNumber) : `${parcel.source}-${index + 1}`,
    carrier,
    carrierCandidates: candidates,
    trackingNumber,
    trackingUrl: linkOf(parcel, carrier, rules),
    shippedOn: parcel.shippedOn,
    items: parcel.items,
    // No store in WooCommerce records scans; a bought label is the one event that one of them knows.
    events: parcel.labelMadeAt ? [{ kind: 'label_made', happenedAt: parcel.labelMadeAt }] : [],
    eventsKnown: false,
  });
}
