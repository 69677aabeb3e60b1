import type { OrderView } from '../../orders/disclosure.ts';
import type { LookupOutcome } from '../../orders/lookup.ts';
import { sentence } from '../locales/catalogue.ts';
import { unreachable } from '../unreachable.ts';
import { askForMissing } from './ask-for-missing.ts';
import { done, type Progress } from './progress.ts';
import {
  moreProofReply,
  paragraph,
  quick,
  refusedReply,
  reply,
  unavailableReply,
  type AskReason,
} from './replies.ts';
import type { Reply, ReplyBlock } from './reply.ts';
import { forgetAttempt, sameNumber, type DialogueState, type ProvenOrder } from './state.ts';
import type { Step } from './step.ts';

/** Orders that one message may have looked up. */
const ordersAtOnce = 3;

/** Works through the named orders: the proven ones are read again, the others looked up. */
export function answerAbout(
  progress: Progress,
  numbers: readonly string[],
  reason: AskReason = 'given',
): Step {
  const unproven = numbers.filter((number) => !findProven(progress, number));
  const state = { ...forgetAttempt(progress.state), numbers: unproven };
  const next = { ...progress, state, left: numbers };
  if (unproven.length > 0 && state.secondFact === undefined) return askForMissing(next, reason);
  return proceed(next);
}

function proceed(progress: Progress): Step {
  const [number, ...left] = progress.left;
  if (number === undefined || progress.lookUps >= ordersAtOnce) return answerViews(progress);
  const next = { ...progress, left, lookUps: progress.lookUps + 1 };
  const proven = findProven(progress, number);
  if (proven) {
    return {
      kind: 'read_again',
      order: proven,
      resume: (outcome) => takeOutcome(next, number, outcome),
    };
  }
  const { secondFact } = progress.state;
  if (!secondFact) return askForMissing(progress, 'given');
  return {
    kind: 'look_up',
    proof: { orderNumber: number, secondFact },
    assurances: progress.emailAssurances,
    resume: (outcome) => takeOutcome(next, number, outcome),
  };
}

function takeOutcome(progress: Progress, number: string, outcome: LookupOutcome): Step {
  const { state } = progress;
  switch (outcome.outcome) {
    case 'verified': {
      const { view, orderId, assurance } = outcome;
      const known = progress.proven.some((order) => order.orderId === orderId);
      const order: ProvenOrder = { number: view.number, orderId, assurance };
      const { secondFact } = state;
      const isProof = secondFact?.kind === 'email' && !findProven(progress, number);
      return proceed({
        ...progress,
        state: {
          ...state,
          numbers: state.numbers.filter((waiting) => !sameNumber(waiting, number)),
          bound: view.number,
          ...(isProof && { provenEmail: secondFact.value }),
          disputed: disputesOf(state, view),
        },
        proven: known ? progress.proven : [...progress.proven, order],
        newlyProven: known ? progress.newlyProven : [...progress.newlyProven, order],
        views: [...progress.views, view],
      });
    }
    case 'refused':
      return proceed({ ...progress, refused: [...progress.refused, number] });
    case 'more_proof_needed':
      return proceed({ ...progress, unanswered: [...progress.unanswered, number] });
    case 'unavailable': {
      const bound = findProven(progress, number)?.number ?? state.bound;
      const { error: unavailable } = outcome;
      const next = { ...progress, unavailable, state: { ...state, ...(bound && { bound }) } };
      return finishAttempt(next, 'unavailable', unavailableReply(progress.storeName, unavailable));
    }
    default:
      return unreachable(outcome);
  }
}

/** Only what is recorded as delivered can be disputed: any other order may still arrive. */
function disputesOf(state: DialogueState, view: OrderView): readonly string[] {
  const disputes = state.topic === 'not_received' && isDelivered(view);
  return disputes && !state.disputed.includes(view.number)
    ? [...state.disputed, view.number]
    : state.disputed;
}

function isDelivered({ situation: { primary, shipments } }: OrderView): boolean {
  const situations = [primary, ...shipments.map(({ situation }) => situation)];
  return situations.some(({ code }) => code === 'delivered');
}

/** Ends with the orders read so far, if any, and what stood in the way of the rest. */
function finishAttempt(
  progress: Progress,
  lastAttempt: NonNullable<DialogueState['lastAttempt']>,
  obstacle: Reply,
): Step {
  const state: DialogueState = {
    ...progress.state,
    lastAttempt,
    awaits: lastAttempt === 'refused' ? 'both' : 'nothing',
  };
  const found = progress.views.map((view) => orderBlock(view, state));
  return done({ ...progress, state }, { ...obstacle, blocks: [...found, ...obstacle.blocks] });
}

function answerViews(progress: Progress): Step {
  const { views, refused, unanswered, accepted } = progress;
  const isOneOfSeveral = views.length + refused.length + unanswered.length > 1;
  // What was refused beside it can be tried again with the stronger proof.
  if (unanswered.length > 0) {
    const named = isOneOfSeveral ? [...unanswered, ...refused] : [];
    return finishAttempt(progress, 'more_proof', moreProofReply(named, progress.canMailCodes));
  }
  if (refused.length > 0) {
    return finishAttempt(
      progress,
      'refused',
      refusedReply(accepted, isOneOfSeveral ? refused : []),
    );
  }
  const { state } = progress;
  const blocks: ReplyBlock[] = views.map((view) => orderBlock(view, state));
  if (views.length > 1)
    blocks.unshift(paragraph(sentence('several_orders', { count: views.length })));
  if (progress.left.length > 0) blocks.push(paragraph(sentence('more_orders_left')));
  const canDispute = views.some((view) => isDelivered(view) && !isDisputed(view, state));
  const offers = [...(canDispute ? [quick.notReceived] : []), quick.anotherOrder, quick.human];
  return done(
    { ...progress, state: answered(state, views) },
    reply(`order.${state.topic}`, blocks, offers),
  );
}

/** What is kept once an order question has its answer. */
function answered(state: DialogueState, views: readonly OrderView[]): DialogueState {
  const { bound, codeAskedFor: _answeredNow, ...rest } = forgetAttempt(state);
  return {
    ...rest,
    awaits: 'nothing',
    // Of several orders shown together none is meant in particular: a question asks which.
    ...(views.length === 1 && bound !== undefined && { bound }),
    // A complaint is about the order it was said of, and not about the next one.
    topic: state.topic === 'not_received' ? 'order_status' : state.topic,
  };
}

function orderBlock(view: OrderView, state: DialogueState): ReplyBlock {
  return { kind: 'order', view, topic: state.topic, disputed: isDisputed(view, state) };
}

/** Once disputed, a delivery stays so: "where is it" must not answer "delivered" again. */
function isDisputed({ number }: OrderView, { disputed }: DialogueState): boolean {
  return disputed.includes(number);
}

function findProven({ proven }: Progress, number: string): ProvenOrder | undefined {
  return proven.find((order) => sameNumber(order.number, number));
}
