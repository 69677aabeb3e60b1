import type { Instant } from '../../orders/instant.ts';
import type { PlatformCustomerId, PlatformOrderId } from '../../orders/identifiers.ts';
import { absolute, addMoney } from '../../orders/money.ts';
import type {
  CustomerNote,
  Order,
  OrderContact,
  OrderRefund,
  OrderStage,
} from '../../orders/order.ts';
import { compact } from '../common/compact.ts';
import { gmtInstant } from './map-dates.ts';
import { isAllVirtual, mapDelivery } from './map-delivery.ts';
import { mapItem } from './map-items.ts';
import { mapMoney } from './map-money.ts';
import { mapPayment } from './map-payment.ts';
import { mapShipments } from './map-shipments/map-shipments.ts';
import type { LinkRules } from '../common/name-parcel.ts';
import { mapStatus } from './map-status.ts';
import { plainText } from '../common/plain-text.ts';
import type { WireFulfillment, WireOrder, WireRefund, WireTracking } from './wire.ts';

/** What was read about an order beside the order itself. Empty where it was not asked or not there. */
export interface OrderDetails {
  readonly notes: readonly CustomerNote[];
  readonly refunds: readonly WireRefund[];
  readonly fulfillments: readonly WireFulfillment[];
  readonly trackings: readonly WireTracking[];
  readonly virtualById: ReadonlyMap<number, boolean>;
  /** False when some store of parcels could not be read. */
  readonly shipmentsComplete: boolean;
}

/** What is known of the shop, not of the order. */
export interface MappingContext {
  readonly timeZone: string;
  readonly links: LinkRules;
  readonly statusMeanings: Readonly<Record<string, OrderStage>>;
  readonly readAt: Instant;
}

/**
 * From WooCommerce's order to ours. Keys, addresses, the customer's note and transaction numbers stay behind.
 * @throws RangeError when the order has no date, or its currency or total is none.
 */
export function mapOrder(order: WireOrder, details: OrderDetails, context: MappingContext): Order {
  const stage = mapStatus(order.status, context.statusMeanings);
  const currency = order.currency;
  const placedAt = gmtInstant(order.date_created_gmt);
  if (!placedAt) throw new RangeError('the order has no date');
  const allVirtual = isAllVirtual(order, details.virtualById);
  const refunds = mapRefunds(order, details.refunds);
  const items = order.line_items.map((line) =>
    mapItem(line, {
      currency,
      refunds: details.refunds,
      virtualById: details.virtualById,
      allVirtual,
      whollyRefunded: stage === 'refunded',
    }),
  );
  return compact<Order>({
    id: String(order.id) as PlatformOrderId,
    number: order.number,
    customerId:
      order.customer_id > 0 ? (String(order.customer_id) as PlatformCustomerId) : undefined,
    stage,
    placedAt,
    updatedAt: gmtInstant(order.date_modified_gmt),
    completedAt: gmtInstant(order.date_completed_gmt),
    payment: mapPayment(order, stage),
    ...mapDelivery(order, allVirtual),
    destinationCountry: order.shipping.country || order.billing.country || undefined,
    items,
    shipments: mapShipments(
      {
        order,
        timeZone: context.timeZone,
        fulfillments: details.fulfillments,
        trackings: details.trackings,
        digitalItemIds: new Set(
          items.filter((item) => item.needsShipping === false).map((item) => item.id),
        ),
      },
      context.links,
    ),
    shipmentsComplete: details.shipmentsComplete,
    total: mapMoney(order.total, currency),
    shippingTotal: addMoney(
      mapMoney(order.shipping_total, currency),
      mapMoney(order.shipping_tax, currency),
    ),
    refunds,
    notes: details.notes,
    contact: mapContact(order),
    readAt: context.readAt,
  });
}

/** The order itself tells amounts and reasons, the refunds' own route the dates. */
function mapRefunds(order: WireOrder, details: readonly WireRefund[]): OrderRefund[] {
  return order.refunds.map((refund) => {
    const reason = plainText(refund.reason);
    const detail = details.find((each) => each.id === refund.id);
    return compact<OrderRefund>({
      amount: absolute(mapMoney(refund.total, order.currency)),
      reason: reason === '' ? undefined : reason,
      refundedAt: gmtInstant(detail?.date_created_gmt),
    });
  });
}

/** Whose an order is: what second facts are compared with. */
export function mapContact({ billing, shipping }: WireOrder): OrderContact {
  const postcodes = [billing, shipping]
    .map(({ postcode, country }) => ({ value: postcode.trim(), country: country.trim() }))
    .filter(({ value }) => value !== '');
  return {
    emails: distinct([billing.email, shipping.email]),
    phones: distinct([billing.phone, shipping.phone]),
    postcodes: postcodes.filter(
      (each, index) =>
        postcodes.findIndex(
          (other) => other.value === each.value && other.country === each.country,
        ) === index,
    ),
    country: billing.country || shipping.country,
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}
