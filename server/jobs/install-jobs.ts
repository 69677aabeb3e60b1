import { PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';
import { deadLetterQueueOf, queuePolicies, type QueuePolicy } from './job-queues.ts';
import { grantJobTables, jobsSchema } from './jobs.store.ts';
import type { JobQueue } from './jobs.ts';

/** Dead letters are kept for a quarter of a year. */
const deadLetterRetention = 90 * 86_400;

/**
 * A worker that has not been heard of for so long is dead, and its job is given to another. The least
 * that pg-boss takes; without it a job would wait until `expireInSeconds` are over.
 */
const heartbeatSeconds = 10;

/**
 * Brings the job tables to this version, as the owner, and makes the queues: part of migrating,
 * before any server works on them. Two may do it at once (pg-boss takes a lock of its own).
 */
export async function installJobs(options: {
  /** The owner's connection string, direct. */
  readonly connectionString: string;
  readonly log: Log;
  /** Queues whose policy differs from ours: tests do not wait for an hour. */
  readonly policies?: Partial<Record<JobQueue, QueuePolicy>>;
}): Promise<void> {
  const boss = new PgBoss({
    connectionString: options.connectionString,
    schema: jobsSchema,
    max: 2,
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => options.log.warn({ err: error }, 'job tables: a query failed'));
  await boss.start();
  try {
    const policies = { ...queuePolicies, ...options.policies };
    for (const [queue, policy] of Object.entries(policies)) {
      await makeQueue(boss, queue as JobQueue, policy);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await grantJobTables(options.connectionString);
}

async function makeQueue(boss: PgBoss, queue: JobQueue, policy: QueuePolicy): Promise<void> {
  const deadLetter = deadLetterQueueOf(queue);
  await boss.createQueue(deadLetter, { retentionSeconds: deadLetterRetention });
  const settings = { ...policy, retryBackoff: true, deadLetter, heartbeatSeconds };
  await boss.createQueue(queue, settings);
  // Making a queue that exists changes nothing: a later version's policy comes in here.
  await boss.updateQueue(queue, settings);
}
