import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The one-time codes that were mailed to an address, oldest first. */
export async function codesMailedTo(directory: string, email: string): Promise<readonly string[]> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    // Before the first mail there is no directory.
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.eml')).toSorted();
  const mails = await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')));
  return mails
    .filter((mail) => /^To: (.*)$/im.exec(mail)?.[1]?.trim().toLowerCase() === email.toLowerCase())
    .flatMap((mail) => /^\d{6}$/m.exec(mail)?.[0] ?? []);
}

/**
 * Waits until so many codes were mailed to an address and, for a while, no more.
 * @returns all that were mailed, be they more or fewer.
 */
export async function awaitCodes(
  directory: string,
  email: string,
  count: number,
): Promise<readonly string[]> {
  const giveUpAt = Date.now() + 30_000;
  while ((await codesMailedTo(directory, email)).length < count && Date.now() < giveUpAt) {
    await delay(200);
  }
  return codesMailedTo(directory, email);
}
