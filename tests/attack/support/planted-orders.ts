import { hash } from 'node:crypto';
import type { DemoShop } from '../../../demo-shop/demo-shop.ts';

/** One fact of an order that is written like nothing else in the world, so that it is known wherever it turns up. */
export interface PlantedFact {
  /** Which order it is of: the number, and the shop that has it. */
  readonly owner: string;
  /** For example `e-mail`. */
  readonly what: string;
  /** All ways in which it may be written, in lower case. */
  readonly forms: readonly string[];
}

/** An order of which every fact is planted. */
export interface PlantedOrder {
  readonly owner: string;
  readonly id: number;
  readonly number: string;
  readonly email: string;
  readonly phone: string;
  readonly postcode: string;
  readonly itemName: string;
  readonly facts: readonly PlantedFact[];
}

/** What no planted fact lacks; whatever is without it need not be looked through. */
export const plantedMark = /zq|474|47,|74\d{4}|\b20[01]\d\b/i;

/** A number that no planted order has, of the same length. */
export const missingNumber = (index: number): string => String(790_001 + index);

const statuses = [
  'processing',
  'completed',
  'on-hold',
  'pending',
  'cancelled',
  'refunded',
  'failed',
];
const months =
  'January February March April May June July August September October November December';

/** Which orders are planted in a shop. */
export interface Planting {
  /** Tells the facts of one shop from another's. */
  readonly seed: string;
  /** The first id; no two shops share one. */
  readonly firstId: number;
  readonly count: number;
  /** What the shop calls the order with that id; by default the id. */
  readonly numberOf?: (id: number, ids: readonly number[]) => number;
}

/** The ids of a planting with the numbers that they go by. */
export function plantedIds({ firstId, count, numberOf = (id) => id }: Planting) {
  const ids = Array.from({ length: count }, (_, index) => firstId + index);
  return ids.map((id, index) => ({ id, index, number: String(numberOf(id, ids)) }));
}

/** Fills a shop on WooCommerce with planted orders in place of the recorded ones. */
export function plantOrders(shop: DemoShop, planting: Planting): readonly PlantedOrder[] {
  // Above every recorded id, and none of them is left.
  for (let id = 1; id <= 100; id += 1) shop.removeOrder(id);
  return plantedIds(planting).map(({ id, number, index }) => {
    const facts = plantedFacts(planting.seed, index, id, number);
    plantOrder(shop, index, facts);
    return facts.order;
  });
}

/** All that is written of one planted order. */
export interface PlantedFacts {
  readonly order: PlantedOrder;
  /** Words that stand nowhere else, by what they are. */
  readonly words: Readonly<
    Record<
      | 'first'
      | 'last'
      | 'street'
      | 'city'
      | 'note'
      | 'internal'
      | 'sku'
      | 'key'
      | 'transaction'
      | 'wish',
      string
    >
  >;
  readonly total: string;
  readonly trackingNumber: string;
  readonly placedOn: string;
}

export function plantedFacts(
  seed: string,
  index: number,
  id: number,
  number: string,
): PlantedFacts {
  const owner = `${seed} ${number}`;
  const word = (what: string) => plantedWord(`${seed} ${index} ${what}`);
  const digits = digitsOf(`${seed} ${index}`);
  const words = {
    first: word('first'),
    last: word('last'),
    street: word('street'),
    city: word('city'),
    note: word('note'),
    internal: word('internal'),
    sku: word('sku'),
    key: word('key'),
    transaction: word('transaction'),
    wish: word('customer note'),
  };
  const email = `${word('mail')}.${words.last}@shopper.test`.toLowerCase();
  const phone = `+1 207 474 ${String(digits % 10_000).padStart(4, '0')}`;
  const postcode = `ZQ${index % 10} ${digits % 10}${letters(digits, 2).toUpperCase()}`;
  const total = `47${String(digits % 1_000).padStart(3, '0')}.${String(digits % 97).padStart(2, '0')}`;
  const itemName = `${word('item')} lamp`;
  const trackingNumber = `ZQ474${digits}`;
  const placedOn = dayOf(id);
  const fact = (what: string, ...forms: readonly string[]): PlantedFact => ({
    owner,
    what,
    forms: forms.map((form) => form.toLowerCase()),
  });
  const facts = [
    fact('number', number),
    fact('id', String(id)),
    fact('first name', words.first),
    fact('last name', words.last),
    fact('street', words.street),
    fact('city', words.city),
    fact('postcode', postcode, postcode.replace(' ', '')),
    fact('e-mail', email),
    fact('phone', phone, phone.replaceAll(' ', ''), phone.slice(3).replaceAll(' ', '-')),
    fact('item', itemName),
    fact('item number', words.sku),
    fact('amount', total, `47,${total.slice(2)}`),
    fact('tracking number', trackingNumber),
    fact('day', placedOn, ...dayInWords(placedOn)),
    fact('order key', words.key),
    fact('transaction', words.transaction),
    fact("shopper's note", words.wish),
    fact('note', words.note),
    fact('internal note', words.internal),
  ];
  const order = { owner, id, number, email, phone, postcode, itemName, facts };
  return { order, words, total, trackingNumber, placedOn };
}

function plantOrder(
  shop: DemoShop,
  index: number,
  { order, words, total, trackingNumber, placedOn }: PlantedFacts,
): void {
  const { id, number, email, phone, postcode, itemName } = order;
  const address = {
    first_name: words.first,
    last_name: words.last,
    address_1: `17 ${words.street} Street`,
    city: words.city,
    state: '',
    postcode,
    country: 'GB',
    phone,
  };
  shop.addOrder({
    id,
    number,
    status: statuses[index % statuses.length] ?? '',
    customer_id: index % 2 === 0 ? 0 : index,
    currency: 'GBP',
    total,
    order_key: `wc_order_${words.key}`,
    transaction_id: words.transaction,
    customer_note: words.wish,
    date_created_gmt: `${placedOn}T12:00:00`,
    date_modified_gmt: `${placedOn}T13:00:00`,
    billing: { ...address, email },
    shipping: address,
    meta_data: [
      {
        key: '_wc_shipment_tracking_items',
        value: [
          {
            tracking_provider: 'ups',
            tracking_number: trackingNumber,
            date_shipped: String(Date.parse(placedOn) / 1_000),
          },
        ],
      },
    ],
    line_items: [
      {
        id: id * 10,
        name: itemName,
        product_id: 14,
        variation_id: 0,
        quantity: 1,
        total,
        total_tax: '0.00',
        sku: words.sku,
        meta_data: [],
      },
    ],
  });
  shop.addOrderDetails('notes', id, [
    note(id * 10, words.note, true, placedOn),
    note(id * 10 + 1, words.internal, false, placedOn),
  ]);
}

function note(id: number, text: string, isForCustomer: boolean, day: string) {
  return {
    id,
    author: 'admin',
    date_created_gmt: `${day}T14:00:00`,
    note: text,
    customer_note: isForCustomer,
  };
}

/** `Zq` and eight letters that belong to this text alone. */
function plantedWord(text: string): string {
  const value = Number.parseInt(hash('sha256', text, 'hex').slice(0, 11), 16);
  return `Zq${letters(value, 8)}`;
}

function letters(value: number, count: number): string {
  let left = value;
  let text = '';
  while (text.length < count) {
    text += String.fromCodePoint(97 + (left % 26));
    left = Math.floor(left / 26);
  }
  return text;
}

function digitsOf(text: string): number {
  return 100_000_000 + (Number.parseInt(hash('sha256', text, 'hex').slice(0, 7), 16) % 800_000_000);
}

/** A day of a year in which nothing else here happens. */
function dayOf(index: number): string {
  const [year, month, day] = [2003 + (index % 17), (index % 12) + 1, ((index * 7) % 28) + 1];
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

function dayInWords(day: string): readonly string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = months.split(' ')[Number(month) - 1] ?? '';
  return [name, name.slice(0, 3)].flatMap((written) => [
    `${Number(date)} ${written} ${year}`,
    `${written} ${Number(date)}, ${year}`,
  ]);
}
