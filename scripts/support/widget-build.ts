import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { stringOrder } from '../../widget/locales/en.ts';

/** What stands in a built widget's `manifest.json`; names are relative to its directory. */
export interface WidgetManifest {
  /** The script that the server writes a store's settings into. */
  readonly loader: string;
  /** The loader without settings, for pages that name its hash (Subresource Integrity). */
  readonly pinned: { readonly file: string; readonly integrity: string };
  /**
   * Behind each file's own name: one hash of all that is fetched after the loader, so that whoever knows
   * the name of one file knows that of each.
   */
  readonly hash: string;
  /** Languages of the panel, by their tags. */
  readonly languages: readonly string[];
  /** The panel in every language (`de-{hash}.js`) and the pinned loader: for ever cacheable. Each has a `.br` and a `.gz` beside it. */
  readonly files: readonly string[];
}

/** The literal in the loader that the server replaces, quotes and all. */
export const configPlaceholder = '"__TRULYBOT_CONFIG__"';

/** The literal in the panel in whose place the strings of a language come. */
const stringsPlaceholder = '__TRULYBOT_STRINGS__';

const root = fileURLToPath(new URL('../../', import.meta.url));
const brotli = promisify(brotliCompress);

/** Bytes at brotli's highest level, as a CDN would send them. */
export const compress = (contents: string | Buffer) =>
  brotli(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });

/**
 * Builds loader and panel into a directory. What stood there before is replaced at once, so that a
 * server or a test that is reading it never finds half a widget.
 * @throws Error when the loader has no place, or several, for the settings.
 */
export async function buildWidget(directory: string): Promise<WidgetManifest> {
  const workplace = `${directory}.new-${process.pid}`;
  const former = `${directory}.old-${process.pid}`;
  try {
    const manifest = await buildInto(workplace);
    await mkdir(directory, { recursive: true });
    await rename(directory, former);
    await rename(workplace, directory);
    return manifest;
  } finally {
    await rm(workplace, { recursive: true, force: true });
    await rm(former, { recursive: true, force: true });
  }
}

async function buildInto(directory: string): Promise<WidgetManifest> {
  for (const mode of ['loader', 'panel', 'tag']) await buildPart(mode, directory);

  const loader = 'loader.js';
  await quotePlaceholder(join(directory, loader));
  const languages = await readLanguages(join(root, 'widget/locales'));
  const take = async (name: string) => {
    const text = await readFile(join(directory, name), 'utf8');
    await rm(join(directory, name));
    return text;
  };
  const panel = await take('panel.js');
  const contents = new Map<string, string>();
  for (const [tag, strings] of languages) {
    contents.set(tag, replaceOnly(panel, stringsPlaceholder, JSON.stringify(strings)));
  }
  const hash = shortHash(JSON.stringify([...contents]));
  const tag = await take('tag.js');
  const pinned = {
    // By its own hash: its name lasts for as long as it does.
    file: `loader-${shortHash(tag)}.js`,
    integrity: `sha384-${createHash('sha384').update(tag).digest('base64')}`,
  };
  const files = await Promise.all(
    [
      ...[...contents].map(([language, text]) => [`${language}-${hash}.js`, text] as const),
      [pinned.file, tag] as const,
    ].map(async ([name, text]) => {
      await writeFile(join(directory, name), text);
      await writeFile(join(directory, `${name}.br`), await compress(text));
      await writeFile(join(directory, `${name}.gz`), await promisify(gzip)(text, { level: 9 }));
      return name;
    }),
  );
  const manifest: WidgetManifest = {
    loader,
    pinned,
    hash,
    languages: [...languages.keys()],
    files,
  };
  await writeFile(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/**
 * Builds one of vite.config.ts's parts into a directory.
 * @param mode its name there, and its file's: `panel` makes `panel.js`.
 */
export async function buildPart(mode: string, directory: string): Promise<void> {
  await build({
    root,
    mode,
    configFile: join(root, 'vite.config.ts'),
    build: { outDir: directory },
  });
}

/**
 * Hexadecimal: its digits are in every script anyway, and eight of them cost the loader, compressed, some five bytes
 * less than eight of base64.
 */
const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 8);

const readFromTheRight: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** Each language's strings in their order, by its tag. */
async function readLanguages(directory: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const languages = new Map<string, readonly string[]>();
  for (const name of (await readdir(directory)).toSorted()) {
    const tag = /^([a-z]{2,3})\.ts$/.exec(name)?.[1];
    if (tag === undefined) continue;
    const module = (await import(join(directory, name))) as Readonly<Record<string, object>>;
    const strings: Readonly<Record<string, string>> = {
      tag,
      dir: readFromTheRight.has(tag) ? 'rtl' : 'ltr',
      ...module[tag],
    };
    languages.set(
      tag,
      stringOrder.map((key) => strings[key] ?? ''),
    );
  }
  return languages;
}

/** The minifier chooses its own quotes; the server looks for one spelling. */
async function quotePlaceholder(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, replaceOnly(text, '__TRULYBOT_CONFIG__', configPlaceholder));
}

/**
 * Replaces a string literal, quotes and all.
 * @throws Error when it is not there, or more than once.
 */
function replaceOnly(text: string, literal: string, replacement: string): string {
  const parts = text.split(new RegExp(`["'\`]${literal}["'\`]`));
  if (parts.length !== 2) {
    throw new Error(`${literal} stands in ${parts.length - 1} places instead of one.`);
  }
  return parts.join(replacement);
}
