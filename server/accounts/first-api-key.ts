import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const fileIn = (dataDirectory: string) => join(dataDirectory, 'first-api-key');

/** Puts the first API key into a file that only this user can read. */
export async function keepFirstApiKey(dataDirectory: string, apiKey: string): Promise<void> {
  const path = fileIn(dataDirectory);
  await mkdir(dataDirectory, { recursive: true });
  // A file of a start that died keeps its old mode when it is written again.
  await rm(path, { force: true });
  await writeFile(path, `${apiKey}\n`, { mode: 0o600, flag: 'wx', flush: true });
}

/** The key in that file, while it is there. */
export async function readFirstApiKey(dataDirectory: string): Promise<string | undefined> {
  try {
    return (await readFile(fileIn(dataDirectory), 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}

/**
 * Says where the first API key is. A key that was made just now is shown on a terminal, once, and
 * its file is removed; otherwise the file stays until its reader removes it.
 * @param options.madeNow the key, when this start has made it.
 * @param options.show writes lines where the host reads them.
 */
export async function tellFirstApiKey(options: {
  readonly dataDirectory: string;
  readonly madeNow: string | undefined;
  readonly isTerminal: boolean;
  readonly show: (lines: readonly string[]) => void;
}): Promise<void> {
  const { dataDirectory, madeNow, isTerminal, show } = options;
  if (madeNow !== undefined && isTerminal) {
    show(['Your first API key, shown this once. Keep it:', `  ${madeNow}`]);
    await rm(fileIn(dataDirectory), { force: true });
  } else if ((await readFirstApiKey(dataDirectory)) !== undefined) {
    show([`Your first API key is in ${fileIn(dataDirectory)} (only you can read it).`]);
  }
}
