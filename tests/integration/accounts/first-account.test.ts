import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAccounts } from '../../../server/accounts/create-accounts.ts';
import { createFirstAccount } from '../../../server/accounts/first-account.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let made: TestDatabase;
let kept: string[];

beforeEach(async () => {
  made = await createTestDatabase();
  kept = [];
});

afterEach(() => made.drop());

function first(keep = async (apiKey: string) => void kept.push(apiKey)) {
  return createFirstAccount({ database: made.database, now: new Date(), keep });
}

test('a fresh installation gets one account, also when several servers start at once', async () => {
  const accounts = createAccounts({ database: made.database, clock: systemClock });
  const all = await Promise.all([first(), first(), first(), first()]);
  const [account, ...more] = all.filter((each) => each !== undefined);
  expect(more).toEqual([]);
  expect(kept).toEqual([account?.apiKey]);
  const caller = await accounts.authenticate(kept[0] ?? '');
  expect(caller?.accountId).toBe(account?.accountId);
  expect(await first()).toBeUndefined();
});

test('an account whose key could not be kept is not there, and the next start makes it', async () => {
  const broken = first(async () => {
    throw new Error('the disk is full');
  });
  await expect(broken).rejects.toThrow('the disk is full');
  expect(await first()).toBeDefined();
});
