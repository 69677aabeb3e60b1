import { addDays, weekdayOf, type CalendarDate } from './instant.ts';
import { noPromises, type StorePromises } from './promises.ts';

/** On which days a shop works: what a promise says about weekdays and holidays. */
export type WorkingCalendar = Pick<StorePromises, 'workingDays' | 'holidays'>;

/** Whether the shop works on this day. A shop that names no weekday at all is taken to work Monday to Friday. */
export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean {
  const named = calendar.workingDays.filter((weekday) => weekday >= 1 && weekday <= 7);
  const weekdays = named.length > 0 ? named : noPromises.workingDays;
  return weekdays.includes(weekdayOf(date)) && !calendar.holidays.includes(date);
}

/** The day itself when the shop works on it, else the next one on which it does. */
export function workingDayFrom(date: CalendarDate, calendar: WorkingCalendar): CalendarDate {
  let day = date;
  // Ends, for holidays are finitely many and every week has a working day.
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return day;
}

/** The working day that comes `count` working days after a day; with 0 the first one from it on. */
export function addWorkingDays(
  date: CalendarDate,
  count: number,
  calendar: WorkingCalendar,
): CalendarDate {
  if (count <= 0) return workingDayFrom(date, calendar);
  let day = date;
  for (let counted = 0; counted < count; counted += 1) {
    day = workingDayFrom(addDays(day, 1), calendar);
  }
  return day;
}
