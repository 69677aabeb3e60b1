import type { Moments } from './moments.ts';
import type { OrderDraft } from './order-draft.ts';
import { customers } from './plants/people.ts';
import { ordersArrived } from './plants/arrived.ts';
import { ordersBeforeSending } from './plants/before-sending.ts';
import { hostileOrders } from './plants/hostile.ts';
import { ordersWithMoneyBack } from './plants/money-back.ts';
import { ordersOnTheWay } from './plants/on-the-way.ts';
import { ordersInSeveralParcels } from './plants/several-parcels.ts';
import { specialOrders } from './plants/special.ts';
import type { CustomerRecord } from './records.ts';

/** A shop as its merchant has set it up, with what is in it at the beginning. */
export interface ShopFixture {
  /** Ends in `.myshopify.com`. */
  readonly domain: string;
  readonly name: string;
  /** Digits of the shop's id. */
  readonly id: string;
  readonly email: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly currency: string;
  /** What stands before and after an order's number in its name. */
  readonly prefix: string;
  readonly suffix: string;
  readonly customers: readonly CustomerRecord[];
  readonly policies: readonly PolicyFixture[];
  orders(moments: Moments): readonly OrderDraft[];
}

/** A policy page. */
export interface PolicyFixture {
  readonly type: string;
  readonly title: string;
  /** HTML. */
  readonly body: string;
}

/** The shop that people try: plants in Canada, with an order for everything that an order page knows. */
export const plantShop: ShopFixture = {
  domain: 'demo-plants.myshopify.com',
  name: 'Loopback Plants',
  id: '78123456789',
  email: 'hello@demo-plants.test',
  timeZone: 'America/Toronto',
  currency: 'CAD',
  prefix: '#',
  suffix: '',
  customers,
  policies: [
    {
      type: 'REFUND_POLICY',
      title: 'Refund policy',
      body: '<p>Plants can be returned within 30 days, in the pot that they came in.</p>',
    },
    {
      type: 'SHIPPING_POLICY',
      title: 'Shipping policy',
      body: '<p>We pack on Mondays, Wednesdays and Fridays. Nothing leaves when it freezes.</p>',
    },
  ],
  orders: (moments) => [
    ...ordersBeforeSending(moments),
    ...ordersOnTheWay(moments),
    ...ordersArrived(moments),
    ...ordersInSeveralParcels(moments),
    ...ordersWithMoneyBack(moments),
    ...specialOrders(moments),
    ...hostileOrders(moments),
  ],
};

/** A second shop, with little in it, that numbers its orders another way: EN1001-A. */
export const lampShop: ShopFixture = {
  domain: 'demo-lamps.myshopify.com',
  name: 'Loopback Lamps',
  id: '78123456790',
  email: 'hello@demo-lamps.test',
  timeZone: 'Europe/Paris',
  currency: 'EUR',
  prefix: 'EN',
  suffix: '-A',
  customers: [],
  policies: [],
  orders: ({ daysAgo }) => [
    {
      number: 1001,
      shows: 'paid and being prepared',
      email: 'iris.blanc@shopper.test',
      placedAt: daysAgo(2),
      items: [{ title: 'Desk Lamp', price: 5_900 }],
      shippingAddress: { firstName: 'Iris', lastName: 'Blanc', zip: '75011', countryCodeV2: 'FR' },
    },
    {
      number: 1002,
      shows: 'paid and being prepared',
      email: 'luc.petit@shopper.test',
      placedAt: daysAgo(1),
      items: [{ title: 'Floor Lamp', price: 12_900 }],
      shippingAddress: { firstName: 'Luc', lastName: 'Petit', zip: '69003', countryCodeV2: 'FR' },
    },
  ],
};
