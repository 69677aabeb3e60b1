import { remembered } from '../remembered.ts';

/**
 * Points in time and calendar days, as the domain speaks of them.
 *
 * An instant is UTC; a calendar day belongs to the shop's time zone. They are different types
 * because shops often know only the day ("sent on 3 November") and a day turned into an instant
 * invents an hour that nobody wrote down.
 */

/** A moment in UTC, ISO 8601 with `Z`, for example `2026-11-17T03:15:27.000Z`. */
export type Instant = string & { readonly __brand: 'Instant' };

/** A day without time or zone, ISO 8601, for example `2026-11-17`. */
export type CalendarDate = string & { readonly __brand: 'CalendarDate' };

/** Where "now" comes from, so that tests can hold the clock still. */
export interface Clock {
  now(): Instant;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => instantFrom(new Date()) };

/**
 * Turns a date, or text that carries its own offset, into an instant.
 * @throws RangeError when the text is no valid moment.
 */
export function instantFrom(value: Date | string): Instant {
  return new Date(value).toISOString() as Instant;
}

/** Reads `YYYY-MM-DD`; undefined when the text is not a day that exists. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  // Date reads months without a day, too, and years of six digits.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) return undefined;
  return text as CalendarDate;
}

/** The calendar day on which an instant falls in a time zone (IANA name or offset such as `+02:00`). */
export function calendarDateIn(instant: Instant, timeZone: string): CalendarDate {
  const parts = dayFormat(timeZone).formatToParts(new Date(instant));
  const { year, month, day } = Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  return `${String(year).padStart(4, '0')}-${month}-${day}` as CalendarDate;
}

/** The wall-clock time `HH:MM` (24 hours) of an instant in a time zone. */
export function wallClockIn(instant: Instant, timeZone: string): string {
  return timeFormat(timeZone).format(new Date(instant));
}

const dayFormat = remembered(
  (timeZone) =>
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }),
);

const timeFormat = remembered(
  (timeZone) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);

/** Adds whole days (negative ones too) to a calendar day. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date(`${date}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10) as CalendarDate;
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** Day of the week, 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
