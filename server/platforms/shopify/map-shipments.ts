import { calendarDateIn, instantFrom } from '../../orders/instant.ts';
import type { Shipment } from '../../orders/shipment.ts';
import { compact } from '../common/compact.ts';
import { carrierOf, linkOf, type LinkRules } from '../common/name-parcel.ts';
import { plainLine } from '../common/plain-text.ts';
import { estimateOf, eventsAreTelling, mapEvents } from './map-events.ts';
import { isStanding } from './map-stage.ts';
import { legacyId, type WireFulfillment, type WireOrder } from './wire.ts';

/** Longest tracking number that is shown, characters. */
const longestNumber = 100;

/** What of an order has been handed to somebody to carry: nothing that is downloaded or collected. */
export function mapShipments(
  order: WireOrder,
  options: { readonly timeZone: string; readonly links: LinkRules; readonly isPickup: boolean },
): Shipment[] {
  return order.fulfillments
    .filter((each) => isStanding(each) && each.requiresShipping)
    .filter((each) => !options.isPickup || each.trackingInfo.length > 0)
    .flatMap((each) => parcelsOf(each, options));
}

/**
 * One fulfillment is one parcel, unless it has several numbers: then nobody can tell which items are in
 * which, or which of them an event is about, so neither is said of any.
 */
function parcelsOf(
  fulfillment: WireFulfillment,
  { timeZone, links }: { readonly timeZone: string; readonly links: LinkRules },
): Shipment[] {
  const id = legacyId(fulfillment.id);
  const sentOn = calendarDateIn(instantFrom(fulfillment.createdAt), timeZone);
  const estimate = estimateOf(fulfillment);
  const estimatedDelivery = estimate && calendarDateIn(instantFrom(estimate), timeZone);
  const events = eventsAreTelling(fulfillment) ? mapEvents(fulfillment) : [];
  const tracked = fulfillment.trackingInfo.length > 0 ? fulfillment.trackingInfo : [{}];
  const isAlone = tracked.length === 1;
  return tracked.map((info, index) => {
    const parcel = readTracking(info);
    const { carrier, candidates } = carrierOf(parcel);
    return compact<Shipment>({
      id: isAlone ? id : `${id}-${index + 1}`,
      carrier,
      carrierCandidates: candidates,
      trackingNumber: parcel.trackingNumber,
      trackingUrl: linkOf(parcel, carrier, links),
      shippedOn: isLabelOnly(fulfillment) ? undefined : sentOn,
      items: isAlone ? contentsOf(fulfillment) : undefined,
      events: isAlone ? events : [],
      // Shopify follows the carriers it knows: where it has seen nothing, silence says nothing.
      eventsKnown: isAlone && events.length > 0,
      estimatedDelivery: estimatedDelivery || undefined,
    });
  });
}

function readTracking(info: Partial<WireFulfillment['trackingInfo'][number]>) {
  const number = plainLine(info.number ?? '').slice(0, longestNumber);
  return compact<{ trackingNumber?: string; carrier?: string; trackingUrl?: string }>({
    trackingNumber: number === '' ? undefined : number,
    carrier: info.company ?? undefined,
    trackingUrl: info.url ?? undefined,
  });
}

/** A fulfillment that was made with its label has not been handed over by that. */
function isLabelOnly({ displayStatus, inTransitAt, deliveredAt }: WireFulfillment): boolean {
  const isLabel = displayStatus === 'LABEL_PRINTED' || displayStatus === 'LABEL_PURCHASED';
  return isLabel && !inTransitAt && !deliveredAt;
}

function contentsOf({ fulfillmentLineItems }: WireFulfillment): NonNullable<Shipment['items']> {
  return fulfillmentLineItems.nodes.map(({ quantity, lineItem }) => ({
    itemId: legacyId(lineItem.id),
    quantity: quantity ?? 0,
  }));
}
