import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Accounts } from '../../../server/accounts/accounts.ts';
import { createAccounts } from '../../../server/accounts/create-accounts.ts';
import type { AccountId } from '../../../server/orders/identifiers.ts';
import { instantFrom } from '../../../server/orders/instant.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let made: TestDatabase;
let accounts: Accounts;
let now: Date;
let accountId: AccountId;
let apiKey: string;

beforeEach(async () => {
  made = await createTestDatabase();
  now = new Date('2026-11-20T12:00:00Z');
  accounts = createAccounts({
    database: made.database,
    clock: { now: () => instantFrom(now) },
  });
  const request = { name: 'Loopback', email: 'owner@example.com' };
  ({ accountId, apiKey } = await accounts.create(request));
});

function minutesLater(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000);
}

async function query<Row extends object>(text: string): Promise<readonly Row[]> {
  const client = new Client({ connectionString: made.administratorUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

test('the first key of an account may do everything in it', async () => {
  const caller = await accounts.authenticate(apiKey);
  expect(caller?.accountId).toBe(accountId);
  expect([...(caller?.scopes ?? [])]).toContain('accounts:write');
});

test('a key is nowhere in the database', async () => {
  const [dump] = await query<{ text: string }>(
    `select string_agg(key::text, ' ') as text from trulybot.api_keys as key`,
  );
  const secret = apiKey.slice(apiKey.lastIndexOf('_') + 1);
  expect(dump?.text).toContain(apiKey.slice(0, 11));
  expect(dump?.text).not.toContain(secret);
});

test('an unknown, altered, expired or revoked key is nobody', async () => {
  const last = apiKey.endsWith('0') ? '1' : '0';
  for (const wrong of ['', 'tb_', apiKey.slice(0, -1) + last, apiKey.toUpperCase()]) {
    expect(await accounts.authenticate(wrong)).toBeUndefined();
  }
  const expiresAt = '2026-11-20T12:05:00Z';
  const key = await accounts.createApiKey(accountId, {
    name: 'Script',
    scopes: ['orders:read'],
    expiresAt,
  });
  expect([...((await accounts.authenticate(key.apiKey))?.scopes ?? [])]).toEqual(['orders:read']);
  minutesLater(5);
  expect(await accounts.authenticate(key.apiKey)).toBeUndefined();

  const first = await accounts.authenticate(apiKey);
  expect(await accounts.revokeApiKey(accountId, first?.apiKeyId ?? '')).toBe(true);
  expect(await accounts.revokeApiKey(accountId, first?.apiKeyId ?? '')).toBe(false);
  expect(await accounts.authenticate(apiKey)).toBeUndefined();
});

test("another account's key cannot be revoked", async () => {
  const other = await accounts.create({ name: 'Other', email: 'other@example.com' });
  const caller = await accounts.authenticate(other.apiKey);
  expect(await accounts.revokeApiKey(accountId, caller?.apiKeyId ?? '')).toBe(false);
  expect(await accounts.authenticate(other.apiKey)).toBeDefined();
});

async function lastUse(): Promise<string | undefined> {
  const rows = await query<{ last_used_at: Date }>('select last_used_at from trulybot.api_keys');
  return rows[0]?.last_used_at.toISOString();
}

test('the last use of a key is noted, once a minute at most', async () => {
  await accounts.authenticate(apiKey);
  minutesLater(0.5);
  await accounts.authenticate(apiKey);
  expect(await lastUse()).toBe('2026-11-20T12:00:00.000Z');
  minutesLater(0.5);
  await accounts.authenticate(apiKey);
  expect(await lastUse()).toBe('2026-11-20T12:01:00.000Z');
});

test('a connect code joins one shop, also when two ask at once', async () => {
  const { code, expiresAt } = await accounts.createConnectCode(accountId);
  expect(expiresAt).toBe('2026-11-20T12:10:00.000Z');
  const asked = await Promise.all(
    Array.from({ length: 5 }, async () => accounts.redeemConnectCode(code.toLowerCase())),
  );
  expect(asked.filter((answer) => answer === accountId)).toHaveLength(1);
  expect(asked.filter((answer) => answer === undefined)).toHaveLength(4);
});

test('a connect code is worth nothing after ten minutes, and no other code ever is', async () => {
  const { code } = await accounts.createConnectCode(accountId);
  expect(await accounts.redeemConnectCode('0000-0000-0000-0000')).toBeUndefined();
  minutesLater(10);
  expect(await accounts.redeemConnectCode(code)).toBeUndefined();
});

test('the merchant can be written to, and what happened is written down', async () => {
  expect(await accounts.contactOf(accountId)).toEqual({
    name: 'Loopback',
    email: 'owner@example.com',
  });
  const { code } = await accounts.createConnectCode(accountId);
  await accounts.redeemConnectCode(code);
  await accounts.recordActivity(accountId, {
    type: 'store_connected',
    description: 'Store connected',
    metadata: { orders: 29 },
  });
  const rows = await query<{ type: string }>(
    'select type from trulybot.user_activities order by created_at, type',
  );
  expect(rows.map((row) => row.type)).toEqual([
    'account_created',
    'connect_code_created',
    'connect_code_redeemed',
    'store_connected',
  ]);
});

const without = async () => {
  const other = randomUUID() as AccountId;
  await accounts.createWithoutKey({
    accountId: other,
    name: 'A shop',
    email: 'shop@example.com',
  });
  return other;
};

describe('an account without a key', () => {
  test('is one, and nobody can do anything in it by a key', async () => {
    const other = await without();
    expect(await accounts.contactOf(other)).toEqual({ name: 'A shop', email: 'shop@example.com' });
    const keys = `select from trulybot.api_keys where account_id = '${other}'`;
    expect(await query(keys)).toEqual([]);
  });

  test('can be taken back while it has come to nothing, with all that is in it', async () => {
    const other = await without();
    expect(await accounts.withdraw(other)).toBe(true);
    for (const table of ['accounts', 'user_activities']) {
      const rows = `select from trulybot.${table} where account_id = '${other}'`;
      expect(await query(rows)).toEqual([]);
    }
    expect(await accounts.withdraw(other)).toBe(false);
  });

  test('is not taken back once it has a connection, a key, or is ten minutes old', async () => {
    const [connected, keyed, old] = [await without(), await without(), await without()];
    await query(`insert into trulybot.integrations
      (account_id, id, provider, name, status, auth_method, key_prefix, connection_config, capabilities, connected_at)
      values ('${connected}', gen_random_uuid(), 'shopify', 'A shop', 'inactive', 'oauth2', '', '{}', '{}', now())`);
    await accounts.createApiKey(keyed, { name: 'A key', scopes: [] });
    expect(await accounts.withdraw(connected)).toBe(false);
    expect(await accounts.withdraw(keyed)).toBe(false);
    expect(await accounts.withdraw(accountId)).toBe(false);
    minutesLater(11);
    expect(await accounts.withdraw(old)).toBe(false);
    expect(await query('select from trulybot.accounts')).toHaveLength(4);
  });
});
