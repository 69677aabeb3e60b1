import { createSecretKey, randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  keyIdLength,
  keyIdOf,
  keyIdToBytes,
  openValue,
  sealValue,
} from '../../../server/vault/sealed-value.ts';

const account = randomUUID();
const place = { table: 'notes', row: 'one', field: 'body' };
const dataKey = { id: randomUUID(), key: createSecretKey(Buffer.alloc(32, 1)) };

test('a value says which key it was sealed with, and opens with it', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uint8Array({ maxLength: 100 }), (id, plaintext) => {
      const sealed = sealValue({ ...dataKey, id }, account, place, plaintext);
      expect(keyIdOf(sealed)).toBe(id);
      expect(Buffer.from(sealed).subarray(0, keyIdLength).equals(keyIdToBytes(id))).toBe(true);
      expect(openValue({ ...dataKey, id }, account, place, sealed).equals(plaintext)).toBe(true);
    }),
  );
});

test.each([
  ['account', dataKey, randomUUID(), place],
  ['table', dataKey, account, { ...place, table: 'stores' }],
  ['row', dataKey, account, { ...place, row: 'two' }],
  ['field', dataKey, account, { ...place, field: 'title' }],
  ['key id', { ...dataKey, id: randomUUID() }, account, place],
  ['key', { ...dataKey, key: createSecretKey(Buffer.alloc(32, 2)) }, account, place],
])('it does not open with another %s', (_what, key, owner, where) => {
  const sealed = sealValue(dataKey, account, place, Buffer.from('secret'));
  expect(() => openValue(key, owner, where, sealed)).toThrow(
    expect.objectContaining({ code: 'NOT_AUTHENTIC' }),
  );
});

test('what is too short to name a key is no value', () => {
  expect(keyIdOf(Buffer.alloc(16))).toBe('00000000-0000-0000-0000-000000000000');
  expect(() => keyIdOf(Buffer.alloc(15))).toThrow(
    expect.objectContaining({
      name: 'VaultError',
      code: 'UNKNOWN_FORMAT',
      message: 'this is no envelope that this version can open',
    }),
  );
});

test('what the first version sealed still opens', () => {
  const id = '0a1b2c3d-4e5f-4061-8273-8495a6b7c8d9';
  const owner = '6f1d3a52-0c1e-4f3b-9d57-1b2c3d4e5f60';
  const sealed = Buffer.from(
    'ChssPU5fQGGCc4SVprfI2QGRljgqhHhUbhgB7dzvChP8URLndOeVhXvTUpzX8Zgk7ErfaA==',
    'base64',
  );
  expect(keyIdOf(sealed)).toBe(id);
  expect(openValue({ ...dataKey, id }, owner, place, sealed).toString()).toBe('Grüße');
});
