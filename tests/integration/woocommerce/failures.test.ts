import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultMode } from '../../../demo-shop/faults.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import { createOutbound } from '../../../server/outbound/create-outbound.ts';
import { PlatformError, type PlatformErrorCode } from '../../../server/orders/platform-error.ts';
import { openWooCommerce } from '../../../server/platforms/woocommerce/connect.ts';
import { transports } from '../../../server/platforms/woocommerce/connection.ts';
import { startConnectedShop } from '../../support/woocommerce-shop.ts';

let started: Awaited<ReturnType<typeof startConnectedShop>>;
beforeAll(async () => {
  started = await startConnectedShop();
});
afterEach(async () => {
  started.shop.faults.mode = 'none';
  started.shop.faults.delayMs = 0;
  await started.shop.reachable();
});
afterAll(() => started.close());

const expected: readonly (readonly [FaultMode, PlatformErrorCode])[] = [
  ['refuse', 'unreachable'],
  ['reset', 'unreachable'],
  ['error500', 'shop_fault'],
  ['html503', 'shop_fault'],
  ['rateLimited', 'rate_limited'],
  ['firewall', 'blocked_by_firewall'],
  ['challenge', 'unexpected_answer'],
  ['redirect', 'redirected'],
  ['enormous', 'too_large'],
  ['gzipBomb', 'too_large'],
  ['endless', 'timeout'],
  ['trickle', 'timeout'],
  ['brokenJson', 'unexpected_answer'],
];

describe.each(transports.filter((transport) => transport !== 'oauth_http'))(
  'a shop that fails, asked by %s',
  (transport) => {
    test.each(expected)('%s is %s, in words and without the key', async (mode, code) => {
      const { shop, parts, connectionConfig } = started;
      const keys = shop.keys.read;
      const platform = openWooCommerce({ ...connectionConfig, transport }, keys, {
        ...parts,
        timeoutMs: mode === 'endless' || mode === 'trickle' ? 400 : 6_000,
      });
      shop.faults.retryAfterSeconds = 60;
      shop.faults.mode = mode;
      const failure: unknown = await platform
        .readOrder('29' as never)
        .catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(PlatformError);
      expect(failure).toMatchObject({ code });
      if (mode === 'rateLimited') expect(failure).toMatchObject({ retryAfterMs: 60_000 });
      const printed = `${inspect(failure, { depth: 9, showHidden: true })} ${(failure as Error).stack}`;
      expect(printed).not.toContain(keys.consumerSecret);
      expect(printed).not.toContain(keys.consumerKey);
      expect(printed).not.toContain(
        Buffer.from(`${keys.consumerKey}:${keys.consumerSecret}`).toString('base64'),
      );
    });
  },
);

describe('a shop that stumbles', () => {
  test('is asked again, and the shopper notices nothing', async () => {
    const { shop, platform } = started;
    shop.faults.mode = 'error500';
    setTimeout(() => {
      shop.faults.mode = 'none';
    }, 20);
    expect(await platform.readOrder('29' as never)).toMatchObject({ number: '29' });
  });

  test('is not asked again for what will not get better', async () => {
    const { shop, platform } = started;
    shop.forgetRequests();
    shop.faults.mode = 'firewall';
    await expect(platform.readOrder('29' as never)).rejects.toThrow(PlatformError);
    expect(shop.requests).toHaveLength(1);
  });

  test.each(['{}', 'null', '"none"', '{"data":[]}', '{"__proto__":[],"code":7}'])(
    'that answers %s for a list has not said that there is no order',
    async (body) => {
      const server = createServer((_, response) => {
        response.setHeader('Content-Type', 'application/json').end(body);
      });
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      const outbound = createOutbound({ exemptHosts: [host] });
      const platform = openWooCommerce(
        { homeUrl: `http://${host}`, restRoot: `http://${host}/wp-json/`, transport: 'oauth_http' },
        started.shop.keys.read,
        { outbound, clock: systemClock },
      );
      try {
        const found = platform.searchOrders({ email: 'dana@shopper.test', limit: 5 });
        await expect(found).rejects.toMatchObject({ code: 'unexpected_answer' });
        const secondFact = { kind: 'email', value: 'dana@shopper.test' } as const;
        const candidates = platform.findOrderCandidates({ orderNumber: '29', secondFact });
        await expect(candidates).rejects.toMatchObject({ code: 'unexpected_answer' });
      } finally {
        await outbound.close();
        server.close();
      }
    },
  );

  test('that lies with another person’s order is not believed', async () => {
    const { shop, platform } = started;
    shop.faults.mode = 'lying';
    expect(await platform.readOrder('29' as never)).toBeUndefined();
    const mine = await platform.searchOrders({ email: 'nobody@example.com', limit: 50 });
    expect(mine).toEqual([]);
  });
});
