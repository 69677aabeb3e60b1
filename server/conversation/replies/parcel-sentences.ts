import type { ExpectedWindow, ParcelFacts } from '../../orders/situation.ts';
import { sentence, type Sentence } from '../locales/catalogue.ts';

/** When it is expected, and on whose word. */
export function expectedSentences(expected: ExpectedWindow | undefined): readonly Sentence[] {
  if (expected === undefined) return [];
  const { earliest, latest, basis } = expected;
  return earliest === undefined || earliest === latest
    ? [sentence(`expected_${basis}`, { latest })]
    : [sentence(`expected_${basis}_window`, { earliest, latest })];
}

/** That the shop sent it, with whom and when as far as recorded. */
export function sentOf({ carrier, shippedOn: day }: ParcelFacts): Sentence {
  if (carrier && day) return sentence('sent_carrier_day', { carrier: carrier.name, day });
  if (carrier) return sentence('sent_carrier', { carrier: carrier.name });
  return day ? sentence('sent_day', { day }) : sentence('sent');
}

/** How the parcel can be followed. */
export function parcelSentences(facts: ParcelFacts): readonly Sentence[] {
  const { trackingNumber, trackingUrl: link } = facts;
  if (trackingNumber && link) return [sentence('parcel_number_link', { trackingNumber, link })];
  if (trackingNumber) return [sentence('parcel_number', { trackingNumber })];
  return link ? [sentence('parcel_link', { link })] : [];
}

/** Whether anything is recorded of how it was sent. */
export function hasParcelFacts(facts: ParcelFacts): boolean {
  return Boolean(facts.carrier ?? facts.shippedOn ?? facts.trackingNumber ?? facts.trackingUrl);
}
