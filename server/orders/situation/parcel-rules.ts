import { calendarDateIn } from '../instant.ts';
import type { Order } from '../order.ts';
import type { Situation, SituationCode } from '../situation.ts';
import { beingPrepared } from './being-prepared.ts';
import { past, todayIn, type Circumstances } from './circumstances.ts';
import { promisedDelivery } from './expected-delivery.ts';
import { partShipped } from './flags.ts';
import { makeSituation } from './make-situation.ts';

/**
 * Which of several parcels a shopper should hear of first: what they can act on, then what is
 * wrong, then what is nearest, and last what is over. Among equals, the first that the shop lists.
 */
const mostUsefulFirst: readonly SituationCode[] = [
  'delivery_failed',
  'ready_for_pickup',
  'returned_to_sender',
  'delivered_disputed',
  'out_for_delivery',
  'past_promised_date',
  'no_scan',
  'moving',
  'sent',
  'label_made',
  'being_prepared',
  'delivered',
];

/** What the order's parcels say together; undefined without parcels. */
export function fromParcels(
  order: Order,
  parcels: readonly Situation[],
  circumstances: Circumstances,
): Situation | undefined {
  const first = mostUsefulOf(parcels);
  // All that was sent has arrived, and there is more to come: that is what is waited for.
  if (first?.code === 'delivered' && partShipped(order, circumstances)) {
    return beingPrepared(order, circumstances);
  }
  return first;
}

/** The one to hear of first. What is no parcel's own, such as a cancelled order, comes before all. */
export function mostUsefulOf(situations: readonly Situation[]): Situation | undefined {
  return situations.toSorted((one, other) => usefulness(one) - usefulness(other))[0];
}

function usefulness({ code }: Situation): number {
  return mostUsefulFirst.indexOf(code);
}

/** What the stage alone says of an order that travels and has no recorded parcel. */
export function fromStage(order: Order, circumstances: Circumstances): Situation {
  const unseen = { unknowns: ['carrier_scans', 'tracking_number'] as const };
  switch (order.stage) {
    case 'processing':
    case 'partly_shipped':
      return beingPrepared(order, circumstances);
    case 'shipped':
      return makeSituation('sent_untracked', 'shop', {}, unseen);
    case 'out_for_delivery':
      return makeSituation('out_for_delivery', 'carrier', {}, unseen);
    case 'delivered':
      return makeSituation('delivered', 'nobody', {}, unseen);
    case 'returned':
      return makeSituation('returned_to_sender', 'shop', {}, unseen);
    case 'completed':
      return completedUntracked(order, circumstances);
    default:
      return makeSituation('unknown', 'shop', {});
  }
}

/**
 * "Completed" is the shop's word that its part is done. Where it promises a delivery time, that is
 * counted from then; once it is over it says nothing, for nobody knows whether the parcel arrived.
 */
function completedUntracked(order: Order, circumstances: Circumstances): Situation {
  const completedAt = past(order.completedAt, circumstances);
  const promised =
    completedAt &&
    promisedDelivery(calendarDateIn(completedAt, circumstances.timeZone), circumstances.promises);
  const expected = promised && promised.latest >= todayIn(circumstances) ? promised : undefined;
  return makeSituation(
    'completed_untracked',
    'shop',
    { completedAt, expected },
    { since: completedAt, unknowns: ['carrier_scans', 'tracking_number'] },
  );
}
