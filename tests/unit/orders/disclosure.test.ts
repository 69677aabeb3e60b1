import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  covers,
  disclose,
  DisclosureRefused,
  type OrderView,
} from '../../../server/orders/disclosure.ts';
import type { AccountId, PlatformCustomerId, StoreId } from '../../../server/orders/identifiers.ts';
import type { Order } from '../../../server/orders/order.ts';
import type { Assurance } from '../../../server/orders/proof.ts';
import { noPromises } from '../../../server/orders/promises.ts';
import { deriveSituation } from '../../../server/orders/situation/derive-situation.ts';
import { at, exampleOrder, exampleShipment, on } from '../../support/example-order.ts';
import { store } from '../../support/shop-in-memory.ts';

const provenAt = at('2026-11-20T18:00:00.000Z');
const timeZone = 'America/New_York';
const order = exampleOrder();
const level1 = {
  level: 1,
  store,
  orderId: order.id,
  orderNumber: '29',
  by: 'email',
  provenAt,
} as const satisfies Assurance;
const signedIn = (customerId: string): Assurance => ({
  level: 2,
  store,
  by: 'sign_in',
  customerId: customerId as PlatformCustomerId,
  provenAt,
});
const byCode = (email: string): Assurance => ({ level: 2, store, by: 'code', email, provenAt });

function show(shown: Order, assurance: Assurance = level1): OrderView {
  const situation = deriveSituation(shown, { now: provenAt, promises: noPromises, timeZone });
  return disclose(shown, { store, assurance, situation, timeZone });
}

describe('an assurance', () => {
  test('of an order’s number and a second fact covers that order alone', () => {
    expect(covers(level1, store, order)).toBe(true);
    expect(covers(level1, store, { ...order, id: '30' as Order['id'] })).toBe(false);
    expect(covers(level1, store, { ...order, number: '30' })).toBe(false);
  });

  test('of nothing covers nothing', () => {
    expect(covers({ level: 0 }, store, order)).toBe(false);
  });

  test('of one store or account covers nothing in another', () => {
    for (const elsewhere of [
      { ...store, storeId: 'store-2' as StoreId },
      { ...store, accountId: 'account-2' as AccountId },
    ]) {
      expect(covers(level1, elsewhere, order)).toBe(false);
      expect(covers(signedIn('customer-7'), elsewhere, order)).toBe(false);
      expect(covers(byCode('dana.whitfield@shopper.test'), elsewhere, order)).toBe(false);
    }
  });

  test('by signing in covers the customer’s orders and no guest’s', () => {
    const { customerId: _guest, ...guestOrder } = order;
    expect(covers(signedIn('customer-7'), store, order)).toBe(true);
    expect(covers(signedIn('customer-8'), store, order)).toBe(false);
    expect(covers(signedIn('customer-7'), store, guestOrder)).toBe(false);
  });

  test('by a code covers the orders with exactly that e-mail', () => {
    expect(covers(byCode('Dana.Whitfield@shopper.test '), store, order)).toBe(true);
    expect(covers(byCode('dana.whitfield@shopper.test.example'), store, order)).toBe(false);
    const nameless = { ...order, contact: { ...order.contact, emails: [''] } };
    expect(covers(byCode(''), store, nameless)).toBe(false);
  });
});

describe('what is shown of an order', () => {
  test('holds what a shopper asks for', () => {
    const full = exampleOrder({
      stage: 'completed',
      completedAt: at('2026-11-18T12:00:00.000Z'),
      promisedOn: on('2026-11-25'),
      shipments: [exampleShipment()],
      notes: [{ text: 'Thank you!', writtenAt: at('2026-11-18T12:00:00.000Z') }],
      refunds: [{ amount: { amount: '1.00', currency: 'USD' }, reason: 'chipped' }],
    });
    const { situation, ...facts } = show(full);
    const {
      id: _id,
      customerId: _customerId,
      stage: _stage,
      contact: _contact,
      payment,
      shipmentsComplete: _complete,
      ...rest
    } = full;
    expect(facts).toEqual({
      ...rest,
      paidAt: payment.paidAt,
      paymentMethodTitle: 'Credit card',
      timeZone,
    });
    expect(situation.primary.code).toBe('sent');
  });

  test('leaves out what the shop does not know', () => {
    const view = show(exampleOrder({ payment: { kind: 'unknown', isDue: false } }));
    for (const absent of ['paidAt', 'completedAt', 'paymentMethodTitle', 'promisedOn']) {
      expect(view).not.toHaveProperty(absent);
    }
  });

  test('holds no contact data and no id of the platform’s', () => {
    const text = JSON.stringify(show(exampleOrder({ shipments: [exampleShipment()] })));
    expect(text).toContain('Wool Scarf');
    expect(text).not.toMatch(/dana|shopper\.test|555|0142|04101|customer-7|platform-id/i);
  });

  test.each(['draft', 'trashed'] as const)('is nothing for a %s order', (stage) => {
    expect(() => show(exampleOrder({ stage }))).toThrow(DisclosureRefused);
  });

  test('is nothing without an assurance that covers it', () => {
    expect(() => show(order, { level: 0 })).toThrow(
      expect.objectContaining({
        name: 'DisclosureRefused',
        message: 'the assurance does not cover this order',
      }),
    );
    expect(() => show(order, signedIn('customer-8'))).toThrow(DisclosureRefused);
  });

  test('cannot be made by hand: an order that was found is not one that may be shown', () => {
    expectTypeOf<Order>().not.toExtend<OrderView>();
    // @ts-expect-error Without the mark that only disclose() gives, no object is a view.
    const forged: OrderView = {
      ...order,
      deliveryTitles: [],
      timeZone,
      situation: show(order).situation,
    };
    expect(forged.number).toBe('29');
  });
});
