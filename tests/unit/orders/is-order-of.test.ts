import { describe, expect, test } from 'vitest';
import type { PlatformOrderId } from '../../../server/orders/identifiers.ts';
import type { Order } from '../../../server/orders/order.ts';
import { createOrderDesk } from '../../../server/orders/order-desk.ts';
import { PlatformError } from '../../../server/orders/platform-error.ts';
import { countedGuesses } from '../../support/counted-guesses.ts';
import { at, exampleOrder } from '../../support/example-order.ts';
import { shopInMemory, store } from '../../support/shop-in-memory.ts';

const email = 'dana.whitfield@shopper.test';
const clock = { now: () => at('2026-11-20T18:00:00.000Z') };

function deskOf(orders: readonly Order[]) {
  // The shop accepts no e-mail as a second fact: a code goes to the order's e-mail all the same.
  const shop = shopInMemory(orders, { secondFacts: ['postcode'] });
  const guessBudgets = countedGuesses();
  return { shop, guessBudgets, desk: createOrderDesk({ stores: shop, guessBudgets, clock }) };
}

describe('whether a code may be mailed', () => {
  test('number and e-mail are compared as in a proof: forgiving in spelling, exact otherwise', async () => {
    const { desk } = deskOf([exampleOrder()]);
    const ask = (orderNumber: string, typed: string) =>
      desk.isOrderOf(store, { orderNumber, email: typed });
    expect(await ask(' #29 ', ' Dana.Whitfield@Shopper.Test')).toBe(true);
    expect(await ask('2', email)).toBe(false);
    expect(await ask('', email)).toBe(false);
    expect(await ask('29', 'dana.whitfield@shopper.test.example')).toBe(false);
    expect(await ask('29', '')).toBe(false);
    expect(await ask('29', 'not an address')).toBe(false);
  });

  test('two orders that both fit, a draft and a trashed order get none', async () => {
    const twin = exampleOrder({ id: 'another-id' as PlatformOrderId });
    for (const orders of [
      [exampleOrder(), twin],
      [exampleOrder({ stage: 'draft' })],
      [exampleOrder({ stage: 'trashed' })],
    ]) {
      const { desk } = deskOf(orders);
      expect(await desk.isOrderOf(store, { orderNumber: '29', email })).toBe(false);
    }
  });

  test('no guess is taken for it, for who asks is told nothing', async () => {
    const { desk, guessBudgets } = deskOf([exampleOrder()]);
    guessBudgets.isExhausted = true;
    expect(await desk.isOrderOf(store, { orderNumber: '29', email })).toBe(true);
  });

  test('a shop that cannot be asked is an error, so that it is asked again', async () => {
    const { desk, shop } = deskOf([exampleOrder()]);
    shop.fault = new PlatformError('timeout', { message: 'no answer', merchantAction: 'Wait.' });
    await expect(desk.isOrderOf(store, { orderNumber: '29', email })).rejects.toThrow(
      PlatformError,
    );
  });
});
