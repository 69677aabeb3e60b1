import { globSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import {
  startShopifyStandIn,
  type ShopifyStandIn,
  type ShopifyStandInOptions,
} from '../../../demo-shop/shopify/stand-in.ts';
import { askAdmin, exchange, type GraphqlBody } from '../../support/demo-shop/shopify.ts';

const open: ShopifyStandIn[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((standIn) => standIn.close()));
});

interface Asked {
  readonly standIn: ShopifyStandIn;
  readonly ask: (
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<GraphqlBody>;
}

async function start(options: ShopifyStandInOptions = {}): Promise<Asked> {
  const standIn = await startShopifyStandIn({
    grantedScopes: ['read_returns', 'read_merchant_managed_fulfillment_orders'],
    // A clock that stands still, so that nothing comes back by itself.
    clock: { now: () => '2026-11-20T12:00:00Z' },
    ...options,
  });
  open.push(standIn);
  const { access_token: token } = await exchange(standIn);
  return {
    standIn,
    ask: async (query, variables = {}) =>
      (await askAdmin(standIn, token, query, { variables })).body,
  };
}

const also = globSync('demo-shop/shopify/schema/also/*.graphql')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

/** One operation of those documents with the fragments that it needs. */
function document(name: string): string {
  const parts = also.split(/^(?=query |mutation |fragment |#)/m);
  const fragments = new Map(
    parts.flatMap((part) => {
      const fragment = /^fragment (\w+)/.exec(part)?.[1];
      return fragment === undefined ? [] : [[fragment, part] as const];
    }),
  );
  const operation = parts.find((part) => new RegExp(`^query ${name}\\b`).test(part)) ?? '';
  const needed = new Set<string>();
  const look = (text: string): void => {
    for (const [, fragment = ''] of text.matchAll(/\.\.\.(\w+)/g)) {
      const part = fragments.get(fragment);
      if (part === undefined || needed.has(part)) continue;
      needed.add(part);
      look(part);
    }
  };
  look(operation);
  return [operation, ...needed].join('\n');
}

describe('what a query costs', () => {
  it('is what was worked out by hand for these documents', async () => {
    const { standIn, ask } = await start();
    const { id } = standIn.shop().order('#1017');
    const requested = async (name: string, variables = {}) =>
      (await ask(document(name), variables)).extensions?.cost?.requestedQueryCost;
    expect(await requested('FindOrders', { q: '' })).toBe(11);
    expect(await requested('OrderDetail', { id })).toBe(774);
    expect(await requested('ShopInfo')).toBe(7);
  });

  it('above a thousand points is refused before anything is taken', async () => {
    const { standIn, ask } = await start();
    const body = await ask(document('OrderDetailAll'), { id: standIn.shop().order('#1017').id });
    expect(body).toMatchObject({
      errors: [{ extensions: { code: 'MAX_COST_EXCEEDED', cost: 1_041, maxCost: 1_000 } }],
    });
    expect(body.data).toBeUndefined();
    expect(standIn.shop().bucket.lowest).toBe(2_000);
  });

  it('leaves out what the variables leave out', async () => {
    const { standIn, ask } = await start();
    const query = `query Q($id: ID!, $more: Boolean!) { order(id: $id) { name
      lineItems(first: 10) @include(if: $more) { nodes { id } }
      refunds(first: 5) @skip(if: $more) { id } } }`;
    const cost = async (more: boolean) =>
      (await ask(query, { id: standIn.shop().order('#1001').id, more })).extensions?.cost
        ?.requestedQueryCost;
    expect(await cost(true)).toBe(1 + 2 + 10);
    expect(await cost(false)).toBe(1 + 5);
  });

  it('what came back is counted, and the rest is given back', async () => {
    const { standIn, ask } = await start();
    const query =
      '{ orders(first: 50, query: "name:1001") { nodes { id shippingAddress { zip } } } }';
    const { cost } = (await ask(query)).extensions ?? {};
    expect(cost).toEqual({
      requestedQueryCost: 2 + 50 * 2,
      actualQueryCost: 2 + 2,
      throttleStatus: { maximumAvailable: 2_000, currentlyAvailable: 1_996, restoreRate: 100 },
    });
    expect(standIn.shop().bucket.lowest).toBe(2_000 - 102);
  });

  it('ten for a mutation, however much of its answer is asked for', async () => {
    const { ask } = await start();
    const query = `mutation { webhookSubscriptionDelete(id: "gid://shopify/WebhookSubscription/1") {
      deletedWebhookSubscriptionId userErrors { message } } }`;
    expect((await ask(query)).extensions?.cost).toMatchObject({
      requestedQueryCost: 10,
      actualQueryCost: 10,
    });
  });
});

describe('the allowance', () => {
  const hundred = '{ orders(first: 98) { nodes { id } } }';

  it('throttles what it does not cover, and takes nothing for it', async () => {
    const { standIn, ask } = await start();
    const { bucket } = standIn.shop();
    bucket.set(99);
    expect(await ask(hundred)).toEqual({
      errors: [
        {
          message: 'Throttled',
          extensions: {
            code: 'THROTTLED',
            documentation: 'https://shopify.dev/api/usage/rate-limits',
          },
        },
      ],
      extensions: {
        cost: {
          requestedQueryCost: 100,
          actualQueryCost: null,
          throttleStatus: { maximumAvailable: 2_000, currentlyAvailable: 99, restoreRate: 100 },
        },
      },
    });
    expect(bucket.available).toBe(99);
    expect(bucket.throttled).toMatchObject([{ requested: 100, available: 99 }]);
  });

  it('comes back with time, up to its maximum', async () => {
    const { standIn } = await start({ allowance: { maximumAvailable: 1_000, restoreRate: 50 } });
    const { bucket } = standIn.shop();
    bucket.set(0);
    standIn.clock.advance(3_000);
    expect(bucket.available).toBe(150);
    standIn.clock.advance(60_000);
    expect(bucket.available).toBe(1_000);
  });

  it('of many at the same time lets in those that it covers, and is never below nothing', async () => {
    const { standIn, ask } = await start();
    const { bucket } = standIn.shop();
    bucket.set(1_050);
    // Long enough for the last to arrive before the first is done.
    standIn.faults.delayMs = 1_000;
    const answers = await Promise.all(Array.from({ length: 25 }, () => ask(hundred)));
    const throttled = answers.filter(({ errors }) => errors?.[0]?.message === 'Throttled');
    expect(throttled).toHaveLength(15);
    expect(bucket.throttled).toHaveLength(15);
    expect(bucket.lowest).toBe(50);
    // 63 orders less the one that is too old, and the connection.
    const actual = answers.find(({ data }) => data)?.extensions?.cost?.actualQueryCost ?? 0;
    expect(bucket.available).toBe(1_050 - 10 * actual);
  });

  it('counts each shop for itself', async () => {
    const { standIn, ask } = await start();
    await ask(hundred);
    expect(standIn.shops.map(({ bucket }) => bucket.lowest)).toEqual([1_900]);
  });
});

it('a throttle of resources is 429 with Retry-After in seconds', async () => {
  const { standIn } = await start();
  const { access_token: token } = await exchange(standIn);
  standIn.faults.next(1, 'rateLimited');
  const limited = await askAdmin(standIn, token, '{ shop { name } }');
  expect([limited.status, limited.headers['retry-after']]).toEqual([429, '2.0']);
  expect((await askAdmin(standIn, token, '{ shop { name } }')).status).toBe(200);
});
