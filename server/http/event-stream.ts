import type { Message, TypingEvent } from '../../protocol/chat.ts';

/** Where a stream takes its events from: one conversation. */
export interface EventSource {
  /** A history as long as this may have more behind it. */
  readonly pageLength: number;
  /** Messages with a sequence above `after`, in order, `pageLength` at most. */
  history(after: number): Promise<readonly Message[]>;
  /** Hints that there is something new, perhaps with what it is; returns the end of the subscription. */
  subscribe(
    listener: (
      hint:
        | { readonly kind: 'message'; readonly message?: Message }
        | { readonly kind: 'typing'; readonly inReplyTo: string },
    ) => void,
  ): () => void;
}

export interface EventStreamOptions {
  /** Sequence of the last message that the reader has; 0 for none. */
  readonly after: number;
  /** Ends the stream: the reader has gone, or the server stops. */
  readonly signals: readonly AbortSignal[];
  /** Aborts when the server stops: the last thing said is when to come back, not all at once. */
  readonly stopping?: AbortSignal | undefined;
  /** Milliseconds of silence after which a comment is sent and the history looked at again. */
  readonly keepAliveMs: number;
  /** Called once, however the stream ends. */
  readonly onEnd: () => void;
  /** Called when the history could not be read; the stream ends and the reader comes back. */
  readonly onError: (thrown: unknown) => void;
}

/**
 * A conversation as server-sent events (WHATWG HTML, section 9.2): first what the reader missed,
 * then what comes. Hints wake it. A message that comes with its hint is sent as it is when it is the
 * very next one; otherwise the history says what is sent, so that a hint that is lost, doubled or out of
 * turn loses and doubles nothing. Events are made only when the reader takes them.
 */
export function eventStream(source: EventSource, options: EventStreamOptions): ReadableStream {
  const encoder = new TextEncoder();
  const wait = createAlarm();
  let after = options.after;
  let historyMayBeNew = true;
  /** Come with their hints and not sent yet. */
  const arrived: Message[] = [];
  let typing: string | undefined;
  let ended = false;
  let cancelled = false;

  const signals = [...options.signals, ...(options.stopping ? [options.stopping] : [])];
  const unsubscribe = source.subscribe((hint) => {
    if (hint.kind === 'typing') typing = hint.inReplyTo;
    else if (hint.message && arrived.length < source.pageLength) arrived.push(hint.message);
    else historyMayBeNew = true;
    wait.ring();
  });

  const end = () => {
    if (ended) return;
    ended = true;
    for (const signal of signals) signal.removeEventListener('abort', end);
    unsubscribe();
    options.onEnd();
    wait.ring();
  };
  for (const signal of signals) {
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  }

  const send = (messages: readonly Message[]): string => {
    after = messages.at(-1)?.sequence ?? after;
    if (messages.some((message) => message.inReplyTo === typing)) typing = undefined;
    return messages.map(messageEvent).join('');
  };

  /** The next piece of the stream; undefined when it has ended. */
  const next = async (): Promise<string | undefined> => {
    for (;;) {
      if (ended) return undefined;
      if (historyMayBeNew) {
        historyMayBeNew = false;
        const messages = await source.history(after);
        historyMayBeNew ||= messages.length >= source.pageLength;
        if (messages.length > 0) return send(messages);
      } else if (arrived.length > 0) {
        const [message] = arrived.splice(0, 1);
        if (message?.sequence === after + 1) return send([message]);
        historyMayBeNew = message !== undefined && message.sequence > after;
      } else if (typing !== undefined) {
        const event: TypingEvent = { inReplyTo: typing };
        typing = undefined;
        return `event: typing\ndata: ${JSON.stringify(event)}\n\n`;
      } else if (await wait.until(options.keepAliveMs)) {
        historyMayBeNew = true;
        return ': keep-alive\n\n';
      }
    }
  };

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        // The first bytes tell proxies and the reader that the stream stands.
        controller.enqueue(encoder.encode('retry: 2000\n\n'));
      },
      async pull(controller) {
        const piece = await next().catch((thrown: unknown) => {
          if (!ended) options.onError(thrown);
          end();
          return undefined;
        });
        // A reader that has gone has closed the stream itself.
        if (cancelled) return;
        if (piece !== undefined) return controller.enqueue(encoder.encode(piece));
        if (options.stopping?.aborted) controller.enqueue(encoder.encode(comeBackLater()));
        controller.close();
      },
      cancel() {
        cancelled = true;
        end();
      },
    },
    { highWaterMark: 1 },
  );
}

/** Between one and five seconds, so that those whom one server leaves do not all fall on the next. */
function comeBackLater(): string {
  return `retry: ${1_000 + Math.floor(Math.random() * 4_000)}\n\n`;
}

/** JSON holds no line break, so that one data line carries it. */
function messageEvent(message: Message): string {
  return `id: ${message.sequence}\nevent: message\ndata: ${JSON.stringify(message)}\n\n`;
}

/** Waits for a ring or for time to pass. A ring while nobody waits is kept for the next wait. */
function createAlarm() {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring(): void {
      rung = true;
      wake?.();
    },
    /** @returns true when the time passed, false when it rang. */
    async until(milliseconds: number): Promise<boolean> {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        wake = undefined;
      }
      const timePassed = !rung;
      rung = false;
      return timePassed;
    },
  };
}
