import { describe, expect, test } from 'vitest';
import type {
  PlatformCustomerId,
  PlatformOrderId,
  StoreId,
} from '../../../server/orders/identifiers.ts';
import type { Clock } from '../../../server/orders/instant.ts';
import type { Order } from '../../../server/orders/order.ts';
import { createOrderDesk } from '../../../server/orders/order-desk.ts';
import { PlatformError } from '../../../server/orders/platform-error.ts';
import type { Assurance, Proof } from '../../../server/orders/proof.ts';
import type { TrackingSource } from '../../../server/orders/shipment.ts';
import { at, exampleOrder, exampleShipment } from '../../support/example-order.ts';
import { shopInMemory, store } from '../../support/shop-in-memory.ts';

const clock: Clock = { now: () => at('2026-11-20T18:00:00.000Z') };
const asker = { conversationId: 'a-conversation' };
const email = 'dana.whitfield@shopper.test';
const proofOf = (orderNumber: string, value = email): Proof => ({
  orderNumber,
  secondFact: { kind: 'email', value },
});
const other = (changes: Partial<Order> = {}) =>
  exampleOrder({ id: 'platform-id-30' as PlatformOrderId, number: '30', ...changes });
const shopFault = () =>
  new PlatformError('timeout', { message: 'no answer in time', merchantAction: 'Try again.' });

function deskOf(orders: readonly Order[], settings: Parameters<typeof shopInMemory>[1] = {}) {
  const shop = shopInMemory(orders, settings);
  return { shop, desk: createOrderDesk({ stores: shop, clock }) };
}

describe('looking an order up', () => {
  test('number and e-mail on one order open that order', async () => {
    const { desk } = deskOf([other(), exampleOrder()]);
    const outcome = await desk.lookUp(
      store,
      proofOf(' #29 ', ' Dana.Whitfield@Shopper.Test'),
      asker,
    );
    expect(outcome).toMatchObject({
      outcome: 'verified',
      orderId: 'platform-id-29',
      assurance: {
        level: 1,
        store,
        orderId: 'platform-id-29',
        orderNumber: '29',
        by: 'email',
        provenAt: '2026-11-20T18:00:00.000Z',
      },
      view: {
        number: '29',
        timeZone: 'America/New_York',
        situation: { primary: { code: 'being_prepared' } },
      },
    });
  });

  test('the shop is asked with the tidied number and the fact as it was typed', async () => {
    const { desk, shop } = deskOf([]);
    await desk.lookUp(store, proofOf('Order No. WEB-1'), asker);
    expect(shop.queries).toEqual([
      { orderNumber: 'WEB-1', secondFact: { kind: 'email', value: email } },
    ]);
  });

  test.each<[string, readonly Order[], Proof]>([
    ['no such order', [], proofOf('29')],
    ['another’s e-mail', [exampleOrder()], proofOf('29', 'sam@shopper.test')],
    ['an e-mail that only begins alike', [exampleOrder()], proofOf('29', `${email}.example`)],
    ['another number of the same shopper', [other()], proofOf('29')],
    ['the platform’s id instead of the number', [exampleOrder()], proofOf('platform-id-29')],
    ['a cart that never became an order', [exampleOrder({ stage: 'draft' })], proofOf('29')],
    ['an order that was thrown away', [exampleOrder({ stage: 'trashed' })], proofOf('29')],
    ['two orders with both', [exampleOrder(), other({ number: '29' })], proofOf('29')],
    ['no number', [exampleOrder()], proofOf(' # ')],
    ['no e-mail', [exampleOrder()], proofOf('29', '')],
    [
      'nothing on an order of nobody',
      [
        exampleOrder({
          number: '',
          contact: { emails: [''], phones: [], postcodes: [], country: '' },
        }),
      ],
      proofOf('', ''),
    ],
    [
      'a fact that this shop does not accept',
      [exampleOrder()],
      { orderNumber: '29', secondFact: { kind: 'postcode', value: '04101' } },
    ],
  ])('%s is refused, and all refusals are alike', async (_why, orders, proof) => {
    expect(await deskOf(orders).desk.lookUp(store, proof, asker)).toEqual({ outcome: 'refused' });
  });

  test('a shop is not asked about a fact that it does not accept, nor about no number', async () => {
    const { desk, shop } = deskOf([exampleOrder()]);
    await desk.lookUp(store, proofOf('#'), asker);
    await desk.lookUp(
      store,
      { orderNumber: '29', secondFact: { kind: 'phone', value: '1' } },
      asker,
    );
    expect(shop.queries).toEqual([]);
  });

  test('one order that the shop lists twice is one order', async () => {
    const { desk } = deskOf([exampleOrder(), exampleOrder()]);
    expect((await desk.lookUp(store, proofOf('29'), asker)).outcome).toBe('verified');
  });

  test('a draft of the same number stands in nobody’s way', async () => {
    const { desk } = deskOf([other({ number: '29', stage: 'draft' }), exampleOrder()]);
    expect((await desk.lookUp(store, proofOf('29'), asker)).outcome).toBe('verified');
  });

  test.each([
    ['phone', '+1 (207) 555-0142'],
    ['postcode', '04101-9999'],
  ] as const)('where the merchant accepts it, a %s will do', async (kind, value) => {
    const { desk } = deskOf([exampleOrder()], { secondFacts: ['email', kind] });
    expect(await desk.acceptedSecondFacts(store)).toEqual(['email', kind]);
    const outcome = await desk.lookUp(
      store,
      { orderNumber: '29', secondFact: { kind, value } },
      asker,
    );
    expect(outcome).toMatchObject({ outcome: 'verified', assurance: { by: kind } });
  });

  test('a shop that cannot be asked says nothing about the order', async () => {
    const { desk, shop } = deskOf([exampleOrder()]);
    shop.fault = shopFault();
    expect(await desk.lookUp(store, proofOf('29'), asker)).toEqual({
      outcome: 'unavailable',
      error: shop.fault,
    });
  });

  test('a fault of ours is not hidden as the shop’s', async () => {
    const { desk, shop } = deskOf([exampleOrder()]);
    shop.fault = new TypeError('ours');
    await expect(desk.lookUp(store, proofOf('29'), asker)).rejects.toThrow('ours');
  });
});

describe('reading an order again', () => {
  const orderId = exampleOrder().id;
  const level1 = {
    level: 1,
    store,
    orderId,
    orderNumber: '29',
    by: 'email',
    provenAt: clock.now(),
  } as const;

  test('shows its newest state under the same assurance', async () => {
    const { desk, shop } = deskOf([exampleOrder()]);
    shop.orders[0] = exampleOrder({ stage: 'completed' });
    expect(await desk.readAgain(store, orderId, level1)).toMatchObject({
      outcome: 'verified',
      orderId,
      assurance: level1,
      view: { situation: { primary: { code: 'completed_untracked' } } },
    });
  });

  const otherStore = { ...store, storeId: 'store-2' as StoreId };
  test.each<[string, readonly Order[], Assurance]>([
    ['the order is gone', [], level1],
    ['it was thrown away since', [exampleOrder({ stage: 'trashed' })], level1],
    ['it became a draft', [exampleOrder({ stage: 'draft' })], level1],
    ['the id now has another number', [exampleOrder({ number: '30' })], level1],
    ['another order was proven', [exampleOrder()], { ...level1, orderId: other().id }],
    ['it was proven in another store', [exampleOrder()], { ...level1, store: otherStore }],
    ['nothing was proven', [exampleOrder()], { level: 0 }],
    [
      'another customer is signed in',
      [exampleOrder()],
      {
        level: 2,
        store,
        by: 'sign_in',
        customerId: 'customer-8' as PlatformCustomerId,
        provenAt: clock.now(),
      },
    ],
  ])('is refused when %s', async (_when, orders, assurance) => {
    expect(await deskOf(orders).desk.readAgain(store, orderId, assurance)).toEqual({
      outcome: 'refused',
    });
  });

  test('a platform that answers with another order is not believed', async () => {
    const { desk, shop } = deskOf([other({ number: '29' })]);
    const platform = (await shop.open(store)).platform;
    platform.readOrder = () => Promise.resolve(shop.orders[0]);
    const assurance = { level: 2, store, by: 'code', email, provenAt: clock.now() } as const;
    expect(await desk.readAgain(store, orderId, assurance)).toEqual({ outcome: 'refused' });
  });

  test('a shop that cannot be asked is unavailable; a fault of ours is thrown', async () => {
    const { desk, shop } = deskOf([exampleOrder()]);
    shop.fault = shopFault();
    expect((await desk.readAgain(store, orderId, level1)).outcome).toBe('unavailable');
    shop.fault = new TypeError('ours');
    await expect(desk.readAgain(store, orderId, level1)).rejects.toThrow('ours');
  });
});

test('scans from elsewhere become part of the answer, and a source’s failure is only reported', async () => {
  const broken: TrackingSource = {
    name: 'broken',
    covers: () => true,
    track: () => Promise.reject(new Error('down')),
  };
  const knowing: TrackingSource = {
    name: 'knowing',
    covers: () => true,
    track: () =>
      Promise.resolve({
        events: [{ kind: 'delivered', happenedAt: at('2026-11-19T12:00:00.000Z') }],
      }),
  };
  const faults: string[] = [];
  const desk = createOrderDesk({
    stores: shopInMemory([exampleOrder({ stage: 'completed', shipments: [exampleShipment()] })]),
    clock,
    trackingSources: [broken, knowing],
    reportTrackingFault: (source) => faults.push(source),
  });
  expect(await desk.lookUp(store, proofOf('29'), asker)).toMatchObject({
    view: { situation: { primary: { code: 'delivered' } } },
  });
  expect(faults).toEqual(['broken']);
});

test('without anybody to report to, a failing source still loses no answer', async () => {
  const desk = createOrderDesk({
    stores: shopInMemory([exampleOrder({ stage: 'completed', shipments: [exampleShipment()] })]),
    clock,
    trackingSources: [
      { name: 'broken', covers: () => true, track: () => Promise.reject(new Error('down')) },
    ],
  });
  expect(await desk.lookUp(store, proofOf('29'), asker)).toMatchObject({
    view: { situation: { primary: { code: 'sent' } } },
  });
});
