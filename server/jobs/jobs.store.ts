import { Client } from 'pg';
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

/** Makes every connection of a pool act as the server's role, also when its URL is the owner's. */
export const actAsServer = `-c role=${serverRole}`;
