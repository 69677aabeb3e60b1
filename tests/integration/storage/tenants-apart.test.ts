import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allTables,
  dropChecks,
  insertStatement,
  type CatalogueTable,
} from '../../support/any-table.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

/** Tables without an account, and why that is right. */
const withoutAccount = new Map([
  ['trulybot.schema_migrations', 'says which migrations were applied; the server cannot read it'],
  [
    'trulybot.shop_turns',
    'says which shop is being connected now, and not by whom; a shop may be nobody’s yet',
  ],
]);
/** pg-boss's own tables: jobs carry ids, never contents, and every server works on all of them. */
const withoutAccountSchema = 'pgboss.';

const insufficientPrivilege = '42501';
const ours = randomUUID();
const theirs = randomUUID();

let made: TestDatabase;
let administrator: Client;
let tables: readonly CatalogueTable[];

beforeAll(async () => {
  made = await createTestDatabase();
  administrator = new Client({ connectionString: made.administratorUrl });
  await administrator.connect();
  await dropChecks(administrator);
  tables = (await allTables(administrator)).filter(
    (table) => !withoutAccount.has(table.name) && !table.name.startsWith(withoutAccountSchema),
  );
  await administrator.query('set session_replication_role = replica');
  for (const { name } of tables) {
    await administrator.query(await insertStatement(administrator, name, ours));
    await administrator.query(await insertStatement(administrator, name, theirs));
  }
});

afterAll(async () => {
  await administrator.end();
});

/**
 * Runs a statement as the server does, for an account (or none), and takes it back.
 * @returns how many rows it saw or changed, or `denied`.
 */
async function asServer(accountId: string, statement: string): Promise<number | 'denied'> {
  const server = new Client({ connectionString: made.serverUrl });
  await server.connect();
  try {
    await server.query('begin');
    await server.query(`select set_config('app.account_id', $1, true)`, [accountId]);
    return (await server.query(statement)).rowCount ?? 0;
  } catch (error) {
    expect((error as { code?: string }).code, statement).toBe(insufficientPrivilege);
    return 'denied';
  } finally {
    await server.end();
  }
}

const nothing = [0, 'denied'];

test('every table belongs to an account, or is known not to', () => {
  expect(tables.length).toBeGreaterThan(4);
  expect(tables.filter((table) => !table.hasAccount).map((table) => table.name)).toEqual([]);
});

test('every table of accounts has row-level security, forced', () => {
  const open = tables.filter((table) => !table.rowSecurity || !table.rowSecurityForced);
  expect(open.map((table) => table.name)).toEqual([]);
});

test('the server sees its own account, so that seeing nothing below means something', async () => {
  expect(await asServer(ours, 'select from trulybot.accounts')).toBe(1);
  expect(await asServer(ours, 'update trulybot.accounts set name = name')).toBe(1);
});

test("another account's rows cannot be read, changed or deleted, in any table", async () => {
  for (const { name } of tables) {
    const where = `where account_id = '${theirs}'`;
    expect(nothing, name).toContain(await asServer(ours, `select from ${name} ${where}`));
    expect(nothing, name).toContain(
      await asServer(ours, `update ${name} set account_id = account_id ${where}`),
    );
    expect(nothing, name).toContain(await asServer(ours, `delete from ${name} ${where}`));
    expect([1, 'denied'], name).toContain(await asServer(ours, `select from ${name}`));
  }
});

test('no row can be put into another account, or moved there, in any table', async () => {
  for (const { name } of tables) {
    const insert = await insertStatement(administrator, name, theirs);
    expect(await asServer(ours, insert), name).toBe('denied');
    expect(
      await asServer(
        ours,
        `update ${name} set account_id = '${theirs}' where account_id = '${ours}'`,
      ),
      name,
    ).toBe('denied');
  }
});

test('with no account named, every table is empty and takes nothing', async () => {
  for (const { name } of tables) {
    expect(nothing, name).toContain(await asServer('', `select from ${name}`));
    expect(nothing, name).toContain(await asServer('', `delete from ${name}`));
    const insert = await insertStatement(administrator, name, ours);
    expect(await asServer('', insert), name).toBe('denied');
  }
});

test('which migrations were applied is none of the server’s business', async () => {
  expect(await asServer(ours, 'select from trulybot.schema_migrations')).toBe('denied');
});

test('which shops are being connected is told to nobody; a turn is only taken and ended', async () => {
  expect(await asServer(ours, 'select from trulybot.shop_turns')).toBe('denied');
  expect(await asServer(ours, 'delete from trulybot.shop_turns')).toBe('denied');
});

test('the server can take off none of its own fetters', async () => {
  for (const statement of [
    'set role trulybot_owner',
    'set role trulybot_lookup',
    'set role postgres',
    'set row_security = off; select from trulybot.accounts',
    'alter table trulybot.accounts disable row level security',
    'alter table trulybot.accounts no force row level security',
    'create policy all_of_it on trulybot.accounts using (true)',
    'drop policy own_account on trulybot.accounts',
    'create table trulybot.mine (id int)',
    'create table pgboss.mine (id int)',
    `create function trulybot_lookup.mine() returns int language sql as 'select 1'`,
    `select trulybot.keep_accounts_apart('trulybot.accounts', 'select')`,
  ]) {
    expect(await asServer(ours, statement), statement).toBe('denied');
  }
});

test('every key and reference between accounts’ tables carries the account', async () => {
  const names = tables.map((table) => table.name);
  const { rows } = await administrator.query<{ name: string }>(
    `select conrelid::regclass || '.' || conname as name
     from pg_constraint as c
     where contype in ('p', 'f') and conrelid = any($1::regclass[])
       and (contype = 'p' or confrelid = any($1::regclass[]))
       and not exists (
         select from unnest(conkey, coalesce(confkey, conkey)) as pair (here, there)
         join pg_attribute as a on a.attrelid = conrelid and a.attnum = here and a.attname = 'account_id'
         join pg_attribute as b on b.attrelid = case when contype = 'p' then conrelid else confrelid end
           and b.attnum = there and b.attname = 'account_id')`,
    [names],
  );
  expect(rows).toEqual([]);
});

describe('the narrow functions', () => {
  test('belong to the role that owns nothing else, and only the server may call them', async () => {
    const { rows } = await administrator.query(`
      select p.oid::regprocedure::text as name from pg_proc as p
      where pronamespace = 'trulybot_lookup'::regnamespace
        and not (prosecdef and proowner = 'trulybot_lookup'::regrole
          and 'search_path=""' = any(proconfig)
          and has_function_privilege('trulybot_server', p.oid, 'execute')
          and not exists (select from aclexplode(proacl) where grantee = 0))`);
    expect(rows).toEqual([]);
  });

  test('are the only things that run with rights other than the caller’s', async () => {
    const { rows } = await administrator.query(`
      select p.oid::regprocedure::text as name from pg_proc as p
      where prosecdef and pronamespace not in
        ('trulybot_lookup'::regnamespace, 'pg_catalog'::regnamespace)`);
    expect(rows).toEqual([]);
  });

  test('are owned by a role that cannot log in, owns no table and bypasses nothing', async () => {
    const { rows } = await administrator.query(`
      select rolname from pg_roles where rolname in ('trulybot_lookup', 'trulybot_server')
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
          or (rolname = 'trulybot_lookup' and rolcanlogin)
          or exists (select from pg_class where relowner = pg_roles.oid))`);
    expect(rows).toEqual([]);
  });
});
