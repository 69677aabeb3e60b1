import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Hands an API key that nobody can show again to its merchant: in words on a terminal, otherwise in
 * a file that only this user can read.
 * @returns lines that say where it is.
 */
export async function handOverApiKey(
  apiKey: string,
  options: { readonly isTerminal: boolean; readonly dataDirectory: string },
): Promise<readonly string[]> {
  if (options.isTerminal) {
    return ['Your first API key, shown this once. Keep it:', `  ${apiKey}`];
  }
  const path = join(options.dataDirectory, 'first-api-key');
  await mkdir(options.dataDirectory, { recursive: true });
  await writeFile(path, `${apiKey}\n`, { mode: 0o600 });
  return [`Your first API key is in ${path} (only you can read it).`];
}
