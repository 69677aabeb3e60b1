import { instant } from '../instant.ts';
import type { Moments } from '../moments.ts';
import type { OrderDraft } from '../order-draft.ts';
import { canadaPost, ups } from './carriers.ts';
import { guest, noor, theo } from './people.ts';

/** Orders without a parcel, in other currencies, of other ages, and with awkward ids. */
export function specialOrders({ daysAgo, inDays }: Moments): readonly OrderDraft[] {
  return [
    {
      number: 1045,
      shows: 'a download: nothing to send',
      ...guest('Mira Sandoval'),
      placedAt: daysAgo(3),
      shippingAddress: null,
      items: [{ title: 'House Plant Guide (PDF)', price: 1_200, ships: false }],
    },
    {
      number: 1046,
      shows: 'ready to be picked up',
      ...guest('Jonas Wirth'),
      placedAt: daysAgo(2),
      shippingTitle: 'Greenhouse, 12 Fern Street',
      deliveryCategory: 'local_pickup',
      shippingPrice: 0,
      parcels: [{ sentAt: daysAgo(0.5), displayStatus: 'READY_FOR_PICKUP' }],
      plans: [{ status: 'IN_PROGRESS', method: 'PICK_UP' }],
      fields: { displayFulfillmentStatus: 'UNFULFILLED' },
    },
    {
      number: 1047,
      shows: 'picked up',
      ...guest('Stella Rossi'),
      placedAt: daysAgo(6),
      shippingTitle: 'Greenhouse, 12 Fern Street',
      deliveryCategory: 'local_pickup',
      shippingPrice: 0,
      parcels: [
        { sentAt: daysAgo(4), displayStatus: 'PICKED_UP', deliveredAt: daysAgo(3) },
      ],
      plans: [{ status: 'CLOSED', method: 'PICK_UP' }],
    },
    {
      number: 1048,
      shows: 'to be picked up, and not ready yet',
      ...guest('Anton Lind'),
      placedAt: daysAgo(0.3),
      shippingTitle: 'Greenhouse, 12 Fern Street',
      deliveryCategory: 'local_pickup',
      shippingPrice: 0,
      plans: [{ status: 'OPEN', method: 'PICK_UP' }],
    },
    {
      number: 1049,
      shows: "brought by the shop's own van",
      ...guest('Zoe Abbott'),
      placedAt: daysAgo(1),
      shippingTitle: 'Local delivery',
      deliveryCategory: 'local_delivery',
      parcels: [
        {
          sentAt: daysAgo(0.2),
          displayStatus: 'OUT_FOR_DELIVERY',
          events: [{ status: 'OUT_FOR_DELIVERY', at: daysAgo(0.2) }],
        },
      ],
      plans: [{ status: 'CLOSED', method: 'LOCAL', latestDelivery: inDays(0.3) }],
    },
    {
      number: 1050,
      shows: 'paid in yen',
      ...guest('Keiko Mori', { zip: '150-0041' }),
      locale: 'ja',
      placedAt: daysAgo(4),
      presentment: { currency: 'JPY', rate: 110 },
      shippingPrice: 180_000,
      items: [{ title: 'Zen Garden Kit', price: 450_000 }],
      parcels: [
        {
          sentAt: daysAgo(2),
          displayStatus: 'IN_TRANSIT',
          inTransitAt: daysAgo(1),
          tracking: [ups('1Z001985YW91838354')],
          events: [{ status: 'IN_TRANSIT', at: daysAgo(1), province: 'Tokyo', country: 'JP' }],
        },
      ],
    },
    {
      number: 1051,
      shows: 'finished and archived',
      ...guest('Basil Norton'),
      placedAt: daysAgo(35),
      parcels: [
        {
          sentAt: daysAgo(33),
          displayStatus: 'DELIVERED',
          deliveredAt: daysAgo(29),
          tracking: [canadaPost('4006123404001234')],
        },
      ],
      fields: { closedAt: instant(daysAgo(28)) },
    },
    {
      number: 1052,
      shows: 'older than the sixty days that an app may see',
      ...guest('Ruth Ellison'),
      placedAt: daysAgo(95),
      parcels: [
        {
          sentAt: daysAgo(93),
          displayStatus: 'DELIVERED',
          deliveredAt: daysAgo(88),
          tracking: [canadaPost('4006123404112345')],
        },
      ],
    },
    {
      number: 1057,
      shows: 'has the same confirmation number as another order',
      ...guest('Nadia Ferris'),
      placedAt: daysAgo(2),
      confirmationNumber: 'XPAV284CT',
    },
    {
      number: 1058,
      shows: 'has the same confirmation number as another order',
      ...guest('Pavel Horak'),
      placedAt: daysAgo(1),
      confirmationNumber: 'XPAV284CT',
    },
    {
      number: 1059,
      shows: 'a phone number and no e-mail',
      ...guest('Ora Levin', { phone: '+16135550159' }),
      email: null,
      placedAt: daysAgo(2),
    },
    // As JavaScript numbers, the ids of these two are one and the same.
    { number: 1060, id: '9007199254740992', ...noor, placedAt: daysAgo(1.1), shows: 'a long id' },
    {
      number: 1061,
      id: '9007199254740993',
      ...theo,
      placedAt: daysAgo(1.1),
      shows: 'an id that differs from the one before in its last digit',
    },
    {
      number: 1062,
      shows: 'a plant and a download',
      ...guest('Mabel Stone'),
      placedAt: daysAgo(2),
      items: [
        { title: 'Aloe', price: 1_650 },
        { title: 'Succulent Course (video)', price: 2_900, ships: false },
      ],
    },
    {
      number: 1063,
      shows: 'a test order of the shop itself',
      ...guest('Test Person'),
      placedAt: daysAgo(0.2),
      fields: { test: true },
    },
  ];
}
