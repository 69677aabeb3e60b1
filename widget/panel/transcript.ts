import type { Message, ShopperInput } from '../../protocol/chat.ts';

/** Something the shopper said that the server has not confirmed yet. */
export interface PendingMessage {
  readonly clientId: string;
  readonly input: ShopperInput;
  /** How it is shown until the server's copy takes its place. */
  readonly text: string;
  /** `failed` may get through when it is sent again, `refused` never will. */
  readonly status: 'sending' | 'failed' | 'refused';
  /** While it is being sent: the server asked for a pause, after which it is sent again by itself. */
  readonly isWaiting?: boolean;
}

/** Everything the panel shows of a conversation. Never changed, only replaced. */
export interface Transcript {
  /** In order of sequence, each once. */
  readonly messages: readonly Message[];
  /** In the order they were said. */
  readonly pending: readonly PendingMessage[];
  /** Id of the shopper's message that is being answered. */
  readonly typingFor?: string | undefined;
  /** Whether the line to the server is being made again. */
  readonly isBroken?: boolean;
  /** Highest sequence that was there already when the page came: nothing to read out again. */
  readonly restoredUpTo: number;
}

export const emptyTranscript: Transcript = { messages: [], pending: [], restoredUpTo: 0 };

/** Sequence of the last message, 0 for none. */
export const lastSequence = ({ messages }: Transcript): number => messages.at(-1)?.sequence ?? 0;

/**
 * Sequence up to which nothing is missing: where a stream resumes. The confirmation of what the
 * shopper says may be here before messages that came ahead of it.
 */
export const completeUpTo = ({ messages }: Transcript): number =>
  messages.filter((message, index) => message.sequence === index + 1).length;

/**
 * Takes in messages from any source (history, stream, confirmation), in any order and as often as
 * they come: each is there once, and takes the place of its pending copy.
 */
export function withMessages(transcript: Transcript, arrived: readonly Message[]): Transcript {
  const bySequence = new Map(
    // The first copy stays: what the shopper types into its forms stays with it.
    [...arrived, ...transcript.messages].map((message) => [message.sequence, message]),
  );
  const messages = [...bySequence.values()].toSorted((a, b) => a.sequence - b.sequence);
  const confirmed = new Set(messages.map((message) => message.clientId));
  const { pending, typingFor } = transcript;
  const isAnswered = messages.some((message) => message.inReplyTo === typingFor);
  return {
    ...transcript,
    messages,
    pending: pending.filter((each) => !confirmed.has(each.clientId)),
    typingFor: isAnswered ? undefined : typingFor,
  };
}

/** Says that an answer is being made, unless it has already come. */
export function withTyping(transcript: Transcript, inReplyTo: string): Transcript {
  const isAnswered = transcript.messages.some((message) => message.inReplyTo === inReplyTo);
  return isAnswered ? transcript : { ...transcript, typingFor: inReplyTo };
}

/** Notes how far pending messages have got. */
export function withPending(
  transcript: Transcript,
  isMeant: (pending: PendingMessage) => boolean,
  change: Pick<PendingMessage, 'status' | 'isWaiting'>,
): Transcript {
  const { pending } = transcript;
  return {
    ...transcript,
    pending: pending.map((each) => (isMeant(each) ? { ...each, ...change } : each)),
  };
}
