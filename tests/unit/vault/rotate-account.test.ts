import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { EnvelopeVault } from '../../../server/vault/create-vault.ts';
import { DataKeys } from '../../../server/vault/data-keys.ts';
import { parseKeyRing } from '../../../server/vault/key-ring.ts';
import { rotateAccount, type AccountRotation } from '../../../server/vault/rotate-account.ts';
import { keyIdOf } from '../../../server/vault/sealed-value.ts';
import { MemoryDataKeys, MemorySealedValues } from '../../support/memory-vault-stores.ts';

const account = randomUUID();
const old = `old:${randomBytes(32).toString('base64')}`;
const next = `next:${randomBytes(32).toString('base64')}`;
const keyRing = parseKeyRing(`${next},${old}`);
const hour = 3_600_000;
const day = 24 * hour;

let keys: MemoryDataKeys;
let values: MemorySealedValues;
beforeEach(async () => {
  keys = new MemoryDataKeys();
  values = new MemorySealedValues();
  const vault = vaultOf(old);
  for (const row of ['a', 'b', 'c']) {
    values.values.set(row, await vault.seal(account, placeOf(row), `text ${row}`));
  }
  await vault.indexOf(account, 'x');
  keys.age(hour);
});

function vaultOf(text: string) {
  return new EnvelopeVault(new DataKeys(parseKeyRing(text), keys));
}

function placeOf(row: string) {
  return { table: 'notes', row, field: 'body' };
}

async function rotate(changes: Partial<AccountRotation> = {}) {
  const counts = { rewrapped: 0, made: 0, resealed: 0, unreadable: 0, deleted: 0, kept: 0 };
  const rotation = {
    keyRing,
    keys,
    values: [values],
    renewAfterMs: hour,
    retireAfterMs: day,
    goOn: () => {},
    ...changes,
  };
  await rotateAccount(account, rotation, counts);
  return counts;
}

async function generations() {
  const sealing = (await keys.list(account)).filter(({ purpose }) => purpose === 'seal');
  return sealing.map(({ generation }) => generation);
}

/** Which generation each row is sealed with. */
async function sealedWith() {
  const byId = new Map((await keys.list(account)).map((key) => [key.keyId, key.generation]));
  return [...values.values.values()].map((sealed) => byId.get(keyIdOf(sealed)));
}

async function expectAllToOpen(text = next) {
  const vault = vaultOf(text);
  for (const row of values.values.keys()) {
    const opened = await vault.open(account, placeOf(row), values.values.get(row) ?? Buffer.of());
    expect(opened.reveal()).toBe(`text ${row}`);
  }
}

test('everything is wrapped and sealed anew, and opens with the host’s new key alone', async () => {
  const index = await vaultOf(old).indexOf(account, 'dana@example.com');
  expect(await rotate()).toEqual({
    rewrapped: 2,
    made: 1,
    resealed: 3,
    unreadable: 0,
    deleted: 0,
    kept: 1,
  });
  expect(await sealedWith()).toEqual([2, 2, 2]);
  await expectAllToOpen(next);
  // What is found by index has to be found after a rotation too.
  expect(await vaultOf(next).indexOf(account, 'dana@example.com')).toEqual(index);
  expect((await keys.list(account)).map((key) => key.keyEncryptionKeyId)).toEqual(
    Array.from({ length: 3 }, () => 'next'),
  );
});

test('a second rotation soon after goes on with the keys of the first', async () => {
  await rotate();
  keys.age(hour - 1);
  expect(await rotate()).toMatchObject({ rewrapped: 0, made: 0, resealed: 0, kept: 1 });
  expect(await generations()).toEqual([1, 2]);
  keys.age(1);
  expect(await rotate()).toMatchObject({ made: 1, resealed: 3, kept: 2, deleted: 0 });
  expect(await generations()).toEqual([1, 2, 3]);
});

test('keys that are not due are left alone, and wrapped anew all the same', async () => {
  expect(await rotate({ renewAfterMs: 2 * hour })).toEqual({
    rewrapped: 2,
    made: 0,
    resealed: 0,
    unreadable: 0,
    deleted: 0,
    kept: 0,
  });
  // With one key there is nothing to look for.
  expect(values.batches).toEqual([]);
  await expectAllToOpen(next);
});

test('an old key goes once its successor is a day old, and what a late server wrote goes along', async () => {
  await rotate();
  const late = vaultOf(next);
  const first = (await keys.list(account)).find((key) => key.generation === 1);
  const onlyFirst = new MemoryDataKeys();
  if (first) onlyFirst.rows.set(account, [{ ...first }]);
  const lagging = new EnvelopeVault(new DataKeys(keyRing, onlyFirst));
  values.values.set('d', await lagging.seal(account, placeOf('d'), 'text d'));
  expect(
    (await late.open(account, placeOf('d'), values.values.get('d') ?? Buffer.of())).reveal(),
  ).toBe('text d');
  keys.age(day - 1);
  const never = { renewAfterMs: 100 * day };
  expect(await rotate(never)).toMatchObject({ resealed: 1, deleted: 0, kept: 1 });
  keys.age(1);
  expect(await rotate(never)).toMatchObject({ resealed: 0, deleted: 1, kept: 0 });
  expect(await generations()).toEqual([2]);
  await expectAllToOpen(next);
});

test('an old key that something is still sealed with is kept', async () => {
  await rotate();
  keys.age(day);
  const stubborn = new MemorySealedValues();
  stubborn.values.set('moved', values.values.get('a') ?? Buffer.of());
  const oldKey = (await keys.list(account)).find((key) => key.generation === 1)?.keyId ?? '';
  stubborn.values.set(
    'altered',
    Buffer.concat([Buffer.from(oldKey.replaceAll('-', ''), 'hex'), Buffer.alloc(40, 1)]),
  );
  const counts = await rotate({ renewAfterMs: 100 * day, values: [values, stubborn] });
  expect(counts).toMatchObject({ unreadable: 1, deleted: 0, kept: 1 });
  expect(await generations()).toEqual([1, 2]);
});

test('rows that are locked are sealed in a later pass', async () => {
  values.lockedFor.set('b', 1);
  expect(await rotate()).toMatchObject({ resealed: 3 });
  expect(await sealedWith()).toEqual([2, 2, 2]);
});

test('a server that goes on writing with the old key does not hold a rotation up for ever', async () => {
  const lagging = vaultOf(`${next},${old}`);
  await lagging.seal(account, placeOf('a'), 'caches the old key');
  let passes = 0;
  const written = values.resealNext.bind(values);
  values.resealNext = async (...words) => {
    passes += 1;
    const position = await written(...words);
    values.values.set('a', await lagging.seal(account, placeOf('a'), 'text a'));
    return position;
  };
  expect(await rotate()).toMatchObject({ resealed: 5, kept: 1, deleted: 0 });
  expect(passes).toBe(3);
  await expectAllToOpen(next);
});

test('what cannot be opened is counted once, left as it is, and keeps nothing else back', async () => {
  const noise = Buffer.alloc(60, 9);
  const short = Buffer.alloc(3, 9);
  values.values.set('aa', noise);
  values.values.set('ab', short);
  const altered = Buffer.from(values.values.get('b') ?? Buffer.of());
  altered[40] = (altered[40] ?? 0) ^ 1;
  values.values.set('b', altered);
  expect(await rotate()).toMatchObject({ resealed: 2, unreadable: 3 });
  expect(values.values.get('aa')).toBe(noise);
  expect(values.values.get('ab')).toBe(short);
  expect(values.values.get('b')).toBe(altered);
});

test('many values are sealed in batches, and between batches it can be broken off and gone on with', async () => {
  const vault = vaultOf(old);
  for (let number = 0; number < 450; number += 1) {
    const row = `row ${String(number).padStart(3, '0')}`;
    values.values.set(row, await vault.seal(account, placeOf(row), `text ${row}`));
  }
  let batches = 0;
  const breakOff = () => {
    batches += 1;
    if (batches === 2) throw new Error('broken off');
  };
  await expect(rotate({ goOn: breakOff })).rejects.toThrow('broken off');
  expect((await sealedWith()).filter((generation) => generation === 2)).toHaveLength(200);
  expect(values.batches).toEqual([100, 100]);
  expect(await rotate()).toMatchObject({ rewrapped: 0, made: 0, resealed: 253 });
  // Three batches, and one more look that finds nothing.
  expect(values.batches).toEqual(Array.from({ length: 6 }, () => 100));
  await expectAllToOpen(next);
});

test('two rotations at once do each other’s work and no harm', async () => {
  const [one, other] = await Promise.all([rotate(), rotate()]);
  expect(one.made + other.made).toBe(1);
  expect(one.rewrapped + other.rewrapped).toBe(2);
  expect(await generations()).toEqual([1, 2]);
  expect(await sealedWith()).toEqual([2, 2, 2]);
  await expectAllToOpen(next);
});

test('a wrapping key that the host lacks ends the rotation, with nothing changed', async () => {
  await expect(rotate({ keyRing: parseKeyRing(next) })).rejects.toMatchObject({
    code: 'KEY_ENCRYPTION_KEY_MISSING',
  });
  expect(await generations()).toEqual([1]);
  await expectAllToOpen(old);
});

test('a fault of the database is no unreadable value', async () => {
  const broken = new MemorySealedValues();
  broken.resealNext = () => Promise.reject(new Error('connection lost'));
  await expect(rotate({ values: [broken] })).rejects.toThrow('connection lost');
});

test('an account that has sealed nothing has nothing to rotate', async () => {
  keys.rows.clear();
  expect(await rotate()).toEqual({
    rewrapped: 0,
    made: 0,
    resealed: 0,
    unreadable: 0,
    deleted: 0,
    kept: 0,
  });
  expect(await generations()).toEqual([]);
});
