import * as fc from 'fast-check';
import type { PlatformCustomerId, PlatformOrderId } from '../../server/orders/identifiers.ts';
import type { CalendarDate, Instant } from '../../server/orders/instant.ts';
import type { Money } from '../../server/orders/money.ts';
import type { Order, OrderItem, OrderStage } from '../../server/orders/order.ts';
import type { StorePromises } from '../../server/orders/promises.ts';
import type { Shipment, TrackingEventKind } from '../../server/orders/shipment.ts';

/** Every stage that an order can have. */
const stages: readonly OrderStage[] = [
  'draft',
  'trashed',
  'awaiting_payment',
  'payment_failed',
  'on_hold',
  'processing',
  'partly_shipped',
  'shipped',
  'out_for_delivery',
  'delivered',
  'ready_for_pickup',
  'completed',
  'cancelled',
  'refunded',
  'returned',
  'unknown',
];

const eventKinds: readonly TrackingEventKind[] = [
  'label_made',
  'handed_over',
  'in_transit',
  'out_for_delivery',
  'delivery_failed',
  'ready_for_pickup',
  'delivered',
  'returning',
  'returned',
  'exception',
];

/** Around the tests' "now", 20 November 2026: weeks before it and, as shops' clocks go, after it. */
const dates = {
  min: new Date('2026-10-01T00:00:00Z'),
  max: new Date('2026-12-20T00:00:00Z'),
  noInvalidDate: true,
};

const instants = fc.date(dates).map((date) => date.toISOString() as Instant);

export const calendarDates = fc
  .date(dates)
  .map((date) => date.toISOString().slice(0, 10) as CalendarDate);

const amounts = fc
  .integer({ min: 0, max: 99_999 })
  .map((cents): Money => ({ amount: (cents / 100).toFixed(2), currency: 'USD' }));

const texts = fc.string({ minLength: 1, maxLength: 12 });

const quantities = fc.integer({ min: 0, max: 4 });

const items = fc.uniqueArray(
  fc.record(
    {
      id: fc.constantFrom('1', '2', '3'),
      name: texts,
      quantity: fc.integer({ min: 1, max: 4 }),
      refundedQuantity: quantities,
      options: fc.constant([]),
      total: amounts,
      needsShipping: fc.boolean(),
      backorderedQuantity: quantities,
    },
    {
      requiredKeys: [
        'id',
        'name',
        'quantity',
        'refundedQuantity',
        'options',
        'total',
        'backorderedQuantity',
      ],
    },
  ),
  { selector: (item) => item.id, maxLength: 3 },
) satisfies fc.Arbitrary<OrderItem[]>;

const events = fc.array(
  fc.record(
    { kind: fc.constantFrom(...eventKinds), happenedAt: instants, place: texts },
    { requiredKeys: ['kind', 'happenedAt'] },
  ),
  { maxLength: 4 },
);

const shipments = fc.uniqueArray(
  fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c'),
      carrier: fc.constantFrom({ slug: 'ups', name: 'UPS' }, { name: 'Coastal Couriers' }),
      carrierCandidates: fc.constantFrom([], [{ slug: 'dpd', name: 'DPD' }]),
      trackingNumber: texts,
      trackingUrl: fc.webUrl({ validSchemes: ['https'] }),
      shippedOn: calendarDates,
      items: fc.array(fc.record({ itemId: fc.constantFrom('1', '2', '9'), quantity: quantities })),
      events,
      eventsKnown: fc.boolean(),
      estimatedDelivery: calendarDates,
    },
    { requiredKeys: ['id', 'carrierCandidates', 'events', 'eventsKnown'] },
  ),
  { selector: (shipment) => shipment.id, maxLength: 3 },
) satisfies fc.Arbitrary<Shipment[]>;

/** Orders of every shape that the types allow, sensible or not. */
export const generatedOrders = fc.record(
  {
    id: fc.constant('29' as PlatformOrderId),
    number: fc.constantFrom('29', 'WEB-2026-A63'),
    customerId: fc.constant('7' as PlatformCustomerId),
    stage: fc.constantFrom(...stages),
    placedAt: instants,
    completedAt: instants,
    payment: fc.record(
      {
        paidAt: instants,
        methodTitle: texts,
        kind: fc.constantFrom('online', 'transfer', 'cheque', 'on_delivery', 'unknown'),
        isDue: fc.boolean(),
      },
      { requiredKeys: ['kind', 'isDue'] },
    ),
    deliveryMethods: fc.uniqueArray(fc.constantFrom('shipping', 'pickup', 'none'), {
      maxLength: 2,
    }),
    deliveryTitles: fc.array(texts, { maxLength: 2 }),
    items,
    shipments,
    shipmentsComplete: fc.boolean(),
    total: amounts,
    shippingTotal: amounts,
    refunds: fc.array(
      fc.record({ amount: amounts, refundedAt: instants }, { requiredKeys: ['amount'] }),
      { maxLength: 2 },
    ),
    notes: fc.constant([]),
    promisedOn: calendarDates,
    contact: fc.constant({ emails: [], phones: [], postcodes: [], country: '' }),
    readAt: fc.constant('2026-11-20T18:00:00.000Z' as Instant),
  },
  {
    requiredKeys: [
      'id',
      'number',
      'stage',
      'placedAt',
      'payment',
      'deliveryMethods',
      'deliveryTitles',
      'items',
      'shipments',
      'shipmentsComplete',
      'total',
      'shippingTotal',
      'refunds',
      'notes',
      'contact',
      'readAt',
    ],
  },
) as fc.Arbitrary<Order>;

/** Promises of every shape that the settings allow, and of shops that never work. */
export const generatedPromises: fc.Arbitrary<StorePromises> = fc.record(
  {
    handlingDays: fc.integer({ min: 0, max: 9 }),
    cutOff: fc.constantFrom('00:00', '14:00', '23:59'),
    deliveryDays: fc
      .tuple(quantities, quantities)
      .map(([minimum, more]) => ({ minimum, maximum: minimum + more })),
    workingDays: fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 7 }),
    holidays: fc.array(calendarDates, { maxLength: 5 }),
  },
  { requiredKeys: ['workingDays', 'holidays'] },
);
