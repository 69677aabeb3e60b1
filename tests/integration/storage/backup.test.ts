import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { silentLog } from '../../../server/log.ts';
import { backUpBefore } from '../../../server/storage/backup.ts';
import { startEmbeddedPostgres } from '../../../server/storage/embedded-postgres.ts';

async function query(connectionString: string, text: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test('a backup, put in the place of the database, is the database from before', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-backup-'));
  const start = async () => startEmbeddedPostgres({ dataDirectory, log: silentLog });
  let postgres = await start();
  try {
    await query(postgres.migrationUrl, `create table notes as select 'before' as text`);
    const now = new Date('2026-11-01T10:00:00Z');
    const copy = await backUpBefore('0001_step', { postgres, dataDirectory, now });
    await query(postgres.migrationUrl, `update notes set text = 'after'`);

    expect((await stat(copy)).mode & 0o077).toBe(0);
    const passwords = await readFile(join(dataDirectory, 'postgres-passwords.json'), 'utf8');
    expect(Object.keys(JSON.parse(passwords) as object)).toContain('server');
    expect(await readdir(copy)).not.toContain('postgres-passwords.json');

    await postgres.stop();
    await rm(join(dataDirectory, 'postgres'), { recursive: true });
    await rename(copy, join(dataDirectory, 'postgres'));
    postgres = await start();
    expect(await query(postgres.migrationUrl, 'select text from notes')).toEqual([
      { text: 'before' },
    ]);
  } finally {
    await postgres.stop();
    await rm(dataDirectory, { recursive: true });
  }
});

test('the copies before the last three upgrades stay, however often one of them was begun', async () => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-copies-'));
  const cluster = join(dataDirectory, 'postgres');
  await mkdir(cluster, { mode: 0o700 });
  const postgres = { whileStopped: (work: (directory: string) => Promise<void>) => work(cluster) };
  for (const [index, step] of [1, 2, 3, 4, 4, 4, 4].entries()) {
    const now = new Date(`2026-11-0${index + 1}T10:00:00Z`);
    await backUpBefore(`000${step}_step`, { postgres, dataDirectory, now });
  }
  const kept = await readdir(join(dataDirectory, 'backups'));
  await rm(dataDirectory, { recursive: true });
  expect(kept.toSorted()).toEqual([
    'before-0002_step-20261102T100000Z',
    'before-0003_step-20261103T100000Z',
    'before-0004_step-20261107T100000Z',
  ]);
});
