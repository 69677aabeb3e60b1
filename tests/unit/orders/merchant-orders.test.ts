import { expect, test } from 'vitest';
import { createMerchantOrders } from '../../../server/orders/merchant-orders.ts';
import { at, exampleOrder } from '../../support/example-order.ts';
import { shopInMemory, store } from '../../support/shop-in-memory.ts';

/** The merchant's view of orders that the shop's own search found, and what that search was asked. */
async function search(...found: Parameters<typeof exampleOrder>[0][]) {
  const shop = shopInMemory([], {
    promises: { handlingDays: 1, workingDays: [1, 2, 3, 4, 5], holidays: [] },
  });
  const { platform } = await shop.open(store);
  const asked: unknown[] = [];
  platform.searchOrders = (filters) => {
    asked.push(filters);
    return Promise.resolve(found.map(exampleOrder));
  };
  const orders = createMerchantOrders({
    stores: shop,
    clock: { now: () => at('2026-11-20T18:00:00.000Z') },
  });
  return { orders: await orders.search(store, { orderNumber: '29', limit: 5 }), asked };
}

test('a merchant’s system sees an order with its meaning, and of the customer only the e-mail', async () => {
  const { contact: _contact, customerId: _customerId, ...facts } = exampleOrder();
  const { orders, asked } = await search({});
  expect(orders).toEqual([
    { ...facts, email: 'dana.whitfield@shopper.test', situation: expect.anything() },
  ]);
  expect(asked).toEqual([{ orderNumber: '29', limit: 5 }]);
});

test('an order means to a merchant what it means to its shopper: by the clock, the promise, the zone', async () => {
  const paidAt = at('2026-11-18T04:30:00.000Z'); // The evening of the 17th in the shop.
  const { orders } = await search({ payment: { kind: 'online', isDue: false, paidAt } });
  expect(orders[0]?.situation.primary).toMatchObject({
    code: 'being_prepared',
    facts: { sendBy: '2026-11-18', overdue: true },
  });
});

test('an order without an e-mail has none', async () => {
  const contact = { emails: [], phones: ['207 555 0142'], postcodes: [], country: 'US' };
  const { orders } = await search({ contact });
  expect(orders[0]).not.toHaveProperty('email');
});
