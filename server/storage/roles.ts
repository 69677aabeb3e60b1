import type { ClientBase } from 'pg';

/** Runs migrations and owns tables on the embedded database. */
export const ownerRole = 'trulybot_owner';
/** What the server acts as. Owns nothing and cannot bypass row-level security. */
export const serverRole = 'trulybot_server';
/** Owns the narrow functions that answer before an account is known. */
const lookupRole = 'trulybot_lookup';

/**
 * Statements that make the lookup role and let the migrating role hand functions to it. The
 * migrating role may become it, but does not have its rights without saying so.
 */
export function setUpRolesSql(migratingRole: string): string[] {
  return [`create role ${lookupRole} nologin`, grantLookupSql(migratingRole)];
}

function grantLookupSql(migratingRole: string): string {
  return `grant ${lookupRole} to ${migratingRole} with inherit false, set true`;
}

/**
 * Makes the roles that a database of the host's own lacks. On the embedded one they are there.
 * Roles belong to the whole cluster: another database's migration may be at it at the same moment,
 * so whatever fails is looked at again before it counts.
 * @throws Error naming the statements that somebody with the right must run, when we may not.
 */
export async function ensureRoles(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: string; quoted: string; version: string }>(
    `select current_user as name, quote_ident(current_user) as quoted,
            current_setting('server_version_num') as version`,
  );
  const [self] = rows;
  if (!self || Number(self.version) < 160_000) {
    throw new Error('TrulyBot needs PostgreSQL 16 or newer.');
  }
  for (;;) {
    const steps = await missingSteps(client, self.name, self.quoted);
    const [step] = steps;
    if (step === undefined) return;
    try {
      await client.query(step);
    } catch (cause) {
      if (isSomebodyElsesDoing(cause)) continue;
      throw new Error(
        `The database role ${self.name} may not set up TrulyBot's roles. ` +
          `Let an administrator of the database run: ${steps.join('; ')}`,
        { cause },
      );
    }
  }
}

/** A server role that cannot log in is one that the migrating role's own URL must be able to become. */
async function missingSteps(client: ClientBase, name: string, quoted: string): Promise<string[]> {
  const { rows } = await client.query<{ role: string; login: boolean; settable: boolean }>(
    `select rolname as role, rolcanlogin as login, pg_has_role($1, oid, 'set') as settable
     from pg_roles where rolname = any($2)`,
    [name, [serverRole, lookupRole]],
  );
  const server = rows.find((row) => row.role === serverRole);
  const lookup = rows.find((row) => row.role === lookupRole);
  const steps: string[] = [];
  if (!server) steps.push(`create role ${serverRole} nologin`);
  if (!server?.login && !server?.settable) {
    steps.push(`grant ${serverRole} to ${quoted} with inherit false, set true`);
  }
  if (!lookup) steps.push(`create role ${lookupRole} nologin`);
  if (!lookup?.settable) steps.push(grantLookupSql(quoted));
  return steps;
}

/** unique_violation, duplicate_object, "tuple concurrently updated": two did the same at once. */
function isSomebodyElsesDoing(error: unknown): boolean {
  return ['23505', '42710', 'XX000'].includes((error as { code?: string }).code ?? '');
}
