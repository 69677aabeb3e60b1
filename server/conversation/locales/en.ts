import type { Catalogue } from './catalogue.ts';

/** English. The notes beside each key in the *-messages.ts files say where it is shown. */
export const english: Catalogue = {
  headline_awaiting_payment: 'Waiting for payment',
  headline_awaiting_transfer: 'Waiting for your transfer',
  headline_payment_failed: 'Payment failed',
  headline_on_hold: 'On hold',
  headline_being_prepared: 'Being prepared',
  headline_preparing_late: 'Being prepared, late',
  headline_label_made: 'Label made, not handed over',
  headline_sent: 'Sent',
  headline_moving: 'On its way',
  headline_no_scan: 'No news for days',
  headline_past_promised_date: 'Later than promised',
  headline_out_for_delivery: 'Out for delivery',
  headline_delivery_failed: 'Delivery failed',
  headline_delivered: 'Recorded as delivered',
  headline_delivered_disputed: 'Delivered, but not found',
  headline_returned_to_sender: 'Returned to the shop',
  headline_cancelled: 'Cancelled',
  headline_refunded: 'Refunded',
  headline_nothing_to_ship: 'Nothing to ship',
  headline_ready_for_pickup: 'Ready for pickup',
  headline_pickup_being_prepared: 'Not ready for pickup yet',
  headline_pickup_completed: 'Pickup completed',
  headline_completed_untracked: 'Completed, no tracking',
  headline_sent_untracked: 'Sent, no tracking',
  headline_unknown: 'Ask the shop',

  payment_not_paid: 'This order is not paid yet: {amount} is due.',
  payment_not_paid_method: 'This order is not paid yet: {amount} is due. Chosen payment: {method}.',
  payment_failed: 'The payment of {amount} failed, so the order is not paid.',
  payment_transfer: 'The shop is waiting for your transfer of {amount}.',
  payment_transfer_method:
    'The shop is waiting for your transfer of {amount}. Chosen payment: {method}.',
  payment_cheque: 'The shop is waiting for your cheque of {amount}.',
  payment_next:
    'The next step is yours: the shop starts once the order is paid. If you have already paid, please ask a person at the shop.',
  payment_transfer_next:
    'The shop starts once the money has arrived. If you have sent it already, a bank can take some working days.',
  payment_cheque_next:
    'The shop starts once the money has arrived. If you have sent it already, post and bank can take some working days.',

  on_hold: 'The shop has put this order on hold and has not recorded why.',
  on_hold_next: 'The shop has to settle it; a person there can tell you what it is waiting for.',

  preparing: 'The shop is preparing your order. It has not been sent yet.',
  preparing_paid:
    'Your payment arrived on {day}, and the shop is preparing your order. It has not been sent yet.',
  preparing_send_by: 'By the shop’s own promise it is to be sent by {day}.',
  preparing_overdue: 'By the shop’s own promise it should have been sent by {day}, so it is late.',
  preparing_overdue_undated: 'That is later than the shop promised.',
  preparing_backordered:
    'Something in it was out of stock when you ordered, so the shop may be waiting for it.',
  preparing_late_next: 'The next step is the shop’s; a person there can tell you why.',
  preparing_next: 'The next step is the shop’s; there is nothing you need to do.',

  label_made: 'A shipping label has been made, but the carrier does not have the parcel yet.',
  label_made_carrier:
    'A shipping label for {carrier} has been made, but the carrier does not have the parcel yet.',
  label_made_days: {
    plural: 'count',
    forms: {
      one: 'The label was made {count} day ago.',
      other: 'The label was made {count} days ago.',
    },
  },
  label_made_next: 'The next step is the shop’s: handing the parcel over.',

  sent_carrier_day: 'The shop sent it with {carrier} on {day}.',
  sent_carrier: 'The shop sent it with {carrier} and did not record the day.',
  sent_day: 'The shop sent it on {day} and did not record the carrier.',
  sent: 'The shop sent it and recorded neither the carrier nor the day.',
  parcel_number: 'The tracking number is {trackingNumber}.',
  parcel_number_link: 'The tracking number is {trackingNumber}; you can follow it here: {link}',
  parcel_link: 'You can follow it here: {link}',
  parcel_no_number: 'No tracking number is recorded.',
  scans_unknown:
    'I can’t see the carrier’s scans, so I don’t know where the parcel is now; the carrier can tell you more.',
  carrier_next: 'The next step is the carrier’s.',

  expected_promise_window:
    'By the shop’s usual delivery times it should arrive between {earliest} and {latest}.',
  expected_promise: 'By the shop’s usual delivery times it should arrive by {latest}.',
  expected_estimate_window: 'The carrier expects to deliver it between {earliest} and {latest}.',
  expected_estimate: 'The carrier expects to deliver it by {latest}.',
  expected_shop_window: 'The shop expects it to arrive between {earliest} and {latest}.',
  expected_shop: 'The shop expects it to arrive by {latest}.',

  moving: 'Your parcel is moving; it was last scanned on {day}.',
  moving_place: 'Your parcel is moving; it was last scanned on {day} at “{place}”.',
  no_scan: {
    plural: 'count',
    forms: {
      one: 'The carrier has not scanned your parcel for {count} day, since {day}.',
      other: 'The carrier has not scanned your parcel for {count} days, since {day}.',
    },
  },
  no_scan_next: 'The shop can ask the carrier to look for it.',
  past_promise: {
    plural: 'count',
    forms: {
      one: 'By the shop’s usual delivery times it should have arrived by {latest}, {count} day ago.',
      other:
        'By the shop’s usual delivery times it should have arrived by {latest}, {count} days ago.',
    },
  },
  past_estimate: {
    plural: 'count',
    forms: {
      one: 'The carrier expected to deliver it by {latest}, {count} day ago.',
      other: 'The carrier expected to deliver it by {latest}, {count} days ago.',
    },
  },
  past_shop_day: {
    plural: 'count',
    forms: {
      one: 'The shop expected it to arrive by {latest}, {count} day ago.',
      other: 'The shop expected it to arrive by {latest}, {count} days ago.',
    },
  },
  past_next:
    'If it has not reached you, the next step is the carrier’s; a person at the shop can ask the carrier to look for it.',
  out_for_delivery: 'Your parcel is out for delivery.',
  out_for_delivery_carrier: '{carrier} has your parcel out for delivery.',
  delivery_failed: 'The carrier tried to deliver your parcel and could not.',
  delivery_failed_day: 'The carrier tried to deliver your parcel on {day} and could not.',
  delivery_failed_next:
    'The carrier’s tracking page or a card in your letterbox says what it needs from you.',
  delivered: 'It is recorded as delivered; the day is not recorded.',
  delivered_day: 'It is recorded as delivered on {day}.',
  delivered_next: 'If it isn’t there, tell me and I’ll help you reach the shop.',
  disputed: 'The records say that it was delivered, and you say that it isn’t there.',
  disputed_day: 'The records say that it was delivered on {day}, and you say that it isn’t there.',
  disputed_look:
    'Please look where parcels are left at your address, and ask neighbours and the people you live with.',
  disputed_next: 'If it stays missing, the shop has to take it up with the carrier.',
  returned: 'The parcel is on its way back to the shop, or has arrived there.',
  returned_day: 'The parcel has been recorded as going back to the shop since {day}.',
  returned_next: 'The shop decides what happens next; a person there can tell you.',

  cancelled_unpaid: 'This order was cancelled. No payment for it is recorded.',
  cancelled_paid: 'This order was cancelled after it was paid, and no refund is recorded yet.',
  cancelled_refunded: 'This order was cancelled, and the shop recorded a refund of {amount}.',
  cancelled_paid_next: 'The next step is the shop’s; a person there can tell you about the money.',
  refunded: 'The shop recorded a full refund of {amount}.',
  refunded_day: 'The shop recorded a full refund of {amount} on {day}.',
  refunded_next: 'When the money reaches you is up to your bank or card company.',
  nothing_to_ship: 'Nothing in this order is shipped: it is for downloads or services.',
  nothing_to_ship_completed:
    'Nothing in this order is shipped: it is for downloads or services, and the shop has marked it as completed.',
  pickup_ready: 'Your order is ready to be collected.',
  pickup_ready_place: 'Your order is ready to be collected: “{place}”.',
  pickup_preparing: 'You chose to collect this order, and it is not ready yet.',
  pickup_preparing_place: 'You chose to collect this order (“{place}”), and it is not ready yet.',
  pickup_preparing_next: 'The next step is the shop’s: making it ready.',
  pickup_payment_due: 'Payment is due when you collect it.',
  pickup_completed: 'The shop has marked this pickup order as completed.',
  pickup_completed_day: 'The shop marked this pickup order as completed on {day}.',
  completed: 'The shop has marked this order as completed.',
  completed_day: 'The shop marked this order as completed on {day}.',
  completed_no_parcel:
    'It recorded no parcel and no tracking number, so I can’t tell where the parcel is.',
  completed_next: 'If it has not reached you, a person at the shop can find out more.',
  sent_untracked:
    'The shop has marked this order as sent. It recorded no parcel and no tracking number, so I can’t tell where it is.',
  unknown:
    'The shop keeps this order in a state of its own, and I don’t know what it means for you.',
  unknown_next: 'A person at the shop can tell you.',

  flag_part_refunded: 'The shop recorded a refund of {amount} for part of this order.',
  flag_part_shipped: {
    plural: 'count',
    forms: {
      one: 'In parcels so far: {shipped} of {count} item; the rest is still with the shop.',
      other: 'In parcels so far: {shipped} of {count} items; the rest is still with the shop.',
    },
  },
  flag_several_parcels: {
    plural: 'count',
    forms: {
      one: 'It travels in {count} parcel.',
      other: 'It travels in {count} parcels.',
    },
  },
  flag_digital: {
    plural: 'count',
    forms: {
      one: '{count} item is a download or service and is not shipped.',
      other: '{count} items are downloads or services and are not shipped.',
    },
  },
  flag_backordered: {
    plural: 'count',
    forms: {
      one: '{count} item was out of stock when you ordered it.',
      other: '{count} items were out of stock when you ordered them.',
    },
  },
  flag_return_open: 'A return is open for this order.',
  parcel_line: '{title}: {headline}.',
  each_parcel: 'For each of these parcels:',

  card_title: 'Order {orderNumber}',
  card_title_headline: 'Order {orderNumber}: {headline}.',
  fact_placed: 'Placed',
  fact_paid: 'Paid',
  fact_payment: 'Payment',
  fact_delivery: 'Delivery',
  fact_expected: 'Expected',
  fact_send_by: 'To be sent by',
  fact_shipping: 'Delivery cost',
  fact_total: 'Total',
  fact_refunded: 'Refunded',
  day_range: '{earliest} to {latest}',
  parcel_title: 'Parcel',
  parcel_title_of: 'Parcel {position} of {total}',
  parcel_item: '{quantity} × {name}',
  item_option: '{name}: {value}',
  item_refunded: { plural: 'count', forms: { one: '{count} refunded', other: '{count} refunded' } },
  list_separator: ', ',
  track_with: 'Track with {carrier}',
  track: 'Track this parcel',
  freshness: 'Read from the shop on {day} at {time}.',
  timeline_placed: 'Order placed',
  timeline_paid: 'Payment arrived',
  timeline_sent: 'Sent',
  timeline_sent_carrier: 'Sent with {carrier}',
  timeline_completed: 'Marked as completed by the shop',
  timeline_refunded: '{amount} refunded',
  timeline_note: 'The shop wrote: “{text}”',
  timeline_label_made: 'Shipping label made',
  timeline_handed_over: 'Handed to the carrier',
  timeline_in_transit: 'Scanned on its way',
  timeline_out_for_delivery: 'Out for delivery',
  timeline_delivery_failed: 'Delivery failed',
  timeline_ready_for_pickup: 'Ready for pickup',
  timeline_delivered: 'Recorded as delivered',
  timeline_returning: 'On its way back to the shop',
  timeline_returned: 'Back at the shop',
  timeline_exception: 'The carrier reported a problem',
  timeline_place: '{event} (“{place}”)',

  sentence_separator: ' ',
  greeting: 'Hello! I can look up your order at {storeName} and tell you where it is.',
  machine_disclosure:
    'I’m an automated assistant, not a person; you can ask for a person at any time.',

  ask_both_email: 'What is your order number, and which e-mail address did you use for the order?',
  ask_both_phone: 'What is your order number, and which phone number did you give with the order?',
  ask_both_postcode: 'What is your order number, and which postcode is on the order?',
  ask_number: 'What is your order number? It is in the confirmation e-mail.',
  ask_email: 'Which e-mail address did you use for order {orderNumber}? That shows me it is yours.',
  ask_phone: 'Which phone number did you give with order {orderNumber}? That shows me it is yours.',
  ask_postcode: 'Which postcode is on order {orderNumber}? That shows me it is yours.',
  ask_instead: 'This shop needs something else to see that an order is yours.',
  ask_other_number: 'What is the number of the other order?',
  lead_sure: 'Sure.',
  lead_thanks: 'Thank you.',
  not_understood: 'I’m sorry, I didn’t understand that, or can’t help with it.',
  no_number: 'Without its number I can’t look an order up.',
  no_number_way_on:
    'The number is in the confirmation e-mail. If you can’t find it, I can pass you to a person at the shop.',

  refused: 'I couldn’t find an order with these details.',
  refused_number: 'I couldn’t find order {orderNumber} with these details.',
  refused_hint:
    'Please check both: the order number is in the confirmation e-mail, and the second detail has to be the one given with the order.',
  refused_way_on: 'You can try again, or I can pass you to a person at the shop.',

  more_proof_reason:
    'There have been too many tries with details that don’t match, and they need not have been yours.',
  more_proof: 'To keep orders safe, I need a stronger proof before I can look for this one.',
  more_proof_number:
    'To keep orders safe, I need a stronger proof before I can look for order {orderNumber}.',
  more_proof_way_on:
    'I can send a one-time code to the e-mail address on the order, or pass you to a person at the shop.',
  no_codes: 'I can’t send codes from this chat, but I can pass you to a person at the shop.',
  ask_code_email:
    'Which e-mail address did you use for order {orderNumber}? If it is the one on the order, a code is sent there.',
  code_sent:
    'If order {orderNumber} was placed with {email}, a six-digit code is on its way to that address.',
  code_sent_hint: {
    plural: 'minutes',
    forms: {
      one: 'Please type it here within {minutes} minute; only the newest code counts.',
      other: 'Please type it here within {minutes} minutes; only the newest code counts.',
    },
  },
  code_sent_way_on:
    'If nothing arrives, please check the address and the spam folder. I can send another code, or pass you to a person at the shop.',
  code_refused: 'That code doesn’t work, or it doesn’t any more.',
  code_refused_hint:
    'A code can be used once, for some minutes and a few tries, in the conversation that asked for it.',
  code_refused_way_on: 'I can send a new code, or pass you to a person at the shop.',

  unavailable: 'I couldn’t reach the order system of {storeName} just now.',
  unavailable_slow: 'The order system of {storeName} is slow to answer just now.',
  unavailable_busy: 'The order system of {storeName} is very busy and asked me to wait.',
  unavailable_waiting: {
    plural: 'minutes',
    forms: {
      one: 'That says nothing about your order. I’ll keep trying for {minutes} minute and answer here, so you need not ask again. I can also pass you to a person at the shop.',
      other:
        'That says nothing about your order. I’ll keep trying for {minutes} minutes and answer here, so you need not ask again. I can also pass you to a person at the shop.',
    },
  },
  later_answer: 'Here is the answer you were waiting for.',
  later_reached: 'The shop answers again.',
  later_unavailable:
    'I kept trying, but the order system of {storeName} still doesn’t answer. You can ask me again later, or I can pass you to a person at the shop.',
  unavailable_way_on:
    'That says nothing about your order. You can try again, or I can pass you to a person at the shop.',

  several_orders: {
    plural: 'count',
    forms: { one: 'Here is {count} order.', other: 'Here are {count} orders.' },
  },
  which_order: 'Which order do you mean?',
  more_orders_left: 'I looked up as many as I can at once. Please ask for the others next.',

  courier: 'It was sent with {carrier}.',
  courier_unknown: 'The shop recorded a parcel without saying which carrier has it.',
  courier_label: 'The label is for {carrier}; the carrier does not have the parcel yet.',
  courier_no_parcel: 'The shop has recorded no parcel, so I can’t name a carrier.',
  courier_not_travelling: 'No carrier is involved in this order as it stands.',
  delivery_date_unknown: 'No delivery day is recorded for it, and I would rather not guess one.',
  items_intro: 'In order {orderNumber}:',
  items_line: '{quantity} × {name}',
  items_none: 'The shop has recorded no products for order {orderNumber}.',
  change_cannot: 'I can’t change an order or its address myself.',
  change_not_sent:
    'It has not been sent yet, so the shop may still be able to; it is best to ask a person there right away.',
  change_sent: 'It has already been sent, so only the carrier may still be able to redirect it.',
  ask_possible: 'A person at the shop can tell you what is still possible.',
  change_over: 'This order is finished, so there is nothing left to change.',
  cancel_cannot: 'I can’t cancel an order myself.',
  cancel_not_sent:
    'It has not been sent yet, so the shop may still be able to; it is best to ask a person there right away.',
  cancel_sent:
    'It has already been sent, so a person at the shop would have to tell you about sending it back.',
  cancel_already: 'As it stands, this order is already cancelled or refunded.',
  cancel_over:
    'This order is finished, so a person at the shop would have to tell you about sending it back.',
  return_cannot: 'I can’t arrange a return or a refund myself.',
  return_ask: 'The shop decides on that, and I can pass your request to a person there.',
  refund_recorded: 'The shop recorded a refund of {amount}.',
  refund_recorded_day: 'The shop recorded a refund of {amount} on {day}.',
  refund_none: 'No refund is recorded for this order.',
  not_delivered_by_records: 'What the shop has recorded does not say that it was delivered.',

  greeting_again: 'Hello! I can look up an order for you, or pass you to a person at the shop.',
  thanks: 'You’re welcome! Is there anything else about your order?',
  goodbye: 'Goodbye! You can come back to this conversation if you need me.',
  machine: 'I’m an automated assistant, not a person. I can pass you to a person at the shop.',
  cannot: 'I’m sorry, that is something I can’t help with.',
  can_do:
    'I can tell you where an order is, what is in it and who carries it, or pass you to a person at the shop.',
  apology:
    'I’m sorry, something went wrong on my side and I can’t answer that. You can ask again, or I can pass you to a person at the shop.',

  handover_form:
    'I can pass this conversation to a person at {storeName}. Where can they write back to you?',
  handover_done:
    'Done: I passed this conversation to {storeName}. They can write back to you at {email}.',
  handover_already:
    'Your request is already with {storeName}. If you want to add something, the form below takes it there.',
  handover_enough:
    'Your request is already with {storeName}, so I won’t send them another mail for now. What you write here stays with this conversation.',
  handover_too_many:
    'I can’t pass further requests to {storeName} just now. Please ask me again in an hour, or write to the shop directly.',
  handover_invalid_email:
    'That doesn’t look like an e-mail address. Please check it, so that the shop can write back.',

  quick_human: 'Talk to a person',
  quick_send_code: 'Send me a code',
  quick_send_new_code: 'Send a new code',
  quick_try_again: 'Try again',
  quick_another_order: 'Another order',
  quick_order_status: 'Where is my order?',
  quick_not_received: 'It isn’t there',
  quick_order: 'Order {orderNumber}',

  said_order_form: 'Order {orderNumber}, {secondFact}',
  said_handover: 'Please write to {email}.',
  said_handover_message: 'Please write to {email}. {message}',

  mail_subject: 'A shopper asks for a person',
  mail_subject_order: 'A shopper asks for a person: order {orderNumbers}',
  mail_intro: 'A shopper in the chat of {storeName} asks for a person.',
  mail_reply_to: 'Write to: {email}',
  mail_name: 'Name: {name}',
  mail_proven: 'Proven to be theirs (number and second detail matched): order {orderNumbers}',
  mail_no_proof:
    'They have not proven that any order is theirs, so please check before you say anything about one.',
  mail_page: 'Page they were on: {page}',
  mail_message: 'Their message:\n{message}',
  mail_transcript: 'The conversation (what the shopper typed is quoted as it was typed):',
  mail_line: '{at} {author}: {text}',
  mail_author_shopper: 'Shopper',
  mail_author_assistant: 'Assistant',
  mail_author_agent: 'Shop',
  mail_author_system: 'Notice',

  code_mail_subject: 'Your code for the chat of {storeName}',
  code_mail_intro: 'A one-time code was asked for in the chat of {storeName}:',
  code_mail_use: {
    plural: 'minutes',
    forms: {
      one: 'It can be used once, within {minutes} minute, in the chat window that asked for it. Please give it to nobody else.',
      other:
        'It can be used once, within {minutes} minutes, in the chat window that asked for it. Please give it to nobody else.',
    },
  },
  code_mail_ignore:
    'If you did not ask for it, you can ignore this mail: nothing happens without the code.',

  widget_launcher: 'Where is my order?',
  widget_assistant: 'Order helper',
  widget_unavailable: 'Chat is not available right now',
};
