import { sql, type Transaction } from 'kysely';
import type { Database } from '../storage/database.ts';
import { keyIdLength, keyIdToBytes } from './sealed-value.ts';
import type { SealedColumn } from './sealed-column.ts';

/** A value in its place. */
export interface StoredValue {
  /** The row's id. */
  readonly row: string;
  readonly sealed: Uint8Array;
}

/** How far a sweep has come: the primary key of the last row it looked at. */
export type SweepPosition = readonly unknown[];

type Rows = Transaction<unknown>;

/** The sealed values of one column, as a rotation reads and writes them. */
export class SealedValueStore {
  readonly column: SealedColumn;
  readonly #database: Database;
  #keyColumns: Promise<readonly string[]> | undefined;

  constructor(database: Database, column: SealedColumn) {
    this.#database = database;
    this.column = column;
  }

  /**
   * Gives the next values that are sealed with another key than `keyId` to `reseal` and stores what it
   * makes of them; undefined leaves a value as it is. The rows are locked for that moment, so no
   * write that happens meanwhile can be undone; rows that somebody else has locked are left out, so
   * that nobody waits for anybody in a circle.
   * @returns where to go on, undefined at the end.
   */
  async resealNext(
    accountId: string,
    keyId: string,
    after: SweepPosition | undefined,
    atMost: number,
    reseal: (value: StoredValue) => Uint8Array | undefined,
  ): Promise<SweepPosition | undefined> {
    const keyColumns = await this.#primaryKey();
    const table = sql.table(this.column.table);
    const column = sql.ref(this.column.column);
    const key = sql.join(keyColumns.map((name) => sql.ref(name)));
    const beyond = after ? sql`and (${key}) > (${sql.join([...after])})` : sql``;
    return this.#database.forAccount(accountId, async (rows: Rows) => {
      const found = await sql<Record<string, unknown> & { id: string; sealed: Buffer }>`
        select ${key}, id, ${column} as sealed from ${table}
        where account_id = ${accountId} and ${this.#keyId()} <> ${keyIdToBytes(keyId)} ${beyond}
        order by ${key} limit ${atMost}
        for no key update skip locked`.execute(rows);
      for (const row of found.rows) {
        const sealed = reseal({ row: row.id, sealed: row.sealed });
        if (!sealed) continue;
        const primaryKey = sql.join(keyColumns.map((name) => row[name]));
        const { numAffectedRows } = await sql`
          update ${table} set ${column} = ${Buffer.from(sealed)}
          where account_id = ${accountId} and (${key}) = (${primaryKey})`.execute(rows);
        // The row was locked a moment ago; a sweep that changes nothing would never end.
        if (numAffectedRows !== 1n) throw new Error(`a row of ${this.column.table} is not there`);
      }
      const last = found.rows.at(-1);
      return found.rows.length < atMost ? undefined : last && keyColumns.map((name) => last[name]);
    });
  }

  /** Whether any value of the account is sealed with this key. */
  async uses(accountId: string, keyId: string): Promise<boolean> {
    return this.#database.forAccount(accountId, async (rows: Rows) => {
      const found = await sql`
        select from ${sql.table(this.column.table)}
        where account_id = ${accountId} and ${this.#keyId()} = ${keyIdToBytes(keyId)}
        limit 1`.execute(rows);
      return found.rows.length > 0;
    });
  }

  /** The columns of the primary key after the account's, from the database's own catalogue. */
  async #primaryKey(): Promise<readonly string[]> {
    this.#keyColumns ??= this.#database.withoutAccount(async (rows: Rows) => {
      const found = await sql<{ name: string }>`
        select attribute.attname as name
        from pg_catalog.pg_index as index
        cross join unnest(index.indkey) with ordinality as part (number, position)
        join pg_catalog.pg_attribute as attribute
          on attribute.attrelid = index.indrelid and attribute.attnum = part.number
        where index.indrelid = ${this.column.table}::regclass and index.indisprimary
          and attribute.attname <> 'account_id'
        order by part.position`.execute(rows);
      return found.rows.map(({ name }) => name);
    });
    return this.#keyColumns;
  }

  /** Which key a value was sealed with: what it begins with. Null where nothing is sealed. */
  #keyId() {
    return sql`substring(${sql.ref(this.column.column)} from 1 for ${sql.lit(keyIdLength)})`;
  }
}
