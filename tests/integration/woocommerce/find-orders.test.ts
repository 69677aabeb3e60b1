import { afterEach, describe, expect, test } from 'vitest';
import { PlatformError } from '../../../server/orders/platform-error.ts';
import type { OrderQuery } from '../../../server/orders/store-platform.ts';
import { startConnectedShop, type ShopSetup } from '../../support/woocommerce-shop.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(setup: ShopSetup = {}) {
  const started = await startConnectedShop(setup);
  closing.push(started.close);
  started.shop.forgetRequests();
  return started;
}

const email = (value: string) => ({ kind: 'email', value }) as const;

describe('finding an order', () => {
  test('costs an ordinary shop three requests', async () => {
    const { platform, shop } = await open();
    await platform.findOrderCandidates({
      orderNumber: '29',
      secondFact: email('dana.whitfield@shopper.test'),
    });
    expect(shop.requests.length).toBeLessThanOrEqual(4);
  });

  test('a feature that is off is asked for once', async () => {
    const { platform, shop } = await open({ fulfillments: false });
    for (const id of ['29', '30', '32']) await platform.readOrder(id as never);
    expect(shop.requests.filter((request) => request.path.includes('fulfillments'))).toHaveLength(
      1,
    );
  });

  test('order 38 was fulfilled, and with the feature off its parcels are known to be missing', async () => {
    const { platform } = await open({ fulfillments: false });
    expect(await platform.readOrder('38' as never)).toMatchObject({ shipmentsComplete: false });
    expect(await platform.readOrder('29' as never)).toMatchObject({ shipmentsComplete: true });
  });

  test('in a mixed order the downloads are told from the goods, with one request', async () => {
    const { platform, shop } = await open();
    const order = await platform.readOrder('53' as never);
    expect(order?.items.map((item) => item.needsShipping)).toEqual([false, true, false]);
    expect(order?.shipments).toEqual([]);
    await platform.readOrder('53' as never);
    expect(shop.requests.filter((request) => request.path.includes('/products'))).toHaveLength(1);
  });

  test('renumbered orders are found by number and e-mail, though the number is another order’s id', async () => {
    const { platform } = await open({ sequentialNumbers: true });
    const all = await platform.searchOrders({ limit: 100 });
    const renumbered = all.filter((order) => order.number !== order.id);
    expect(renumbered.length).toBeGreaterThan(0);
    for (const order of renumbered) {
      const found = await platform.findOrderCandidates({
        orderNumber: order.number,
        secondFact: email(order.contact.emails[0] ?? ''),
      });
      expect(found.map((each) => each.id)).toContain(order.id);
    }
  });

  test('renumbered orders are found by phone and postcode too', async () => {
    const { platform } = await open({ sequentialNumbers: true });
    const all = await platform.searchOrders({ limit: 100 });
    const order = all.find((each) => each.number !== each.id && each.contact.phones[0]);
    const { phones = [], postcodes = [] } = order?.contact ?? {};
    const orderNumber = order?.number ?? '';
    const facts = [
      { kind: 'phone', value: phones[0]?.replaceAll(/[ -]/g, '') ?? '' },
      { kind: 'postcode', value: postcodes[0]?.value.toLowerCase() ?? '' },
    ] as const;
    for (const secondFact of facts) {
      const found = await platform.findOrderCandidates({ orderNumber, secondFact });
      expect(found.map((each) => each.id)).toContain(order?.id);
    }
  });

  test('an old order of a customer with hundreds is found page by page, and the search has an end', async () => {
    const { platform, shop } = await open({ sequentialNumbers: true });
    for (let count = 0; count < 230; count += 1) {
      shop.addOrder({
        id: 10_000 + count,
        number: `WEB-${count}`,
        status: 'processing',
        date_created_gmt: new Date(Date.UTC(2026, 0, 1, 0, count)).toISOString().slice(0, 19),
        billing: { email: 'many@shopper.test' },
      });
    }
    shop.forgetRequests();
    const secondFact = email('many@shopper.test');
    const [oldest] = await platform.findOrderCandidates({ orderNumber: '#web-0', secondFact });
    expect(oldest).toMatchObject({ number: 'WEB-0' });
    expect(shop.requests.filter((request) => request.path.includes('search='))).toHaveLength(3);
    expect(await platform.findOrderCandidates({ orderNumber: 'WEB-999', secondFact })).toEqual([]);
  });

  test.each(['error500', 'brokenJson', 'enormous'] as const)(
    'an order that the shop cannot give (%s) is told to its owner, and to others like one that is not there',
    async (fault) => {
      const { platform, shop } = await open();
      shop.faults.paths = /orders\/29\b/;
      shop.faults.mode = fault;
      const find = (orderNumber: string, secondFact: OrderQuery['secondFact']) =>
        platform.findOrderCandidates({ orderNumber, secondFact });
      expect(await find('29', email('sam.oneil@shopper.test'))).toEqual([]);
      expect(await find('29', email('@shopper.test'))).toEqual([]);
      expect(await find('29', { kind: 'phone', value: '503-555-0177' })).toEqual([]);
      await expect(find('29', email('dana.whitfield@shopper.test'))).rejects.toThrow(PlatformError);
      shop.faults.paths = undefined;
      await expect(find('29', email('sam.oneil@shopper.test'))).rejects.toThrow(PlatformError);
    },
  );

  test.each([
    email('sam.oneil@shopper.test'),
    { kind: 'phone', value: '503-555-0177' } as const,
    { kind: 'postcode', value: '97209' } as const,
  ])('somebody else’s order is a candidate of which nothing more is read', async (secondFact) => {
    const { platform, shop } = await open();
    const found = await platform.findOrderCandidates({ orderNumber: '29', secondFact });
    expect(found).toMatchObject([{ id: '29', notes: [] }]);
    expect(shop.requests.some((request) => request.path.includes('notes'))).toBe(false);
  });
});
