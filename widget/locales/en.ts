/**
 * What the widget itself says, in English. What the assistant says comes from the server. Every
 * string has a note for its translators; `{name}` stands for a value that is put in.
 */
export const en = {
  /** Label of the button that closes the chat. Short. */
  close: 'Close chat',
  /** Under the assistant's name, always in sight: says that a program answers. Short. */
  disclosure: 'Automated assistant',
  /** First message when the shop has not written its own; word for word what the server says. {store} is the shop's name. */
  greeting: 'Hello! I can look up your order at {store} and tell you where it is.',
  /** Second sentence of the first message, word for word the server's: discloses that a program answers, and offers people. */
  greetingDisclosure:
    'I’m an automated assistant, not a person; you can ask for a person at any time.',
  /** Button under the first message; pressing it says exactly this for the shopper. */
  askForOrder: 'Where is my order?',
  /** Button that is always in sight: leads to a form that reaches the shop's staff. Short. */
  talkToHuman: 'Talk to a person',
  /** For screen readers: what the list of messages is. */
  conversation: 'Conversation',
  /** For screen readers, before what the shopper said. */
  youSaid: 'You said:',
  /** For screen readers, before what the assistant said. {name} is the assistant's name. */
  assistantSaid: '{name} said:',
  /** For screen readers, before what a person at the shop said. */
  agentSaid: 'The shop said:',
  /** For screen readers, while an answer is being made. {name} is the assistant's name. */
  typing: '{name} is typing',
  /** Inside the empty text field. */
  placeholder: 'Write a message…',
  /** For screen readers: name of the text field. */
  messageLabel: 'Your message',
  /** Button that sends the message. */
  send: 'Send',
  /** Under a message that is on its way. */
  sending: 'Sending…',
  /** Under a message that the server had no room for; it is sent again by itself. */
  waiting: 'It is busy here. Your message will be sent in a moment.',
  /** Under the last message when it has arrived. */
  sent: 'Sent',
  /** Under a message that did not arrive. */
  notSent: 'Not sent.',
  /** Button beside "Not sent." */
  retry: 'Try again',
  /** Field for the order number. */
  orderNumber: 'Order number',
  /** Under the order number field: where to find it. */
  orderNumberHint: 'It is in your order confirmation e-mail.',
  /** Field for the e-mail that was given with the order. */
  email: 'E-mail used for the order',
  /** Field for the phone number that was given with the order. */
  phone: 'Phone number used for the order',
  /** Field for the postcode that was given with the order. */
  postcode: 'Billing or delivery postcode',
  /** Button that swaps the field for the e-mail one. */
  useEmail: 'Use e-mail instead',
  /** Button that swaps the field for the phone number one. */
  usePhone: 'Use phone number instead',
  /** Button that swaps the field for the postcode one. */
  usePostcode: 'Use postcode instead',
  /** Button that sends the order form. */
  findOrder: 'Find my order',
  /** Under a field that was left empty. */
  required: 'Please fill this in.',
  /** Under an e-mail field whose contents are no e-mail address. */
  invalidEmail: 'Please enter an e-mail address, like name@example.com.',
  /** How a sent order form is shown among the messages. {number} is the order number, {fact} the e-mail, phone or postcode. */
  orderFormSent: 'Order {number}, {fact}',
  /** Heading over the form that reaches the shop's staff. {store} is the shop's name. */
  handoverTitle: 'Leave a message for {store}',
  /** Under that heading: what happens; must not promise a time. */
  handoverHint:
    'Your message goes to the people at the shop, with this conversation. They answer by e-mail.',
  /** Field for the address that the staff answer to. */
  yourEmail: 'Your e-mail',
  /** Field for the shopper's name; need not be filled in. */
  yourName: 'Your name (optional)',
  /** Field for what the staff should know; need not be filled in. */
  yourMessage: 'Message (optional)',
  /** Button that sends the form to the staff. */
  sendToShop: 'Send to the shop',
  /** Button that closes the form without sending it. */
  cancel: 'Cancel',
  /** How a sent form to the staff is shown among the messages. {email} is the shopper's e-mail. */
  handoverSent: 'Please write back to me at {email}.',
  /** Heading of the list of things bought, in the order card. */
  items: 'Items',
  /** Heading of the list of what happened when, in the order card. */
  timeline: 'History',
  /** Before a parcel's tracking number. */
  trackingNumber: 'Tracking number',
  /** Link to the carrier's page when the server named none. */
  track: 'Track parcel',
  /** For screen readers, behind a link. */
  newTab: '(opens in a new tab)',
  /** Button that copies the order number or tracking number beside it. Short. */
  copy: 'Copy',
  /** In its place for a moment: it has been copied. Short. */
  copied: 'Copied',
  /** Opens what is shown less often of an order: its items and history. Short. */
  details: 'Details',
  /** Above the text field while the browser has no network. */
  offline: 'You are offline. What you write is sent when you are back.',
  /** Above the text field while the line to the server is broken and being made again. */
  reconnecting: 'Connecting again…',
  /** In the title of the page, and read out for the button that opens the chat: {count} new answers. Without a plural form, such as a label with a number behind it. */
  unread: 'New messages: {count}',
  /** Button that scrolls down to what was said last. Short. */
  newest: 'Newest message',
  /** Button that opens the small menu with the two below. */
  menu: 'More',
  /** In that menu: label of the list of languages. */
  language: 'Language',
  /** In that menu: button that ends the conversation and removes it from this browser. */
  forget: 'Forget this conversation',
  /** Under that button: what it does. */
  forgetHint: 'It is removed from this browser. The shop keeps its copy for a limited time.',
} satisfies Readonly<Record<string, string>>;

/** What every language has to say. */
export type Strings = Readonly<Record<keyof typeof en, string>>;

/**
 * Where each string stands in a language's file: names would be half of what is sent. A panel that a
 * browser has kept may meet the language of a later build, so strings are only ever added at the end, and
 * one that is no longer said keeps its place; a test compares.
 */
export const stringOrder: readonly string[] = ['tag', 'dir', ...Object.keys(en)];

/** A language as its file brings it. In the built panel it is a list, see vite.config.ts. */
export type Language = Strings & {
  /** Its subtag, for example `de`. */
  readonly tag: string;
  /** `rtl` where it is read from the right, else `ltr`. */
  readonly dir: 'ltr' | 'rtl';
};
