import type { Moments } from '../moments.ts';
import type { OrderDraft } from '../order-draft.ts';
import { canadaPost, fedEx, purolator, ups } from './carriers.ts';
import { guest, noor, theo } from './people.ts';

/** Orders whose parcel is with a carrier, or nearly. */
export function ordersOnTheWay({ daysAgo, inDays }: Moments): readonly OrderDraft[] {
  return [
    {
      number: 1013,
      shows: 'a label was printed, and nobody has collected the parcel',
      ...guest('Lena Fischer'),
      placedAt: daysAgo(7),
      parcels: [
        {
          sentAt: daysAgo(5),
          displayStatus: 'LABEL_PRINTED',
          tracking: [canadaPost('4006123400123456')],
          events: [{ status: 'LABEL_PRINTED', at: daysAgo(5), message: 'Label printed' }],
        },
      ],
    },
    {
      number: 1014,
      shows: 'a label was bought',
      ...guest('Hugo Bernier'),
      placedAt: daysAgo(2),
      parcels: [
        {
          sentAt: daysAgo(0.6),
          displayStatus: 'LABEL_PURCHASED',
          tracking: [purolator('331234567890')],
          events: [{ status: 'LABEL_PURCHASED', at: daysAgo(0.6) }],
        },
      ],
    },
    {
      number: 1015,
      shows: 'the carrier knows of the parcel',
      ...guest('Aiko Tanaka'),
      placedAt: daysAgo(3),
      parcels: [
        {
          sentAt: daysAgo(1.5),
          displayStatus: 'CONFIRMED',
          tracking: [ups('1Z001985YW99744790')],
          events: [
            { status: 'CONFIRMED', at: daysAgo(1.4), message: 'Shipment information received' },
          ],
        },
      ],
    },
    {
      number: 1016,
      shows: 'the carrier has picked it up',
      ...guest('Nils Berg'),
      placedAt: daysAgo(3),
      parcels: [
        {
          sentAt: daysAgo(1.2),
          displayStatus: 'CARRIER_PICKED_UP',
          inTransitAt: daysAgo(0.8),
          tracking: [canadaPost('4006123400234567')],
          events: [
            { status: 'CONFIRMED', at: daysAgo(1.1) },
            { status: 'CARRIER_PICKED_UP', at: daysAgo(0.8), message: 'Picked up by carrier' },
          ],
        },
      ],
    },
    {
      number: 1017,
      shows: 'on its way, with scans and an expected day',
      ...noor,
      placedAt: daysAgo(5),
      items: [
        { title: 'Monstera', variant: '20 cm pot', sku: 'MONS-20', price: 5_900 },
        { title: 'Watering Can', sku: 'CAN-2L', price: 3_450 },
      ],
      parcels: [
        {
          sentAt: daysAgo(3.5),
          displayStatus: 'IN_TRANSIT',
          inTransitAt: daysAgo(3),
          estimate: inDays(2),
          tracking: [canadaPost('4006123400345678')],
          events: [
            { status: 'CONFIRMED', at: daysAgo(3.4), message: 'Electronic information submitted' },
            {
              status: 'CARRIER_PICKED_UP',
              at: daysAgo(3),
              message: 'Item accepted at the post office',
              province: 'Ontario',
            },
            {
              status: 'IN_TRANSIT',
              at: daysAgo(1.6),
              message: 'Item processed',
              province: 'Ontario',
              estimate: inDays(3),
            },
            {
              status: 'IN_TRANSIT',
              at: daysAgo(0.5),
              message: 'Item in transit to the next facility',
              province: 'Quebec',
              estimate: inDays(2),
            },
          ],
        },
      ],
    },
    {
      number: 1018,
      shows: 'delayed, says the carrier',
      ...theo,
      placedAt: daysAgo(8),
      parcels: [
        {
          sentAt: daysAgo(6),
          displayStatus: 'DELAYED',
          inTransitAt: daysAgo(5.5),
          estimate: inDays(3),
          tracking: [fedEx('794644790132')],
          events: [
            { status: 'IN_TRANSIT', at: daysAgo(5.5), message: 'Departed facility' },
            { status: 'DELAYED', at: daysAgo(1), message: 'Weather delay', estimate: inDays(3) },
          ],
        },
      ],
    },
    {
      number: 1019,
      shows: 'not scanned for nine days',
      ...guest('Marta Kowalska'),
      placedAt: daysAgo(14),
      parcels: [
        {
          sentAt: daysAgo(12),
          displayStatus: 'IN_TRANSIT',
          inTransitAt: daysAgo(11),
          tracking: [canadaPost('4006123400456789')],
          events: [
            { status: 'CARRIER_PICKED_UP', at: daysAgo(11) },
            { status: 'IN_TRANSIT', at: daysAgo(9), message: 'Item processed', province: 'Alberta' },
          ],
        },
      ],
    },
    {
      number: 1020,
      shows: 'past the day on which it was expected',
      ...guest('Yusuf Demir'),
      placedAt: daysAgo(10),
      parcels: [
        {
          sentAt: daysAgo(8),
          displayStatus: 'IN_TRANSIT',
          inTransitAt: daysAgo(7),
          estimate: daysAgo(2),
          tracking: [purolator('331234567906')],
          events: [
            { status: 'IN_TRANSIT', at: daysAgo(1.2), message: 'Arrived at sort facility' },
          ],
        },
      ],
    },
    {
      number: 1021,
      shows: 'nobody was at home',
      ...guest('Clara Jensen'),
      placedAt: daysAgo(6),
      parcels: [
        {
          sentAt: daysAgo(4),
          displayStatus: 'ATTEMPTED_DELIVERY',
          inTransitAt: daysAgo(3.5),
          tracking: [canadaPost('4006123400567890')],
          events: [
            { status: 'OUT_FOR_DELIVERY', at: daysAgo(0.9) },
            {
              status: 'ATTEMPTED_DELIVERY',
              at: daysAgo(0.6),
              message: 'Attempted delivery. Notice card left',
            },
          ],
        },
      ],
    },
    {
      number: 1022,
      shows: 'out for delivery',
      ...guest('Felix Novak'),
      placedAt: daysAgo(4),
      parcels: [
        {
          sentAt: daysAgo(2.5),
          displayStatus: 'OUT_FOR_DELIVERY',
          inTransitAt: daysAgo(2),
          estimate: inDays(0.2),
          tracking: [ups('1Z001985YW90838348')],
          events: [
            { status: 'IN_TRANSIT', at: daysAgo(1) },
            { status: 'OUT_FOR_DELIVERY', at: daysAgo(0.1), message: 'Out for delivery today' },
          ],
        },
      ],
    },
  ];
}
