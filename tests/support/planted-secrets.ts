import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Client } from 'pg';

/** Something to search: a response, a log, a file, a table. */
export interface SearchedPlace {
  /** What a finding says, for example `log` or `file mail/1.eml`. */
  readonly name: string;
  readonly content: Buffer;
}

/** A secret that was found, and how it was written there. */
export interface Finding {
  readonly secret: string;
  readonly place: string;
  readonly encoding: string;
}

/**
 * Looks for secrets in every way of writing that a program may give them: as they are, base64 at each
 * of the three offsets, base64 for URLs, hexadecimal, percent-encoded and escaped for JSON,
 * COPY or HTML.
 * @param secrets name to text. A text of fewer than eight characters would be found by chance.
 */
export function searchPlaces(
  secrets: Readonly<Record<string, string>>,
  places: readonly SearchedPlace[],
): readonly Finding[] {
  return Object.entries(secrets).flatMap(([secret, text]) => {
    if (text.length < 8) throw new Error(`${secret} is too short to search for`);
    const spellings = spellingsOf(text);
    return places.flatMap(({ name, content }) =>
      spellings
        .filter(({ bytes }) => content.includes(bytes))
        .map(({ encoding }) => ({ secret, place: name, encoding })),
    );
  });
}

function spellingsOf(text: string): readonly { encoding: string; bytes: Buffer }[] {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64url');
    // Characters at both ends depend on what stands beside the secret.
    return encoded.slice(
      Math.ceil((offset * 8) / 6),
      Math.floor(((offset + bytes.length) * 8) / 6),
    );
  });
  const written = new Map([
    ['as it is', text],
    ...base64.map((each, offset) => [`base64url at ${offset}`, each] as const),
    ...base64.map(
      (each, offset) =>
        [`base64 at ${offset}`, each.replaceAll('-', '+').replaceAll('_', '/')] as const,
    ),
    ['hex', bytes.toString('hex')],
    ['upper-case hex', bytes.toString('hex').toUpperCase()],
    ['percent-encoded', encodeURIComponent(text)],
    ['JSON', JSON.stringify(text).slice(1, -1)],
    ['JSON in JSON', JSON.stringify(JSON.stringify(text)).slice(3, -3)],
    ['JSON, doubled for COPY', JSON.stringify(text).slice(1, -1).replaceAll('\\', '\\\\')],
    ['HTML', text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')],
  ]);
  const distinct = new Map([...written].toReversed().map(([encoding, each]) => [each, encoding]));
  return [...distinct].map(([each, encoding]) => ({ encoding, bytes: Buffer.from(each) }));
}

/** Every row of every table as JSON, those of other schemas too; `bytea` shows as hexadecimal. */
export async function dumpTables(connectionString: string): Promise<readonly SearchedPlace[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select oid::regclass::text as name from pg_class
       where relkind in ('r', 'm') and relnamespace not in
         ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`,
    );
    const places: SearchedPlace[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(
        `select to_jsonb(t)::text as row from ${name} t`,
      );
      const content = Buffer.from(rows.map(({ row }) => row).join('\n'));
      places.push({ name: `table ${name}`, content });
    }
    return places;
  } finally {
    await client.end();
  }
}

/** Every file below a directory, those of the database's cluster too. */
export async function readFiles(directory: string): Promise<readonly SearchedPlace[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const content = await readFile(path);
        return {
          name: `file ${relative(directory, path)}`,
          content: path.endsWith('.eml') ? joinLines(content) : content,
        };
      }),
  );
}

/** Mail breaks a long line with `=` at its end, in the middle of a word, too (quoted-printable). */
function joinLines(mail: Buffer): Buffer {
  return Buffer.from(mail.toString('latin1').replaceAll(/=\r?\n/g, ''), 'latin1');
}
