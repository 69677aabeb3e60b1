import { candidatesFor } from '../../orders/carriers/candidates.ts';
import { findCarrier } from '../../orders/carriers/find-carrier.ts';
import { trackingLink } from '../../orders/carriers/tracking-link.ts';
import { checkTrackingUrl, type TrackingUrlRules } from '../../orders/carriers/tracking-url.ts';
import type { Carrier } from '../../orders/shipment.ts';
import { plainLine } from './plain-text.ts';

/** How a shop or one of its plug-ins wrote a parcel down, before anything of it is known or checked. */
interface WrittenParcel {
  readonly trackingNumber?: string;
  /** Carrier's name or slug. */
  readonly carrier?: string;
  readonly trackingUrl?: string;
}

/** Where a store's tracking links may lead. */
export type LinkRules = TrackingUrlRules;

/** What plug-ins write when the merchant chose no carrier. */
const noCarrier = /^(other|others|custom|custom-provider|unknown|none|n\/?a|-+|0)$/i;

/**
 * The carrier that the shop recorded, by its proper name where it is a known one, otherwise as
 * written. Candidates by number format are sought only when the shop named nobody.
 */
export function carrierOf(parcel: Omit<WrittenParcel, 'trackingUrl'>): {
  readonly carrier?: Carrier;
  readonly candidates: readonly Carrier[];
} {
  const written = parcel.carrier === undefined ? '' : plainLine(parcel.carrier);
  if (written !== '' && !noCarrier.test(written)) {
    return { carrier: findCarrier(written) ?? { name: written }, candidates: [] };
  }
  return { candidates: parcel.trackingNumber ? candidatesFor(parcel.trackingNumber) : [] };
}

/** The link that the shop recorded, if it may be shown; otherwise the known carrier's own page. */
export function linkOf(
  parcel: Omit<WrittenParcel, 'carrier'>,
  carrier: Carrier | undefined,
  rules: LinkRules,
): string | undefined {
  const recorded = parcel.trackingUrl && checkTrackingUrl(parcel.trackingUrl, rules);
  if (recorded) return recorded;
  return carrier && parcel.trackingNumber
    ? trackingLink(carrier, parcel.trackingNumber)
    : undefined;
}
