import { Client, type ClientBase } from 'pg';
import type { Log } from '../log.ts';
import { migrationsDirectory, readMigrationFiles, type MigrationFile } from './migration-files.ts';
import { ensureRoles } from './roles.ts';

/** The database and this version's migrations do not fit together. The message says how. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
}

export interface MigrationOptions {
  /** The owner's connection string; not through a pooler that drops prepared sessions. */
  readonly connectionString: string;
  readonly log: Log;
  /** Called with the name of the first to be applied, while no connection is open: the copy. */
  readonly beforeFirst?: (migration: string) => Promise<void>;
  /** Where the files are. Default: this version's own. */
  readonly directory?: string;
  /** Names of those to apply, for a database that must not be newer than its backup. Default: all. */
  readonly only?: ReadonlySet<string>;
}

/** SQL of the advisory lock that a migration holds, and whoever needs the tables as they are. */
export const migrationLock = `hashtextextended('trulybot migrations', 0)`;

/**
 * Names of the migrations that this database lacks, in their order.
 * @throws MigrationRefused when an applied file was edited since, or the database is newer.
 */
export async function pendingMigrations(
  options: Pick<MigrationOptions, 'connectionString' | 'directory'>,
): Promise<readonly string[]> {
  const files = await readMigrationFiles(options.directory ?? migrationsDirectory);
  const missing = await withClient(options.connectionString, (client) => pending(client, files));
  return missing.map((file) => file.name);
}

/**
 * Brings the database to this version: each file in a transaction of its own, under a lock, so that
 * servers that start at once wait for each other.
 * @returns names of the migrations that this call applied.
 * @throws MigrationRefused when an applied file was edited since, or the database is newer.
 */
export async function migrate(options: MigrationOptions): Promise<readonly string[]> {
  const files = await readMigrationFiles(options.directory ?? migrationsDirectory);
  const applied: string[] = [];
  let isBegun = false;
  await withClient(options.connectionString, ensureRoles);
  for (;;) {
    const missing = await withClient(options.connectionString, (client) => pending(client, files));
    const next = missing.find(({ name }) => options.only?.has(name) ?? true);
    if (!next) return applied;
    if (!isBegun) await options.beforeFirst?.(next.name);
    isBegun = true;
    if (await withClient(options.connectionString, (client) => apply(client, next))) {
      applied.push(next.name);
      options.log.info({ migration: next.name }, 'applied a migration');
    }
  }
}

/** @returns false when another process applied it meanwhile. */
async function apply(client: ClientBase, file: MigrationFile): Promise<boolean> {
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(${migrationLock})`);
    await client.query(`
      create schema if not exists trulybot;
      create table if not exists trulybot.schema_migrations (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      );
      set local search_path to trulybot;
    `);
    const { rows } = await client.query('select from schema_migrations where name = $1', [
      file.name,
    ]);
    if (rows.length === 0) {
      await client.query(file.sql);
      await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [
        file.name,
        file.checksum,
      ]);
    }
    await client.query('commit');
    return rows.length === 0;
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`Migration ${file.name} failed and was taken back: ${String(cause)}`, {
      cause,
    });
  }
}

async function pending(
  client: ClientBase,
  files: readonly MigrationFile[],
): Promise<readonly MigrationFile[]> {
  const applied = await appliedMigrations(client);
  for (const { name, checksum } of applied) {
    const file = files.find((candidate) => candidate.name === name);
    if (!file) {
      throw new MigrationRefused(
        `The database is newer than this TrulyBot: it has the migration ${name}. ` +
          'Start the newer version, or restore the backup from before that migration.',
      );
    }
    if (file.checksum !== checksum) {
      throw new MigrationRefused(
        `The migration ${name} was changed after it had been applied to this database. ` +
          'Restore the file as it was, and put the change into a new migration.',
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return files.filter(({ name }) => !done.has(name));
}

/** A migration that a database has. */
export type AppliedMigration = Pick<MigrationFile, 'name' | 'checksum'>;

/** The migrations that a database has, in their order; none when it is not ours yet. */
export async function appliedMigrations(client: ClientBase): Promise<readonly AppliedMigration[]> {
  const { rows } = await client.query<{ present: boolean }>(
    `select to_regclass('trulybot.schema_migrations') is not null as present`,
  );
  if (!rows[0]?.present) return [];
  const applied = await client.query<AppliedMigration>(
    'select name, checksum from trulybot.schema_migrations order by name',
  );
  return applied.rows;
}

async function withClient<Result>(
  connectionString: string,
  work: (client: ClientBase) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString, application_name: 'trulybot migrations' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
