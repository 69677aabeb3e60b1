import { expect, test } from 'vitest';
import { readLongJson } from '../../../server/http/shopify/long-json.ts';
import type { ShopEvents } from '../../../server/integrations/shop-events.ts';
import { isUuid, uuidFrom } from '../../../server/integrations/uuid.ts';
import type { LimitName } from '../../../server/limits/limit-table.ts';
import type { Limits } from '../../../server/limits/limits.ts';
import type { AccountId, StoreId } from '../../../server/orders/identifiers.ts';
import { instantFrom } from '../../../server/orders/instant.ts';
import { createTestApp } from '../../support/http-app.ts';
import { MemoryIntegrations } from '../../support/memory-rooms.ts';
import { lamps, plants, requestOf, type SentWebhook } from '../../support/shopify-house.ts';
import { testApp } from '../../support/shopify-session.ts';
import { webhookBody } from '../../support/shopify-webhook-bodies.ts';

const [secret] = testApp.clientSecrets;
const webhook: SentWebhook = { topic: 'orders/updated', body: webhookBody('orders', plants) };
const socket = { incoming: { socket: { remoteAddress: '198.51.100.7' } } };

/** An app that knows one shop, with what is told to it. */
async function appWithShop(changes: Parameters<typeof createTestApp>[0] = {}) {
  const told: Parameters<ShopEvents['accept']>[] = [];
  class OneShop extends MemoryIntegrations {
    override async findShop(domain?: string): Promise<undefined> {
      const shop = {
        accountId: 'account' as AccountId,
        integrationId: 'integration',
        storeId: 'store' as StoreId,
        siteId: 'site',
        isConnected: true,
        connectedAt: instantFrom('2026-11-20T18:00:00Z'),
        signInPath: undefined,
        platformShopId: plants.id,
      };
      return (domain === plants.domain ? shop : undefined) as undefined;
    }
  }
  const { app } = await createTestApp({
    integrations: new OneShop(),
    shopEvents: { accept: async (...event) => void told.push(event) },
    shopifyApp: testApp,
    ...changes,
  });
  const send = (sent = webhook) =>
    app.request('/api/webhooks/shopify', { method: 'POST', ...requestOf(sent, secret) }, socket);
  return { told, send };
}

test('a webhook of the host’s app is told to the room that works on it', async () => {
  const { told, send } = await appWithShop();
  expect((await send()).status).toBe(200);
  expect(told).toEqual([
    [
      {
        accountId: 'account',
        integrationId: 'integration',
        store: { accountId: 'account', storeId: 'store' },
      },
      [{ id: expect.any(String), kind: 'order_changed', orderId: '820982911946154508' }],
    ],
  ]);
});

test('a host without an app answers as if the signature were wrong', async () => {
  for (const shopifyApp of [undefined, { clientId: 'id', clientSecrets: [] }]) {
    const { told, send } = await appWithShop({ shopifyApp });
    const answer = await send();
    expect([answer.status, await answer.json()]).toEqual([
      401,
      expect.objectContaining({ type: '/problems/signature-refused' }),
    ]);
    expect(told).toEqual([]);
  }
});

test('a flood is stopped before its signature is looked at', async () => {
  const { told, send } = await appWithShop({ limits: beyond('shopify-webhook by network') });
  for (const sent of [webhook, { ...webhook, secret: 'no' }]) {
    expect((await send(sent)).status).toBe(429);
  }
  expect(told).toEqual([]);
});

test('a flood of one shop is stopped after that, and keeps no other up', async () => {
  const { told, send } = await appWithShop({ limits: beyond('shopify-webhook by store', 'store') });
  expect((await send({ ...webhook, secret: 'no' })).status).toBe(401);
  const answer = await send();
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '7']);
  expect((await send({ ...webhook, shop: lamps.domain })).status).toBe(200);
  expect(told).toEqual([]);
});

/** Limits of which one is used up, for one key or for everybody. */
function beyond(limit: LimitName, key?: string): Limits {
  const use: Limits['use'] = async (name, by) =>
    name === limit && (key === undefined || by === key) ? { retryAfterSeconds: 7 } : undefined;
  return { use, look: async () => undefined, useAtOnce: () => undefined };
}

test('numbers of JSON stay what was written, however long they are', () => {
  const text = '{ "id": 820982911946154508, "list": [1.50, -2, 1e3], "text": "7", "none": null }';
  expect(readLongJson(text)).toEqual({
    id: '820982911946154508',
    list: ['1.50', '-2', '1e3'],
    text: '7',
    none: null,
  });
  expect(() => readLongJson('{')).toThrow(SyntaxError);
});

test('a text stands for one UUID, and another text for another', () => {
  const [one, again, other] = ['a', 'a', 'b'].map(uuidFrom);
  expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(isUuid(one ?? '')).toBe(true);
  expect([one === again, one === other]).toEqual([true, false]);
});
