import type { Instant } from '../instant.ts';
import { isZero } from '../money.ts';
import type { Order } from '../order.ts';
import { past, type Circumstances } from './circumstances.ts';

/** When the shopper's money arrived. Shops mark a free order as paid too, and nobody paid for it. */
export function paidAt(order: Order, circumstances: Circumstances): Instant | undefined {
  return isZero(order.total) ? undefined : past(order.payment.paidAt, circumstances);
}
