import { locale } from '../texts/texts.ts';

const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const shares = new Intl.NumberFormat(locale, { style: 'percent' });
const seconds = new Intl.NumberFormat(locale, {
  style: 'unit',
  unit: 'second',
  maximumFractionDigits: 1,
});

/** An instant (UTC, ISO 8601) as its reader writes it, in their own time zone. */
export const moment = (instant: string): string => moments.format(new Date(instant));
/** Its day. */
export const day = (instant: string): string => days.format(new Date(instant));
/** A share from 0 to 1; rounded down, for 99.9 % is not all. */
export const share = (part: number): string => shares.format(Math.floor(part * 100) / 100);
export const duration = (milliseconds: number): string => seconds.format(milliseconds / 1_000);
