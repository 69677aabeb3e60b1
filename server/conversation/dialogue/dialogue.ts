import type { SecondFact } from '../../orders/proof.ts';
import { sentence } from '../locales/catalogue.ts';
import type { UnderstoodInput } from '../understanding/understand-input.ts';
import type { Intent } from '../understanding/understanding.ts';
import { answerAbout } from './answer-orders.ts';
import { askForOwnOrders, needsOrders } from './own-orders.ts';
import { askForMissing } from './ask-for-missing.ts';
import { askForCode, takeCode } from './codes.ts';
import { askForPerson, takeHandoverForm } from './handover.ts';
import { done, type DialogueContext, type Progress } from './progress.ts';
import type { Reply } from './reply.ts';
import { cannotReply, noNumberReply, paragraph, quick, reply, whichOrderReply } from './replies.ts';
import { forgetAttempt, type DialogueState, type ProvenOrder, type Topic } from './state.ts';
import type { Step } from './step.ts';
import { unreachable } from '../unreachable.ts';

/** One message in, the next step out. Pure: the same context and input give the same steps. */
export function startDialogue(context: DialogueContext, input: UnderstoodInput): Step {
  return takeInput(startOf(context), input);
}

function startOf(context: DialogueContext): Progress {
  return {
    ...context,
    newlyProven: [],
    newEmailAssurances: [],
    views: [],
    left: [],
    lookUps: 0,
    refused: [],
    unanswered: [],
  };
}

function takeInput(progress: Progress, input: UnderstoodInput): Step {
  // Of somebody who is signed in the shop knows the orders: nobody has to type a number.
  if (progress.customer && needsOrders(progress, input)) {
    const { customer } = progress;
    return askForOwnOrders(progress, { customer, input }, (next) => takeInput(next, input));
  }
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
  if (said.code !== undefined) return takeCode(progress, said.code);
  // Whose orders are known needs no number.
  const isKnown = intent === 'no_number' && progress.proven.length > 0;
  const small = intent === undefined || isKnown ? undefined : smallTalk(intent);
  if (small) return done(progress, small);
  const email = said.secondFacts.find(({ kind }) => kind === 'email');
  if (intent === 'human' || answersHandover(progress, said)) return askForPerson(progress, email);

  if (intent === 'send_code' || answersCodeEmail(progress, said)) {
    const [orderNumber] = said.orderNumbers;
    return askForCode(progress, {
      ...(orderNumber !== undefined && { orderNumber }),
      ...(email && { email: email.value }),
    });
  }

  const usable = said.secondFacts.find(({ kind }) => progress.accepted.includes(kind));
  const unacceptedGiven = usable === undefined && said.secondFacts.length > 0;
  const given = { ...progress, state: withGiven(progress.state, intent, usable) };
  if (said.orderNumbers.length > 0) {
    return answerAbout(given, said.orderNumbers, unacceptedGiven ? 'unaccepted' : 'given');
  }
  if (intent === 'other' && progress.state.awaits === 'nothing') return done(progress, cannotReply);
  if (intent === 'another_order') return otherOrder(given);
  if (intent === 'try_again') return tryAgain(given);
  // A fact alone belongs to the numbers that wait for it, a question to the order being talked about.
  const { numbers: waiting, lastAttempt } = given.state;
  const isQuestion = intent !== undefined && intent !== 'other';
  const wasNotLookedUp = lastAttempt === 'unavailable' || lastAttempt === 'more_proof';
  if (waiting.length > 0 && (usable || (isQuestion && wasNotLookedUp)))
    return answerAbout(given, waiting);
  const bound = boundOrder(given);
  if (isQuestion && bound) return answerAbout(given, [bound.number]);
  if (isQuestion && given.proven.length > 1) return done(given, whichOrderReply(given.proven));
  if (intent === 'other') return askForMissing(given, 'not_understood');
  return askForMissing(given, unacceptedGiven ? 'unaccepted' : 'given');
}

/** Whether this is what was said to "where can they write back to you?", right or wrong. */
function answersHandover(
  { state }: Progress,
  { intent, orderNumbers, secondFacts }: Extract<UnderstoodInput, { kind: 'said' }>,
): boolean {
  if (state.awaits !== 'handover_email' || orderNumbers.length > 0) return false;
  return intent === 'other' || (intent === undefined && secondFacts.length > 0);
}

/** Whether this is the e-mail that a code should go to, or another one than it was said to go to. */
function answersCodeEmail(
  { state: { awaits } }: Progress,
  { intent, orderNumbers, secondFacts }: Extract<UnderstoodInput, { kind: 'said' }>,
): boolean {
  if (awaits !== 'code_email' && awaits !== 'code') return false;
  const isOnlyEmail = secondFacts.length === 1 && secondFacts[0]?.kind === 'email';
  return isOnlyEmail && intent === undefined && orderNumbers.length === 0;
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
    case 'no_number':
      return noNumberReply;
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

/** "The other one": with two proven orders it is clear which; otherwise one is asked for. */
function otherOrder(progress: Progress): Step {
  const { numbers, secondFact, lastAttempt } = progress.state;
  const leftOver = secondFact !== undefined && lastAttempt === undefined ? numbers : [];
  const others = progress.proven.filter(({ number }) => number !== progress.state.bound);
  const [only] = others;
  const state: DialogueState = {
    ...forgetAttempt(progress.state),
    topic: 'order_status',
    numbers: [],
  };
  if (leftOver.length > 0) return answerAbout({ ...progress, state }, leftOver);
  if (only && others.length === 1) return answerAbout({ ...progress, state }, [only.number]);
  if (others.length > 1) return done({ ...progress, state }, whichOrderReply(others));
  return askForMissing({ ...progress, state }, 'another');
}

function tryAgain(progress: Progress): Step {
  const { numbers, lastAttempt, bound } = progress.state;
  if (lastAttempt !== 'refused' && numbers.length > 0) return answerAbout(progress, numbers);
  if (lastAttempt !== 'refused' && bound !== undefined) return answerAbout(progress, [bound]);
  const known = boundOrder(progress);
  if (lastAttempt === 'unavailable' && known) return answerAbout(progress, [known.number]);
  return askForMissing(progress, 'given');
}

function boundOrder({ proven, state }: Progress): ProvenOrder | undefined {
  // While another order's proof is being given, a question is about that one.
  if (state.numbers.length > 0 && state.secondFact === undefined) return undefined;
  return (
    proven.find(({ number }) => number === state.bound) ??
    (proven.length === 1 ? proven[0] : undefined)
  );
}
