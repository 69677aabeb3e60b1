import { join } from 'node:path';
import type { ClientBase } from 'pg';
import type { Log } from '../../log.ts';
import { appliedMigrations, migrate, migrationLock, type AppliedMigration } from '../migrate.ts';
import { migrationsDirectory, readMigrationFiles } from '../migration-files.ts';
import { BackupRefused, tableFile } from './manifest.ts';
import { TableProgress, type Report } from './progress.ts';
import { forceRowSecurity, showEveryRow } from './row-security.ts';
import { withSession } from './session.ts';
import {
  copyIn,
  copyOut,
  inLoadOrder,
  quoted,
  storedTables,
  type StoredTable,
} from './stored-tables.ts';
import { loadText, summaryOfTable } from './table-text.ts';
import type { VerifiedBackup } from './verify-backup.ts';

export interface LoadOptions {
  /** The owner's, direct, to a database that holds nothing of ours yet. */
  readonly migrationUrl: string;
  /** Tables of other parts that a backup takes along, `schema.table`. */
  readonly otherTables: readonly string[];
  /** Makes those tables. */
  readonly makeOtherTables: (migrationUrl: string) => Promise<void>;
  readonly log: Log;
  readonly report: Report;
  /** Breaks it off; the database is then as empty as before. */
  readonly signal: AbortSignal;
  /** Where the migrations are. Default: this version's own. */
  readonly migrations?: string;
}

/**
 * Brings an empty database to the shape that the backup has, loads all rows in one transaction, reads
 * them again, and brings it to this version. Killed at any moment it can simply be run again.
 * @throws BackupRefused when the database is not empty, or this version cannot read the backup.
 */
export async function loadBackup(backup: VerifiedBackup, options: LoadOptions): Promise<void> {
  const { migrationUrl, log } = options;
  const { migrations, tables } = backup.manifest;
  const directory = options.migrations ?? migrationsDirectory;
  await refuseForeignMigrations(migrations, directory);
  await withSession(migrationUrl, refuseUnlessEmpty);
  const only = new Set(migrations.map(({ name }) => name));
  await migrate({ connectionString: migrationUrl, log, directory, only });
  await options.makeOtherTables(migrationUrl);
  await withSession(migrationUrl, (client) => loadTables(client, backup, options));
  await migrate({ connectionString: migrationUrl, log, directory });
  await withSession(migrationUrl, async (client) => {
    for (const { name } of tables) await client.query(`analyze ${quoted(name)}`);
  });
}

/** Refuses what would fail later, before anything is written. */
export async function refuseForeignMigrations(
  migrations: readonly AppliedMigration[],
  directory = migrationsDirectory,
): Promise<void> {
  const files = await readMigrationFiles(directory);
  for (const { name, checksum } of migrations) {
    const file = files.find((candidate) => candidate.name === name);
    if (!file) {
      throw new BackupRefused(
        `The backup was made by a newer TrulyBot: it has the migration ${name}. Restore it with that version.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new BackupRefused(
        `The migration ${name} is another one than the backup was made with. Restore it with the version that made it.`,
      );
    }
  }
}

/** Nothing is changed by looking. */
async function refuseUnlessEmpty(client: ClientBase): Promise<void> {
  await client.query('begin');
  // Whoever loads holds it: each would otherwise wait for a table of the other's.
  await client.query(`select pg_advisory_xact_lock(${migrationLock})`);
  const tables = await storedTables(client, []);
  await showEveryRow(client, tables);
  await refuseRows(client, tables);
  await client.query('rollback');
}

async function refuseRows(client: ClientBase, tables: readonly StoredTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rows } = await client.query(`select from ${quoted(name)} limit 1`);
    if (rows.length === 0) continue;
    throw new BackupRefused(
      'The database already holds a TrulyBot. A backup is restored into an empty one only: make a ' +
        'new database, and run the command again.',
    );
  }
}

/** All or nothing, and nobody else comes in between: the tables are locked until the end. */
async function loadTables(
  client: ClientBase,
  { directory, manifest }: VerifiedBackup,
  { otherTables, report, signal }: LoadOptions,
): Promise<void> {
  await client.query('begin');
  await client.query(`select pg_advisory_xact_lock(${migrationLock})`);
  await refuseOtherShape(client, manifest.migrations);
  const ours = await storedTables(client, []);
  const all = await storedTables(client, otherTables);
  for (const { name } of manifest.tables) {
    if (!all.some((table) => table.name === name))
      throw unlike(name, 'is unknown to this TrulyBot');
  }
  const names = all.map(({ name }) => quoted(name));
  await client.query(`lock table ${names.join(', ')} in access exclusive mode`);
  await showEveryRow(client, all);
  await refuseRows(client, ours);
  // Their makers fill them; what they hold must be what the backup holds.
  for (const name of otherTables) await client.query(`truncate ${quoted(name)} cascade`);
  for (const table of inLoadOrder(all)) {
    signal.throwIfAborted();
    await loadTable(client, table, { directory, manifest, report, signal });
  }
  for (const { name, lastValue, isCalled } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [quoted(name), lastValue, isCalled]);
  }
  await forceRowSecurity(client, all);
  await client.query('commit');
}

/** A database that somebody migrated further meanwhile has other tables than the backup. */
async function refuseOtherShape(
  client: ClientBase,
  migrations: readonly AppliedMigration[],
): Promise<void> {
  const found = await appliedMigrations(client);
  if (found.length === migrations.length) return;
  throw new BackupRefused(
    'The database was already brought to another version than the backup has. Restore into a new, empty one.',
  );
}

/** @throws BackupRefused when what is in the table then is not what the backup says. */
async function loadTable(
  client: ClientBase,
  table: StoredTable,
  options: VerifiedBackup & Pick<LoadOptions, 'report' | 'signal'>,
): Promise<void> {
  const { directory, manifest, report, signal } = options;
  const wanted = manifest.tables.find(({ name }) => name === table.name);
  if (!wanted) throw unlike(table.name, 'is not in the backup');
  const unknown = wanted.columns.filter((column) => !table.columns.includes(column));
  if (unknown.length > 0) throw unlike(table.name, `has no ${unknown.join(', ')} any more`);
  const progress = new TableProgress(report, `Restored ${table.name}`);
  const passage = { onRows: progress.onRows, signal };
  await loadText(
    client,
    copyIn(table, wanted.columns),
    join(directory, tableFile(wanted)),
    passage,
  );
  const quiet = { onRows: () => {}, signal };
  const found = await summaryOfTable(client, copyOut(table, wanted.columns), quiet);
  if (found.rows !== wanted.rows || found.sha256 !== wanted.sha256) {
    throw unlike(table.name, 'holds other rows than the backup after loading');
  }
  progress.done();
}

function unlike(table: string, words: string): BackupRefused {
  return new BackupRefused(`The table ${table} ${words}. Nothing was restored.`);
}
