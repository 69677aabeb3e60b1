import type { Jobs } from '../../jobs/jobs.ts';
import type { Log } from '../../log.ts';
import type { CodeMailJob } from '../codes/code-mail.ts';
import type { HandoverMailJob } from '../handover/handover-mail.ts';
import type { LiveEvents } from '../live-events/live-events.ts';
import { usualWaitingTimes, type WaitingTimes } from '../later-answers/wait.ts';
import type { AnswerRecords, ClaimedMessage } from './answers.store.ts';
import type { createAnswerComposer } from './compose-answer.ts';
import type { Answer, ConversationKey } from './write-answer.store.ts';

/** How long things take, in milliseconds. */
export interface AnsweringTimes extends WaitingTimes {
  /** A lease that is not renewed is over after this: how long a dead process is waited for. */
  readonly leaseMs: number;
  readonly renewMs: number;
  /** How often unanswered messages are looked for. */
  readonly pollMs: number;
  /** A refusal leaves at a whole multiple of this after it was begun, whatever was looked up. */
  readonly refusalMs: number;
  /** Longest that making one answer may take. */
  readonly answerMs: number;
  /** Before a failed answer is tried again. */
  readonly retryMs: number;
  /** How long closing waits for what is being answered. */
  readonly closeMs: number;
}

export const usualTimes: AnsweringTimes = {
  ...usualWaitingTimes,
  leaseMs: 10_000,
  renewMs: 3_000,
  pollMs: 1_000,
  refusalMs: 1_500,
  answerMs: 45_000,
  retryMs: 500,
  closeMs: 5_000,
};

/** After so many failures a message gets an apology instead of an answer. */
const mostAttempts = 3;
/** Conversations that one look for waiting messages takes up. */
const takenUpAtOnce = 20;

/**
 * Answers messages, one at a time and in order within each conversation. No transaction is open
 * while a shop is asked; the lease in the message's row keeps other processes away.
 */
export function createAnswerer(parts: {
  readonly records: AnswerRecords;
  readonly composer: ReturnType<typeof createAnswerComposer>;
  readonly jobs: Jobs;
  readonly liveEvents: LiveEvents;
  readonly log: Log;
  /** This process among those on the database. */
  readonly owner: string;
  readonly times: AnsweringTimes;
  /** Told of the code of each answer, for whoever counts them. */
  readonly onAnswer?: ((code: string) => void) | undefined;
}) {
  const { records, composer, jobs, liveEvents, log, owner, times } = parts;
  /** Nothing new is begun. */
  const stopping = new AbortController();
  /** What was begun is given back. */
  const closing = new AbortController();
  const running = new Map<string, Promise<void>>();
  const wantedAgain = new Set<string>();
  const again = new Set<ReturnType<typeof setTimeout>>();

  /** Answers what waits in a conversation. Returns at once; failures are tried again by the look-out. */
  const wake = (key: ConversationKey): void => {
    if (stopping.signal.aborted) return;
    if (running.has(key.conversationId)) {
      wantedAgain.add(key.conversationId);
      return;
    }
    const run = answerAll(key)
      .catch((error: unknown) => {
        log.warn({ err: error }, 'answers could not be written; tried again');
        tryAgainSoon(key);
      })
      .finally(() => {
        running.delete(key.conversationId);
        if (wantedAgain.delete(key.conversationId)) wake(key);
      });
    running.set(key.conversationId, run);
  };

  /**
   * The database was away in the middle of an answer, so the message could not be given back. The
   * lease is still this process's own: it need not wait until it runs out.
   */
  const tryAgainSoon = (key: ConversationKey): void => {
    const timer = setTimeout(() => {
      again.delete(timer);
      wake(key);
    }, times.retryMs);
    again.add(timer);
  };

  const answerAll = async (key: ConversationKey): Promise<void> => {
    while (!stopping.signal.aborted) {
      const message = await records.claim(key, owner, times.leaseMs);
      if (!message) return;
      // Whatever is logged on the way, by whichever room, is found by the message's id.
      const { messageId } = message;
      if (!(await log.during({ messageId }, () => answerOne(message)))) return;
    }
  };

  /** @returns whether there may be more to answer: not when the message was given back. */
  const answerOne = async (message: ClaimedMessage): Promise<boolean> => {
    const { conversationId, messageId, attempts } = message;
    liveEvents.publish(conversationId, { kind: 'typing', inReplyTo: messageId });
    const lost = new AbortController();
    const renewing = setInterval(() => {
      records.renew(message, owner, times.leaseMs).then(
        (held) => held || lost.abort(),
        (error: unknown) => log.warn({ err: error, messageId }, 'a lease could not be renewed'),
      );
    }, times.renewMs);
    const signal = AbortSignal.any([
      closing.signal,
      lost.signal,
      AbortSignal.timeout(times.answerMs),
    ]);
    try {
      const answer =
        attempts > mostAttempts
          ? await composer.apologise(message)
          : await orAborted(composer.compose(message, signal), signal);
      return await commit(message, answer);
    } catch (error) {
      if (closing.signal.aborted) {
        await records.returnUntried(message, owner);
        return false;
      }
      // Only the kind of error: what it says may quote what the shopper wrote.
      const fields = { messageId, attempts, failure: failureOf(error) };
      log.error(fields, 'an answer could not be made');
      await records.release(message, owner, times.retryMs * attempts);
      return false;
    } finally {
      clearInterval(renewing);
    }
  };

  const commit = async (message: ClaimedMessage, answer: Answer): Promise<boolean> => {
    const { accountId, conversationId, storeId } = message;
    const written = await records.commit(message, owner, answer, async (transaction) => {
      if (answer.handover) {
        const job: HandoverMailJob = { accountId, storeId, requestId: answer.handover.id };
        await jobs.enqueue('handover-mail', job, transaction);
      }
      if (answer.newCode) {
        const job: CodeMailJob = { accountId, codeId: answer.newCode.id };
        await jobs.enqueue('code-mail', job, transaction);
      }
    });
    // Somebody else has it, and looks for more.
    if (!written) return false;
    const { id, locale, at, shown } = answer;
    liveEvents.publish(conversationId, {
      kind: 'message',
      message: {
        id,
        sequence: written.sequence,
        author: 'assistant',
        sentAt: at,
        inReplyTo: message.messageId,
        locale,
        ...shown,
      },
    });
    log.info({ code: answer.code, attempts: message.attempts }, 'a message was answered');
    parts.onAnswer?.(answer.code);
    return written.moreWait;
  };

  let looking: Promise<void> = Promise.resolve();
  const lookOut = async (): Promise<void> => {
    try {
      for (const key of await records.waiting(takenUpAtOnce)) wake(key);
    } catch (error) {
      log.warn({ err: error }, 'waiting messages could not be looked for');
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
    wake,
    /** Finishes what is being answered, or hands it back when that takes too long. */
    async close(): Promise<void> {
      stopping.abort();
      clearTimeout(timer);
      for (const waiting of again) clearTimeout(waiting);
      await looking;
      const patience = setTimeout(() => closing.abort(), times.closeMs);
      await Promise.all(running.values());
      clearTimeout(patience);
    },
  };
}

/** Rejects as soon as the signal says so, even where whoever works does not listen to it. */
async function orAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  const listening = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), {
      once: true,
      signal: listening.signal,
    });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    listening.abort();
  }
}

/** An error's class and where it was thrown: enough to find a fault, and nothing that was said. */
function failureOf(error: unknown): { readonly type: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: error.name, at: frames.slice(0, 6).map((line) => line.trim()) };
}
