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
 * parameters (`begin`, `commit`) is sent as it is. Not for a pooler of transactions, which gives the
 * next transaction another connection.
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

function preparingClient(client: PoolClient): PostgresPoolClient {
  return {
    query: (text: string, parameters: readonly unknown[]) =>
      parameters.length === 0
        ? client.query(text)
        : client.query({ name: nameOf(text), text, values: [...parameters] }),
    release: (destroy: boolean) => client.release(destroy),
    // The other half of the type is cursors, of which this house has none.
  } as unknown as PostgresPoolClient;
}
