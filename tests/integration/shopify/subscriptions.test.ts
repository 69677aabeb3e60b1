import { randomInt } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startShopifyStandIn, type ShopifyStandIn } from '../../../demo-shop/shopify/stand-in.ts';
import { createOutbound } from '../../../server/outbound/create-outbound.ts';
import { createAccess } from '../../../server/platforms/shopify/access.ts';
import { createClient, type ShopifyClient } from '../../../server/platforms/shopify/client.ts';
import { shopifyCredentialsSchema } from '../../../server/platforms/shopify/connection.ts';
import { CostBudget } from '../../../server/platforms/shopify/cost-budget.ts';
import { createPlatforms } from '../../../server/platforms/registry.ts';
import { ensureSubscriptions } from '../../../server/platforms/shopify/subscriptions.ts';
import { systemClock } from '../../../server/orders/instant.ts';

/** A shop on the stand-in for Shopify, and our client for it. */
let standIn: ShopifyStandIn;
let client: ShopifyClient;
let outbound: ReturnType<typeof createOutbound>;

const now = () => new Date();
const uri = 'https://chat.example.com/api/webhooks/shopify';
const topics = ['FULFILLMENTS_CREATE', 'FULFILLMENTS_UPDATE', 'FULFILLMENT_EVENTS_CREATE'];

beforeEach(async () => {
  standIn = await startShopifyStandIn();
  outbound = createOutbound({ exemptHosts: [new URL(standIn.url).host] });
  const { domain: shop } = standIn.shop();
  const { clientId, clientSecrets } = standIn.app;
  const app = { clientId, clientSecrets, standIn: standIn.url };
  const text = standIn.idTokenFor(shop);
  const granted = await createPlatforms({ shopify: app }).shopify.grant(
    shop,
    { kind: 'session_token', text },
    { outbound, clock: systemClock },
  );
  const credentials = shopifyCredentialsSchema.parse(granted);
  const access = createAccess({ shop, credentials, keeper: undefined, tokens: undefined, now });
  const budget = new CostBudget({ now: () => performance.now(), patienceMs: 5_000 });
  client = createClient({ shop, app, access, budget, outbound, now });
});
afterEach(async () => {
  await outbound.close();
  await standIn.close();
});

const ensure = (scopes = standIn.shop().installation.scopes, address = uri) =>
  ensureSubscriptions(client, { scopes, uri: address });
/** Subscriptions that are there already. */
const subscribed = (...made: readonly { readonly topic: string; readonly uri: string }[]) => {
  const common = { name: null, format: 'JSON' as const, filter: null, includeFields: [] };
  const createdAt = new Date().toISOString();
  for (const each of made) {
    const id = `gid://shopify/WebhookSubscription/${randomInt(2 ** 40)}`;
    present().push({ ...common, ...each, id, createdAt });
  }
};
const present = () => standIn.shop().installation.subscriptions;
const operations = () => {
  const names = standIn.requests.flatMap(({ operation }) => operation ?? []);
  standIn.forgetRequests();
  return names.filter((name) => name.startsWith('Subscri'));
};

describe('subscriptions to news of parcels', () => {
  test('are not asked for without the scope', async () => {
    expect(await ensure()).toEqual({ made: [], refused: [], ended: [] });
    expect(operations()).toEqual([]);
    expect(present()).toEqual([]);
  });

  test('are made once the merchant has granted it, and once only', async () => {
    standIn.shop().grant('read_fulfillments');
    expect(await ensure()).toEqual({ made: topics, refused: [], ended: [] });
    expect(present()).toMatchObject(
      topics.map((topic) => ({ topic, uri, includeFields: ['id', 'order_id', 'updated_at'] })),
    );
    operations();
    expect(await ensure()).toEqual({ made: [], refused: [], ended: [] });
    expect(operations()).toEqual(['Subscriptions']);
    expect(present()).toHaveLength(3);
  });

  test('are made again where Shopify has ended one', async () => {
    standIn.shop().grant('read_fulfillments');
    await ensure();
    const { installation } = standIn.shop();
    installation.subscriptions = installation.subscriptions.slice(1);
    expect(await ensure()).toEqual({ made: [topics[0]], refused: [], ended: [] });
    expect(present()).toHaveLength(3);
  });

  test('by two processes at the same moment come to one each', async () => {
    standIn.shop().grant('read_fulfillments');
    const both = await Promise.all([ensure(), ensure()]);
    expect(both.map(({ refused }) => refused)).toEqual([[], []]);
    expect(present()).toHaveLength(3);
  });

  test('lead to where this server is, and no more to where it was before', async () => {
    standIn.shop().grant('read_fulfillments');
    const old = [
      'https://old.example.com/api/webhooks/shopify',
      'https://chat.example.com/base/api/webhooks/shopify',
    ];
    for (const uri of old) subscribed(...topics.map((topic) => ({ topic, uri })));
    const { made, ended } = await ensure();
    expect(made).toEqual(topics);
    expect(ended).toEqual(old.flatMap((uri) => topics.map((topic) => ({ topic, uri }))));
    expect(present().map((each) => each.uri)).toEqual([uri, uri, uri]);
    operations();
    expect(await ensure()).toEqual({ made: [], refused: [], ended: [] });
    expect(operations()).toEqual(['Subscriptions']);
  });

  test('leave alone what is not theirs: other addresses, other ways to tell, other topics', async () => {
    standIn.shop().grant('read_fulfillments');
    const [topic = ''] = topics;
    const others = [
      { topic, uri: 'https://old.example.com/api/webhooks/other' },
      { topic, uri: 'https://old.example.com/api/webhooks/shopify/more' },
      { topic, uri: 'https://old.example.com/?path=/api/webhooks/shopify' },
      { topic, uri: 'pubsub://project:topic/api/webhooks/shopify' },
      { topic: 'ORDERS_CREATE', uri: 'https://old.example.com/api/webhooks/shopify' },
    ];
    subscribed(...others);
    expect(await ensure()).toEqual({ made: topics, refused: [], ended: [] });
    expect(present().slice(0, others.length)).toMatchObject(others);
  });

  test('end none elsewhere for a server to which Shopify sends nothing', async () => {
    standIn.shop().grant('read_fulfillments');
    await ensure();
    const onADesk = await ensure(undefined, 'http://localhost:3000/api/webhooks/shopify');
    expect([onADesk.made, onADesk.ended]).toEqual([[], []]);
    expect(onADesk.refused).toHaveLength(3);
    expect(present().map((each) => each.uri)).toEqual([uri, uri, uri]);
  });

  test('are ended once by two processes at the same moment', async () => {
    standIn.shop().grant('read_fulfillments');
    subscribed(
      ...topics.map((topic) => ({ topic, uri: 'https://old.example.com/api/webhooks/shopify' })),
    );
    const both = await Promise.all([ensure(), ensure()]);
    expect(both.flatMap(({ ended }) => ended)).toHaveLength(3);
    expect(present().map((each) => each.uri)).toEqual([uri, uri, uri]);
  });

  test('that Shopify refuses are told, and do not stop the others', async () => {
    const refused = await ensure(['read_fulfillments']);
    expect(refused.made).toEqual([]);
    expect(refused.refused.map(({ topic }) => topic)).toEqual(topics);
    expect(refused.refused[0]?.message).toMatch(/permission/);
  });

  test('are not made of a shop that cannot be asked', async () => {
    standIn.shop().grant('read_fulfillments');
    standIn.faults.mode = 'unauthorized';
    await expect(ensure()).rejects.toMatchObject({ code: 'unauthorized' });
    expect(present()).toEqual([]);
  });
});
