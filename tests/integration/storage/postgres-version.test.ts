import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { silentLog } from '../../../server/log.ts';
import { startEmbeddedPostgres } from '../../../server/storage/embedded-postgres.ts';

/** Every file's size and time of last change: what PostgreSQL would alter by starting. */
async function stateOf(directory: string): Promise<Record<string, string>> {
  const state: Record<string, string> = {};
  for (const name of await readdir(directory, { recursive: true })) {
    const { size, mtimeMs, mode } = await stat(join(directory, name));
    state[name] = `${size} ${mtimeMs} ${mode}`;
  }
  return state;
}

test('a database of another PostgreSQL version is refused with what to do, and not a file is touched', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-version-'));
  const start = () => startEmbeddedPostgres({ dataDirectory, log: silentLog });
  const cluster = join(dataDirectory, 'postgres');
  await (await start()).stop();
  try {
    const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8');
    await writeFile(join(cluster, 'PG_VERSION'), '15\n');
    await writeFile(join(cluster, 'postmaster.pid'), '1\n');
    const before = await stateOf(cluster);
    await expect(start()).rejects.toThrow(
      /was made by PostgreSQL 15, and this TrulyBot brings PostgreSQL \d+.*npm run backup.*npm run restore/,
    );
    expect(await stateOf(cluster)).toEqual(before);

    await writeFile(join(cluster, 'PG_VERSION'), version);
    await (await start()).stop();
  } finally {
    await rm(dataDirectory, { recursive: true });
  }
});
