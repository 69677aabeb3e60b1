import { digitsOf } from '../data/identifiers.ts';
import type { OrderRecord } from '../data/records.ts';
import type { Shop } from '../shop/shop.ts';

/** A number with more digits than a JavaScript number holds; `stringify` writes it as they stand. */
class LongNumber {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }
}

/** JSON with long numbers in it. */
export function stringify(payload: object): string {
  const mark = '\u0001';
  const text = JSON.stringify(payload, (_, value: unknown) =>
    value instanceof LongNumber ? `${mark}${value.digits}${mark}` : value,
  );
  return text.replaceAll(/"\\u0001(\d+)\\u0001"/g, '$1');
}

/** What a webhook of a topic would carry now, as far as an app can make sense of it. */
export function payloadOf(topic: string, shop: Shop, order?: OrderRecord): object {
  if (topic.startsWith('orders/')) {
    const about = order ?? shop.orders.values().next().value;
    return about ? orderPayload(about) : {};
  }
  if (topic === 'app/uninstalled' || topic === 'shop/update') return shopPayload(shop);
  if (topic.startsWith('customers/')) return customerPayload(topic, shop);
  if (topic === 'shop/redact') return shopReference(shop);
  return {};
}

function shopReference({ fixture }: Shop) {
  return { shop_id: new LongNumber(fixture.id), shop_domain: fixture.domain };
}

/** The first fields of Shopify's own sample, which is a shop in the form of its REST interface. */
function shopPayload({ fixture }: Shop): object {
  return {
    id: new LongNumber(fixture.id),
    name: fixture.name,
    email: fixture.email,
    domain: fixture.domain,
    myshopify_domain: fixture.domain,
    currency: fixture.currency,
    iana_timezone: fixture.timeZone,
    plan_name: 'basic',
  };
}

/** Compliance: about the shop's first customer, and that customer's orders. */
function customerPayload(topic: string, shop: Shop): object {
  const [customer] = shop.customers;
  const orders = [...shop.orders.values()]
    .filter((order) => customer !== undefined && order.customerId === customer.id)
    .map((order) => new LongNumber(order.legacyResourceId));
  return {
    ...shopReference(shop),
    customer: customer
      ? {
          id: new LongNumber(digitsOf(customer.id)),
          email: customer.email,
          phone: customer.phone,
        }
      : { id: null, email: 'nobody@shopper.test', phone: null },
    ...(topic === 'customers/redact'
      ? { orders_to_redact: orders }
      : { orders_requested: orders, data_request: { id: 9_999 } }),
  };
}

/** An order in the form of Shopify's REST interface, which webhooks still have. */
function orderPayload(order: OrderRecord): object {
  return {
    id: new LongNumber(order.legacyResourceId),
    admin_graphql_api_id: order.id,
    name: order.name,
    order_number: order.number,
    confirmation_number: order.confirmationNumber,
    email: order.email,
    phone: order.phone,
    created_at: order.createdAt,
    processed_at: order.processedAt,
    updated_at: order.updatedAt,
    cancelled_at: order.cancelledAt,
    closed_at: order.closedAt,
    currency: order.currencyCode,
    total_price: order.totalPriceSet.shopMoney.amount,
    financial_status: order.displayFinancialStatus?.toLowerCase() ?? null,
    fulfillment_status: order.displayFulfillmentStatus === 'FULFILLED' ? 'fulfilled' : null,
    customer: order.customerId === null ? null : { id: new LongNumber(digitsOf(order.customerId)) },
    fulfillments: order.fulfillments.map((fulfillment) => ({
      id: new LongNumber(digitsOf(fulfillment.id)),
      admin_graphql_api_id: fulfillment.id,
      status: fulfillment.status.toLowerCase(),
      shipment_status: fulfillment.displayStatus?.toLowerCase() ?? null,
      tracking_numbers: fulfillment.trackingInfo.map(({ number }) => number),
    })),
  };
}
