import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  calendarDateIn,
  daysBetween,
  instantFrom,
  parseCalendarDate,
  systemClock,
  wallClockIn,
  weekdayOf,
} from '../../../server/orders/instant.ts';
import { at, on } from '../../support/example-order.ts';
import { calendarDates } from '../../support/generated-orders.ts';

describe('an instant', () => {
  test('is written in UTC, whatever offset it came with', () => {
    expect(instantFrom('2026-11-17T05:15:27+02:00')).toBe('2026-11-17T03:15:27.000Z');
    expect(instantFrom(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  test('is not made of what is no moment', () => {
    expect(() => instantFrom('yesterday')).toThrow(RangeError);
  });

  test('of the machine’s clock is now', () => {
    expect(Math.abs(Date.parse(systemClock.now()) - Date.now())).toBeLessThan(1_000);
  });

  test.each([
    ['2026-11-17T03:15:00.000Z', 'America/New_York', '2026-11-16', '22:15'],
    ['2026-11-17T03:15:00.000Z', '+02:00', '2026-11-17', '05:15'],
    ['2026-11-17T23:15:00.000Z', '+02:00', '2026-11-18', '01:15'],
    ['2026-11-17T03:15:00.000Z', '-03:30', '2026-11-16', '23:45'],
    ['2026-11-17T00:00:00.000Z', 'UTC', '2026-11-17', '00:00'],
    ['2026-11-17T18:30:00.000Z', 'Asia/Kolkata', '2026-11-18', '00:00'],
    // New York leaves summer time on 1 November 2026 at 06:00 UTC.
    ['2026-11-01T05:59:00.000Z', 'America/New_York', '2026-11-01', '01:59'],
    ['2026-11-01T06:00:00.000Z', 'America/New_York', '2026-11-01', '01:00'],
    ['2026-11-01T04:00:00.000Z', 'America/New_York', '2026-11-01', '00:00'],
    ['2026-11-02T04:00:00.000Z', 'America/New_York', '2026-11-01', '23:00'],
    ['2026-03-08T07:00:00.000Z', 'America/New_York', '2026-03-08', '03:00'],
    ['0987-06-05T12:00:00.000Z', 'UTC', '0987-06-05', '12:00'],
  ])('%s in %s is on %s at %s', (instant, timeZone, day, time) => {
    expect(calendarDateIn(at(instant), timeZone)).toBe(day);
    expect(wallClockIn(at(instant), timeZone)).toBe(time);
  });
});

describe('a calendar day', () => {
  test.each(['2026-11-17', '2024-02-29', '0001-01-01'])('is read from %s', (text) => {
    expect(parseCalendarDate(text)).toBe(text);
  });

  test.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-1-1',
    '2026-11',
    '+012026-11-17',
    '17.11.2026',
    '2026-11-17T00:00:00Z',
    'on 2026-11-17',
    '2026-11-17 ',
  ])('is not read from %j', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined();
  });

  test('moves over the ends of months and years, and over the change of the clocks', () => {
    expect(addDays(on('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(on('2026-03-01'), -1)).toBe('2026-02-28');
    expect(addDays(on('2026-10-24'), 2)).toBe('2026-10-26');
    expect(daysBetween(on('2026-10-24'), on('2026-10-26'))).toBe(2);
    expect(daysBetween(on('2026-11-02'), on('2026-11-01'))).toBe(-1);
  });

  test('is as many days away as were added', () => {
    fc.assert(
      fc.property(calendarDates, fc.integer({ min: -1_000, max: 1_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  test('has the weekday of ISO 8601, Monday first', () => {
    const week = [16, 17, 18, 19, 20, 21, 22].map((day) => weekdayOf(on(`2026-11-${day}`)));
    expect(week).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});
