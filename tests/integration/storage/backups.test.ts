import { createHash } from 'node:crypto';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installJobs } from '../../../server/jobs/install-jobs.ts';
import { keptJobTables } from '../../../server/jobs/jobs.store.ts';
import { silentLog } from '../../../server/log.ts';
import { loadBackup } from '../../../server/storage/backups/load-backup.ts';
import { verifyBackup } from '../../../server/storage/backups/verify-backup.ts';
import { writeBackup } from '../../../server/storage/backups/write-backup.ts';
import { migrate } from '../../../server/storage/migrate.ts';
import { migrationsDirectory } from '../../../server/storage/migration-files.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { fillDatabase, runSql } from '../../support/filled-database.ts';

const never = new AbortController().signal;

let source: TestDatabase;
let target: TestDatabase;
let directory: string;

beforeEach(async () => {
  source = await createTestDatabase();
  target = await createTestDatabase({ empty: true });
  directory = await mkdtemp(join(tmpdir(), 'trulybot-backups-'));
});

afterEach(async () => {
  await source.drop();
  await target.drop();
  await rm(directory, { recursive: true });
});

function backUp(options: Partial<Parameters<typeof writeBackup>[0]> = {}) {
  return writeBackup({
    connectionString: source.administratorUrl,
    directory,
    otherTables: keptJobTables,
    now: new Date('2026-11-20T22:15:00.500Z'),
    report: () => {},
    signal: never,
    ...options,
  });
}

function load(
  backup: Awaited<ReturnType<typeof backUp>>,
  options: Partial<Parameters<typeof loadBackup>[1]> = {},
) {
  return loadBackup(backup, {
    migrationUrl: target.migrationUrl,
    otherTables: keptJobTables,
    makeOtherTables: (connectionString) => installJobs({ connectionString, log: silentLog }),
    log: silentLog,
    report: () => {},
    signal: never,
    ...options,
  });
}

/** Every table's row count and hash, read again as a backup reads it. */
async function contentsOf(database: TestDatabase) {
  const { manifest } = await backUp({
    connectionString: database.administratorUrl,
    directory: await mkdtemp(join(directory, 'contents-')),
  });
  return manifest.tables;
}

async function isUntouched(database: TestDatabase): Promise<boolean> {
  const [found] = await runSql<{ schema: string | null }>(
    database.administratorUrl,
    `select to_regnamespace('trulybot')::text as schema`,
  );
  return found?.schema === null;
}

/** Writes the checksums anew, as somebody would who changes a backup by hand. */
async function sign(backup: string): Promise<void> {
  const lines: string[] = [];
  for (const file of (await readdir(backup)).filter((name) => name !== 'SHA256SUMS')) {
    const hash = createHash('sha256').update(await readFile(join(backup, file)));
    lines.push(`${hash.digest('hex')}  ${file}\n`);
  }
  await writeFile(join(backup, 'SHA256SUMS'), lines.join(''));
}

test('every row of every table comes back, and row-level security is forced as before', async () => {
  await fillDatabase(source.administratorUrl);
  await runSql(
    source.migrationUrl,
    `insert into pgboss.job (name, data) values ('handover-mail', '{"id": "waiting"}')`,
  );
  const backup = await backUp();
  const tables = await runSql<{ name: string }>(
    source.administratorUrl,
    `select schemaname || '.' || tablename as name from pg_tables
     where schemaname = 'trulybot' and tablename <> 'schema_migrations'`,
  );
  const names = [...tables.map(({ name }) => name), ...keptJobTables].toSorted();
  expect(backup.manifest.tables.map(({ name }) => name).toSorted()).toEqual(names);
  expect(backup.manifest.tables.find(({ name }) => name === 'trulybot.messages')?.rows).toBe(5);

  await load(backup);
  expect(await contentsOf(target)).toEqual(backup.manifest.tables);
  const security = `select relname, relrowsecurity, relforcerowsecurity from pg_class
    where relnamespace = 'trulybot'::regnamespace and relkind = 'r' order by relname`;
  expect(await runSql(target.administratorUrl, security)).toEqual(
    await runSql(source.administratorUrl, security),
  );
});

test('the owner of a database of one’s own backs up the same, and leaves its tables closed', async () => {
  await fillDatabase(source.administratorUrl);
  const asAdministrator = await contentsOf(source);
  // The same rows in other places: what a backup says of a table does not depend on where they lie.
  await runSql(
    source.administratorUrl,
    'update trulybot.messages set attempts = attempts where sequence < 3',
  );
  const backup = await backUp({ connectionString: source.migrationUrl });
  expect(backup.manifest.tables).toEqual(asAdministrator);
  expect(
    await runSql(
      source.administratorUrl,
      `select relname from pg_class where relnamespace = 'trulybot'::regnamespace
         and relrowsecurity and not relforcerowsecurity`,
    ),
  ).toEqual([]);
});

test('the server’s own role sees no other account’s rows, and is refused instead of leaving them out', async () => {
  await fillDatabase(source.administratorUrl);
  await expect(backUp({ connectionString: source.serverUrl })).rejects.toThrow(
    /permission denied|must be owner/,
  );
  expect(await readdir(directory)).toEqual([]);
});

const rowsOf = (tables: readonly { name: string; rows: number }[], name: string) =>
  tables.find((table) => table.name === `trulybot.${name}`)?.rows ?? 0;

test('a backup shows one moment, however much is written meanwhile', async () => {
  const { accountId } = await fillDatabase(source.administratorUrl, { messages: 5_000 });
  const writing = new AbortController();
  // Both in one transaction, into tables that are copied first and last.
  const writer = (async () => {
    while (!writing.signal.aborted) {
      await runSql(
        source.administratorUrl,
        `begin`,
        `insert into trulybot.api_keys (account_id, api_key_id, name, prefix, hash, scopes)
           values ('${accountId}', gen_random_uuid(), 'Key', 'tb', sha256(random()::text::bytea), '{}')`,
        `insert into trulybot.user_activities (account_id, type, description)
           values ('${accountId}', 'test', 'key')`,
        `commit`,
      );
    }
  })();
  await delay(100);
  let grew = false;
  for (const minute of [1, 2, 3]) {
    const before = await contentsOf(source);
    const { manifest } = await backUp({ now: new Date(`2026-11-20T10:0${minute}:00Z`) });
    expect(rowsOf(manifest.tables, 'api_keys')).toBe(rowsOf(manifest.tables, 'user_activities'));
    grew ||= rowsOf(manifest.tables, 'api_keys') > rowsOf(before, 'api_keys');
  }
  writing.abort();
  await writer;
  expect(grew).toBe(true);
});

test('a backup is its owner’s alone, of the newest so many are kept, and other files are left alone', async () => {
  await writeFile(join(directory, 'note.txt'), 'mine');
  await mkdir(join(directory, 'before-0001_accounts-20261101T000000Z'));
  await mkdir(join(directory, 'backup-20261101T000000Z.being-made'));
  for (const day of [1, 2, 3]) {
    await backUp({ now: new Date(`2026-11-0${day}T10:00:00Z`), keep: 2 });
  }
  expect((await readdir(directory)).toSorted()).toEqual([
    'backup-20261102T100000Z',
    'backup-20261103T100000Z',
    'before-0001_accounts-20261101T000000Z',
    'note.txt',
  ]);
  const newest = join(directory, 'backup-20261103T100000Z');
  expect((await stat(newest)).mode & 0o777).toBe(0o700);
  for (const file of await readdir(newest)) {
    expect((await stat(join(newest, file))).mode & 0o777, file).toBe(0o600);
  }
});

test('a backup that is broken off leaves nothing, and the database goes on', async () => {
  await fillDatabase(source.administratorUrl, { messages: 20_000, bodyBytes: 320 });
  const stopping = new AbortController();
  const broken = backUp({
    signal: stopping.signal,
    report: (sentence) => {
      if (sentence.includes('handover_requests')) setTimeout(() => stopping.abort(), 5);
    },
  });
  await expect(broken).rejects.toThrow(/aborted/);
  expect(await readdir(directory)).toEqual([]);
  expect((await backUp()).manifest.tables.length).toBeGreaterThan(5);
});

test('two backups into one directory do not get in each other’s way', async () => {
  const both = await Promise.allSettled([
    backUp({ now: new Date('2026-11-20T10:00:00Z') }),
    backUp({ now: new Date('2026-11-20T11:00:00Z') }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(String(refused.reason)).toContain('Another backup is being written');
});

test('a database that is not ours is refused', async () => {
  await expect(backUp({ connectionString: target.administratorUrl })).rejects.toThrow(
    /There is no TrulyBot in this database/,
  );
});

test('a large table passes through in little memory, both ways', async () => {
  await fillDatabase(source.administratorUrl, { messages: 10_000, bodyBytes: 4_096 });
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const held = () => {
    collectGarbage();
    // The first leaves the freed buffers to a thread; the second waits for it.
    collectGarbage();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = held();
  let most = 0;
  let looks = 0;
  const watching = setInterval(() => {
    looks += 1;
    most = Math.max(most, held() - before);
  }, 250);
  await load(await backUp());
  clearInterval(watching);
  // The table’s text is 85 MB.
  expect(looks).toBeGreaterThan(3);
  expect(most).toBeLessThan(20_000_000);
}, 120_000);

describe('a backup that is not as it was written', () => {
  test.each([
    ['manifest.json', 'flipped'],
    ['SHA256SUMS', 'flipped'],
    ['trulybot.messages.copy.gz', 'flipped'],
    ['trulybot.messages.copy.gz', 'cut short'],
    ['trulybot.messages.copy.gz', 'missing'],
    ['manifest.json', 'missing'],
    ['SHA256SUMS', 'missing'],
    ['SHA256SUMS', 'cut short'],
  ])('is refused before anything is written: %s %s', async (file, how) => {
    await fillDatabase(source.administratorUrl);
    const backup = await backUp();
    const path = join(backup.directory, file);
    if (how === 'missing') await rm(path);
    if (how === 'cut short') await truncate(path, (await stat(path)).size - 100);
    if (how === 'flipped') {
      const bytes = await readFile(path);
      const middle = Math.floor(bytes.length / 2);
      bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
      await writeFile(path, bytes);
    }
    await expect(verifyBackup(backup.directory, never)).rejects.toThrow(
      how === 'missing' && file === 'SHA256SUMS' ? /There is no backup in/ : /is damaged: /,
    );
  });

  test('by hand and signed anew is refused by the database’s own rules, and nothing is restored', async () => {
    await fillDatabase(source.administratorUrl, { messages: 2_000 });
    const backup = await backUp();
    const path = join(backup.directory, 'trulybot.messages.copy.gz');
    const text = gunzipSync(await readFile(path)).toString();
    const rows = text.split('\n');
    const forged = [rows[0]?.replace('\tshopper\t', '\tstranger\t'), ...rows.slice(1)].join('\n');
    await writeFile(path, gzipSync(forged));
    const table = backup.manifest.tables.find(({ name }) => name === 'trulybot.messages');
    const manifest = await readFile(join(backup.directory, 'manifest.json'), 'utf8');
    const hash = createHash('sha256').update(forged).digest('hex');
    await writeFile(
      join(backup.directory, 'manifest.json'),
      manifest.replace(table?.sha256 ?? '', hash),
    );
    await sign(backup.directory);
    const verified = await verifyBackup(backup.directory, never);
    await expect(load(verified)).rejects.toThrow(/messages_author_check/);
    const rowsAfter = `select from trulybot.accounts union all select from trulybot.messages`;
    expect(await runSql(target.administratorUrl, rowsAfter)).toEqual([]);

    // The same database takes a whole backup afterwards.
    const whole = await backUp({ now: new Date('2026-11-21T10:00:00Z') });
    await load(whole);
    expect(await contentsOf(target)).toEqual(whole.manifest.tables);
  });
});

describe('versions', () => {
  let older: string;

  beforeEach(async () => {
    older = await mkdtemp(join(directory, 'migrations-'));
  });

  test('an older version’s backup is loaded in its own shape and then brought to this one', async () => {
    for (const name of ['0001_accounts', '0002_integrations', '0003_conversations']) {
      await cp(join(migrationsDirectory, `${name}.sql`), join(older, `${name}.sql`));
    }
    const old = await createTestDatabase({ empty: true });
    await migrate({ connectionString: old.migrationUrl, log: silentLog, directory: older });
    await installJobs({ connectionString: old.migrationUrl, log: silentLog });
    const { accountId } = await fillDatabase(old.administratorUrl);
    const backup = await backUp({ connectionString: old.administratorUrl });
    expect(backup.manifest.migrations).toHaveLength(3);

    await load(backup);
    const migrations = 'select name from trulybot.schema_migrations order by name';
    expect(await runSql(target.administratorUrl, migrations)).toEqual(
      await runSql(source.administratorUrl, migrations),
    );
    expect(
      await runSql(
        target.administratorUrl,
        `select account_id, count(*)::int as messages from trulybot.messages group by 1`,
      ),
    ).toEqual([{ account_id: accountId, messages: 5 }]);
    await old.drop();
  });

  test('a newer version’s backup, or one of an edited migration, is refused before anything is written', async () => {
    const backup = await backUp();
    const [first = { name: '', checksum: '' }] = backup.manifest.migrations;
    const withMigration = (migration: { name: string; checksum: string }) => ({
      ...backup,
      manifest: { ...backup.manifest, migrations: [...backup.manifest.migrations, migration] },
    });
    await expect(load(withMigration({ ...first, name: '9999_later' }))).rejects.toThrow(
      /made by a newer TrulyBot: it has the migration 9999_later/,
    );
    await expect(load(withMigration({ ...first, checksum: '0'.repeat(64) }))).rejects.toThrow(
      /0001_accounts is another one/,
    );
    expect(await isUntouched(target)).toBe(true);
  });

  test('a later form of the files is refused in words', async () => {
    const { directory: made } = await backUp();
    await writeFile(join(made, 'manifest.json'), '{"format": 2}');
    await sign(made);
    await expect(verifyBackup(made, never)).rejects.toThrow(/made by a newer TrulyBot/);
  });

  test('a counter goes on where it was', async () => {
    await cp(migrationsDirectory, older, { recursive: true });
    await writeFile(
      join(older, '9000_counted.sql'),
      `create table counted (id bigint generated always as identity primary key, twice bigint
         generated always as (2 * 21) stored, word text);`,
    );
    await migrate({ connectionString: source.migrationUrl, log: silentLog, directory: older });
    await runSql(
      source.migrationUrl,
      `insert into trulybot.counted (word) values ('one'), ('two')`,
    );
    await load(await backUp(), { migrations: older });
    expect(
      await runSql(
        target.migrationUrl,
        `insert into trulybot.counted (word) values ('three')`,
        `select id, twice, word from trulybot.counted order by id`,
      ),
    ).toEqual([
      { id: '1', twice: '42', word: 'one' },
      { id: '2', twice: '42', word: 'two' },
      { id: '3', twice: '42', word: 'three' },
    ]);
  });
});

test('a database that holds a TrulyBot already is refused and keeps what it has', async () => {
  const backup = await backUp();
  await migrate({ connectionString: target.migrationUrl, log: silentLog });
  const { accountId } = await fillDatabase(target.administratorUrl);
  await expect(load(backup)).rejects.toThrow(/already holds a TrulyBot/);
  expect(await runSql(target.administratorUrl, 'select account_id from trulybot.accounts')).toEqual(
    [{ account_id: accountId }],
  );
});

test('two restores into one database: one does it, the other is refused', async () => {
  await fillDatabase(source.administratorUrl);
  const backup = await backUp();
  const both = await Promise.allSettled([load(backup), load(backup)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
  expect(String(refused.reason)).toContain('already holds a TrulyBot');
  expect(await contentsOf(target)).toEqual(backup.manifest.tables);
});
