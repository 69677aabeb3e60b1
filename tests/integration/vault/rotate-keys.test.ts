import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sealedColumns } from '../../../scripts/support/sealed-columns.ts';
import { createAccounts } from '../../../server/accounts/create-accounts.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import { createVault } from '../../../server/vault/create-vault.ts';
import { parseKeyRing } from '../../../server/vault/key-ring.ts';
import { rotateKeys, type RotationOptions } from '../../../server/vault/rotate-keys.ts';
import { SealedValueStore } from '../../../server/vault/sealed-values.store.ts';
import { DataKeyStore } from '../../../server/vault/vault.store.ts';
import type { Vault } from '../../../server/vault/vault.ts';
import { dropChecks, insertStatement } from '../../support/any-table.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const old = `old:${randomBytes(32).toString('base64')}`;
const next = `next:${randomBytes(32).toString('base64')}`;
const keyRing = parseKeyRing(`${next},${old}`);

let made: TestDatabase;
let administrator: Client;

beforeEach(async () => {
  made = await createTestDatabase();
  administrator = new Client({ connectionString: made.administratorUrl });
  await administrator.connect();
  // Rows of a table alone, without those that they belong to.
  await administrator.query('set session_replication_role = replica');
});

afterEach(async () => {
  await administrator.end();
  await made.drop();
});

/** A vault that has cached nothing. */
function vaultWith(keys: string): Vault {
  return createVault({ keyRing: parseKeyRing(keys), database: made.database });
}

async function newAccount(): Promise<string> {
  const accounts = createAccounts({ database: made.database, clock: systemClock });
  return (await accounts.create({ name: 'Loopback', email: 'owner@example.com' })).accountId;
}

function rotate(changes: Partial<RotationOptions> = {}, columns = sealedColumns) {
  return rotateKeys({
    keyRing,
    keys: new DataKeyStore(made.database),
    values: columns.map((column) => new SealedValueStore(made.database, column)),
    renewAfterMs: 0,
    onProgress: () => {},
    ...changes,
  });
}

/** Adds rows to `conversations` whose page address is sealed. @returns their ids. */
async function addConversations(accountId: string, count: number): Promise<string[]> {
  const vault = vaultWith(old);
  const ids = Array.from({ length: count }, () => randomUUID());
  for (const id of ids) {
    const place = { table: 'conversations', row: id, field: 'page_url' };
    await administrator.query(
      `insert into trulybot.conversations (account_id, id, store_id, secret_hash, protocol_version,
         locale, store_name, page_url, created_at, expires_at, retention_days)
       values ($1, $2, $2, sha256(''), 1, 'en', 'Shop', $3, now(), now(), 1)`,
      [accountId, id, await vault.seal(accountId, place, `page of ${id}`)],
    );
  }
  return ids;
}

async function pageOf(accountId: string, id: string, keys = next): Promise<string> {
  const { rows } = await administrator.query<{ page_url: Buffer }>(
    'select page_url from trulybot.conversations where id = $1',
    [id],
  );
  const place = { table: 'conversations', row: id, field: 'page_url' };
  return (await vaultWith(keys).open(accountId, place, rows[0]?.page_url ?? Buffer.of())).reveal();
}

/** Columns of bytes that hold no sealed value, and what they hold. */
const notSealed = new Map([
  ['data_keys.wrapped_key', 'data keys, wrapped with the host’s: a rotation wraps them anew'],
  ['api_keys.hash', 'SHA-256 of random keys'],
  ['connect_codes.hash', 'SHA-256 of random codes'],
  ['conversations.secret_hash', 'SHA-256 of random secrets'],
  ['heard_nonces.nonce_hash', 'SHA-256 of random nonces'],
  // HMACs with the account's index key, which rotations keep.
  ['messages.client_network', 'HMAC, until the message is answered'],
  ['awaited_answers.client_network', 'the same, until the later answer is given'],
  ['guess_budgets.key', 'HMAC of what was guessed or of who guessed'],
]);
/** By their name these are HMACs, too. */
const isIndex = (name: string) => name.endsWith('_index');

test('every column of bytes is swept, or known to hold nothing sealed', async () => {
  const { rows } = await administrator.query<{ name: string }>(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'trulybot' and data_type = 'bytea'`,
  );
  const sealed = sealedColumns.map(({ table, column }) => `${table}.${column}`);
  const names = rows.map(({ name }) => name).filter((name) => !isIndex(name));
  expect(names.toSorted()).toEqual([...sealed, ...notSealed.keys()].toSorted());
});

test.each(sealedColumns)(
  'values in $table, column $column, are sealed anew',
  async (sealedColumn) => {
    const { table, column } = sealedColumn;
    const accountId = await newAccount();
    const name = `trulybot.${table}`;
    await dropChecks(administrator);
    await administrator.query(await insertStatement(administrator, name, accountId));
    const { rows: ids } = await administrator.query<{ id: string }>(
      `select id from ${name} where account_id = $1`,
      [accountId],
    );
    const place = { table, row: ids[0]?.id ?? '', field: column };
    const sealed = await vaultWith(old).seal(accountId, place, 'secret');
    // Whatever else the row has sealed is noise; only this column counts here.
    await administrator.query(`update ${name} set ${column} = $1 where account_id = $2`, [
      sealed,
      accountId,
    ]);
    expect(await rotate({}, [sealedColumn])).toMatchObject({ resealed: 1, unreadable: 0 });
    const { rows } = await administrator.query<{ value: Buffer }>(
      `select ${column} as value from ${name} where account_id = $1`,
      [accountId],
    );
    const value = rows[0]?.value ?? Buffer.of();
    expect(value.equals(sealed)).toBe(false);
    expect((await vaultWith(next).open(accountId, place, value)).reveal()).toBe('secret');
  },
);

test('the keys of every account are rotated, and the host’s old key is needed no longer', async () => {
  const accounts = await Promise.all([newAccount(), newAccount(), newAccount()]);
  const ids = new Map<string, string[]>();
  for (const account of accounts) {
    ids.set(account, await addConversations(account, 3));
    await vaultWith(old).indexOf(account, 'dana@example.com');
  }
  expect(await rotate()).toEqual({
    accounts: 3,
    rewrapped: 6,
    made: 3,
    resealed: 9,
    unreadable: 0,
    deleted: 0,
    kept: 3,
  });
  const uses = await new DataKeyStore(made.database).wrappingKeysInUse();
  expect(uses).toMatchObject([{ keyEncryptionKeyId: 'next', dataKeys: 9 }]);
  for (const [account, rows] of ids) {
    for (const id of rows) expect(await pageOf(account, id)).toBe(`page of ${id}`);
  }
});

test('a day later the old data keys are deleted, and everything opens without them', async () => {
  const account = await newAccount();
  const [id = ''] = await addConversations(account, 1);
  const store = new DataKeyStore(made.database);
  await rotate();
  expect(await store.supersededKeys()).toBe(1);
  await administrator.query(
    `update trulybot.data_keys set created_at = created_at - interval '24 hours'`,
  );
  expect(await rotate({ renewAfterMs: 48 * 3_600_000 })).toMatchObject({ deleted: 1, kept: 0 });
  expect(await store.supersededKeys()).toBe(0);
  expect(await pageOf(account, id)).toBe(`page of ${id}`);
});

test('a row that somebody is writing is not waited for, and not undone', async () => {
  const account = await newAccount();
  const [busy = '', free = ''] = await addConversations(account, 2);
  const place = { table: 'conversations', row: busy, field: 'page_url' };
  const writer = new Client({ connectionString: made.administratorUrl });
  await writer.connect();
  try {
    await writer.query('begin');
    await writer.query('update trulybot.conversations set page_url = $1 where id = $2', [
      await vaultWith(old).seal(account, place, 'written meanwhile'),
      busy,
    ]);
    expect(await rotate()).toMatchObject({ resealed: 1 });
    await writer.query('commit');
  } finally {
    await writer.end();
  }
  expect(await pageOf(account, busy)).toBe('written meanwhile');
  expect(await rotate({ renewAfterMs: 3_600_000 })).toMatchObject({ made: 0, resealed: 1 });
  expect(await pageOf(account, busy)).toBe('written meanwhile');
  expect(await pageOf(account, free)).toBe(`page of ${free}`);
});

test('what a busy server writes while rotations run is there afterwards, to the last value', async () => {
  const account = await newAccount();
  const ids = await addConversations(account, 20);
  const server = vaultWith(`${next},${old}`);
  const lastWritten = new Map<string, string>();
  const stopping = new AbortController();
  const writing = (async () => {
    // Each at least once, however little of a crowded machine the writer gets.
    for (let count = 0; !stopping.signal.aborted || count < ids.length; count += 1) {
      const id = ids[count % ids.length] ?? '';
      const place = { table: 'conversations', row: id, field: 'page_url' };
      await administrator.query('update trulybot.conversations set page_url = $1 where id = $2', [
        await server.seal(account, place, `page ${count}`),
        id,
      ]);
      lastWritten.set(id, `page ${count}`);
    }
  })();
  let resealed = 0;
  for (let round = 0; round < 3; round += 1) {
    const done = await Promise.all([rotate(), rotate()]);
    for (const each of done) {
      resealed += each.resealed;
      expect(each.unreadable).toBe(0);
    }
  }
  stopping.abort();
  await writing;
  expect(resealed).toBeGreaterThan(20);
  expect(lastWritten.size).toBe(20);
  for (const [id, text] of lastWritten) {
    expect(await pageOf(account, id, `${next},${old}`)).toBe(text);
  }
});

test('more accounts than one page holds are all reached', async () => {
  const store = new DataKeyStore(made.database);
  const vault = vaultWith(old);
  const accounts = await Promise.all(Array.from({ length: 205 }, newAccount));
  for (const account of accounts) await vault.indexOf(account, 'x');
  expect(await rotate()).toMatchObject({ accounts: 205, rewrapped: 205, made: 0 });
  expect(await store.wrappingKeysInUse()).toMatchObject([{ keyEncryptionKeyId: 'next' }]);
});
