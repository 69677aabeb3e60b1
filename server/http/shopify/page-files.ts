import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** One built file with the copies that are compressed. */
export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** The built scripts of the app's page: names carry a hash of the content and never change their meaning. */
export interface PageFiles {
  /** Name of the module that the page runs. */
  readonly page: string;
  /** Name of the script that the preview of the widget runs. */
  readonly preview: string;
  /** A file by its name; undefined for whatever is not part of the build. */
  read(name: string): PageFile | undefined;
}

const manifestSchema = z.object({ page: z.string(), preview: z.string() });

/**
 * The built page in a directory (`dist/shopify-page`), read into memory once.
 * @throws Error saying what to do when it has not been built.
 */
export async function readPageFiles(directory: string): Promise<PageFiles> {
  try {
    const manifest = manifestSchema.parse(
      JSON.parse(await readFile(join(directory, 'manifest.json'), 'utf8')),
    );
    const bytes = async (name: string) => new Uint8Array(await readFile(join(directory, name)));
    const files = new Map<string, PageFile>();
    for (const name of Object.values(manifest)) {
      files.set(name, {
        body: await bytes(name),
        br: await bytes(`${name}.br`),
        gzip: await bytes(`${name}.gz`),
      });
    }
    return { ...manifest, read: (name) => files.get(name) };
  } catch (cause) {
    throw new Error(`There is no complete page of the app in ${directory}: run "npm run build".`, {
      cause,
    });
  }
}
