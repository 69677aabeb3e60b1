import type { ClientBase } from 'pg';
import { quoted, type StoredTable } from './stored-tables.ts';

/**
 * Lets the running transaction see and write every row. A role that row-level security does not
 * hold (the embedded database's administrator) may already. The tables' owner takes the force off
 * for itself, which locks them until the transaction ends: nobody else ever meets them open.
 */
export async function showEveryRow(
  client: ClientBase,
  tables: readonly StoredTable[],
): Promise<void> {
  if (await seesEveryRow(client)) return;
  for (const { name, isForced } of tables) {
    if (isForced) await client.query(`alter table ${quoted(name)} no force row level security`);
  }
}

/** Takes {@link showEveryRow} back, for a transaction that is committed. */
export async function forceRowSecurity(
  client: ClientBase,
  tables: readonly StoredTable[],
): Promise<void> {
  for (const { name, isForced } of tables) {
    if (isForced) await client.query(`alter table ${quoted(name)} force row level security`);
  }
}

async function seesEveryRow(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ sees: boolean }>(
    'select rolsuper or rolbypassrls as sees from pg_catalog.pg_roles where rolname = current_user',
  );
  return rows[0]?.sees ?? false;
}
