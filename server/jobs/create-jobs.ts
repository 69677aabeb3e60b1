import { PgBoss } from 'pg-boss';
import type { Log } from '../log.ts';
import { countJobs, jobsSchema, openJobDatabase } from './jobs.store.ts';
import { workersOf } from './job-queues.ts';
import type { JobCount, JobDatabase } from './jobs.store.ts';
import type { JobQueue, Jobs, JobTransaction } from './jobs.ts';

/** How often a worker looks for new jobs, in seconds. */
const pollingInterval = 1;
/** How often jobs whose worker died are looked for, by one of all processes, in seconds. */
const monitorInterval = 10;
/** How long closing waits for jobs that are being worked on, in milliseconds. */
const closingPatience = 10_000;

/**
 * Starts working on the job tables, which {@link installJobs} has made.
 * @throws Error when they are missing or older than this version.
 */
export async function createJobs(options: {
  readonly connectionString: string;
  readonly log: Log;
}): Promise<Jobs & { count(): Promise<readonly JobCount[]> }> {
  const database = openJobDatabase(options.connectionString, options.log);
  const boss = new PgBoss({
    db: database,
    schema: jobsSchema,
    // The server's role may not change tables: that is the owner's part.
    migrate: false,
    createSchema: false,
    reindex: false,
    monitorVacuum: false,
    superviseIntervalSeconds: monitorInterval,
    monitorIntervalSeconds: monitorInterval,
    schedule: false,
  });
  boss.on('error', (failure) =>
    options.log.warn({ err: errorFrom(failure) }, 'jobs: a query failed'),
  );
  boss.on('warning', (warning) => options.log.warn({ warning: warning.message }, 'jobs'));
  try {
    await boss.start();
  } catch (error) {
    await database.close();
    throw error;
  }
  return new BossJobs(boss, database, options.log);
}

/**
 * pg-boss spreads some errors into plain objects, whatever its types say. A log would write all of
 * such a one: of an error it writes only what quotes nobody.
 */
function errorFrom(failure: object): Error {
  return failure instanceof Error ? failure : Object.assign(new Error(), failure);
}

class BossJobs implements Jobs {
  readonly #boss: PgBoss;
  readonly #database: JobDatabase;
  readonly #log: Log;

  constructor(boss: PgBoss, database: JobDatabase, log: Log) {
    this.#boss = boss;
    this.#database = database;
    this.#log = log;
  }

  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it put in
  async handle<Data extends object>(
    queue: JobQueue,
    handler: (data: Data) => Promise<void>,
  ): Promise<void> {
    const settings = {
      pollingIntervalSeconds: pollingInterval,
      batchSize: 1,
      localConcurrency: workersOf[queue],
    };
    await this.#boss.work<Data>(queue, settings, async (jobs) => {
      for (const job of jobs) {
        try {
          await handler(job.data);
        } catch (error) {
          this.#log.warn({ err: error, queue, jobId: job.id }, 'a job failed; it is tried again');
          throw error;
        }
      }
    });
  }

  async enqueue(queue: JobQueue, data: object, transaction?: JobTransaction): Promise<void> {
    const id = await this.#boss.send(
      queue,
      data,
      transaction && {
        db: {
          executeSql: async (text, values = []) => {
            const { rows } = await transaction.executeSql(text, values);
            return { rows: [...rows] };
          },
        },
      },
    );
    if (id === null) throw new Error(`the queue ${queue} did not take the job`);
  }

  /** How many jobs there are, of all processes. */
  async count(): Promise<readonly JobCount[]> {
    return countJobs(this.#database);
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: closingPatience });
    await this.#database.close();
  }
}
