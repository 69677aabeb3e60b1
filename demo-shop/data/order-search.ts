import { textOf, type JsonObject } from './json.ts';
import type { ShopOrder } from './orders.ts';

/** Where a WooCommerce keeps its orders: own tables (HPOS) or WordPress posts. They search differently. */
export type OrderStorage = 'hpos' | 'posts';

/** Which of the searches a shop has. */
export interface SearchRules {
  readonly storage: OrderStorage;
  /** Order tables of newer versions search transaction ids too; 8.2.2 did not. */
  readonly searchesTransactionIds: boolean;
}

/**
 * Whether `?search=` finds an order. Nothing here is exact: the beginning of an e-mail, a piece of a
 * name, address, phone or product, or the id are enough. Tracking numbers and order numbers are not
 * searched; customers' notes only in post storage. (Order tables also compare the beginning of the
 * e-mail, which finds nothing more, since the e-mail stands in the address text as well.)
 */
export function matchesSearch(order: ShopOrder, term: string, rules: SearchRules): boolean {
  const wanted = term.trim().toLowerCase();
  if (wanted === '') return true;
  if (/^\d+$/.test(wanted) && order.id === Number(wanted)) return true;
  const contains = (text: string) => text.toLowerCase().includes(wanted);
  if (contains(addressIndex(order.billing, 'billing'))) return true;
  if (contains(addressIndex(order.shipping, 'shipping'))) return true;
  if (order.line_items.some((item) => contains(textOf(item['name'])))) return true;
  if (rules.storage === 'posts') return contains(order.customer_note);
  return rules.searchesTransactionIds && contains(order.transaction_id);
}

/** The text in which WooCommerce looks for parts of an address (`_billing_address_index` and its sister). */
function addressIndex(address: JsonObject, kind: 'billing' | 'shipping'): string {
  const fields = [
    'first_name',
    'last_name',
    'company',
    'address_1',
    'address_2',
    'city',
    'state',
    'postcode',
    'country',
    ...(kind === 'billing' ? ['email'] : []),
    'phone',
  ];
  return fields.map((field) => textOf(address[field])).join(' ');
}
