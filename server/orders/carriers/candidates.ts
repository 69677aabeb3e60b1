import type { Carrier } from '../shipment.ts';
import { findCarrier } from './find-carrier.ts';
import { courierFormats } from './number-formats.ts';
import { createNumberMatcher, type NumberMatcher, type PostalService } from './number-matcher.ts';
import { postalServiceSlug } from './postal-services.ts';

const knownFormats: readonly { readonly carrier: Carrier; readonly match: NumberMatcher }[] =
  courierFormats.flatMap((courier) => {
    const carrier = findCarrier(courier.courier_code) ?? { name: courier.name };
    return courier.tracking_numbers.map((format) => ({
      carrier,
      match: createNumberMatcher(format),
    }));
  });

/**
 * Every carrier that could have issued this number: its format fits and, where the format has one,
 * its check digit. Several carriers share formats, so even a single candidate is no fact and is
 * never presented as one.
 */
export function candidatesFor(trackingNumber: string): readonly Carrier[] {
  const number = trackingNumber.replace(/\s/gu, '').toUpperCase();
  const candidates = new Map<string, Carrier>();
  for (const { carrier, match } of knownFormats) {
    const fit = match(number);
    if (!fit) continue;
    const candidate = fit.postalService ? postalService(fit.postalService) : carrier;
    candidates.set(candidate.name, candidate);
  }
  return [...candidates.values()];
}

function postalService(service: PostalService): Carrier {
  const slug = postalServiceSlug(service.country);
  return (slug === undefined ? undefined : findCarrier(slug)) ?? { name: service.name };
}
