import type {
  ParcelFacts,
  Situation,
  SituationCode,
  SituationFacts,
} from '../../orders/situation.ts';
import { sentence } from '../locales/catalogue.ts';
import { describeWithoutParcel } from './describe-without-parcel.ts';
import { expectedSentences, hasParcelFacts, parcelSentences, sentOf } from './parcel-sentences.ts';
import { optional, when, words, type SituationWords } from './situation-words.ts';

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
    case 'label_made':
      return words('headline_label_made', 'waiting', [
        situation.facts.carrier
          ? sentence('label_made_carrier', { carrier: situation.facts.carrier.name })
          : sentence('label_made'),
        // "0 days ago" is today, which is what a label without a day reads like.
        ...optional(situation.facts.daysSince || undefined, (count) =>
          sentence('label_made_days', { count }),
        ),
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
      return describeWithoutParcel(situation);
  }
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
