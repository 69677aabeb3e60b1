/**
 * Work that must not be lost (pg-boss on the same database). A job carries ids, never contents:
 * whoever runs it reads what it needs under the tenant's own scope.
 */
export interface Jobs {
  /** Registers the one handler of a queue. Throwing means: try again later, then dead letter. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it put in
  handle<Data extends object>(
    queue: JobQueue,
    handler: (data: Data) => Promise<void>,
  ): Promise<void>;
  /** Puts a job into a queue, inside the caller's own transaction when one is given. */
  enqueue(queue: JobQueue, data: object, transaction?: JobTransaction): Promise<void>;
  close(): Promise<void>;
}

/** Queues there are. */
export type JobQueue = 'handover-mail' | 'code-mail' | 'shop-event' | 'privacy-event';

/** Enough of a database transaction to insert a job row in it. */
export interface JobTransaction {
  executeSql(text: string, values: readonly unknown[]): Promise<{ rows: unknown[] }>;
}
