import { join } from 'node:path';
import type { ClientBase } from 'pg';
import { appliedMigrations, migrationLock } from '../migrate.ts';
import { BackupRefused, tableFile, type BackedUpTable, type Manifest } from './manifest.ts';
import { TableProgress, type Report } from './progress.ts';
import { showEveryRow } from './row-security.ts';
import { copyOut, quoted, storedTables } from './stored-tables.ts';
import { saveText } from './table-text.ts';

/**
 * Copies every table as it is at one moment into files of a directory, and says what was copied.
 * One transaction sees that moment, whatever is written meanwhile; it is taken back at its end.
 * @throws BackupRefused when the database is not ours.
 */
export async function copyDatabase(
  client: ClientBase,
  options: {
    readonly directory: string;
    readonly otherTables: readonly string[];
    readonly report: Report;
    readonly signal: AbortSignal;
  },
): Promise<Pick<Manifest, 'postgres' | 'migrations' | 'tables' | 'sequences'>> {
  // No migration comes in between the tables' shapes and their rows.
  await client.query(`select pg_advisory_lock_shared(${migrationLock})`);
  const migrations = await appliedMigrations(client);
  if (migrations.length === 0) {
    throw new BackupRefused('There is no TrulyBot in this database: nothing to back up.');
  }
  const stored = await storedTables(client, options.otherTables);
  await client.query('begin isolation level repeatable read');
  await showEveryRow(client, stored);
  const tables: BackedUpTable[] = [];
  for (const table of stored) {
    const progress = new TableProgress(options.report, `Copied ${table.name}`);
    const summary = await saveText(
      client,
      copyOut(table, table.columns),
      join(options.directory, tableFile(table)),
      { onRows: progress.onRows, signal: options.signal },
    );
    progress.done();
    tables.push({ name: table.name, columns: [...table.columns], ...summary });
  }
  const sequences = await sequencesOf(client);
  const postgres = await serverVersion(client);
  await client.query('rollback');
  return { postgres, migrations: [...migrations], tables, sequences };
}

async function sequencesOf(client: ClientBase): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string }>(
    `select 'trulybot.' || relname as name from pg_catalog.pg_class
     where relkind = 'S' and relnamespace = 'trulybot'::regnamespace order by name`,
  );
  const sequences: Manifest['sequences'] = [];
  for (const { name } of rows) {
    const { rows: state } = await client.query<{ lastValue: string; isCalled: boolean }>(
      `select last_value::text as "lastValue", is_called as "isCalled" from ${quoted(name)}`,
    );
    if (state[0]) sequences.push({ name, ...state[0] });
  }
  return sequences;
}

async function serverVersion(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  return rows[0]?.version ?? 'unknown';
}
