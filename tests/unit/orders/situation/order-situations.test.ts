import { describe, expect, test } from 'vitest';
import type { Order, OrderStage } from '../../../../server/orders/order.ts';
import type { StorePromises } from '../../../../server/orders/promises.ts';
import { deriveSituation } from '../../../../server/orders/situation/derive-situation.ts';
import { disputeDelivery } from '../../../../server/orders/situation/dispute-delivery.ts';
import type { Circumstances } from '../../../../server/orders/situation/circumstances.ts';
import {
  at,
  exampleItem,
  exampleOrder,
  exampleShipment,
  on,
} from '../../../support/example-order.ts';

/** Sent within two working days, orders after 14:00 count from the next; three to six for delivery. */
const promises: StorePromises = {
  handlingDays: 2,
  cutOff: '14:00',
  deliveryDays: { minimum: 3, maximum: 6 },
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
};

/** Friday 20 November 2026, 13:00 in New York. */
const circumstances: Circumstances = {
  now: at('2026-11-20T18:00:00.000Z'),
  promises,
  timeZone: 'America/New_York',
};

const derive = (changes: Partial<Order>, more: Partial<Circumstances> = {}) =>
  deriveSituation(exampleOrder(changes), { ...circumstances, ...more });
const deriveDisputed = (changes: Partial<Order>) => disputeDelivery(derive(changes));
const primaryOf = (changes: Partial<Order>, more: Partial<Circumstances> = {}) =>
  derive(changes, more).primary;
const usd = (amount: string) => ({ amount, currency: 'USD' });
const payment = (changes: Partial<Order['payment']>): Order['payment'] => ({
  kind: 'online',
  isDue: true,
  ...changes,
});

describe('an order that waits for money', () => {
  test('waits for the shopper, with the amount and the shop’s name for the method', () => {
    const changes = {
      stage: 'awaiting_payment',
      payment: payment({ methodTitle: 'Card' }),
    } as const;
    expect(primaryOf(changes)).toEqual({
      code: 'awaiting_payment',
      actor: 'shopper',
      facts: { reason: 'not_paid', amount: usd('36.95'), methodTitle: 'Card' },
      since: '2026-11-17T15:00:00.000Z',
      unknowns: [],
    });
  });

  test('says that a payment failed, and does not claim to know when', () => {
    expect(primaryOf({ stage: 'payment_failed', payment: payment({}) })).toEqual({
      code: 'awaiting_payment',
      actor: 'shopper',
      facts: { reason: 'failed', amount: usd('36.95') },
      unknowns: [],
    });
  });

  test.each(['transfer', 'cheque'] as const)('on hold for a %s waits for it', (kind) => {
    for (const stage of ['on_hold', 'awaiting_payment'] as const) {
      expect(primaryOf({ stage, payment: payment({ kind }) })).toMatchObject({
        code: 'awaiting_payment',
        facts: { reason: kind },
      });
    }
  });

  test('is not held up by a transfer that the shop does not wait for', () => {
    const onAccount = payment({ kind: 'transfer' });
    expect(primaryOf({ stage: 'processing', payment: onAccount }).code).toBe('being_prepared');
    expect(primaryOf({ stage: 'completed', payment: onAccount }).code).toBe('completed_untracked');
  });

  test('for nothing waits for nobody’s money', () => {
    const free = { total: usd('0.00'), payment: payment({ kind: 'unknown' }) };
    expect(primaryOf({ ...free, stage: 'awaiting_payment' }).code).toBe('unknown');
  });

  test('a failed transfer has failed', () => {
    const changes = { stage: 'payment_failed', payment: payment({ kind: 'transfer' }) } as const;
    expect(primaryOf(changes).facts).toMatchObject({ reason: 'failed' });
  });

  test.each([payment({ kind: 'transfer', isDue: false }), payment({})])(
    'on hold otherwise is on hold, and the shop has to say why',
    (how) => {
      expect(primaryOf({ stage: 'on_hold', payment: how })).toEqual({
        code: 'on_hold',
        actor: 'shop',
        facts: {},
        unknowns: [],
      });
    },
  );
});

const prepared = (paidAt: string, more: Partial<StorePromises> = {}) =>
  primaryOf(
    { payment: payment({ isDue: false, paidAt: at(paidAt) }) },
    { promises: { ...promises, ...more } },
  );

describe('an order being prepared', () => {
  test('is due by the shop’s promise', () => {
    expect(prepared('2026-11-18T15:03:00.000Z')).toEqual({
      code: 'being_prepared',
      actor: 'shop',
      facts: {
        paidAt: '2026-11-18T15:03:00.000Z',
        sendBy: '2026-11-20',
        overdue: false,
        backordered: false,
      },
      since: '2026-11-18T15:03:00.000Z',
      unknowns: [],
    });
  });

  test.each([
    ['paid at the cut-off counts from that day', '2026-11-16T19:00:59.000Z', '2026-11-18'],
    ['paid a minute later counts from the next', '2026-11-16T19:01:00.000Z', '2026-11-19'],
    [
      'paid late in the shop’s evening, the next day in UTC',
      '2026-11-17T03:18:00.000Z',
      '2026-11-19',
    ],
    ['paid on a Saturday counts from Monday', '2026-11-14T08:08:00.000Z', '2026-11-18'],
    [
      'paid on Friday after the cut-off counts from Monday',
      '2026-11-13T22:00:00.000Z',
      '2026-11-18',
    ],
  ])('%s', (_name, paidAt, sendBy) => {
    expect(prepared(paidAt).facts).toMatchObject({ sendBy, overdue: true });
  });

  test('holidays and days off do not count', () => {
    const holidays = [on('2026-11-17')];
    expect(prepared('2026-11-16T15:00:00.000Z', { holidays }).facts).toMatchObject({
      sendBy: '2026-11-19',
    });
    expect(prepared('2026-11-16T15:00:00.000Z', { workingDays: [1, 6] }).facts).toMatchObject({
      sendBy: '2026-11-23',
    });
  });

  test('without a promise nothing is due; without a cut-off the day counts whole', () => {
    const { handlingDays: _none, ...noHandling } = promises;
    const { cutOff: _noCutOff, ...noCutOff } = promises;
    const paid = payment({ isDue: false, paidAt: at('2026-11-02T15:00:00.000Z') });
    expect(primaryOf({ payment: paid }, { promises: noHandling }).facts).toEqual({
      paidAt: '2026-11-02T15:00:00.000Z',
      overdue: false,
      backordered: false,
    });
    const late = payment({ isDue: false, paidAt: at('2026-11-17T03:18:00.000Z') });
    expect(primaryOf({ payment: late }, { promises: noCutOff }).facts).toMatchObject({
      sendBy: '2026-11-18',
    });
  });

  test('is late once the day that the shop gave for this order is over', () => {
    const paid = payment({ isDue: false, paidAt: at('2026-11-20T15:00:00.000Z') });
    const given = (promisedOn: string) =>
      primaryOf({ payment: paid, promisedOn: on(promisedOn) }).facts;
    expect(given('2026-11-20')).toMatchObject({ overdue: false, sendBy: '2026-11-24' });
    expect(given('2026-11-19')).toMatchObject({ overdue: true });
    // A day for sending that is yet to come would contradict it.
    expect(given('2026-11-19')).not.toHaveProperty('sendBy');
    expect(primaryOf({ promisedOn: on('2026-11-19') }).facts).toMatchObject({
      overdue: true,
      sendBy: '2026-11-19',
    });
  });

  test('paid on delivery counts from the order, and is not told as paid', () => {
    const order = { payment: payment({ kind: 'on_delivery' }) };
    expect(primaryOf(order)).toEqual({
      code: 'being_prepared',
      actor: 'shop',
      facts: { sendBy: '2026-11-19', overdue: true, backordered: false },
      unknowns: [],
    });
  });

  test('a payment dated in the future is no payment yet, and nothing is counted from it', () => {
    expect(prepared('2026-11-21T15:00:00.000Z').facts).toEqual({
      overdue: false,
      backordered: false,
    });
  });

  test('says that something was out of stock', () => {
    const items = [exampleItem({ backorderedQuantity: 1 }), exampleItem({ id: '2' })];
    expect(derive({ items })).toMatchObject({
      primary: { facts: { backordered: true } },
      flags: [{ code: 'has_backordered_items', count: 1 }],
    });
  });

  test('partly sent without a recorded parcel is still being prepared', () => {
    expect(primaryOf({ stage: 'partly_shipped' }).code).toBe('being_prepared');
  });
});

const refund = (amount: string, refundedAt?: string) => ({
  amount: usd(amount),
  ...(refundedAt && { refundedAt: at(refundedAt) }),
});

const cancelled = (changes: Partial<Order>) => primaryOf({ stage: 'cancelled', ...changes });

describe('an order that is over', () => {
  const paidAt = at('2026-11-01T12:00:00.000Z');

  test('cancelled and unpaid is settled', () => {
    expect(cancelled({ payment: payment({}) })).toEqual({
      code: 'cancelled',
      actor: 'nobody',
      facts: { paid: false },
      unknowns: [],
    });
  });

  test('cancelled after payment leaves the shop to act until all money is back', () => {
    const paid = payment({ paidAt });
    expect(cancelled({ payment: paid })).toMatchObject({ actor: 'shop', facts: { paid: true } });
    expect(cancelled({ payment: paid, refunds: [refund('10.00')] })).toMatchObject({
      actor: 'shop',
      facts: { paid: true, refunded: usd('10.00') },
    });
    expect(cancelled({ payment: paid, refunds: [refund('36.95')] })).toMatchObject({
      actor: 'nobody',
      facts: { paid: true, refunded: usd('36.95') },
    });
  });

  test('that is over tells of its refunds once, and not beside it again', () => {
    for (const stage of ['cancelled', 'refunded'] as const) {
      expect(derive({ stage, refunds: [refund('10.00')] }).flags).toEqual([]);
    }
  });

  test('money that was sent back had been paid, recorded or not', () => {
    expect(cancelled({ payment: payment({}), refunds: [refund('1.00')] }).facts).toMatchObject({
      paid: true,
    });
  });

  test('cancelled with a parcel is cancelled, and the parcel keeps its own situation', () => {
    const situation = derive({ stage: 'cancelled', shipments: [exampleShipment()] });
    expect(situation.primary.code).toBe('cancelled');
    expect(situation.shipments[0]?.situation.code).toBe('sent');
  });

  test('refunded names the sum of all refunds and the day of the last', () => {
    const refunds = [
      refund('-20.00', '2026-11-12T12:00:00.000Z'),
      refund('10.00', '2026-11-10T12:00:00.000Z'),
      refund('6.95', '2026-11-11T12:00:00.000Z'),
      refund('0.00', '2026-11-30T12:00:00.000Z'),
    ];
    expect(derive({ stage: 'refunded', refunds })).toMatchObject({
      primary: {
        code: 'refunded',
        actor: 'nobody',
        facts: { amount: usd('36.95'), refundedAt: '2026-11-12T12:00:00.000Z' },
        since: '2026-11-12T12:00:00.000Z',
      },
      flags: [],
    });
  });

  test('refunded without a recorded refund is refunded by the shop’s word', () => {
    expect(primaryOf({ stage: 'refunded' }).facts).toEqual({
      amount: usd('36.95'),
      isWhole: true,
    });
  });

  test('refunded by the shop’s word with less recorded is not called a full refund', () => {
    expect(primaryOf({ stage: 'refunded', refunds: [refund('10.00')] }).facts).toMatchObject({
      amount: usd('10.00'),
      isWhole: false,
    });
  });

  test('all money back is refunded whatever the shop’s status says', () => {
    expect(derive({ stage: 'completed', refunds: [refund('36.95')] })).toMatchObject({
      primary: { code: 'refunded' },
      flags: [],
    });
  });

  test('part of the money back is a flag beside the situation', () => {
    expect(derive({ stage: 'completed', refunds: [refund('36.94')] })).toMatchObject({
      primary: { code: 'completed_untracked' },
      flags: [{ code: 'part_refunded', amount: usd('36.94') }],
    });
  });

  test('a free order is not refunded by having cost nothing', () => {
    const free = { total: usd('0.00'), refunds: [refund('0.00')], stage: 'processing' } as const;
    expect(derive(free)).toMatchObject({ primary: { code: 'being_prepared' }, flags: [] });
  });

  test('a refund in another currency is not added up', () => {
    const refunds = [{ amount: { amount: '5.00', currency: 'EUR' } }];
    expect(derive({ refunds }).flags).toEqual([]);
  });
});

const completedOn = (day: string) =>
  primaryOf({ stage: 'completed', completedAt: at(`${day}T17:00:00.000Z`) }).facts;

describe('an order without a recorded parcel', () => {
  test('completed says when, and what nobody knows; a promise still running is told', () => {
    const completed = { stage: 'completed', completedAt: at('2026-11-18T12:00:00.000Z') } as const;
    expect(primaryOf(completed)).toEqual({
      code: 'completed_untracked',
      actor: 'shop',
      facts: {
        completedAt: '2026-11-18T12:00:00.000Z',
        expected: { earliest: '2026-11-23', latest: '2026-11-26', basis: 'promise' },
      },
      since: '2026-11-18T12:00:00.000Z',
      unknowns: ['carrier_scans', 'tracking_number'],
    });
  });

  test('completed long ago tells no expected day; on the last day of the promise it still does', () => {
    expect(completedOn('2026-11-12')).toHaveProperty('expected.latest', '2026-11-20');
    expect(completedOn('2026-11-11')).toEqual({ completedAt: '2026-11-11T17:00:00.000Z' });
  });

  test('completed in the future is completed, on no day', () => {
    const future = { stage: 'completed', completedAt: at('2026-11-21T23:59:00.000Z') } as const;
    const situation = primaryOf(future);
    expect(situation.facts).toEqual({});
    expect(situation).not.toHaveProperty('since');
  });

  const unseen = ['carrier_scans', 'tracking_number'];
  test.each([
    ['shipped', 'sent_untracked', 'shop', unseen],
    ['out_for_delivery', 'out_for_delivery', 'carrier', unseen],
    ['delivered', 'delivered', 'nobody', unseen],
    ['returned', 'returned_to_sender', 'shop', unseen],
    ['unknown', 'unknown', 'shop', []],
    ['draft', 'unknown', 'nobody', []],
    ['trashed', 'unknown', 'nobody', []],
  ] as const)('%s is %s', (stage, code, actor, unknowns) => {
    expect(primaryOf({ stage })).toEqual({ code, actor, facts: {}, unknowns });
  });

  test('delivered by the shop’s word can be disputed', () => {
    expect(deriveDisputed({ stage: 'delivered' }).primary).toMatchObject({
      code: 'delivered_disputed',
      actor: 'shop',
      unknowns: unseen,
    });
  });
});

describe('an order to be collected', () => {
  const pickup = { deliveryMethods: ['pickup'], deliveryTitles: ['Pier Road shop'] } as const;
  const place = 'Pier Road shop';

  test('is ready where the shop says so, with payment due or not', () => {
    expect(primaryOf({ ...pickup, stage: 'ready_for_pickup' })).toEqual({
      code: 'ready_for_pickup',
      actor: 'shopper',
      facts: { place, paymentDue: false },
      unknowns: [],
    });
    const due = payment({ kind: 'on_delivery' });
    expect(primaryOf({ ...pickup, stage: 'ready_for_pickup', payment: due }).facts).toMatchObject({
      paymentDue: true,
    });
  });

  test.each(['processing', 'partly_shipped'] as const)('is being prepared while %s', (stage) => {
    expect(primaryOf({ ...pickup, stage })).toMatchObject({
      code: 'pickup_being_prepared',
      actor: 'shop',
      facts: { place, paymentDue: false },
    });
  });

  test.each(['completed', 'delivered'] as const)('is finished when %s', (stage) => {
    const completedAt = at('2026-11-19T12:00:00.000Z');
    expect(primaryOf({ ...pickup, stage, completedAt })).toEqual({
      code: 'pickup_completed',
      actor: 'nobody',
      facts: { place, completedAt },
      since: completedAt,
      unknowns: [],
    });
    expect(
      primaryOf({ ...pickup, stage, completedAt: at('2026-11-21T12:00:00.000Z') }).facts,
    ).toEqual({ place });
  });

  test('and sent as well names no place, for nobody knows which option it is', () => {
    const mixed = {
      deliveryMethods: ['shipping', 'pickup'],
      deliveryTitles: ['Flat', place],
    } as const;
    expect(primaryOf({ ...mixed, stage: 'ready_for_pickup' }).facts).toEqual({ paymentDue: false });
    expect(primaryOf({ ...mixed }).code).toBe('being_prepared');
  });

  test('in a state that the shop names itself is unknown', () => {
    expect(primaryOf({ ...pickup, stage: 'unknown' }).code).toBe('unknown');
  });

  test('without any delivery option is not to be collected', () => {
    expect(primaryOf({ deliveryMethods: [] }).code).toBe('being_prepared');
  });
});

describe('an order of which nothing travels', () => {
  const download = exampleItem({ needsShipping: false });
  const digital = { deliveryMethods: ['none'], items: [download] } as const;

  test.each(['shipped', 'out_for_delivery', 'delivered', 'completed'] as const)(
    'has nothing to ship, and is done when %s',
    (stage) => {
      const completedAt = at('2026-11-19T12:00:00.000Z');
      expect(primaryOf({ ...digital, stage, completedAt })).toEqual({
        code: 'nothing_to_ship',
        actor: 'nobody',
        facts: { completed: true },
        since: completedAt,
        unknowns: [],
      });
    },
  );

  test.each(['processing', 'partly_shipped'] as const)('is not done while %s', (stage) => {
    expect(primaryOf({ ...digital, stage })).toEqual({
      code: 'nothing_to_ship',
      actor: 'shop',
      facts: { completed: false },
      unknowns: [],
    });
  });

  test('is known by its delivery option or by its items alone', () => {
    expect(primaryOf({ deliveryMethods: ['none'] }).code).toBe('nothing_to_ship');
    expect(primaryOf({ items: [download] }).code).toBe('nothing_to_ship');
    expect(primaryOf({ deliveryMethods: ['none', 'shipping'] }).code).toBe('being_prepared');
    expect(primaryOf({ items: [download, exampleItem({ id: '2' })] }).code).toBe('being_prepared');
    expect(primaryOf({ items: [], deliveryMethods: [] }).code).toBe('being_prepared');
  });

  test('does not say that the shop is not done when nobody knows the state', () => {
    expect(primaryOf({ ...digital, stage: 'unknown' }).code).toBe('unknown');
  });
});

describe('what is said beside the situation', () => {
  const twoKinds = [
    exampleItem({ needsShipping: false, quantity: 2 }),
    exampleItem({ id: '2', quantity: 3, refundedQuantity: 1 }),
  ];

  test('downloads beside goods are counted; downloads alone are not worth saying', () => {
    expect(derive({ items: twoKinds }).flags).toEqual([{ code: 'has_digital_items', count: 2 }]);
    expect(derive({ items: twoKinds.slice(0, 1) }).flags).toEqual([]);
  });

  const stock = [exampleItem({ backorderedQuantity: 2, quantity: 2 })];
  test.each<[OrderStage, boolean]>([
    ['on_hold', true],
    ['processing', true],
    ['partly_shipped', true],
    ['payment_failed', false],
    ['awaiting_payment', false],
    ['completed', false],
    ['cancelled', false],
  ])('missing stock is said while it is waited for: %s %s', (stage, isSaid) => {
    expect(derive({ stage, items: stock }).flags).toEqual(
      isSaid ? [{ code: 'has_backordered_items', count: 2 }] : [],
    );
  });
});
