import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { buildPart, compress } from './widget-build.ts';

/** Names of the built scripts in a built page's `manifest.json`, each with a `.br` and a `.gz` beside it. */
export interface ShopifyPageManifest {
  readonly page: string;
  readonly preview: string;
}

/** The parts of vite.config.ts, by what the manifest calls them. */
const parts = { page: 'shopify-page', preview: 'preview' } as const;

/**
 * Builds the app's page in Shopify's admin into a directory. What stood there before is replaced at once, so
 * that a server that is starting never finds half of it.
 */
export async function buildShopifyPage(directory: string): Promise<ShopifyPageManifest> {
  const workplace = `${directory}.new-${process.pid}`;
  const former = `${directory}.old-${process.pid}`;
  try {
    const manifest = {
      page: await buildHashed('page', workplace),
      preview: await buildHashed('preview', workplace),
    };
    await writeFile(join(workplace, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    await mkdir(directory, { recursive: true });
    await rename(directory, former);
    await rename(workplace, directory);
    return manifest;
  } finally {
    await rm(workplace, { recursive: true, force: true });
    await rm(former, { recursive: true, force: true });
  }
}

/** @returns the file's name, which lasts for as long as its content does. */
async function buildHashed(part: keyof typeof parts, directory: string): Promise<string> {
  const built = join(directory, `${parts[part]}.js`);
  await buildPart(parts[part], directory);
  const text = await readFile(built, 'utf8');
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 8);
  const name = `${part}-${hash}.js`;
  await rename(built, join(directory, name));
  await writeFile(join(directory, `${name}.br`), await compress(text));
  await writeFile(join(directory, `${name}.gz`), await promisify(gzip)(text, { level: 9 }));
  return name;
}
