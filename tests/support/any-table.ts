import type { Client } from 'pg';

/** A table as the catalogue describes it. */
export interface CatalogueTable {
  /** Schema and name, ready for SQL. */
  readonly name: string;
  readonly hasAccount: boolean;
  readonly rowSecurity: boolean;
  readonly rowSecurityForced: boolean;
}

/** Every table that is not PostgreSQL's own. */
export async function allTables(client: Client): Promise<readonly CatalogueTable[]> {
  const { rows } = await client.query<CatalogueTable>(`
    select format('%I.%I', namespace.nspname, relation.relname) as name,
      relation.relrowsecurity as "rowSecurity",
      relation.relforcerowsecurity as "rowSecurityForced",
      exists (select from pg_attribute where attrelid = relation.oid
              and attname = 'account_id' and not attisdropped) as "hasAccount"
    from pg_class as relation join pg_namespace as namespace on namespace.oid = relnamespace
    where relkind in ('r', 'p') and nspname not in ('pg_catalog', 'information_schema')
      and nspname not like 'pg_toast%'
    order by 1`);
  return rows;
}

/**
 * Makes any table take made-up rows: for a test's own database, in which only who sees a row
 * matters, and not what it says. Foreign keys are not looked at either, while the client's
 * `session_replication_role` is `replica`.
 */
export async function dropChecks(client: Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement
    from pg_constraint where contype = 'c' and conrelid <> 0
      and connamespace = 'trulybot'::regnamespace`);
  for (const { statement } of rows) await client.query(statement);
}

/** An `insert` of one made-up row of this account, with a random value for every column that wants one. */
export async function insertStatement(
  client: Client,
  table: string,
  accountId: string,
): Promise<string> {
  const { rows } = await client.query<{ name: string; type: string; category: string }>(
    `select quote_ident(attname) as name, format_type(atttypid, null) as type,
        typcategory as category
     from pg_attribute join pg_type on pg_type.oid = atttypid
     where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and attgenerated = '' and attidentity = ''`,
    [table],
  );
  const names = rows.map((column) => column.name).join(', ');
  const values = rows.map((column) =>
    column.name === 'account_id' ? `'${accountId}'::uuid` : madeUpValue(column),
  );
  return `insert into ${table} (${names}) values (${values.join(', ')})`;
}

function madeUpValue(column: { readonly type: string; readonly category: string }): string {
  if (column.category === 'A') return `'{}'::${column.type}`;
  if (column.category === 'E') return `(enum_range(null::${column.type}))[1]`;
  if (column.category === 'N') return `floor(random() * 30000)::${column.type}`;
  if (column.category === 'D') return `now()::${column.type}`;
  if (column.category === 'B') return 'false';
  if (column.category === 'T') return `'1 day'::interval`;
  switch (column.type) {
    case 'uuid':
      return 'gen_random_uuid()';
    case 'bytea':
      return 'uuid_send(gen_random_uuid())';
    case 'json':
    case 'jsonb':
      return `'{}'::${column.type}`;
    default:
      return `gen_random_uuid()::text::${column.type}`;
  }
}
