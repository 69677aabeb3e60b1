import { message, plain } from './message-shape.ts';

const label = (meaning: string) => plain(`Label in the order card: ${meaning}.`);

/** Labels, titles and timeline entries of the order card. */
export const cardMessages = {
  card_title: message('Title of the card.', { orderNumber: 'text' }),
  card_title_headline: message('First line of an order’s answer: order and situation.', {
    orderNumber: 'text',
    headline: 'text',
  }),
  fact_placed: label('the day the order was placed'),
  fact_paid: label('the day it was paid'),
  fact_payment: label('how it was paid, as the shop names it'),
  fact_delivery: label('how it is delivered, as the shop names it'),
  fact_expected: label('days between which delivery is expected'),
  fact_send_by: label('last day for sending by the shop’s promise'),
  fact_shipping: label('cost of delivery'),
  fact_total: label('the order’s total'),
  fact_refunded: label('sum of all refunds'),
  day_range: message('A range of two days as a value in the card.', {
    earliest: 'day',
    latest: 'day',
  }),
  parcel_title: plain('Title of an order’s only parcel.'),
  parcel_title_of: message('Title of one of several parcels.', {
    position: 'count',
    total: 'count',
  }),
  parcel_item: message('A product inside a parcel with its quantity.', {
    quantity: 'count',
    name: 'text',
  }),
  item_option: message('A chosen option of a product, both words are the shop’s.', {
    name: 'text',
    value: 'text',
  }),
  item_refunded: message('Beside a product: how many of them were refunded.', { count: 'count' }),
  list_separator: plain('Between options of a product, with its spaces.'),
  track_with: message('Link to follow a parcel, with the carrier’s name.', { carrier: 'text' }),
  track: plain('Link to follow a parcel whose carrier is not known.'),
  freshness: message('How fresh the facts are.', { day: 'day', time: 'time' }),
  timeline_placed: plain('Timeline: the order was placed.'),
  timeline_paid: plain('Timeline: the payment arrived.'),
  timeline_sent: plain('Timeline: a parcel was sent.'),
  timeline_sent_carrier: message('Timeline: a parcel was sent.', { carrier: 'text' }),
  timeline_completed: plain('Timeline: the shop marked the order as completed.'),
  timeline_refunded: message('Timeline: money was sent back.', { amount: 'money' }),
  timeline_note: message('Timeline: the shop wrote to its customer; the text is quoted.', {
    text: 'text',
  }),
  timeline_label_made: plain('Timeline: a shipping label was made.'),
  timeline_handed_over: plain('Timeline: the carrier has the parcel.'),
  timeline_in_transit: plain('Timeline: the parcel was scanned on its way.'),
  timeline_out_for_delivery: plain('Timeline: out for delivery.'),
  timeline_delivery_failed: plain('Timeline: the carrier could not deliver.'),
  timeline_ready_for_pickup: plain('Timeline: ready to be collected.'),
  timeline_delivered: plain('Timeline: recorded as delivered.'),
  timeline_returning: plain('Timeline: the parcel goes back to the shop.'),
  timeline_returned: plain('Timeline: the parcel is back at the shop.'),
  timeline_exception: plain('Timeline: the carrier reported a problem.'),
  timeline_place: message('Timeline: an event and where it happened; place is the carrier’s.', {
    event: 'text',
    place: 'text',
  }),
} as const;
