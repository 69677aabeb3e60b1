import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { startDemoShop } from '../../../demo-shop/demo-shop.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import { PlatformError } from '../../../server/orders/platform-error.ts';
import { createOutbound } from '../../../server/outbound/create-outbound.ts';
import { systemResolve } from '../../../server/outbound/pinned-lookup.ts';
import {
  connectWooCommerce,
  openWooCommerce,
} from '../../../server/platforms/woocommerce/connect.ts';
import { startShop, type ShopSetup } from '../../support/woocommerce-shop.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function open(setup: ShopSetup = {}) {
  const started = await startShop(setup);
  closing.push(started.close);
  const connect = (more: Partial<Parameters<typeof connectWooCommerce>[0]> = {}) =>
    connectWooCommerce(
      { storeUrl: started.shop.url, ...started.shop.keys.read, ...more },
      started.parts,
    );
  return { ...started, connect };
}

async function failureOf(work: Promise<unknown>): Promise<PlatformError> {
  const failure: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(PlatformError);
  return failure as PlatformError;
}

describe('connecting a shop', () => {
  const setups: readonly (readonly [string, ShopSetup, string, string])[] = [
    ['a well-kept shop', {}, 'basic', '/wp-json/'],
    ['a shop in a subdirectory', { subdirectory: '/shop' }, 'basic', '/shop/wp-json/'],
    ['a host that strips the header', { stripsAuthorization: true }, 'query_keys', '/wp-json/'],
    ['a TLS proxy unknown to WordPress', { unknownTlsProxy: true }, 'oauth_as_http', '/wp-json/'],
    ['plain permalinks', { permalinks: 'plain' }, 'basic', '/index.php?rest_route=/'],
    [
      'plain permalinks and a stripped header',
      { permalinks: 'plain', stripsAuthorization: true },
      'query_keys',
      '/index.php?rest_route=/',
    ],
    ['PATHINFO permalinks', { permalinks: 'pathinfo' }, 'basic', '/index.php/wp-json/'],
    ['a locked index', { locksIndex: true }, 'basic', '/wp-json/'],
    ['WooCommerce 8.2', { version: '8.2.2' }, 'basic', '/wp-json/'],
    ['plain http', { tls: false }, 'oauth_http', '/wp-json/'],
    [
      'http in a subdirectory',
      { tls: false, subdirectory: '/shop' },
      'oauth_http',
      '/shop/wp-json/',
    ],
  ];

  test.each(setups)('%s is read', async (_, setup, transport, root) => {
    const { connect, shop } = await open(setup);
    const { platform, connectionConfig } = await connect({
      allowInsecureHttp: setup.tls === false,
    });
    expect(connectionConfig.transport).toBe(transport);
    expect(connectionConfig.restRoot).toBe(`${new URL(shop.url).origin}${root}`);
    const query = {
      orderNumber: '43',
      secondFact: { kind: 'email', value: 'ada@shopper.test' },
    } as const;
    const found = await platform.findOrderCandidates(query);
    expect(found).toMatchObject([{ number: '43', refunds: [{ amount: { amount: '15.30' } }] }]);
  });

  test('a connection opens again from plain data, without being looked for', async () => {
    const { connect, shop, parts } = await open({ stripsAuthorization: true });
    const { connectionConfig } = await connect();
    const stored: unknown = JSON.parse(JSON.stringify(connectionConfig));
    expect(JSON.stringify(stored)).not.toContain(shop.keys.read.consumerSecret);
    shop.forgetRequests();
    const again = openWooCommerce(stored, shop.keys.read, parts);
    expect(await again.readOrder('29' as never)).toMatchObject({ number: '29' });
    expect(shop.requests.filter((request) => !request.path.includes('/wc/v3/'))).toEqual([]);
  });

  test('an address may be typed without scheme, with a path of the admin, and in capitals', async () => {
    const { connect, shop } = await open();
    const { host } = new URL(shop.url);
    for (const storeUrl of [
      host,
      ` ${shop.url}/wp-admin/index.php?page=x `,
      shop.url.toUpperCase(),
    ]) {
      expect((await connect({ storeUrl })).connectionConfig.homeUrl).toBe(shop.url);
    }
  });

  test('a locked index still gives the shop’s days, from the clocks of an order', async () => {
    const { connect } = await open({ locksIndex: true });
    const { connectionConfig, platform } = await connect();
    expect(connectionConfig.timeZone).toBe('-05:00');
    const { features } = await platform.describe();
    expect(features.advice.join(' ')).toMatch(/security plug-in/);
  });

  test('a shop on plain http is not called with a key without consent', async () => {
    const { connect, shop } = await open({ tls: false });
    const failure = await failureOf(connect());
    expect(failure).toMatchObject({ code: 'address_refused' });
    expect(failure.merchantAction).toMatch(/https/);
    expect(shop.requests.filter((request) => /oauth|consumer/.test(request.path))).toEqual([]);
  });

  test('a shop on plain http never sees the secret', async () => {
    const { connect, shop } = await open({ tls: false });
    await connect({ allowInsecureHttp: true });
    expect(inspect(shop.requests, { depth: 9 })).not.toContain(shop.keys.read.consumerSecret);
  });

  test.each([
    ['https', {}],
    ['http', { tls: false }],
    ['a locked index', { locksIndex: true }],
    ['plain permalinks', { permalinks: 'plain' }],
  ] as const)('a wrong key over %s is told apart from a lost one', async (_, setup) => {
    const { connect, shop } = await open(setup);
    const allowInsecureHttp = 'tls' in setup;
    for (const wrong of [
      { consumerKey: 'ck_0000000000000000000000000000000000000000' },
      { consumerSecret: 'cs_0000000000000000000000000000000000000000' },
    ]) {
      const failure = await failureOf(connect({ ...shop.keys.read, ...wrong, allowInsecureHttp }));
      expect(failure).toMatchObject({ code: 'unauthorized', retryable: false });
    }
  });

  test('a key that may only write, and one of a user without rights, are named as such', async () => {
    const { connect, shop } = await open();
    const writeOnly = await failureOf(connect(shop.keys.write));
    expect(writeOnly.code).toBe('unauthorized');
    expect(writeOnly.merchantAction).toMatch(/"Read"/);
    expect((await failureOf(connect(shop.keys.editor))).code).toBe('forbidden');
  });

  test.each([
    ['plain http', { tls: false }],
    ['a TLS proxy unknown to WordPress', { unknownTlsProxy: true }],
  ])('a shop whose clock is off, over %s, is named as such', async (_, setup) => {
    const { connect } = await open({ ...setup, clock: { now: () => '2020-01-01T00:00:00.000Z' } });
    expect((await failureOf(connect({ allowInsecureHttp: true }))).code).toBe('clock_skew');
  });

  test('a page that is no shop is named as such', async () => {
    const server = createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
    );
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outbound = createOutbound({ exemptHosts: [host] });
    closing.push(async () => {
      await outbound.close();
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    });
    const request = { storeUrl: `http://${host}`, consumerKey: 'ck', consumerSecret: 'cs' };
    const failure = await failureOf(
      connectWooCommerce({ ...request, allowInsecureHttp: true }, { outbound, clock: systemClock }),
    );
    expect(failure.code).toBe('not_a_shop');
  });

  test.each(['', 'not an address', 'ftp://shop.example', 'https://a:b@shop.example', 'http://'])(
    'what was typed as %j is refused in words',
    async (storeUrl) => {
      const { connect } = await open();
      expect(await failureOf(connect({ storeUrl }))).toMatchObject({ code: 'address_refused' });
    },
  );

  test.each(['127.0.0.1', 'localhost', '169.254.169.254', '[::1]', '10.0.0.1'])(
    'the private address %s is never asked',
    async (storeUrl) => {
      const { connect } = await open();
      expect((await failureOf(connect({ storeUrl }))).code).toBe('address_refused');
    },
  );

  test('a shop that is typed with www and calls itself without is signed for by its own name', async () => {
    const shop = await startDemoShop({ host: 'localhost' });
    const { port } = new URL(shop.url);
    const outbound = createOutbound({
      exemptHosts: [`localhost:${port}`, `www.localhost:${port}`],
      resolve: (_, callback) => systemResolve('localhost', callback),
    });
    closing.push(
      () => outbound.close(),
      () => shop.close(),
    );
    const { connectionConfig } = await connectWooCommerce(
      { storeUrl: `http://www.localhost:${port}`, ...shop.keys.read, allowInsecureHttp: true },
      { outbound, clock: systemClock },
    );
    expect(connectionConfig).toMatchObject({ homeUrl: shop.url, transport: 'oauth_http' });
  });

  test('a redirect to another host gets no key and is refused', async () => {
    const { connect, shop } = await open();
    shop.faults.redirectTo = 'https://evil.example';
    shop.faults.mode = 'redirect';
    expect((await failureOf(connect())).code).toBe('redirected');
  });
});

test('what an unknown version remembered is a sentence for the merchant, and no fault of the server', async () => {
  const { shop, parts } = await open();
  const failure = await failureOf(
    (async () => openWooCommerce({ transport: 'pigeon' }, shop.keys.read, parts))(),
  );
  expect(failure.merchantAction).toBe('Connect the shop again with its key.');
});
