import { afterEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../../server/log.ts';
import { startConnectedShop } from '../../support/woocommerce-shop.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open() {
  const warnings: object[] = [];
  const log = { ...silentLog, warn: (fields: object) => void warnings.push(fields) };
  const started = await startConnectedShop({}, { log });
  closing.push(started.close);
  return { ...started, warnings };
}

const billing = { email: 'coin@shopper.test', postcode: '04101' };
const coinOrders = { email: 'coin@shopper.test', limit: 20 };

describe('an order that is not as others are', () => {
  test.each(['USDT', 'BTC', 'points'])(
    'but paid in %s is an order like any other',
    async (code) => {
      const { shop, platform } = await open();
      const { number } = shop.addOrder({ billing, currency: code, total: '0.01250000' });
      const secondFact = { kind: 'email', value: billing.email } as const;
      const [order] = await platform.findOrderCandidates({ orderNumber: number, secondFact });
      expect(order?.total).toEqual({ amount: '0.01250000', currency: code.toUpperCase() });
      expect(await platform.searchOrders(coinOrders)).toHaveLength(1);
    },
  );

  test('and cannot be read costs the merchant that one and not the list, and is named', async () => {
    const { shop, platform, warnings } = await open();
    shop.addOrder({ billing });
    const broken = [{ currency: '☃' }, { total: 'much' }].map((odd) =>
      shop.addOrder({ billing, ...odd }),
    );
    shop.addOrder({ billing });
    const found = await platform.searchOrders(coinOrders);
    expect(found).toHaveLength(2);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ count: 2 });
    expect(warnings[0]).toHaveProperty(
      'orderIds',
      expect.arrayContaining(broken.map(({ id }) => id)),
    );
    await expect(platform.readOrder(String(broken[0]?.id) as never)).rejects.toMatchObject({
      code: 'unexpected_answer',
    });
  });

  test('and cannot be read fails for its owner only: a stranger finds what there is of a missing one', async () => {
    const { shop, platform } = await open();
    const { number: orderNumber } = shop.addOrder({ billing, currency: '☃' });
    const guess = (kind: 'email' | 'postcode', value: string) =>
      platform.findOrderCandidates({ orderNumber, secondFact: { kind, value } });
    expect(await guess('email', 'stranger@shopper.test')).toEqual([]);
    expect(await guess('postcode', '10623')).toEqual([]);
    await expect(guess('email', billing.email)).rejects.toMatchObject({
      code: 'unexpected_answer',
    });
  });
});

test('an order that is deleted while its parcels are read does not switch the feature off', async () => {
  const { shop, platform } = await open();
  shop.faults.delayMs = 150;
  shop.faults.paths = /fulfillments/;
  const reading = platform.readOrder('29' as never);
  await expect.poll(() => shop.requests.some(({ path }) => path.includes('fulfill'))).toBe(true);
  shop.removeOrder(29);
  await reading;
  shop.faults.clear();
  shop.forgetRequests();
  expect(await platform.readOrder('38' as never)).toMatchObject({ shipmentsComplete: true });
  expect(shop.requests.some(({ path }) => path.includes('orders/38/fulfillments'))).toBe(true);
});
