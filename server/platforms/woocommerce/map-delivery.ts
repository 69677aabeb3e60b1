import type { DeliveryMethod } from '../../orders/order.ts';
import { plainLine } from '../common/plain-text.ts';
import type { WireOrder } from './wire.ts';

/** WooCommerce's local pickup, the block checkout's pickup locations, and Local Pickup Plus. */
const pickupMethod = /^(local_pickup|pickup_location|local_pickup_plus|legacy_local_pickup)/;

/** How the goods travel, and what the shop calls it. */
export function mapDelivery(
  order: Pick<WireOrder, 'shipping_lines'>,
  allVirtual: boolean | undefined,
): {
  readonly deliveryMethods: readonly DeliveryMethod[];
  readonly deliveryTitles: readonly string[];
} {
  const methods = order.shipping_lines.map(({ method_id }): DeliveryMethod =>
    pickupMethod.test(method_id) ? 'pickup' : 'shipping',
  );
  const titles = order.shipping_lines.map((line) => plainLine(line.method_title));
  return {
    deliveryMethods:
      methods.length > 0 ? [...new Set(methods)] : [allVirtual === true ? 'none' : 'shipping'],
    deliveryTitles: titles.filter((title) => title !== ''),
  };
}

/**
 * Whether nothing in the order travels. Without shipping lines: yes, when WooCommerce needs no
 * processing (all is virtual and downloadable) or every product is known to be virtual. With
 * shipping lines something does. Undefined when nobody can tell.
 */
export function isAllVirtual(
  order: WireOrder,
  virtualById: ReadonlyMap<number, boolean>,
): boolean | undefined {
  if (order.shipping_lines.length > 0) return order.line_items.length === 1 ? false : undefined;
  if (order.needs_processing === false) return true;
  const known = order.line_items.map((line) =>
    virtualById.get(line.variation_id || line.product_id),
  );
  if (known.length > 0 && known.every((virtual) => virtual === true)) return true;
  return undefined;
}
