import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '../../../../server/orders/instant.ts';
import { deriveSituation } from '../../../../server/orders/situation/derive-situation.ts';
import { disputeDelivery } from '../../../../server/orders/situation/dispute-delivery.ts';
import type { Order } from '../../../../server/orders/order.ts';
import { isZero } from '../../../../server/orders/money.ts';
import type { OrderSituation, Situation } from '../../../../server/orders/situation.ts';
import { generatedOrders, generatedPromises } from '../../../support/generated-orders.ts';

const now = '2026-11-20T18:00:00.000Z' as Instant;
const today = '2026-11-20';

const circumstances = fc.record({
  now: fc.constant(now),
  promises: generatedPromises,
  timeZone: fc.constantFrom('America/New_York', 'UTC', '+02:00', '-03:30'),
});

/** Runs a check on the situations of many orders of every shape. */
function forAnyOrder(check: (order: Order, situation: OrderSituation) => void) {
  fc.assert(
    fc.property(generatedOrders, circumstances, (order, given) => {
      check(order, deriveSituation(order, given));
    }),
    { numRuns: 500 },
  );
}

const situationsIn = ({ primary, shipments }: OrderSituation): readonly Situation[] => [
  primary,
  ...shipments.map(({ situation }) => situation),
];

/** Every text and number in a value, however deep. */
function leavesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leavesOf)
    : [value];
}

test('there is always exactly one primary situation, and one for each parcel in its place', () => {
  forAnyOrder((order, situation) => {
    expect(situation.primary.code).toBeTypeOf('string');
    expect(situation.shipments.map(({ shipmentId }) => shipmentId)).toEqual(
      order.shipments.map(({ id }) => id),
    );
    expect(situation.asOf).toBe(order.readAt);
  });
});

test('the same order at the same time means the same, and is left as it was', () => {
  fc.assert(
    fc.property(generatedOrders, circumstances, (order, given) => {
      const before = structuredClone([order, given]);
      expect(deriveSituation(order, given)).toEqual(deriveSituation(order, given));
      expect([order, given]).toEqual(before);
    }),
  );
});

test('carriers, numbers, links, places, methods and instants are the order’s own', () => {
  forAnyOrder((order, situation) => {
    const known = new Set(leavesOf(order));
    for (const { facts } of situationsIn(situation)) {
      const {
        expected: _days,
        daysLate: _late,
        daysSince: _since,
        sendBy: _sendBy,
        ...copied
      } = facts as Record<string, unknown>;
      const { reason: _reason, refunded, amount, ...rest } = copied;
      for (const leaf of leavesOf(rest)) {
        if (typeof leaf !== 'boolean') expect(known).toContain(leaf);
      }
      for (const money of [refunded, amount] as ({ amount: string } | undefined)[]) {
        if (money) expect(amountsOf(order)).toContain(Number(money.amount).toFixed(2));
      }
    }
  });
});

/** The order's total, and the sum of its refunds. */
function amountsOf(order: Order): readonly string[] {
  const refunded = order.refunds.reduce((sum, refund) => sum + Number(refund.amount.amount), 0);
  return [Number(order.total.amount).toFixed(2), refunded.toFixed(2)];
}

test('nothing that is yet to come is told as something that has happened', () => {
  const happened = [
    'paidAt',
    'shippedOn',
    'lastEventAt',
    'since',
    'failedAt',
    'deliveredAt',
    'refundedAt',
    'completedAt',
  ];
  forAnyOrder((_order, situation) => {
    for (const { facts, since } of situationsIn(situation)) {
      const named = Object.entries(facts).filter(([name]) => happened.includes(name));
      for (const moment of [since, ...named.map(([, value]) => value as string)]) {
        // A day in the zone furthest ahead may be tomorrow's in UTC.
        if (moment?.length === 10) expect(moment <= today).toBe(true);
        else if (moment) expect(moment <= now).toBe(true);
      }
    }
  });
});

test('what is late is later than due, and what is expected is not over', () => {
  forAnyOrder((_order, situation) => {
    for (const each of situationsIn(situation)) {
      if (each.code === 'past_promised_date') {
        expect(each.facts.expected.latest < today).toBe(true);
        expect(each.facts.daysLate).toBeGreaterThan(0);
      }
      if (each.code === 'sent' || each.code === 'moving' || each.code === 'completed_untracked') {
        const { expected } = each.facts;
        if (expected) expect(expected.latest >= today).toBe(true);
        if (expected?.earliest) expect(expected.earliest <= expected.latest).toBe(true);
      }
      if (each.code === 'being_prepared' && each.facts.sendBy !== undefined) {
        expect(each.facts.sendBy < today).toBe(each.facts.overdue);
      }
      if (each.code === 'no_scan') expect(each.facts.daysSince).toBeGreaterThanOrEqual(5);
      if (each.code === 'label_made') expect(each.facts.daysSince ?? 0).toBeGreaterThanOrEqual(0);
    }
  });
});

test('a dispute is about a delivery and nothing else', () => {
  forAnyOrder((_order, situation) => {
    const disputed = disputeDelivery(situation);
    for (const { code } of situationsIn(situation)) expect(code).not.toBe('delivered_disputed');
    for (const { code } of situationsIn(disputed)) expect(code).not.toBe('delivered');
    if (!situationsIn(situation).some(({ code }) => code === 'delivered')) {
      expect(disputed).toEqual(situation);
    }
  });
});

test('an order that is over is never told as being on its way', () => {
  forAnyOrder((order, { primary }) => {
    if (order.stage === 'cancelled') expect(primary.code).toBe('cancelled');
    if (order.stage === 'refunded') expect(primary.code).toBe('refunded');
    const costs = !isZero(order.total) && primary.code !== 'refunded';
    if (order.stage === 'awaiting_payment' && costs) {
      expect(primary.code).toBe('awaiting_payment');
    }
  });
});

test('flags count what is there: never nothing, never more than all', () => {
  forAnyOrder((order, { flags }) => {
    const ordered = order.items.reduce((count, item) => count + item.quantity, 0);
    for (const flag of flags) {
      if (flag.code === 'part_shipped') {
        expect(flag.shippedQuantity).toBeGreaterThan(0);
        expect(flag.shippedQuantity).toBeLessThan(flag.totalQuantity);
        expect(flag.totalQuantity).toBeLessThanOrEqual(ordered);
      }
      if (flag.code === 'several_parcels') expect(flag.count).toBe(order.shipments.length);
      if (flag.code === 'part_refunded') {
        expect(Number(flag.amount.amount)).toBeLessThan(Number(order.total.amount));
      }
      if ('count' in flag) expect(flag.count).toBeGreaterThan(0);
    }
    expect(new Set(flags.map(({ code }) => code)).size).toBe(flags.length);
  });
});
