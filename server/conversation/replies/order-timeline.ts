import type { OrderCard } from '../../../protocol/chat.ts';
import type { OrderView } from '../../orders/disclosure.ts';
import { calendarDateIn, type CalendarDate, type Instant } from '../../orders/instant.ts';
import type { TrackingEvent } from '../../orders/shipment.ts';
import type { Renderer } from './render.ts';

type Entry = OrderCard['timeline'][number];

/** What has happened to an order, oldest first. What lies in the future has not happened and is left out. */
export function orderTimeline(view: OrderView, renderer: Renderer): readonly Entry[] {
  const today = calendarDateIn(view.readAt, view.timeZone);
  const entries: Entry[] = [];
  const add = (at: Instant | CalendarDate | undefined, text: string) => {
    if (at === undefined) return;
    const happened = at.includes('T') ? at <= view.readAt : at <= today;
    if (happened) entries.push({ at, when: renderer.day(at), text });
  };

  add(view.placedAt, renderer.say('timeline_placed'));
  add(view.paidAt, renderer.say('timeline_paid'));
  for (const { carrier, shippedOn, events } of view.shipments) {
    add(
      shippedOn,
      carrier
        ? renderer.say('timeline_sent_carrier', { carrier: carrier.name })
        : renderer.say('timeline_sent'),
    );
    for (const event of events) add(event.happenedAt, eventText(event, renderer));
  }
  add(view.completedAt, renderer.say('timeline_completed'));
  for (const { amount, refundedAt } of view.refunds) {
    add(refundedAt, renderer.say('timeline_refunded', { amount }));
  }
  for (const note of view.notes) {
    add(note.writtenAt, renderer.say('timeline_note', { text: note.text }));
  }
  // A day without an hour comes before that day's instants; equal ones keep the order above.
  return entries.toSorted((first, second) => {
    const [firstDay, secondDay] = [dayOf(first, view), dayOf(second, view)];
    if (firstDay !== secondDay) return firstDay < secondDay ? -1 : 1;
    if (!first.at.includes('T') || !second.at.includes('T')) return 0;
    return first.at < second.at ? -1 : Number(first.at > second.at);
  });
}

function dayOf({ at }: Entry, view: OrderView): string {
  return at.includes('T') ? calendarDateIn(at as Instant, view.timeZone) : at;
}

function eventText(event: TrackingEvent, renderer: Renderer): string {
  const text = renderer.say(`timeline_${event.kind}`);
  return event.place === undefined
    ? text
    : renderer.say('timeline_place', { event: text, place: event.place });
}
