import type { JobQueue } from './jobs.ts';

/** How a queue treats a job that fails. */
export interface QueuePolicy {
  /** Attempts after the first. */
  readonly retryLimit: number;
  /** Seconds before the first retry; each later one waits twice as long, with jitter. */
  readonly retryDelay: number;
  /** Longest wait between two attempts, in seconds. */
  readonly retryDelayMax: number;
  /** Seconds after which a job that somebody began and never finishes is given to another. */
  readonly expireInSeconds: number;
  /** Seconds after which a job that is not done is deleted, whatever is left of its attempts. Default 14 days. */
  readonly retentionSeconds?: number;
}

/** Every queue. */
export const queuePolicies: Readonly<Record<JobQueue, QueuePolicy>> = {
  // Tried again for about a day before a person has to look.
  'handover-mail': {
    retryLimit: 30,
    retryDelay: 5,
    retryDelayMax: 3_600,
    expireInSeconds: 120,
  },
  // A code is of use for minutes only.
  'code-mail': {
    retryLimit: 12,
    retryDelay: 5,
    retryDelayMax: 60,
    expireInSeconds: 60,
  },
  // A shop that is away comes back within the day; after that nobody waits for what it told.
  'shop-event': {
    retryLimit: 20,
    retryDelay: 5,
    retryDelayMax: 3_600,
    expireInSeconds: 120,
  },
  // The law gives a month for what it asks for: tried for three weeks, so that a person has days left to look.
  'privacy-event': {
    retryLimit: 96,
    retryDelay: 5,
    retryDelayMax: 6 * 3_600,
    expireInSeconds: 600,
    retentionSeconds: 60 * 86_400,
  },
};

/**
 * Jobs of a queue that one process works on at the same time. A shopper waits for a code, so one slow
 * shop or mailbox must not hold all the others up.
 */
export const workersOf: Readonly<Record<JobQueue, number>> = {
  'handover-mail': 1,
  'code-mail': 4,
  'shop-event': 2,
  'privacy-event': 1,
};

export const deadLetterSuffix = '-dead';

/** Where a queue's jobs go when the last attempt has failed; they wait there to be replayed. */
export function deadLetterQueueOf(queue: JobQueue): string {
  return `${queue}${deadLetterSuffix}`;
}
