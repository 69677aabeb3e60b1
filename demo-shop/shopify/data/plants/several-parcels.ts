import type { Moments } from '../moments.ts';
import type { OrderDraft, ParcelDraft } from '../order-draft.ts';
import { canadaPost, fedEx, purolator, ups } from './carriers.ts';
import { guest, noor } from './people.ts';

/** Orders that were sent in several parcels, in part, or in ways that are hard to tell apart. */
export function ordersInSeveralParcels({ daysAgo, inDays }: Moments): readonly OrderDraft[] {
  return [
    {
      number: 1027,
      shows: 'two parcels, two carriers, one of them delivered',
      ...noor,
      placedAt: daysAgo(8),
      items: [
        { title: 'Fiddle-leaf Fig', price: 7_900 },
        { title: 'Ceramic Planter', variant: 'Sage', price: 4_500 },
      ],
      parcels: [
        {
          sentAt: daysAgo(6),
          displayStatus: 'DELIVERED',
          deliveredAt: daysAgo(3),
          tracking: [canadaPost('4006123401001234')],
          holds: [[0, 1]],
          events: [{ status: 'DELIVERED', at: daysAgo(3), message: 'Delivered' }],
        },
        {
          sentAt: daysAgo(4),
          displayStatus: 'IN_TRANSIT',
          inTransitAt: daysAgo(3.5),
          estimate: inDays(1),
          tracking: [ups('1Z001985YW91838345')],
          holds: [[1, 1]],
          events: [{ status: 'IN_TRANSIT', at: daysAgo(0.7), message: 'Departed facility' }],
        },
      ],
    },
    {
      number: 1028,
      shows: 'one shipment with three tracking numbers',
      ...guest('Wanda Prince'),
      placedAt: daysAgo(4),
      items: [{ title: 'Raised Bed', quantity: 3, price: 12_000 }],
      parcels: [
        {
          sentAt: daysAgo(2),
          displayStatus: 'IN_TRANSIT',
          inTransitAt: daysAgo(1.5),
          tracking: [
            purolator('331234567914'),
            purolator('331234567922'),
            { company: 'Purolator', number: '331234567930' },
          ],
          events: [{ status: 'IN_TRANSIT', at: daysAgo(1.5) }],
        },
      ],
    },
    {
      number: 1029,
      shows: 'sent without a tracking number',
      ...guest('Ella Brandt'),
      placedAt: daysAgo(5),
      items: [{ title: 'Seed Packet', variant: 'Basil', quantity: 4, price: 350 }],
      parcels: [{ sentAt: daysAgo(4), displayStatus: 'MARKED_AS_FULFILLED' }],
    },
    {
      number: 1030,
      shows: 'one part sent, the rest to follow',
      ...guest('Henry Osei'),
      placedAt: daysAgo(6),
      items: [
        { title: 'Lemon Tree', price: 8_900 },
        { title: 'Citrus Feed', quantity: 2, price: 1_250 },
      ],
      parcels: [
        {
          sentAt: daysAgo(3),
          displayStatus: 'IN_TRANSIT',
          inTransitAt: daysAgo(2.5),
          tracking: [fedEx('794644790165')],
          holds: [[1, 1]],
          events: [{ status: 'IN_TRANSIT', at: daysAgo(1) }],
        },
      ],
    },
    {
      number: 1031,
      shows: 'thirteen lines in five parcels',
      ...guest('Georgia Pappas'),
      placedAt: daysAgo(12),
      items: Array.from({ length: 13 }, (_, line) => ({
        title: `Perennial no. ${line + 1}`,
        sku: `PER-${String(line + 1).padStart(2, '0')}`,
        quantity: (line % 3) + 1,
        price: 900 + line * 25,
      })),
      parcels: manyParcels(daysAgo),
    },
    {
      number: 1032,
      shows: 'a shipment that was cancelled, and a second one',
      ...guest('Otto Keller'),
      placedAt: daysAgo(7),
      parcels: [
        {
          sentAt: daysAgo(5),
          status: 'CANCELLED',
          displayStatus: 'CANCELED',
          tracking: [canadaPost('4006123401112345')],
        },
        {
          sentAt: daysAgo(2),
          displayStatus: 'IN_TRANSIT',
          inTransitAt: daysAgo(1.5),
          tracking: [canadaPost('4006123401223456')],
          events: [{ status: 'IN_TRANSIT', at: daysAgo(1.5) }],
        },
      ],
    },
  ];
}

function manyParcels(daysAgo: Moments['daysAgo']): readonly ParcelDraft[] {
  return Array.from({ length: 5 }, (_, parcel) => ({
    sentAt: daysAgo(9 - parcel),
    displayStatus: parcel < 3 ? 'DELIVERED' : 'IN_TRANSIT',
    ...(parcel < 3 ? { deliveredAt: daysAgo(6 - parcel) } : { inTransitAt: daysAgo(4) }),
    tracking: [canadaPost(`400612340200${1000 + parcel}`)],
    holds: Array.from({ length: 13 }, (_, line) => line)
      .filter((line) => line % 5 === parcel)
      .map((line) => [line, (line % 3) + 1] as const),
    events: [
      { status: parcel < 3 ? 'DELIVERED' : 'IN_TRANSIT', at: daysAgo(Math.max(1, 6 - parcel)) },
    ],
  }));
}
