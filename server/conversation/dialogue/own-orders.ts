import type { OwnOrder } from '../../orders/lookup.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import type { CustomerAssurance } from '../../orders/proof.ts';
import type { UnderstoodInput } from '../understanding/understand-input.ts';
import { done, type Progress } from './progress.ts';
import { unavailableReply } from './replies.ts';
import { sameNumber, type ProvenOrder } from './state.ts';
import type { Step } from './step.ts';

/** Whether what was said is about an order that is not known here yet. */
export function needsOrders({ proven, state }: Progress, input: UnderstoodInput): boolean {
  const isKnown = (number: string) => proven.some((order) => sameNumber(order.number, number));
  if (input.kind === 'choose_order') return !isKnown(input.orderNumber);
  if (input.kind !== 'said' || input.code !== undefined) return false;
  if (input.orderNumbers.length > 0) return !input.orderNumbers.every(isKnown);
  // A number that waits for its second fact is another order's, perhaps one that was made without signing in.
  if (state.numbers.length > 0 && state.lastAttempt !== 'unavailable') return false;
  const { intent } = input;
  const isAboutOrders = intent !== undefined && !notAboutOrders.has(intent);
  return isAboutOrders && (intent === 'another_order' || !isKnown(state.bound ?? ''));
}

/** Wishes that no order answers. */
const notAboutOrders: ReadonlySet<string> = new Set([
  'greeting',
  'thanks',
  'goodbye',
  'machine',
  'human',
  'send_code',
  'other',
]);

/**
 * Asks the shop for the customer's orders, and goes on with them as with proven ones. The only one of
 * them in which something is still to happen is the one that is meant until another is named.
 */
export function askForOwnOrders(
  progress: Progress,
  { customer, input }: { readonly customer: CustomerAssurance; readonly input: UnderstoodInput },
  goOn: (progress: Progress) => Step,
): Step {
  const { customer: _asked, ...rest } = progress;
  return {
    kind: 'own_orders',
    customer,
    orderNumbers: numbersIn(input),
    resume(orders) {
      if (orders instanceof PlatformError) {
        const next = {
          ...rest,
          unavailable: orders,
          state: { ...rest.state, lastAttempt: 'unavailable' as const, awaits: 'nothing' as const },
        };
        return done(next, unavailableReply(progress.storeName, orders));
      }
      return goOn(withOwnOrders(rest, orders, customer));
    },
  };
}

function numbersIn(input: UnderstoodInput): readonly string[] {
  if (input.kind === 'choose_order') return [input.orderNumber];
  return input.kind === 'said' ? input.orderNumbers : [];
}

function withOwnOrders(
  progress: Progress,
  orders: readonly OwnOrder[],
  assurance: CustomerAssurance,
): Progress {
  const known = new Set(progress.proven.map(({ number }) => number));
  const fresh = orders
    .filter(({ number }) => !known.has(number))
    .map(({ orderId, number }): ProvenOrder => ({ orderId, number, assurance }));
  const open = orders.filter(({ isOpen }) => isOpen);
  const [meant] = open.length === 1 ? open : orders.length === 1 ? orders : [];
  const { state } = progress;
  const isBound = state.bound !== undefined && known.has(state.bound);
  return {
    ...progress,
    state: meant && !isBound ? { ...state, bound: meant.number } : state,
    proven: [...progress.proven, ...fresh],
    newlyProven: [...progress.newlyProven, ...fresh],
  };
}
