import type { PlatformCustomerId, PlatformOrderId } from '../../orders/identifiers.ts';
import {
  calendarDateIn,
  instantFrom,
  type CalendarDate,
  type Instant,
} from '../../orders/instant.ts';
import { money, type Money } from '../../orders/money.ts';
import type {
  CustomerNote,
  DeliveryMethod,
  Order,
  OrderContact,
  OrderItem,
  OrderPayment,
  OrderRefund,
  OrderStage,
} from '../../orders/order.ts';
import { remembered } from '../../remembered.ts';
import { compact } from '../common/compact.ts';
import type { LinkRules } from '../common/name-parcel.ts';
import { plainLine, plainText } from '../common/plain-text.ts';
import { mapShipments } from './map-shipments.ts';
import { isStanding, mapStage, paymentKindOf } from './map-stage.ts';
import { namesOf, type NumberFormat } from './order-numbers.ts';
import {
  legacyId,
  type WireFulfillmentOrder,
  type WireLineItem,
  type WireMoney,
  type WireOrder,
  type WireReturn,
} from './wire.ts';

/** What was read about an order beside the order itself; empty where it was not asked or may not be. */
export interface OrderExtras {
  readonly fulfillmentOrders: readonly WireFulfillmentOrder[];
  /** False when some of the order was left out of the answer. */
  readonly isWhole: boolean;
  /** What is owed of an order that is paid in part. */
  readonly outstanding?: WireMoney;
}

/** What is known of the shop, not of the order. */
export interface MappingContext {
  readonly timeZone: string;
  readonly numbers: NumberFormat;
  readonly links: LinkRules;
  readonly readAt: Instant;
}

/**
 * From Shopify's order to ours. Addresses and whoever wrote a cart's note stay behind.
 * @throws RangeError when a moment or an amount is none.
 */
export function mapOrder(order: WireOrder, extras: OrderExtras, context: MappingContext): Order {
  const isPickup = isToBeCollected(order, extras);
  const stage = stageOf(order, extras, isPickup);
  const { timeZone, links } = context;
  return compact<Order>({
    id: legacyId(order.id) as PlatformOrderId,
    ...namesOf(order, context.numbers),
    customerId: order.customer ? (legacyId(order.customer.id) as PlatformCustomerId) : undefined,
    stage,
    placedAt: instantFrom(order.processedAt),
    updatedAt: instantFrom(order.updatedAt),
    completedAt: completionOf(order, stage),
    payment: mapPayment(order, stage, extras),
    deliveryMethods: [deliveryMethodOf(order, isPickup)],
    deliveryTitles: [plainLine(order.shippingLine?.title ?? '')].filter((each) => each !== ''),
    destinationCountry: order.shippingAddress?.countryCodeV2 ?? undefined,
    items: order.lineItems.nodes.map(mapItem),
    shipments: mapShipments(order, { timeZone, links, isPickup }),
    shipmentsComplete: extras.isWhole,
    total: mapMoney(order.totalPriceSet),
    shippingTotal: mapMoney(order.totalShippingPriceSet),
    refunds: mapRefunds(order),
    returnIsOpen: isReturnOpen(order),
    notes: (order.returns?.nodes ?? []).flatMap(noteOf),
    plannedFor: planOf(order, extras, timeZone),
    promisedOn: promiseOf(extras, timeZone),
    contact: mapContact(order),
    readAt: context.readAt,
  });
}

/** Held back or planned for later by the warehouse, which the order's own word does not always say. */
function stageOf(order: WireOrder, extras: OrderExtras, isPickup: boolean): OrderStage {
  const stage = mapStage(order, isPickup);
  if (stage !== 'processing') return stage;
  const open = extras.fulfillmentOrders.filter(({ status }) => !closed.has(status));
  const isHeld = open.length > 0 && open.every((each) => each.fulfillmentHolds.length > 0);
  return isHeld ? 'on_hold' : stage;
}

const closed: ReadonlySet<string> = new Set(['CLOSED', 'CANCELLED']);

/** To be collected: by the warehouse's word, or by what was chosen or already happened. */
function isToBeCollected(order: WireOrder, { fulfillmentOrders }: OrderExtras): boolean {
  const methods = fulfillmentOrders.flatMap(({ deliveryMethod }) => deliveryMethod ?? []);
  if (methods.length > 0) {
    return methods.every(({ methodType }) => methodType === 'PICK_UP' || methodType === 'RETAIL');
  }
  const category = order.shippingLine?.deliveryCategory ?? '';
  return /pick.?up/i.test(category) || isCollectedByWord(order);
}

/** A carrier's parcel shop has the same word: only what has no number, and all of it, waits in the shop itself. */
function isCollectedByWord({ fulfillments }: WireOrder): boolean {
  const standing = fulfillments.filter(isStanding);
  return (
    standing.length > 0 &&
    standing.every(
      ({ displayStatus, trackingInfo }) =>
        trackingInfo.length === 0 &&
        (displayStatus === 'READY_FOR_PICKUP' || displayStatus === 'PICKED_UP'),
    )
  );
}

function deliveryMethodOf({ requiresShipping }: WireOrder, isPickup: boolean): DeliveryMethod {
  if (isPickup) return 'pickup';
  return requiresShipping ? 'shipping' : 'none';
}

function completionOf(order: WireOrder, stage: OrderStage): Instant | undefined {
  if (stage !== 'completed' && stage !== 'delivered') return undefined;
  const ends = order.fulfillments.flatMap(({ deliveredAt, createdAt }) => deliveredAt ?? createdAt);
  const last = ends.toSorted((first, second) => Date.parse(first) - Date.parse(second)).at(-1);
  return last === undefined ? undefined : instantFrom(last);
}

const paid: ReadonlySet<string> = new Set(['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED']);

/** Shopify tells how money stands and not when it came: an order is paid at the checkout or unpaid. */
function mapPayment(order: WireOrder, stage: OrderStage, extras: OrderExtras): OrderPayment {
  const status = order.displayFinancialStatus ?? '';
  const kind = paymentKindOf(order.paymentGatewayNames);
  const isOver = stage === 'cancelled' || stage === 'refunded';
  const title = plainLine(order.paymentGatewayNames.find((name) => name !== '') ?? '');
  return compact<OrderPayment>({
    paidAt: paid.has(status) && kind === 'online' ? instantFrom(order.processedAt) : undefined,
    methodTitle: kind === 'online' || title === '' ? undefined : title,
    kind,
    isDue: !isOver && ['PENDING', 'PARTIALLY_PAID', 'EXPIRED', 'VOIDED'].includes(status),
    due: extras.outstanding && mapMoney(extras.outstanding),
  });
}

function mapItem(line: WireLineItem): OrderItem {
  const variant = plainLine(line.variantTitle ?? '');
  const name = plainLine(line.title);
  return compact<OrderItem>({
    id: legacyId(line.id),
    name: variant === '' ? name : `${name}, ${variant}`,
    quantity: line.quantity,
    // Taken out by an edit, sent back or refunded: either way it is not waited for.
    refundedQuantity: Math.max(0, line.quantity - line.currentQuantity),
    sku: line.sku || undefined,
    options: [],
    total: mapMoney(line.discountedTotalSet),
    needsShipping: line.requiresShipping,
    backorderedQuantity: 0,
  });
}

function mapRefunds({ refunds }: WireOrder): OrderRefund[] {
  return (
    refunds
      .map((refund) =>
        compact<OrderRefund>({
          amount: mapMoney(refund.totalRefundedSet),
          refundedAt: refund.createdAt ? instantFrom(refund.createdAt) : undefined,
        }),
      )
      // Something was taken back without money.
      .filter(({ amount }) => !/^0+(\.0+)?$/.test(amount.amount))
  );
}

const openReturns: ReadonlySet<string> = new Set(['IN_PROGRESS', 'RETURN_REQUESTED']);

function isReturnOpen({ returnStatus }: WireOrder): boolean {
  return openReturns.has(returnStatus);
}

/** What the shop wrote to its customer when it declined a return. */
function noteOf({ decline, closedAt, createdAt }: WireReturn): CustomerNote[] {
  const text = plainText(decline?.note ?? '');
  return text === '' ? [] : [{ text, writtenAt: instantFrom(closedAt ?? createdAt) }];
}

/** The last day that the shop promised at the checkout, where it promised one. */
function promiseOf({ fulfillmentOrders }: OrderExtras, timeZone: string) {
  const last = fulfillmentOrders
    .flatMap(({ deliveryMethod }) => deliveryMethod?.maxDeliveryDateTime ?? [])
    .toSorted((first, second) => Date.parse(first) - Date.parse(second))
    .at(-1);
  return last === undefined ? undefined : calendarDateIn(instantFrom(last), timeZone);
}

/** The next day on which the shop has planned to send something. */
function planOf(
  { displayFulfillmentStatus }: WireOrder,
  { fulfillmentOrders }: OrderExtras,
  timeZone: string,
): CalendarDate | undefined {
  if (displayFulfillmentStatus !== 'SCHEDULED') return undefined;
  const next = fulfillmentOrders
    .filter(({ status }) => !closed.has(status))
    .flatMap(({ fulfillAt }) => fulfillAt ?? [])
    .toSorted((first, second) => Date.parse(first) - Date.parse(second))[0];
  return next === undefined ? undefined : calendarDateIn(instantFrom(next), timeZone);
}

/** Whose an order is: what second facts are compared with. */
export function mapContact(
  order: Pick<WireOrder, 'email' | 'phone' | 'shippingAddress' | 'billingAddress'>,
): OrderContact {
  const addresses = [order.shippingAddress, order.billingAddress].flatMap((each) => each ?? []);
  const postcodes = addresses
    .map(({ zip, countryCodeV2 }) => ({ value: zip?.trim() ?? '', country: countryCodeV2 ?? '' }))
    .filter(({ value }) => value !== '');
  return {
    emails: distinct([order.email]),
    phones: distinct([order.phone, ...addresses.map(({ phone }) => phone)]),
    postcodes: [
      ...new Map(postcodes.map((each) => [`${each.value} ${each.country}`, each])).values(),
    ],
    country: addresses.find(({ countryCodeV2 }) => countryCodeV2)?.countryCodeV2 ?? '',
  };
}

function distinct(values: readonly (string | null | undefined)[]): string[] {
  const texts = values.map((value) => value?.trim() ?? '').filter((value) => value !== '');
  return [...new Set(texts)];
}

/** In the currency in which the customer paid. Shopify writes `15.3` and `450.0`: as many decimals are kept as the currency has. */
function mapMoney({ presentmentMoney: { amount, currencyCode } }: WireMoney): Money {
  const [whole = '', fraction = ''] = amount.split('.');
  const decimals = fraction.replace(/0+$/, '').padEnd(decimalsOf(currencyCode), '0');
  return money(decimals === '' ? whole : `${whole}.${decimals}`, currencyCode);
}

const decimalsOf = remembered((currency: string): number => {
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    return format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    // No code of ISO 4217's shape; `money` says whether it can be one at all.
    return 2;
  }
});
