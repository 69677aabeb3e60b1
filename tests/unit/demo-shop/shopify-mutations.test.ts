import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startShopifyStandIn, type ShopifyStandIn } from '../../../demo-shop/shopify/stand-in.ts';
import { askAdmin, exchange } from '../../support/demo-shop/shopify.ts';

let standIn: ShopifyStandIn;
let token: string;

beforeEach(async () => {
  standIn = await startShopifyStandIn({ appUrl: 'http://127.0.0.1:9' });
  token = (await exchange(standIn)).access_token;
});

afterEach(() => standIn.close());

const owner = () => standIn.shop().installation.id;

async function ask(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const { body } = await askAdmin(standIn, token, query, { variables });
  expect(body.errors).toBeUndefined();
  return body.data;
}

describe('a webhook subscription', () => {
  const create = `mutation M($topic: WebhookSubscriptionTopic!, $uri: String!) {
    webhookSubscriptionCreate(topic: $topic, webhookSubscription: { uri: $uri }) {
      webhookSubscription { id topic uri } userErrors { message } } }`;
  const list = '{ webhookSubscriptions(first: 9) { nodes { id topic uri } } }';
  const made = async (topic: string, uri: string) => {
    const data = await ask(create, { topic, uri });
    return data?.['webhookSubscriptionCreate'] as {
      readonly webhookSubscription: { readonly id: string } | null;
      readonly userErrors: readonly { readonly message: string }[];
    };
  };

  it('needs the scope of its topic', async () => {
    const refused = await made('FULFILLMENT_EVENTS_CREATE', 'https://app.test/hooks');
    expect(refused.userErrors[0]?.message).toContain('fulfillment_events/create');
    standIn.shop().grant('read_fulfillments');
    const taken = await made('FULFILLMENT_EVENTS_CREATE', 'https://app.test/hooks');
    expect(taken.userErrors).toEqual([]);
    expect(await ask(list)).toEqual({
      webhookSubscriptions: {
        nodes: [
          {
            id: taken.webhookSubscription?.id,
            topic: 'FULFILLMENT_EVENTS_CREATE',
            uri: 'https://app.test/hooks',
          },
        ],
      },
    });
  });

  it('to news of orders needs approval of protected customer data', async () => {
    standIn.shop().approve({ level1: false });
    const refused = await made('ORDERS_UPDATED', 'https://app.test/hooks');
    expect(refused.userErrors[0]?.message).toContain('orders/updated');
    expect((await made('SHOP_UPDATE', 'https://app.test/hooks')).userErrors).toEqual([]);
  });

  it('goes to https, or to the app under development, and to one address once', async () => {
    expect((await made('SHOP_UPDATE', 'http://app.test/hooks')).userErrors).toHaveLength(1);
    expect((await made('SHOP_UPDATE', 'http://127.0.0.1:9/hooks')).userErrors).toEqual([]);
    expect((await made('SHOP_UPDATE', 'http://127.0.0.1:9/hooks')).userErrors).toHaveLength(1);
  });

  it('can be deleted, once', async () => {
    const { webhookSubscription } = await made('SHOP_UPDATE', 'https://app.test/hooks');
    const query = `mutation M($id: ID!) { webhookSubscriptionDelete(id: $id) {
      deletedWebhookSubscriptionId userErrors { message } } }`;
    const id = webhookSubscription?.id;
    expect(await ask(query, { id })).toEqual({
      webhookSubscriptionDelete: { deletedWebhookSubscriptionId: id, userErrors: [] },
    });
    expect(await ask(query, { id })).toMatchObject({
      webhookSubscriptionDelete: { deletedWebhookSubscriptionId: null, userErrors: [{}] },
    });
  });
});

const field = (value: string, ownerId = owner()) => ({
  ownerId,
  namespace: 'trulybot',
  key: 'site_id',
  type: 'json',
  value,
});

describe("the app's own metafields", () => {
  const set = `mutation M($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {
    metafields { key value } userErrors { field message } } }`;
  it('are kept, and gone after an uninstall', async () => {
    await ask(set, { metafields: [field('"site_1"')] });
    await ask(set, { metafields: [field('"site_2"')] });
    const read =
      '{ currentAppInstallation { metafield(namespace: "trulybot", key: "site_id") { value } } }';
    expect(await ask(read)).toEqual({
      currentAppInstallation: { metafield: { value: '"site_2"' } },
    });
    standIn.shop().reinstall();
    expect(standIn.shop().installation.metafields.size).toBe(0);
  });

  it('have the app as their owner, and all of them are set or none', async () => {
    const foreign = field('"x"', 'gid://shopify/Shop/1');
    expect(await ask(set, { metafields: [field('"site_1"'), foreign] })).toMatchObject({
      metafieldsSet: { metafields: null, userErrors: [{ field: ['metafields', '1', 'ownerId'] }] },
    });
    expect(await ask(set, { metafields: [field('no json')] })).toMatchObject({
      metafieldsSet: { userErrors: [{ field: ['metafields', '0', 'value'] }] },
    });
    expect(standIn.shop().installation.metafields.size).toBe(0);
  });

  it.each([
    ['', 'single_line_text_field'],
    ['', 'json'],
    ['two\nlines', 'single_line_text_field'],
  ])('take no %j as %s', async (value, type) => {
    expect(await ask(set, { metafields: [{ ...field(value), type }] })).toMatchObject({
      metafieldsSet: { metafields: null, userErrors: [{ field: ['metafields', '0', 'value'] }] },
    });
  });
});

it('optional scopes can be given back, required ones cannot', async () => {
  standIn.shop().grant('read_returns');
  const revoke = `mutation M($scopes: [String!]!) { appRevokeAccessScopes(scopes: $scopes) {
    revoked { handle } userErrors { message } } }`;
  expect(await ask(revoke, { scopes: ['read_returns'] })).toEqual({
    appRevokeAccessScopes: { revoked: [{ handle: 'read_returns' }], userErrors: [] },
  });
  expect(await ask(revoke, { scopes: ['read_orders'] })).toMatchObject({
    appRevokeAccessScopes: { revoked: null, userErrors: [{}] },
  });
  const scopes = '{ currentAppInstallation { accessScopes { handle } } }';
  expect(JSON.stringify(await ask(scopes))).not.toContain('read_returns');
});
