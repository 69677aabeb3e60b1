import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** `20261120T221500Z`: a UTC instant as it ends a backup's name, so that names sort by age. */
export function compactTime(instant: Date): string {
  return instant.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/**
 * Deletes all but the newest backups of one kind.
 * @param kind how their names begin; what is named otherwise is left alone.
 */
export async function keepNewest(directory: string, kind: string, count: number): Promise<void> {
  const byAge = (await readdir(directory))
    .filter((name) => name.startsWith(`${kind}-`) && /-\d{8}T\d{6}Z$/.test(name))
    .toSorted((one, other) => timeOf(other).localeCompare(timeOf(one)));
  for (const name of byAge.slice(count)) {
    await rm(join(directory, name), { recursive: true, force: true });
  }
}

function timeOf(backup: string): string {
  return backup.slice(backup.lastIndexOf('-') + 1);
}
