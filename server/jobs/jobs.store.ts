import { Client, Pool, type PoolClient } from 'pg';
import type { Log } from '../log.ts';
import { serverRole } from '../storage/roles.ts';
import { deadLetterSuffix } from './job-queues.ts';

/** pg-boss keeps its tables here, apart from ours. They hold ids, never an account's data. */
export const jobsSchema = 'pgboss';

/** The job tables that a backup takes along, `schema.table`. The rest pg-boss makes anew. */
export const keptJobTables: readonly string[] = [`${jobsSchema}.queue`, `${jobsSchema}.job`];

/**
 * Lets the server's role work on the job tables, and nothing else: their shape is changed by the
 * owner alone.
 */
export async function grantJobTables(migrationUrl: string): Promise<void> {
  const client = new Client({ connectionString: migrationUrl });
  await client.connect();
  try {
    // One transaction. Two that grant the same at once would fail with "tuple concurrently updated".
    await client.query(`
      select pg_advisory_xact_lock(hashtext('trulybot job tables'));
      grant usage on schema ${jobsSchema} to ${serverRole};
      grant select, insert, update, delete on all tables in schema ${jobsSchema} to ${serverRole};
      grant usage, select on all sequences in schema ${jobsSchema} to ${serverRole};
      grant execute on all functions in schema ${jobsSchema} to ${serverRole};
    `);
  } finally {
    await client.end();
  }
}

/** pg-boss's way to the database. */
export interface JobDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Twice is once. */
  close(): Promise<void>;
}

/**
 * Opens connections of pg-boss's own. Each of its queries runs in a transaction that acts as the
 * server's role, so that it works through a transaction pooler and with an owner's own URL. Some of
 * its queries bring their own `begin` and `commit`: theirs then ends the transaction, and ours
 * finds nothing to do, which PostgreSQL only remarks on.
 */
export function openJobDatabase(connectionString: string, log: Log): JobDatabase {
  const pool = new Pool({
    connectionString,
    application_name: 'trulybot jobs',
    max: 4,
    connectionTimeoutMillis: 5_000,
  });
  let closing = false;
  const noteBroken = (error: Error) => {
    if (!closing) log.warn({ err: error }, 'jobs: a connection broke');
  };
  pool.on('error', noteBroken);
  pool.on('connect', (client) => client.on('error', noteBroken));
  return {
    async executeSql(text, values) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        return await executeAsServer(client, text, values);
      } catch (error) {
        // Its transaction is still open: whoever came next would be in it.
        broken = error instanceof Error ? error : new Error(String(error));
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: async () => {
      if (closing) return;
      closing = true;
      await pool.end();
    },
  };
}

/** Jobs of one queue in one state. */
export interface JobCount {
  readonly queue: string;
  /** `failed` will be tried again; `dead` has failed for the last time and waits for a person. */
  readonly state: 'waiting' | 'active' | 'failed' | 'dead';
  readonly count: number;
}

/** Counts the jobs that are not done, queue by queue. Queues without any are left out. */
export async function countJobs(database: JobDatabase): Promise<readonly JobCount[]> {
  const { rows } = await database.executeSql(`
    select
      regexp_replace(name, '${deadLetterSuffix}$', '') as queue,
      case
        when name like '%${deadLetterSuffix}' then 'dead'
        when state = 'active' then 'active'
        when state = 'retry' then 'failed'
        else 'waiting'
      end as state,
      count(*)::integer as count
    from ${jobsSchema}.job
    where state in ('created', 'retry', 'active')
    group by 1, 2`);
  return rows as JobCount[];
}

async function executeAsServer(
  client: PoolClient,
  text: string,
  values?: unknown[],
): Promise<{ rows: unknown[] }> {
  await client.query(`begin; set local role ${serverRole}`);
  const result = await client.query<Record<string, unknown>>(text, values);
  await client.query('commit');
  // Several statements in one text give several results.
  return { rows: [result].flat().flatMap((each) => each.rows) };
}
