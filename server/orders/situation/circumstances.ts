import { calendarDateIn, type CalendarDate, type Instant } from '../instant.ts';
import type { StorePromises } from '../promises.ts';

/** What a situation depends on beside the order. */
export interface Circumstances {
  readonly now: Instant;
  readonly promises: StorePromises;
  /** The shop's zone: IANA name or offset such as `+02:00`. */
  readonly timeZone: string;
}

/** The day that it is in the shop. */
export function todayIn({ now, timeZone }: Circumstances): CalendarDate {
  return calendarDateIn(now, timeZone);
}

/**
 * An instant that has come, or undefined. Shops' clocks and importers write instants that are yet to
 * come; such a one says nothing about what has happened.
 */
export function past(instant: Instant | undefined, { now }: Circumstances): Instant | undefined {
  return instant && Date.parse(instant) <= Date.parse(now) ? instant : undefined;
}

/** A day that has come, or undefined. */
export function pastDay(
  day: CalendarDate | undefined,
  circumstances: Circumstances,
): CalendarDate | undefined {
  return day && day <= todayIn(circumstances) ? day : undefined;
}
