import type { ShopperInput } from '../../../protocol/chat.ts';
import type { Asker } from '../../orders/guess-budgets.ts';
import type { PlatformOrderId, StoreReference } from '../../orders/identifiers.ts';
import type { OrderDesk } from '../../orders/lookup.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import type { CustomerAssurance, EmailAssurance, SecondFactKind } from '../../orders/proof.ts';
import { startDialogue } from '../dialogue/dialogue.ts';
import type { DialogueResult } from '../dialogue/reply.ts';
import { expectationIn, type DialogueState, type ProvenOrder } from '../dialogue/state.ts';
import type { HandoverLimit, Step } from '../dialogue/step.ts';
import { understandingOf, understandInput } from '../understanding/understand-input.ts';

/**
 * Understands a message and takes the dialogue's steps, asking the order desk where it wants to know.
 * Beside what it comes to, the orders that were read for it and the e-mails that are proven by it, on orders
 * or by a code: for the index, not for words.
 */
export async function runDialogue(options: {
  readonly store: StoreReference;
  readonly asker: Asker;
  readonly storeName: string;
  readonly locale: string;
  readonly input: ShopperInput;
  readonly state: DialogueState;
  readonly proven: readonly ProvenOrder[];
  readonly emailAssurances: readonly EmailAssurance[];
  readonly customer: CustomerAssurance | undefined;
  readonly redeemCode: (code: string) => Promise<EmailAssurance | undefined>;
  readonly countHandovers: () => Promise<HandoverLimit | undefined>;
  readonly canMailCodes: boolean;
  readonly orderDesk: OrderDesk;
  readonly signal: AbortSignal;
  /** How long the shop may take for all that it is asked; then it counts as unavailable. Milliseconds. */
  readonly shopMs: number;
}): Promise<
  DialogueResult & {
    readonly provenEmails: readonly string[];
    readonly shownOrders: readonly PlatformOrderId[];
  }
> {
  const { store, storeName, state, proven, emailAssurances, orderDesk, signal } = options;
  const { canMailCodes } = options;
  const shopSignal = AbortSignal.any([signal, AbortSignal.timeout(options.shopMs)]);
  const accepted = await acceptedSecondFacts(orderDesk, store);
  const understanding = understandingOf(options.locale);
  const expectation = { awaits: expectationIn(state), accepted };
  const understood = understandInput(options.input, understanding, expectation);
  const provenEmails = new Set<string>();
  const shownOrders = new Set<PlatformOrderId>();

  const askDesk = (step: Extract<Step, { kind: 'look_up' | 'read_again' }>) => {
    if (step.kind === 'read_again') {
      return orderDesk.readAgain(store, step.order.orderId, step.order.assurance, shopSignal);
    }
    const asker = { ...options.asker, assurances: step.assurances };
    return orderDesk.lookUp(store, step.proof, asker, shopSignal);
  };
  const takeStep = async (step: Exclude<Step, { kind: 'done' }>): Promise<Step> => {
    if (step.kind === 'redeem_code') {
      const redeemed = await options.redeemCode(step.code);
      if (redeemed) provenEmails.add(redeemed.email);
      return step.resume(redeemed);
    }
    if (step.kind === 'count_handovers') return step.resume(await options.countHandovers());
    if (step.kind === 'own_orders') {
      const { customer, orderNumbers } = step;
      return step.resume(await orderDesk.ordersOf(store, customer, orderNumbers, shopSignal));
    }
    const outcome = await askDesk(step);
    if (outcome.outcome === 'verified') {
      shownOrders.add(outcome.orderId);
      for (const email of outcome.contactEmails) provenEmails.add(email);
    }
    return step.resume(outcome);
  };

  const { customer } = options;
  const context = {
    state,
    proven,
    emailAssurances,
    accepted,
    storeName,
    canMailCodes,
    ...(customer && { customer }),
  };
  let step = startDialogue(context, understood);
  while (step.kind !== 'done') {
    step = await takeStep(step);
    signal.throwIfAborted();
  }
  return { ...step.result, provenEmails: [...provenEmails], shownOrders: [...shownOrders] };
}

/** A shop that cannot be asked is no reason to be silent: the look-up says so later, if there is one. */
async function acceptedSecondFacts(
  orderDesk: OrderDesk,
  store: StoreReference,
): Promise<readonly SecondFactKind[]> {
  try {
    return await orderDesk.acceptedSecondFacts(store);
  } catch (error) {
    if (error instanceof PlatformError) return ['email'];
    throw error;
  }
}
