import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allProtectedData } from '../../../demo-shop/shopify/shop/installation.ts';
import type { ShopState } from '../../../demo-shop/shopify/shop/shop-state.ts';
import { startShopifyStandIn, type ShopifyStandIn } from '../../../demo-shop/shopify/stand-in.ts';
import { askAdmin, exchange } from '../../support/demo-shop/shopify.ts';

let standIn: ShopifyStandIn;
let token: string;

beforeAll(async () => {
  standIn = await startShopifyStandIn();
});

beforeEach(async () => {
  const shop = standIn.shop();
  shop.state = 'open';
  shop.install();
  shop.approve(allProtectedData);
  token = (await exchange(standIn)).access_token;
});

afterAll(() => standIn.close());

const one = (fields: string) =>
  `{ order(id: "${standIn.shop().order('#1017').id}") { ${fields} } }`;

describe('scopes', () => {
  it('a field without its scope is null, and the rest of the answer stands', async () => {
    standIn.shop().revoke('read_customers');
    const { status, body } = await askAdmin(standIn, token, one('name customer { id }'));
    expect(status).toBe(200);
    expect(body.data).toEqual({ order: { name: '#1017', customer: null } });
    expect(body.errors).toEqual([
      expect.objectContaining({
        message:
          'Access denied for customer field. Required access: `read_customers` access scope.',
        path: ['order', 'customer'],
        extensions: expect.objectContaining({ code: 'ACCESS_DENIED' }) as unknown,
      }),
    ]);
  });

  it('a connection without its scope takes what it stands in with it', async () => {
    const query = one('name returns(first: 2) { nodes { id } }');
    const { body } = await askAdmin(standIn, token, query);
    expect(body.data).toEqual({ order: null });
    standIn.shop().grant('read_returns');
    expect((await askAdmin(standIn, token, query)).body.errors).toBeUndefined();
  });

  it('orders without read_orders are no data at all', async () => {
    standIn.shop().revoke('read_orders');
    const { body } = await askAdmin(standIn, token, '{ orders(first: 1) { nodes { id } } }');
    expect(body).toMatchObject({ data: null, errors: [{ path: ['orders'] }] });
  });

  it('a scope that is granted later counts for a token from before', async () => {
    const query = one('fulfillmentOrders(first: 2) { nodes { status } }');
    expect((await askAdmin(standIn, token, query)).body.errors).toHaveLength(1);
    standIn.shop().grant('read_merchant_managed_fulfillment_orders');
    expect((await askAdmin(standIn, token, query)).body.errors).toBeUndefined();
  });
});

describe('protected customer data', () => {
  it('a field that is not approved is null, field by field', async () => {
    standIn.shop().approve({ email: false, address: false });
    const query = one('name email phone shippingAddress { zip countryCodeV2 }');
    const { body } = await askAdmin(standIn, token, query);
    expect(body.data).toEqual({
      order: {
        name: '#1017',
        email: null,
        phone: '+16135550111',
        shippingAddress: { zip: null, countryCodeV2: 'CA' },
      },
    });
    expect(body.errors?.map(({ message }) => message)).toEqual([
      expect.stringContaining('This app is not approved to use the email field. See https://'),
      expect.stringContaining('This app is not approved to use the zip field.'),
    ]);
  });

  it('without level 1 no order is shown', async () => {
    standIn.shop().approve({ level1: false });
    const { body } = await askAdmin(standIn, token, one('name'));
    expect(body.data).toEqual({ order: null });
    expect(body.errors?.[0]?.message).toContain(
      'This app is not approved to access the Order object',
    );
  });

  it('a field that cannot be null takes its order with it', async () => {
    standIn.shop().approve({ name: false });
    const { body } = await askAdmin(standIn, token, one('name statusPageUrl'));
    expect(body.data).toEqual({ order: null });
  });
});

describe('a shop whose admin is shut', () => {
  it.each([
    ['frozen', 402],
    ['fraudulent', 403],
    ['locked', 423],
    ['closed', 404],
  ] as const)('%s answers %i with an error in words', async (state: ShopState, status) => {
    standIn.shop().state = state;
    const answer = await askAdmin(standIn, token, '{ shop { name } }');
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ errors: expect.any(String) as string });
  });
});

/** Status and served version of an answer to a request for one. */
const served = async (version: string) => {
  const answer = await askAdmin(standIn, token, '{ shop { name } }', { version });
  return [answer.status, answer.headers['x-shopify-api-version']];
};

describe('versions', () => {
  it('a retired one falls forward, and the answer says which one served', async () => {
    expect(await served('2026-10')).toEqual([200, '2026-10']);
    expect(await served('2026-07')).toEqual([200, '2026-07']);
    expect(await served('2024-01')).toEqual([200, '2026-07']);
    expect(await served('2031-01')).toEqual([404, undefined]);
    expect(await served('newest')).toEqual([404, undefined]);
  });

  it('2026-07 does not know that nothing needs to be sent', async () => {
    const query = `{ order(id: "${standIn.shop().order('#1045').id}") { displayFulfillmentStatus } }`;
    const status = async (version: string) =>
      (await askAdmin(standIn, token, query, { version })).body.data;
    expect(await status('2026-10')).toEqual({
      order: { displayFulfillmentStatus: 'FULFILLMENT_NOT_REQUIRED' },
    });
    expect(await status('2026-07')).toEqual({ order: { displayFulfillmentStatus: 'UNFULFILLED' } });
  });
});

it('a query that is wrong is an error with status 200, and so is an id that is none', async () => {
  const wrong = await askAdmin(standIn, token, '{ shop { nickname } }');
  expect(wrong).toMatchObject({ status: 200, body: { errors: [{}] } });
  expect(wrong.body.data).toBeUndefined();
  const broken = await askAdmin(standIn, token, '{ shop {');
  expect(broken).toMatchObject({ status: 200, body: { errors: [{}] } });
  const query = 'query Q($id: ID!) { order(id: $id) { name } }';
  const noId = await askAdmin(standIn, token, query, { variables: { id: '1017' } });
  expect(noId.body).toMatchObject({
    data: { order: null },
    errors: [{ message: "Invalid global id '1017'" }],
  });
});
