import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  buildSchema,
  concatAST,
  Kind,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readAppConfig } from '../../../demo-shop/shopify/app-config.ts';
import { accessOf, scopesFor, scopesOfTopic } from '../../support/shopify-access.ts';

const versions = ['2026-10', '2026-07'] as const;
const schemas = Object.fromEntries(
  versions.map((version) => [
    version,
    buildSchema(readFileSync(`demo-shop/shopify/schema/admin-${version}.graphql`, 'utf8')),
  ]),
) as Record<(typeof versions)[number], GraphQLSchema>;

const parsed = globSync('server/platforms/shopify/documents/*.graphql')
  .toSorted()
  .map((file) => ({
    name: basename(file, '.graphql'),
    document: parse(readFileSync(file, 'utf8')),
  }));
const fragments = parsed.flatMap(({ document }) =>
  document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
);
const documents = parsed
  .filter(({ document }) =>
    document.definitions.some((definition) => definition.kind === Kind.OPERATION_DEFINITION),
  )
  .map(({ name, document }) => ({ name, document: withFragments(document) }));

/** Adds the fragments that are spread, from whichever file they stand in. */
function withFragments(document: DocumentNode): DocumentNode {
  const present = new Set<FragmentDefinitionNode>(
    document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION),
  );
  const needed = new Set<FragmentDefinitionNode>();
  const look = (node: DocumentNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.find((each) => each.name.value === name.value);
        if (!fragment || needed.has(fragment) || present.has(fragment)) return;
        needed.add(fragment);
        look(fragment);
      },
    });
  };
  look(document);
  return concatAST([document, { kind: Kind.DOCUMENT, definitions: [...needed] }]);
}

function faults(schema: GraphQLSchema, document: DocumentNode): string[] {
  return validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule]).map(
    (error) => error.message,
  );
}

/** What Shopify grants for each document: scopes, and protected customer data of level 2. */
const access: Readonly<
  Record<string, { scopes: string[]; protectedFields: Record<string, string[]> }>
> = {
  'find-orders': {
    scopes: ['read_orders'],
    protectedFields: {
      email: ['Order.email'],
      phone: ['MailingAddress.phone', 'Order.phone'],
      address: ['MailingAddress.zip'],
    },
  },
  'newest-orders': {
    scopes: ['read_customers', 'read_orders', 'read_returns'],
    protectedFields: {
      email: ['Order.email'],
      phone: ['MailingAddress.phone', 'Order.phone'],
      address: ['MailingAddress.zip'],
    },
  },
  order: {
    scopes: ['read_customers', 'read_orders', 'read_returns'],
    protectedFields: {
      email: ['Order.email'],
      phone: ['MailingAddress.phone', 'Order.phone'],
      address: ['MailingAddress.zip'],
    },
  },
  'order-balance': { scopes: ['read_orders'], protectedFields: {} },
  'order-delivery': {
    scopes: ['read_merchant_managed_fulfillment_orders', 'read_orders'],
    protectedFields: {},
  },
  'set-settings': { scopes: [], protectedFields: {} },
  shop: { scopes: [], protectedFields: {} },
  subscribe: { scopes: [], protectedFields: {} },
  subscriptions: { scopes: [], protectedFields: {} },
  unsubscribe: { scopes: [], protectedFields: {} },
};

/** Scopes that no document needs, and what they are for. */
const otherReasons: Readonly<Record<string, string>> = {
  write_app_proxy: 'the app proxy, by which a shop says who is signed in',
  read_all_orders: 'orders that are older than sixty days',
};

/** Webhook topics that need a scope of their own. */
const topics = ['ORDERS_UPDATED', 'FULFILLMENT_EVENTS_CREATE'];

describe.each(versions)('on Shopify %s', (version) => {
  const schema = schemas[version];

  it.each(documents)('$name asks for nothing that is missing or deprecated', ({ document }) => {
    expect(faults(schema, document)).toEqual([]);
  });

  it('a field that is not there is found, and so is one that is deprecated', () => {
    expect(faults(schema, parse('{ shop { nickname } }'))).toHaveLength(1);
    const query = 'mutation M($uri: URL!) { webhookSubscriptionCreate(topic: ORDERS_UPDATED';
    const deprecated = `${query}, webhookSubscription: { callbackUrl: $uri }) { userErrors { message } } }`;
    expect(faults(schema, parse(deprecated))).toHaveLength(1);
  });

  it('each document needs the scopes and the protected data that are written down', () => {
    const { scopes, optional } = appScopes();
    const computed = documents.map(({ name, document }) => {
      const { anyOf, protectedFields } = accessOf(schema, document);
      const sorted = Object.entries(protectedFields).map(([content, fields]) => [
        content,
        fields.toSorted(),
      ]);
      return [
        name,
        {
          scopes: scopesFor(anyOf, [...scopes, ...optional]),
          protectedFields: Object.fromEntries(sorted) as Record<string, string[]>,
        },
      ];
    });
    expect(Object.fromEntries(computed)).toEqual(access);
  });

  it('the app asks a merchant for the scopes that are needed, and for no others', () => {
    const { scopes, optional } = appScopes();
    const needed = new Set([
      ...documents.flatMap(({ document }) =>
        scopesFor(accessOf(schema, document).anyOf, [...scopes, ...optional]),
      ),
      ...topics.flatMap((topic) =>
        scopesFor(scopesOfTopic(schema, topic), [...scopes, ...optional]),
      ),
      ...Object.keys(otherReasons),
    ]);
    expect([...scopes, ...optional].toSorted()).toEqual([...needed].toSorted());
  });
});

/** All that this server may change in a shop: what belongs to the app's own installation. */
const ownChanges = ['metafieldsSet', 'webhookSubscriptionCreate', 'webhookSubscriptionDelete'];

it('nothing of a shop is changed: what is written belongs to the app, and no scope allows more', () => {
  const written = documents.flatMap(({ document }) =>
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation !== 'query'
        ? definition.selectionSet.selections.map((each) => ('name' in each ? each.name.value : ''))
        : [],
    ),
  );
  expect(written.toSorted()).toEqual(ownChanges);
  const { scopes, optional } = appScopes();
  const writing = [...scopes, ...optional].filter((scope) => !scope.startsWith('read_'));
  expect(writing).toEqual(['write_app_proxy']);
});

/** The scopes in the app's configuration, which a merchant must grant or may. */
function appScopes(): { readonly scopes: string[]; readonly optional: string[] } {
  const { scopes, optionalScopes } = readAppConfig('shopify-extension/shopify.app.toml');
  return { scopes: [...scopes], optional: [...optionalScopes] };
}
