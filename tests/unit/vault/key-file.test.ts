import { randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  addKeyToFile,
  createKeyFile,
  keyMadeAt,
  readKeyFile,
} from '../../../server/vault/key-file.ts';
import { KeyRingError } from '../../../server/vault/key-ring.ts';

const key = () => randomBytes(32).toString('base64');
let directory: string;
let path: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'trulybot-keys-'));
  path = join(directory, 'encryption.key');
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

test('two servers that start at once share one key file, readable by its owner only', async () => {
  const fresh = join(directory, 'not-there-yet', 'encryption.key');
  const [one, other] = await Promise.all([createKeyFile(fresh), createKeyFile(fresh)]);
  const again = await readKeyFile(fresh);
  expect(new Set([one, other, again].map((ring) => ring?.current.id)).size).toBe(1);
  expect((await stat(fresh)).mode & 0o777).toBe(0o600);
});

test('a key file that cannot be made says why', async () => {
  await writeFile(path, '');
  await expect(createKeyFile(join(path, 'below-a-file'))).rejects.toThrow(/ENOTDIR|EEXIST/);
  await expect(createKeyFile(directory)).rejects.toThrow(KeyRingError);
});

test.each([0o640, 0o604, 0o620, 0o601])(
  'a key file that others can read (%o) is refused, and left as it is',
  async (mode) => {
    const text = key();
    await writeFile(path, text);
    await chmod(path, mode);
    await expect(readKeyFile(path)).rejects.toThrow(
      `The key file ${path} can be read by other users of this machine. Close it: chmod 600 ${path}`,
    );
    expect(await readFile(path, 'utf8')).toBe(text);
  },
);

test('a key file without a key in it is named with the reason, and not written over', async () => {
  await writeFile(path, '', { mode: 0o600 });
  const refusal = expect(createKeyFile(path)).rejects;
  await refusal.toThrow(`The key file ${path} cannot be used. There is no encryption key.`);
  await expect(readKeyFile(path)).rejects.toMatchObject({ name: 'KeyRingError' });
  expect(await readFile(path, 'utf8')).toBe('');
});

test('where there is no key file, none is read', async () => {
  expect(await readKeyFile(path)).toBeUndefined();
  await expect(readKeyFile(join(directory, 'x'.repeat(300)))).rejects.toThrow(/ENAMETOOLONG/);
});

test('a new key is put first, the old ones stay, and only the owner can read the file', async () => {
  const old = await createKeyFile(path, new Date('2026-01-02T03:04:05Z'));
  const renewed = await addKeyToFile(path, new Date('2026-11-20T22:15:30.123Z'));
  expect(renewed.ids).toEqual([expect.stringMatching(/^20261120T221530Z-/), old.current.id]);
  expect(renewed.find(old.current.id).key.equals(old.current.key)).toBe(true);
  expect(renewed.current.key.equals(old.current.key)).toBe(false);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(directory)).toEqual(['encryption.key']);
});

test('a file with a bare key, as older versions made it, gets a new key beside it', async () => {
  const bare = key();
  await writeFile(path, `${bare}\n`, { mode: 0o600 });
  const old = await readKeyFile(path);
  const renewed = await addKeyToFile(path);
  expect(renewed.ids).toHaveLength(2);
  expect(renewed.ids[1]).toBe(old?.current.id);
  expect(await readFile(path, 'utf8')).toMatch(
    new RegExp(`:[^,]+,${bare.replaceAll('+', '\\+')}\n$`),
  );
});

test('whoever holds the keys of a file finds a newer one by reading again', async () => {
  const held = await createKeyFile(path);
  const { current } = await addKeyToFile(path);
  expect(held.ids).not.toContain(current.id);
  expect((await held.reread()).current.id).toBe(current.id);
  expect((await (await held.reread()).reread()).ids).toHaveLength(2);
});

test('a key file that is gone meanwhile is missing, and gets no key added', async () => {
  const held = await createKeyFile(path);
  await rm(path);
  await expect(held.reread()).rejects.toThrow(`The key file ${path} is missing.`);
  await expect(addKeyToFile(path)).rejects.toThrow(KeyRingError);
  expect(await readdir(directory)).toEqual([]);
});

test('a link to a key file stays a link', async () => {
  await createKeyFile(path);
  const link = join(directory, 'link.key');
  await symlink(path, link);
  const { ids } = await addKeyToFile(link);
  expect((await lstat(link)).isSymbolicLink()).toBe(true);
  expect((await readKeyFile(path))?.ids).toEqual(ids);
});

test('a key that cannot be written leaves the file and nothing beside it', async () => {
  await createKeyFile(path);
  const before = await readFile(path, 'utf8');
  const failing = addKeyToFile(path, new Date(Number.NaN));
  await expect(failing).rejects.toThrow(RangeError);
  expect(await readFile(path, 'utf8')).toBe(before);
  expect(await readdir(directory)).toEqual(['encryption.key']);
});

test('a key of ours tells when it was made, and one that the host named does not', async () => {
  const made = await createKeyFile(path, new Date('2026-11-20T22:15:30.999Z'));
  expect(keyMadeAt(made.current.id)).toBe(Date.parse('2026-11-20T22:15:30Z'));
  for (const id of [
    'old',
    'a1b2c3d4',
    '20261120T221530Z',
    '20261120T221530Z-',
    'x20261120T221530Z-a1b2c3d4',
    '20261120T221530Z-a1b2c3d4x',
    '20261399T221530Z-a1b2c3d4',
  ]) {
    expect(keyMadeAt(id), id).toBeUndefined();
  }
});

test('a key file that cannot be used says what stood behind it', async () => {
  await writeFile(path, 'short', { mode: 0o600 });
  await expect(readKeyFile(path)).rejects.toMatchObject({ cause: { name: 'KeyRingError' } });
});

test.runIf(process.getuid?.() === 0)(
  'a key file that belongs to the user who serves still does when somebody else rotates',
  async () => {
    await createKeyFile(path);
    await chown(path, 12_345, 23_456);
    await addKeyToFile(path);
    expect(await stat(path)).toMatchObject({ uid: 12_345, gid: 23_456 });
  },
);
