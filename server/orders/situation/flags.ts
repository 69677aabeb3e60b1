import type { Order, OrderItem, OrderStage } from '../order.ts';
import type { OrderFlag } from '../situation.ts';
import { pastDay, type Circumstances } from './circumstances.ts';
import { isWhollyRefunded, refundedAmount } from './refunds.ts';

/** Stages in which the shop still has something to send. */
const unfinished: ReadonlySet<OrderStage> = new Set([
  'awaiting_payment',
  'payment_failed',
  'on_hold',
  'processing',
  'partly_shipped',
]);

/** What is to be said beside the primary situation. */
export function orderFlags(order: Order, circumstances: Circumstances): readonly OrderFlag[] {
  const flags: OrderFlag[] = [];
  const refunded = refundedAmount(order);
  const isToldByPrimary =
    order.stage === 'cancelled' || order.stage === 'refunded' || isWhollyRefunded(order);
  if (refunded && !isToldByPrimary) flags.push({ code: 'part_refunded', amount: refunded });

  const sent = partShipped(order, circumstances);
  if (sent) flags.push({ code: 'part_shipped', ...sent });

  const parcels = order.shipments.length;
  if (parcels > 1) flags.push({ code: 'several_parcels', count: parcels });

  const digital = quantity(order.items.filter((item) => item.needsShipping === false));
  const isMixed = order.items.some((item) => item.needsShipping !== false);
  if (digital > 0 && isMixed) flags.push({ code: 'has_digital_items', count: digital });

  const backordered = order.items.reduce((count, item) => count + item.backorderedQuantity, 0);
  if (backordered > 0 && isWaitedFor(order)) {
    flags.push({ code: 'has_backordered_items', count: backordered });
  }

  if (order.returnIsOpen) flags.push({ code: 'return_open' });
  return flags;
}

/**
 * How many things have been sent so far, while the rest is still with the shop. Undefined when all
 * or none has been sent, or when a parcel's contents are not recorded, for then nobody can count.
 */
export function partShipped(
  order: Order,
  circumstances: Circumstances,
): { readonly shippedQuantity: number; readonly totalQuantity: number } | undefined {
  if (!unfinished.has(order.stage)) return undefined;
  const sent = order.shipments.filter(
    ({ shippedOn }) => shippedOn === undefined || pastDay(shippedOn, circumstances),
  );
  const packed = sent.map((shipment) => shipment.items);
  if (!packed.every((items) => items !== undefined)) return undefined;

  const contents = packed.flat();
  const travelling = order.items.filter((item) => item.needsShipping !== false);
  const totalQuantity = quantity(travelling);
  const shippedQuantity = travelling.reduce((count, item) => {
    const inParcels = contents.filter(({ itemId }) => itemId === item.id);
    const shipped = inParcels.reduce((sum, content) => sum + content.quantity, 0);
    return count + Math.min(shipped, remaining(item));
  }, 0);
  return shippedQuantity > 0 && shippedQuantity < totalQuantity
    ? { shippedQuantity, totalQuantity }
    : undefined;
}

function quantity(items: readonly OrderItem[]): number {
  return items.reduce((count, item) => count + remaining(item), 0);
}

/** Whether missing stock still matters: neither before there is a paid order nor after it was sent. */
function isWaitedFor({ stage }: Order): boolean {
  return stage === 'on_hold' || stage === 'processing' || stage === 'partly_shipped';
}

/** What has been refunded is not waited for. */
function remaining(item: OrderItem): number {
  return Math.max(0, item.quantity - item.refundedQuantity);
}
