import { chmod, open, rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all, and for our eyes only. */
export async function writePrivately(path: string, text: string): Promise<void> {
  const draft = `${path}.draft`;
  await rm(draft, { force: true });
  await writeFile(draft, text, { mode: 0o600, flag: 'wx', flush: true });
  await chmod(draft, 0o600);
  await rename(draft, path);
}

/** Makes what was made, renamed or deleted in a directory outlast a power cut. */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** For a rejected file operation: false when there is no such file. @throws anything else. */
export function isMissing(error: unknown): false {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  return false;
}
