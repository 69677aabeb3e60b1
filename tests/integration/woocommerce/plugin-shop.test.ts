import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlatformCustomerId, PlatformOrderId } from '../../../server/orders/identifiers.ts';
import { instantFrom } from '../../../server/orders/instant.ts';
import { openPlugin } from '../../../server/platforms/woocommerce/signed/connect-plugin.ts';
import { startPluginShop } from '../../support/woocommerce-shop.ts';

type Started = Awaited<ReturnType<typeof startPluginShop>>;

let started: Started;
let now = Date.now();
const clock = { now: () => instantFrom(new Date(now).toISOString()) };

const dana = { kind: 'email', value: 'dana.whitfield@shopper.test' } as const;
const order29 = { orderNumber: '29', secondFact: dana };
const routes = () =>
  started.shop.requests.map(({ path }) => (path.includes('/trulybot/') ? 'signed' : 'rest'));

beforeEach(async () => {
  now = Date.now();
  started = await startPluginShop({ withRestKey: true }, { clock });
});
afterEach(() => started.close());

describe('a shop whose route is blocked later on', () => {
  it('is asked by its key, straight away for a minute, and by the route again after that', async () => {
    const { shop, plugin, platform } = started;
    plugin.trouble = 'firewall';
    shop.forgetRequests();
    expect(await platform.findOrderCandidates(order29)).toHaveLength(1);
    expect(routes()).toContain('signed');
    shop.forgetRequests();
    expect(await platform.findOrderCandidates(order29)).toHaveLength(1);
    expect(routes()).not.toContain('signed');
    plugin.trouble = 'none';
    now += 61_000;
    shop.forgetRequests();
    expect(await platform.findOrderCandidates(order29)).toHaveLength(1);
    expect(new Set(routes())).toEqual(new Set(['signed']));
  });

  it('goes on to show an order that was proven before, under the id by which it is known', async () => {
    const { plugin, platform } = started;
    const [order] = await platform.findOrderCandidates(order29);
    plugin.trouble = 'firewall';
    const id = order?.id as PlatformOrderId;
    expect(await platform.readOrder(id)).toMatchObject({ id, number: '29' });
    plugin.trouble = 'none';
    now += 61_000;
    // An id that the REST API gave has no tag, and is read there.
    expect(await platform.readOrder('29' as PlatformOrderId)).toMatchObject({ number: '29' });
  });
});

describe('a shop that answers wrongly', () => {
  it('is not believed in whose orders are whose', async () => {
    const { plugin, platform } = started;
    const id = `29~${plugin.tagOf(29)}` as PlatformOrderId;
    plugin.trouble = 'lying';
    expect(await platform.readOrder(id)).toBeUndefined();
    const own = await platform.ordersOfCustomer('2' as PlatformCustomerId, 50);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ customerId }) => customerId === '2')).toBe(true);
  });

  it('is not believed when it repeats an earlier reply', async () => {
    const { plugin, connectionConfig, credentials, parts } = started;
    const { restKey: _restKey, ...signedOnly } = credentials;
    const platform = openPlugin({ ...connectionConfig, rest: null }, signedOnly, parts);
    await platform.findOrderCandidates(order29);
    plugin.trouble = 'repeating';
    const secondFact = { kind: 'email', value: 'ada@shopper.test' } as const;
    await expect(
      platform.findOrderCandidates({ orderNumber: '30', secondFact }),
    ).rejects.toMatchObject({
      code: 'unexpected_answer',
    });
  });

  it('has not refused anybody whose order it gives in a shape that nobody understands', async () => {
    const { shop, connectionConfig, credentials, parts } = started;
    const { restKey: _restKey, ...signedOnly } = credentials;
    const platform = openPlugin({ ...connectionConfig, rest: null }, signedOnly, parts);
    shop.addOrder({ id: 29, currency: 7 });
    await expect(platform.findOrderCandidates(order29)).rejects.toMatchObject({
      code: 'unexpected_answer',
    });
  });
});

it('a shop without a REST key is opened again in its own time zone', () => {
  expect(started.connectionConfig.timeZone).toBe('America/New_York');
});
