import { createSecretKey, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { KeyRingError, parseKeyRing } from '../../../server/vault/key-ring.ts';
import { VaultError } from '../../../server/vault/vault-error.ts';

const key = () => randomBytes(32).toString('base64');
const findLost = () => parseKeyRing(key()).find('lost');

test('the first key is the current one, and the others still open', () => {
  const [newest, old] = [key(), key()];
  const ring = parseKeyRing(`new:${newest}, old:${old}`);
  expect(ring.current.id).toBe('new');
  expect(ring.ids).toEqual(['new', 'old']);
  expect(ring.current.key.equals(createSecretKey(newest, 'base64'))).toBe(true);
  expect(ring.find('old').key.equals(createSecretKey(old, 'base64'))).toBe(true);
  expect(ring.find('old').id).toBe('old');
});

test('a key that the host no longer has is named', () => {
  expect(findLost).toThrow(VaultError);
  expect(findLost).toThrow(`the encryption key "lost" is needed and not among the host's keys`);
  expect(findLost).toThrow(expect.objectContaining({ code: 'KEY_ENCRYPTION_KEY_MISSING' }));
});

test('a bare key always has the same id, which is not the key', () => {
  // SHA-256 of "trulybot key id" and 32 zeros: changed, hosts' keys would no longer be found.
  expect(parseKeyRing(Buffer.alloc(32).toString('base64')).current.id).toBe('56992923');
});

test('spaces and empty parts between keys do no harm, and base64 for URLs is taken', () => {
  const bytes = Buffer.alloc(32, 0xff);
  const ring = parseKeyRing(` a:${bytes.toString('base64url')} ,, b.-_9:${key()}\n,`);
  expect(ring.ids).toEqual(['a', 'b.-_9']);
  expect(ring.current.key.equals(createSecretKey(bytes))).toBe(true);
});

test('keys of a setting stay what they are, and others are read again', async () => {
  const ring = parseKeyRing(key());
  expect(await ring.reread()).toBe(ring);
  const other = parseKeyRing(key());
  expect(await parseKeyRing(key(), () => Promise.resolve(other)).reread()).toBe(other);
});

const wrongLength = /^Encryption key number 1 is not 32 bytes in base64 \(make one with: openssl/;
const wrongName =
  /^The id of encryption key number 1 must be 1 to 40 letters, digits, dots or dashes/;
const same = key();

test.each([
  ['', /^There is no encryption key\.$/],
  [' , ', /^There is no encryption key\.$/],
  [randomBytes(31).toString('base64'), wrongLength],
  [`a:${randomBytes(33).toString('base64')}`, wrongLength],
  [`a:b:${key()}`, wrongLength],
  [`a:${key()}:`, wrongLength],
  [`a:!${key()}`, wrongLength],
  [`a:${key()}!`, wrongLength],
  [`a:${key()}==`, wrongLength],
  ['a:', wrongLength],
  [`a b:${key()}`, wrongName],
  [`:${key()}`, wrongName],
  [`${'x'.repeat(41)}:${key()}`, wrongName],
  [`ü:${key()}`, wrongName],
  [`${same},${same}`, /^Two encryption keys have the same id\.$/],
  [`a:${key()},a:${key()}`, /^Two encryption keys have the same id\.$/],
  [`a:${key()},b:short`, /^Encryption key number 2 is not 32 bytes/],
])('a setting that cannot be used (%#) is refused without being shown', (text, words) => {
  let thrown: unknown;
  try {
    parseKeyRing(text);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(KeyRingError);
  expect(thrown).toMatchObject({ name: 'KeyRingError', message: expect.stringMatching(words) });
  for (const part of text.split(/[,:]/).filter((each) => each.length > 10)) {
    expect(String(thrown)).not.toContain(part);
  }
});

test('an id of forty characters is still one', () => {
  expect(parseKeyRing(`${'x'.repeat(40)}:${key()}`).current.id).toHaveLength(40);
});
