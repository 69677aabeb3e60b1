import { createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decrypt, encrypt } from '../../../server/vault/envelope.ts';

const key = createSecretKey(Buffer.alloc(32, 1));
const otherKey = createSecretKey(Buffer.alloc(32, 2));
const parts = fc.array(fc.string(), { maxLength: 4 });
const bytes = fc.uint8Array({ maxLength: 200 });

const refusal = (code: string) =>
  expect.objectContaining({ name: 'VaultError', code }) as unknown as Error;

test('whatever is put in comes out again', () => {
  fc.assert(
    fc.property(parts, bytes, (context, plaintext) => {
      const opened = decrypt(key, context, encrypt(key, context, plaintext));
      expect(opened.equals(plaintext)).toBe(true);
    }),
  );
});

test('it is AES-256-GCM: version 1, nonce of 12 bytes, tag of 16, then the ciphertext', () => {
  const sealed = encrypt(key, ['a', 'bc'], Buffer.from('hello'));
  expect(sealed).toHaveLength(1 + 12 + 16 + 5);
  expect(sealed[0]).toBe(1);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13));
  decipher.setAAD(Buffer.from('\0\0\0\u0001a\0\0\0\u0002bc'));
  decipher.setAuthTag(sealed.subarray(13, 29));
  const opened = Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]);
  expect(opened.toString()).toBe('hello');
});

test('no nonce comes twice', () => {
  const nonces = Array.from({ length: 500 }, () =>
    Buffer.from(encrypt(key, [], Buffer.alloc(0)).subarray(1, 13)).toString('hex'),
  );
  expect(new Set(nonces).size).toBe(500);
});

test('another context does not open it, not even the same letters cut elsewhere', () => {
  fc.assert(
    fc.property(parts, parts, (context, other) => {
      fc.pre(JSON.stringify(context) !== JSON.stringify(other));
      const sealed = encrypt(key, context, Buffer.from('secret'));
      expect(() => decrypt(key, other, sealed)).toThrow(refusal('NOT_AUTHENTIC'));
    }),
  );
  const sealed = encrypt(key, ['ab', 'c'], Buffer.from('secret'));
  for (const other of [['a', 'bc'], ['abc'], ['ab', 'c', ''], ['c', 'ab'], []]) {
    expect(() => decrypt(key, other, sealed)).toThrow(refusal('NOT_AUTHENTIC'));
  }
});

test('another key does not open it, and the refusal says nothing of what is in it', () => {
  const sealed = encrypt(key, ['a'], Buffer.from('secret'));
  expect(() => decrypt(otherKey, ['a'], sealed)).toThrow(
    'the envelope was altered or belongs elsewhere',
  );
  expect(() => decrypt(otherKey, ['a'], sealed)).toThrow(
    expect.objectContaining({ cause: expect.any(Error) }),
  );
});

test('no bit of it can be altered', () => {
  const sealed = encrypt(key, ['a'], Buffer.from('secret'));
  for (let index = 0; index < sealed.length * 8; index += 1) {
    const altered = Buffer.from(sealed);
    altered[index >> 3] = (altered[index >> 3] ?? 0) ^ (1 << (index & 7));
    const code = index < 8 ? 'UNKNOWN_FORMAT' : 'NOT_AUTHENTIC';
    expect(() => decrypt(key, ['a'], altered), `bit ${index}`).toThrow(refusal(code));
  }
});

test('nothing can be left out or added', () => {
  const sealed = encrypt(key, ['a'], Buffer.from('secret'));
  for (let length = 0; length < sealed.length; length += 1) {
    const code = length < 29 ? 'UNKNOWN_FORMAT' : 'NOT_AUTHENTIC';
    expect(() => decrypt(key, ['a'], sealed.subarray(0, length))).toThrow(refusal(code));
  }
  const longer = Buffer.concat([sealed, Buffer.of(0)]);
  expect(() => decrypt(key, ['a'], longer)).toThrow(refusal('NOT_AUTHENTIC'));
  const nothing = encrypt(key, ['a'], Buffer.alloc(0));
  expect(decrypt(key, ['a'], nothing)).toHaveLength(0);
});

test('what is no envelope is refused with a word for it, and never opens', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (noise) => {
      expect(() => decrypt(key, [], noise)).toThrow(
        expect.objectContaining({ name: 'VaultError' }),
      );
    }),
  );
  expect(() => decrypt(key, [], randomBytes(3))).toThrow(
    'this is no envelope that this version can open',
  );
});
