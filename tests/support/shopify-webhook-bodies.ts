import { readFileSync } from 'node:fs';

/** Bodies as Shopify's documents show them; what a test needs of its own is put in as text, for ids are long. */
export type WebhookBody =
  | 'orders'
  | 'fulfillments-update'
  | 'fulfillment_events-create'
  | 'shop'
  | 'app-scopes_update'
  | 'customers-data_request'
  | 'customers-redact'
  | 'shop-redact';

/** The order in the samples: its id is no number that JavaScript has. */
export const sampleOrderId = '820982911946154508';

/**
 * A sample for one shop.
 * @param changes texts that stand in the sample, and what shall stand there.
 */
export function webhookBody(
  name: WebhookBody,
  shop: { readonly domain: string; readonly id: string },
  changes: Readonly<Record<string, string>> = {},
): string {
  const address = new URL(`../fixtures/shopify/webhooks/${name}.json`, import.meta.url);
  let body = readFileSync(address, 'utf8')
    .replaceAll('{shop}', shop.domain)
    .replaceAll('{shop-id}', shop.id);
  for (const [from, to] of Object.entries(changes)) {
    if (!body.includes(from)) throw new Error(`there is no ${from} in ${name}.json`);
    body = body.replaceAll(from, to);
  }
  return body;
}
