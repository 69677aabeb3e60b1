import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startShopifyStandIn, type ShopifyStandIn } from '../../../demo-shop/shopify/stand-in.ts';
import { askAdmin, exchange, type GraphqlBody } from '../../support/demo-shop/shopify.ts';

let standIn: ShopifyStandIn;
let token: string;

beforeAll(async () => {
  standIn = await startShopifyStandIn({
    grantedScopes: ['read_returns', 'read_all_orders', 'read_merchant_managed_fulfillment_orders'],
  });
  token = (await exchange(standIn)).access_token;
});

afterAll(() => standIn.close());

async function read(name: string, fields: string): Promise<GraphqlBody> {
  const query = `{ order(id: "${standIn.shop().order(name).id}") { ${fields} } }`;
  return (await askAdmin(standIn, token, query)).body;
}

const everything = ['fragments', 'order-detail-all']
  .map((name) => readFileSync(`demo-shop/shopify/schema/also/${name}.graphql`, 'utf8'))
  .join('\n')
  // Smaller pages: all of it at once is dearer than one query may be.
  .replaceAll('first: 25', 'first: 15')
  .replace('fulfillments(first: 10)', 'fulfillments(first: 6)');

describe('the plant shop', () => {
  it('has an order for everything that an order page knows, each with what it shows', () => {
    const orders = [...standIn.shop().orders.values()];
    expect(orders.length).toBeGreaterThan(60);
    expect(orders.filter(({ shows }) => shows === null)).toEqual([]);
    const all = <Part>(read: (order: (typeof orders)[number]) => Part | readonly Part[]) =>
      new Set(orders.flatMap((order) => read(order)));
    const financial = all((order) => order.displayFinancialStatus);
    expect([...financial].map(String).toSorted()).toEqual([
      'AUTHORIZED',
      'EXPIRED',
      'PAID',
      'PARTIALLY_PAID',
      'PARTIALLY_REFUNDED',
      'PENDING',
      'REFUNDED',
      'VOIDED',
    ]);
    expect([...all((order) => order.cancelReason)].filter(Boolean)).toHaveLength(6);
    const displayed = all((order) => order.fulfillments.map((each) => each.displayStatus));
    expect(displayed.size).toBeGreaterThanOrEqual(16);
    expect([...all((order) => order.returns.map((each) => each.status))]).toHaveLength(4);
  });

  it('answers for each of its orders with everything that the schema knows', async () => {
    for (const { id, name } of standIn.shop().orders.values()) {
      standIn.clock.advance(10_000);
      const { body } = await askAdmin(standIn, token, everything, { variables: { id } });
      expect([name, body.errors]).toEqual([name, undefined]);
      expect(body.data).toMatchObject({ order: { name } });
    }
  });

  it('writes nobody to a mailbox or number that somebody could have', () => {
    for (const order of standIn.shop().orders.values()) {
      if (order.email !== null) expect(order.email).toMatch(/@shopper\.test$/);
      for (const phone of [order.phone, order.shippingAddress?.phone]) {
        if (phone) expect(phone).toMatch(/^\+1\d{3}55501\d\d$/);
      }
    }
  });

  it('has money that adds up, in the form of Shopify’s decimals', async () => {
    const { data } = await read(
      '#1050',
      'totalPriceSet { presentmentMoney { amount currencyCode } } totalShippingPriceSet { presentmentMoney { amount } } lineItems(first: 5) { nodes { discountedTotalSet { presentmentMoney { amount } } } }',
    );
    expect(data).toEqual({
      order: {
        totalPriceSet: { presentmentMoney: { amount: '6300.0', currencyCode: 'JPY' } },
        totalShippingPriceSet: { presentmentMoney: { amount: '1800.0' } },
        lineItems: { nodes: [{ discountedTotalSet: { presentmentMoney: { amount: '4500.0' } } }] },
      },
    });
  });

  it('says states that no schema knows yet', async () => {
    const { data, errors } = await read(
      '#1053',
      'fulfillments(first: 1) { displayStatus events(first: 1) { nodes { status } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      order: {
        fulfillments: [
          {
            displayStatus: 'RETURNING_TO_SENDER',
            events: { nodes: [{ status: 'RETURNING_TO_SENDER' }] },
          },
        ],
      },
    });
  });

  it('gives parcels and scans as many as were asked for, the newest scan first', async () => {
    const { data } = await read(
      '#1031',
      'fulfillments(first: 2) { id } lineItems(first: 10) { nodes { id } pageInfo { hasNextPage } }',
    );
    expect(data).toMatchObject({
      order: { fulfillments: [{}, {}], lineItems: { pageInfo: { hasNextPage: true } } },
    });
    const scans = await read(
      '#1017',
      'fulfillments { events(first: 9, sortKey: HAPPENED_AT, reverse: true) { nodes { happenedAt } } }',
    );
    const [parcel] = (
      (scans.data ?? {})['order'] as {
        readonly fulfillments: readonly {
          readonly events: { readonly nodes: readonly { readonly happenedAt: string }[] };
        }[];
      }
    ).fulfillments;
    const times = parcel?.events.nodes.map(({ happenedAt }) => happenedAt) ?? [];
    expect(times).toHaveLength(4);
    expect(times).toEqual(times.toSorted().toReversed());
  });
});

it('an order can be put in, changed and taken out', async () => {
  const shop = standIn.shop();
  const order = shop.addOrder({ email: 'new@shopper.test', items: [{ title: 'Ivy' }] });
  expect(order).toMatchObject({ displayFinancialStatus: 'PAID', email: 'new@shopper.test' });
  standIn.clock.advance(60_000);
  const changed = shop.changeOrder(order.name, { cancelledAt: order.createdAt });
  expect(changed.updatedAt > order.updatedAt).toBe(true);
  expect((await read(order.id, 'cancelledAt')).data).toEqual({
    order: { cancelledAt: order.createdAt },
  });
  shop.removeOrder(order.id);
  expect(() => shop.order(order.id)).toThrow('no order');
});

it('a lying Shopify gives the order of somebody else, and every order for a search', async () => {
  standIn.faults.mode = 'lying';
  const byId = 'query Q($id: ID!) { order(id: $id) { name email } }';
  const variables = { id: standIn.shop().order('#1017').id };
  const { body } = await askAdmin(standIn, token, byId, { variables });
  expect(body.data).not.toMatchObject({ order: { email: 'noor.haddad@shopper.test' } });
  const search = 'query Q($query: String) { orders(first: 99, query: $query) { nodes { name } } }';
  const all = await askAdmin(standIn, token, search, { variables: { query: 'name:1' } });
  expect(((all.body.data ?? {})['orders'] as { nodes: unknown[] }).nodes.length).toBeGreaterThan(
    50,
  );
  standIn.faults.clear();
});
