import type { OrderSituation, Situation } from '../situation.ts';
import { mostUsefulOf } from './parcel-rules.ts';

/** The same situation as its shopper sees it who says that what is recorded as delivered is not there. */
export function disputeDelivery(situation: OrderSituation): OrderSituation {
  const shipments = situation.shipments.map((each) => ({
    ...each,
    situation: disputed(each.situation),
  }));
  const missing = shipments
    .map((each) => each.situation)
    .filter(({ code }) => code === 'delivered_disputed');
  const before = disputed(situation.primary);
  return { ...situation, primary: mostUsefulOf([before, ...missing]) ?? before, shipments };
}

function disputed(situation: Situation): Situation {
  return situation.code === 'delivered'
    ? { ...situation, code: 'delivered_disputed', actor: 'shop' }
    : situation;
}
