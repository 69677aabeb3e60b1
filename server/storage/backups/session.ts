import { Client, type ClientBase } from 'pg';

/**
 * Values are written in one way whatever a server's or role's settings are, nothing is cut off by a
 * time limit, and rows that row-level security hides are an error instead of a gap.
 */
const settings = `
  set client_encoding = 'UTF8'; set datestyle = 'ISO'; set intervalstyle = 'postgres';
  set timezone = 'UTC'; set extra_float_digits = 3; set bytea_output = 'hex';
  set search_path = ''; set row_security = off;
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;
`;

/** Runs `work` on a connection of its own that reads and writes tables as text. */
export async function withSession<Result>(
  connectionString: string,
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString, application_name: 'trulybot backup' });
  // A connection that breaks fails the query under way; unheard, it would end the process as well.
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(settings);
    return await work(client);
  } finally {
    // Waits for nothing when a query is still under way: then something has failed.
    await client.end();
  }
}
