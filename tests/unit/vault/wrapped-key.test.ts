import { createSecretKey, randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseKeyRing } from '../../../server/vault/key-ring.ts';
import { makeWrappedKey, rewrapKey, unwrapKey } from '../../../server/vault/wrapped-key.ts';

const account = randomUUID();
const hostKey = (id: string) => parseKeyRing(`${id}:${randomBytes(32).toString('base64')}`).current;
const old = hostKey('old');
const stored = makeWrappedKey(old, account, 'seal');

test('a data key is 32 random bytes that the wrapping key alone opens', () => {
  expect(stored).toMatchObject({ purpose: 'seal', keyEncryptionKeyId: 'old' });
  expect(unwrapKey(old, account, stored).id).toBe(stored.keyId);
  expect(unwrapKey(old, account, stored).key.symmetricKeySize).toBe(32);
  const another = makeWrappedKey(old, account, 'seal');
  expect(another.keyId).not.toBe(stored.keyId);
  expect(unwrapKey(old, account, another).key.equals(unwrapKey(old, account, stored).key)).toBe(
    false,
  );
});

test('wrapped anew it is the same key under the new name, and the old one opens it no longer', () => {
  const next = hostKey('next');
  const rewrapped = rewrapKey(old, next, account, stored);
  expect(rewrapped).toMatchObject({
    keyId: stored.keyId,
    purpose: 'seal',
    keyEncryptionKeyId: 'next',
  });
  const [was, is] = [unwrapKey(old, account, stored), unwrapKey(next, account, rewrapped)];
  expect(is.id).toBe(was.id);
  expect(is.key.equals(was.key)).toBe(true);
  expect(() => unwrapKey(old, account, rewrapped)).toThrow(/belongs elsewhere/);
});

test.each([
  ['account', old, randomUUID(), stored],
  ['key id', old, account, { ...stored, keyId: randomUUID() }],
  ['purpose', old, account, { ...stored, purpose: 'index' as const }],
  ['wrapping key', hostKey('old'), account, stored],
  ['name of the wrapping key', { ...old, id: 'new' }, account, stored],
])('under another %s it stays shut', (_what, wrappingKey, owner, key) => {
  const refusal = expect.objectContaining({ name: 'VaultError', code: 'NOT_AUTHENTIC' });
  expect(() => unwrapKey(wrappingKey, owner, key)).toThrow(refusal);
  expect(() => rewrapKey(wrappingKey, old, owner, key)).toThrow(refusal);
});

test('what the first version wrapped still unwraps', () => {
  const wrappedKey = Buffer.from(
    'AcW9KienWar3+D8BTqvqIqQzcfvyTVFaDwQ6uRnv2tu7bAh3mXF/bkWXbhcfD7KsxSzj2GKg3w6TgPVoew==',
    'base64',
  );
  const main = parseKeyRing(`main:${Buffer.alloc(32, 2).toString('base64')}`).current;
  const keyId = '0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9';
  const owner = '6f1d3a52-0c1e-4f3b-9d57-1b2c3d4e5f60';
  const first = { keyId, purpose: 'seal', wrappedKey, keyEncryptionKeyId: 'main' } as const;
  expect(unwrapKey(main, owner, first).key.equals(createSecretKey(Buffer.alloc(32, 1)))).toBe(true);
});
