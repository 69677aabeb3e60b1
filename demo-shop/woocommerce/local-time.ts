import type { Json, JsonObject } from '../data/json.ts';

/** Minutes that a zone is ahead of UTC at a moment. */
export function offsetMinutes(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((wall - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
}

/** A UTC time without `Z` as the shop's wall clock shows it, without an offset: WooCommerce's `date_*`. */
function localTime(gmt: string, timeZone: string): string {
  const at = new Date(`${gmt}Z`);
  const wall = new Date(at.getTime() + offsetMinutes(at, timeZone) * 60_000);
  return wall.toISOString().slice(0, 19);
}

/** The UTC time, without `Z`, that a shop's wall clock time stands for. */
export function gmtOfLocal(local: string, timeZone: string): string {
  const guess = new Date(`${local.slice(0, 19)}Z`);
  const first = new Date(guess.getTime() - offsetMinutes(guess, timeZone) * 60_000);
  const second = new Date(guess.getTime() - offsetMinutes(first, timeZone) * 60_000);
  return second.toISOString().slice(0, 19);
}

/** Writes every `date_*` anew from its `date_*_gmt`, in the shop's zone. */
export function withLocalDates(record: JsonObject, timeZone: string): JsonObject {
  const localised = Object.entries(record).map(([key, value]): [string, Json | undefined] => {
    const gmt = key.startsWith('date_') ? record[`${key}_gmt`] : undefined;
    return [key, typeof gmt === 'string' ? localTime(gmt, timeZone) : value];
  });
  return Object.fromEntries(localised);
}
