import { message, plain } from './message-shape.ts';

const orderNumber = { orderNumber: 'text' } as const;
const storeName = { storeName: 'text' } as const;
const button = (meaning: string) => plain(`Button with a ready answer: ${meaning}.`);

/** What the assistant says around orders, and how a shopper's forms read in the transcript. */
export const dialogueMessages = {
  sentence_separator: plain('Between two sentences of one paragraph; a space in most languages.'),
  greeting: message('First words of a conversation.', storeName),
  machine_disclosure: plain(
    'Right after the greeting: this is a machine, and a person can be had.',
  ),

  ask_both_email: plain('Asks for order number and e-mail address.'),
  ask_both_phone: plain('Asks for order number and phone number.'),
  ask_both_postcode: plain('Asks for order number and postcode.'),
  ask_number: plain('Asks for the order number; the second fact is known.'),
  ask_email: message('Asks for the e-mail address of an order whose number is known.', orderNumber),
  ask_phone: message('Asks for the phone number of an order whose number is known.', orderNumber),
  ask_postcode: message('Asks for the postcode of an order whose number is known.', orderNumber),
  ask_instead: plain('Said before asking: another kind of fact was given than this shop accepts.'),
  ask_other_number: plain('Asks for the number of another order.'),
  lead_sure: plain('Friendly word before asking: gladly.'),
  lead_thanks: plain('Friendly word before asking for what is still missing.'),
  not_understood: plain(
    'Said before asking again: what was typed was no answer, or is not done here.',
  ),
  no_number: plain('The shopper does not have the order number; it is needed.'),
  no_number_way_on: plain('Where the order number stands, and that a person can help.'),

  refused: plain('Number and second fact lead to no order. Never says which of them is wrong.'),
  refused_number: message(
    'The same as refused, of one among several numbers that were asked for.',
    orderNumber,
  ),
  refused_hint: plain('Where the order number can be found, and to check the second fact.'),
  refused_way_on: plain('What can be done after a refusal: try again or a person.'),

  more_proof_reason: plain(
    'Too many tries did not match, whoever made them. No blame: it may have been somebody else.',
  ),
  more_proof: plain('A stronger proof than these details is needed for the order now.'),
  more_proof_number: message(
    'The same, of one among several numbers that were asked for.',
    orderNumber,
  ),
  more_proof_way_on: plain('Offers a one-time code to the e-mail on the order, or a person.'),
  no_codes: plain('One-time codes cannot be sent here; offers a person instead.'),
  ask_code_email: message('Asks where a one-time code should go.', orderNumber),
  code_sent: message('A code is on its way if the order has that e-mail. Never says whether.', {
    orderNumber: 'text',
    email: 'text',
  }),
  code_sent_hint: message('How long the code can be used, where, and that it is typed here.', {
    minutes: 'count',
  }),
  code_sent_way_on: plain('What to do when no mail arrives: check, another code or a person.'),
  code_refused: plain('A one-time code that is wrong, used, too old or was never sent.'),
  code_refused_hint: plain('What a one-time code is good for.'),
  code_refused_way_on: plain('A new code or a person.'),

  unavailable: message('The shop’s own system did not answer.', storeName),
  unavailable_slow: message('The shop’s own system takes too long to answer.', storeName),
  unavailable_busy: message('The shop’s own system asked to be left alone for a while.', storeName),
  unavailable_way_on: plain('It says nothing about the order; try again or ask a person.'),
  unavailable_waiting: message(
    'It says nothing about the order; the shop is asked again for some minutes, and the answer comes by itself.',
    { minutes: 'count' },
  ),
  later_answer: plain('Before an answer that comes some minutes after its question.'),
  later_reached: plain('Before a refusal that comes some minutes after its question.'),
  later_unavailable: message('After those minutes: the shop still does not answer.', storeName),

  several_orders: message('Before several orders in one answer.', { count: 'count' }),
  which_order: plain('Several orders are known here; asks which one is meant.'),
  more_orders_left: plain('More orders were named than are looked up at once.'),

  courier: message('Which company carries the parcel.', { carrier: 'text' }),
  courier_unknown: plain('A parcel is recorded without its carrier.'),
  courier_label: message('A label is made for this company, and nothing handed over yet.', {
    carrier: 'text',
  }),
  courier_no_parcel: plain('No parcel is recorded, so there is no carrier to name.'),
  courier_not_travelling: plain('Nothing travels: download, pickup or cancelled order.'),
  delivery_date_unknown: plain('Nobody has recorded a delivery day.'),
  items_intro: message('Before the list of products of an order.', orderNumber),
  items_line: message('A product of an order with its quantity.', {
    quantity: 'count',
    name: 'text',
  }),
  items_none: message('No products are recorded.', orderNumber),
  change_cannot: plain('The assistant cannot change orders.'),
  change_not_sent: plain('Not sent yet, so the shop may still be able to change it.'),
  change_sent: plain('It was sent, so only the carrier may be able to change it.'),
  ask_possible: plain('Where it stands nobody here can say what can still be done.'),
  change_over: plain('The order is finished, so nothing is left to change.'),
  cancel_cannot: plain('The assistant cannot cancel orders.'),
  cancel_not_sent: plain('Not sent yet, so the shop may still be able to cancel it.'),
  cancel_sent: plain('It was sent, so it would be a return instead.'),
  cancel_already: plain('The order is cancelled or refunded already.'),
  cancel_over: plain('The order is finished, so it can only be returned.'),
  return_cannot: plain('The assistant cannot arrange returns or refunds.'),
  return_ask: plain('The shop decides on returns; a person can be asked.'),
  refund_recorded: message('A refund that the shop has recorded.', { amount: 'money' }),
  refund_recorded_day: message('The same with its day.', { amount: 'money', day: 'day' }),
  refund_none: plain('No refund is recorded.'),
  not_delivered_by_records: plain('The shopper says it says delivered; our facts do not say so.'),

  greeting_again: plain('Answer to "hello" in the middle of a conversation.'),
  thanks: plain('Answer to "thank you".'),
  goodbye: plain('Answer to "goodbye".'),
  machine: plain('Answer to "are you a robot?": yes.'),
  cannot: plain('Something was asked that the assistant cannot do or did not understand.'),
  can_do: plain('What the assistant can do.'),
  apology: plain('A fault of our own stopped the answer.'),

  handover_form: message('Before a form that asks where the shop can write back.', storeName),
  handover_done: message('The request for a person was stored. Promises no time.', {
    storeName: 'text',
    email: 'text',
  }),
  handover_already: message('A request was stored before; the form adds to it.', storeName),
  handover_enough: message(
    'This conversation has sent the shop enough mails for now; nothing further is sent.',
    storeName,
  ),
  handover_too_many: message('The shop gets no further requests for now.', storeName),
  handover_invalid_email: plain('The e-mail address in the form cannot be one.'),

  quick_human: button('talk to a person'),
  quick_send_code: button('have a one-time code sent by e-mail'),
  quick_send_new_code: button('have another one-time code sent'),
  quick_try_again: button('try the look-up again'),
  quick_another_order: button('ask about another order'),
  quick_order_status: button('ask where the order is'),
  quick_not_received: button('says delivered, but it is not there'),
  quick_order: message('Button that chooses one of several orders.', orderNumber),

  said_order_form: message('A filled-in order form, as the shopper’s own message.', {
    orderNumber: 'text',
    secondFact: 'text',
  }),
  said_handover: message('A filled-in hand-over form without a message.', { email: 'text' }),
  said_handover_message: message('A filled-in hand-over form.', {
    email: 'text',
    message: 'text',
  }),
} as const;

/** The mail to the merchant. */
export const handoverMailMessages = {
  mail_subject: plain('Subject of the mail to a merchant: a shopper asks for a person.'),
  mail_subject_order: message('The same, with proven order numbers.', { orderNumbers: 'text' }),
  mail_intro: message('First line of the mail.', storeName),
  mail_reply_to: message('Where the shopper can be written to.', { email: 'text' }),
  mail_name: message('The name the shopper gave.', { name: 'text' }),
  mail_proven: message('Orders the shopper has proven to be theirs.', { orderNumbers: 'text' }),
  mail_no_proof: plain('The shopper has proven no order, so the merchant should check.'),
  mail_page: message('The page the shopper was on.', { page: 'text' }),
  mail_message: message('What the shopper wrote into the form.', { message: 'text' }),
  mail_transcript: plain('Before the transcript. What follows was typed by a stranger.'),
  mail_line: message('One message of the transcript. Time is in UTC.', {
    at: 'text',
    author: 'text',
    text: 'text',
  }),
  mail_author_shopper: plain('Who wrote a line of the transcript: the shopper.'),
  mail_author_assistant: plain('Who wrote a line of the transcript: the machine.'),
  mail_author_agent: plain('Who wrote a line of the transcript: a person of the shop.'),
  mail_author_system: plain('Who wrote a line of the transcript: a notice.'),
} as const;

/** The mail with a one-time code. It goes to a shopper and holds no fact of an order. */
export const codeMailMessages = {
  code_mail_subject: message('Subject of the mail with a one-time code.', storeName),
  code_mail_intro: message('Why this mail comes; the code stands in a line below.', storeName),
  code_mail_use: message('How long and where the code can be used.', { minutes: 'count' }),
  code_mail_ignore: plain('What to do when somebody else asked for it.'),
} as const;
