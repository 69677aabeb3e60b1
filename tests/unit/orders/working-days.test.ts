import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { noPromises } from '../../../server/orders/promises.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayFrom,
} from '../../../server/orders/working-days.ts';
import { on } from '../../support/example-order.ts';
import { calendarDates, generatedPromises } from '../../support/generated-orders.ts';

const thanksgiving = {
  workingDays: [1, 2, 3, 4, 5],
  holidays: [on('2026-11-26'), on('2026-11-27')],
};

test('a shop that says nothing works Monday to Friday', () => {
  expect(isWorkingDay(on('2026-11-20'), noPromises)).toBe(true);
  expect(isWorkingDay(on('2026-11-21'), noPromises)).toBe(false);
  expect(isWorkingDay(on('2026-11-22'), noPromises)).toBe(false);
});

test('a shop that names no weekday that there is works Monday to Friday too', () => {
  for (const workingDays of [[], [0, 8]]) {
    expect(isWorkingDay(on('2026-11-20'), { workingDays, holidays: [] })).toBe(true);
    expect(isWorkingDay(on('2026-11-22'), { workingDays, holidays: [] })).toBe(false);
  }
});

test('a shop may work on Sundays only', () => {
  const sundays = { workingDays: [7], holidays: [] };
  expect(workingDayFrom(on('2026-11-16'), sundays)).toBe('2026-11-22');
  expect(addWorkingDays(on('2026-11-22'), 2, sundays)).toBe('2026-12-06');
});

test('nobody works on holidays', () => {
  expect(isWorkingDay(on('2026-11-26'), thanksgiving)).toBe(false);
  expect(addWorkingDays(on('2026-11-25'), 1, thanksgiving)).toBe('2026-11-30');
});

test.each([
  ['2026-11-20', 0, '2026-11-20'],
  ['2026-11-21', 0, '2026-11-23'],
  ['2026-11-20', 1, '2026-11-23'],
  ['2026-11-21', 1, '2026-11-23'],
  ['2026-11-13', 6, '2026-11-23'],
  ['2026-11-20', -3, '2026-11-20'],
])('from %s, %i working days lead to %s', (day, count, expected) => {
  expect(addWorkingDays(on(day), count, noPromises)).toBe(expected);
});

test('counting always ends on a working day, and further days lead further', () => {
  fc.assert(
    fc.property(
      calendarDates,
      fc.integer({ min: 0, max: 20 }),
      generatedPromises,
      (day, count, calendar) => {
        const reached = addWorkingDays(day, count, calendar);
        expect(isWorkingDay(reached, calendar)).toBe(true);
        expect(addWorkingDays(day, count + 1, calendar) > reached || count === 0).toBe(true);
      },
    ),
  );
});
