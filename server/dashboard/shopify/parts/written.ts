import { locale } from '../texts/texts.ts';

const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const shares = new Intl.NumberFormat(locale, { style: 'percent' });
const lasting = (unit: 'second' | 'millisecond', maximumFractionDigits: number) =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits });
const seconds = lasting('second', 1);
const milliseconds = lasting('millisecond', 0);

/** An instant (UTC, ISO 8601) as its reader writes it, in their own time zone. */
export const moment = (instant: string): string => moments.format(new Date(instant));
/** Its day. */
export const day = (instant: string): string => days.format(new Date(instant));
/** A share from 0 to 1; rounded down, for 99.9 % is not all. */
export const share = (part: number): string => shares.format(Math.floor(part * 100) / 100);
/** A second and more in seconds, less in milliseconds. */
export const duration = (ms: number): string =>
  ms < 1_000 ? milliseconds.format(ms) : seconds.format(ms / 1_000);
