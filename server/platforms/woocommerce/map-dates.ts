import {
  calendarDateIn,
  instantFrom,
  parseCalendarDate,
  type CalendarDate,
  type Instant,
} from '../../orders/instant.ts';

/** A `…_gmt` field: UTC, though WooCommerce writes no `Z`. Undefined for null, empty or nonsense. */
export function gmtInstant(text: string | null | undefined): Instant | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) return undefined;
  const moment = new Date(`${text.replace(' ', 'T').replace(/Z$/, '')}Z`);
  return Number.isNaN(moment.getTime()) ? undefined : instantFrom(moment);
}

/** The earliest and latest second that is believed: 2000 to 2100. */
const believable = { from: 946_684_800, to: 4_102_444_800 };

/**
 * A day that a tracking plug-in wrote as unix seconds, string or number (milliseconds too).
 * Midnight UTC is how plug-ins write "this day"; any other moment is a day in the shop's zone.
 */
function dayFromUnix(value: unknown, timeZone: string): CalendarDate | undefined {
  if (typeof value !== 'number' && !(typeof value === 'string' && /^\d{9,13}$/.test(value))) {
    return undefined;
  }
  const number = Number(value);
  const seconds = Math.floor(number > believable.to ? number / 1000 : number);
  if (!(seconds >= believable.from && seconds <= believable.to)) return undefined;
  const instant = instantFrom(new Date(seconds * 1000));
  return seconds % 86_400 === 0
    ? parseCalendarDate(instant.slice(0, 10))
    : calendarDateIn(instant, timeZone);
}

/** The day of a true UTC moment (`…Z`) in the shop's zone. */
export function dayFromInstant(value: unknown, timeZone: string): CalendarDate | undefined {
  const instant = typeof value === 'string' ? gmtInstant(value) : undefined;
  return instant && calendarDateIn(instant, timeZone);
}

/** The day that a text begins with, as written: for local times, also for those that wrongly end in `Z`. */
export function dayAsWritten(value: unknown): CalendarDate | undefined {
  if (typeof value !== 'string') return undefined;
  return parseCalendarDate(value.slice(0, 10).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
}

/** A day in whichever of these forms a plug-in wrote it. */
export function dayFromAnything(value: unknown, timeZone: string): CalendarDate | undefined {
  return dayFromUnix(value, timeZone) ?? dayAsWritten(value);
}

/**
 * The fixed offset (`-05:00`) between an order's local and UTC times: the shop's zone where its index
 * is locked and tells nothing better.
 */
export function offsetBetween(local: string, gmt: string): string | undefined {
  const localInstant = gmtInstant(local);
  const instant = gmtInstant(gmt);
  if (!localInstant || !instant) return undefined;
  return offsetFromMinutes((Date.parse(localInstant) - Date.parse(instant)) / 60_000);
}

/** `±HH:MM`; undefined beyond what any place on earth uses. */
export function offsetFromMinutes(minutes: number): string | undefined {
  if (!Number.isInteger(minutes) || Math.abs(minutes) > 14 * 60) return undefined;
  const whole = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
