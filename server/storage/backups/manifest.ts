import { z } from 'zod';

/** A backup cannot be made or used. The message says why and what to do. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/** Version of the files' form. It counts up when an older TrulyBot could not read them any more. */
const format = 1;

/** Files of a backup's directory, besides one for each table. */
export const manifestFile = 'manifest.json';
/** As `sha256sum --check` reads it: of every other file. */
export const checksumsFile = 'SHA256SUMS';

/** A name from PostgreSQL's catalogue, `schema.relation`. It also names a file: no path in it. */
const relationName = z.string().regex(/^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifest = z.object({
  format: z.literal(format),
  /** The moment that the backup shows, in UTC. */
  createdAt: z.iso.datetime(),
  /** Version of the PostgreSQL that it was read from. */
  postgres: z.string(),
  /** What the database had, so that it can be brought to the same shape. */
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })).min(1),
  tables: z.array(
    z.object({
      name: relationName,
      columns: z.array(z.string()).min(1),
      rows: z.int().nonnegative(),
      /** Of the text that COPY wrote, its rows in the order of the primary key. */
      sha256,
    }),
  ),
  sequences: z.array(
    z.object({ name: relationName, lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
});

/** What a backup holds: `manifest.json`. */
export type Manifest = z.output<typeof manifest>;
/** One table's part of it. */
export type BackedUpTable = Manifest['tables'][number];

/** The text of `manifest.json`. */
export function manifestText(contents: Omit<Manifest, 'format'>): string {
  return `${JSON.stringify({ format, ...contents } satisfies Manifest, null, 2)}\n`;
}

/** @throws BackupRefused when the text is none, or of a form that this version does not read. */
export function parseManifest(text: string): Manifest {
  const value = parseJson(text);
  const form = z.object({ format: z.int() }).safeParse(value).data?.format;
  if (form !== undefined && form > format) {
    throw new BackupRefused(
      'The backup was made by a newer TrulyBot, in a form that this one does not read. Restore it with that version.',
    );
  }
  const result = manifest.safeParse(value);
  if (result.success) return result.data;
  throw new BackupRefused(`${manifestFile} is no manifest of a backup. Take another backup.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where a table's rows are, within the backup's directory. */
export function tableFile(table: Pick<BackedUpTable, 'name'>): string {
  return `${table.name}.copy.gz`;
}
