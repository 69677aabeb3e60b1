import { setTimeout as delay } from 'node:timers/promises';
import type { Message } from '../../../protocol/chat.ts';
import { createEventReader } from '../../support/event-reader.ts';
import type { ChatShopper } from '../../support/chat-shopper.ts';

/** Before a broken stream is opened again, milliseconds; twice as long each time that it is refused. */
const shortestPauseMs = 150;
const longestPauseMs = 3_000;

/**
 * Listens to a conversation as the widget does: a stream that breaks is opened again, where the next
 * balancer leads, with the last sequence that was heard. Keeps every message in the order of arrival.
 */
export class Listener {
  readonly heard: Message[] = [];
  /** Streams that were opened after the first. */
  resumed = 0;
  readonly #shopper: ChatShopper;
  readonly #serverUrl: () => string;
  /** When the reply to each message was heard, on the clock of `performance.now`. */
  readonly heardAt = new Map<string, number>();
  #leaving = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(shopper: ChatShopper, serverUrl: () => string) {
    this.#shopper = shopper;
    this.#serverUrl = serverUrl;
  }

  /** Begins, or goes on; the conversation must be open. */
  begin(): void {
    this.#leaving = new AbortController();
    this.#running = this.#listen();
  }

  /** Hangs up. What was heard stays. */
  async end(): Promise<void> {
    this.#leaving.abort();
    await this.#running;
  }

  async #listen(): Promise<void> {
    const { signal } = this.#leaving;
    let pauseMs = shortestPauseMs;
    while (!signal.aborted) {
      const heardBefore = this.heard.length;
      try {
        await this.#hear(signal);
      } catch {
        // Whatever broke it, the next stream goes on where this one ended.
        this.resumed += 1;
      }
      pauseMs =
        this.heard.length > heardBefore ? shortestPauseMs : Math.min(2 * pauseMs, longestPauseMs);
      const jittered = pauseMs * (0.5 + Math.random());
      await delay(jittered, undefined, { signal }).catch(() => undefined);
    }
  }

  async #hear(signal: AbortSignal): Promise<void> {
    const after = this.heard.at(-1)?.sequence ?? 0;
    const stream = await this.#shopper.listen(after, signal, this.#serverUrl());
    if (!stream.ok) {
      await stream.body?.cancel();
      throw new Error(`the stream was refused with ${stream.status}`);
    }
    const events = createEventReader(stream);
    for (;;) {
      const event = await events.nextOf('message');
      if (event?.data === undefined) throw new Error('the stream ended');
      const message = JSON.parse(event.data) as Message;
      this.heard.push(message);
      if (message.inReplyTo !== undefined) this.heardAt.set(message.inReplyTo, performance.now());
    }
  }
}
