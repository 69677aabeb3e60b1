import { backOff } from './back-off.ts';
import type { ChatFailure } from './chat-api.ts';
import { readEvents, type StreamEvent } from './event-stream.ts';

/** Milliseconds of silence after which a stream counts as dead; the server speaks every 15 seconds. */
const silenceMs = 45_000;

/** The same, where somebody comes back to it: a machine that slept stopped its timers and not its clock. */
const silenceBeforeWakeMs = 20_000;

/** A stream that stood this long, milliseconds, was a good one: proxies cut idle ones now and then. */
const goodStreamMs = 10_000;

/**
 * After so many failures in a row nothing is asked any more until something hints that it is worth
 * it, unless somebody watches. Some four minutes: longer than a server takes to restart.
 */
const attemptsBeforeRest = 20;

export interface ListeningOptions {
  /** Opens the stream behind the last message that is here. */
  readonly connect: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array> | null>;
  /** Reads what is new without a stream, for a server that has no more room for streams. */
  readonly catchUp: () => Promise<void>;
  readonly onEvent: (event: StreamEvent) => void;
  /** The stream stands. */
  readonly onOpen: () => void;
  /** The stream has broken; it will be tried again. */
  readonly onBreak: () => void;
  /** The conversation is gone; listening has ended. */
  readonly onGone: () => void;
  /** Whether somebody is looking. */
  readonly isWatched: () => boolean;
  /** From 0 to 1. */
  readonly random: () => number;
}

export interface Listening {
  /** Tries at once if it is waiting, has given up or has heard nothing for long; a stream that stands is left alone. */
  wake(): void;
  stop(): void;
}

/**
 * Keeps a stream open: reconnects with jittered back-off, notices a dead line, and rests after
 * repeated failures until it is woken.
 */
export function createListening(options: ListeningOptions): Listening {
  let failures = 0;
  let isStopped = false;
  let isRunning = false;
  let endWait: (() => void) | undefined;
  let stream: AbortController | undefined;
  let heardAt = 0;

  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      endWait = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const hear = async (): Promise<void> => {
    const controller = new AbortController();
    stream = controller;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const signOfLife = () => {
      heardAt = Date.now();
      clearTimeout(silence);
      silence = setTimeout(() => controller.abort(), silenceMs);
    };
    signOfLife();
    const startedAt = Date.now();
    try {
      const body = await options.connect(controller.signal);
      if (!body) return;
      options.onOpen();
      for await (const event of readEvents(body, signOfLife)) {
        failures = 0;
        if (!isStopped) options.onEvent(event);
      }
    } finally {
      clearTimeout(silence);
      if (Date.now() - startedAt > goodStreamMs) failures = 0;
    }
  };

  const run = async (): Promise<void> => {
    isRunning = true;
    // oxlint-disable-next-line no-unmodified-loop-condition -- stop() does, while this waits
    while (!isStopped) {
      let delay = 0;
      try {
        await hear();
      } catch (thrown) {
        if (isStopped) break;
        const { kind, retryAfterMs = 0 } = thrown as Partial<ChatFailure>;
        if (kind === 'gone') {
          options.onGone();
          break;
        }
        delay = retryAfterMs;
        if (kind === 'busy') {
          // Its failure is this attempt's failure, and that is being dealt with already.
          await options.catchUp().catch(() => undefined);
        }
      }
      if (isStopped) break;
      options.onBreak();
      failures += 1;
      if (failures >= attemptsBeforeRest && !options.isWatched()) break;
      await wait(Math.max(delay, backOff(failures, options.random)));
    }
    isRunning = false;
  };

  return {
    wake() {
      if (isStopped) return;
      if (Date.now() - heardAt > silenceBeforeWakeMs) stream?.abort();
      endWait?.();
      if (isRunning) return;
      failures = 0;
      void run();
    },
    stop() {
      isStopped = true;
      stream?.abort();
      endWait?.();
    },
  };
}
