import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Compress } from './prepared-text.ts';
import type { StoredFile, WidgetFiles } from './widget.ts';

const manifestSchema = z.object({
  loader: z.string(),
  pinned: z.object({ file: z.string(), integrity: z.string() }),
  hash: z.string(),
  files: z.array(z.string()),
});

const suffixes = { br: '.br', gzip: '.gz' } as const;

/** The widget has not been built, or not completely. */
export class WidgetNotBuilt extends Error {
  override readonly name = 'WidgetNotBuilt';
}

/**
 * The built widget in a directory (`dist/widget`), read into memory once: it is small, and a later
 * build has other names.
 * @throws WidgetNotBuilt when the directory holds no complete build.
 */
export async function readWidgetFiles(directory: string): Promise<WidgetFiles> {
  const manifest = await readManifest(directory);
  const loader = await readFile(join(directory, manifest.loader), 'utf8').catch((cause: unknown) =>
    notBuilt(directory, cause),
  );
  // Only what the manifest names is ever read: a name from a URL is looked up here, never in a path.
  const files = new Map<string, ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>>();
  for (const name of manifest.files) files.set(name, await readVariants(directory, name));

  return {
    loaderSource: () => loader,
    compress,
    hash: () => manifest.hash,
    pinned: () => manifest.pinned,
    read(name, encodings) {
      const variants = files.get(name);
      if (variants === undefined) return undefined;
      return choose(name, variants, encodings);
    },
  };
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** A few kilobytes, once for each change of a shop's settings. */
const compress: Compress = async (text, encoding) =>
  new Uint8Array(
    encoding === 'gzip'
      ? await zip(text, { level: 9 })
      : await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  );

type Encoding = keyof typeof suffixes | 'identity';

async function readManifest(directory: string) {
  const text = await readFile(join(directory, 'manifest.json'), 'utf8').catch((cause: unknown) =>
    notBuilt(directory, cause),
  );
  return manifestSchema.parse(JSON.parse(text));
}

async function readVariants(directory: string, name: string) {
  const variants = new Map<Encoding, Uint8Array<ArrayBuffer>>();
  const plain = await readFile(join(directory, name)).catch((cause: unknown) =>
    notBuilt(directory, cause),
  );
  variants.set('identity', new Uint8Array(plain));
  for (const encoding of ['br', 'gzip'] as const) {
    const compressed = await readFile(join(directory, name + suffixes[encoding])).catch(
      (cause: unknown) => absent(cause),
    );
    if (compressed !== undefined) variants.set(encoding, new Uint8Array(compressed));
  }
  return variants;
}

/** The first acceptable variant, or the plain file. */
function choose(
  name: string,
  variants: ReadonlyMap<Encoding, Uint8Array<ArrayBuffer>>,
  encodings: readonly string[],
): StoredFile | undefined {
  const contentType = contentTypeOf(name);
  for (const encoding of ['br', 'gzip'] as const) {
    const body = variants.get(encoding);
    if (body !== undefined && encodings.includes(encoding)) return { body, contentType, encoding };
  }
  const body = variants.get('identity');
  return body && { body, contentType };
}

function contentTypeOf(name: string): string {
  if (name.endsWith('.js')) return 'text/javascript; charset=utf-8';
  if (name.endsWith('.css')) return 'text/css; charset=utf-8';
  if (name.endsWith('.json')) return 'application/json';
  return 'application/octet-stream';
}

/** A compressed copy is a convenience: a build may leave it out. */
function absent(cause: unknown): undefined {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
  throw cause;
}

function notBuilt(directory: string, cause: unknown): never {
  throw new WidgetNotBuilt(`There is no complete widget in ${directory}: run "npm run build".`, {
    cause,
  });
}
