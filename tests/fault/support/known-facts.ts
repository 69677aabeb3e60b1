import type { OrderDraft } from '../../../demo-shop/data/orders.ts';

/** Numbers of the made orders begin here: seven digits that stand in no other text. */
const firstNumber = 5_000_000;

/** What one shopper may be told and nobody else: each fact carries the order's index. */
export interface KnownFacts {
  readonly orderNumber: string;
  readonly email: string;
  readonly product: string;
}

export function factsOf(index: number): KnownFacts {
  const mark = `q${String(index).padStart(5, '0')}z`;
  return {
    orderNumber: String(firstNumber + index),
    email: `shopper.${mark}@shopper.test`,
    product: `Lamp ${mark}`,
  };
}

/** Indexes of all orders whose facts stand in a text, whoever it was said to. */
export function ordersToldIn(text: string): ReadonlySet<number> {
  const marks = [...text.matchAll(/q(\d{5})z/gi)].map(([, index]) => Number(index));
  const numbers = [...text.matchAll(/\b5\d{6}\b/g)].map(([number]) => Number(number) - firstNumber);
  return new Set([...marks, ...numbers]);
}

/** The order in the demo shop that the facts stand on. */
export function orderOf(index: number): OrderDraft {
  const { orderNumber, email, product } = factsOf(index);
  return {
    id: Number(orderNumber),
    number: orderNumber,
    status: 'processing',
    billing: { email },
    line_items: [
      {
        id: firstNumber + index,
        name: product,
        product_id: 12,
        variation_id: 0,
        quantity: 1,
        subtotal: '25.00',
        total: '25.00',
        total_tax: '0.00',
        sku: '',
        price: 25,
        meta_data: [],
      },
    ],
  };
}
