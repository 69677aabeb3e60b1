import type { Json, JsonObject } from '../data/json.ts';
import { onlyFields } from '../wordpress/fields.ts';
import { pageOf } from '../wordpress/paging.ts';
import type { QueryEntry } from '../wordpress/query.ts';
import { listParameter, type RestAnswer, type RestRequest } from '../wordpress/rest-request.ts';
import { restRoot } from '../wordpress/site.ts';
import { withLocalDates } from './local-time.ts';
import type { Shop } from './shop.ts';

/** One record as an answer; `_links` stays even when `_fields` does not name it, as recorded. */
export function answerOne(shop: Shop, request: RestRequest, record: JsonObject): RestAnswer {
  const fields = listParameter(request, '_fields');
  const shown = asShownBy(shop, record);
  if (fields === undefined) return { body: shown };
  const links = shown['_links'];
  return { body: { ...onlyFields(shown, fields), ...(links !== undefined && { _links: links }) } };
}

/** Records without pages, as notes and fulfilments come. */
export function answerAll(
  shop: Shop,
  request: RestRequest,
  records: readonly JsonObject[],
): RestAnswer {
  const fields = listParameter(request, '_fields');
  const shown = records.map((record) => asShownBy(shop, record));
  return { body: fields === undefined ? shown : shown.map((record) => onlyFields(record, fields)) };
}

/** One page of records, with its paging headers. */
export function answerPage(
  shop: Shop,
  request: RestRequest,
  records: readonly JsonObject[],
  added: {
    readonly linkParameters?: readonly QueryEntry[];
    readonly preparationParameters?: readonly QueryEntry[];
  } = {},
): RestAnswer {
  const page = pageOf(request, records, {
    collectionUrl: `${restRoot(shop.site)}${request.route.slice(1)}`,
    linkParameters: added.linkParameters ?? request.query,
    preparationParameters: added.preparationParameters ?? [],
    forgetsTotalBeyondEnd: shop.orderStorage === 'hpos',
  });
  return { ...answerAll(shop, request, page.items), headers: page.headers };
}

/** A record as this shop's version and time zone show it. */
function asShownBy(shop: Shop, record: JsonObject): JsonObject {
  const local = withLocalDates(record, shop.timeZone);
  return shop.version === '8.2.2' ? withoutNewerFields(local) : local;
}

/** Leaves out what WooCommerce 8.2.2 on WordPress 6.4.3 did not have yet. */
function withoutNewerFields(record: JsonObject): JsonObject {
  const newer = new Set(['global_unique_id', 'tax_status', 'targetHints', 'email_templates']);
  const text = JSON.stringify(record, (key: string, value: Json) => {
    if (newer.has(key)) return undefined;
    if (key === 'version' && value === '11.0.1') return '8.2.2';
    return value;
  });
  const older = JSON.parse(text) as JsonObject;
  const refunds = older['refunds'];
  if (!Array.isArray(refunds)) return older;
  return {
    ...older,
    refunds: (refunds as JsonObject[]).map(({ total_tax: _newer, ...refund }) => refund),
  };
}
