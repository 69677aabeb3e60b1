import { instant } from '../instant.ts';
import type { Moments } from '../moments.ts';
import type { OrderDraft } from '../order-draft.ts';
import { canadaPost, fedEx, ups } from './carriers.ts';
import { guest, noor, theo } from './people.ts';

/** Orders that arrived, or did not. */
export function ordersArrived({ daysAgo }: Moments): readonly OrderDraft[] {
  return [
    {
      number: 1023,
      shows: 'delivered two days ago',
      ...noor,
      placedAt: daysAgo(9),
      parcels: [
        {
          sentAt: daysAgo(7),
          displayStatus: 'DELIVERED',
          inTransitAt: daysAgo(6),
          deliveredAt: daysAgo(2),
          tracking: [canadaPost('4006123400678901')],
          events: [
            { status: 'OUT_FOR_DELIVERY', at: daysAgo(2.3) },
            { status: 'DELIVERED', at: daysAgo(2), message: 'Delivered to your community mailbox' },
          ],
        },
      ],
    },
    {
      number: 1024,
      shows: 'delivered long ago',
      ...theo,
      placedAt: daysAgo(48),
      parcels: [
        {
          sentAt: daysAgo(46),
          displayStatus: 'DELIVERED',
          deliveredAt: daysAgo(41),
          tracking: [ups('1Z001985YW90838357')],
          events: [{ status: 'DELIVERED', at: daysAgo(41), message: 'Left at front door' }],
        },
      ],
      fields: { closedAt: instant(daysAgo(40)) },
    },
    {
      number: 1025,
      shows: 'the delivery failed',
      ...guest('Ivy Marsh'),
      placedAt: daysAgo(11),
      parcels: [
        {
          sentAt: daysAgo(9),
          displayStatus: 'FAILURE',
          inTransitAt: daysAgo(8),
          tracking: [fedEx('794644790143')],
          events: [{ status: 'FAILURE', at: daysAgo(3), message: 'Package undeliverable' }],
        },
      ],
    },
    {
      number: 1026,
      shows: 'not delivered',
      ...guest('Dev Patel'),
      placedAt: daysAgo(13),
      parcels: [
        {
          sentAt: daysAgo(11),
          displayStatus: 'NOT_DELIVERED',
          tracking: [canadaPost('4006123400789012')],
          events: [{ status: 'IN_TRANSIT', at: daysAgo(6) }],
        },
      ],
    },
    {
      number: 1053,
      shows: 'on its way back to the shop, in a word that is newer than our schema',
      ...guest('Tess Quinn'),
      placedAt: daysAgo(15),
      parcels: [
        {
          sentAt: daysAgo(13),
          displayStatus: 'RETURNING_TO_SENDER',
          inTransitAt: daysAgo(12),
          tracking: [canadaPost('4006123400890123')],
          events: [
            { status: 'RETURNING_TO_SENDER', at: daysAgo(1), message: 'Returning to sender' },
          ],
        },
      ],
    },
    {
      number: 1054,
      shows: 'the customer has to do something, in a word that is newer than our schema',
      ...guest('Rui Costa'),
      placedAt: daysAgo(7),
      parcels: [
        {
          sentAt: daysAgo(5),
          displayStatus: 'BUYER_ACTION_REQUIRED',
          inTransitAt: daysAgo(4),
          tracking: [fedEx('794644790154')],
          events: [
            { status: 'BUYER_ACTION_REQUIRED', at: daysAgo(1), message: 'Customs fee to be paid' },
          ],
        },
      ],
    },
  ];
}
