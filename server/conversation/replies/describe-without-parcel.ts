import type { SituationFacts, SituationOf } from '../../orders/situation.ts';
import { sentence } from '../locales/catalogue.ts';
import { unreachable } from '../unreachable.ts';
import { expectedSentences } from './parcel-sentences.ts';
import { optional, when, words, type SituationWords } from './situation-words.ts';

/** Situations in which no parcel travels, or none is recorded. */
export function describeWithoutParcel(
  situation: SituationOf<
    | 'awaiting_payment'
    | 'on_hold'
    | 'being_prepared'
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
    case 'awaiting_payment':
      return describePayment(situation.facts);
    case 'on_hold':
      return words('headline_on_hold', 'waiting', [sentence('on_hold'), sentence('on_hold_next')]);
    case 'being_prepared':
      return describePreparing(situation.facts);
    case 'cancelled':
      return describeCancelled(situation);
    case 'refunded': {
      const { amount, refundedAt: day, isWhole } = situation.facts;
      return words('headline_refunded', 'neutral', [
        day
          ? sentence(isWhole ? 'refunded_day' : 'refund_recorded_day', { amount, day })
          : sentence(isWhole ? 'refunded' : 'refund_recorded', { amount }),
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
    case 'cheque':
      return words('headline_awaiting_payment', 'waiting', [
        sentence('payment_cheque', { amount }),
        sentence('payment_cheque_next'),
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

function describeCancelled({ facts, actor }: SituationOf<'cancelled'>): SituationWords {
  if (facts.refunded) {
    const isRestKept = actor === 'shop';
    return words('headline_cancelled', isRestKept ? 'problem' : 'neutral', [
      sentence('cancelled_refunded', { amount: facts.refunded }),
      sentence(isRestKept ? 'cancelled_paid_next' : 'refunded_next'),
    ]);
  }
  return facts.paid
    ? words('headline_cancelled', 'problem', [
        sentence('cancelled_paid'),
        sentence('cancelled_paid_next'),
      ])
    : words('headline_cancelled', 'neutral', [sentence('cancelled_unpaid')]);
}
