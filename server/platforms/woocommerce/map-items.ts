import type { OrderItem } from '../../orders/order.ts';
import { addMoney } from '../../orders/money.ts';
import { compact } from '../common/compact.ts';
import { mapMoney } from './map-money.ts';
import { plainLine } from '../common/plain-text.ts';
import type { WireLineItem, WireRefund } from './wire.ts';

/** WooCommerce's own note on a line that was ordered while out of stock (English; it is translated in other shops). */
const backorderedKeys = new Set(['Backordered', 'backordered', '_backordered']);

export interface ItemContext {
  readonly currency: string;
  readonly refunds: readonly WireRefund[];
  /** Product or variation id → virtual; what is not in it is not known. */
  readonly virtualById: ReadonlyMap<number, boolean>;
  /** When the whole order is known to be virtual or to be of goods, whatever single products say. */
  readonly allVirtual?: boolean | undefined;
  /** Everything was refunded, though the refund names no lines. */
  readonly whollyRefunded: boolean;
}

/** One line of an order. */
export function mapItem(line: WireLineItem, context: ItemContext): OrderItem {
  const virtual =
    context.allVirtual ?? context.virtualById.get(line.variation_id || line.product_id);
  const sku = line.sku?.trim();
  return compact<OrderItem>({
    id: String(line.id),
    name: plainLine(line.name),
    quantity: line.quantity,
    refundedQuantity: context.whollyRefunded
      ? line.quantity
      : Math.min(line.quantity, refundedQuantity(line.id, context.refunds)),
    sku: sku ? sku : undefined,
    options: line.meta_data.flatMap(readOption),
    total: addMoney(
      mapMoney(line.total, context.currency),
      mapMoney(line.total_tax, context.currency),
    ),
    needsShipping: virtual === undefined ? undefined : !virtual,
    backorderedQuantity: backorderedQuantity(line),
  });
}

/** Keys that begin with an underscore are bookkeeping; values that are no text belong to plug-ins. */
function readOption(meta: WireLineItem['meta_data'][number]): { name: string; value: string }[] {
  if (meta.key.startsWith('_') || backorderedKeys.has(meta.key)) return [];
  if (typeof meta.display_value !== 'string') return [];
  const name = plainLine(typeof meta.display_key === 'string' ? meta.display_key : meta.key);
  const value = plainLine(meta.display_value);
  const isShort = name.length <= 100 && value.length <= 300;
  return name !== '' && value !== '' && isShort ? [{ name, value }] : [];
}

function backorderedQuantity({ meta_data, quantity }: WireLineItem): number {
  const value = Number(meta_data.find((meta) => backorderedKeys.has(meta.key))?.value ?? 0);
  return Number.isFinite(value) ? Math.min(Math.max(0, value), quantity) : 0;
}

/** Refund lines count backwards and name the line that they take back. */
function refundedQuantity(lineId: number, refunds: readonly WireRefund[]): number {
  return refunds
    .flatMap((refund) => refund.line_items)
    .filter((line) =>
      line.meta_data.some(
        (meta) => meta.key === '_refunded_item_id' && String(meta.value) === String(lineId),
      ),
    )
    .reduce((sum, line) => sum + Math.abs(line.quantity), 0);
}
