import { z } from 'zod';

/**
 * What is read of WooCommerce's answers, and nothing more: unknown fields are ignored, and a broken
 * optional part becomes absent instead of costing the order.
 */

const text = z.string().catch('');
const amount = z.union([z.string(), z.number()]).nullish().catch(null);
const gmt = z.string().nullish().catch(null);
const positiveId = z.coerce.number().int().min(0).catch(0);

/** An answer that must be a list; its broken members are left out. */
function answerOf<Schema extends z.ZodType>(member: Schema) {
  return z.array(z.unknown()).transform((members) =>
    members.flatMap((each): z.output<Schema>[] => {
      const read = member.safeParse(each);
      return read.success ? [read.data] : [];
    }),
  );
}

/** A list inside an answer: what is none counts as empty. */
function listOf<Schema extends z.ZodType>(member: Schema) {
  return answerOf(member).catch([]);
}

const meta = z.object({ key: z.string(), value: z.unknown() });
const lineMeta = z.object({
  key: z.string(),
  value: z.unknown(),
  display_key: z.unknown(),
  display_value: z.unknown(),
});

const address = z
  .object({ postcode: text, country: text, phone: text, email: text })
  .catch({ postcode: '', country: '', phone: '', email: '' });

const lineItem = z.object({
  id: z.number().int(),
  name: text,
  product_id: positiveId,
  variation_id: positiveId,
  quantity: z.coerce.number().catch(1),
  total: amount,
  total_tax: amount,
  sku: z.string().nullish().catch(null),
  meta_data: listOf(lineMeta),
});

const shippingLine = z.object({ method_id: text, method_title: text });

const orderRefund = z.object({ id: z.number().int(), reason: text, total: amount });

/** `GET /orders/{id}` and the members of `GET /orders`. */
export const wireOrder = z.object({
  id: z.number().int().positive(),
  number: z.union([z.string(), z.number()]).transform(String),
  status: z.string(),
  currency: z.string(),
  customer_id: positiveId,
  total: amount,
  shipping_total: amount,
  shipping_tax: amount,
  payment_method: text,
  payment_method_title: text,
  needs_payment: z.boolean().optional().catch(undefined),
  needs_processing: z.boolean().optional().catch(undefined),
  date_created: gmt,
  date_created_gmt: gmt,
  date_modified_gmt: gmt,
  date_completed_gmt: gmt,
  date_paid_gmt: gmt,
  billing: address,
  shipping: address,
  line_items: listOf(lineItem),
  shipping_lines: listOf(shippingLine),
  refunds: listOf(orderRefund),
  meta_data: listOf(meta),
});

export type WireOrder = z.output<typeof wireOrder>;
export type WireLineItem = z.output<typeof lineItem>;

/** What a search is asked to tell of each order. */
const wireOrderHead = z.object({
  id: z.number().int().positive(),
  number: z.union([z.string(), z.number()]).transform(String),
  status: text,
  billing: address,
});
export const wireOrderHeads = answerOf(wireOrderHead);
export type WireOrderHead = z.output<typeof wireOrderHead>;

export const wireOrders = answerOf(wireOrder);

/** Both clocks of an order. */
export const wireOrderTimes = answerOf(
  z.object({ date_created: z.string(), date_created_gmt: z.string() }),
);

/** `GET /orders/{id}/notes`. */
export const wireNotes = answerOf(
  z.object({
    id: z.number().int(),
    note: z.string(),
    customer_note: z.boolean(),
    date_created_gmt: z.string(),
  }),
);

/** `GET /orders/{id}/refunds`. */
export const wireRefunds = answerOf(
  z.object({
    id: z.number().int(),
    date_created_gmt: gmt,
    line_items: listOf(z.object({ quantity: z.coerce.number(), meta_data: listOf(meta) })),
  }),
);
export type WireRefund = z.output<typeof wireRefunds>[number];

/** `GET /orders/{id}/fulfillments`; booleans come as `"1"` and `"0"`, ids too. */
export const wireFulfillments = answerOf(
  z.object({
    id: z.union([z.number(), z.string()]).transform(String),
    is_fulfilled: z.union([z.boolean(), z.string(), z.number()]),
    date_deleted: z.unknown(),
    meta_data: listOf(meta),
  }),
);
export type WireFulfillment = z.output<typeof wireFulfillments>[number];

/** `GET /orders/{id}/shipment-trackings` of Shipment Tracking and AST. */
export const wireTrackings = answerOf(
  z.object({
    tracking_id: text,
    tracking_provider: text,
    tracking_link: text,
    tracking_number: text,
    date_shipped: z.unknown(),
  }),
);
export type WireTracking = z.output<typeof wireTrackings>[number];

/** `GET /products?_fields=id,virtual`. */
export const wireProducts = answerOf(z.object({ id: z.number().int(), virtual: z.boolean() }));

/** `GET /orders/statuses` and `/reports/orders/totals`. */
export const wireStatuses = answerOf(z.object({ slug: z.string(), name: z.string() }));

/** The index of the REST API. */
export const wireIndex = z.object({
  name: text,
  url: text,
  home: text,
  gmt_offset: z.coerce.number().catch(0),
  timezone_string: text,
  namespaces: z.array(z.string()),
});
