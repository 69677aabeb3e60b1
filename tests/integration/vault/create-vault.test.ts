import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccounts } from '../../../server/accounts/create-accounts.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import { createVault } from '../../../server/vault/create-vault.ts';
import { parseKeyRing } from '../../../server/vault/key-ring.ts';
import type { SecretPlace } from '../../../server/vault/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const oldKey = `old:${randomBytes(32).toString('base64')}`;
const newKey = `new:${randomBytes(32).toString('base64')}`;
const place: SecretPlace = { table: 'integrations', row: randomUUID(), field: 'credentials' };

let made: TestDatabase;
let administrator: Client;
let ours: string;
let theirs: string;

beforeAll(async () => {
  made = await createTestDatabase();
  administrator = new Client({ connectionString: made.administratorUrl });
  await administrator.connect();
  const accounts = createAccounts({ database: made.database, clock: systemClock });
  ours = (await accounts.create({ name: 'Ours', email: 'ours@example.com' })).accountId;
  theirs = (await accounts.create({ name: 'Theirs', email: 'theirs@example.com' })).accountId;
});

afterAll(async () => {
  await administrator.end();
});

/** A vault that has cached nothing. */
function freshVault(keys = oldKey) {
  return createVault({ keyRing: parseKeyRing(keys), database: made.database });
}

test('what was sealed opens again, also in another process, and prints as ***', async () => {
  const sealed = await freshVault().seal(ours, place, 'cs_påssword');
  const opened = await freshVault().open(ours, place, sealed);
  expect(opened.reveal()).toBe('cs_påssword');
  expect(String(opened)).toBe('***');
  expect(Buffer.from(sealed).includes('cs_')).toBe(false);
});

test('the same secret never looks the same twice', async () => {
  const vault = freshVault();
  const [one, other] = [await vault.seal(ours, place, 'x'), await vault.seal(ours, place, 'x')];
  expect(Buffer.from(one).equals(other)).toBe(false);
});

test('a ciphertext moved to another table, row, field or account does not open', async () => {
  const vault = freshVault();
  const sealed = await vault.seal(ours, place, 'secret');
  await vault.seal(theirs, place, 'another');
  for (const elsewhere of [
    { ...place, table: 'stores' },
    { ...place, row: randomUUID() },
    { ...place, field: 'config' },
    // The same letters, cut elsewhere.
    { table: 'integration', row: `s${place.row}`, field: place.field },
  ]) {
    await expect(vault.open(ours, elsewhere, sealed)).rejects.toMatchObject({
      name: 'VaultError',
      code: 'NOT_AUTHENTIC',
    });
  }
  await expect(vault.open(theirs, place, sealed)).rejects.toMatchObject({
    code: 'DATA_KEY_MISSING',
  });
});

test("a ciphertext under another key's id does not open", async () => {
  const vault = freshVault();
  const sealed = Buffer.from(await vault.seal(ours, place, 'secret'));
  const foreign = Buffer.from(await vault.seal(theirs, place, 'secret'));
  const relabelled = Buffer.concat([foreign.subarray(0, 16), sealed.subarray(16)]);
  await expect(vault.open(theirs, place, relabelled)).rejects.toMatchObject({
    code: 'NOT_AUTHENTIC',
  });
  await vault.indexOf(ours, 'x');
  const indexKey = await keyIdOf(ours, 'index');
  const asIndex = Buffer.concat([
    Buffer.from(indexKey.replaceAll('-', ''), 'hex'),
    sealed.subarray(16),
  ]);
  await expect(vault.open(ours, place, asIndex)).rejects.toMatchObject({
    code: 'DATA_KEY_MISSING',
  });
});

test('no byte of a ciphertext can be altered, and none left out', async () => {
  const vault = freshVault();
  const sealed = await vault.seal(ours, place, 'secret');
  for (let index = 0; index < sealed.length; index += 1) {
    const altered = Buffer.from(sealed);
    altered[index] = (altered[index] ?? 0) ^ 1;
    await expect(vault.open(ours, place, altered), `byte ${index}`).rejects.toThrow(
      expect.objectContaining({ name: 'VaultError' }),
    );
    await expect(vault.open(ours, place, sealed.subarray(0, index))).rejects.toThrow(
      expect.objectContaining({ name: 'VaultError' }),
    );
  }
});

async function keyIdOf(accountId: string, purpose: string): Promise<string> {
  const { rows } = await administrator.query<{ key_id: string }>(
    'select key_id from trulybot.data_keys where account_id = $1 and purpose = $2',
    [accountId, purpose],
  );
  return rows[0]?.key_id ?? '';
}

/** Runs `work` while a wrapped key lies where it does not belong, and puts it back. */
async function withTamperedKey(change: string, work: () => Promise<void>): Promise<void> {
  await administrator.query('create temp table kept as select * from trulybot.data_keys');
  try {
    await administrator.query(change, [ours, theirs]);
    await work();
  } finally {
    await administrator.query(
      'delete from trulybot.data_keys; insert into trulybot.data_keys select * from kept; drop table kept',
    );
  }
}

test.each([
  [
    'another account’s row',
    `update trulybot.data_keys as mine set wrapped_key = other.wrapped_key
     from trulybot.data_keys as other
     where mine.account_id = $1 and other.account_id = $2
       and mine.purpose = 'seal' and other.purpose = 'seal'`,
    'NOT_AUTHENTIC',
  ],
  [
    'another purpose',
    `update trulybot.data_keys as mine set wrapped_key = other.wrapped_key
     from trulybot.data_keys as other
     where mine.account_id = $1 and other.account_id = $1 and $2 <> ''
       and mine.purpose = 'seal' and other.purpose = 'index'`,
    'NOT_AUTHENTIC',
  ],
  [
    'another wrapping key',
    `update trulybot.data_keys set key_encryption_key_id = 'new' where account_id in ($1, $2)`,
    'NOT_AUTHENTIC',
  ],
  [
    'another key id',
    `update trulybot.data_keys set key_id = gen_random_uuid() where account_id in ($1, $2)`,
    'DATA_KEY_MISSING',
  ],
  ['nowhere', 'delete from trulybot.data_keys where account_id in ($1, $2)', 'DATA_KEY_MISSING'],
])('a wrapped key moved to %s does not open what it once sealed', async (_where, change, code) => {
  await freshVault().indexOf(ours, 'x');
  const sealed = await freshVault().seal(ours, place, 'secret');
  await freshVault().seal(theirs, place, 'secret');
  await withTamperedKey(change, async () => {
    await expect(freshVault(`${oldKey},${newKey}`).open(ours, place, sealed)).rejects.toMatchObject(
      {
        code,
      },
    );
  });
  expect((await freshVault().open(ours, place, sealed)).reveal()).toBe('secret');
});

test('a wrapped key relabelled with another key id does not unwrap', async () => {
  await freshVault().seal(ours, place, 'secret');
  await withTamperedKey(
    `update trulybot.data_keys set key_id = gen_random_uuid() where account_id in ($1, $2)`,
    async () => {
      await expect(freshVault().seal(ours, place, 'more')).rejects.toMatchObject({
        code: 'NOT_AUTHENTIC',
      });
    },
  );
});

test('a host whose key was replaced keeps reading with the old one beside it, and not without', async () => {
  const sealed = await freshVault(oldKey).seal(ours, place, 'secret');
  const both = await freshVault(`${newKey},${oldKey}`).open(ours, place, sealed);
  expect(both.reveal()).toBe('secret');
  await expect(freshVault(newKey).open(ours, place, sealed)).rejects.toMatchObject({
    code: 'KEY_ENCRYPTION_KEY_MISSING',
  });
});

test('servers that seal for a new account at once make one key', async () => {
  const accounts = createAccounts({ database: made.database, clock: systemClock });
  const { accountId } = await accounts.create({ name: 'New', email: 'new@example.com' });
  const sealed = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => freshVault().seal(accountId, place, `${index}`)),
  );
  const vault = freshVault();
  const opened = await Promise.all(sealed.map(async (each) => vault.open(accountId, place, each)));
  expect(opened.map((each) => each.reveal())).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  const { rowCount } = await administrator.query(
    'select from trulybot.data_keys where account_id = $1',
    [accountId],
  );
  expect(rowCount).toBe(1);
});

test('an e-mail has one index within an account and another in every other', async () => {
  const [one, again, other] = [
    await freshVault().indexOf(ours, 'anna@example.com'),
    await freshVault().indexOf(ours, 'anna@example.com'),
    await freshVault().indexOf(theirs, 'anna@example.com'),
  ];
  expect(Buffer.from(one).equals(again)).toBe(true);
  expect(Buffer.from(one).equals(other)).toBe(false);
});
