import { sentence } from '../../server/conversation/locales/catalogue.ts';
import { resolveLocale } from '../../server/conversation/locales/catalogues.ts';
import { createRenderer } from '../../server/conversation/replies/render.ts';
import { inputText } from '../../server/conversation/shopper-input.ts';
import type { Order, OrderItem } from '../../server/orders/order.ts';
import type { Shipment } from '../../server/orders/shipment.ts';
import { noPromises } from '../../server/orders/promises.ts';
import { deriveSituation } from '../../server/orders/situation/derive-situation.ts';
import { scriptedOrder, type ChatScript } from './chat-stub-answers.ts';
import { at, exampleItem, exampleOrder, exampleShipment, on } from './example-order.ts';
import { readAt, type KnownOrder } from './known-orders-desk.ts';
import { spokenDialogue } from './spoken-dialogue.ts';
import { typicalConfig } from './widget-site.ts';

const { storeName } = typicalConfig;

/** Orders of {@link wordedShop} by what they are good for; the e-mail is the scripted order's. */
export const wordedOrders = { onItsWay: scriptedOrder.number, twoParcels: '1043', long: '1044' };

const item = (id: string, name: string, amount: string, changes: Partial<OrderItem> = {}) =>
  exampleItem({ id, name, total: { amount, currency: 'GBP' }, ...changes });

const apron = item('1', 'Linen apron', '38.00', {
  options: [
    { name: 'Colour', value: 'Sage' },
    { name: 'Size', value: 'M' },
  ],
});
const cover = item('2', 'Stonewashed linen duvet cover with coconut buttons, king size', '189.00');
const towels = item('3', 'Tea towels, set of three', '26.50', { quantity: 2 });

const withUps = exampleShipment({ shippedOn: on('2026-11-19') });
const { shippedOn: _, ...unsent } = exampleShipment();
const labelled: Shipment = {
  ...unsent,
  id: 'parcel-2',
  carrier: { slug: 'royal-mail', name: 'Royal Mail' },
  trackingNumber: 'AB123456785GB',
  trackingUrl: 'https://www.royalmail.com/track-your-item#/tracking-results/AB123456785GB',
  items: [
    { itemId: '2', quantity: 1 },
    { itemId: '3', quantity: 2 },
  ],
  eventsKnown: true,
  events: [{ kind: 'label_made', happenedAt: at('2026-11-19T15:20:00.000Z') }],
};

function known(number: string, changes: Partial<Order>): KnownOrder {
  const order = exampleOrder({
    number,
    stage: 'shipped',
    deliveryTitles: ['Tracked 48'],
    total: { amount: '253.50', currency: 'GBP' },
    shippingTotal: { amount: '4.50', currency: 'GBP' },
    readAt,
    ...changes,
    contact: { ...exampleOrder().contact, emails: [scriptedOrder.email] },
  });
  const promises = { ...noPromises, handlingDays: 2, deliveryDays: { minimum: 1, maximum: 3 } };
  const whole = deriveSituation(order, { now: readAt, promises, timeZone: 'America/New_York' });
  return { order, situation: whole.primary, whole };
}

const orders = [
  known(wordedOrders.onItsWay, { items: [apron], shipments: [withUps] }),
  known(wordedOrders.twoParcels, {
    items: [apron, cover, towels],
    shipments: [withUps, labelled],
  }),
  known(wordedOrders.long, {
    items: Array.from({ length: 12 }, (_, index) => ({ ...towels, id: `${index}` })),
    shipments: [exampleShipment({ shippedOn: on('2026-11-19'), items: [] })],
  }),
];

const rendererFor = (locale: string) =>
  createRenderer(resolveLocale([locale]), { timeZone: 'UTC', now: readAt });

/**
 * What the server says of a few orders, in whatever language is read: its dialogue and its words over
 * orders that are known, without a database. For one conversation.
 */
export function wordedShop(): ChatScript {
  const dialogue = spokenDialogue(orders, ['email', 'postcode'], storeName);
  return {
    greet: (locale) =>
      rendererFor(locale).paragraph([
        sentence('greeting', { storeName }),
        sentence('machine_disclosure'),
      ]),
    hear: (input, locale) => inputText(input, rendererFor(locale)),
    answerTo: (input, locale) => dialogue.send(input, locale),
  };
}
