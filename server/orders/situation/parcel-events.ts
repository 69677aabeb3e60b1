import type { TrackingEvent, TrackingEventKind } from '../shipment.ts';
import { past, type Circumstances } from './circumstances.ts';

const undoesDelivery: ReadonlySet<TrackingEventKind> = new Set(['returning', 'returned']);

/** What the scans of a parcel come to. */
export interface ScanHistory {
  /** The event that says where the parcel stands. */
  readonly decisive: TrackingEvent;
  /** The newest event of all. */
  readonly newest: TrackingEvent;
}

/**
 * Reads the scans that have come. The newest decides, except that a late scan does not undo a
 * delivery: after one, only a return counts. Undefined without scans.
 */
export function readScans(
  events: readonly TrackingEvent[],
  circumstances: Circumstances,
): ScanHistory | undefined {
  const known = events
    .filter((event) => past(event.happenedAt, circumstances))
    .toSorted((first, second) => Date.parse(first.happenedAt) - Date.parse(second.happenedAt));
  const newest = known.at(-1);
  if (!newest) return undefined;
  const lastStep = known.findLast(
    (event) => event.kind === 'delivered' || undoesDelivery.has(event.kind),
  );
  return { decisive: lastStep?.kind === 'delivered' ? lastStep : newest, newest };
}
