import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noorId } from '../../../demo-shop/shopify/data/plants/people.ts';
import { proxySignature, queryHmac } from '../../../demo-shop/shopify/oauth/signatures.ts';
import { startShopifyStandIn, type ShopifyStandIn } from '../../../demo-shop/shopify/stand-in.ts';
import { ask } from '../../support/demo-shop/ask.ts';

describe('signatures', () => {
  // Published by Shopify with the secret "hush".
  it.each([
    [
      'extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555',
      '4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb',
    ],
    [
      'extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555',
      'e072b6d7e6622d85912a5214b860d3100dc1e73d9bc29f43796ac8c9ff8093cb',
    ],
    [
      'extra=1&extra=2&shop=shop-name.myshopify.com&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555',
      'a9718877bea71c2484f91608a7eaea1532bdf71f5c56825065fa4ccabe549ef3',
    ],
  ])('of the app proxy are as published', (query, signature) => {
    expect(proxySignature(new URLSearchParams(query), 'hush')).toBe(signature);
  });

  it('of an install address are as published', () => {
    const query =
      'code=0907a61c0c8d55e99db179b68161bc00&shop=some-shop.myshopify.com&state=0.6784241404160823&timestamp=1337178173';
    expect(queryHmac(new URLSearchParams(query), 'hush')).toBe(
      '700e2dadb827fcc8609e9d5ce208b2e9cdaab9df07390d2cbca10d7c328fc4bf',
    );
  });

  it('sort by bytes, so that capitals stand before small letters', () => {
    const small = proxySignature(new URLSearchParams('a=1&B=2&_c=3'), 'hush');
    expect(proxySignature(new URLSearchParams('_c=3&B=2&a=1'), 'hush')).toBe(small);
  });
});

describe('the app proxy', () => {
  let standIn: ShopifyStandIn;
  let app: Server;
  let seen:
    | { readonly request: IncomingMessage; readonly url: URL; readonly body: string }
    | undefined;

  beforeAll(async () => {
    app = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        seen = { request, url: new URL(request.url ?? '/', 'http://app.test'), body };
        response
          .writeHead(201, { 'Set-Cookie': 'a=b', 'Content-Type': 'text/plain', 'X-Own': 'yes' })
          .end('from the app');
      });
    });
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
    const { port } = app.address() as AddressInfo;
    standIn = await startShopifyStandIn({ appUrl: `http://127.0.0.1:${port}` });
  });

  beforeEach(() => {
    seen = undefined;
  });

  afterAll(async () => {
    await standIn.close();
    app.closeAllConnections();
    await new Promise((resolve) => app.close(resolve));
  });

  const signIn = async (): Promise<string> => {
    const { headers } = await ask(`${standIn.url}/account/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `customer=${noorId}`,
    });
    return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
  };

  it('forwards method, body and query, signed, and no cookies in either direction', async () => {
    const answer = await ask(`${standIn.url}/apps/trulybot/sign-in?x=1&x=2`, {
      method: 'POST',
      headers: { Cookie: `${await signIn()}; theme=dark`, 'Content-Type': 'application/json' },
      body: '{"conversation":"c"}',
    });
    expect(answer).toMatchObject({ status: 201, text: 'from the app' });
    expect(answer.headers).toMatchObject({ 'x-own': 'yes' });
    expect(answer.headers).not.toHaveProperty('set-cookie');
    const { proxy } = standIn.app.config;
    expect(seen?.url.pathname).toBe(`${proxy.path}/sign-in`);
    expect(seen?.body).toBe('{"conversation":"c"}');
    expect(seen?.request.method).toBe('POST');
    expect(seen?.request.headers).not.toHaveProperty('cookie');
    expect(seen?.request.headers['x-forwarded-for']).toBeDefined();
    const query = seen?.url.searchParams ?? new URLSearchParams();
    expect(query.getAll('x')).toEqual(['1', '2']);
    expect(Object.fromEntries(query)).toMatchObject({
      shop: 'demo-plants.myshopify.com',
      logged_in_customer_id: noorId,
      path_prefix: '/apps/trulybot',
    });
    const [secret = ''] = standIn.app.clientSecrets;
    expect(query.get('signature')).toBe(proxySignature(query, secret));
  });

  it('names nobody who is signed out, whatever a visitor writes', async () => {
    const lie = `logged_in_customer_id=${noorId}&shop=other.myshopify.com&signature=x`;
    await ask(`${standIn.url}/apps/trulybot/sign-in?${lie}`);
    expect(seen?.url.searchParams.getAll('logged_in_customer_id')).toEqual(['']);
    expect(seen?.url.searchParams.getAll('shop')).toEqual(['demo-plants.myshopify.com']);
    await ask(`${standIn.url}/apps/trulybot/sign-in`, {
      headers: { Cookie: `stand_in_customer_78123456789=12345` },
    });
    expect(seen?.url.searchParams.get('logged_in_customer_id')).toBe('');
  });

  it('stands where the merchant put it', async () => {
    standIn.shop().proxyPath = '/community/chat';
    await ask(`${standIn.url}/community/chat/sign-in`);
    expect(seen?.url.searchParams.get('path_prefix')).toBe('/community/chat');
    expect((await ask(`${standIn.url}/apps/trulybot/sign-in`)).status).toBe(404);
    standIn.shop().proxyPath = '/apps/trulybot';
  });

  it('says where a visitor comes from itself, whatever the visitor says', async () => {
    await ask(`${standIn.url}/apps/trulybot/sign-in`, {
      headers: { 'X-Forwarded-For': '192.0.2.1', 'X-Forwarded-Host': 'evil.test' },
    });
    expect(seen?.request.headers).toMatchObject({
      'x-forwarded-for': '203.0.113.7',
      'x-forwarded-host': 'demo-plants.myshopify.com',
    });
  });

  it('needs its scope', async () => {
    standIn.shop().revoke('write_app_proxy');
    await standIn.webhooksSettled();
    seen = undefined;
    expect((await ask(`${standIn.url}/apps/trulybot/sign-in`)).status).toBe(404);
    expect(seen).toBeUndefined();
    standIn.shop().grant('write_app_proxy');
    await standIn.webhooksSettled();
  });

  it('is gone with the app', async () => {
    standIn.shop().uninstall();
    await standIn.webhooksSettled();
    seen = undefined;
    expect((await ask(`${standIn.url}/apps/trulybot/sign-in`)).status).toBe(404);
    expect(seen).toBeUndefined();
    standIn.shop().install();
  });

  it('can be had without a storefront, for a test of the app alone', () => {
    const { url } = standIn.proxyCallFor(standIn.shop().domain, noorId, '/sign-in?y=1');
    const { pathname, searchParams } = new URL(url);
    const [secret = ''] = standIn.app.clientSecrets;
    expect(pathname).toBe(`${standIn.app.config.proxy.path}/sign-in`);
    expect(searchParams.get('signature')).toBe(proxySignature(searchParams, secret));
  });
});
