import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createKeyFile,
  KeyRingError,
  parseKeyRing,
  readKeyFile,
} from '../../../server/vault/key-ring.ts';
import { VaultError } from '../../../server/vault/vault-error.ts';

const key = () => randomBytes(32).toString('base64');
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'trulybot-keys-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

test('the first key is the current one, and the others still open', () => {
  const ring = parseKeyRing(`new:${key()}, old:${key()}`);
  expect(ring.current.id).toBe('new');
  expect(ring.find('old').id).toBe('old');
  expect(() => ring.find('lost')).toThrow(VaultError);
});

test('a bare key always has the same id, which is not the key', () => {
  const bare = key();
  const { id } = parseKeyRing(bare).current;
  expect(id).toMatch(/^[0-9a-f]{8}$/);
  expect(parseKeyRing(bare).current.id).toBe(id);
});

test('a key that cannot be used is refused without being shown', () => {
  const short = randomBytes(31).toString('base64');
  const same = key();
  for (const text of ['', short, `a:${short}`, `a:b:${key()}`, `a b:${key()}`, `${same},${same}`]) {
    let thrown: unknown;
    try {
      parseKeyRing(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown, text).toBeInstanceOf(KeyRingError);
    expect(String(thrown)).not.toContain(short);
  }
});

test('two servers that start at once share one key file, readable by its owner only', async () => {
  const path = join(directory, 'not-there-yet', 'encryption.key');
  const [one, other] = await Promise.all([createKeyFile(path), createKeyFile(path)]);
  const again = await readKeyFile(path);
  expect(new Set([one, other, again].map((ring) => ring?.current.id)).size).toBe(1);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test('a key file that others can read is refused, and left as it is', async () => {
  const path = join(directory, 'encryption.key');
  const text = key();
  await writeFile(path, text);
  await chmod(path, 0o640);
  await expect(readKeyFile(path)).rejects.toThrow(/chmod 600/);
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('a key file without a key in it is named, and not written over', async () => {
  const path = join(directory, 'encryption.key');
  await writeFile(path, '', { mode: 0o600 });
  await expect(readKeyFile(path)).rejects.toThrow(`The key file ${path} cannot be used.`);
  expect(await readFile(path, 'utf8')).toBe('');
});

test('where there is no key file, none is read', async () => {
  expect(await readKeyFile(join(directory, 'encryption.key'))).toBeUndefined();
});
