import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { silentLog } from '../../../server/log.ts';
import { startStorage } from '../../../server/storage/start-storage.ts';
import { createTestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'trulybot-storage-'));
});

afterEach(() => rm(directory, { recursive: true }));

function start(urls: { databaseUrl?: string; migrationUrl?: string }, dataDirectory = directory) {
  return startStorage({
    dataDirectory,
    databaseUrl: '',
    migrationUrl: '',
    log: silentLog,
    ...urls,
  });
}

test('a database that does not answer is a sentence with the setting’s name, and no password', async () => {
  const url = `postgresql://host:planted-4471@localhost:${await freePort()}/trulybot`;
  const attempt = start({ databaseUrl: url });
  await expect(attempt).rejects.toThrow(/^DATABASE_URL: .*ECONNREFUSED/);
  await expect(attempt).rejects.not.toThrow(/planted-4471/);
});

test('each of two connection strings is named by its own setting', async () => {
  const made = await createTestDatabase();
  const wrong = new URL(made.migrationUrl);
  wrong.password = 'wrong';
  const attempt = start({ databaseUrl: made.serverUrl, migrationUrl: wrong.href });
  await expect(attempt).rejects.toThrow(/^DATABASE_MIGRATION_URL: .*password authentication/);
  await made.drop();
});

test('a data directory that cannot be made is a sentence with the setting’s name', async () => {
  const file = join(directory, 'file');
  await writeFile(file, '');
  await expect(start({}, join(file, 'data'))).rejects.toThrow(/^DATA_DIR .*ENOTDIR/);
});
