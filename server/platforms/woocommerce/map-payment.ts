import type { OrderPayment, OrderStage } from '../../orders/order.ts';
import { compact } from '../common/compact.ts';
import { gmtInstant } from './map-dates.ts';
import { plainLine } from '../common/plain-text.ts';
import type { WireOrder } from './wire.ts';

/** WooCommerce's own offline methods. Whatever else has a name is paid online. */
const kinds: Readonly<Record<string, OrderPayment['kind']>> = {
  bacs: 'transfer',
  cheque: 'cheque',
  cod: 'on_delivery',
  '': 'unknown',
  other: 'unknown',
};

const settled: ReadonlySet<OrderStage> = new Set([
  'completed',
  'cancelled',
  'refunded',
  'returned',
  'delivered',
]);

/** How an order is paid, and whether money is still waited for. */
export function mapPayment(order: WireOrder, stage: OrderStage): OrderPayment {
  const paidAt = gmtInstant(order.date_paid_gmt);
  const kind = Object.hasOwn(kinds, order.payment_method)
    ? (kinds[order.payment_method] ?? 'unknown')
    : 'online';
  const methodTitle = plainLine(order.payment_method_title);
  return compact<OrderPayment>({
    paidAt,
    methodTitle: methodTitle === '' ? undefined : methodTitle,
    kind,
    isDue: isDue(order, stage, kind, paidAt !== undefined),
  });
}

/**
 * `needs_payment` covers pending and failed orders. A transfer or cheque is waited for while the
 * order is on hold, and cash on delivery until the order is over; WooCommerce calls neither unpaid.
 */
function isDue(
  order: WireOrder,
  stage: OrderStage,
  kind: OrderPayment['kind'],
  isPaid: boolean,
): boolean {
  if (order.needs_payment === true) return true;
  if (isPaid || settled.has(stage)) return false;
  if (kind === 'transfer' || kind === 'cheque') return stage === 'on_hold';
  if (kind === 'on_delivery') return true;
  return (
    order.needs_payment === undefined &&
    (stage === 'awaiting_payment' || stage === 'payment_failed')
  );
}
