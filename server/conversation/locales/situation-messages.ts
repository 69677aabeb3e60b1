import { message, plain } from './message-shape.ts';

const headline = (meaning: string) => plain(`Headline of two to five words: ${meaning}.`);

/** Headlines: a situation in two to five words. */
export const headlineMessages = {
  headline_awaiting_payment: headline('the shop waits for money'),
  headline_awaiting_transfer: headline('the shop waits for a bank transfer or cheque'),
  headline_payment_failed: headline('a payment was tried and failed'),
  headline_on_hold: headline('the shop has stopped the order'),
  headline_being_prepared: headline('paid and not sent yet'),
  headline_preparing_late: headline('not sent yet and later than the shop promised'),
  headline_label_made: headline('a label exists, the carrier does not have the parcel'),
  headline_sent: headline('the shop has sent it'),
  headline_moving: headline('scans show it moving'),
  headline_no_scan: headline('nobody has scanned it for days'),
  headline_past_promised_date: headline('the promised day has passed'),
  headline_out_for_delivery: headline('it is being delivered today or now'),
  headline_delivery_failed: headline('the carrier could not deliver'),
  headline_delivered: headline('it is recorded as delivered'),
  headline_delivered_disputed: headline('recorded as delivered; the shopper does not have it'),
  headline_returned_to_sender: headline('the carrier takes it back to the shop'),
  headline_cancelled: headline('the order was cancelled'),
  headline_refunded: headline('the whole order was refunded'),
  headline_nothing_to_ship: headline('only downloads or services, nothing travels'),
  headline_ready_for_pickup: headline('it can be collected'),
  headline_pickup_being_prepared: headline('to be collected, not ready yet'),
  headline_pickup_completed: headline('collected, or finished by the shop'),
  headline_completed_untracked: headline('the shop is done and recorded no parcel'),
  headline_sent_untracked: headline('sent, and no parcel is recorded'),
  headline_unknown: headline(
    'the shop has its own word for this state, whose meaning we do not know',
  ),
} as const;

const carrierAndDay = { carrier: 'text', day: 'day' } as const;
const carrier = { carrier: 'text' } as const;
const day = { day: 'day' } as const;

/** Sentences of situations: what happened, what is next, who acts. Each is a whole sentence. */
export const situationMessages = {
  payment_not_paid: message('The shop waits for money.', { amount: 'money' }),
  payment_not_paid_method: message('The shop waits for money; method is the shop’s own name.', {
    amount: 'money',
    method: 'text',
  }),
  payment_failed: message('A payment was tried and failed.', { amount: 'money' }),
  payment_transfer: message('Waits for a bank transfer or cheque.', { amount: 'money' }),
  payment_transfer_method: message('The same; method is the shop’s own name of it.', {
    amount: 'money',
    method: 'text',
  }),
  payment_cheque: message('Awaiting payment by cheque.', { amount: 'money' }),
  payment_cheque_next: plain(
    'Awaiting a cheque: the shop starts when it has the money; that takes time.',
  ),
  payment_next: plain('What is next while the shop waits for payment.'),
  payment_transfer_next: plain('What is next while the shop waits for a transfer.'),

  on_hold: plain('The shop has stopped the order and does not say why.'),
  on_hold_next: plain('Who acts next while an order is on hold: the shop.'),

  preparing: plain('The shop prepares the order. It is not said when it was paid.'),
  preparing_paid: message('The shop prepares the order; day is when it was paid.', day),
  preparing_send_by: message(
    'Last day for sending by the shop’s own promise; it is not over.',
    day,
  ),
  preparing_overdue: message('The day by which it should have been sent has passed.', day),
  preparing_overdue_undated: plain('It is later than the shop promised; the day is not known.'),
  preparing_backordered: plain('Something was out of stock when it was ordered.'),
  preparing_late_next: plain('The same when it is late: the shop can say why.'),
  preparing_next: plain('Who acts next while an order is prepared: the shop.'),

  label_made: plain('A shipping label exists and the carrier does not have the parcel.'),
  label_made_carrier: message('The same, with the carrier’s name.', carrier),
  label_made_days: message('How long ago the label was made, in days.', { count: 'count' }),
  label_made_next: plain('Who acts next: the shop hands the parcel over.'),

  sent_carrier_day: message('The shop has sent it.', carrierAndDay),
  sent_carrier: message('The shop has sent it and did not record the day.', carrier),
  sent_day: message('The shop has sent it and did not name the carrier.', day),
  sent: plain('The shop has sent it; neither carrier nor day is recorded.'),
  parcel_number: message('The parcel’s tracking number.', { trackingNumber: 'text' }),
  parcel_number_link: message('Tracking number and the web page that follows it.', {
    trackingNumber: 'text',
    link: 'text',
  }),
  parcel_link: message('The web page that follows the parcel.', { link: 'text' }),
  parcel_no_number: plain('No tracking number is recorded.'),
  scans_unknown: plain('We cannot see the carrier’s scans. The carrier’s page may know more.'),
  carrier_next: plain('Who acts next: the carrier.'),

  expected_promise_window: message('Delivery by the shop’s general promise, between two days.', {
    earliest: 'day',
    latest: 'day',
  }),
  expected_promise: message('Delivery by the shop’s general promise.', { latest: 'day' }),
  expected_estimate_window: message('Delivery as the carrier estimates, between two days.', {
    earliest: 'day',
    latest: 'day',
  }),
  expected_estimate: message('Delivery as the carrier estimates.', { latest: 'day' }),
  expected_shop_window: message('Delivery as the shop said for this order, between two days.', {
    earliest: 'day',
    latest: 'day',
  }),
  expected_shop: message('Delivery as the shop said for this order.', { latest: 'day' }),

  moving: message('The newest scan shows it moving.', day),
  moving_place: message('The same; place is quoted from the carrier.', {
    day: 'day',
    place: 'text',
  }),
  no_scan: message('No scan for some days; day is that of the last one.', {
    count: 'count',
    day: 'day',
  }),
  no_scan_next: plain('Who acts next when scans have stopped: the carrier, asked by the shop.'),
  past_promise: message('Should have arrived by the shop’s own general promise.', {
    latest: 'day',
    count: 'count',
  }),
  past_estimate: message('Should have arrived by the carrier’s estimate.', {
    latest: 'day',
    count: 'count',
  }),
  past_shop_day: message('Should have arrived by the day the shop gave for this order.', {
    latest: 'day',
    count: 'count',
  }),
  past_next: plain('Who acts next when a parcel is late: the carrier; the shop can ask it.'),
  out_for_delivery: plain('It is on the delivery vehicle.'),
  out_for_delivery_carrier: message('The same, with the carrier’s name.', carrier),
  delivery_failed: plain('The carrier could not deliver; the day is not known.'),
  delivery_failed_day: message('The carrier could not deliver.', day),
  delivery_failed_next: plain('What is next after a failed delivery.'),
  delivered: plain('It is recorded as delivered; the day is not known.'),
  delivered_day: message('It is recorded as delivered.', day),
  delivered_next: plain('What to do when it was delivered and is not there.'),
  disputed: plain('Recorded as delivered; the shopper says it is not there.'),
  disputed_day: message('The same, with the day of the record.', day),
  disputed_look: plain('Places and people to check before asking further.'),
  disputed_next: plain('Who acts next: the shop asks the carrier.'),
  returned: plain('The parcel goes back, or went back, to the shop.'),
  returned_day: message('The same, with the day since when.', day),
  returned_next: plain('Who acts next: the shop.'),

  cancelled_unpaid: plain('Cancelled; nothing had been paid.'),
  cancelled_paid: plain('Cancelled after it was paid; no refund is recorded.'),
  cancelled_refunded: message('Cancelled, and money was sent back.', { amount: 'money' }),
  cancelled_paid_next: plain('Who acts next: the shop, about the money.'),
  refunded: message('The whole order was refunded; the day is not known.', { amount: 'money' }),
  refunded_day: message('The whole order was refunded.', { amount: 'money', day: 'day' }),
  refunded_next: plain('When the money arrives is up to bank or card company.'),
  nothing_to_ship: plain('Downloads or services only, the shop is not done yet.'),
  nothing_to_ship_completed: plain('Downloads or services only, the shop is done.'),
  pickup_ready: plain('It can be collected; the place is not known.'),
  pickup_ready_place: message('It can be collected; place is the shop’s own wording.', {
    place: 'text',
  }),
  pickup_preparing: plain('To be collected, not ready yet.'),
  pickup_preparing_place: message('The same; place is the shop’s own wording.', { place: 'text' }),
  pickup_preparing_next: plain('Who acts next: the shop makes it ready.'),
  pickup_payment_due: plain('Payment is due when it is collected.'),
  pickup_completed: plain('Order to be collected that the shop has marked as finished.'),
  pickup_completed_day: message('The same, with the day.', day),
  completed: plain('The shop marked it as completed, the day is not known.'),
  completed_day: message('The shop marked it as completed.', day),
  completed_no_parcel: plain('No parcel is recorded, so nobody here knows where it is.'),
  completed_next: plain('Who can say more: the shop.'),
  sent_untracked: plain('Sent, and no parcel or tracking number is recorded.'),
  unknown: plain('The shop keeps the order in a state whose meaning we do not know.'),
  unknown_next: plain('Who can say more: the shop.'),

  flag_part_refunded: message('Beside the situation: part of the money was sent back.', {
    amount: 'money',
  }),
  flag_part_shipped: message('Beside the situation: how many things have been sent so far.', {
    shipped: 'count',
    count: 'count',
  }),
  flag_several_parcels: message('Beside the situation: number of parcels.', { count: 'count' }),
  flag_digital: message('Beside the situation: how many things are downloads.', { count: 'count' }),
  flag_backordered: message('Beside the situation: how many were out of stock when ordered.', {
    count: 'count',
  }),
  flag_return_open: plain('Beside the situation: a return is open.'),
  parcel_line: message('One parcel of several in a text: its title and headline.', {
    title: 'text',
    headline: 'text',
  }),
  each_parcel: plain('Before sentences that hold for each parcel listed above.'),
} as const;
