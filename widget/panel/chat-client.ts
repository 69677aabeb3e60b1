import type {
  Message,
  OpenConversationRequest,
  ShopperInput,
  TypingEvent,
} from '../../protocol/chat.ts';
import { ChatFailure, type ChatApi } from './chat-api.ts';
import { createClientId } from './client-id.ts';
import { createListening, type Listening } from './listening.ts';
import type { ConversationKeeper, KeptConversation } from './kept-conversation.ts';
import {
  completeUpTo,
  emptyTranscript,
  withMessages,
  withPending,
  withTyping,
  type PendingMessage,
  type Transcript,
} from './transcript.ts';

/** How often a message is sent by itself before the shopper is asked to. */
const sendAttempts = 3;

export interface ChatClientOptions {
  readonly api: ChatApi;
  readonly keeper: ConversationKeeper;
  /** What a conversation is opened with; the address is left out on pages that have none on the web. */
  readonly visit: Pick<OpenConversationRequest, 'pageUrl'>;
  /** BCP 47 tag that the shopper reads now. */
  readonly locale: () => string;
  /** What a page before this one could not get through any more: this one sends it. */
  readonly transcript: Transcript;
  readonly onChange: (transcript: Transcript) => void;
  /** Whether somebody is looking: then a server that stays away is asked for as long as they do. */
  readonly isWatched: () => boolean;
  /** From 0 to 1, for waiting times. */
  readonly random?: () => number;
}

export interface ChatClient {
  /**
   * Brings back a conversation that was kept, listens to it and sends what has not got through. Asks
   * for nothing where there is nothing.
   */
  resume(): void;
  /**
   * Says something; the conversation is opened when there is none yet.
   * @param text how it is shown until the server's copy arrives.
   */
  send(input: ShopperInput, text: string): void;
  /** Sends a failed message again, or all of them, under the same ids: each is stored once. */
  readonly retry: (clientId?: string) => void;
  /**
   * Something hints that asking again is worth it: the network is back, the shopper is, another tab has
   * kept something. Nobody listens who did not before.
   */
  readonly wake: () => void;
  /** Stops listening; `resume` takes it up where it was. */
  readonly pause: () => void;
  /**
   * Goes where the browser's memory is: another tab may have begun a conversation, or had this one
   * forgotten, and with it what has not got through.
   */
  readonly join: () => void;
  /** A page has come back as it was: what a page after it has sent meanwhile is not sent again. */
  readonly comeBack: () => void;
  /** Leaves the conversation for ever: nothing of it stays in this browser. */
  readonly forget: () => void;
  /** Ends: nothing is asked or told any more. */
  end(): void;
}

/** One shopper's conversation with one store, over whatever the network does. */
export function createChatClient(options: ChatClientOptions): ChatClient {
  const { api, keeper, isWatched, random = Math.random } = options;
  let { transcript } = options;
  let conversation: KeptConversation | undefined;
  let listening: Listening | undefined;
  let sending: Promise<void> = Promise.resolve();
  /** The conversation for which the shop has been asked, on this page, who is signed in there. */
  let introduced = '';
  /** How often in a row sending has failed. */
  let failures = 0;
  /** Until somebody looks or speaks. */
  let isPaused = true;
  let isOver = false;
  /** How far the history is here: a stream before it would bring it as news. */
  let history: 'missing' | 'asked' | 'here' = 'here';

  const change = (next: Transcript): void => {
    if (isOver) return;
    transcript = next;
    options.onChange(next);
  };
  /** Takes in what came from a conversation, unless the shopper is in another one by now, or in none. */
  const takeIn = (
    from: KeptConversation,
    messages: readonly Message[],
    restoredUpTo = transcript.restoredUpTo,
  ) => {
    if (from !== conversation) return;
    // One message that a server got wrong must not stop all that follow.
    const whole = messages.filter((each?: Partial<Message> | null) => each?.sequence && each.parts);
    change(withMessages({ ...transcript, restoredUpTo }, whole));
  };

  const join = (): KeptConversation | undefined => {
    const kept = keeper.read();
    if (kept?.secret !== conversation?.secret) {
      listening?.stop();
      listening = undefined;
      const pending = conversation && keeper.isForgotten() ? [] : transcript.pending;
      conversation = kept;
      history = kept ? 'missing' : 'here';
      // What has been seen is not news, even where its history cannot be had.
      change({ ...emptyTranscript, pending, restoredUpTo: keeper.progress().seen });
      listen();
    }
    return conversation;
  };

  /** A conversation is gone; another tab may have begun the next one already. */
  const leave = (gone: KeptConversation): void => {
    if (keeper.read()?.secret === gone.secret) keeper.expire();
    join();
  };

  const listen = (): void => {
    const current = conversation;
    if (!current || isPaused || isOver) return;
    if (history === 'missing') void restore(current);
    if (history !== 'here') return;
    listening ??= createListening({
      connect: (signal) => api.events(current, completeUpTo(transcript), signal),
      catchUp: async () => takeIn(current, await api.history(current, completeUpTo(transcript))),
      onEvent({ type, data }) {
        const held = parse(data);
        if (type === 'message') takeIn(current, [held as Message]);
        if (type === 'typing' && held?.inReplyTo) {
          change(withTyping(transcript, held.inReplyTo));
        }
      },
      onOpen() {
        change({ ...transcript, isBroken: false });
        retry();
      },
      onBreak: () => change({ ...transcript, typingFor: undefined, isBroken: true }),
      onGone: () => leave(current),
      isWatched,
      random,
    });
    listening.wake();
  };

  const restore = async (kept: KeptConversation): Promise<void> => {
    history = 'asked';
    try {
      const messages = await api.history(kept, 0);
      takeIn(kept, messages, messages.at(-1)?.sequence);
    } catch (thrown) {
      if ((thrown as ChatFailure).kind === 'gone') return leave(kept);
      // Listening brings the same messages, and knows how to wait for a server that is away.
    }
    if (kept !== conversation) return;
    history = 'here';
    listen();
  };

  /** @param message what is to be said in it. */
  const open = async (message: PendingMessage): Promise<KeptConversation | undefined> => {
    const { conversationId, secret, messages, signIn } = await api.open({
      ...options.visit,
      locale: options.locale(),
    });
    // The shopper had it forgotten before it began.
    if (!transcript.pending.includes(message)) return undefined;
    // Two tabs may ask at the same time: the first one that is answered speaks for both.
    const joined = join();
    if (joined) return joined;
    conversation = { conversationId, secret, ...(signIn && { signIn }) };
    keeper.keep(conversation);
    takeIn(conversation, messages);
    return conversation;
  };

  /** Sends what waits, one after the other, so that it is stored in the order in which it was said. */
  const deliver = async (): Promise<void> => {
    for (;;) {
      const message = transcript.pending.find(({ status }) => status === 'sending');
      if (!message || isOver) return;
      // Whoever has said something waits for its answer.
      isPaused = false;
      let failure = new ChatFailure('trouble');
      let current: KeptConversation | undefined;
      try {
        current = join() ?? (await open(message));
        if (!current) continue;
        if (introduced !== current.conversationId) {
          introduced = current.conversationId;
          await api.signIn(current);
        }
        const { clientId, input } = message;
        const request = { clientId, input, locale: options.locale() };
        takeIn(current, [(await api.post(current, request)).message]);
        if (current !== conversation) {
          // It got through, though the shopper has left that conversation meanwhile.
          const pending = transcript.pending.filter((each) => each.clientId !== clientId);
          change({ ...transcript, pending });
        }
        listen();
      } catch (thrown) {
        if (!(thrown instanceof ChatFailure)) throw thrown;
        failure = thrown;
      }
      // The stream may have confirmed what seems to have failed, or the shopper had it forgotten.
      if (!transcript.pending.includes(message)) {
        failures = 0;
        continue;
      }
      const { kind, retryAfterMs } = failure;
      // A conversation that has expired is followed by a new one; a store that is gone is not.
      const expired = kind === 'gone' && current;
      if (expired) leave(expired);
      // A server that is only busy gets twice the patience.
      failures += kind === 'busy' ? 0.5 : 1;
      const isLastTry = failures >= sendAttempts || (kind === 'gone' && !expired);
      const status = kind === 'refused' ? kind : isLastTry ? 'failed' : 'sending';
      // What was said after it does not overtake it.
      const isMeant = (each: PendingMessage) =>
        each === message || (status === 'failed' && each.status === 'sending');
      const isWaiting = retryAfterMs > 0;
      change(withPending(transcript, isMeant, { status, isWaiting }));
      if (status !== 'sending') failures = 0;
      else if (!expired) {
        await pauseFor(retryAfterMs + 500 * 2 ** failures * random());
      }
    }
  };

  const startSending = () => {
    sending = sending.then(deliver, deliver);
  };

  const retry = (clientId?: string): void => {
    const isMeant = (each: PendingMessage) =>
      each.status === 'failed' && (!clientId || each.clientId === clientId);
    if (!transcript.pending.length) return;
    failures = 0;
    change(withPending(transcript, isMeant, { status: 'sending', isWaiting: false }));
    startSending();
  };

  const pause = (): void => {
    isPaused = true;
    listening?.stop();
    listening = undefined;
  };

  const wake = (): void => {
    join();
    listen();
    retry();
  };

  return {
    resume() {
      isPaused = false;
      wake();
    },
    send(input, text) {
      // What the server will never take has been read by now, and this is said in its place.
      const pending = transcript.pending.filter(({ status }) => status !== 'refused');
      pending.push({ clientId: createClientId(), input, text, status: 'sending' });
      transcript = { ...transcript, pending };
      // What failed before goes first.
      retry();
    },
    retry,
    wake,
    pause,
    join,
    comeBack: () => change({ ...transcript, pending: keeper.unsent() }),
    end() {
      isOver = true;
      pause();
    },
    forget() {
      keeper.forget();
      join();
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
