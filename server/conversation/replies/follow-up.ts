import type { OrderView } from '../../orders/disclosure.ts';
import type { Shipment } from '../../orders/shipment.ts';
import type { SituationCode } from '../../orders/situation.ts';
import { sentence, type Sentence } from '../locales/catalogue.ts';
import { expectedSentences, parcelSentences } from './parcel-sentences.ts';
import { expectedOf } from './order-card.ts';
import type { Topic } from '../dialogue/state.ts';
import { unreachable } from '../unreachable.ts';

/** Where an order stands for someone who wants something done about it. */
type Phase = 'not_sent' | 'sent' | 'called_off' | 'over';

const phaseOf: Readonly<Record<SituationCode, Phase | 'unclear'>> = {
  awaiting_payment: 'not_sent',
  on_hold: 'not_sent',
  being_prepared: 'not_sent',
  label_made: 'not_sent',
  pickup_being_prepared: 'unclear',
  ready_for_pickup: 'unclear',
  sent: 'sent',
  sent_untracked: 'sent',
  moving: 'sent',
  no_scan: 'sent',
  past_promised_date: 'sent',
  out_for_delivery: 'sent',
  delivery_failed: 'sent',
  delivered: 'over',
  delivered_disputed: 'unclear',
  returned_to_sender: 'unclear',
  // Many shops complete an order on the day they send it: finished is not what it is.
  completed_untracked: 'unclear',
  pickup_completed: 'over',
  cancelled: 'called_off',
  refunded: 'called_off',
  nothing_to_ship: 'unclear',
  unknown: 'unclear',
};

/** Situations whose own sentences answer "when will it come?": it has, it will not, or it should have. */
const saysWhen: ReadonlySet<SituationCode> = new Set([
  'past_promised_date',
  'out_for_delivery',
  'delivery_failed',
  'delivered',
  'delivered_disputed',
  'returned_to_sender',
  'cancelled',
  'refunded',
  'nothing_to_ship',
  'ready_for_pickup',
  'pickup_being_prepared',
  'pickup_completed',
]);

function phaseIn({ situation }: OrderView): Phase | 'unclear' {
  // Part of it is on its way and part is not: what holds for one is wrong for the other.
  const isPartShipped = situation.flags.some(({ code }) => code === 'part_shipped');
  return isPartShipped ? 'unclear' : phaseOf[situation.primary.code];
}

/** Sentences that answer a question about a proven order, before its card. None for "where is it". */
export function followUpSentences(view: OrderView, topic: Topic): readonly Sentence[] {
  switch (topic) {
    case 'order_status':
      return [];
    case 'courier':
      return courierSentences(view);
    case 'delivery_date': {
      if (saysWhen.has(view.situation.primary.code)) return [];
      const expected = expectedSentences(expectedOf(view));
      return expected.length > 0 ? expected : [sentence('delivery_date_unknown')];
    }
    case 'items':
      return itemSentences(view);
    case 'change':
      return [sentence('change_cannot'), ...changeSentences(view)];
    case 'cancel':
      return [sentence('cancel_cannot'), ...cancelSentences(view)];
    case 'return':
      return [...refundSentences(view), sentence('return_cannot'), sentence('return_ask')];
    case 'not_received':
      return view.situation.primary.code === 'delivered' ||
        view.situation.primary.code === 'delivered_disputed'
        ? []
        : [sentence('not_delivered_by_records')];
    default:
      return unreachable(topic);
  }
}

function courierSentences(view: OrderView): readonly Sentence[] {
  const phase = phaseIn(view);
  if (view.shipments.length === 0) {
    const travels = view.deliveryMethods.includes('shipping') && phase !== 'called_off';
    return [sentence(travels ? 'courier_no_parcel' : 'courier_not_travelling')];
  }
  return view.shipments.flatMap((shipment) => [
    courierSentence(view, shipment),
    ...parcelSentences(shipment),
  ]);
}

function courierSentence({ situation }: OrderView, { id, carrier }: Shipment): Sentence {
  if (!carrier) return sentence('courier_unknown');
  const parcel = situation.shipments.find(({ shipmentId }) => shipmentId === id)?.situation;
  const isHandedOver = phaseOf[(parcel ?? situation.primary).code] !== 'not_sent';
  return sentence(isHandedOver ? 'courier' : 'courier_label', { carrier: carrier.name });
}

function itemSentences(view: OrderView): readonly Sentence[] {
  const orderNumber = view.number;
  if (view.items.length === 0) return [sentence('items_none', { orderNumber })];
  return [
    sentence('items_intro', { orderNumber }),
    ...view.items.map(({ quantity, name }) => sentence('items_line', { quantity, name })),
  ];
}

function changeSentences(view: OrderView): readonly Sentence[] {
  const phase = phaseIn(view);
  switch (phase) {
    case 'not_sent':
      return [sentence('change_not_sent')];
    case 'sent':
      return [sentence('change_sent')];
    case 'over':
    case 'called_off':
      return [sentence('change_over')];
    case 'unclear':
      return [sentence('ask_possible')];
    default:
      return unreachable(phase);
  }
}

function cancelSentences(view: OrderView): readonly Sentence[] {
  const phase = phaseIn(view);
  switch (phase) {
    case 'not_sent':
      return [sentence('cancel_not_sent')];
    case 'sent':
      return [sentence('cancel_sent')];
    case 'over':
      return [sentence('cancel_over')];
    case 'called_off':
      return [sentence('cancel_already')];
    case 'unclear':
      return [sentence('ask_possible')];
    default:
      return unreachable(phase);
  }
}

function refundSentences(view: OrderView): readonly Sentence[] {
  if (view.refunds.length === 0) return [sentence('refund_none')];
  return view.refunds.map(({ amount, refundedAt: day }) =>
    day === undefined || day > view.readAt
      ? sentence('refund_recorded', { amount })
      : sentence('refund_recorded_day', { amount, day }),
  );
}
