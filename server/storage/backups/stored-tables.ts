import { escapeIdentifier, type ClientBase } from 'pg';

/** A table whose rows a backup holds. */
export interface StoredTable {
  /** `schema.table`, as the catalogue has it. */
  readonly name: string;
  /** Columns that can be written: the generated ones follow from them. */
  readonly columns: readonly string[];
  /** SQL terms that put its rows into one order, whatever the database's collation is. */
  readonly order: readonly string[];
  /** Row-level security holds for its owner too. */
  readonly isForced: boolean;
  /** Names of the other tables that its rows point at. */
  readonly refersTo: readonly string[];
}

/** Ours, but the one that migrating fills. */
const ourTables = `namespace.nspname = 'trulybot' and relation.relname <> 'schema_migrations'`;

/**
 * Finds every table of ours by itself, and those that other parts keep elsewhere.
 * @param others names of such tables, `schema.table`.
 * @throws Error when a table has no primary key: its rows would have no order to compare them in.
 */
export async function storedTables(
  client: ClientBase,
  others: readonly string[],
): Promise<readonly StoredTable[]> {
  const { rows } = await client.query<StoredTable>(
    `select namespace.nspname || '.' || relation.relname as name,
       relation.relforcerowsecurity as "isForced",
       array(
         select attname::text from pg_attribute
         where attrelid = relation.oid and attnum > 0 and not attisdropped and attgenerated = ''
         order by attnum) as columns,
       array(
         select quote_ident(attname) || case when attcollation <> 0 then ' collate "C"' else '' end
         from pg_index, unnest(indkey::int2[]) with ordinality as key (attnum, position)
         join pg_attribute as attribute using (attnum)
         where indrelid = relation.oid and indisprimary and attrelid = relation.oid
         order by position) as "order",
       array(
         select distinct confrelid::regclass::text from pg_constraint
         where contype = 'f' and confrelid <> relation.oid
           and coalesce(pg_partition_root(conrelid), conrelid) = relation.oid) as "refersTo"
     from pg_class as relation join pg_namespace as namespace on namespace.oid = relnamespace
     where relkind in ('r', 'p') and not relispartition
       and (${ourTables} or namespace.nspname || '.' || relation.relname = any($1))
     order by name`,
    [others],
  );
  for (const { name, order } of rows) {
    if (order.length === 0) throw new Error(`The table ${name} has no primary key.`);
  }
  return rows;
}

/** Puts tables behind those that they point at. @throws Error when they point round in a circle. */
export function inLoadOrder<Table extends Pick<StoredTable, 'name' | 'refersTo'>>(
  tables: readonly Table[],
): readonly Table[] {
  const ordered: Table[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter((table) => !table.refersTo.some((name) => names.has(name)));
    if (ready.length === 0)
      throw new Error(`Tables refer to each other: ${[...names].join(', ')}.`);
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** A name from the catalogue as SQL. */
export function quoted(name: string): string {
  return name.split('.').map(escapeIdentifier).join('.');
}

/** SQL that writes the given columns of a table's rows as text, in one order. */
export function copyOut(table: StoredTable, columns: readonly string[] = table.columns): string {
  const rows = `select ${columnList(columns)} from ${quoted(table.name)} order by ${table.order.join(', ')}`;
  return `copy (${rows}) to stdout`;
}

/** SQL that reads what {@link copyOut} has written. */
export function copyIn(table: StoredTable, columns: readonly string[]): string {
  return `copy ${quoted(table.name)} (${columnList(columns)}) from stdin`;
}

function columnList(columns: readonly string[]): string {
  return columns.map(escapeIdentifier).join(', ');
}
