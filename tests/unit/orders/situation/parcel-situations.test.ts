import { describe, expect, test } from 'vitest';
import type { Order } from '../../../../server/orders/order.ts';
import type { StorePromises } from '../../../../server/orders/promises.ts';
import type { Shipment, TrackingEvent } from '../../../../server/orders/shipment.ts';
import type { Circumstances } from '../../../../server/orders/situation/circumstances.ts';
import { deriveSituation } from '../../../../server/orders/situation/derive-situation.ts';
import { disputeDelivery } from '../../../../server/orders/situation/dispute-delivery.ts';
import {
  at,
  exampleItem,
  exampleOrder,
  exampleShipment,
  on,
} from '../../../support/example-order.ts';

const promises: StorePromises = {
  deliveryDays: { minimum: 3, maximum: 6 },
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
};
const circumstances: Circumstances = {
  now: at('2026-11-20T18:00:00.000Z'),
  promises,
  timeZone: 'America/New_York',
};

const derive = (changes: Partial<Order>, more: Partial<Circumstances> = {}) =>
  deriveSituation(exampleOrder({ stage: 'completed', ...changes }), { ...circumstances, ...more });
const deriveDisputed = (changes: Partial<Order>) => disputeDelivery(derive(changes));
const parcel = (
  shipment: Partial<Shipment>,
  order: Partial<Order> = {},
  more: Partial<Circumstances> = {},
) => derive({ shipments: [exampleShipment(shipment)], ...order }, more).primary;

const ups = {
  carrier: { slug: 'ups', name: 'UPS' },
  trackingNumber: '1Z999AA10123456784',
  trackingUrl: 'https://www.ups.com/track?tracknum=1Z999AA10123456784',
};
const event = (kind: TrackingEvent['kind'], happenedAt: string, place?: string): TrackingEvent => ({
  kind,
  happenedAt: at(happenedAt),
  ...(place !== undefined && { place }),
});
const scanned = (...events: TrackingEvent[]) => parcel({ eventsKnown: true, events });

const withEvent = (
  id: string,
  kind: TrackingEvent['kind'],
  happenedAt = '2026-11-20T12:00:00.000Z',
) => exampleShipment({ id, eventsKnown: true, events: [event(kind, happenedAt)] });

describe('a parcel of which nobody knows scans', () => {
  test('is sent, with the days of the shop’s promise', () => {
    expect(parcel({})).toEqual({
      code: 'sent',
      actor: 'carrier',
      facts: {
        ...ups,
        shippedOn: '2026-11-13',
        expected: { earliest: '2026-11-18', latest: '2026-11-23', basis: 'promise' },
      },
      since: '2026-11-13',
      unknowns: ['carrier_scans'],
    });
  });

  test('is late the day after the promise, and not on its last day', () => {
    expect(parcel({ shippedOn: on('2026-11-12') }).code).toBe('sent');
    expect(parcel({ shippedOn: on('2026-11-11') })).toEqual({
      code: 'past_promised_date',
      actor: 'carrier',
      facts: {
        ...ups,
        shippedOn: '2026-11-11',
        expected: { earliest: '2026-11-16', latest: '2026-11-19', basis: 'promise' },
        daysLate: 1,
      },
      since: '2026-11-19',
      unknowns: ['carrier_scans'],
    });
  });

  test('says what is unknown, and then expects nothing', () => {
    const bare: Shipment = {
      id: 'p',
      carrierCandidates: [{ name: 'DPD' }],
      events: [],
      eventsKnown: false,
    };
    expect(derive({ shipments: [bare] }).primary).toEqual({
      code: 'sent',
      actor: 'carrier',
      facts: {},
      unknowns: ['carrier_scans', 'tracking_number', 'shipped_on'],
    });
    const [first] = derive({ shipments: [bare, { ...bare, id: 'q', items: [] }] }).shipments;
    expect(first?.situation.unknowns).toContain('items_in_parcel');
  });

  test('whose contents are recorded does not miss them', () => {
    const shipments = [exampleShipment(), exampleShipment({ id: 'q' })];
    expect(derive({ shipments }).primary.unknowns).toEqual(['carrier_scans']);
  });

  test('is expected by whoever knows most: the carrier, then the shop, then the promise', () => {
    const estimatedDelivery = on('2026-11-24');
    const promisedOn = on('2026-11-25');
    expect(parcel({ estimatedDelivery }, { promisedOn }).facts).toMatchObject({
      expected: { latest: '2026-11-24', basis: 'estimate' },
    });
    expect(parcel({}, { promisedOn }).facts).toMatchObject({
      expected: { latest: '2026-11-25', basis: 'shop' },
    });
    expect(
      parcel({}, {}, { promises: { ...promises, holidays: [on('2026-11-16')] } }).facts,
    ).toMatchObject({
      expected: { earliest: '2026-11-19', latest: '2026-11-24' },
    });
  });

  test('is sent without an expected day where the merchant promises none', () => {
    const { deliveryDays: _none, ...silent } = promises;
    expect(parcel({}, {}, { promises: silent }).facts).toEqual({ ...ups, shippedOn: '2026-11-13' });
  });

  test('follows the shop’s own word for the whole order', () => {
    const facts = { ...ups, shippedOn: '2026-11-13' };
    const unknowns = ['carrier_scans'];
    expect(parcel({}, { stage: 'delivered' })).toEqual({
      code: 'delivered',
      actor: 'nobody',
      facts,
      unknowns,
    });
    expect(deriveDisputed({ stage: 'delivered', shipments: [exampleShipment()] }).primary).toEqual({
      code: 'delivered_disputed',
      actor: 'shop',
      facts,
      unknowns,
    });
    expect(parcel({}, { stage: 'out_for_delivery' })).toEqual({
      code: 'out_for_delivery',
      actor: 'carrier',
      facts,
      unknowns,
    });
    expect(parcel({}, { stage: 'returned' })).toEqual({
      code: 'returned_to_sender',
      actor: 'shop',
      facts,
      unknowns,
    });
  });

  test('does not believe scans that it cannot have', () => {
    const events = [event('delivered', '2026-11-19T12:00:00.000Z')];
    expect(parcel({ eventsKnown: false, events }).code).toBe('sent');
  });
});

describe('a parcel that the shop means to send later', () => {
  test('has a label and no day on which it was sent', () => {
    expect(parcel({ shippedOn: on('2026-11-21') })).toEqual({
      code: 'label_made',
      actor: 'shop',
      facts: ups,
      unknowns: ['carrier_scans'],
    });
  });

  test('and without a number is being prepared for that day', () => {
    const { trackingNumber: _none, ...numberless } = exampleShipment({
      shippedOn: on('2026-11-21'),
    });
    expect(derive({ shipments: [numberless] }).primary).toMatchObject({
      code: 'being_prepared',
      facts: { sendBy: '2026-11-21', overdue: false },
    });
  });

  test('is sent once it is that day in the shop', () => {
    const midnight = { now: at('2026-11-21T05:00:00.000Z') };
    expect(parcel({ shippedOn: on('2026-11-21') }, {}, midnight).code).toBe('sent');
    expect(
      parcel({ shippedOn: on('2026-11-21') }, {}, { now: at('2026-11-21T04:59:59.999Z') }).code,
    ).toBe('label_made');
  });
});

describe('a parcel with scans', () => {
  const facts = { ...ups, shippedOn: '2026-11-13' };
  const expected = { earliest: '2026-11-18', latest: '2026-11-23', basis: 'promise' };

  test('that none has seen yet has only its label', () => {
    expect(scanned()).toEqual({ code: 'label_made', actor: 'shop', facts: ups, unknowns: [] });
    const { trackingNumber: _none, ...numberless } = exampleShipment({ eventsKnown: true });
    expect(derive({ shipments: [numberless] }).primary.code).toBe('sent');
  });

  test('whose label was made days ago waits for the shop', () => {
    expect(scanned(event('label_made', '2026-11-17T03:00:00.000Z'))).toEqual({
      code: 'label_made',
      actor: 'shop',
      facts: { ...ups, daysSince: 4 },
      since: '2026-11-17T03:00:00.000Z',
      unknowns: [],
    });
  });

  test('with a label of no recorded day has yet to be sent, and misses none', () => {
    const { shippedOn: _unknown, ...undated } = exampleShipment({ eventsKnown: true });
    expect(derive({ shipments: [undated] }).primary).toMatchObject({
      code: 'label_made',
      unknowns: [],
    });
  });

  test.each(['handed_over', 'in_transit', 'exception'] as const)('moves after %s', (kind) => {
    expect(scanned(event(kind, '2026-11-19T12:00:00.000Z', 'Portland ME'))).toEqual({
      code: 'moving',
      actor: 'carrier',
      facts: {
        ...facts,
        lastEventAt: '2026-11-19T12:00:00.000Z',
        lastPlace: 'Portland ME',
        expected,
      },
      since: '2026-11-19T12:00:00.000Z',
      unknowns: [],
    });
  });

  test('that nobody has scanned for five days is silent, and for four is moving', () => {
    expect(scanned(event('in_transit', '2026-11-16T12:00:00.000Z')).code).toBe('moving');
    expect(scanned(event('in_transit', '2026-11-15T12:00:00.000Z'))).toEqual({
      code: 'no_scan',
      actor: 'carrier',
      facts: { ...facts, lastEventAt: '2026-11-15T12:00:00.000Z', daysSince: 5 },
      since: '2026-11-15T12:00:00.000Z',
      unknowns: [],
    });
  });

  test('that is late is late, moving or not', () => {
    const events = [event('in_transit', '2026-11-19T12:00:00.000Z')];
    expect(
      parcel({ eventsKnown: true, events, estimatedDelivery: on('2026-11-18') }),
    ).toMatchObject({
      code: 'past_promised_date',
      facts: { daysLate: 2, expected: { latest: '2026-11-18', basis: 'estimate' } },
    });
  });

  test('is out for delivery today, and after yesterday’s tour only moving', () => {
    expect(scanned(event('out_for_delivery', '2026-11-20T12:00:00.000Z'))).toEqual({
      code: 'out_for_delivery',
      actor: 'carrier',
      facts: { ...facts, since: '2026-11-20T12:00:00.000Z' },
      since: '2026-11-20T12:00:00.000Z',
      unknowns: [],
    });
    expect(scanned(event('out_for_delivery', '2026-11-20T04:00:00.000Z')).code).toBe('moving');
  });

  test('that could not be delivered leaves the shopper to act', () => {
    expect(scanned(event('delivery_failed', '2026-11-19T12:00:00.000Z'))).toEqual({
      code: 'delivery_failed',
      actor: 'shopper',
      facts: { ...facts, failedAt: '2026-11-19T12:00:00.000Z' },
      since: '2026-11-19T12:00:00.000Z',
      unknowns: [],
    });
  });

  test('waits at a counter for the shopper', () => {
    expect(scanned(event('ready_for_pickup', '2026-11-19T12:00:00.000Z', 'Counter 4'))).toEqual({
      code: 'ready_for_pickup',
      actor: 'shopper',
      facts: { place: 'Counter 4', paymentDue: false },
      since: '2026-11-19T12:00:00.000Z',
      unknowns: [],
    });
  });

  test('is delivered, and can be disputed', () => {
    const events = [event('delivered', '2026-11-19T12:00:00.000Z')];
    const deliveredAt = '2026-11-19T12:00:00.000Z';
    const delivered = { facts: { ...facts, deliveredAt }, since: deliveredAt, unknowns: [] };
    expect(parcel({ eventsKnown: true, events })).toEqual({
      code: 'delivered',
      actor: 'nobody',
      ...delivered,
    });
    const shipments = [exampleShipment({ eventsKnown: true, events })];
    expect(deriveDisputed({ shipments }).primary).toEqual({
      code: 'delivered_disputed',
      actor: 'shop',
      ...delivered,
    });
  });

  test('stays delivered when a scan comes late, unless it goes back', () => {
    const delivered = event('delivered', '2026-11-18T12:00:00.000Z');
    const late = event('in_transit', '2026-11-19T12:00:00.000Z');
    expect(scanned(delivered, late).code).toBe('delivered');
    expect(scanned(late, delivered).code).toBe('delivered');
    for (const kind of ['returning', 'returned'] as const) {
      const back = event(kind, '2026-11-19T12:00:00.000Z');
      expect(scanned(delivered, back).code).toBe('returned_to_sender');
    }
  });

  test.each(['returning', 'returned'] as const)('goes back to the shop when %s', (kind) => {
    expect(scanned(event(kind, '2026-11-19T12:00:00.000Z'))).toEqual({
      code: 'returned_to_sender',
      actor: 'shop',
      facts: { ...facts, since: '2026-11-19T12:00:00.000Z' },
      since: '2026-11-19T12:00:00.000Z',
      unknowns: [],
    });
  });

  test('is where its newest scan says, in whatever order they are listed', () => {
    const newest = event('out_for_delivery', '2026-11-20T12:00:00.000Z');
    const older = event('in_transit', '2026-11-19T12:00:00.000Z');
    expect(scanned(newest, older)).toEqual(scanned(older, newest));
    expect(scanned(newest, older).code).toBe('out_for_delivery');
  });

  test('of a kind that nobody knows is a fault of ours', () => {
    const unknown = event('lost in space' as TrackingEvent['kind'], '2026-11-20T12:00:00.000Z');
    expect(() => scanned(unknown)).toThrow('unknown event lost in space');
  });

  test('has not had the scans that are dated in the future', () => {
    const coming = event('delivered', '2026-11-20T18:00:00.001Z');
    const moving = event('in_transit', '2026-11-20T12:00:00.000Z');
    expect(scanned(moving, coming).code).toBe('moving');
    expect(scanned(event('delivered', '2026-11-20T18:00:00.000Z')).code).toBe('delivered');
  });
});

describe('a parcel of an order that is over', () => {
  const planned = exampleShipment({ shippedOn: on('2026-11-30') });
  const { trackingNumber: _none, ...numberless } = planned;
  const refunds = [{ amount: exampleOrder().total }];

  test.each<[string, Partial<Order>]>([
    ['cancelled', { stage: 'cancelled' }],
    ['refunded', { stage: 'refunded' }],
    ['refunded', { stage: 'processing', refunds }],
  ])('is %s with it where the shop still has it', (code, changes) => {
    for (const shipment of [planned, numberless]) {
      const { primary, shipments } = derive({ ...changes, shipments: [shipment] });
      expect(primary.code).toBe(code);
      expect(shipments).toEqual([{ shipmentId: planned.id, situation: primary }]);
    }
  });

  test('goes on where the carrier has it', () => {
    const { shipments } = derive({
      stage: 'refunded',
      shipments: [exampleShipment(), withEvent('back', 'returning')],
    });
    const codes = shipments.map(({ situation }) => situation.code);
    expect(codes).toEqual(['sent', 'returned_to_sender']);
  });
});

describe('several parcels', () => {
  const late = exampleShipment({ id: 'late', shippedOn: on('2026-11-02') });
  const planned = exampleShipment({ id: 'planned', shippedOn: on('2026-11-30') });
  const { trackingNumber: _none, ...prepared } = { ...planned, id: 'prepared' };

  test('speak through the one that a shopper can do most about', () => {
    const mostUsefulFirst = [
      withEvent('failed', 'delivery_failed'),
      withEvent('counter', 'ready_for_pickup'),
      withEvent('back', 'returned'),
      withEvent('today', 'out_for_delivery'),
      late,
      withEvent('silent', 'in_transit', '2026-11-14T12:00:00.000Z'),
      withEvent('moving', 'in_transit'),
      exampleShipment({ id: 'sent' }),
      planned,
      prepared,
      withEvent('there', 'delivered'),
    ];
    mostUsefulFirst.forEach((first, index) => {
      const shipments = [...mostUsefulFirst.slice(index + 1).toReversed(), first];
      const { primary, shipments: each } = derive({ shipments });
      expect(primary, first.id).toEqual(each.at(-1)?.situation);
    });
  });

  test('with a disputed delivery speak of that before one on its way, and after one that failed', () => {
    const there = withEvent('there', 'delivered');
    const disputed = (other: Shipment) => deriveDisputed({ shipments: [other, there] }).primary;
    expect(disputed(withEvent('today', 'out_for_delivery')).code).toBe('delivered_disputed');
    expect(disputed(withEvent('failed', 'delivery_failed')).code).toBe('delivery_failed');
  });

  test('that are alike speak through the first, and are counted', () => {
    const second = exampleShipment({ id: 'second', trackingNumber: 'CC-55012' });
    const { primary, flags } = derive({ shipments: [exampleShipment(), second] });
    expect(primary.facts).toMatchObject({ trackingNumber: '1Z999AA10123456784' });
    expect(flags).toEqual([{ code: 'several_parcels', count: 2 }]);
  });
});

const flagsOf = (changes: Partial<Order>) => derive({ stage: 'processing', ...changes }).flags;

describe('an order that was sent in part', () => {
  const one = exampleShipment({ items: [{ itemId: '1', quantity: 1 }] });

  test.each([
    'processing',
    'partly_shipped',
    'on_hold',
    'awaiting_payment',
    'payment_failed',
  ] as const)('says how much has left while it is %s', (stage) => {
    expect(flagsOf({ stage, shipments: [one] })).toEqual([
      { code: 'part_shipped', shippedQuantity: 1, totalQuantity: 3 },
    ]);
  });

  test('counts neither downloads, nor what was refunded, nor more than was ordered', () => {
    const items = [
      exampleItem({ id: '1', quantity: 2, refundedQuantity: 1 }),
      exampleItem({ id: '2' }),
      exampleItem({ id: '3', needsShipping: false }),
    ];
    const shipments = [
      exampleShipment({
        items: [
          { itemId: '1', quantity: 2 },
          { itemId: '3', quantity: 1 },
          { itemId: 'of another order', quantity: 1 },
        ],
      }),
    ];
    expect(flagsOf({ items, shipments })).toContainEqual({
      code: 'part_shipped',
      shippedQuantity: 1,
      totalQuantity: 2,
    });
  });

  test.each<[string, Partial<Order>]>([
    [
      'everything has left',
      {
        shipments: [
          exampleShipment({
            items: [
              { itemId: '1', quantity: 1 },
              { itemId: '2', quantity: 2 },
            ],
          }),
        ],
      },
    ],
    ['nothing has left', {}],
    ['it has yet to leave', { shipments: [{ ...one, shippedOn: on('2026-11-21') }] }],
    ['the shop calls it completed', { stage: 'completed', shipments: [one] }],
  ])('says nothing of the kind when %s', (_when, changes) => {
    expect(flagsOf(changes)).toEqual([]);
  });

  test('counts a parcel that was sent nobody knows when', () => {
    const { shippedOn: _unknown, ...undated } = one;
    expect(flagsOf({ shipments: [undated] })).toEqual([
      { code: 'part_shipped', shippedQuantity: 1, totalQuantity: 3 },
    ]);
  });

  test('does not count when a parcel’s contents are not recorded', () => {
    const { items: _none, ...closed } = exampleShipment({ id: 'closed' });
    expect(flagsOf({ shipments: [one, closed] })).toEqual([{ code: 'several_parcels', count: 2 }]);
  });

  test('of which all that left has arrived waits for the rest', () => {
    const arrived = {
      ...one,
      eventsKnown: true,
      events: [event('delivered', '2026-11-19T12:00:00.000Z')],
    };
    expect(derive({ stage: 'processing', shipments: [arrived] }).primary.code).toBe(
      'being_prepared',
    );
    expect(derive({ stage: 'completed', shipments: [arrived] }).primary.code).toBe('delivered');
    expect(derive({ stage: 'processing', shipments: [one] }).primary.code).toBe('sent');
  });

  test('on hold says so before it speaks of parcels', () => {
    expect(derive({ stage: 'on_hold', shipments: [one] }).primary.code).toBe('on_hold');
    expect(derive({ stage: 'unknown', shipments: [one] }).primary.code).toBe('sent');
  });
});
