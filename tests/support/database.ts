import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, inject } from 'vitest';
import type { Database } from '../../server/storage/database.ts';
import { silentLog } from '../../server/log.ts';
import { openDatabase } from '../../server/storage/open-database.ts';
import { startTestCluster, type TestCluster } from './postgres-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The run's PostgreSQL, where the project's global setup started one. */
    postgres?: TestCluster;
  }
}

/** A database of a test's own. */
export interface TestDatabase {
  /** For whatever connects by itself; the server's role. */
  readonly serverUrl: string;
  /** The owner's role. */
  readonly migrationUrl: string;
  /** The superuser's, for looking where nobody else may. */
  readonly administratorUrl: string;
  /** Open as the server's role. */
  readonly database: Database;
  /** Closes and deletes it. Whatever is left is deleted when the test file ends. */
  drop(): Promise<void>;
}

let ownCluster: ReturnType<typeof startTestCluster> | undefined;
const open = new Set<TestDatabase>();

afterAll(async () => {
  for (const database of open) await database.drop();
  await (await ownCluster)?.stop();
  ownCluster = undefined;
});

/** The run's PostgreSQL, or, where no global setup provides one, one for this test file. */
async function cluster(): Promise<TestCluster> {
  const provided = inject('postgres');
  if (provided) return provided;
  ownCluster ??= startTestCluster();
  return (await ownCluster).urls;
}

/**
 * A fresh database, migrated (a copy of a template, made in milliseconds) or, for tests of the
 * migrations themselves, empty.
 */
export async function createTestDatabase(
  options: { readonly empty?: boolean } = {},
): Promise<TestDatabase> {
  const urls = await cluster();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = options.empty ? 'template0' : 'trulybot';
  await administer(
    urls.administratorUrl,
    `create database ${name} template ${template} owner trulybot_owner`,
  );
  const serverUrl = withDatabase(urls.serverUrl, name);
  const database = openDatabase({
    connectionString: serverUrl,
    maximumConnections: 5,
    log: silentLog,
  });
  const made: TestDatabase = {
    serverUrl,
    migrationUrl: withDatabase(urls.migrationUrl, name),
    administratorUrl: withDatabase(urls.administratorUrl, name),
    database,
    drop: async () => {
      if (!open.delete(made)) return;
      await database.close();
      await administer(urls.administratorUrl, `drop database ${name} with (force)`);
    },
  };
  open.add(made);
  return made;
}

function withDatabase(connectionString: string, name: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
