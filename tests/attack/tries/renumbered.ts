import type { AttackedStore } from '../support/attacked-server.ts';
import { orderForm, type ChatTry, type Scenario } from '../support/chat-try.ts';

/**
 * In a shop that renumbers, the number of each order is another order's id: whoever asks the shop by
 * number as if it were an id finds a stranger's order, and that stranger's facts are tried with it.
 */
export function collisionScenarios(store: AttackedStore): readonly Scenario[] {
  const { orders } = store;
  const [own] = orders;
  if (own === undefined) return [];
  return orders.flatMap((victim): readonly Scenario[] => {
    const stranger = orders.find(({ id }) => String(id) === victim.number);
    if (stranger === undefined || stranger === victim || victim === own) return [];
    const attack = "number that is another order's id";
    const ofStranger: readonly ChatTry[] = [
      { attack, say: (orderNumber) => orderForm(orderNumber, stranger.email) },
      { attack, say: (orderNumber) => orderForm(orderNumber, stranger.phone, 'phone') },
      { attack, say: (orderNumber) => orderForm(orderNumber, stranger.postcode, 'postcode') },
    ];
    return [{ store, victim, own, tries: ofStranger }];
  });
}
