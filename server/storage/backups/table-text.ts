import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform, Writable, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { from, to } from 'pg-copy-streams';

/** What a table's text is, without keeping it. */
export interface TextSummary {
  readonly rows: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Who watches, and may break off, while a table goes by. */
export interface Passage {
  /** Told how many rows have gone by so far. */
  readonly onRows: (rows: number) => void;
  readonly signal: AbortSignal;
}

const lineFeed = 0x0a;

/** Counts and hashes what passes through. */
class Tally extends Transform {
  #rows = 0;
  readonly #hash = createHash('sha256');
  readonly #onRows: (rows: number) => void;

  constructor(onRows: (rows: number) => void) {
    super();
    this.#onRows = onRows;
  }

  /** In COPY's text format each row is one line: line feeds within values are escaped. */
  override _transform(chunk: Buffer, _encoding: string, done: TransformCallback): void {
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) {
      this.#rows += 1;
    }
    this.#onRows(this.#rows);
    done(null, chunk);
  }

  /** Once everything has passed. */
  summary(): TextSummary {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') };
  }
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/**
 * Reads a table into a new file, compressed, which is on the disk when this resolves.
 * @param copyStatement a `copy … to stdout`.
 */
export async function saveText(
  client: ClientBase,
  copyStatement: string,
  path: string,
  { onRows, signal }: Passage,
): Promise<TextSummary> {
  const tally = new Tally(onRows);
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(client.query(to(copyStatement)), tally, createGzip(), file, { signal });
  return tally.summary();
}

/** Reads a file of {@link saveText} into a table. @param copyStatement a `copy … from stdin`. */
export async function loadText(
  client: ClientBase,
  copyStatement: string,
  path: string,
  { onRows, signal }: Passage,
): Promise<void> {
  const rows = client.query(from(copyStatement));
  const steps = [createReadStream(path), createGunzip(), new Tally(onRows), rows];
  await pipeline(steps, { signal }).catch((error: unknown) => {
    // PostgreSQL's own words about it would hide that somebody wanted the end.
    signal.throwIfAborted();
    throw error;
  });
}

/** What a file of {@link saveText} holds. @throws Error when it cannot be unpacked. */
export async function summaryOfFile(
  path: string,
  { onRows, signal }: Passage,
): Promise<TextSummary> {
  const tally = new Tally(onRows);
  await pipeline(createReadStream(path), createGunzip(), tally, nowhere(), { signal });
  return tally.summary();
}

/** What a table holds. @param copyStatement a `copy … to stdout`. */
export async function summaryOfTable(
  client: ClientBase,
  copyStatement: string,
  { onRows, signal }: Passage,
): Promise<TextSummary> {
  const tally = new Tally(onRows);
  await pipeline(client.query(to(copyStatement)), tally, nowhere(), { signal });
  return tally.summary();
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
