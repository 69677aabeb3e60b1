import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startShopifyStandIn, type ShopifyStandIn } from '../../../demo-shop/shopify/stand-in.ts';

interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let standIn: ShopifyStandIn;
let app: Server;
let received: Received[];
let status: number;

beforeEach(async () => {
  received = [];
  status = 200;
  app = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(status, { Location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const { port } = app.address() as AddressInfo;
  standIn = await startShopifyStandIn({
    appUrl: `http://127.0.0.1:${port}`,
    webhookDelays: [1_000, 2_000],
  });
});

afterEach(async () => {
  await standIn.close();
  app.closeAllConnections();
  await new Promise((resolve) => app.close(resolve));
});

async function afterwards(): Promise<readonly Received[]> {
  await standIn.webhooksSettled();
  return received;
}

describe('a webhook', () => {
  it('is signed over its bytes and says what it is about', async () => {
    standIn.shop().changeOrder('#1060', { cancelledAt: null });
    const [first] = await afterwards();
    const [secret = ''] = standIn.app.clientSecrets;
    const digest = createHmac('sha256', secret)
      .update(first?.body ?? '')
      .digest('base64');
    expect(first?.path).toBe('/api/webhooks/shopify');
    expect(first?.headers).toMatchObject({
      'x-shopify-topic': 'orders/updated',
      'x-shopify-hmac-sha256': digest,
      'x-shopify-shop-domain': 'demo-plants.myshopify.com',
      'x-shopify-api-version': '2026-10',
      'x-shopify-webhook-id': expect.any(String) as string,
      'x-shopify-event-id': expect.any(String) as string,
      'x-shopify-triggered-at': expect.stringMatching(/Z$/) as string,
    });
  });

  it('holds the fields that were asked for, and ids to their last digit', async () => {
    standIn.shop().changeOrder('#1061', { cancelledAt: null });
    const [first] = await afterwards();
    expect(first?.body).toContain('"id":9007199254740993');
    expect(Object.keys(JSON.parse(first?.body ?? '') as object).toSorted()).toEqual([
      'admin_graphql_api_id',
      'id',
      'updated_at',
    ]);
  });

  it('goes out for what happens to the app, and for nothing that it may not hear', async () => {
    const shop = standIn.shop();
    shop.grant('read_returns');
    shop.revoke('read_orders');
    shop.changeOrder('#1001', { closedAt: null });
    shop.uninstall();
    const topics = (await afterwards()).map(({ headers }) => String(headers['x-shopify-topic']));
    expect(topics.toSorted()).toEqual([
      'app/scopes_update',
      'app/scopes_update',
      'app/uninstalled',
    ]);
    const scopes = received.find(
      ({ headers }) => headers['x-shopify-topic'] === 'app/scopes_update',
    );
    expect(JSON.parse(scopes?.body ?? '')).toMatchObject({
      shop_id: shop.globalId,
      previous: ['read_customers', 'read_orders', 'write_app_proxy'],
      current: ['read_customers', 'read_orders', 'read_returns', 'write_app_proxy'],
    });
  });

  it('about orders reaches no app that is not approved for protected customer data', async () => {
    const shop = standIn.shop();
    shop.approve({ level1: false });
    shop.changeOrder('#1001', { closedAt: null });
    shop.tellUpdate();
    const topics = (await afterwards()).map(({ headers }) => headers['x-shopify-topic']);
    expect(topics).toEqual(['shop/update']);
  });

  it('of compliance reaches an app that is not installed any more', async () => {
    standIn.shop().uninstall();
    for (const topic of ['customers/data_request', 'customers/redact', 'shop/redact']) {
      standIn.sendWebhook(standIn.shop().domain, topic);
    }
    const bodies = (await afterwards()).map(({ headers, body }) => [
      headers['x-shopify-topic'],
      Object.keys(JSON.parse(body) as object),
    ]);
    expect(Object.fromEntries(bodies)).toMatchObject({
      'customers/data_request': [
        'shop_id',
        'shop_domain',
        'customer',
        'orders_requested',
        'data_request',
      ],
      'customers/redact': ['shop_id', 'shop_domain', 'customer', 'orders_to_redact'],
      'shop/redact': ['shop_id', 'shop_domain'],
    });
  });
});

describe('a delivery that was not taken', () => {
  it.each([500, 401, 302])(
    'with %i is tried again under the same id, until it is',
    async (code) => {
      status = code;
      standIn.shop().tellUpdate();
      await afterwards();
      expect(standIn.deliveries).toMatchObject([{ tries: [code], state: 'waiting' }]);
      status = 204;
      standIn.clock.advance(1_000);
      const ids = (await afterwards()).map(({ headers }) => headers['x-shopify-webhook-id']);
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
      expect(standIn.deliveries).toMatchObject([{ tries: [code, 204], state: 'delivered' }]);
    },
  );

  it('is given up in the end, and a subscription that the app made is gone with it', async () => {
    const { installation } = standIn.shop();
    installation.subscriptions.push({
      id: 'gid://shopify/WebhookSubscription/1',
      name: null,
      topic: 'SHOP_UPDATE',
      uri: `${standIn.app.url}/own`,
      format: 'JSON',
      filter: null,
      includeFields: [],
      createdAt: '2026-11-20T12:00:00Z',
    });
    // Another topic at the same address has failed nobody yet.
    const other = installation.subscriptions.map((each) => ({
      ...each,
      id: 'gid://shopify/WebhookSubscription/2',
      topic: 'ORDERS_CREATE',
    }));
    installation.subscriptions.push(...other);
    status = 503;
    standIn.shop().tellUpdate();
    for (const wait of [0, 1_000, 2_000]) {
      standIn.clock.advance(wait);
      await afterwards();
    }
    expect(standIn.deliveries.map(({ state, tries }) => [state, tries.length])).toEqual([
      ['given up', 3],
      ['given up', 3],
    ]);
    expect(installation.subscriptions).toEqual(other);
  });

  it('by the configuration alone takes no subscription with it', async () => {
    const { installation } = standIn.shop();
    const own = {
      id: 'gid://shopify/WebhookSubscription/1',
      name: null,
      topic: 'ORDERS_CREATE',
      uri: `${standIn.app.url}/api/webhooks/shopify`,
      format: 'JSON' as const,
      filter: null,
      includeFields: [],
      createdAt: '2026-11-20T12:00:00Z',
    };
    installation.subscriptions.push(own);
    status = 503;
    standIn.shop().tellUpdate();
    for (const wait of [0, 1_000, 2_000]) {
      standIn.clock.advance(wait);
      await afterwards();
    }
    expect(standIn.deliveries.map(({ state }) => state)).toEqual(['given up']);
    expect(installation.subscriptions).toEqual([own]);
  });

  it('can be sent again on purpose, as Shopify sometimes does', async () => {
    standIn.shop().tellUpdate();
    await afterwards();
    for (const delivery of standIn.deliveries) standIn.repeatWebhook(delivery);
    const [first, second] = await afterwards();
    expect(second?.headers['x-shopify-webhook-id']).toBe(first?.headers['x-shopify-webhook-id']);
  });
});
