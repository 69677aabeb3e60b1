import type { Instant } from '../instant.ts';
import { absolute, addMoney, compareMoney, isZero, type Money } from '../money.ts';
import type { Order } from '../order.ts';
import { past, type Circumstances } from './circumstances.ts';

/** All that has been sent back, or undefined when nothing has. */
export function refundedAmount({ refunds, total }: Order): Money | undefined {
  const sum = refunds
    .map((refund) => absolute(refund.amount))
    // Amounts of another currency cannot be added up; no platform is known to write them.
    .filter((amount) => amount.currency === total.currency)
    .reduce<Money | undefined>((sum, amount) => (sum ? addMoney(sum, amount) : amount), undefined);
  return sum && !isZero(sum) ? sum : undefined;
}

/** Whether all that was paid has been sent back. */
export function isWhollyRefunded(order: Order): boolean {
  const refunded = refundedAmount(order);
  return refunded !== undefined && compareMoney(refunded, order.total) >= 0;
}

/** When money was last sent back, if that is known. */
export function lastRefundAt(order: Order, circumstances: Circumstances): Instant | undefined {
  return order.refunds
    .map((refund) => past(refund.refundedAt, circumstances))
    .filter((instant) => instant !== undefined)
    .toSorted((first, second) => Date.parse(first) - Date.parse(second))
    .at(-1);
}
