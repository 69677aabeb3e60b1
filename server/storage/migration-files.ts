import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Where this version's migrations are. */
export const migrationsDirectory = fileURLToPath(new URL('migrations/', import.meta.url));

/** One step of the schema, as it stands in `migrations/NNNN_name.sql`. */
export interface MigrationFile {
  /** File name without `.sql`, for example `0001_accounts`. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text, line ends as `\n`, in hexadecimal. */
  readonly checksum: string;
}

/**
 * Reads the migrations in their order.
 * @throws Error when two share a number or a file is named otherwise.
 */
export async function readMigrationFiles(directory: string): Promise<readonly MigrationFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).toSorted();
  const numbers = new Set<string>();
  for (const name of names) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1];
    if (number === undefined) throw new Error(`Migration ${name} is not named NNNN_name.sql.`);
    if (numbers.has(number)) throw new Error(`Two migrations have the number ${number}.`);
    numbers.add(number);
  }
  return Promise.all(
    names.map(async (name) => {
      const sql = (await readFile(`${directory}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { name: name.slice(0, -'.sql'.length), sql, checksum };
    }),
  );
}
