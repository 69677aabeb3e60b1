import {
  Kysely,
  PostgresDialect,
  PostgresDriver,
  sql,
  type PostgresPool,
  type Transaction,
} from 'kysely';
import { escapeLiteral, Pool } from 'pg';
import type { Database } from './database.ts';
import type { Log } from '../log.ts';
import { preparing } from './prepared-statements.ts';
import { serverRole } from './roles.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Longest that one statement may take, and that a transaction may sit idle; milliseconds. */
const statementTimeout = 15_000;
const idleInTransactionTimeout = 30_000;

/** A database with the pool behind it. */
export interface OpenDatabase extends Database {
  /** Connections that are used and idle, and callers who wait for one. */
  connections(): { readonly used: number; readonly idle: number; readonly waiting: number };
}

/**
 * Opens a pool of connections. Everything is set within each transaction (role, account, search
 * path, time limits), so that it works through a transaction pooler and with an owner's own URL.
 */
export function openDatabase(options: {
  readonly connectionString: string;
  /** Name that `pg_stat_activity` shows. */
  readonly applicationName?: string;
  /** A pooler of transactions stands in between: nothing may be left on a connection. Default false. */
  readonly isPooled?: boolean;
  /** Connections at most. Default 10. */
  readonly maximumConnections?: number;
  readonly log: Log;
}): OpenDatabase {
  const pool = new Pool({
    connectionString: options.connectionString,
    application_name: options.applicationName ?? 'trulybot',
    max: options.maximumConnections ?? 10,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // A connection that breaks tells the pool while idle and itself while in use. Unheard, either
  // would end the process; the statement that was running fails by itself.
  let closing = false;
  const noteBroken = (error: Error) => {
    // A pool counts as closed before the last sockets are, and the database may go in between.
    if (!closing) options.log.warn({ err: error }, 'a connection broke');
  };
  pool.on('error', noteBroken);
  pool.on('connect', (client) => client.on('error', noteBroken));
  const kysely = new Kysely<unknown>({
    dialect: new ScopedDialect(options.isPooled ? pool : preparing(pool)),
  });
  const close = async () => {
    closing = true;
    await kysely.destroy();
  };
  return Object.assign(new PostgresDatabase(kysely, close), {
    connections: () => ({
      used: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
  });
}

/** Transactions begin together with their scope: one trip to the database instead of two. */
class ScopedDriver extends PostgresDriver {
  override async beginTransaction(): Promise<void> {
    await Promise.resolve();
  }
}

class ScopedDialect extends PostgresDialect {
  readonly #pool: PostgresPool;

  constructor(pool: PostgresPool) {
    super({ pool });
    this.#pool = pool;
  }

  override createDriver(): ScopedDriver {
    return new ScopedDriver({ pool: this.#pool });
  }
}

/**
 * Begins a transaction that acts as the server's role for one account, or for none. One message, so
 * that nothing runs without its scope: where any of it fails, nothing of it holds.
 */
function beginAs(accountId: string): string {
  const settings = {
    role: serverRole,
    'app.account_id': accountId,
    search_path: 'trulybot',
    statement_timeout: String(statementTimeout),
    idle_in_transaction_session_timeout: String(idleInTransactionTimeout),
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`,
  );
  return `begin; select ${calls.join(', ')}`;
}

class PostgresDatabase implements Database {
  readonly #kysely: Kysely<unknown>;

  readonly close: () => Promise<void>;

  constructor(kysely: Kysely<unknown>, close: () => Promise<void>) {
    this.#kysely = kysely;
    this.close = close;
  }

  async forAccount<Tables, Result>(
    accountId: string,
    work: (transaction: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result> {
    if (!uuid.test(accountId)) throw new TypeError('an account id is a UUID');
    return this.#transact(accountId, work);
  }

  async withoutAccount<Tables, Result>(
    work: (transaction: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result> {
    return this.#transact('', work);
  }

  async ping(): Promise<boolean> {
    try {
      await sql`select 1`.execute(this.#kysely);
      return true;
    } catch {
      return false;
    }
  }

  async #transact<Tables, Result>(
    accountId: string,
    work: (transaction: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result> {
    return this.#kysely.transaction().execute(async (transaction) => {
      await sql.raw(beginAs(accountId)).execute(transaction);
      return work(transaction as unknown as Transaction<Tables>);
    });
  }
}
