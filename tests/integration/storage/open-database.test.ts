import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Client } from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { checkServerRole } from '../../../server/storage/check-server-role.ts';
import { silentLog } from '../../../server/log.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { runSql } from '../../support/filled-database.ts';

let made: TestDatabase;

beforeAll(async () => {
  made = await createTestDatabase();
});

test('a transaction acts as the server role, for its account and in its own schema', async () => {
  const accountId = randomUUID();
  const seen = await made.database.forAccount(accountId, async (transaction) => {
    const { rows } = await sql<{ role: string; account: string; path: string }>`
      select current_user as role, current_setting('app.account_id') as account,
        current_setting('search_path') as path`.execute(transaction);
    return rows[0];
  });
  expect(seen).toEqual({ role: 'trulybot_server', account: accountId, path: 'trulybot' });
});

test('the next transaction on the same connection has forgotten the account', async () => {
  await made.database.forAccount(randomUUID(), async () => undefined);
  const account = await made.database.withoutAccount(async (transaction) => {
    const { rows } = await sql<{
      account: string;
    }>`select current_setting('app.account_id') as account`.execute(transaction);
    return rows[0]?.account;
  });
  expect(account).toBe('');
});

test('the server role of a migrated database is confined', async () => {
  await checkServerRole(made.database);
});

test('a server role that row-level security does not hold is refused at the start', async () => {
  const client = new Client({ connectionString: made.administratorUrl });
  await client.connect();
  try {
    await client.query('create table owned (id int); alter table owned owner to trulybot_server');
    await expect(checkServerRole(made.database)).rejects.toThrow(/owns the table/);
  } finally {
    await client.query('drop table owned');
    await client.end();
  }
});

test('nothing is done where the scope of a transaction cannot be set', async () => {
  const name = `nobody_${randomUUID().replaceAll('-', '')}`;
  await runSql(made.administratorUrl, `create role ${name} login password 'x'`);
  const url = new URL(made.serverUrl);
  url.username = name;
  url.password = 'x';
  const database = openDatabase({ connectionString: url.href, log: silentLog });
  try {
    let done = 0;
    const work = async () => (done += 1);
    await expect(database.forAccount(randomUUID(), work)).rejects.toThrow(/permission denied/);
    await expect(database.withoutAccount(work)).rejects.toThrow(/permission denied/);
    expect(done).toBe(0);
  } finally {
    await database.close();
    await runSql(made.administratorUrl, `drop role ${name}`);
  }
});

test('a newer process that migrates tables costs an older one nothing, or one try for each connection', async () => {
  const own = await createTestDatabase();
  const alter = (change: string) =>
    runSql(own.administratorUrl, `alter table trulybot.conversations ${change}`);
  const read = (columns: string) =>
    own.database.forAccount(randomUUID(), (transaction) =>
      sql`select ${sql.raw(columns)} from conversations where id = ${randomUUID()}`.execute(
        transaction,
      ),
    );
  const whole = () => read('*');
  const named = () => read('id, store_name');
  await whole();
  await named();
  await alter('add column later text');
  await whole();
  await named();
  await alter('alter column store_name type varchar(300)');
  await expect(named()).rejects.toThrow(/cached plan must not change result type/);
  await named();
  await own.drop();
});
