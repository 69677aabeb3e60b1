import { readBody } from './read-body.ts';
import { PlatformError, type PlatformErrorCode } from '../../orders/platform-error.ts';
import type { OrderQuery } from '../../orders/store-platform.ts';
import type { SecondFact } from '../../orders/proof.ts';
import { normaliseEmail } from '../../orders/typed/email.ts';
import { orderNumberKey } from '../../orders/typed/order-number.ts';
import type { Tries, WooCommerceClient } from './client.ts';
import { mapStatus } from './map-status.ts';
import { wireOrder, wireOrderHeads, type WireOrder, type WireOrderHead } from './wire.ts';

/** Pages of 100 that one question may cost; a customer with more orders than that is asked for more proof. */
export const mostPages = 10;
/** Orders that are read in full for one question. */
const mostCandidates = 5;

/**
 * Orders that may be the one asked for, in WooCommerce's own shape.
 *
 * The number is not the id in shops that renumber: `GET /orders/{number}` then gives nothing or
 * another person's order, and nothing can be asked by number (`?number=` is ignored and answers
 * with every order). What works everywhere is to search by the second fact and to compare numbers here.
 * An order that the shop cannot give although it is well is told only to whom it is found by the e-mail on
 * it: everybody else would learn from the failure that there is one.
 * @throws PlatformError
 */
export async function findCandidates(
  client: WooCommerceClient,
  query: OrderQuery,
  signal?: AbortSignal,
): Promise<readonly WireOrder[]> {
  const wanted = orderNumberKey(query.orderNumber);
  if (wanted === '') return [];
  const direct = await readUnlessBroken(client, wanted, signal);
  const hit =
    direct !== undefined && direct !== 'broken' && orderNumberKey(direct.number) === wanted
      ? direct
      : undefined;
  if (hit && mayFit(hit, query.secondFact)) return [hit];

  // Of a shop that is down altogether the read has used up one try already.
  const tries = direct === 'broken' ? { attempts: 2 } : {};
  const heads = await searchByFact(client, query.secondFact, wanted, signal, tries);
  const others = heads.filter((head) => head.id !== hit?.id).slice(0, mostCandidates);
  const read = await Promise.all(
    others.map((head) => {
      const isTheirs = mayFit({ ...head, shipping: head.billing }, query.secondFact);
      return (isTheirs ? readById : readUnlessBroken)(client, String(head.id), signal);
    }),
  );
  return [hit, ...read].filter((order) => order !== undefined && order !== 'broken');
}

/** An order by its id; undefined for no id, no order, a draft or one in the trash. @throws PlatformError */
export async function readById(
  client: WooCommerceClient,
  id: string,
  signal?: AbortSignal,
  tries?: Tries,
): Promise<WireOrder | undefined> {
  // Beyond 15 digits it is no id, and PHP would make another number of it.
  if (!/^[1-9]\d{0,14}$/.test(id)) return undefined;
  const answer = await client.find({ path: `orders/${id}` }, signal, tries);
  const order = answer && wireOrder.safeParse(answer.body).data;
  return order && isRealOrder(order) && String(order.id) === id ? order : undefined;
}

/** What a shop that is well may answer for one order: a plug-in stumbles over it, or it is enormous. */
const faultsOfOneOrder: ReadonlySet<PlatformErrorCode> = new Set([
  'shop_fault',
  'unexpected_answer',
  'too_large',
]);

/** As `readById`; `broken`, at the first failure, for an order that may be so. @throws PlatformError for the rest */
async function readUnlessBroken(
  client: WooCommerceClient,
  id: string,
  signal?: AbortSignal,
): Promise<WireOrder | 'broken' | undefined> {
  try {
    return await readById(client, id, signal, { notAfter: faultsOfOneOrder });
  } catch (error) {
    if (error instanceof PlatformError && faultsOfOneOrder.has(error.code)) return 'broken';
    throw error;
  }
}

/** Not a cart that reached the checkout, and not thrown away. */
export function isRealOrder({ status }: Pick<WireOrder, 'status'>): boolean {
  const stage = mapStatus(status);
  return stage !== 'draft' && stage !== 'trashed';
}

/**
 * Whether an order's second fact looks like the one typed. Never a proof: it only decides whether it
 * is worth searching on, so phones are compared by their last digits, postcodes without punctuation.
 */
function mayFit(order: Pick<WireOrder, 'billing' | 'shipping'>, fact: SecondFact): boolean {
  if (fact.kind === 'email') {
    const wanted = normaliseEmail(fact.value);
    return (
      wanted !== '' &&
      [order.billing, order.shipping].some(({ email }) => normaliseEmail(email) === wanted)
    );
  }
  const key = fact.kind === 'phone' ? lastDigits : postcodeKey;
  const field = fact.kind === 'phone' ? 'phone' : 'postcode';
  const wanted = key(fact.value);
  return (
    wanted !== '' &&
    [order.billing, order.shipping].some((address) => key(address[field]) === wanted)
  );
}

/** Pages through searches, newest first, until one order has exactly the number. */
async function searchByFact(
  client: WooCommerceClient,
  fact: SecondFact,
  wanted: string,
  signal: AbortSignal | undefined,
  tries: Tries,
): Promise<readonly WireOrderHead[]> {
  let pagesLeft = mostPages;
  for (const search of searchesFor(fact)) {
    for (let page = 1, totalPages = 1; page <= totalPages && pagesLeft > 0; page += 1) {
      pagesLeft -= 1;
      const answer = await client.get(searchRequest(search, page), signal, tries);
      totalPages = answer.totalPages;
      const matching = readBody(wireOrderHeads, answer.body).filter(
        (head) => orderNumberKey(head.number) === wanted && isRealOrder(head),
      );
      if (matching.length > 0) return matching;
    }
  }
  return [];
}

function searchRequest(search: string, page: number) {
  return {
    path: 'orders',
    parameters: {
      search,
      per_page: '100',
      page: String(page),
      orderby: 'date',
      order: 'desc',
      _fields: 'id,number,status,billing.email',
    },
  };
}

/**
 * Terms that find a fact as shops store it. WooCommerce compares text, so a phone is found only as it
 * was typed at the checkout; its last four digits stand together in nearly every notation.
 */
function searchesFor({ kind, value }: SecondFact): readonly string[] {
  const typed = value.trim().replace(/\s+/g, ' ');
  if (kind === 'email') return typed.includes('@') ? [typed] : [];
  if (kind === 'phone') {
    const digits = typed.replace(/\D/g, '');
    return digits.length < 6 ? [] : [...new Set([typed, digits.slice(-4)])];
  }
  const tight = typed.replace(/[\s-]/g, '').toUpperCase();
  if (tight.length < 3) return [];
  return [...new Set([typed, tight, `${tight.slice(0, -3)} ${tight.slice(-3)}`.trim()])];
}

function lastDigits(phone: string): string {
  return phone.replace(/\D/g, '').slice(-7);
}

function postcodeKey(postcode: string): string {
  return postcode.replace(/[^\p{Letter}\p{Number}]/gu, '').toUpperCase();
}
