import type { Carrier } from '../shipment.ts';
import { catalogue } from './catalogue.ts';

/** No carrier's numbers are longer; whatever is longer is not put into a link. */
const longestNumber = 64;

const linkBySlug: ReadonlyMap<string | undefined, string> = new Map(
  catalogue.map((carrier) => [carrier.slug, carrier.link]),
);

/**
 * The page where a carrier shows this parcel, for a carrier of the catalogue (by its slug).
 * Undefined for other carriers, and for a text that cannot be a tracking number.
 */
export function trackingLink(carrier: Carrier, trackingNumber: string): string | undefined {
  const link = linkBySlug.get(carrier.slug);
  const number = trackingNumber.replace(/\s/gu, '').toWellFormed();
  // Without a letter or digit it may be "..", which would lead to another page of the carrier's.
  if (!link || number.length > longestNumber || !/[\p{Letter}\p{Number}]/u.test(number)) {
    return undefined;
  }
  return new URL(link.replace('{number}', () => encodeURIComponent(number))).href;
}
