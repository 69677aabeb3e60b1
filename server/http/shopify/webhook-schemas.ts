import { z } from '@hono/zod-openapi';

/*
 * What Shopify sends, as far as it is used (shopify.dev, webhooks; payloads are "the full REST resource"). Numbers
 * are texts: see long-json.ts. Unknown fields are passed over: Shopify adds some between versions.
 */

const id = z.string().regex(/^[1-9]\d{0,18}$/);

/** The number at the end of a global id of one type. */
const idOf = (type: string) =>
  z
    .string()
    .regex(new RegExp(String.raw`^gid://shopify/${type}/[1-9]\d{0,18}$`))
    .transform((text) => text.slice(text.lastIndexOf('/') + 1));

/**
 * What no body of a topic has, and another topic's has: the signature is over the body and not over the topic, so
 * that the body alone says what it is about.
 */
const absent = z.undefined().optional();

/** orders/* but edited. Of one that was deleted the id is all that is left. */
export const orderBody = z.object({
  id,
  admin_graphql_api_id: idOf('Order').optional(),
  // These belong to parcels, shops and scopes, which have an id too.
  order_id: absent,
  myshopify_domain: absent,
  shop_id: absent,
});

/** orders/edited */
export const orderEditBody = z.object({ order_edit: z.object({ order_id: id }) });

/** fulfillments/* and fulfillment_events/* */
export const parcelBody = z.object({ id, order_id: id, shop_id: id.nullish() });

/** app/uninstalled and shop/update: the shop itself. */
export const shopBody = z.object({ id, myshopify_domain: z.string().nullish() });

/** app/scopes_update */
export const scopesBody = z.object({ shop_id: idOf('Shop'), current: z.array(z.string()) });

const ofShop = { shop_id: id, shop_domain: z.string() };

/** A customer may have an e-mail only, or an id only; what is none of either finds nobody. */
const customer = z
  .object({ id: id.nullish().catch(null), email: z.string().max(320).nullish().catch(null) })
  .nullable();

/** customers/data_request */
export const dataRequestBody = z.object({
  ...ofShop,
  customer,
  orders_requested: z.array(id).nullish(),
  data_request: z.object({ id }),
  orders_to_redact: absent,
});

/** customers/redact */
export const customerRedactBody = z.object({
  ...ofShop,
  customer,
  orders_to_redact: z.array(id).nullish(),
  orders_requested: absent,
  data_request: absent,
});

/** shop/redact */
export const shopRedactBody = z.object({
  ...ofShop,
  customer: absent,
  orders_requested: absent,
  orders_to_redact: absent,
  data_request: absent,
});
