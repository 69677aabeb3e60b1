import type { OrderStage } from '../../orders/order.ts';
import type { WireOrder } from './wire.ts';

/**
 * Where an order stands. What Shopify may add to its words is `unknown`, and never guessed. An order that
 * was cancelled, or whose money is missing or went back, is that first; then its parcels decide.
 */
export function mapStage(order: WireOrder, isPickup: boolean): OrderStage {
  if (order.cancelledAt) return 'cancelled';
  return stageOfMoney(order) ?? stageOfParcels(order, isPickup);
}

const unsent: ReadonlySet<string> = new Set([
  'UNFULFILLED',
  'OPEN',
  'PENDING_FULFILLMENT',
  'IN_PROGRESS',
  'SCHEDULED',
  'REQUEST_DECLINED',
  'ON_HOLD',
  'RESTOCKED',
]);

/** Money stops an order only while nothing has been sent: a shop may send before it is paid. */
function stageOfMoney(order: WireOrder): OrderStage | undefined {
  const status = order.displayFinancialStatus;
  if (status === 'REFUNDED') return 'refunded';
  if (!unsent.has(order.displayFulfillmentStatus)) return undefined;
  if (status === 'EXPIRED' || status === 'VOIDED') return 'payment_failed';
  const isPaidInPerson = paymentKindOf(order.paymentGatewayNames) === 'on_delivery';
  if (isPaidInPerson) return undefined;
  return status === 'PENDING' || status === 'PARTIALLY_PAID' ? 'awaiting_payment' : undefined;
}

function stageOfParcels(order: WireOrder, isPickup: boolean): OrderStage {
  switch (order.displayFulfillmentStatus) {
    case 'UNFULFILLED':
    case 'OPEN':
    case 'PENDING_FULFILLMENT':
    case 'IN_PROGRESS':
    case 'SCHEDULED':
    case 'REQUEST_DECLINED':
      return isReadyForPickup(order) ? 'ready_for_pickup' : 'processing';
    case 'ON_HOLD':
      return 'on_hold';
    case 'PARTIALLY_FULFILLED':
      return 'partly_shipped';
    case 'FULFILLMENT_NOT_REQUIRED':
      return 'completed';
    case 'FULFILLED':
      return stageOfFulfilled(order, isPickup);
    default:
      return 'unknown';
  }
}

function stageOfFulfilled(order: WireOrder, isPickup: boolean): OrderStage {
  if (!order.requiresShipping) return 'completed';
  if (isReadyForPickup(order)) return 'ready_for_pickup';
  if (isPickup) return 'completed';
  const sent = order.fulfillments.filter(isStanding);
  // Of several numbers in one, nobody can tell which one has arrived.
  const hasArrived = ({ displayStatus, trackingInfo }: (typeof sent)[number]) =>
    displayStatus === 'DELIVERED' && trackingInfo.length < 2;
  if (sent.length > 0 && sent.every(hasArrived)) return 'delivered';
  return 'shipped';
}

function isReadyForPickup({ fulfillments }: WireOrder): boolean {
  // With a number it is a parcel that waits at a carrier's, and speaks for itself.
  return fulfillments.some(
    (each) =>
      isStanding(each) &&
      each.displayStatus === 'READY_FOR_PICKUP' &&
      each.trackingInfo.length === 0,
  );
}

/** Whether a fulfillment counts: a cancelled or failed one sent nothing. */
export function isStanding({
  status,
  displayStatus,
}: Pick<WireOrder['fulfillments'][number], 'status' | 'displayStatus'>): boolean {
  const isOver = status === 'CANCELLED' || status === 'ERROR' || status === 'FAILURE';
  return !isOver && displayStatus !== 'CANCELED' && displayStatus !== 'LABEL_VOIDED';
}

/** Names that Shopify gives its manual payments; merchants may change all but these defaults. */
const manualKinds: readonly (readonly [RegExp, 'on_delivery' | 'transfer' | 'cheque'])[] = [
  [/cash on delivery|\bcod\b/i, 'on_delivery'],
  [/bank deposit|bank transfer|\bwire transfer\b/i, 'transfer'],
  [/money order|\b(?:cheques?|checks?)\b/i, 'cheque'],
];

/** How a payment works, by what its gateway is called. */
export function paymentKindOf(
  gateways: readonly string[],
): 'online' | 'transfer' | 'cheque' | 'on_delivery' | 'unknown' {
  for (const name of gateways) {
    for (const [words, kind] of manualKinds) if (words.test(name)) return kind;
  }
  const isNamed = gateways.some((name) => name !== '' && name !== 'manual');
  return isNamed ? 'online' : 'unknown';
}
