import { textOf } from '../data/json.ts';
import type { OrderBook } from '../data/orders.ts';

/** A recorded order for visitors to ask about. */
export interface OrderToTry {
  readonly number: string;
  readonly email: string;
  readonly shows: string;
}

/** Recorded order ids, each with what asking for it shows. */
const chosen: readonly (readonly [id: number, shows: string])[] = [
  [29, 'paid and being prepared'],
  [34, 'two parcels, two couriers'],
  [39, 'one parcel sent, the rest to follow'],
  [30, 'a note from the shop'],
  [55, 'ready to be picked up'],
  [43, 'part of the money given back'],
  [27, 'not paid yet'],
];

/** Orders to try, as they stand in this shop; those that are not there any more are left out. */
export function ordersToTry(orders: OrderBook): readonly OrderToTry[] {
  return chosen.flatMap(([id, shows]) => {
    const order = orders.find(id);
    return order ? [{ number: order.number, email: textOf(order.billing['email']), shows }] : [];
  });
}
