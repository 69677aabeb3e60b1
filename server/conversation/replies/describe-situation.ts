import type { Tone } from '../../../protocol/chat.ts';
import type {
  ParcelFacts,
  Situation,
  SituationCode,
  SituationFacts,
  SituationOf,
} from '../../orders/situation.ts';
import { sentence, type HeadlineKey, type Sentence } from '../locales/catalogue.ts';
import { unreachable } from '../unreachable.ts';
import { expectedSentences, hasParcelFacts, parcelSentences, sentOf } from './parcel-sentences.ts';

/** A situation in words: a headline, how it feels, and sentences in the order of reading. */
export interface SituationWords {
  readonly headline: HeadlineKey;
  readonly tone: Tone;
  readonly sentences: readonly Sentence[];
}

/**
 * Chooses the words for a situation: what happened, what is next, who acts, what is not known.
 * Says nothing that is not among the situation's facts.
 */
export function describeSituation(situation: Situation): SituationWords {
  const words = describe(situation);
  const scansMatter = situation.unknowns.includes('carrier_scans') && travels.has(situation.code);
  return {
    ...words,
    // How to follow the parcel comes last: a link in mid-text is hard to read and to tap.
    sentences: [
      ...words.sentences,
      ...when(scansMatter, sentence('scans_unknown')),
      ...parcelSentences(parcelFactsOf(situation)),
    ],
  };
}

function parcelFactsOf({ facts }: Situation): ParcelFacts {
  return 'trackingNumber' in facts || 'trackingUrl' in facts ? facts : {};
}

/** Codes in which a parcel is out of the shop's hands, so that the carrier's scans would matter. */
const travels: ReadonlySet<SituationCode> = new Set(['sent', 'past_promised_date']);

function describe(situation: Situation): SituationWords {
  switch (situation.code) {
    case 'awaiting_payment':
      return describePayment(situation.facts);
    case 'on_hold':
      return words('headline_on_hold', 'waiting', [sentence('on_hold'), sentence('on_hold_next')]);
    case 'being_prepared':
      return describePreparing(situation.facts);
    case 'label_made':
      return words('headline_label_made', 'waiting', [
        situation.facts.carrier
          ? sentence('label_made_carrier', { carrier: situation.facts.carrier.name })
          : sentence('label_made'),
        ...optional(situation.facts.daysSince, (count) => sentence('label_made_days', { count })),
        sentence('label_made_next'),
      ]);
    case 'sent':
      return words('headline_sent', 'neutral', [
        sentOf(situation.facts),
        ...expectedSentences(situation.facts.expected),
        ...(situation.unknowns.includes('tracking_number') && !situation.facts.trackingNumber
          ? [sentence('parcel_no_number')]
          : []),
      ]);
    case 'moving': {
      const { lastEventAt: day, lastPlace: place, expected } = situation.facts;
      return words('headline_moving', 'good', [
        place === undefined
          ? sentence('moving', { day })
          : sentence('moving_place', { day, place }),
        ...expectedSentences(expected),
        sentence('carrier_next'),
      ]);
    }
    case 'no_scan':
      return words('headline_no_scan', 'problem', [
        sentence('no_scan', {
          count: situation.facts.daysSince,
          day: situation.facts.lastEventAt,
        }),
        sentence('no_scan_next'),
      ]);
    case 'past_promised_date':
      return describePast(situation.facts);
    case 'out_for_delivery':
      return words('headline_out_for_delivery', 'good', [
        situation.facts.carrier
          ? sentence('out_for_delivery_carrier', { carrier: situation.facts.carrier.name })
          : sentence('out_for_delivery'),
      ]);
    case 'delivery_failed':
      return words('headline_delivery_failed', 'problem', [
        situation.facts.failedAt
          ? sentence('delivery_failed_day', { day: situation.facts.failedAt })
          : sentence('delivery_failed'),
        sentence('delivery_failed_next'),
      ]);
    case 'delivered':
      return words('headline_delivered', 'good', [
        situation.facts.deliveredAt
          ? sentence('delivered_day', { day: situation.facts.deliveredAt })
          : sentence('delivered'),
        sentence('delivered_next'),
      ]);
    case 'delivered_disputed':
      return words('headline_delivered_disputed', 'problem', [
        situation.facts.deliveredAt
          ? sentence('disputed_day', { day: situation.facts.deliveredAt })
          : sentence('disputed'),
        sentence('disputed_look'),
        sentence('disputed_next'),
      ]);
    case 'returned_to_sender':
      return words('headline_returned_to_sender', 'problem', [
        situation.facts.since
          ? sentence('returned_day', { day: situation.facts.since })
          : sentence('returned'),
        sentence('returned_next'),
      ]);
    default:
      return describeRest(situation);
  }
}

/** Situations in which no parcel travels, or none is recorded. */
function describeRest(
  situation: SituationOf<
    | 'cancelled'
    | 'refunded'
    | 'nothing_to_ship'
    | 'ready_for_pickup'
    | 'pickup_being_prepared'
    | 'pickup_completed'
    | 'completed_untracked'
    | 'sent_untracked'
    | 'unknown'
  >,
): SituationWords {
  switch (situation.code) {
    case 'cancelled':
      return describeCancelled(situation.facts);
    case 'refunded': {
      const { amount, refundedAt: day } = situation.facts;
      return words('headline_refunded', 'neutral', [
        day ? sentence('refunded_day', { amount, day }) : sentence('refunded', { amount }),
        sentence('refunded_next'),
      ]);
    }
    case 'nothing_to_ship':
      return words('headline_nothing_to_ship', 'neutral', [
        sentence(situation.facts.completed ? 'nothing_to_ship_completed' : 'nothing_to_ship'),
      ]);
    case 'ready_for_pickup':
      return words('headline_ready_for_pickup', 'good', [
        situation.facts.place === undefined
          ? sentence('pickup_ready')
          : sentence('pickup_ready_place', { place: situation.facts.place }),
        ...when(situation.facts.paymentDue, sentence('pickup_payment_due')),
      ]);
    case 'pickup_being_prepared':
      return words('headline_pickup_being_prepared', 'waiting', [
        situation.facts.place === undefined
          ? sentence('pickup_preparing')
          : sentence('pickup_preparing_place', { place: situation.facts.place }),
        sentence('pickup_preparing_next'),
        ...when(situation.facts.paymentDue, sentence('pickup_payment_due')),
      ]);
    case 'pickup_completed':
      return words('headline_pickup_completed', 'good', [
        situation.facts.completedAt
          ? sentence('pickup_completed_day', { day: situation.facts.completedAt })
          : sentence('pickup_completed'),
      ]);
    case 'completed_untracked':
      return words('headline_completed_untracked', 'neutral', [
        situation.facts.completedAt
          ? sentence('completed_day', { day: situation.facts.completedAt })
          : sentence('completed'),
        sentence('completed_no_parcel'),
        ...expectedSentences(situation.facts.expected),
        sentence('completed_next'),
      ]);
    case 'sent_untracked':
      return words('headline_sent_untracked', 'neutral', [
        sentence('sent_untracked'),
        sentence('completed_next'),
      ]);
    case 'unknown':
      return words('headline_unknown', 'waiting', [sentence('unknown'), sentence('unknown_next')]);
    default:
      return unreachable(situation);
  }
}

function describePayment(facts: SituationFacts['awaiting_payment']): SituationWords {
  const { reason, amount, methodTitle: method } = facts;
  switch (reason) {
    case 'not_paid':
      return words('headline_awaiting_payment', 'waiting', [
        method === undefined
          ? sentence('payment_not_paid', { amount })
          : sentence('payment_not_paid_method', { amount, method }),
        sentence('payment_next'),
      ]);
    case 'failed':
      return words('headline_payment_failed', 'problem', [
        sentence('payment_failed', { amount }),
        sentence('payment_next'),
      ]);
    case 'transfer':
      return words('headline_awaiting_transfer', 'waiting', [
        method === undefined
          ? sentence('payment_transfer', { amount })
          : sentence('payment_transfer_method', { amount, method }),
        sentence('payment_transfer_next'),
      ]);
    default:
      return unreachable(reason);
  }
}

function describePreparing(facts: SituationFacts['being_prepared']): SituationWords {
  const { paidAt, sendBy, overdue, backordered } = facts;
  return words(
    overdue ? 'headline_preparing_late' : 'headline_being_prepared',
    overdue ? 'problem' : 'neutral',
    [
      paidAt ? sentence('preparing_paid', { day: paidAt }) : sentence('preparing'),
      ...optional(sendBy, (day) =>
        sentence(overdue ? 'preparing_overdue' : 'preparing_send_by', { day }),
      ),
      ...when(overdue && sendBy === undefined, sentence('preparing_overdue_undated')),
      ...when(backordered, sentence('preparing_backordered')),
      sentence(overdue ? 'preparing_late_next' : 'preparing_next'),
    ],
  );
}

function describePast(facts: SituationFacts['past_promised_date']): SituationWords {
  const { expected, daysLate: count } = facts;
  const key = {
    promise: 'past_promise',
    estimate: 'past_estimate',
    shop: 'past_shop_day',
  } as const;
  return words('headline_past_promised_date', 'problem', [
    ...when(hasParcelFacts(facts), sentOf(facts)),
    sentence(key[expected.basis], { latest: expected.latest, count }),
    sentence('past_next'),
  ]);
}

function describeCancelled(facts: SituationFacts['cancelled']): SituationWords {
  if (facts.refunded) {
    return words('headline_cancelled', 'neutral', [
      sentence('cancelled_refunded', { amount: facts.refunded }),
      sentence('refunded_next'),
    ]);
  }
  return facts.paid
    ? words('headline_cancelled', 'problem', [
        sentence('cancelled_paid'),
        sentence('cancelled_paid_next'),
      ])
    : words('headline_cancelled', 'neutral', [sentence('cancelled_unpaid')]);
}

function words(headline: HeadlineKey, tone: Tone, sentences: readonly Sentence[]): SituationWords {
  return { headline, tone, sentences };
}

function optional<Value>(
  value: Value | undefined,
  make: (value: Value) => Sentence,
): readonly Sentence[] {
  return value === undefined ? [] : [make(value)];
}

function when(condition: boolean, said: Sentence): readonly Sentence[] {
  return condition ? [said] : [];
}
