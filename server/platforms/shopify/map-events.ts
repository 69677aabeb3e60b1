import { instantFrom } from '../../orders/instant.ts';
import type { TrackingEvent, TrackingEventKind } from '../../orders/shipment.ts';
import { compact } from '../common/compact.ts';
import { plainLine } from '../common/plain-text.ts';
import type { WireFulfillment, WireFulfillmentEvent } from './wire.ts';

/**
 * What each of Shopify's words for a parcel says. Left out, because they say nothing of where it is:
 * `CONFIRMED`, which Shopify uses when it knows nothing else, `FAILURE`, which is a failure of the question,
 * and whatever it may add.
 */
const kinds: ReadonlyMap<string, TrackingEventKind> = new Map([
  ['LABEL_PURCHASED', 'label_made'],
  ['LABEL_PRINTED', 'label_made'],
  ['CARRIER_PICKED_UP', 'handed_over'],
  ['IN_TRANSIT', 'in_transit'],
  ['DELAYED', 'exception'],
  ['OUT_FOR_DELIVERY', 'out_for_delivery'],
  ['ATTEMPTED_DELIVERY', 'delivery_failed'],
  ['READY_FOR_PICKUP', 'ready_for_pickup'],
  ['DELIVERED', 'delivered'],
]);

/** Words of Shopify's for a fulfillment that its events bear out, or that say nothing beside them. */
const plainStatuses: ReadonlySet<string> = new Set([
  ...kinds.keys(),
  'CONFIRMED',
  'FULFILLED',
  'MARKED_AS_FULFILLED',
  'PICKED_UP',
  'SUBMITTED',
]);

/**
 * Whether the events tell where the parcel is. Beside a word for trouble (`FAILURE`, `NOT_DELIVERED`), or one that
 * Shopify has added since, they do not: what is newest about the parcel is what that word means.
 */
export function eventsAreTelling({ displayStatus }: WireFulfillment): boolean {
  return !displayStatus || plainStatuses.has(displayStatus);
}

/**
 * What is known of a parcel's way, oldest first. A fulfillment without events may still have two moments:
 * when it began to move and when it arrived; its status word counts where the moment is known.
 */
export function mapEvents(fulfillment: WireFulfillment): readonly TrackingEvent[] {
  const scans = fulfillment.events.nodes.flatMap(mapEvent);
  const milestones = milestonesOf(fulfillment).filter(
    ({ kind }) => !scans.some((scan) => scan.kind === kind),
  );
  return [...scans, ...milestones].toSorted(
    (first, second) => Date.parse(first.happenedAt) - Date.parse(second.happenedAt),
  );
}

function mapEvent(event: WireFulfillmentEvent): TrackingEvent[] {
  const kind = kinds.get(event.status);
  if (kind === undefined) return [];
  const description = plainLine(event.message ?? '');
  const place = [event.province, event.country]
    .map((each) => plainLine(each ?? ''))
    .filter((each) => each !== '')
    .join(', ');
  return [
    compact<TrackingEvent>({
      kind,
      happenedAt: instantFrom(event.happenedAt),
      place: place === '' ? undefined : place,
      description: description === '' ? undefined : description,
    }),
  ];
}

function milestonesOf({
  displayStatus,
  createdAt,
  inTransitAt,
  deliveredAt,
}: WireFulfillment): TrackingEvent[] {
  const milestones: TrackingEvent[] = [];
  if (displayStatus === 'LABEL_PRINTED' || displayStatus === 'LABEL_PURCHASED') {
    milestones.push({ kind: 'label_made', happenedAt: instantFrom(createdAt) });
  }
  if (inTransitAt) milestones.push({ kind: 'in_transit', happenedAt: instantFrom(inTransitAt) });
  if (deliveredAt) milestones.push({ kind: 'delivered', happenedAt: instantFrom(deliveredAt) });
  return milestones;
}

/** The newest of the days on which Shopify or the carrier expects it. */
export function estimateOf({ estimatedDeliveryAt, events }: WireFulfillment): string | undefined {
  if (estimatedDeliveryAt) return estimatedDeliveryAt;
  const estimates = events.nodes
    .toSorted((first, second) => Date.parse(second.happenedAt) - Date.parse(first.happenedAt))
    .flatMap((event) => event.estimatedDeliveryAt ?? []);
  return estimates[0];
}
