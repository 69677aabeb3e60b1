import { readFileSync } from 'node:fs';

const read = (name: string): string =>
  readFileSync(new URL(`./documents/${name}.graphql`, import.meta.url), 'utf8');

const orderFields = read('order-fields');

/** Every question that this server asks a shop, as Shopify is sent it. */
export const documents = {
  shop: read('shop'),
  findOrders: read('find-orders'),
  order: read('order') + orderFields,
  newestOrders: read('newest-orders') + orderFields,
  orderDelivery: read('order-delivery'),
  orderBalance: read('order-balance'),
  subscriptions: read('subscriptions'),
  subscribe: read('subscribe'),
  unsubscribe: read('unsubscribe'),
  setSettings: read('set-settings'),
} as const;
