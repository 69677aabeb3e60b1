import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lampShop, plantShop } from '../../../demo-shop/shopify/data/shops.ts';
import { noorId, theoId } from '../../../demo-shop/shopify/data/plants/people.ts';
import { startShopifyStandIn, type ShopifyStandIn } from '../../../demo-shop/shopify/stand-in.ts';
import { askAdmin, exchange, type GraphqlBody } from '../../support/demo-shop/shopify.ts';

let standIn: ShopifyStandIn;
const tokens = new Map<string, string>();

beforeAll(async () => {
  standIn = await startShopifyStandIn({ shops: [plantShop, lampShop] });
  for (const { domain } of standIn.shops) {
    tokens.set(domain, (await exchange(standIn, domain)).access_token);
  }
});

afterAll(() => standIn.close());

const token = () => tokens.get(plantShop.domain) ?? '';

async function searchAll(query: string, domain = plantShop.domain): Promise<GraphqlBody> {
  const document =
    'query Q($query: String) { orders(first: 250, query: $query) { nodes { name } } }';
  const own = tokens.get(domain) ?? '';
  return (await askAdmin(standIn, own, document, { variables: { query }, domain })).body;
}

async function names(query: string, domain?: string): Promise<readonly string[]> {
  const { data } = await searchAll(query, domain);
  const orders = data?.['orders'] as { readonly nodes: readonly { readonly name: string }[] };
  return orders.nodes.map(({ name }) => name).toSorted();
}

describe('a search', () => {
  it('finds a number with and without its prefix, and by its digits alone', async () => {
    for (const query of ['name:1001', 'name:#1001', 'name:"#1001"', "name:'1001'"]) {
      expect(await names(query)).toEqual(['#1001']);
    }
    for (const query of ['name:EN1001-A', 'name:1001']) {
      expect(await names(query, lampShop.domain)).toEqual(['EN1001-A']);
    }
    expect(await names('name:100')).toEqual([]);
    expect(await names('name:100*')).toContain('#1001');
  });

  it('finds an e-mail whatever its case, and also one that goes on behind it', async () => {
    const longer = standIn.shop().addOrder({ email: 'robin.sample@shopper.test.example' });
    expect(await names('email:"ROBIN.sample@shopper.test"')).toEqual(['#1001', longer.name]);
    standIn.shop().removeOrder(longer.id);
  });

  it('finds every order with a confirmation number, for it is not unique', async () => {
    expect(await names('confirmation_number:XPAV284CT')).toEqual(['#1057', '#1058']);
  });

  it('tells two long ids apart that are one JavaScript number', async () => {
    expect(await names('id:9007199254740992')).toEqual(['#1060']);
    expect(await names('id:9007199254740993')).toEqual(['#1061']);
  });

  it('finds the orders of a customer and nobody else’s', async () => {
    const own = [...standIn.shop().orders.values()].filter(({ customerId }) =>
      customerId?.endsWith(noorId),
    );
    expect(await names(`customer_id:${noorId}`)).toEqual(own.map(({ name }) => name).toSorted());
    expect(await names(`customer_id:${theoId} name:1017`)).toEqual([]);
    expect(await names('customer_id:1')).toEqual([]);
  });

  it('joins terms by AND, and knows OR, NOT and parentheses', async () => {
    expect(await names('name:1001 email:"noor.haddad@shopper.test"')).toEqual([]);
    expect(await names('name:1001 OR name:1002')).toEqual(['#1001', '#1002']);
    expect(await names('(name:1001 OR name:1002) AND NOT name:1002')).toEqual(['#1001']);
    expect(await names('(name:1001 OR name:1002) -name:1001')).toEqual(['#1002']);
  });

  it('takes escaped signs as they are, and a quote as a quote', async () => {
    expect(await names('name:\\#1001')).toEqual(['#1001']);
    expect(await names('email:robin.sample\\:x')).toEqual([]);
    expect(await names('email:"x" OR name:1001')).toEqual(['#1001']);
    expect(await names('email:"x\\" OR name:1001"')).toEqual([]);
  });

  it('compares instants', async () => {
    const { processedAt } = standIn.shop().order('#1001');
    const day = 86_400_000;
    const after = new Date(Date.parse(processedAt) - day / 24).toISOString();
    const before = new Date(Date.parse(processedAt) + day / 24).toISOString();
    expect(await names(`processed_at:>='${after}' processed_at:<='${before}'`)).toContain('#1001');
    expect(await names(`name:1001 processed_at:>'${before}'`)).toEqual([]);
  });

  it('knows states', async () => {
    expect(await names('status:cancelled')).toEqual([
      '#1033',
      '#1034',
      '#1035',
      '#1036',
      '#1037',
      '#1038',
    ]);
    expect(await names('financial_status:authorized')).toEqual(['#1002']);
    expect(await names('fulfillment_status:partial')).toContain('#1030');
  });

  it('a word alone looks into names and e-mails', async () => {
    expect(await names('Okafor')).toEqual(['#1002']);
    expect(await names('1001')).toEqual(['#1001']);
  });

  it('finds by a star alone whatever has something there, and by one at the end what begins so', async () => {
    const all = await names('');
    expect(await names('name:*')).toEqual(all);
    expect(await names('*')).toEqual(all);
    expect(await names('email:*')).toEqual(all.filter((name) => name !== '#1059'));
    expect(await names('-email:*')).toEqual(['#1059']);
    expect(await names('confirmation_number:xpav284*')).toEqual(['#1057', '#1058']);
    expect(await names('email:"*"')).toEqual([]);
    expect(await names('customer_id:*')).not.toContain('#1001');
    expect(await names('customer_id:*')).toContain('#1017');
  });

  it.each(['constructor', 'toString', '__proto__'])(
    'knows no filter %s, which no shop has',
    async (field) => {
      const { extensions } = await searchAll(`${field}:1`);
      expect(extensions?.search).toMatchObject([{ warnings: [{ field, code: 'invalid_field' }] }]);
    },
  );

  it('leaves out a filter that does not exist, finds everything, and says so', async () => {
    const all = await names('');
    const { extensions } = await searchAll('phone:+16135550101');
    expect(await names('phone:+16135550101')).toEqual(all);
    expect(extensions?.search).toEqual([
      {
        path: ['orders'],
        query: 'phone:+16135550101',
        warnings: [
          {
            field: 'phone',
            message: 'Invalid search field for this query.',
            code: 'invalid_field',
          },
        ],
      },
    ]);
  });

  it.each(['(', ')', '"', 'name:', ':', 'OR', 'NOT', '-', '((name:1001', '\\'])(
    'goes on whatever is written, such as %j',
    async (query) => {
      expect((await searchAll(query)).errors).toBeUndefined();
    },
  );
});

const byId = () => `{ order(id: "${standIn.shop().order('#1052').id}") { name } }`;

describe('sixty days', () => {
  it('an older order is nowhere, until its merchant grants the scope for it', async () => {
    expect(await names('name:1052')).toEqual([]);
    expect((await askAdmin(standIn, token(), byId())).body.data).toEqual({ order: null });
    standIn.shop().grant('read_all_orders');
    expect(await names('name:1052')).toEqual(['#1052']);
    expect((await askAdmin(standIn, token(), byId())).body.data).toEqual({
      order: { name: '#1052' },
    });
    standIn.shop().revoke('read_all_orders');
  });

  it('are counted from the stand-in’s own time', async () => {
    const other = await startShopifyStandIn();
    other.clock.advance(59 * 86_400_000);
    const query = '{ orders(first: 250, query: "name:1001 OR name:1063") { nodes { name } } }';
    const { access_token: fresh } = await exchange(other);
    const { body } = await askAdmin(other, fresh, query);
    expect(body.data).toEqual({ orders: { nodes: [{ name: '#1063' }] } });
    await other.close();
  });
});

describe('a page of orders', () => {
  const query = `query Q($first: Int, $last: Int, $after: String, $before: String, $reverse: Boolean) {
    orders(first: $first, last: $last, after: $after, before: $before, reverse: $reverse,
      sortKey: PROCESSED_AT, query: "customer_id:${noorId}") {
      nodes { name processedAt } pageInfo { hasNextPage endCursor } } }`;

  interface Page {
    readonly nodes: readonly { readonly name: string; readonly processedAt: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  }

  async function page(variables: Readonly<Record<string, unknown>>): Promise<Page> {
    const { body } = await askAdmin(standIn, token(), query, { variables });
    return body.data?.['orders'] as Page;
  }

  it('is in order, and leads to the next until there is none', async () => {
    const whole = await page({ first: 100, reverse: true });
    const dates = whole.nodes.map(({ processedAt }) => processedAt);
    expect(dates).toEqual(dates.toSorted().toReversed());
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const part: Page = await page({ first: 2, reverse: true, after });
      seen.push(...part.nodes.map(({ name }) => name));
      if (!part.pageInfo.hasNextPage) break;
      after = part.pageInfo.endCursor;
    }
    expect(seen).toEqual(whole.nodes.map(({ name }) => name));
  });

  it('needs one size, from 0 to 250', async () => {
    for (const variables of [{}, { first: 251 }, { first: -1 }, { first: 2, last: 2 }]) {
      const { body } = await askAdmin(standIn, token(), query, { variables });
      expect(body.errors).toHaveLength(1);
    }
    const parcels = `query Q($first: Int) { order(id: "${standIn.shop().order('#1031').id}") { fulfillments(first: $first) { id } } }`;
    for (const first of [-1, 251]) {
      const { body } = await askAdmin(standIn, token(), parcels, { variables: { first } });
      expect(body.errors).toHaveLength(1);
    }
  });
});
