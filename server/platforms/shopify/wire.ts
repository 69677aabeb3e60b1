import { z } from 'zod';

/**
 * What Shopify answers, as far as it is used. Enumerations are read as text: Shopify adds values between
 * versions, and one that nobody knows must spoil no answer. Protected fields that this app may not read are
 * null.
 */

const identifier = z.string().regex(/^gid:\/\/shopify\/\w+\/\d{1,20}(\?.*)?$/);
const text = z.string();
const optionalText = z.string().nullish();
const moment = z.string().refine((value) => !Number.isNaN(Date.parse(value)), 'is no moment');
const optionalMoment = moment.nullish();
const money = z.object({ presentmentMoney: z.object({ amount: text, currencyCode: text }) });

const address = z
  .object({ zip: optionalText, phone: optionalText, countryCodeV2: optionalText })
  .nullish();

const page = z.object({ hasNextPage: z.boolean() });

const lineItem = z.object({
  id: identifier,
  title: text,
  variantTitle: optionalText,
  sku: optionalText,
  quantity: z.int(),
  currentQuantity: z.int(),
  requiresShipping: z.boolean(),
  discountedTotalSet: money,
});

const fulfillmentEvent = z.object({
  status: text,
  message: optionalText,
  happenedAt: moment,
  estimatedDeliveryAt: optionalMoment,
  province: optionalText,
  country: optionalText,
});

const fulfillment = z.object({
  id: identifier,
  status: text,
  displayStatus: optionalText,
  createdAt: moment,
  estimatedDeliveryAt: optionalMoment,
  inTransitAt: optionalMoment,
  deliveredAt: optionalMoment,
  requiresShipping: z.boolean(),
  trackingInfo: z.array(
    z.object({ company: optionalText, number: optionalText, url: optionalText }),
  ),
  fulfillmentLineItems: z.object({
    nodes: z.array(
      z.object({ quantity: z.int().nullish(), lineItem: z.object({ id: identifier }) }),
    ),
    pageInfo: page,
  }),
  events: z.object({ nodes: z.array(fulfillmentEvent) }),
});

const orderReturn = z.object({
  createdAt: moment,
  closedAt: optionalMoment,
  decline: z.object({ note: optionalText }).nullish(),
});
export type WireReturn = z.output<typeof orderReturn>;

const order = z.object({
  id: identifier,
  name: text,
  confirmationNumber: optionalText,
  processedAt: moment,
  updatedAt: moment,
  closedAt: optionalMoment,
  cancelledAt: optionalMoment,
  cancelReason: optionalText,
  displayFinancialStatus: optionalText,
  displayFulfillmentStatus: text,
  returnStatus: text,
  requiresShipping: z.boolean(),
  paymentGatewayNames: z.array(text),
  email: optionalText,
  phone: optionalText,
  shippingAddress: address,
  billingAddress: address,
  customer: z.object({ id: identifier }).nullish(),
  totalPriceSet: money,
  totalShippingPriceSet: money,
  shippingLine: z.object({ title: text, deliveryCategory: optionalText }).nullish(),
  lineItems: z.object({ nodes: z.array(lineItem), pageInfo: page }),
  fulfillments: z.array(fulfillment),
  returns: z.object({ nodes: z.array(orderReturn) }).nullish(),
  refunds: z.array(
    z.object({ id: identifier, createdAt: optionalMoment, totalRefundedSet: money }),
  ),
});

export type WireOrder = z.output<typeof order>;
export type WireFulfillment = z.output<typeof fulfillment>;
export type WireFulfillmentEvent = z.output<typeof fulfillmentEvent>;
export type WireLineItem = z.output<typeof lineItem>;
export type WireMoney = z.output<typeof money>;

/** documents/order.graphql */
export const orderAnswer = z.object({ order: order.nullable() });

/** documents/newest-orders.graphql */
export const newestOrdersAnswer = z.object({ orders: z.object({ nodes: z.array(order) }) });

const foundOrder = z.object({
  id: identifier,
  name: text,
  confirmationNumber: optionalText,
  email: optionalText,
  phone: optionalText,
  shippingAddress: address,
  billingAddress: address,
});
export type FoundOrder = z.output<typeof foundOrder>;

/** documents/find-orders.graphql */
export const foundOrdersAnswer = z.object({ orders: z.object({ nodes: z.array(foundOrder) }) });

const fulfillmentOrder = z.object({
  status: text,
  fulfillAt: optionalMoment,
  deliveryMethod: z.object({ methodType: text, maxDeliveryDateTime: optionalMoment }).nullish(),
  fulfillmentHolds: z.array(z.object({ reason: text })),
});
export type WireFulfillmentOrder = z.output<typeof fulfillmentOrder>;

/** documents/order-delivery.graphql */
export const orderDeliveryAnswer = z.object({
  order: z.object({ fulfillmentOrders: z.object({ nodes: z.array(fulfillmentOrder) }) }).nullable(),
});

/** documents/order-balance.graphql */
export const orderBalanceAnswer = z.object({
  order: z.object({ totalOutstandingSet: money }).nullable(),
});

/** documents/shop.graphql */
export const shopAnswer = z.object({
  shop: z.object({
    id: identifier,
    name: text,
    myshopifyDomain: text,
    url: z.url(),
    primaryDomain: z.object({ url: z.url() }),
    currencyCode: text,
    ianaTimezone: text,
    orderNumberFormatPrefix: text,
    orderNumberFormatSuffix: text,
    contactEmail: optionalText,
  }),
  currentAppInstallation: z.object({
    id: identifier,
    accessScopes: z.array(z.object({ handle: text })),
  }),
});
export type WireShop = z.output<typeof shopAnswer>;

/** What the merchant has granted, by its handle. */
export function scopesOf({ currentAppInstallation }: WireShop): string[] {
  return currentAppInstallation.accessScopes.map(({ handle }) => handle);
}

/** What stands at the end of a global id: `gid://shopify/Order/123` is `123`. It may exceed what a number holds. */
export function legacyId(id: string): string {
  return /\/(\d+)(\?.*)?$/.exec(id)?.[1] ?? '';
}
