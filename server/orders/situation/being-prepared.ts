import { addDays, calendarDateIn, wallClockIn, type CalendarDate } from '../instant.ts';
import type { Order } from '../order.ts';
import type { Situation } from '../situation.ts';
import { addWorkingDays, workingDayFrom } from '../working-days.ts';
import { past, todayIn, type Circumstances } from './circumstances.ts';
import { makeSituation } from './make-situation.ts';
import { paidAt } from './payment.ts';

/**
 * Not sent yet.
 * @param sendBy a day that the shop itself wrote down for sending, instead of its general promise.
 */
export function beingPrepared(
  order: Order,
  circumstances: Circumstances,
  sendBy = order.plannedFor ?? promisedSendBy(order, circumstances),
): Situation {
  const today = todayIn(circumstances);
  const paid = paidAt(order, circumstances);
  const isOver = (day: CalendarDate | undefined) => (day ?? today) < today;
  const isPromiseBroken = isOver(order.promisedOn);
  return makeSituation(
    'being_prepared',
    'shop',
    {
      paidAt: paid,
      // Late by the day given for the whole order: a day for sending yet to come would contradict it.
      sendBy: isPromiseBroken && !isOver(sendBy) ? undefined : sendBy,
      overdue: isOver(sendBy) || isPromiseBroken,
      backordered: order.items.some((item) => item.backorderedQuantity > 0),
    },
    { since: paid },
  );
}

/**
 * The last day on which the shop keeps its handling promise. Counting begins on the day of payment
 * (of ordering, where payment comes later); after the cut-off, and on a day off, on the next
 * working day.
 */
function promisedSendBy(order: Order, circumstances: Circumstances): CalendarDate | undefined {
  const { promises, timeZone } = circumstances;
  const begin = past(order.payment.paidAt ?? order.placedAt, circumstances);
  if (promises.handlingDays === undefined || begin === undefined) return undefined;

  const day = calendarDateIn(begin, timeZone);
  const isAfterCutOff = wallClockIn(begin, timeZone) > (promises.cutOff ?? '24:00');
  const countedFrom = workingDayFrom(isAfterCutOff ? addDays(day, 1) : day, promises);
  return addWorkingDays(countedFrom, promises.handlingDays, promises);
}
