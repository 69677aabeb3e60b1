import { digitsOf, globalId, type Identifiers } from './identifiers.ts';
import { instant } from './instant.ts';
import { moneyBag, type Currencies } from './money.ts';
import { buildFulfillment, buildPlan, buildReturn } from './build-parts.ts';
import type { ItemDraft, OrderDraft } from './order-draft.ts';
import type { AddressRecord, LineItemRecord, OrderRecord } from './records.ts';

/** What an order takes from its shop. */
export interface OrderSurroundings {
  readonly identifiers: Identifiers;
  readonly domain: string;
  /** Digits of the shop's id. */
  readonly shopId: string;
  readonly currency: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly nextNumber: number;
  readonly now: Date;
}

/** Makes an order of a draft: ids, sums, and the many fields that follow from the few. */
export function buildOrder(draft: OrderDraft, shop: OrderSurroundings): OrderRecord {
  const id = draft.id === undefined ? shop.identifiers.next('Order') : globalId('Order', draft.id);
  const number = draft.number ?? shop.nextNumber;
  const name = draft.name ?? `${shop.prefix}${number}${shop.suffix}`;
  const placedAt = instant(draft.placedAt ?? new Date(shop.now.getTime() - 3_600_000));
  const currencies: Currencies = {
    shop: shop.currency,
    presentment: draft.presentment?.currency ?? shop.currency,
    rate: draft.presentment?.rate ?? 1,
  };
  const items = draft.items ?? [{ title: 'Fern' }];
  const sent = sentQuantities(draft, items);
  const lineItems = items.map((item, index) =>
    buildItem(item, sent[index] ?? 0, currencies, shop.identifiers),
  );
  const requiresShipping = lineItems.some((item) => item.requiresShipping);
  const shippingPrice = requiresShipping ? (draft.shippingPrice ?? 950) : 0;
  const total = sum(items.map((item) => priceOf(item))) + shippingPrice;
  const refunded = sum((draft.refunds ?? []).map(({ amount }) => amount));
  const shippingAddress = addressOf(draft.shippingAddress, requiresShipping);

  const fulfillments = (draft.parcels ?? []).map((parcel, index) =>
    buildFulfillment(parcel, { name: `${name}.${index + 1}`, lineItems }, shop.identifiers),
  );
  const refunds = (draft.refunds ?? []).map((refund) => ({
    id: shop.identifiers.next('Refund'),
    createdAt: instant(refund.at),
    totalRefundedSet: moneyBag(refund.amount, currencies),
  }));
  const returns = (draft.returns ?? []).map((each, index) =>
    buildReturn(each, `${name}-R${index + 1}`, shop.identifiers),
  );

  return {
    id,
    legacyResourceId: digitsOf(id),
    name,
    number,
    confirmationNumber:
      draft.confirmationNumber === undefined ? confirmationOf(number) : draft.confirmationNumber,
    createdAt: placedAt,
    processedAt: placedAt,
    updatedAt: latest([
      placedAt,
      ...fulfillments.map((fulfillment) => fulfillment.updatedAt),
      ...refunds.map((refund) => refund.createdAt),
      ...returns.map((each) => each.closedAt ?? each.createdAt),
      draft.fields?.closedAt ?? placedAt,
    ]),
    closedAt: null,
    cancelledAt: null,
    cancelReason: null,
    test: false,
    edited: false,
    displayFinancialStatus: financialStatusOf(total, refunded),
    displayFulfillmentStatus: fulfillmentStatusOf(lineItems, requiresShipping),
    returnStatus: 'NO_RETURN',
    requiresShipping,
    customerLocale: draft.locale ?? 'en',
    currencyCode: shop.currency,
    presentmentCurrencyCode: currencies.presentment,
    paymentGatewayNames: draft.gateways ?? ['shopify_payments'],
    email: draft.email ?? null,
    phone: draft.phone ?? null,
    shippingAddress,
    billingAddress:
      draft.billingAddress === undefined
        ? (shippingAddress ?? addressOf({}, true))
        : addressOf(draft.billingAddress, true),
    customerId: draft.customer === undefined ? null : globalId('Customer', draft.customer),
    totalPriceSet: moneyBag(total, currencies),
    currentTotalPriceSet: moneyBag(total - refunded, currencies),
    totalOutstandingSet: moneyBag(draft.outstanding ?? 0, currencies),
    totalShippingPriceSet: moneyBag(shippingPrice, currencies),
    totalRefundedSet: moneyBag(refunded, currencies),
    shippingLine: shippingLineOf(draft, requiresShipping),
    statusPageUrl: `https://${shop.domain}/${shop.shopId}/orders/${confirmationOf(number).toLowerCase()}/authenticate?key=${confirmationOf(number + 7).toLowerCase()}`,
    lineItems,
    fulfillments,
    fulfillmentOrders: (draft.plans ?? plansOf(lineItems, requiresShipping)).map((plan) =>
      buildPlan(plan, shop.identifiers),
    ),
    refunds,
    returns,
    shows: draft.shows ?? null,
    ...draft.fields,
  };
}

/** Nine capital letters and digits, the same for the same number. */
function confirmationOf(number: number): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  let rest = BigInt(number) * 2_654_435_761n + 1_013_904_223n;
  let text = '';
  for (let place = 0; place < 9; place += 1) {
    text += alphabet[Number(rest % 32n)];
    rest = rest / 32n + BigInt(number + place);
  }
  return text;
}

function buildItem(
  item: ItemDraft,
  sent: number,
  currencies: Currencies,
  identifiers: Identifiers,
): LineItemRecord {
  const quantity = item.quantity ?? 1;
  const currentQuantity = item.currentQuantity ?? quantity;
  return {
    id: identifiers.next('LineItem'),
    name: item.variant === undefined ? item.title : `${item.title} - ${item.variant}`,
    title: item.title,
    variantTitle: item.variant ?? null,
    sku: item.sku ?? null,
    quantity,
    currentQuantity,
    unfulfilledQuantity: Math.max(0, currentQuantity - sent),
    nonFulfillableQuantity: quantity - currentQuantity,
    requiresShipping: item.ships ?? true,
    discountedTotalSet: moneyBag(priceOf(item), currencies),
    image: null,
  };
}

function priceOf(item: ItemDraft): number {
  return (item.price ?? 2_400) * (item.quantity ?? 1);
}

/** How many of each line have left the shop. */
function sentQuantities(draft: OrderDraft, items: readonly ItemDraft[]): readonly number[] {
  const sent = items.map(() => 0);
  for (const parcel of draft.parcels ?? []) {
    if (['CANCELLED', 'ERROR', 'FAILURE'].includes(parcel.status ?? 'SUCCESS')) continue;
    const holds = parcel.holds ?? items.map((item, line) => [line, item.quantity ?? 1] as const);
    for (const [line, quantity] of holds) sent[line] = (sent[line] ?? 0) + quantity;
  }
  return sent;
}

function financialStatusOf(total: number, refunded: number): string {
  if (refunded === 0) return 'PAID';
  return refunded >= total ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
}

function fulfillmentStatusOf(items: readonly LineItemRecord[], requiresShipping: boolean): string {
  if (!requiresShipping) return 'FULFILLMENT_NOT_REQUIRED';
  const wanted = sum(items.map((item) => item.currentQuantity));
  const missing = sum(items.map((item) => item.unfulfilledQuantity));
  if (missing === 0) return 'FULFILLED';
  return missing < wanted ? 'PARTIALLY_FULFILLED' : 'UNFULFILLED';
}

/** What stands for the shop's own plan when nobody said otherwise. */
function plansOf(items: readonly LineItemRecord[], requiresShipping: boolean) {
  const isDone = items.every((item) => item.unfulfilledQuantity === 0);
  const method = requiresShipping ? 'SHIPPING' : 'NONE';
  return [{ method, status: isDone ? 'CLOSED' : 'OPEN' }];
}

function shippingLineOf(draft: OrderDraft, requiresShipping: boolean): OrderRecord['shippingLine'] {
  if (draft.shippingTitle === null || !requiresShipping) return null;
  return {
    title: draft.shippingTitle ?? 'Standard',
    deliveryCategory: draft.deliveryCategory === undefined ? 'shipping' : draft.deliveryCategory,
  };
}

function addressOf(
  parts: Partial<AddressRecord> | null | undefined,
  isWanted: boolean,
): AddressRecord | null {
  if (parts === null || (parts === undefined && !isWanted)) return null;
  return {
    firstName: 'Robin',
    lastName: 'Sample',
    phone: null,
    city: 'Ottawa',
    provinceCode: 'ON',
    zip: 'K2H 7A8',
    countryCodeV2: 'CA',
    ...parts,
  };
}

/** Instants of one form sort as text. */
function latest(instants: readonly string[]): string {
  return instants.toSorted().at(-1) ?? '';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
