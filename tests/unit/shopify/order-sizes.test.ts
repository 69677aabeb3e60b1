import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  parse,
  type FragmentDefinitionNode,
} from 'graphql';
import { expect, test } from 'vitest';
import { requestedCost } from '../../../demo-shop/shopify/graphql/cost.ts';
import { documents } from '../../../server/platforms/shopify/documents.ts';
import {
  briefSizes,
  costOfOrder,
  costOfOrders,
  costs,
  largeSizes,
  mostAtOnce,
  moreSizes,
  mostFound,
  usualSizes,
} from '../../../server/platforms/shopify/order-sizes.ts';

const schema = buildSchema(readFileSync('demo-shop/shopify/schema/admin-2026-10.graphql', 'utf8'));

function counted(text: string, variables: Readonly<Record<string, unknown>>): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the document asks nothing');
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const values = 'variableValues' in coerced ? coerced.variableValues : undefined;
  if (!values) throw new Error('the variables do not fit');
  const fragments = new Map(
    document.definitions
      .filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION)
      .map((each) => [each.name.value, each]),
  );
  return requestedCost({ schema, operation, fragments, variables: values });
}

const id = 'gid://shopify/Order/1';

test.each([
  ['usual', usualSizes],
  ['more', moreSizes],
  ['large', largeSizes],
  ['brief', briefSizes],
] as const)('what an order in its %s size costs is known before it is asked for', (_, sizes) => {
  for (const granted of [true, false]) {
    const whole = { ...sizes, withCustomer: granted, withReturns: granted };
    expect(counted(documents.order, { id, ...whole })).toBe(costOfOrder(whole));
    expect(counted(documents.newestOrders, { first: 7, ...whole })).toBe(costOfOrders(7, whole));
  }
});

test('so is what the other questions cost', () => {
  expect(counted(documents.shop, {})).toBe(costs.shop);
  expect(counted(documents.findOrders, { query: 'name:1', first: mostFound })).toBe(
    costs.findOrders,
  );
  expect(counted(documents.orderDelivery, { id })).toBe(costs.orderDelivery);
  expect(counted(documents.orderBalance, { id })).toBe(costs.orderBalance);
});

test('the usual order is found and read for at most a hundred points, and no question asks for a thousand', () => {
  const usual = costOfOrder({ ...usualSizes, withCustomer: true, withReturns: true });
  expect(usual + costs.findOrders).toBeLessThanOrEqual(100);
  expect(costOfOrder({ ...largeSizes, withCustomer: true, withReturns: true })).toBeLessThan(1_000);
  expect(
    costOfOrders(mostAtOnce, { ...briefSizes, withCustomer: true, withReturns: false }),
  ).toBeLessThan(1_000);
});
