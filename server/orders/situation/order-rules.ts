import type { Order } from '../order.ts';
import type { Situation } from '../situation.ts';
import { past, type Circumstances } from './circumstances.ts';
import { isZero } from '../money.ts';
import { makeSituation } from './make-situation.ts';
import { paidAt } from './payment.ts';
import { isWhollyRefunded, lastRefundAt, refundedAmount } from './refunds.ts';

/** A rule looks at the whole order and says what it means, or leaves it to the rules after it. */
export type OrderRule = (order: Order, circumstances: Circumstances) => Situation | undefined;

/** Nobody is shown such a one (disclosure.ts); if one were, nothing could be said about it. */
export const notAnOrder: OrderRule = ({ stage }) =>
  stage === 'draft' || stage === 'trashed' ? makeSituation('unknown', 'nobody', {}) : undefined;

/** Cancelled. The shop still has to act while it keeps money that was paid. */
export const cancelled: OrderRule = (order, circumstances) => {
  if (order.stage !== 'cancelled') return undefined;
  const refunded = refundedAmount(order);
  const paid = paidAt(order, circumstances) !== undefined || refunded !== undefined;
  const actor = paid && !isWhollyRefunded(order) ? 'shop' : 'nobody';
  return makeSituation('cancelled', actor, { refunded, paid });
};

/** Refunded, by the shop's word or because all of the money went back. */
export const refunded: OrderRule = (order, circumstances) => {
  if (order.stage !== 'refunded' && !isWhollyRefunded(order)) return undefined;
  const refundedAt = lastRefundAt(order, circumstances);
  const recorded = refundedAmount(order);
  return makeSituation(
    'refunded',
    'nobody',
    {
      amount: recorded ?? order.total,
      refundedAt,
      isWhole: recorded === undefined || isWhollyRefunded(order),
    },
    { since: refundedAt },
  );
};

/** Nothing moves before the shopper pays. Offline payments are waited for while the order is on hold. */
export const awaitingPayment: OrderRule = (order, circumstances) => {
  const { kind, isDue, methodTitle } = order.payment;
  const isOffline = kind === 'transfer' || kind === 'cheque';
  if (isZero(order.total)) return undefined;
  const isWaiting = order.stage === 'awaiting_payment' || order.stage === 'payment_failed';
  if (!isWaiting && !(order.stage === 'on_hold' && isOffline && isDue)) return undefined;

  const hasFailed = order.stage === 'payment_failed';
  return makeSituation(
    'awaiting_payment',
    'shopper',
    {
      reason: hasFailed ? 'failed' : isOffline ? kind : 'not_paid',
      amount: order.payment.due ?? order.total,
      methodTitle,
    },
    // When a payment failed is not recorded; until then it had not been waited for.
    { since: hasFailed ? undefined : past(order.placedAt, circumstances) },
  );
};

export const onHold: OrderRule = ({ stage }) =>
  stage === 'on_hold' ? makeSituation('on_hold', 'shop', {}) : undefined;

export const readyForPickup: OrderRule = (order) =>
  order.stage === 'ready_for_pickup'
    ? makeSituation('ready_for_pickup', 'shopper', {
        place: pickupPlace(order),
        paymentDue: order.payment.isDue,
      })
    : undefined;

/** To be collected and not ready, or collected already. */
export const pickup: OrderRule = (order, circumstances) => {
  if (!isPickupOnly(order)) return undefined;
  const place = pickupPlace(order);
  switch (order.stage) {
    case 'processing':
    case 'partly_shipped':
      return makeSituation('pickup_being_prepared', 'shop', {
        place,
        paymentDue: order.payment.isDue,
      });
    case 'completed':
    case 'delivered': {
      const completedAt = past(order.completedAt, circumstances);
      return makeSituation(
        'pickup_completed',
        'nobody',
        { place, completedAt },
        { since: completedAt },
      );
    }
  }
  return undefined;
};

/** Downloads and services: true whatever the shop's words for shipping are. */
export const nothingToShip: OrderRule = (order, circumstances) => {
  if (!travelsNothing(order)) return undefined;
  switch (order.stage) {
    case 'processing':
    case 'partly_shipped':
      return makeSituation('nothing_to_ship', 'shop', { completed: false });
    case 'shipped':
    case 'out_for_delivery':
    case 'delivered':
    case 'completed':
      return makeSituation(
        'nothing_to_ship',
        'nobody',
        { completed: true },
        { since: past(order.completedAt, circumstances) },
      );
  }
  return undefined;
};

function isPickupOnly({ deliveryMethods }: Order): boolean {
  return deliveryMethods.length > 0 && deliveryMethods.every((method) => method === 'pickup');
}

/** The delivery option's name says where; among several options nobody knows which is the place. */
function pickupPlace(order: Order): string | undefined {
  return isPickupOnly(order) ? order.deliveryTitles[0] : undefined;
}

function travelsNothing({ deliveryMethods, items }: Order): boolean {
  const byMethod =
    deliveryMethods.length > 0 && deliveryMethods.every((method) => method === 'none');
  const byItems = items.length > 0 && items.every((item) => item.needsShipping === false);
  return byMethod || byItems;
}
