import { GraphQLError } from 'graphql';
import { digitsOf } from '../data/identifiers.ts';
import type { CustomerRecord, FulfillmentRecord, OrderRecord } from '../data/records.ts';
import { customerIndex, orderIndex } from '../search/order-index.ts';
import { search, type SearchIndex } from '../search/search.ts';
import type { Shop } from '../shop/shop.ts';
import type { QueryContext } from './context.ts';
import type { FieldRule } from './field-rule.ts';
import { servedVersions } from './schema.ts';

/** How long an app sees orders without the scope read_all_orders. */
const visibleMs = 60 * 86_400_000;

/** Rules of the fields that are read. */
export const queries: Readonly<Record<string, FieldRule>> = {
  'QueryRoot.shop': (_, __, { shop }) => shop.description(),
  'QueryRoot.currentAppInstallation': (_, __, { shop }) => shop.installation,
  'QueryRoot.publicApiVersions': () =>
    servedVersions.map((version) => ({ handle: version, displayName: version, supported: true })),
  'QueryRoot.order': (_, { id }, { shop }) => {
    const order = shop.orders.get(checkedId('Order', id));
    return order && isVisible(order, shop) ? order : null;
  },
  'QueryRoot.orders': (_, args, context) =>
    sorted(
      searched(visibleOrders(context.shop), args['query'], orderIndex, 'orders', context),
      args,
    ),
  'QueryRoot.customer': (_, { id }, { shop }) => customerBy(shop, checkedId('Customer', id)),
  'QueryRoot.customers': (_, args, context) =>
    searched(context.shop.customers, args['query'], customerIndex, 'customers', context),
  'QueryRoot.customerByIdentifier': (_, { identifier }, { shop }) => {
    const { id, emailAddress, phoneNumber } = identifier as Readonly<Record<string, string>>;
    return shop.customers.find(
      (customer) =>
        customer.id === id ||
        (emailAddress && customer.email?.toLowerCase() === emailAddress.toLowerCase()) ||
        (phoneNumber && customer.phone === phoneNumber),
    );
  },
  'QueryRoot.webhookSubscriptions': (_, args, { shop }) => {
    const topics = args['topics'] as readonly string[] | undefined;
    return shop.installation.subscriptions.filter(
      ({ topic, uri }) =>
        (topics?.includes(topic) ?? true) && (args['uri'] === undefined || args['uri'] === uri),
    );
  },
  'WebhookSubscription.apiVersion': (_, __, { version }) => ({
    handle: version,
    displayName: version,
    supported: true,
  }),
  'AppInstallation.accessScopes': (_, __, { shop }) =>
    shop.installation.scopes.map((handle) => ({ handle })),
  'AppInstallation.app': (_, __, { shop }) => shop.app,
  'AppInstallation.metafield': (_, args, { shop }) => {
    const { namespace = '$app', key = '' } = args as Readonly<Record<string, string | undefined>>;
    return shop.installation.metafields.get(`${namespace}.${key}`);
  },
  'Order.customer': (source, _, { shop }) => customerBy(shop, source?.['customerId']),
  'Order.displayFulfillmentStatus': (source, _, { version }) => {
    const status = source?.['displayFulfillmentStatus'];
    // The value is new in 2026-10; before, such orders were not told apart.
    return status === 'FULFILLMENT_NOT_REQUIRED' && version === '2026-07' ? 'UNFULFILLED' : status;
  },
  'Fulfillment.events': (source, args) => {
    const { events } = source as unknown as FulfillmentRecord;
    const key = args['sortKey'] === 'ID' ? ('id' as const) : ('happenedAt' as const);
    return events.toSorted((one, other) => (one[key] < other[key] ? -1 : 1));
  },
  'Customer.numberOfOrders': (source, _, { shop }) =>
    String(visibleOrders(shop).filter((order) => order.customerId === source?.['id']).length),
  'Customer.orders': (source, args, context) => {
    const own = visibleOrders(context.shop).filter((order) => order.customerId === source?.['id']);
    return sorted(searched(own, args['query'], orderIndex, 'orders', context), args);
  },
  'Customer.defaultEmailAddress': (source) =>
    source?.['email'] ? { emailAddress: source['email'] } : null,
  'Customer.defaultPhoneNumber': (source) =>
    source?.['phone'] ? { phoneNumber: source['phone'] } : null,
};

function visibleOrders(shop: Shop): readonly OrderRecord[] {
  return [...shop.orders.values()].filter((order) => isVisible(order, shop));
}

function isVisible(order: OrderRecord, { installation, clock }: Shop): boolean {
  if (installation.has('read_all_orders')) return true;
  return Date.parse(order.processedAt) >= clock.milliseconds() - visibleMs;
}

function customerBy(shop: Shop, id: unknown): CustomerRecord | null {
  return shop.customers.find((customer) => customer.id === id) ?? null;
}

/** @throws GraphQLError for what is no id of that type. */
function checkedId(type: string, id: unknown): string {
  const text = String(id);
  if (new RegExp(`^gid://shopify/${type}/\\d+$`).test(text)) return text;
  throw new GraphQLError(`Invalid global id '${text}'`, {
    extensions: { code: 'argumentLiteralsIncompatible', typeName: 'CoercionError' },
  });
}

function searched<Thing>(
  things: readonly Thing[],
  query: unknown,
  index: SearchIndex<Thing>,
  path: string,
  context: QueryContext,
): readonly Thing[] {
  const text = typeof query === 'string' ? query : undefined;
  const { found, warnings } = search(things, text, index);
  if (warnings.length > 0) context.searches.push({ path: [path], query: text ?? '', warnings });
  return found;
}

/** In rising order of the sort key; `reverse` turns it around where the page is cut. */
function sorted(
  orders: readonly OrderRecord[],
  { sortKey }: Readonly<Record<string, unknown>>,
): readonly OrderRecord[] {
  const key = sortKeys[String(sortKey)] ?? byId;
  return orders.toSorted((one, other) =>
    `${key(one)} ${byId(one)}` < `${key(other)} ${byId(other)}` ? -1 : 1,
  );
}

/** Each as text that sorts rightly. */
const sortKeys: Readonly<Record<string, (order: OrderRecord) => string>> = {
  CREATED_AT: (order) => order.createdAt,
  PROCESSED_AT: (order) => order.processedAt,
  UPDATED_AT: (order) => order.updatedAt,
  ORDER_NUMBER: (order) => padded(String(order.number)),
  TOTAL_PRICE: (order) =>
    padded(String(Math.round(Number(order.totalPriceSet.shopMoney.amount) * 100))),
};

function byId(order: OrderRecord): string {
  return padded(digitsOf(order.id));
}

function padded(digits: string): string {
  return digits.padStart(24, '0');
}
