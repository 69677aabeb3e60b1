import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAccounts } from '../../../server/accounts/create-accounts.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import { createVault } from '../../../server/vault/create-vault.ts';
import { loadHostKeys, renewHostKeys } from '../../../server/vault/host-keys.ts';
import { DataKeyStore } from '../../../server/vault/vault.store.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const place = { table: 'integrations', row: 'one', field: 'credentials' };
const key = () => randomBytes(32).toString('base64');
let directory: string;
let keyFile: string;
let made: TestDatabase;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'trulybot-keys-'));
  keyFile = join(directory, 'encryption.key');
  made = await createTestDatabase();
});

afterEach(async () => {
  await made.drop();
  await rm(directory, { recursive: true });
});

function load(encryptionKey = '') {
  return loadHostKeys({ encryptionKey, keyFile, keys: new DataKeyStore(made.database) });
}

/** Seals something for a new account with the keys that are there now. */
async function sealSomething(encryptionKey = ''): Promise<void> {
  const accounts = createAccounts({ database: made.database, clock: systemClock });
  const { accountId } = await accounts.create({ name: 'Loopback', email: 'owner@example.com' });
  const vault = createVault({ keyRing: await load(encryptionKey), database: made.database });
  await vault.seal(accountId, place, 'secret');
}

test('the first start makes a key file for its owner alone, and the next one reads it', async () => {
  const { current } = await load();
  expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
  await sealSomething();
  expect((await load()).current.id).toBe(current.id);
});

test('a key file that was lost stops the start instead of being made anew', async () => {
  await sealSomething();
  const text = await readFile(keyFile, 'utf8');
  await rm(keyFile);
  await expect(load()).rejects.toThrow(`The key file ${keyFile} is missing`);
  await expect(stat(keyFile)).rejects.toThrow(/ENOENT/);
  expect(await load(text.trim())).toMatchObject({ current: { id: text.split(':')[0] } });
});

test('a key file with another key stops the start', async () => {
  await sealSomething();
  await writeFile(keyFile, key(), { mode: 0o600 });
  await expect(load()).rejects.toThrow(/does not hold the key .* that secrets .* are sealed with/);
});

test('a new ENCRYPTION_KEY is taken only with the old one beside it', async () => {
  const old = key();
  const next = key();
  await sealSomething(old);
  await expect(load(next)).rejects.toThrow(/^ENCRYPTION_KEY does not hold the key/);
  expect((await load(`${next},${old}`)).ids).toHaveLength(2);
});

test('an ENCRYPTION_KEY with the name of the old one and other bytes stops the start', async () => {
  await sealSomething(`main:${key()}`);
  await expect(load(`main:${key()}`)).rejects.toThrow(
    /^ENCRYPTION_KEY holds another key under the name "main" than secrets/,
  );
});

test('a rotation puts a new key into the file once, however many begin at the same time', async () => {
  const { current } = await load();
  await sealSomething();
  const at = new Date(Date.now() + 3_600_000);
  const renew = () =>
    renewHostKeys({
      encryptionKey: '',
      keyFile,
      keys: new DataKeyStore(made.database),
      renewAfterMs: 3_600_000,
      now: at,
    });
  const rings = await Promise.all([renew(), renew(), renew()]);
  expect(new Set(rings.map((ring) => ring.current.id)).size).toBe(1);
  expect(rings[0].ids).toHaveLength(2);
  expect(rings[0].ids[1]).toBe(current.id);
  expect((await renew()).ids).toHaveLength(2);
});

test('a rotation leaves the keys of ENCRYPTION_KEY to the host', async () => {
  const mine = `main:${key()}`;
  const options = { encryptionKey: mine, keyFile, keys: new DataKeyStore(made.database) };
  const ring = await renewHostKeys({ ...options, renewAfterMs: 0, now: new Date() });
  expect(ring.ids).toEqual(['main']);
  await expect(stat(keyFile)).rejects.toThrow(/ENOENT/);
});
