import { Client, Pool, type PoolClient } from 'pg';
import type { Log } from '../log.ts';
import { serverRole } from '../storage/roles.ts';

/** pg-boss keeps its tables here, apart from ours. They hold ids, never an account's data. */
export const jobsSchema = 'pgboss';

/**
 * Lets the server's role work on the job tables, and nothing else: their shape is changed by the
 * owner alone.
 */
export async function grantJobTables(migrationUrl: string): Promise<void> {
  const client = new Client({ connectionString: migrationUrl });
  await client.connect();
  try {
    await client.query(`
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
