import { z } from '@hono/zod-openapi';
import type { OrderFlag, Situation } from '../orders/situation.ts';

const instant = z.string().describe('UTC, ISO 8601.');
const calendarDate = z.string().describe("A day in the shop's time zone, YYYY-MM-DD.");

const money = z
  .object({
    amount: z.string().describe('Decimal digits with an optional minus and point.'),
    currency: z.string().describe('ISO 4217, or a code of the shop’s own.'),
  })
  .openapi('Money', { example: { amount: '38.00', currency: 'EUR' } });

const carrier = z.object({ slug: z.string().optional(), name: z.string() });

/** Facts differ from code to code and grow; they are described as what they all are, an object. */
const situation = z
  .object({
    code: z.string().describe('For example `being_prepared`, `sent`, `delivered`.'),
    facts: z
      .record(z.string(), z.unknown())
      .describe('What may be said about it; which fields there are depends on the code.'),
    actor: z.enum(['shopper', 'shop', 'carrier', 'nobody']).describe('Who has to act next.'),
    since: z.string().optional(),
    unknowns: z
      .array(z.enum(['carrier_scans', 'tracking_number', 'shipped_on', 'items_in_parcel']))
      .readonly()
      .describe('What could not be known.'),
  })
  .openapi('Situation') as unknown as z.ZodType<Situation>;

const orderFlag = z
  .looseObject({ code: z.string().describe('For example `part_shipped`.') })
  .openapi('OrderFlag') as unknown as z.ZodType<OrderFlag>;

const orderItem = z
  .object({
    id: z.string(),
    name: z.string(),
    quantity: z.number(),
    refundedQuantity: z.number(),
    sku: z.string().optional(),
    options: z.array(z.object({ name: z.string(), value: z.string() })).readonly(),
    total: money,
    needsShipping: z.boolean().optional(),
    backorderedQuantity: z.number(),
  })
  .openapi('OrderItem');

const shipment = z
  .object({
    id: z.string(),
    carrier: carrier.optional(),
    carrierCandidates: z
      .array(carrier)
      .readonly()
      .describe('Carriers whose number format fits, when the shop named none.'),
    trackingNumber: z.string().optional(),
    trackingUrl: z.string().optional().describe('Checked https link.'),
    shippedOn: calendarDate.optional(),
    items: z
      .array(z.object({ itemId: z.string(), quantity: z.number() }))
      .readonly()
      .optional(),
    events: z
      .array(
        z.object({
          kind: z.string(),
          happenedAt: instant,
          place: z.string().optional(),
          description: z.string().optional(),
        }),
      )
      .readonly(),
    eventsKnown: z.boolean().describe('Whether scans could be known here at all.'),
    estimatedDelivery: calendarDate.optional(),
  })
  .openapi('Shipment');

/** {@link import('../orders/merchant-orders.ts').MerchantOrder}, described. */
const merchantOrder = z
  .object({
    id: z.string().describe("The order's key inside the shop; not what its customer calls it."),
    number: z.string().describe('What the shop calls the order towards its customer.'),
    email: z.string().optional(),
    stage: z.string().describe("The shop's status in the words of this API."),
    placedAt: instant,
    updatedAt: instant.optional(),
    completedAt: instant.optional(),
    payment: z.object({
      paidAt: instant.optional(),
      methodTitle: z.string().optional(),
      kind: z.enum(['online', 'transfer', 'cheque', 'on_delivery', 'unknown']),
      isDue: z.boolean(),
      due: money.optional().describe('What is still owed, where that is not the total.'),
    }),
    deliveryMethods: z.array(z.enum(['shipping', 'pickup', 'none'])).readonly(),
    deliveryTitles: z.array(z.string()).readonly(),
    destinationCountry: z.string().optional().describe('ISO 3166-1 alpha-2.'),
    items: z.array(orderItem).readonly(),
    shipments: z.array(shipment).readonly(),
    shipmentsComplete: z.boolean().describe('Whether all that the shop recorded could be read.'),
    total: money,
    shippingTotal: money,
    refunds: z
      .array(
        z.object({ amount: money, reason: z.string().optional(), refundedAt: instant.optional() }),
      )
      .readonly(),
    notes: z
      .array(z.object({ text: z.string(), writtenAt: instant }))
      .readonly()
      .describe('Notes that the customer may read.'),
    promisedOn: calendarDate.optional(),
    situation: z
      .object({
        primary: situation,
        shipments: z.array(z.object({ shipmentId: z.string(), situation })).readonly(),
        flags: z.array(orderFlag).readonly(),
        asOf: instant,
      })
      .describe('What the facts mean now.'),
    readAt: instant,
  })
  .openapi('MerchantOrder');

const limit = z.coerce.number().int().min(1).max(100).default(20);

/** Which of an account's stores is meant; without either, the default one of the platform. */
const storeChoice = {
  storeId: z.string().max(100).optional().describe('The store to ask.'),
  integrationId: z.string().max(100).optional().describe('Or the integration that connects it.'),
};

export const orderLookupRequest = z
  .strictObject({
    ...storeChoice,
    orderNumber: z.string().trim().min(1).max(100).optional().describe('As its customer knows it.'),
    email: z.string().trim().min(3).max(254).optional(),
    limit: z.int().min(1).max(100).default(20),
  })
  .openapi('OrderLookupRequest', { example: { orderNumber: '29', email: 'dana@example.com' } });

/**
 * The same as parameters. Not the e-mail: addresses of requests end in logs. A misspelt filter that
 * was ignored would answer with everybody's newest orders.
 */
export const orderSearchQuery = z.strictObject({
  ...storeChoice,
  provider: z.enum(['woocommerce', 'shopify']).default('woocommerce'),
  orderNumber: z.string().trim().min(1).max(100).optional().openapi({ example: '29' }),
  limit,
});

/**
 * A header's text. Its bytes reach us as Latin-1 (RFC 9110, 5.5); letters beyond ASCII are UTF-8 in
 * them, or else another e-mail than was meant would be searched for, and nothing found.
 */
const utf8Header = z.string().transform((received, context) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(received, 'latin1'));
  } catch {
    context.addIssue({ code: 'custom', message: 'must be UTF-8' });
    return z.NEVER;
  }
});

export const orderSearchHeaders = z.object({
  'x-customer-email': utf8Header.pipe(z.string().trim().min(3).max(254)).optional().openapi({
    description:
      'The e-mail on the order, in UTF-8. A header, because addresses of requests end in logs.',
    example: 'dana@example.com',
  }),
});

export const ordersFound = z
  .object({
    storeId: z.string().describe('The store that was asked.'),
    orders: z.array(merchantOrder).readonly().describe('Newest first.'),
  })
  .openapi('OrdersFound');
