import { Client } from 'pg';

/** A database of the host's own does not answer, or refuses us. The message names the setting. */
class DatabaseUnreachable extends Error {
  override readonly name = 'DatabaseUnreachable';
}

const patience = 10_000;

/**
 * Connects once, so that a wrong address or password is one sentence at the start.
 * @param setting name of the setting that holds the connection string.
 * @throws DatabaseUnreachable without the connection string, for that holds a password.
 */
export async function reachDatabase(setting: string, connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: patience });
  try {
    await client.connect();
    await client.end();
  } catch (cause) {
    throw new DatabaseUnreachable(
      `${setting}: the database cannot be used (${wordsOf(cause)}). Is it running, and is the setting right?`,
      { cause },
    );
  }
}

/** A name with several addresses fails with an error for each, and with no words of its own. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
