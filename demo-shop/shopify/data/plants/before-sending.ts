import type { Moments } from '../moments.ts';
import type { OrderDraft } from '../order-draft.ts';
import { guest, noor } from './people.ts';

/** Orders of which nothing has left the shop. */
export function ordersBeforeSending({ daysAgo, inDays }: Moments): readonly OrderDraft[] {
  return [
    {
      number: 1001,
      shows: 'paid and being prepared',
      ...guest('Robin Sample', { zip: 'K2H 7A8', phone: '+16135550101' }),
      placedAt: daysAgo(1.2),
      items: [
        { title: 'Boston Fern', variant: '15 cm pot', sku: 'FERN-15', price: 2_650 },
        { title: 'Terracotta Saucer', sku: 'SAUCER-M', quantity: 2, price: 680 },
      ],
    },
    {
      number: 1002,
      shows: 'a card that was authorised and not charged yet',
      ...guest('Mina Okafor'),
      placedAt: daysAgo(0.4),
      fields: { displayFinancialStatus: 'AUTHORIZED' },
    },
    {
      number: 1003,
      shows: 'waiting for a bank deposit',
      ...guest('Jules Lemay'),
      placedAt: daysAgo(2),
      gateways: ['Bank Deposit'],
      fields: { displayFinancialStatus: 'PENDING' },
      plans: [{ status: 'ON_HOLD', holds: ['AWAITING_PAYMENT'] }],
    },
    {
      number: 1004,
      shows: 'an authorisation that expired',
      ...guest('Ines Moreau'),
      placedAt: daysAgo(12),
      fields: { displayFinancialStatus: 'EXPIRED' },
    },
    {
      number: 1005,
      shows: 'a payment that was voided',
      ...guest('Sam Whitfield'),
      placedAt: daysAgo(6),
      fields: { displayFinancialStatus: 'VOIDED' },
    },
    {
      number: 1006,
      shows: 'stopped: not in stock',
      ...guest('Ada Lindqvist'),
      placedAt: daysAgo(4),
      fields: { displayFulfillmentStatus: 'ON_HOLD' },
      plans: [{ status: 'ON_HOLD', holds: ['INVENTORY_OUT_OF_STOCK'] }],
    },
    {
      number: 1007,
      shows: 'stopped: something is wrong with the address',
      ...guest('Paulo Reis'),
      placedAt: daysAgo(3),
      fields: { displayFulfillmentStatus: 'ON_HOLD' },
      plans: [{ status: 'ON_HOLD', holds: ['INCORRECT_ADDRESS', 'OTHER'] }],
    },
    {
      number: 1008,
      shows: 'planned for a later day',
      ...noor,
      placedAt: daysAgo(5),
      items: [{ title: 'Tulip Bulbs', variant: 'Autumn mix', quantity: 3, price: 990 }],
      fields: { displayFulfillmentStatus: 'SCHEDULED' },
      plans: [{ status: 'SCHEDULED', fulfillAt: inDays(9) }],
    },
    {
      number: 1009,
      shows: 'somebody is packing it',
      ...guest('Bea Castellanos'),
      placedAt: daysAgo(1),
      fields: { displayFulfillmentStatus: 'IN_PROGRESS' },
      plans: [{ status: 'IN_PROGRESS' }],
    },
    {
      number: 1010,
      shows: 'paid in part',
      ...guest('Omar Farouk'),
      placedAt: daysAgo(2.5),
      items: [{ title: 'Olive Tree', price: 24_900 }],
      outstanding: 18_000,
      fields: { displayFinancialStatus: 'PARTIALLY_PAID' },
    },
    {
      number: 1011,
      shows: 'changed after it was placed: one item was taken out',
      ...guest('Greta Nyman'),
      placedAt: daysAgo(2),
      items: [
        { title: 'Snake Plant', price: 3_400 },
        { title: 'Orchid', quantity: 2, currentQuantity: 1, price: 4_150 },
        { title: 'Moss Pole', price: 1_250 },
      ],
      fields: { edited: true },
    },
    {
      number: 1012,
      shows: 'asked of a warehouse that has not answered',
      ...guest('Kofi Mensah'),
      placedAt: daysAgo(1.5),
      fields: { displayFulfillmentStatus: 'PENDING_FULFILLMENT' },
    },
  ];
}
