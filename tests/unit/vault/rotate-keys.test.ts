import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseKeyRing } from '../../../server/vault/key-ring.ts';
import { rotateKeys, type RotationProgress } from '../../../server/vault/rotate-keys.ts';
import { makeWrappedKey } from '../../../server/vault/wrapped-key.ts';
import { MemoryDataKeys, MemorySealedValues } from '../../support/memory-vault-stores.ts';

const named = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const old = named('old');
const keyRing = parseKeyRing(`${named('next')},${old}`);
const day = 24 * 3_600_000;

async function storeKeys(accounts: number): Promise<MemoryDataKeys> {
  const keys = new MemoryDataKeys();
  for (let count = 0; count < accounts; count += 1) {
    const accountId = randomUUID();
    const key = makeWrappedKey(parseKeyRing(old).current, accountId, 'seal');
    await keys.insertNext(accountId, key, 1);
  }
  return keys;
}

test('every account is reached, however many there are, and progress tells how far it is', async () => {
  const keys = await storeKeys(401);
  const told: RotationProgress[] = [];
  const done = await rotateKeys({
    keyRing,
    keys,
    values: [],
    renewAfterMs: 0,
    onProgress: (progress) => void told.push(progress),
  });
  expect(done).toEqual({
    accounts: 401,
    rewrapped: 401,
    made: 401,
    resealed: 0,
    unreadable: 0,
    deleted: 0,
    kept: 401,
  });
  expect(told.map(({ accounts }) => accounts)).toEqual(
    Array.from({ length: 401 }, (_, index) => index + 1),
  );
  expect(told.at(-1)).toEqual(done);
  expect(await keys.wrappingKeysInUse()).toMatchObject([
    { keyEncryptionKeyId: 'next', dataKeys: 802 },
  ]);
});

test('an old data key is kept for a day and deleted then', async () => {
  const keys = await storeKeys(1);
  const rotate = (renewAfterMs: number) =>
    rotateKeys({
      keyRing,
      keys,
      values: [new MemorySealedValues()],
      renewAfterMs,
      onProgress: () => {},
    });
  expect(await rotate(0)).toMatchObject({ made: 1, kept: 1, deleted: 0 });
  keys.age(day - 1);
  expect(await rotate(2 * day)).toMatchObject({ kept: 1, deleted: 0 });
  keys.age(1);
  expect(await rotate(2 * day)).toMatchObject({ kept: 0, deleted: 1 });
});
