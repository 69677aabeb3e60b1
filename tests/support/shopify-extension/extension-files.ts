import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A theme app extension's files by their paths in it, for example `blocks/order-chat.liquid`. */
export type ExtensionFiles = ReadonlyMap<string, Buffer>;

export async function readExtension(folder: string): Promise<ExtensionFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(
    await Promise.all(
      paths.map(
        async (path) =>
          [relative(folder, path).split(sep).join('/'), await readFile(path)] as const,
      ),
    ),
  );
}

export async function writeExtension(files: ExtensionFiles, folder: string): Promise<void> {
  for (const [path, contents] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contents);
  }
}

/**
 * The same with one file changed, added, or (by undefined) left out.
 * @throws Error when a change changes nothing: a test that breaks nothing proves nothing.
 */
export function altered(
  files: ExtensionFiles,
  path: string,
  change: (text: string) => string | undefined,
): ExtensionFiles {
  const before = files.get(path)?.toString('utf8');
  const after = change(before ?? '');
  if (before === after) throw new Error(`${path} is as it was`);
  const result = new Map(files);
  if (after === undefined) result.delete(path);
  else result.set(path, Buffer.from(after));
  return result;
}
