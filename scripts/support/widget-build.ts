import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';

/** What stands in a built widget's `manifest.json`; names are relative to its directory. */
export interface WidgetManifest {
  /** The script that the server writes a store's settings into. */
  readonly loader: string;
  /** The panel's module, named by its contents. */
  readonly panel: string;
  /** Every file named by its contents, the panel among them: for ever cacheable. Each has a `.br` and a `.gz` beside it. */
  readonly files: readonly string[];
}

/** The literal in the loader that the server replaces, quotes and all. */
export const configPlaceholder = '"__TRULYBOT_CONFIG__"';

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
  const root = fileURLToPath(new URL('../../', import.meta.url));
  for (const mode of ['loader', 'panel']) {
    await build({
      root,
      mode,
      configFile: join(root, 'vite.config.ts'),
      build: { outDir: directory },
    });
  }

  const loader = 'loader.js';
  await quotePlaceholder(join(directory, loader));
  const files = (await readdir(directory)).filter((name) => /-[\w-]{8}\.js$/.test(name));
  const panel = files.find((name) => name.startsWith('panel-'));
  if (panel === undefined) throw new Error('The build made no panel.');
  for (const name of files) {
    const contents = await readFile(join(directory, name));
    await writeFile(join(directory, `${name}.br`), await compress(contents));
    await writeFile(join(directory, `${name}.gz`), await promisify(gzip)(contents, { level: 9 }));
  }
  const manifest: WidgetManifest = { loader, panel, files };
  await writeFile(join(directory, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** The minifier chooses its own quotes; the server looks for one spelling. */
async function quotePlaceholder(file: string): Promise<void> {
  const parts = (await readFile(file, 'utf8')).split(/["'`]__TRULYBOT_CONFIG__["'`]/);
  if (parts.length !== 2) {
    throw new Error(`The loader has ${parts.length - 1} places for the settings instead of one.`);
  }
  await writeFile(file, parts.join(configPlaceholder));
}
