import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { silentLog } from '../../../server/log.ts';
import { checkServerRole } from '../../../server/storage/check-server-role.ts';
import { migrationsDirectory } from '../../../server/storage/migration-files.ts';
import { migrate, MigrationRefused, pendingMigrations } from '../../../server/storage/migrate.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const ours = (await readdir(migrationsDirectory))
  .filter((name) => name.endsWith('.sql'))
  .toSorted();
const names = ours.map((name) => name.replace('.sql', ''));
const accountId = '5b0a7d0e-6a51-4a3f-9d86-0f6f7a0d0001';

let made: TestDatabase;
let directory: string;

beforeEach(async () => {
  made = await createTestDatabase({ empty: true });
  directory = await mkdtemp(join(tmpdir(), 'trulybot-migrations-'));
});

afterEach(async () => {
  await made.drop();
  await rm(directory, { recursive: true });
});

async function run(files?: string, beforeFirst?: (name: string) => Promise<void>) {
  return migrate({
    connectionString: made.migrationUrl,
    log: silentLog,
    ...(files !== undefined && { directory: files }),
    ...(beforeFirst && { beforeFirst }),
  });
}

async function asAdministrator<Row extends object>(text: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: made.administratorUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

test('an empty database gets every migration, once, after one copy of what was there', async () => {
  const pending = await pendingMigrations({ connectionString: made.migrationUrl });
  expect(pending).toEqual(names);
  const backedUp: string[] = [];
  const applied = await run(undefined, async (name) => void backedUp.push(name));
  expect(applied).toEqual(names);
  expect(backedUp).toEqual(names.slice(0, 1));
  expect(await run()).toEqual([]);
  expect(await pendingMigrations({ connectionString: made.migrationUrl })).toEqual([]);
});

test('servers that start at once apply each migration once', async () => {
  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.flat().toSorted()).toEqual(names);
});

test('a migration that fails leaves nothing behind, and the next start tries it again', async () => {
  await writeFile(join(directory, '0001_good.sql'), 'create table good (id int);');
  const broken = 'create table half (id int); select 1 / 0;';
  await writeFile(join(directory, '0002_broken.sql'), broken);
  await expect(run(directory)).rejects.toThrow(/0002_broken.*division by zero/);
  const [tables] = await asAdministrator<{ good: string | null; half: string | null }>(
    `select to_regclass('trulybot.good') as good, to_regclass('trulybot.half') as half`,
  );
  expect(tables).toEqual({ good: 'trulybot.good', half: null });
  await writeFile(join(directory, '0002_broken.sql'), 'create table half (id int);');
  expect(await run(directory)).toEqual(['0002_broken']);
});

test('a migration that was edited after it had been applied is refused', async () => {
  await writeFile(join(directory, '0001_first.sql'), 'create table first (id int);');
  await run(directory);
  await writeFile(join(directory, '0001_first.sql'), 'create table first (id bigint);');
  await expect(run(directory)).rejects.toThrow(MigrationRefused);
  await expect(run(directory)).rejects.toThrow(/0001_first was changed/);
});

test('line ends that a checkout changed are no edit', async () => {
  await writeFile(join(directory, '0001_first.sql'), 'create table\nfirst (id int);');
  await run(directory);
  await writeFile(join(directory, '0001_first.sql'), 'create table\r\nfirst (id int);');
  expect(await run(directory)).toEqual([]);
});

test('a database that a newer version has migrated is refused', async () => {
  await writeFile(join(directory, '0001_first.sql'), 'select 1');
  await writeFile(join(directory, '0002_second.sql'), 'select 1');
  await run(directory);
  await rm(join(directory, '0002_second.sql'));
  await expect(run(directory)).rejects.toThrow(/newer than this TrulyBot.*0002_second/);
});

test('files that cannot be put in order are refused', async () => {
  await writeFile(join(directory, '0001_first.sql'), 'select 1');
  await writeFile(join(directory, '0001_other.sql'), 'select 1');
  await expect(run(directory)).rejects.toThrow(/Two migrations have the number 0001/);
});

describe('an upgrade keeps what is there', () => {
  test.each(ours.map((_, index) => index).slice(0, -1))('from migration %i on', async (index) => {
    for (const name of ours.slice(0, index + 1)) {
      await cp(join(migrationsDirectory, name), join(directory, name));
    }
    await run(directory);
    await asAdministrator(`
      insert into trulybot.accounts values ('${accountId}', 'Loopback', 'owner@example.com');
      insert into trulybot.api_keys (account_id, api_key_id, name, prefix, hash, scopes)
        values ('${accountId}', gen_random_uuid(), 'First key', 'tb_00000000',
          sha256('key'), array['orders:read']);
      insert into trulybot.data_keys
        values ('${accountId}', gen_random_uuid(), 'seal', 1, 'wrapped', 'old');`);
    expect(await run()).toEqual(names.slice(index + 1));
    const [kept] = await asAdministrator<{ name: string; prefix: string; wrapped_key: Buffer }>(
      `select accounts.name, prefix, wrapped_key
       from trulybot.accounts join trulybot.api_keys using (account_id)
       join trulybot.data_keys using (account_id)`,
    );
    expect(kept).toMatchObject({ name: 'Loopback', prefix: 'tb_00000000' });
    expect(kept?.wrapped_key.toString()).toBe('wrapped');
  });
});

describe("on a host's own database", () => {
  test('an owner without rights over the cluster is told what an administrator must run', async () => {
    const urls = new URL(made.migrationUrl);
    const role = `host_${Date.now()}`;
    await asAdministrator(`create role ${role} login password 'pw'`);
    await asAdministrator(`grant create on database ${urls.pathname.slice(1)} to ${role}`);
    urls.username = role;
    urls.password = 'pw';
    const attempt = migrate({ connectionString: urls.href, log: silentLog });
    await expect(attempt).rejects.toThrow(
      `grant trulybot_lookup to ${role} with inherit false, set true`,
    );
    await asAdministrator(`grant trulybot_lookup to ${role} with inherit false, set true`);
    expect(await migrate({ connectionString: urls.href, log: silentLog })).toEqual(names);

    // With the owner's own URL, the server still acts as the confined role.
    await asAdministrator(`grant trulybot_server to ${role} with inherit false, set true`);
    const database = openDatabase({ connectionString: urls.href, log: silentLog });
    try {
      await checkServerRole(database);
      const attempt = database.withoutAccount(async (transaction) =>
        sql`select from schema_migrations`.execute(transaction),
      );
      await expect(attempt).rejects.toThrow(/permission denied/);
    } finally {
      await database.close();
    }
  });
});
