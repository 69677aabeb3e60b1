import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { hash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { remembered } from '../remembered.ts';

/** Statements whose names are remembered. The house has some hundreds. */
const statementsRemembered = 2_000;

/** PostgreSQL cuts names off after 63 bytes. */
const nameOf = remembered((text) => hash('sha256', text, 'base64url'), {
  atMost: statementsRemembered,
});

/**
 * A pool whose statements are prepared once for each connection, by their text: reading and planning one
 * anew costs PostgreSQL more than running it, with row-level security most of all. What has no
 * parameters (`begin`, `commit`) is sent as it is, and so is what names no columns: a migration by a
 * newer process would change what it returns. Not for a pooler of transactions, which gives the next
 * transaction another connection.
 */
export function preparing(pool: Pool): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const wrapped = known.get(client) ?? preparingClient(client);
      known.set(client, wrapped);
      return wrapped;
    },
  };
}

/** What PostgreSQL says of a statement that it will never run again as it was prepared. */
const unusable: ReadonlySet<unknown> = new Set([
  // Its result would have another type: a migration has changed a column.
  '0A000',
  // It is not there, although we believe that it is.
  '26000',
]);

function preparingClient(client: PoolClient): PostgresPoolClient {
  let isStale = false;
  return {
    async query(text: string, parameters: readonly unknown[]) {
      if (parameters.length === 0) return client.query(text);
      const values = [...parameters];
      if (text.includes('*')) return client.query({ text, values });
      try {
        return await client.query({ name: nameOf(text), text, values });
      } catch (error) {
        // The next transaction has a connection that knows nothing yet.
        isStale ||= unusable.has((error as { readonly code?: unknown }).code);
        throw error;
      }
    },
    release: (destroy: boolean) => client.release(destroy || isStale),
    // The other half of the type is cursors, of which this house has none.
  } as unknown as PostgresPoolClient;
}
