import { instant } from '../instant.ts';
import type { Moments } from '../moments.ts';
import type { OrderDraft } from '../order-draft.ts';
import { canadaPost } from './carriers.ts';
import { guest, noor, theo } from './people.ts';

const cancelReasons = ['CUSTOMER', 'DECLINED', 'FRAUD', 'INVENTORY', 'OTHER', 'STAFF'] as const;

/** Orders that were cancelled, refunded or returned. */
export function ordersWithMoneyBack(moments: Moments): readonly OrderDraft[] {
  const { daysAgo } = moments;
  return [
    ...cancelReasons.map((reason, index) => cancelled(1033 + index, reason, moments)),
    {
      number: 1039,
      shows: 'all the money was given back',
      ...guest('Selma Aydin'),
      placedAt: daysAgo(16),
      items: [{ title: 'Bonsai', price: 6_500 }],
      parcels: delivered(moments, 12, '4006123403001234'),
      refunds: [{ at: daysAgo(4), amount: 7_450 }],
    },
    {
      number: 1040,
      shows: 'part of the money was given back',
      ...noor,
      placedAt: daysAgo(18),
      items: [
        { title: 'Hanging Basket', quantity: 2, price: 2_800 },
        { title: 'Potting Soil', price: 1_530 },
      ],
      parcels: delivered(moments, 14, '4006123403112345'),
      refunds: [{ at: daysAgo(6), amount: 1_530 }],
    },
    {
      number: 1041,
      shows: 'a return was asked for',
      ...theo,
      placedAt: daysAgo(20),
      parcels: delivered(moments, 15, '4006123403223456'),
      returns: [{ status: 'REQUESTED', at: daysAgo(1) }],
      fields: { returnStatus: 'RETURN_REQUESTED' },
    },
    {
      number: 1042,
      shows: 'a return is on its way',
      ...guest('Vera Holm'),
      placedAt: daysAgo(22),
      parcels: delivered(moments, 17, '4006123403334567'),
      returns: [{ status: 'OPEN', at: daysAgo(5) }],
      fields: { returnStatus: 'IN_PROGRESS' },
    },
    {
      number: 1043,
      shows: 'a return that was declined, with a note',
      ...guest('Amir Rahimi'),
      placedAt: daysAgo(45),
      parcels: delivered(moments, 40, '4006123403445678'),
      returns: [
        {
          status: 'DECLINED',
          at: daysAgo(3),
          decline: {
            reason: 'RETURN_PERIOD_ENDED',
            note: 'Plants can be returned within 30 days. Please write to us if it arrived damaged.',
          },
        },
      ],
    },
    {
      number: 1044,
      shows: 'returned, and finished',
      ...guest('Lotte Visser'),
      placedAt: daysAgo(30),
      items: [{ title: 'Peace Lily', price: 3_200 }],
      parcels: delivered(moments, 26, '4006123403556789'),
      returns: [{ status: 'CLOSED', at: daysAgo(15), closedAt: daysAgo(8) }],
      refunds: [{ at: daysAgo(8), amount: 3_200 }],
      fields: { returnStatus: 'RETURNED' },
    },
  ];
}

function cancelled(number: number, reason: string, { daysAgo }: Moments): OrderDraft {
  const wasPaid = reason !== 'DECLINED' && reason !== 'FRAUD';
  return {
    number,
    shows: `cancelled (${reason.toLowerCase()})`,
    ...guest(`Cleo ${reason.charAt(0)}${reason.slice(1).toLowerCase()}`),
    placedAt: daysAgo(10),
    items: [{ title: 'Cactus', currentQuantity: 0, price: 1_900 }],
    plans: [],
    ...(wasPaid && { refunds: [{ at: daysAgo(8.9), amount: 2_850 }] }),
    fields: {
      cancelReason: reason,
      cancelledAt: instant(daysAgo(9)),
      closedAt: instant(daysAgo(9)),
      displayFulfillmentStatus: wasPaid ? 'RESTOCKED' : 'UNFULFILLED',
      ...(!wasPaid && { displayFinancialStatus: 'VOIDED' }),
    },
  };
}

function delivered({ daysAgo }: Moments, days: number, number: string) {
  return [
    {
      sentAt: daysAgo(days + 3),
      displayStatus: 'DELIVERED',
      deliveredAt: daysAgo(days),
      tracking: [canadaPost(number)],
      events: [{ status: 'DELIVERED', at: daysAgo(days), message: 'Delivered' }],
    },
  ];
}
