import type { z } from '@hono/zod-openapi';
import type { ShopEvent } from '../../integrations/shop-events.ts';
import { uuidFrom } from '../../integrations/uuid.ts';
import type { PlatformCustomerId, PlatformOrderId } from '../../orders/identifiers.ts';
import type { Instant } from '../../orders/instant.ts';
import {
  customerRedactBody,
  dataRequestBody,
  orderBody,
  orderEditBody,
  parcelBody,
  scopesBody,
  shopBody,
  shopRedactBody,
} from './webhook-schemas.ts';

/** What a body says, whatever the headers around it. */
export interface ReadWebhook {
  readonly event: ShopEvent;
  /** The shop, as the body names it. */
  readonly names: { readonly domain?: string | undefined; readonly shopId?: string | undefined };
  /**
   * What follows from it for a shop that it does not name: `nothing`, for then it is not believed, or `a_look`,
   * for of an order only the id is taken, and that shop is asked what it has under it.
   */
  readonly unnamed: 'nothing' | 'a_look';
  /** Whether it matters to a shop that is not connected now. */
  readonly afterDisconnect: boolean;
}

interface Circumstances {
  readonly shop: string;
  readonly triggeredAt: Instant | undefined;
}

/** What a topic's body comes to; undefined when it is no body of this topic. */
export type TopicReader = (body: unknown, around: Circumstances) => ReadWebhook | undefined;

const topics: ReadonlyMap<string, TopicReader> = new Map([
  ['orders/edited', reader(orderEditBody, ({ order_edit }) => orderChanged(order_edit.order_id))],
  ['app/uninstalled', reader(shopBody, appUninstalled)],
  ['shop/update', reader(shopBody, (shop) => shopChanged(shop.id, shop.myshopify_domain))],
  ['app/scopes_update', reader(scopesBody, ({ shop_id }) => shopChanged(shop_id, undefined))],
  ['customers/data_request', reader(dataRequestBody, dataRequested)],
  ['customers/redact', reader(customerRedactBody, customerRedacted)],
  ['shop/redact', reader(shopRedactBody, shopRedacted)],
]);

/** Topics that are alike by what stands before their slash. */
const groups: ReadonlyMap<string, TopicReader> = new Map([
  ['orders', reader(orderBody, ({ id }) => orderChanged(id))],
  ['fulfillments', reader(parcelBody, parcelChanged)],
  ['fulfillment_events', reader(parcelBody, parcelChanged)],
]);

/** Who reads a topic's bodies; undefined for a topic of which nothing follows here. */
export function readerOf(topic: string): TopicReader | undefined {
  return topics.get(topic) ?? groups.get(topic.split('/')[0] ?? '');
}

function reader<Schema extends z.ZodType>(
  schema: Schema,
  comesTo: (body: z.output<Schema>, around: Circumstances) => ReadWebhook,
): TopicReader {
  return function readBody(body, around) {
    const read = schema.safeParse(body);
    return read.success ? comesTo(read.data, around) : undefined;
  };
}

function orderChanged(id: string, shopId?: string | null): ReadWebhook {
  return {
    event: { kind: 'order_changed', orderId: id as PlatformOrderId },
    names: { shopId: shopId ?? undefined },
    unnamed: 'a_look',
    afterDisconnect: false,
  };
}

function parcelChanged({ order_id, shop_id }: z.output<typeof parcelBody>): ReadWebhook {
  return orderChanged(order_id, shop_id);
}

function shopChanged(shopId: string, domain: string | null | undefined): ReadWebhook {
  return {
    event: { kind: 'shop_changed' },
    names: { shopId, domain: domain ?? undefined },
    unnamed: 'nothing',
    afterDisconnect: false,
  };
}

function appUninstalled(
  { id, myshopify_domain }: z.output<typeof shopBody>,
  { triggeredAt }: Circumstances,
): ReadWebhook {
  return {
    ...shopChanged(id, myshopify_domain),
    event: { kind: 'app_uninstalled', ...(triggeredAt && { at: triggeredAt }) },
  };
}

function ofLaw(
  { shop_id, shop_domain }: { readonly shop_id: string; readonly shop_domain: string },
  event: ShopEvent,
): ReadWebhook {
  return {
    event,
    names: { shopId: shop_id, domain: shop_domain },
    unnamed: 'nothing',
    afterDisconnect: true,
  };
}

function dataRequested(
  body: z.output<typeof dataRequestBody>,
  { shop }: Circumstances,
): ReadWebhook {
  return ofLaw(body, {
    kind: 'customer_data_requested',
    // By its own id: told again with other headers, it is the same request.
    requestId: uuidFrom(`data request ${body.data_request.id} ${shop}`),
    customer: customerOf(body.customer, body.orders_requested),
  });
}

function customerRedacted(body: z.output<typeof customerRedactBody>): ReadWebhook {
  return ofLaw(body, {
    kind: 'customer_redacted',
    customer: customerOf(body.customer, body.orders_to_redact),
  });
}

function shopRedacted(
  body: z.output<typeof shopRedactBody>,
  { triggeredAt }: Circumstances,
): ReadWebhook {
  return ofLaw(body, { kind: 'shop_redacted', ...(triggeredAt && { at: triggeredAt }) });
}

function customerOf(
  customer: z.output<typeof customerRedactBody>['customer'],
  orders: readonly string[] | null | undefined,
) {
  const { id, email } = customer ?? {};
  return {
    ...(id !== null && id !== undefined && { customerId: id as PlatformCustomerId }),
    ...(email !== null && email !== undefined && { email }),
    orderIds: (orders ?? []).map((each) => each as PlatformOrderId),
  };
}
