import type { ShopperInput } from '../../../protocol/chat.ts';
import type { Asker } from '../../orders/guess-budgets.ts';
import type { StoreReference } from '../../orders/identifiers.ts';
import type { OrderDesk } from '../../orders/lookup.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import type { SecondFactKind } from '../../orders/proof.ts';
import { startDialogue } from '../dialogue/dialogue.ts';
import type { DialogueResult } from '../dialogue/reply.ts';
import type { DialogueState, ProvenOrder } from '../dialogue/state.ts';
import { understandingOf, understandInput } from '../understanding/understand-input.ts';

/** Understands a message and takes the dialogue's steps, asking the order desk where it wants to know. */
export async function runDialogue(options: {
  readonly store: StoreReference;
  readonly asker: Asker;
  readonly storeName: string;
  readonly locale: string;
  readonly input: ShopperInput;
  readonly state: DialogueState;
  readonly proven: readonly ProvenOrder[];
  readonly orderDesk: OrderDesk;
  readonly signal: AbortSignal;
}): Promise<DialogueResult> {
  const { store, storeName, state, proven, orderDesk, signal } = options;
  const accepted = await acceptedSecondFacts(orderDesk, store);
  const understanding = understandingOf(options.locale);
  const expectation = { awaits: state.awaits, accepted };
  const understood = understandInput(options.input, understanding, expectation);
  let step = startDialogue({ state, proven, accepted, storeName }, understood);
  while (step.kind !== 'done') {
    const outcome =
      step.kind === 'look_up'
        ? await orderDesk.lookUp(store, step.proof, options.asker, signal)
        : await orderDesk.readAgain(store, step.order.orderId, step.order.assurance, signal);
    signal.throwIfAborted();
    step = step.resume(outcome);
  }
  return step.result;
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
