import type { CalendarDate, Instant } from './instant.ts';
import { isZero, type Money } from './money.ts';
import type { CustomerNote, DeliveryMethod, Order, OrderItem, OrderRefund } from './order.ts';
import type { Assurance } from './proof.ts';
import type { StoreReference } from './identifiers.ts';
import { compareSecondFact } from './second-fact.ts';
import type { OrderSituation } from './situation.ts';
import type { Shipment } from './shipment.ts';

declare const disclosed: unique symbol;

/**
 * What may be shown of an order: never an address, phone, e-mail, payment reference or platform id.
 * Only {@link disclose} makes one, so a function that takes an `OrderView` cannot be handed an
 * order that nobody proved to be theirs.
 */
export interface OrderView {
  readonly [disclosed]: true;
  readonly number: string;
  readonly placedAt: Instant;
  readonly paidAt?: Instant;
  readonly completedAt?: Instant;
  readonly paymentMethodTitle?: string;
  readonly deliveryMethods: readonly DeliveryMethod[];
  readonly deliveryTitles: readonly string[];
  readonly items: readonly OrderItem[];
  readonly shipments: readonly Shipment[];
  readonly total: Money;
  readonly shippingTotal: Money;
  readonly refunds: readonly OrderRefund[];
  readonly notes: readonly CustomerNote[];
  readonly promisedOn?: CalendarDate;
  readonly situation: OrderSituation;
  /** The shop's zone, in which instants are to be shown. */
  readonly timeZone: string;
  readonly readAt: Instant;
}

/** Thrown when code asks to show an order that the assurance does not cover: a fault of ours, never of a shopper. */
export class DisclosureRefused extends Error {
  override readonly name = 'DisclosureRefused';
}

/** Whether an assurance covers this order of this store. */
export function covers(assurance: Assurance, store: StoreReference, order: Order): boolean {
  if (assurance.level === 0) return false;
  if (assurance.store.storeId !== store.storeId || assurance.store.accountId !== store.accountId) {
    return false;
  }
  if (assurance.level === 1) {
    return assurance.orderId === order.id && assurance.orderNumber === order.number;
  }
  if (assurance.by === 'sign_in') return order.customerId === assurance.customerId;
  return compareSecondFact(order.contact, { kind: 'email', value: assurance.email });
}

/**
 * Turns a found order into one that may be shown.
 * @throws DisclosureRefused when the assurance does not cover the order, or nobody may see it.
 */
export function disclose(
  order: Order,
  options: {
    readonly store: StoreReference;
    readonly assurance: Assurance;
    readonly situation: OrderSituation;
    readonly timeZone: string;
  },
): OrderView {
  const hidden = order.stage === 'draft' || order.stage === 'trashed';
  if (hidden || !covers(options.assurance, options.store, order)) {
    throw new DisclosureRefused('the assurance does not cover this order');
  }
  return {
    number: order.number,
    placedAt: order.placedAt,
    // A shop marks a free order as paid; to its shopper nothing was.
    ...(order.payment.paidAt && !isZero(order.total) && { paidAt: order.payment.paidAt }),
    ...(order.completedAt && { completedAt: order.completedAt }),
    ...(order.payment.methodTitle && { paymentMethodTitle: order.payment.methodTitle }),
    deliveryMethods: order.deliveryMethods,
    deliveryTitles: order.deliveryTitles,
    items: order.items,
    shipments: order.shipments,
    total: order.total,
    shippingTotal: order.shippingTotal,
    refunds: order.refunds,
    notes: order.notes,
    ...(order.promisedOn && { promisedOn: order.promisedOn }),
    situation: options.situation,
    timeZone: options.timeZone,
    readAt: order.readAt,
  } as OrderView;
}
