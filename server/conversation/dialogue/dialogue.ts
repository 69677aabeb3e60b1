import type { OrderView } from '../../orders/disclosure.ts';
import type { LookupOutcome } from '../../orders/lookup.ts';
import type { SecondFact } from '../../orders/proof.ts';
import { sentence } from '../locales/catalogue.ts';
import type { UnderstoodInput } from '../understanding/understand-input.ts';
import type { Intent } from '../understanding/understanding.ts';
import { askForPerson, takeHandoverForm } from './handover.ts';
import { done, type DialogueContext, type Progress } from './progress.ts';
import type { Reply, ReplyBlock } from './reply.ts';
import {
  askReply,
  cannotReply,
  paragraph,
  quick,
  refusedReply,
  reply,
  unavailableReply,
  whichOrderReply,
} from './replies.ts';
import {
  forgetAttempt,
  sameNumber,
  type DialogueState,
  type ProvenOrder,
  type Topic,
} from './state.ts';
import type { Step } from './step.ts';
import { unreachable } from '../unreachable.ts';

/** Orders that one message may have looked up. */
const ordersAtOnce = 3;

/** One message in, the next step out. Pure: the same context and input give the same steps. */
export function startDialogue(context: DialogueContext, input: UnderstoodInput): Step {
  const progress: Progress = {
    ...context,
    newlyProven: [],
    views: [],
    left: [],
    lookUps: 0,
    wasRefused: false,
  };
  switch (input.kind) {
    case 'handover_form':
      return takeHandoverForm(progress, input);
    case 'choose_order':
      return answerAbout(progress, [input.orderNumber]);
    case 'said':
      return takeWords(progress, input);
    default:
      return unreachable(input);
  }
}

function takeWords(progress: Progress, said: Extract<UnderstoodInput, { kind: 'said' }>): Step {
  const { intent } = said;
  const usable = said.secondFacts.find(({ kind }) => progress.accepted.includes(kind));
  const unacceptedGiven = usable === undefined && said.secondFacts.length > 0;
  const small = intent === undefined ? undefined : smallTalk(intent);
  if (small) return done(progress, small);
  if (intent === 'human') return askForPerson(progress, usable);

  const given = { ...progress, state: withGiven(progress.state, intent, usable) };
  if (said.orderNumbers.length > 0) {
    return answerAbout(given, said.orderNumbers, unacceptedGiven);
  }
  if (intent === 'other' && progress.state.awaits === 'nothing') return done(progress, cannotReply);
  if (intent === 'another_order') return otherOrder(given);
  if (intent === 'try_again') return tryAgain(given);
  // A fact alone belongs to the numbers that wait for it, a question to the order being talked about.
  const waiting = given.state.numbers;
  if (usable && waiting.length > 0) return answerAbout(given, waiting);
  const bound = boundOrder(given);
  if (intent !== undefined && intent !== 'other' && bound)
    return answerAbout(given, [bound.number]);
  if (intent !== undefined && intent !== 'other' && given.proven.length > 1) {
    return done(given, whichOrderReply(given.proven));
  }
  return askForMissing(given, { unacceptedGiven, another: false });
}

function smallTalk(intent: Intent): Reply | undefined {
  switch (intent) {
    case 'greeting':
      return reply(
        'greeting',
        [paragraph(sentence('greeting_again'))],
        [quick.orderStatus, quick.human],
      );
    case 'thanks':
      return reply('thanks', [paragraph(sentence('thanks'))], [quick.anotherOrder]);
    case 'goodbye':
      return reply('goodbye', [paragraph(sentence('goodbye'))]);
    case 'machine':
      return reply('machine', [paragraph(sentence('machine'))], [quick.human]);
    default:
      return undefined;
  }
}

/** The state with the wish and fact of this message. A new fact makes a refused pair worth trying. */
function withGiven(
  state: DialogueState,
  intent: Intent | undefined,
  secondFact: SecondFact | undefined,
): DialogueState {
  const topic = intent !== undefined && isTopic(intent) ? intent : state.topic;
  const next = { ...state, topic };
  return secondFact ? { ...forgetAttempt(next), secondFact } : next;
}

const topics: ReadonlySet<Intent> = new Set<Topic>([
  'order_status',
  'courier',
  'delivery_date',
  'items',
  'change',
  'cancel',
  'return',
  'not_received',
]);

function isTopic(intent: Intent): intent is Topic {
  return topics.has(intent);
}

/** Works through the named orders: the proven ones are read again, the others looked up. */
function answerAbout(
  progress: Progress,
  numbers: readonly string[],
  unacceptedGiven = false,
): Step {
  const unproven = numbers.filter((number) => !findProven(progress, number));
  const state = { ...forgetAttempt(progress.state), numbers: unproven };
  const next = { ...progress, state, left: numbers };
  if (unproven.length > 0 && state.secondFact === undefined) {
    return askForMissing(next, { unacceptedGiven, another: false });
  }
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
  if (!secondFact) return askForMissing(progress, { unacceptedGiven: false, another: false });
  return {
    kind: 'look_up',
    proof: { orderNumber: number, secondFact },
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
      const disputes = state.topic === 'not_received' && !state.disputed.includes(view.number);
      return proceed({
        ...progress,
        state: {
          ...state,
          numbers: state.numbers.filter((waiting) => !sameNumber(waiting, number)),
          bound: view.number,
          disputed: disputes ? [...state.disputed, view.number] : state.disputed,
        },
        proven: known ? progress.proven : [...progress.proven, order],
        newlyProven: known ? progress.newlyProven : [...progress.newlyProven, order],
        views: [...progress.views, view],
      });
    }
    case 'refused': {
      const refused = { ...progress, wasRefused: true };
      return finishAttempt(refused, 'refused', refusedReply(progress.accepted));
    }
    case 'unavailable':
      return finishAttempt(progress, 'unavailable', unavailableReply(progress.storeName));
    default:
      return unreachable(outcome);
  }
}

/** Ends with the orders read so far, if any, and what stood in the way of the rest. */
function finishAttempt(
  progress: Progress,
  lastAttempt: 'refused' | 'unavailable',
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
  const state: DialogueState = { ...forgetAttempt(progress.state), awaits: 'nothing' };
  const { views } = progress;
  const blocks: ReplyBlock[] = views.map((view) => orderBlock(view, state));
  if (views.length > 1)
    blocks.unshift(paragraph(sentence('several_orders', { count: views.length })));
  if (progress.left.length > 0) blocks.push(paragraph(sentence('more_orders_left')));
  const delivered = views.some(({ situation }) => situation.primary.code === 'delivered');
  const offers = [
    ...(delivered && state.topic !== 'not_received' ? [quick.notReceived] : []),
    quick.anotherOrder,
    quick.human,
  ];
  return done({ ...progress, state }, reply(`order.${state.topic}`, blocks, offers));
}

function orderBlock(view: OrderView, state: DialogueState): ReplyBlock {
  // Once disputed, a delivery stays so: "where is it" must not answer "delivered" again.
  const disputed = state.disputed.includes(view.number) && state.topic === 'order_status';
  return { kind: 'order', view, topic: disputed ? 'not_received' : state.topic };
}

function askForMissing(
  progress: Progress,
  options: { readonly unacceptedGiven: boolean; readonly another: boolean },
): Step {
  const { state, accepted } = progress;
  // A refused pair has been answered; what is asked for then is both, anew.
  const numbers = state.lastAttempt === 'refused' ? [] : state.numbers;
  const hasFact = state.secondFact !== undefined && state.lastAttempt !== 'refused';
  const missing = missingOf(numbers.length > 0, hasFact);
  const asked = askReply(missing, { accepted, orderNumber: numbers[0], ...options });
  return done({ ...progress, state: { ...state, awaits: missing } }, asked);
}

function missingOf(hasNumber: boolean, hasFact: boolean): 'order_number' | 'second_fact' | 'both' {
  if (hasNumber) return 'second_fact';
  return hasFact ? 'order_number' : 'both';
}

/** "The other one": with two proven orders it is clear which; otherwise one is asked for. */
function otherOrder(progress: Progress): Step {
  const others = progress.proven.filter(({ number }) => number !== progress.state.bound);
  const [only] = others;
  const state: DialogueState = {
    ...forgetAttempt(progress.state),
    topic: 'order_status',
    numbers: [],
  };
  if (only && others.length === 1 && progress.state.bound !== only.number) {
    return answerAbout({ ...progress, state }, [only.number]);
  }
  if (others.length > 1) return done({ ...progress, state }, whichOrderReply(others));
  return askForMissing({ ...progress, state }, { unacceptedGiven: false, another: true });
}

function tryAgain(progress: Progress): Step {
  const { numbers, lastAttempt, bound } = progress.state;
  if (lastAttempt !== 'refused' && numbers.length > 0) return answerAbout(progress, numbers);
  if (lastAttempt !== 'refused' && bound !== undefined) return answerAbout(progress, [bound]);
  return askForMissing(progress, { unacceptedGiven: false, another: false });
}

function boundOrder({ proven, state }: Progress): ProvenOrder | undefined {
  // While another order's proof is being given, a question is about that one.
  if (state.numbers.length > 0 && state.lastAttempt !== 'refused') return undefined;
  return (
    proven.find(({ number }) => number === state.bound) ??
    (proven.length === 1 ? proven[0] : undefined)
  );
}

function findProven({ proven }: Progress, number: string): ProvenOrder | undefined {
  return proven.find((order) => sameNumber(order.number, number));
}
