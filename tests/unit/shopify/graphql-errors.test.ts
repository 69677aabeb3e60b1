import { describe, expect, test } from 'vitest';
import { readGraphqlAnswer } from '../../../server/platforms/shopify/graphql-errors.ts';

const cost = (currentlyAvailable: number) => ({
  cost: {
    requestedQueryCost: 77,
    actualQueryCost: null,
    throttleStatus: { maximumAvailable: 1000, currentlyAvailable, restoreRate: 50 },
  },
});

describe('an answer of Shopify at status 200', () => {
  test('tells what is left of the allowance', () => {
    const answer = readGraphqlAnswer({ data: { shop: {} }, extensions: cost(41) });
    expect(answer).toMatchObject({ fault: undefined, denied: [] });
    expect(answer?.status).toMatchObject({ currentlyAvailable: 41, restoreRate: 50 });
  });

  test('that was throttled has no data, and says so by its code', () => {
    const errors = [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }];
    expect(readGraphqlAnswer({ errors, extensions: cost(0) })?.fault).toBe('throttled');
  });

  test('is good although a field may not be read: that is named, without its place in lists', () => {
    const errors = [
      {
        message:
          'Access denied for customer field. Required access: `read_customers` access scope.',
        extensions: { code: 'ACCESS_DENIED' },
        path: ['orders', 'nodes', 0, 'customer'],
      },
      {
        message:
          'This app is not approved to use the email field. See https://partners.shopify.com/customer_data',
        path: ['orders', 'nodes', 0, 'email'],
      },
    ];
    const answer = readGraphqlAnswer({ data: { orders: { nodes: [{}] } }, errors });
    expect(answer?.fault).toBeUndefined();
    expect(answer?.denied).toEqual([
      { path: 'orders.nodes.customer', reason: 'scope' },
      { path: 'orders.nodes.email', reason: 'protected_data' },
    ]);
  });

  test.each([
    [{ message: 'Access denied', extensions: { code: 'ACCESS_DENIED' } }, 'scope_missing'],
    [{ message: 'not approved to access the Order object' }, 'protected_data'],
    [{ message: 'inactive', extensions: { code: 'SHOP_INACTIVE' } }, 'frozen'],
    [{ message: 'oops', extensions: { code: 'INTERNAL_SERVER_ERROR' } }, 'shop_fault'],
    [{ message: "Field 'x' doesn't exist on type 'Order'" }, 'bad_request'],
  ])('with nothing in it but %j is %s', (error, fault) => {
    expect(readGraphqlAnswer({ data: null, errors: [error] })?.fault).toBe(fault);
  });

  test('whose error is a mere text is a fault of ours', () => {
    expect(readGraphqlAnswer({ errors: 'Not Found' })?.fault).toBe('bad_request');
  });

  test.each([undefined, null, 'page', [], {}, { data: null }, { errors: [] }])(
    'and %j is none',
    (value) => expect(readGraphqlAnswer(value)).toBeUndefined(),
  );
});
