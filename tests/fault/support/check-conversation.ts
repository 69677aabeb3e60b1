import type { Message } from '../../../protocol/chat.ts';
import type { Acknowledged } from '../../support/chat-shopper.ts';
import { ordersToldIn } from './known-facts.ts';

/** One conversation as its shopper saw it. */
export interface ObservedConversation {
  readonly conversationId: string;
  /** Index of the one order that its shopper proves. */
  readonly order: number;
  /** Each 2xx, so the same message twice when it was sent twice. */
  readonly acknowledged: readonly Acknowledged[];
  /** Client ids of all that was sent, acknowledged or not. */
  readonly sent: readonly string[];
  /** As the history says it at the end. */
  readonly history: readonly Message[];
  /** As the streams brought it, one after the other. */
  readonly streamed: readonly Message[];
}

/** What a conversation must never show. */
export type Fault =
  | 'an acknowledged message is not stored'
  | 'an acknowledged message has no reply'
  | 'a message has more than one reply'
  | 'a reply to nothing that was said here'
  | 'a message that nobody asked for or was promised'
  | 'a client id is stored more than once'
  | 'one client id was acknowledged as two messages'
  | 'sequences have gaps or doubles'
  | 'the stream missed or doubled messages'
  | "another conversation's facts"
  | 'the proven order was never told';

/** "I’ll keep trying and answer here": what a later answer must have been announced by. */
const promise = /keep trying/;

/** Finds whatever is wrong in one conversation. Each fault is named once for each time it happened. */
export function faultsIn(observed: ObservedConversation): readonly Fault[] {
  const { history, streamed } = observed;
  const told = ordersToldIn(JSON.stringify([history, streamed]));
  const foreign = [...told].filter((index) => index !== observed.order);
  const assistantsWords = history.filter(({ author }) => author === 'assistant');
  const isToldOwn = ordersToldIn(JSON.stringify(assistantsWords.map(({ parts }) => parts)));
  return [
    ...repliesAmiss(observed),
    ...storedAmiss(observed),
    ...(isCounted(history) ? [] : (['sequences have gaps or doubles'] as const)),
    ...(isSame(history, streamed) ? [] : (['the stream missed or doubled messages'] as const)),
    ...foreign.map(() => "another conversation's facts" as const),
    ...(isToldOwn.has(observed.order) ? [] : (['the proven order was never told'] as const)),
  ];
}

function repliesAmiss({ acknowledged, history }: ObservedConversation): Fault[] {
  const faults: Fault[] = [];
  const asked = new Set(history.filter(({ author }) => author === 'shopper').map(({ id }) => id));
  const replied = new Set<string>();
  let isPromised = false;
  for (const { author, inReplyTo, sequence, text } of history) {
    if (author !== 'assistant') continue;
    if (inReplyTo === undefined) {
      // The greeting is the first word of each conversation.
      if (sequence !== 1 && !isPromised)
        faults.push('a message that nobody asked for or was promised');
      isPromised = false;
    } else {
      if (!asked.has(inReplyTo)) faults.push('a reply to nothing that was said here');
      if (replied.has(inReplyTo)) faults.push('a message has more than one reply');
      replied.add(inReplyTo);
    }
    if (promise.test(text)) isPromised = true;
  }
  for (const messageId of new Set(acknowledged.map(({ messageId }) => messageId))) {
    if (!asked.has(messageId)) faults.push('an acknowledged message is not stored');
    else if (!replied.has(messageId)) faults.push('an acknowledged message has no reply');
  }
  return faults;
}

function storedAmiss({ acknowledged, history, sent }: ObservedConversation): Fault[] {
  const faults: Fault[] = [];
  for (const clientId of new Set(sent)) {
    const stored = history.filter((message) => message.clientId === clientId);
    if (stored.length > 1) faults.push('a client id is stored more than once');
    const ids = acknowledged.filter((each) => each.clientId === clientId);
    if (new Set(ids.map(({ messageId }) => messageId)).size > 1)
      faults.push('one client id was acknowledged as two messages');
  }
  return faults;
}

function isCounted(history: readonly Message[]): boolean {
  return history.every(({ sequence }, index) => sequence === index + 1);
}

function isSame(history: readonly Message[], streamed: readonly Message[]): boolean {
  return (
    history.length === streamed.length &&
    history.every((message, index) => JSON.stringify(message) === JSON.stringify(streamed[index]))
  );
}
