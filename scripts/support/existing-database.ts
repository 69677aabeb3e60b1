import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../../server/config.ts';

/**
 * Refuses to go on where the embedded database would have to be made first: a command that reads or
 * changes what is there and finds a wrong `DATA_DIR` must not say that there is nothing to do.
 * @throws Error naming the directory.
 */
export function refuseMissingDatabase(config: Config): void {
  if (config.DATABASE_URL.reveal() !== '') return;
  const dataDirectory = resolve(config.DATA_DIR);
  if (existsSync(join(dataDirectory, 'postgres'))) return;
  throw new Error(`There is no database in DATA_DIR ${dataDirectory}. Is it the right directory?`);
}
