import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { EnvelopeVault } from '../../../server/vault/create-vault.ts';
import { currentKeptForMs, DataKeys } from '../../../server/vault/data-keys.ts';
import { parseKeyRing, type KeyRing } from '../../../server/vault/key-ring.ts';
import { keyIdOf } from '../../../server/vault/sealed-value.ts';
import { makeWrappedKey, unwrapKey } from '../../../server/vault/wrapped-key.ts';
import { MemoryDataKeys } from '../../support/memory-vault-stores.ts';

const ours = randomUUID();
const theirs = randomUUID();
const place = { table: 'notes', row: 'one', field: 'body' };
const old = `old:${randomBytes(32).toString('base64')}`;
const next = `next:${randomBytes(32).toString('base64')}`;
const oldRing = parseKeyRing(old);
const bothRing = parseKeyRing(`${next},${old}`);

let store: MemoryDataKeys;
let now: number;
beforeEach(() => {
  store = new MemoryDataKeys();
  now = Date.parse('2026-11-20T22:00:00Z');
});

/** A process of its own: it has cached nothing. */
const freshVault = (keyRing: KeyRing = oldRing) =>
  new EnvelopeVault(new DataKeys(keyRing, store, () => now));

/** What a rotation does to the account's sealing key. */
async function makeNextGeneration(keyRing = oldRing): Promise<string> {
  const made = makeWrappedKey(keyRing.current, ours, 'seal');
  await store.insertNext(ours, made, 2);
  return made.keyId;
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
  expect(keyIdOf(one)).toBe(keyIdOf(other));
});

test('a ciphertext moved to another account, place or purpose does not open', async () => {
  const vault = freshVault();
  const sealed = await vault.seal(ours, place, 'secret');
  await expect(vault.open(ours, { ...place, row: 'two' }, sealed)).rejects.toMatchObject({
    code: 'NOT_AUTHENTIC',
  });
  await vault.seal(theirs, place, 'another');
  await expect(vault.open(theirs, place, sealed)).rejects.toMatchObject({
    name: 'VaultError',
    code: 'DATA_KEY_MISSING',
    message: 'the account has no such data key',
  });
  await vault.indexOf(ours, 'x');
  const indexKey = (await store.newest(ours, 'index'))?.keyId ?? '';
  const asIndex = Buffer.concat([
    Buffer.from(indexKey.replaceAll('-', ''), 'hex'),
    sealed.subarray(16),
  ]);
  await expect(vault.open(ours, place, asIndex)).rejects.toMatchObject({
    code: 'DATA_KEY_MISSING',
  });
});

test('an index is the HMAC with a key of the account’s own, the same in every process', async () => {
  const index = await freshVault().indexOf(ours, 'dana@example.com');
  const stored = await store.newest(ours, 'index');
  if (!stored) throw new Error('there is no index key');
  const { key } = unwrapKey(oldRing.current, ours, stored);
  const expected = createHmac('sha256', key).update('dana@example.com').digest();
  expect(expected.equals(index)).toBe(true);
  expect(expected.equals(await freshVault().indexOf(ours, 'dana@example.com'))).toBe(true);
  expect(expected.equals(await freshVault().indexOf(theirs, 'dana@example.com'))).toBe(false);
  expect(expected.equals(await freshVault().indexOf(ours, 'dana@example.org'))).toBe(false);
});

test('of two that seal first at once both use the key that was stored', async () => {
  const sealed = await Promise.all(
    ['one', 'two', 'three'].map((text) => freshVault().seal(ours, place, text)),
  );
  expect(new Set(sealed.map((each) => keyIdOf(each))).size).toBe(1);
  const vault = freshVault();
  const opened = await Promise.all(sealed.map((each) => vault.open(ours, place, each)));
  expect(opened.map((each) => each.reveal())).toEqual(['one', 'two', 'three']);
});

test('keys are read once, and the current one again after a minute', async () => {
  const vault = freshVault();
  const sealed = await vault.seal(ours, place, 'secret');
  await vault.open(ours, place, sealed);
  const { reads } = store;
  now += currentKeptForMs - 1;
  await vault.seal(ours, place, 'secret');
  await vault.open(ours, place, sealed);
  expect(store.reads).toBe(reads);
  now += 1;
  await vault.seal(ours, place, 'secret');
  expect(store.reads).toBe(reads + 1);
  now += currentKeptForMs * 100;
  await vault.open(ours, place, sealed);
  expect(store.reads).toBe(reads + 1);
  expect(currentKeptForMs).toBe(60_000);
});

test('a running process opens at once what a new key has sealed, and seals with it within a minute', async () => {
  const vault = freshVault();
  const before = await vault.seal(ours, place, 'old');
  const newKey = await makeNextGeneration();
  const sealedElsewhere = await freshVault().seal(ours, place, 'new');
  expect(keyIdOf(sealedElsewhere)).toBe(newKey);
  expect((await vault.open(ours, place, sealedElsewhere)).reveal()).toBe('new');
  expect(keyIdOf(await vault.seal(ours, place, 'x'))).toBe(keyIdOf(before));
  now += currentKeptForMs;
  expect(keyIdOf(await vault.seal(ours, place, 'x'))).toBe(newKey);
  expect((await vault.open(ours, place, before)).reveal()).toBe('old');
});

test('a clock that is set back does not make a process keep a key for longer', async () => {
  const vault = freshVault();
  await vault.seal(ours, place, 'old');
  const newKey = await makeNextGeneration();
  now -= currentKeptForMs;
  expect(keyIdOf(await vault.seal(ours, place, 'x'))).toBe(newKey);
});

test('a wrapping key that a process does not know yet is read anew, and only then', async () => {
  let rereads = 0;
  const running = parseKeyRing(old, () => {
    rereads += 1;
    return Promise.resolve(bothRing);
  });
  const first = await freshVault(oldRing).seal(ours, place, 'old');
  const vault = freshVault(running);
  expect((await vault.open(ours, place, first)).reveal()).toBe('old');
  expect(rereads).toBe(0);
  await makeNextGeneration(bothRing);
  const sealed = await freshVault(bothRing).seal(ours, place, 'new');
  expect((await vault.open(ours, place, sealed)).reveal()).toBe('new');
  expect(rereads).toBe(1);
});

test('a new account’s keys are wrapped with the newest of the host’s keys', async () => {
  const running = parseKeyRing(old, () => Promise.resolve(bothRing));
  const vault = freshVault(running);
  const sealed = await vault.seal(ours, place, 'secret');
  expect((await store.newest(ours, 'seal'))?.keyEncryptionKeyId).toBe('next');
  expect((await vault.open(ours, place, sealed)).reveal()).toBe('secret');
});

test('a wrapping key that the host has no longer is named', async () => {
  const sealed = await freshVault(bothRing).seal(ours, place, 'secret');
  await expect(freshVault(oldRing).open(ours, place, sealed)).rejects.toMatchObject({
    code: 'KEY_ENCRYPTION_KEY_MISSING',
  });
});
