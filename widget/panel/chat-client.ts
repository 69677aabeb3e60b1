import type {
  Message,
  OpenConversationRequest,
  ShopperInput,
  TypingEvent,
} from '../../protocol/chat.ts';
import { ChatFailure, isFailure, type ChatApi } from './chat-api.ts';
import { createClientId } from './client-id.ts';
import { createListening, type Listening } from './listening.ts';
import type { ConversationKeeper, KeptConversation } from './kept-conversation.ts';
import {
  completeUpTo,
  emptyTranscript,
  lastSequence,
  withMessages,
  withPending,
  withTyping,
  type PendingMessage,
  type Transcript,
} from './transcript.ts';

/** How often a message is sent by itself before the shopper is asked to. */
const sendAttempts = 3;
/** The windows of the server's limits are no longer, milliseconds. */
const longestPauseMs = 60_000;

export interface ChatClientOptions {
  readonly api: ChatApi;
  readonly keeper: ConversationKeeper;
  /** What a conversation is opened with; the address is left out on pages that have none on the web. */
  readonly visit: Pick<OpenConversationRequest, 'pageUrl'>;
  /** BCP 47 tag that the shopper reads now. */
  readonly locale: () => string;
  readonly onChange: (transcript: Transcript) => void;
  /** From 0 to 1, for waiting times. */
  readonly random?: () => number;
}

export interface ChatClient {
  /** Brings back a conversation that was kept, and listens to it. Asks for nothing when there is none. */
  resume(): void;
  /**
   * Says something; the conversation is opened when there is none yet.
   * @param text how it is shown until the server's copy arrives.
   */
  send(input: ShopperInput, text: string): void;
  /** Sends a failed message again, under the same id: it is stored once. */
  readonly retry: (clientId: string) => void;
  /** Something hints that asking again is worth it: the network is back, the shopper is. */
  wake(): void;
  /** Stops listening; `resume` takes it up where it was. */
  readonly pause: () => void;
  /** Leaves the conversation for ever: nothing of it stays in this browser. */
  readonly forget: () => void;
}

/** One shopper's conversation with one store, over whatever the network does. */
export function createChatClient(options: ChatClientOptions): ChatClient {
  const { api, keeper, random = Math.random } = options;
  let transcript = emptyTranscript;
  let conversation: KeptConversation | undefined;
  let listening: Listening | undefined;
  let sending: Promise<void> = Promise.resolve();
  let isPaused = false;

  const change = (next: Transcript): void => {
    transcript = next;
    options.onChange(next);
  };
  const takeIn = (messages: readonly Message[]) => {
    // One message that a server got wrong must not stop all that follow.
    const whole = messages.filter((each?: Partial<Message> | null) => each?.sequence && each.parts);
    change(withMessages(transcript, whole));
  };

  /** The conversation is gone; what the shopper has not got through yet stays. */
  const leave = (): void => {
    listening?.stop();
    listening = undefined;
    // Another tab may have begun the next one already.
    if (keeper.read()?.secret === conversation?.secret) keeper.forget();
    conversation = undefined;
    change({ ...emptyTranscript, pending: transcript.pending });
  };

  const listen = (): void => {
    const current = conversation;
    if (!current || isPaused) return;
    listening ??= createListening({
      connect: (signal) => api.events(current, completeUpTo(transcript), signal),
      catchUp: async () => takeIn(await api.history(current, completeUpTo(transcript))),
      onEvent({ type, data }) {
        const held = parse(data);
        if (type === 'message') takeIn([held as Message]);
        if (type === 'typing' && held?.inReplyTo) {
          change(withTyping(transcript, held.inReplyTo));
        }
      },
      onOpen: () => change({ ...transcript, isBroken: false }),
      onBreak: () => change({ ...transcript, typingFor: undefined, isBroken: true }),
      onGone: leave,
      random,
    });
    listening.wake();
  };

  const enter = async (): Promise<KeptConversation> => {
    // Another tab may have opened it in the meantime.
    conversation ??= keeper.read();
    if (!conversation) {
      const { conversationId, secret, messages } = await api.open({
        ...options.visit,
        locale: options.locale(),
      });
      conversation = { conversationId, secret };
      keeper.keep(conversation);
      keeper.noteOpen(true);
      takeIn(messages);
    }
    return conversation;
  };

  const deliver = async (message: PendingMessage): Promise<void> => {
    for (let failures = 0; ;) {
      // The shopper may have had it forgotten in the meantime.
      if (!transcript.pending.some(({ clientId }) => clientId === message.clientId)) return;
      try {
        const current = await enter();
        const { clientId, input } = message;
        const request = { clientId, input, locale: options.locale() };
        const { message: stored } = await api.post(current, request);
        if (conversation !== current) return;
        takeIn([stored]);
        listen();
        return;
      } catch (thrown) {
        if (!(thrown instanceof ChatFailure)) throw thrown;
        const { kind, retryAfterMs } = thrown;
        // A conversation that has expired is followed by a new one; a store that is gone is not.
        const isExpired = kind === 'gone' && conversation !== undefined;
        if (isExpired) leave();
        // A server that is only busy gets twice the patience.
        failures += kind === 'busy' ? 0.5 : 1;
        if (failures >= sendAttempts || kind === 'refused' || (kind === 'gone' && !isExpired)) {
          const status = kind === 'refused' ? kind : 'failed';
          return change(withPending(transcript, { ...message, status }));
        }
        if (isExpired) continue;
        if (retryAfterMs) change(withPending(transcript, { ...message, isWaiting: true }));
        await pauseFor(Math.min(retryAfterMs + 500 * 2 ** failures * random(), longestPauseMs));
      }
    }
  };

  /** One after the other, so that they are stored in the order in which they were said. */
  const enqueue = (message: PendingMessage): void => {
    change(withPending(transcript, message));
    const turn = () => deliver(message);
    sending = sending.then(turn, turn);
  };

  const retry = (clientId: string): void => {
    const failed = transcript.pending.find((each) => each.clientId === clientId);
    if (failed?.status === 'failed') enqueue({ ...failed, status: 'sending' });
  };

  const restore = async (kept: KeptConversation): Promise<void> => {
    try {
      const messages = await api.history(kept, 0);
      if (conversation !== kept) return;
      takeIn(messages);
      change({ ...transcript, restoredUpTo: lastSequence(transcript) });
    } catch (thrown) {
      if (isFailure(thrown, 'gone')) leave();
      // Listening brings the same messages, and knows how to wait for a server that is away.
    }
    listen();
  };

  return {
    resume() {
      isPaused = false;
      const kept = conversation ?? keeper.read();
      if (!kept) return;
      const isNew = conversation === undefined;
      conversation = kept;
      if (isNew) void restore(kept);
      else listen();
    },
    send(input, text) {
      // What the server will never take has been read by now, and this is said in its place.
      const pending = transcript.pending.filter(({ status }) => status !== 'refused');
      transcript = { ...transcript, pending };
      enqueue({ clientId: createClientId(), input, text, status: 'sending' });
    },
    retry,
    wake() {
      listening?.wake();
      for (const { clientId } of transcript.pending) retry(clientId);
    },
    pause() {
      isPaused = true;
      listening?.stop();
      listening = undefined;
    },
    forget() {
      leave();
      change(emptyTranscript);
    },
  };
}

/** What an event holds; nothing where a server got it wrong, for the next event may be right. */
function parse(data: string): Partial<Message | TypingEvent> | null {
  try {
    return JSON.parse(data) as Message | TypingEvent | null;
  } catch {
    return null;
  }
}

const pauseFor = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
