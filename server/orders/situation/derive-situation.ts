import type { Order } from '../order.ts';
import type { OrderSituation, Situation } from '../situation.ts';
import type { Circumstances } from './circumstances.ts';
import { orderFlags } from './flags.ts';
import {
  awaitingPayment,
  cancelled,
  notAnOrder,
  nothingToShip,
  onHold,
  pickup,
  readyForPickup,
  refunded,
  type OrderRule,
} from './order-rules.ts';
import { fromParcels, fromStage } from './parcel-rules.ts';
import { parcelSituation } from './parcel-situation.ts';

/**
 * The order of priority: the first rule that has something to say is the primary situation. An
 * order that is over comes before one that stands still, and that before one that moves.
 */
const beforeParcels: readonly OrderRule[] = [
  notAnOrder,
  cancelled,
  refunded,
  awaitingPayment,
  onHold,
  readyForPickup,
];

/** Then the parcels, which know more than the shop's word for the order; then these; then that word alone. */
const withoutParcels: readonly OrderRule[] = [nothingToShip, pickup];

/**
 * What an order's facts mean now: one primary situation, one for each parcel, and flags. A pure
 * function of its arguments; every fact in the answer is in the order or counted from it, and an
 * instant that is yet to come is never told as something that has happened.
 */
export function deriveSituation(order: Order, circumstances: Circumstances): OrderSituation {
  const over = firstOf([cancelled, refunded], order, circumstances);
  const shipments = order.shipments.map((shipment) => {
    const situation = parcelSituation(shipment, order, circumstances);
    // Of an order that is over nothing more is handed to a carrier.
    return { shipmentId: shipment.id, situation: (isWithShop(situation) && over) || situation };
  });
  const parcels = shipments.map(({ situation }) => situation);
  return {
    primary:
      firstOf(beforeParcels, order, circumstances) ??
      fromParcels(order, parcels, circumstances) ??
      firstOf(withoutParcels, order, circumstances) ??
      fromStage(order, circumstances),
    shipments,
    flags: orderFlags(order, circumstances),
    asOf: order.readAt,
  };
}

function isWithShop({ code }: Situation): boolean {
  return code === 'label_made' || code === 'being_prepared';
}

function firstOf(
  rules: readonly OrderRule[],
  order: Order,
  circumstances: Circumstances,
): Situation | undefined {
  for (const rule of rules) {
    const situation = rule(order, circumstances);
    if (situation) return situation;
  }
  return undefined;
}
