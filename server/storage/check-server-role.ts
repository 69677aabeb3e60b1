import { sql } from 'kysely';
import type { Database } from './database.ts';

/** The server would act as a role that row-level security does not hold. */
class ServerRoleTooPowerful extends Error {
  override readonly name = 'ServerRoleTooPowerful';
}

/**
 * Refuses to start when tenants would not be apart: the role that transactions act as must be no
 * superuser, must not bypass row-level security and must own no table.
 * @throws ServerRoleTooPowerful saying which of these it is and what to do.
 */
export async function checkServerRole(database: Database): Promise<void> {
  const role = await database.withoutAccount(async (transaction) => {
    const { rows } = await sql<{
      name: string;
      superuser: boolean;
      bypasses: boolean;
      owns: string | null;
    }>`
      select rolname as name, rolsuper as superuser, rolbypassrls as bypasses,
        (select relation.oid::regclass::text from pg_catalog.pg_class as relation
         where relation.relowner = role.oid and relation.relkind in ('r', 'p') limit 1) as owns
      from pg_catalog.pg_roles as role where rolname = current_user
    `.execute(transaction);
    return rows[0];
  });
  const fault = !role
    ? 'is unknown to the database'
    : role.superuser
      ? 'is a superuser'
      : role.bypasses
        ? 'may bypass row-level security'
        : role.owns !== null
          ? `owns the table ${role.owns}`
          : undefined;
  if (fault === undefined) return;
  throw new ServerRoleTooPowerful(
    `The database role ${role?.name ?? '(none)'} that the server acts as ${fault}, so accounts would not ` +
      'be kept apart. Take that right away from it (ALTER ROLE … NOSUPERUSER NOBYPASSRLS; ' +
      'REASSIGN OWNED BY … TO the role that runs migrations).',
  );
}
