import type { Log } from '../../log.ts';
import type { StoreReference } from '../../orders/identifiers.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import type { AnsweringTimes } from '../answering/answerer.ts';
import type { createAnswerComposer } from '../answering/compose-answer.ts';
import type { LiveEvents } from '../live-events/live-events.ts';
import type { AwaitedAnswerRecords, ClaimedWait } from './awaited-answers.store.ts';
import { pauseAfter } from './wait.ts';

/** Stores that one look for due waits takes up. */
const storesAtOnce = 20;
/** Conversations answered at once for a shop that has recovered: a small shop has few workers. */
const answersAtOnce = 4;

/** What came of one further look. */
type Look =
  /** Nobody waits any more, or another process is at it. */
  | 'none'
  | 'shop_answered'
  | 'shop_silent'
  /** It was not the shop's turn: a word was said, or somebody else came first. */
  | 'not_asked';

/**
 * Keeps the promise "I will keep trying and answer here": asks shops that did not answer again, and
 * says what they answer, without being asked. One conversation tries for all of its store; when it
 * gets through, the others follow.
 */
export function createLaterAnswers(parts: {
  readonly records: AwaitedAnswerRecords;
  readonly composer: ReturnType<typeof createAnswerComposer>;
  readonly liveEvents: LiveEvents;
  readonly log: Log;
  /** This process among those on the database. */
  readonly owner: string;
  readonly times: AnsweringTimes;
  /** Told of the code of each answer, for whoever counts them. */
  readonly onAnswer?: ((code: string) => void) | undefined;
}) {
  const { records, composer, liveEvents, log, owner, times, onAnswer } = parts;
  const stopping = new AbortController();
  const running = new Map<string, Promise<void>>();

  const attend = async (store: StoreReference): Promise<void> => {
    let look: Look;
    do look = await lookOnce(store);
    while (look === 'not_asked');
    if (look !== 'shop_answered') return;
    await records.reschedule(store, 0);
    const answerOthers = async () => {
      do look = await lookOnce(store);
      while (look === 'shop_answered' || look === 'not_asked');
    };
    await Promise.all(Array.from({ length: answersAtOnce }, answerOthers));
  };

  const lookOnce = async (store: StoreReference): Promise<Look> => {
    if (stopping.signal.aborted) return 'none';
    const wait = await records.claim(store, owner, times.lookMs + times.leaseMs);
    if (!wait) return 'none';
    try {
      const { conversationId, isOver } = wait;
      const look = () => (isOver ? giveUp(wait) : askAgain(wait));
      return await log.during({ conversationId }, look);
    } catch (error) {
      // A process that ends has not failed; any other fault is ours and is not the store's to bear.
      const pauseMs = stopping.signal.aborted ? 0 : times.longestPauseMs;
      await records.release(wait, owner, pauseMs);
      if (!stopping.signal.aborted) log.error({ err: error }, 'a later answer could not be made');
      return 'none';
    }
  };

  const askAgain = async (wait: ClaimedWait): Promise<Look> => {
    const answer = await composer.composeLater(wait, stopping.signal);
    if (!(answer instanceof PlatformError)) {
      await commit(wait, answer);
      return 'shop_answered';
    }
    const pauseMs = pauseAfter(wait.waitedMs, answer, times);
    await records.release(wait, owner, pauseMs);
    await records.reschedule(wait, pauseMs);
    return 'shop_silent';
  };

  const giveUp = async (wait: ClaimedWait): Promise<Look> => {
    await commit(wait, await composer.giveUp(wait));
    return 'not_asked';
  };

  const commit = async (
    wait: ClaimedWait,
    answer: Parameters<AwaitedAnswerRecords['commit']>[2],
  ): Promise<void> => {
    if (await records.commit(wait, owner, answer)) {
      onAnswer?.(answer.code);
      liveEvents.publish(wait.conversationId, { kind: 'message' });
    } else {
      await records.release(wait, owner, times.shortestPauseMs);
    }
  };

  const begin = (store: StoreReference): void => {
    if (running.has(store.storeId)) return;
    const run = attend(store)
      .catch((error: unknown) => log.warn({ err: error }, 'waits could not be worked on'))
      .finally(() => running.delete(store.storeId));
    running.set(store.storeId, run);
  };

  let looking: Promise<void> = Promise.resolve();
  const lookOut = async (): Promise<void> => {
    try {
      for (const store of await records.due(storesAtOnce)) begin(store);
    } catch (error) {
      log.warn({ err: error }, 'waits could not be looked for');
    }
  };
  const schedule = () =>
    setTimeout(() => {
      looking = lookOut().finally(() => {
        if (!stopping.signal.aborted) timer = schedule();
      });
    }, times.pollMs);
  let timer = schedule();

  return {
    /** Whether any conversation waits for this store's shop. */
    isAwaited: (store: StoreReference): Promise<boolean> => records.isAwaited(store),

    /** Brings every wait for this store forward: its shop has shown that it is there. */
    async lookAgain(store: StoreReference): Promise<void> {
      await records.reschedule(store, 0);
    },

    /** Gives back what is being looked up and stops: nobody waits in front of these. */
    async close(): Promise<void> {
      stopping.abort();
      clearTimeout(timer);
      await looking;
      await Promise.all(running.values());
    },
  };
}
