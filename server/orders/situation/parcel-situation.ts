import { calendarDateIn, daysBetween } from '../instant.ts';
import type { Order } from '../order.ts';
import type { Shipment, TrackingEvent } from '../shipment.ts';
import type { ParcelFacts, Situation, UnknownFact } from '../situation.ts';
import { beingPrepared } from './being-prepared.ts';
import { pastDay, todayIn, type Circumstances } from './circumstances.ts';
import { expectedDelivery } from './expected-delivery.ts';
import { makeSituation, type MaybeFacts } from './make-situation.ts';
import { readScans } from './parcel-events.ts';

/**
 * Days without a scan after which silence is worth saying. A weekend with a holiday is three or
 * four days in which a healthy parcel may lie still; at five something is likely to be wrong.
 */
const noScanDays = 5;

/** What one parcel's facts mean now. */
export function parcelSituation(
  shipment: Shipment,
  order: Order,
  circumstances: Circumstances,
): Situation {
  const scans = shipment.eventsKnown ? readScans(shipment.events, circumstances) : undefined;
  if (scans) return scannedParcel(scans.decisive, scans.newest, shipment, order, circumstances);

  if (shipment.shippedOn && !pastDay(shipment.shippedOn, circumstances)) {
    // The shop wrote down a day that is yet to come: nobody has sent it.
    return shipment.trackingNumber === undefined
      ? beingPrepared(order, circumstances, shipment.shippedOn)
      : labelMade(shipment, order, circumstances);
  }
  const more = { unknowns: unknownFacts(shipment, order) };
  switch (order.stage) {
    case 'delivered':
      return delivered(undefined, shipment, order, circumstances);
    case 'out_for_delivery':
      return makeSituation(
        'out_for_delivery',
        'carrier',
        parcelFacts(shipment, circumstances),
        more,
      );
    case 'returned':
      return makeSituation(
        'returned_to_sender',
        'shop',
        parcelFacts(shipment, circumstances),
        more,
      );
    default:
      // Where scans could be known and there is none, the carrier does not have the parcel.
      return shipment.eventsKnown && shipment.trackingNumber !== undefined
        ? labelMade(shipment, order, circumstances)
        : onItsWay(undefined, shipment, order, circumstances);
  }
}

function scannedParcel(
  decisive: TrackingEvent,
  newest: TrackingEvent,
  shipment: Shipment,
  order: Order,
  circumstances: Circumstances,
): Situation {
  const facts = parcelFacts(shipment, circumstances);
  const since = decisive.happenedAt;
  const more = { since, unknowns: unknownFacts(shipment, order) };
  switch (decisive.kind) {
    case 'label_made':
      return labelMade(shipment, order, circumstances, decisive);
    case 'delivered':
      return delivered(decisive, shipment, order, circumstances);
    case 'returning':
    case 'returned':
      return makeSituation('returned_to_sender', 'shop', { ...facts, since }, more);
    case 'delivery_failed':
      return makeSituation('delivery_failed', 'shopper', { ...facts, failedAt: since }, more);
    case 'ready_for_pickup':
      return makeSituation(
        'ready_for_pickup',
        'shopper',
        { place: decisive.place, paymentDue: order.payment.isDue },
        more,
      );
    case 'out_for_delivery':
      // A delivery vehicle comes back in the evening: yesterday's tour says only that it moved.
      return calendarDateIn(since, circumstances.timeZone) === todayIn(circumstances)
        ? makeSituation('out_for_delivery', 'carrier', { ...facts, since }, more)
        : onItsWay(newest, shipment, order, circumstances);
    case 'handed_over':
    case 'in_transit':
    case 'exception':
      return onItsWay(newest, shipment, order, circumstances);
    default:
      throw new TypeError(`unknown event ${String(decisive.kind satisfies never)}`);
  }
}

function labelMade(
  shipment: Shipment,
  order: Order,
  circumstances: Circumstances,
  label?: TrackingEvent,
): Situation {
  const since = label?.happenedAt;
  const day = since && calendarDateIn(since, circumstances.timeZone);
  // Not handed over, so that a recorded day of sending is left unsaid.
  const { shippedOn: _unsaid, ...facts } = parcelFacts(shipment, circumstances);
  return makeSituation(
    'label_made',
    'shop',
    { ...facts, daysSince: day && daysBetween(day, todayIn(circumstances)) },
    { since, unknowns: unknownFacts(shipment, order).filter((fact) => fact !== 'shipped_on') },
  );
}

function delivered(
  event: TrackingEvent | undefined,
  shipment: Shipment,
  order: Order,
  circumstances: Circumstances,
): Situation {
  const deliveredAt = event?.happenedAt;
  const facts = { ...parcelFacts(shipment, circumstances), deliveredAt };
  const more = { since: deliveredAt, unknowns: unknownFacts(shipment, order) };
  return makeSituation('delivered', 'nobody', facts, more);
}

/** With the carrier: late by a promise, silent for days, seen moving, or sent without more being known. */
function onItsWay(
  newest: TrackingEvent | undefined,
  shipment: Shipment,
  order: Order,
  circumstances: Circumstances,
): Situation {
  const facts = parcelFacts(shipment, circumstances);
  const unknowns = unknownFacts(shipment, order);
  const today = todayIn(circumstances);
  const expected = expectedDelivery(shipment, order, circumstances.promises);

  if (expected && expected.latest < today) {
    return makeSituation(
      'past_promised_date',
      'carrier',
      { ...facts, expected, daysLate: daysBetween(expected.latest, today) },
      { since: expected.latest, unknowns },
    );
  }
  if (!newest) {
    return makeSituation(
      'sent',
      'carrier',
      { ...facts, expected },
      { since: facts.shippedOn, unknowns },
    );
  }

  const lastEventAt = newest.happenedAt;
  const daysSince = daysBetween(calendarDateIn(lastEventAt, circumstances.timeZone), today);
  const more = { since: lastEventAt, unknowns };
  return daysSince >= noScanDays
    ? makeSituation('no_scan', 'carrier', { ...facts, lastEventAt, daysSince }, more)
    : makeSituation(
        'moving',
        'carrier',
        { ...facts, lastEventAt, lastPlace: newest.place, expected },
        more,
      );
}

function parcelFacts(shipment: Shipment, circumstances: Circumstances): MaybeFacts<ParcelFacts> {
  const { carrier, trackingNumber, trackingUrl } = shipment;
  const shippedOn = pastDay(shipment.shippedOn, circumstances);
  return { carrier, trackingNumber, trackingUrl, shippedOn };
}

function unknownFacts(shipment: Shipment, order: Order): readonly UnknownFact[] {
  const unknowns: UnknownFact[] = [];
  if (!shipment.eventsKnown) unknowns.push('carrier_scans');
  if (shipment.trackingNumber === undefined) unknowns.push('tracking_number');
  if (shipment.shippedOn === undefined) unknowns.push('shipped_on');
  if (!shipment.items && order.shipments.length > 1) unknowns.push('items_in_parcel');
  return unknowns;
}
