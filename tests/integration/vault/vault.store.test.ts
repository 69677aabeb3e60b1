import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccounts } from '../../../server/accounts/create-accounts.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import { DataKeyStore } from '../../../server/vault/vault.store.ts';
import type { KeyPurpose, WrappedDataKey } from '../../../server/vault/wrapped-key.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let made: TestDatabase;
let administrator: Client;
let keys: DataKeyStore;

beforeAll(async () => {
  made = await createTestDatabase();
  administrator = new Client({ connectionString: made.administratorUrl });
  await administrator.connect();
  keys = new DataKeyStore(made.database);
});

afterAll(async () => {
  await administrator.end();
});

async function newAccount(): Promise<string> {
  const accounts = createAccounts({ database: made.database, clock: systemClock });
  return (await accounts.create({ name: 'Loopback', email: 'owner@example.com' })).accountId;
}

const dataKey = (purpose: KeyPurpose, keyEncryptionKeyId = 'host-1'): WrappedDataKey => ({
  keyId: randomUUID(),
  purpose,
  wrappedKey: randomBytes(61),
  keyEncryptionKeyId,
});

describe('the data keys of an account', () => {
  test('begin with the first that is stored, whoever else comes at the same time', async () => {
    const account = await newAccount();
    expect(await keys.newest(account, 'seal')).toBeUndefined();
    const first = dataKey('seal');
    expect(await keys.insertFirst(account, first)).toEqual(first);
    expect(await keys.insertFirst(account, dataKey('seal'))).toEqual(first);
    const index = dataKey('index');
    expect(await keys.insertFirst(account, index)).toEqual(index);
    expect(await keys.newest(account, 'seal')).toEqual(first);
  });

  test('are found by id, and by no other account', async () => {
    const [account, other] = [await newAccount(), await newAccount()];
    const key = await keys.insertFirst(account, dataKey('seal'));
    await keys.insertFirst(account, dataKey('index'));
    expect(await keys.find(account, key.keyId)).toEqual(key);
    expect(await keys.find(other, key.keyId)).toBeUndefined();
    expect(await keys.find(account, randomUUID())).toBeUndefined();
  });

  test('are followed by the next generation once, and listed from the oldest', async () => {
    const account = await newAccount();
    const before = await keys.supersededKeys();
    const next = dataKey('seal');
    const first = await keys.insertFirst(account, dataKey('seal'));
    await administrator.query(
      `update trulybot.data_keys set created_at = now() - interval '2 hours' where account_id = $1`,
      [account],
    );
    expect(await keys.insertNext(account, next, 2)).toBe(true);
    expect(await keys.insertNext(account, dataKey('seal'), 2)).toBe(false);
    expect(await keys.newest(account, 'seal')).toEqual(next);
    expect(await keys.supersededKeys()).toBe(before + 1);
    const listed = await keys.list(account);
    expect(listed).toEqual([
      { ...first, generation: 1, ageMs: expect.any(Number) },
      { ...next, generation: 2, ageMs: expect.any(Number) },
    ]);
    const ages = listed.map(({ ageMs }) => Math.floor(ageMs / 3_600_000));
    expect(ages).toEqual([2, 0]);
  });

  test('are wrapped anew by whoever comes first, each alone', async () => {
    const account = await newAccount();
    const [seal, index] = [dataKey('seal'), dataKey('index')];
    for (const key of [seal, index]) await keys.insertFirst(account, key);
    const wrapped = { ...seal, wrappedKey: randomBytes(61), keyEncryptionKeyId: 'host-2' };
    expect(await keys.replaceWrapping(account, seal, wrapped)).toBe(true);
    expect(await keys.replaceWrapping(account, seal, { ...seal })).toBe(false);
    expect(await keys.newest(account, 'seal')).toEqual(wrapped);
    expect(await keys.newest(account, 'index')).toEqual(index);
  });

  test('are deleted one by one, for ever', async () => {
    const account = await newAccount();
    const key = await keys.insertFirst(account, dataKey('seal'));
    const kept = await keys.insertFirst(account, dataKey('index'));
    expect(await keys.delete(await newAccount(), key.keyId)).toBe(false);
    expect(await keys.delete(account, key.keyId)).toBe(true);
    expect(await keys.delete(account, key.keyId)).toBe(false);
    expect(await keys.list(account)).toMatchObject([kept]);
  });
});

test('each of the host’s keys is known with how many data keys need it, and one to try it on', async () => {
  const accounts = [await newAccount(), await newAccount()];
  for (const account of accounts) await keys.insertFirst(account, dataKey('seal', 'counted'));
  const uses = await keys.wrappingKeysInUse();
  const counted = uses.filter((use) => use.keyEncryptionKeyId === 'counted');
  expect(counted).toEqual([
    { keyEncryptionKeyId: 'counted', dataKeys: 2, sample: expect.anything() },
  ]);
  const { accountId = '', ...sample } = counted[0]?.sample ?? {};
  expect(accounts).toContain(accountId);
  expect(sample).toEqual(await keys.newest(accountId, 'seal'));
});

test('accounts with data keys come in pages, each once', async () => {
  const expected = [await newAccount(), await newAccount(), await newAccount()];
  await newAccount();
  for (const account of expected) await keys.insertFirst(account, dataKey('seal'));
  const all = await keys.accountsAfter(undefined, 1_000);
  expect(all).toEqual(all.toSorted());
  expect(expected.every((account) => all.includes(account))).toBe(true);
  const seen: string[] = [];
  for (let page = await keys.accountsAfter(undefined, 2); page.length > 0;) {
    expect(page.length).toBeLessThanOrEqual(2);
    seen.push(...page);
    page = await keys.accountsAfter(seen.at(-1), 2);
  }
  expect(seen).toEqual(all);
});

test('the host’s keys are changed by one at a time', async () => {
  let atOnce = 0;
  let most = 0;
  const change = () =>
    keys.alone(async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setTimeout(resolve, 20));
      atOnce -= 1;
      return 'changed';
    });
  expect(await Promise.all([change(), change(), change()])).toEqual(Array(3).fill('changed'));
  expect(most).toBe(1);
});
