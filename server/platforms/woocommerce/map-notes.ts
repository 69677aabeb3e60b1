import { readBody } from './read-body.ts';
import type { CustomerNote } from '../../orders/order.ts';
import { gmtInstant } from './map-dates.ts';
import { plainText } from '../common/plain-text.ts';
import { wireNotes } from './wire.ts';

/**
 * The notes that the shop wrote for its customer, oldest first. Private notes are left out here as
 * well as in the request, for tracking plug-ins and staff write theirs into the same list.
 */
export function mapNotes(body: unknown): CustomerNote[] {
  return readBody(wireNotes, body)
    .filter((note) => note.customer_note)
    .toSorted(
      (left, right) =>
        left.date_created_gmt.localeCompare(right.date_created_gmt) || left.id - right.id,
    )
    .flatMap(({ note, date_created_gmt }) => {
      const text = plainText(note);
      const writtenAt = gmtInstant(date_created_gmt);
      return text === '' || !writtenAt ? [] : [{ text, writtenAt }];
    });
}
