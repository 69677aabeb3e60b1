import { describe, expect, test } from 'vitest';
import type {
  AccountId,
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
import { countedGuesses } from '../../support/counted-guesses.ts';
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
  const guesses = countedGuesses();
  const desk = createOrderDesk({ stores: shop, guessBudgets: guesses, clock });
  return { shop, guesses, desk };
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

describe('guesses', () => {
  test('a wrong try costs one, whatever is wrong with it', async () => {
    const { desk, guesses } = deskOf([exampleOrder()]);
    const unaccepted: Proof = {
      orderNumber: '29',
      secondFact: { kind: 'postcode', value: '04101' },
    };
    for (const proof of [proofOf('30'), proofOf('29', 'sam@x.test'), proofOf(' # '), unaccepted]) {
      await desk.lookUp(store, proof, asker);
    }
    expect(guesses.spent).toBe(4);
  });

  test('a right one costs nothing', async () => {
    const { desk, guesses } = deskOf([exampleOrder()]);
    expect((await desk.lookUp(store, proofOf('29'), asker)).outcome).toBe('verified');
    expect(guesses).toMatchObject({ spent: 0, tries: [{ asker, proof: proofOf('29') }] });
  });

  test.each([
    ['the shop cannot be asked', shopFault()],
    ['something of ours is broken', new TypeError('ours')],
  ])('a guess is given back when %s', async (_when, fault) => {
    const { desk, shop, guesses } = deskOf([exampleOrder()]);
    shop.fault = fault;
    await desk.lookUp(store, proofOf('30'), asker).catch(() => undefined);
    expect(guesses).toMatchObject({ spent: 0, tries: [{}] });
  });

  test('after the last one more proof is needed, right or wrong, and the shop is not asked', async () => {
    const { desk, shop, guesses } = deskOf([exampleOrder()]);
    guesses.isExhausted = true;
    for (const proof of [proofOf('29'), proofOf('30'), proofOf('')]) {
      expect(await desk.lookUp(store, proof, asker)).toEqual({ outcome: 'more_proof_needed' });
    }
    expect(shop.queries).toEqual([]);
  });

  test('an order that was proven is read again without one', async () => {
    const { desk, guesses } = deskOf([exampleOrder()]);
    const proven = await desk.lookUp(store, proofOf('29'), asker);
    guesses.isExhausted = true;
    if (proven.outcome !== 'verified') throw new Error('the order was not proven');
    const again = await desk.readAgain(store, proven.orderId, proven.assurance);
    expect(again.outcome).toBe('verified');
    expect(guesses.tries).toHaveLength(1);
  });
});

const holding = (...assurances: readonly Assurance[]) => ({ ...asker, assurances });

describe('whoever has proven more', () => {
  const byCode = { level: 2, store, by: 'code', email, provenAt: clock.now() } as const;
  const bySignIn = {
    level: 2,
    store,
    by: 'sign_in',
    customerId: 'customer-7' as PlatformCustomerId,
    provenAt: clock.now(),
  } as const;
  const stranger = { emails: ['sam@x.test'], phones: [], postcodes: [], country: '' };

  test('by a code finds every order of that e-mail, by number, without a guess', async () => {
    const { desk, guesses } = deskOf([exampleOrder(), other()], { secondFacts: ['postcode'] });
    guesses.isExhausted = true;
    for (const number of ['29', '30']) {
      const proof = proofOf(number, ` ${email.toUpperCase()}`);
      const outcome = await desk.lookUp(store, proof, holding(byCode));
      expect(outcome).toMatchObject({ outcome: 'verified', assurance: byCode });
    }
    expect(guesses.tries).toEqual([]);
  });

  test('by a code finds nobody else’s order with it', async () => {
    const { desk, guesses } = deskOf([exampleOrder({ contact: stranger })]);
    expect(await desk.lookUp(store, proofOf('29'), holding(byCode))).toEqual({
      outcome: 'refused',
    });
    expect(guesses.tries).toEqual([]);
  });

  test('by a code guesses at other e-mails like anybody', async () => {
    const { desk, guesses } = deskOf([exampleOrder({ contact: stranger })]);
    const proof = proofOf('29', 'sam@x.test');
    expect(await desk.lookUp(store, proof, holding(byCode))).toMatchObject({
      outcome: 'verified',
      assurance: { level: 1 },
    });
    expect(await desk.lookUp(store, proofOf('29', 'lee@x.test'), holding(byCode))).toEqual({
      outcome: 'refused',
    });
    expect(guesses.spent).toBe(1);
    guesses.isExhausted = true;
    expect(await desk.lookUp(store, proof, holding(byCode))).toEqual({
      outcome: 'more_proof_needed',
    });
  });

  test('by signing in finds their own order after the last guess, and no other', async () => {
    const { desk, guesses } = deskOf([
      exampleOrder(),
      other({ customerId: 'customer-8' as PlatformCustomerId }),
    ]);
    guesses.isExhausted = true;
    const ask = (number: string) => desk.lookUp(store, proofOf(number), holding(bySignIn));
    expect(await ask('29')).toMatchObject({ outcome: 'verified', assurance: bySignIn });
    expect(await ask('30')).toEqual({ outcome: 'more_proof_needed' });
    expect(await ask('31')).toEqual({ outcome: 'more_proof_needed' });
    guesses.isExhausted = false;
    expect(await ask('30')).toMatchObject({ outcome: 'verified', assurance: { level: 1 } });
    expect(await ask('31')).toEqual({ outcome: 'refused' });
  });

  test.each<[string, Assurance]>([
    ['in another store', { ...byCode, store: { ...store, storeId: 'store-2' as StoreId } }],
    ['in another account', { ...byCode, store: { ...store, accountId: 'other' as AccountId } }],
    ['nothing', { level: 0 }],
    [
      'only one order',
      {
        level: 1,
        store,
        orderId: exampleOrder().id,
        orderNumber: '29',
        by: 'email',
        provenAt: clock.now(),
      },
    ],
  ])('%s has guesses like anybody', async (_what, assurance) => {
    const { desk, guesses, shop } = deskOf([exampleOrder()]);
    guesses.isExhausted = true;
    expect(await desk.lookUp(store, proofOf('29'), holding(assurance))).toEqual({
      outcome: 'more_proof_needed',
    });
    expect(shop.queries).toEqual([]);
  });

  test('by a code hears at once that the shop cannot be asked', async () => {
    const { desk, shop } = deskOf([exampleOrder()]);
    shop.fault = shopFault();
    expect(await desk.lookUp(store, proofOf('29'), holding(byCode))).toEqual({
      outcome: 'unavailable',
      error: shop.fault,
    });
  });

  test('by a code pays for their e-mail in the place of another fact', async () => {
    const { desk, guesses } = deskOf([exampleOrder()], { secondFacts: ['email', 'postcode'] });
    const proof: Proof = { orderNumber: '29', secondFact: { kind: 'postcode', value: email } };
    expect(await desk.lookUp(store, proof, holding(byCode))).toEqual({ outcome: 'refused' });
    expect(guesses.spent).toBe(1);
  });

  test('by a code to no address at all has proven nothing', async () => {
    const { desk, guesses } = deskOf([exampleOrder()]);
    guesses.isExhausted = true;
    expect(await desk.lookUp(store, proofOf('29', ''), holding({ ...byCode, email: '' }))).toEqual({
      outcome: 'more_proof_needed',
    });
    expect(guesses.tries).toHaveLength(1);
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
    guessBudgets: countedGuesses(),
    clock,
    trackingSources: [broken, knowing],
    reportTrackingFault: (source) => faults.push(source),
  });
  expect(await desk.lookUp(store, proofOf('29'), asker)).toMatchObject({
    view: { situation: { primary: { code: 'delivered' } } },
  });
  expect(faults).toEqual(['broken']);
});

test('without a source of scans none is asked, and none can fail', async () => {
  const faults: string[] = [];
  const desk = createOrderDesk({
    stores: shopInMemory([exampleOrder({ shipments: [exampleShipment()] })]),
    guessBudgets: countedGuesses(),
    clock,
    reportTrackingFault: (source) => faults.push(source),
  });
  expect((await desk.lookUp(store, proofOf('29'), asker)).outcome).toBe('verified');
  expect(faults).toEqual([]);
});

test('without anybody to report to, a failing source still loses no answer', async () => {
  const desk = createOrderDesk({
    stores: shopInMemory([exampleOrder({ stage: 'completed', shipments: [exampleShipment()] })]),
    guessBudgets: countedGuesses(),
    clock,
    trackingSources: [
      { name: 'broken', covers: () => true, track: () => Promise.reject(new Error('down')) },
    ],
  });
  expect(await desk.lookUp(store, proofOf('29'), asker)).toMatchObject({
    view: { situation: { primary: { code: 'sent' } } },
  });
});
