import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkHostKeys, loadHostKeys, renewHostKeys } from '../../../server/vault/host-keys.ts';
import { createKeyFile, readKeyFile } from '../../../server/vault/key-file.ts';
import { parseKeyRing, type KeyRing } from '../../../server/vault/key-ring.ts';
import { makeWrappedKey } from '../../../server/vault/wrapped-key.ts';
import { MemoryDataKeys } from '../../support/memory-vault-stores.ts';

const named = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const old = named('old');
const next = named('next');
const inUse = ({ current }: KeyRing) => {
  const accountId = randomUUID();
  const sample = { ...makeWrappedKey(current, accountId, 'seal'), accountId };
  return { keyEncryptionKeyId: current.id, dataKeys: 1, sample };
};
const uses = [inUse(parseKeyRing(old)), inUse(parseKeyRing(next))];

test('a host that has every key may start, whatever else it has', () => {
  checkHostKeys(parseKeyRing(`${named('newest')},${next},${old}`), 'ENCRYPTION_KEY', uses);
  checkHostKeys(parseKeyRing(old), 'ENCRYPTION_KEY', []);
  checkHostKeys(undefined, 'ENCRYPTION_KEY', []);
});

test.each([
  [
    'missing among others',
    parseKeyRing(old),
    'The key file k does not hold the key "next" that secrets in the database are sealed with. ' +
      'Put it back from where you keep a copy, or set ENCRYPTION_KEY to it.',
  ],
  [
    'missing altogether',
    undefined,
    'The key file k is missing, and with it the key "old" that secrets in the database are sealed ' +
      'with. Put it back from where you keep a copy, or set ENCRYPTION_KEY to it.',
  ],
  [
    'another of the same name',
    parseKeyRing(`${next},${named('old')}`),
    'The key file k holds another key under the name "old" than secrets in the database are ' +
      'sealed with. Put the right one back; a new key needs a new name.',
  ],
])('a key that is %s stops the start with a sentence', (_what, present, words) => {
  expect(() => checkHostKeys(present, 'The key file k', uses)).toThrow(
    expect.objectContaining({ name: 'KeyRingError', message: words }),
  );
});

describe('the keys of a host', () => {
  let directory: string;
  let keyFile: string;
  let keys: MemoryDataKeys;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'trulybot-keys-'));
    keyFile = join(directory, 'encryption.key');
    keys = new MemoryDataKeys();
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  const load = (encryptionKey = '') => loadHostKeys({ encryptionKey, keyFile, keys });
  const renew = (renewAfterMs: number, now: Date, encryptionKey = '') =>
    renewHostKeys({ encryptionKey, keyFile, keys, renewAfterMs, now });
  const use = (keyRing: KeyRing) =>
    keys.insertNext('account', makeWrappedKey(keyRing.current, 'account', 'seal'), 1);

  test('are made once, in a file, where the host has set none', async () => {
    const made = await load();
    await use(made);
    expect((await load()).ids).toEqual(made.ids);
    expect((await readKeyFile(keyFile))?.ids).toEqual(made.ids);
  });

  test('are those of the setting where there is one, and no file is made', async () => {
    expect((await load(`${next},${old}`)).ids).toEqual(['next', 'old']);
    expect(await readdir(directory)).toEqual([]);
  });

  test('stop the start when they are not those that were used', async () => {
    await use(parseKeyRing(old));
    await expect(load()).rejects.toThrow(`The key file ${keyFile} is missing, and with it the key`);
    await expect(load(next)).rejects.toThrow('ENCRYPTION_KEY does not hold the key "old"');
    expect(await readdir(directory)).toEqual([]);
  });

  test('get a new one in front when the first is old enough, and one for all who ask at once', async () => {
    const first = await createKeyFile(keyFile, new Date('2026-11-20T12:00:00Z'));
    await use(first);
    const hour = 3_600_000;
    expect((await renew(hour, new Date('2026-11-20T12:59:59Z'))).ids).toEqual(first.ids);
    const due = new Date('2026-11-20T13:00:00Z');
    const rings = await Promise.all([renew(hour, due), renew(hour, due), renew(hour, due)]);
    for (const ring of rings) {
      expect(ring.ids).toEqual([expect.stringMatching(/^20261120T130000Z-/), first.current.id]);
      expect(ring.ids).toEqual(rings[0].ids);
    }
  });

  test('without a date in their name count as old', async () => {
    await writeFile(keyFile, old, { mode: 0o600 });
    expect((await renew(1e12, new Date())).ids).toEqual([expect.stringMatching(/^2/), 'old']);
  });

  test('of the setting are the host’s own to renew', async () => {
    expect((await renew(0, new Date(), old)).ids).toEqual(['old']);
    expect(await readdir(directory)).toEqual([]);
  });

  test('are not renewed while one that is needed is missing', async () => {
    await use(parseKeyRing(old));
    const { ids } = await createKeyFile(keyFile);
    await expect(renew(0, new Date())).rejects.toThrow('does not hold the key "old"');
    expect((await readKeyFile(keyFile))?.ids).toEqual(ids);
  });
});
