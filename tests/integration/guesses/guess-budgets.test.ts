import { randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createGuessBudgets,
  createGuessSweeps,
} from '../../../server/guesses/create-guess-budgets.ts';
import { guessLimits } from '../../../server/guesses/guess-limits.ts';
import { silentLog } from '../../../server/log.ts';
import type { Asker, GuessBudgets, TakenGuess } from '../../../server/orders/guess-budgets.ts';
import type { StoreReference } from '../../../server/orders/identifiers.ts';
import { instantFrom } from '../../../server/orders/instant.ts';
import type { SecondFactKind } from '../../../server/orders/proof.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import type { Database } from '../../../server/storage/database.ts';
import { createVault } from '../../../server/vault/create-vault.ts';
import { parseKeyRing } from '../../../server/vault/key-ring.ts';
import type { Vault } from '../../../server/vault/vault.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { insertStore } from '../../support/stored-store.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

let made: TestDatabase;
let administrator: Client;
let second: Database;
let vault: Vault;
let budgets: GuessBudgets;
let store: StoreReference;
let now = Date.parse('2026-11-20T12:00:00.000Z');
const clock = { now: () => instantFrom(new Date(now)) };

beforeAll(async () => {
  made = await createTestDatabase();
  administrator = new Client({ connectionString: made.administratorUrl });
  await administrator.connect();
  second = openDatabase({ connectionString: made.serverUrl, log: silentLog });
  const keyRing = parseKeyRing(randomBytes(32).toString('base64'));
  vault = createVault({ keyRing, database: made.database });
  budgets = createGuessBudgets({ database: made.database, vault, clock });
});

beforeEach(async () => {
  store = await insertStore(administrator);
});

afterAll(async () => {
  await second.close();
  await administrator.end();
});

/** Somebody whom no budget of their own stops. */
const stranger = (): Asker => ({ conversationId: randomUUID(), network: randomUUID() });
const number = () => randomUUID().slice(0, 8);
const address = () => `${randomUUID()}@x.test`;

function guess(
  asker: Asker,
  orderNumber: string,
  value: string,
  kind: SecondFactKind = 'email',
  of: GuessBudgets = budgets,
): Promise<TakenGuess | undefined> {
  return of.take(store, asker, { orderNumber, secondFact: { kind, value } });
}

/** Somebody else tries Dana's e-mail. */
const danaAt = (orderNumber: string) => guess(stranger(), orderNumber, 'dana@x.test');
const danaAt29 = () => danaAt('29');

/** Somebody else tries what nobody has tried. */
const randomPair = () => guess(stranger(), number(), randomUUID(), 'postcode');

/** Somebody else tries the same postcode on yet another number. */
const postcodeSomewhere = () => guess(stranger(), number(), '04101', 'postcode');

/** How many tries get through until the first that does not. */
async function countUntilStopped(attempt: () => Promise<TakenGuess | undefined>): Promise<number> {
  for (let count = 0; count < 2_000; count += 1) {
    if ((await attempt()) === undefined) return count;
  }
  throw new Error('nothing stopped it');
}

/** How many get through at once, within a first hour and a first day, of whoever tries every few minutes. */
async function patiently(
  attempt: () => Promise<TakenGuess | undefined>,
  everyMs = 15 * minute,
): Promise<{ readonly atOnce: number; readonly firstHour: number; readonly firstDay: number }> {
  const begun = now;
  const atOnce = await countUntilStopped(attempt);
  let count = atOnce;
  let firstHour = 0;
  while (now < begun + day) {
    now += everyMs;
    count += await countUntilStopped(attempt);
    if (now === begun + hour) firstHour = count;
  }
  return { atOnce, firstHour, firstDay: count };
}

/** How many budgets of the store lie in the database. */
async function rowCount(): Promise<number> {
  const { rowCount: count } = await administrator.query(
    'select from trulybot.guess_budgets where store_id = $1',
    [store.storeId],
  );
  return count ?? 0;
}

describe('each strategy gets as far as the table says, and no further', () => {
  test('one conversation, whatever it tries and from wherever', async () => {
    const { conversationId } = stranger();
    const attempt = () => guess({ conversationId, network: randomUUID() }, number(), address());
    expect(await patiently(attempt)).toEqual({ atOnce: 8, firstHour: 12, firstDay: 104 });
  });

  test('one network with a new conversation for each try', async () => {
    const { network = '' } = stranger();
    const attempt = () => guess({ conversationId: randomUUID(), network }, number(), address());
    expect(await patiently(attempt)).toEqual({ atOnce: 30, firstHour: 42, firstDay: 318 });
  });

  test.each([
    ['email', 'dana@x.test', 6, 6, 18],
    ['phone', '+1 207 555 0142', 5, 5, 11],
    ['postcode', '04101', 4, 4, 8],
  ] as const)(
    'one %s sprayed over many numbers from many networks',
    async (kind, value, atOnce, firstHour, firstDay) => {
      const attempt = () => guess(stranger(), number(), value, kind);
      expect(await patiently(attempt, 30 * minute)).toEqual({ atOnce, firstHour, firstDay });
    },
  );

  test.each([
    ['email', address, 6, 6, 18],
    ['phone', () => `+1207555${String(Math.random()).slice(2, 6)}`, 5, 5, 11],
    ['postcode', () => randomUUID(), 4, 4, 7],
  ] as const)(
    'many facts (%s) over one number, whether it exists or not',
    async (kind, value, atOnce, firstHour, firstDay) => {
      const attempt = () => guess(stranger(), '#29', value(), kind);
      expect(await patiently(attempt, 30 * minute)).toEqual({ atOnce, firstHour, firstDay });
    },
  );

  test('random pairs from a botnet without end', async () => {
    expect(await patiently(randomPair, 30 * minute)).toEqual({
      atOnce: 40,
      firstHour: 44,
      firstDay: 136,
    });
    const { email, phone } = guessLimits.store;
    expect([email, phone].map(({ atOnce, refillMs }) => atOnce + day / refillMs)).toEqual([
      1_840, 510,
    ]);
  });
});

test('a clumsy shopper is wrong three times, and then right, even by postcode', async () => {
  const shopper = stranger();
  for (const typed of ['04110', '04011', '40101']) {
    expect(await guess(shopper, '29', typed, 'postcode')).toBeDefined();
  }
  expect(await guess(shopper, '29', '04101', 'postcode')).toBeDefined();
});

test('an office behind one address: a hundred people who are right, and five who are not', async () => {
  const { network = '' } = stranger();
  for (let person = 0; person < 105; person += 1) {
    const taken = await guess({ conversationId: randomUUID(), network }, number(), address());
    expect(taken).toBeDefined();
    if (person % 21 > 0) await taken?.giveBack();
  }
});

test('pressing twice is one guess, in that conversation and for a while', async () => {
  const shopper = stranger();
  const attempt = () => guess(shopper, '29', '04110', 'postcode');
  for (let press = 0; press < 10; press += 1) expect(await attempt()).toBeDefined();
  // Three are left of four, for anybody.
  const byOthers = () => guess(stranger(), '29', randomUUID(), 'postcode');
  expect(await countUntilStopped(byOthers)).toBe(3);
  expect(await attempt()).toBeDefined();
  now += 15 * minute;
  expect(await attempt()).toBeUndefined();
  expect(await guess(stranger(), '29', '04110', 'postcode')).toBeUndefined();
});

test('a guess that is given back was never taken', async () => {
  for (let right = 0; right < 50; right += 1) await (await danaAt29())?.giveBack();
  expect(await countUntilStopped(danaAt29)).toBe(6);
});

test('fifty tries at once, over two servers, spend no more than there is', async () => {
  const elsewhere = createGuessBudgets({ database: second, vault, clock });
  const tries = await Promise.all(
    Array.from({ length: 50 }, (_each, index) =>
      guess(stranger(), number(), 'dana@x.test', 'email', index % 2 ? elsewhere : budgets),
    ),
  );
  expect(tries.filter((taken) => taken !== undefined)).toHaveLength(6);
});

test('tries that share budgets crosswise all come to an end, and add up', async () => {
  const elsewhere = createGuessBudgets({ database: second, vault, clock });
  const [numbers, facts] = [
    [number(), number(), number()],
    [address(), address(), address()],
  ];
  const tries = await Promise.all(
    Array.from({ length: 60 }, async (_each, index) => {
      const taken = await guess(
        stranger(),
        numbers[index % 3] ?? '',
        facts[Math.floor(index / 3) % 3] ?? '',
        'email',
        index % 2 ? elsewhere : budgets,
      );
      if (index % 4 === 0) await taken?.giveBack();
      return index % 4 === 0 ? undefined : taken;
    }),
  );
  const spent = tries.filter((taken) => taken !== undefined).length;
  expect(spent).toBeGreaterThan(0);
  expect(spent).toBeLessThanOrEqual(18);
});

test('a try that one budget refuses takes nothing from the others and leaves nothing behind', async () => {
  await countUntilStopped(() => danaAt(number()));
  const before = await rowCount();
  for (let refused = 0; refused < 20; refused += 1) await danaAt('29');
  expect(await rowCount()).toBe(before);
  expect(await countUntilStopped(() => guess(stranger(), '29', address()))).toBe(6);
});

test('another store and another account have budgets of their own', async () => {
  const exhausted = store;
  await countUntilStopped(danaAt29);
  store = await insertStore(administrator, exhausted.accountId);
  expect(await danaAt29()).toBeDefined();
  store = await insertStore(administrator);
  expect(await danaAt29()).toBeDefined();
  store = exhausted;
  expect(await danaAt29()).toBeUndefined();
});

test('nothing that was typed, and nobody’s network, is in the table in clear', async () => {
  await guess({ conversationId: 'talk-1', network: '203.0.113.7' }, '2029', 'dana@x.test');
  const { rows } = await administrator.query<{ key: Buffer }>(
    'select key, guess_budgets::text as row from trulybot.guess_budgets where store_id = $1',
    [store.storeId],
  );
  expect(rows).toHaveLength(6);
  for (const { key } of rows) expect(key).toHaveLength(32);
  const dump = JSON.stringify(rows) + rows.map(({ key }) => key.toString('latin1')).join('');
  for (const clear of ['talk-1', '203.0.113.7', '2029', 'dana']) expect(dump).not.toContain(clear);
});

test('a server whose clock ran hours ahead for a while leaves nobody with spent budgets', async () => {
  const usual = createGuessBudgets({ database: made.database, vault });
  const { atOnce, refillMs } = guessLimits.store.email;
  vi.setSystemTime(Date.now() + atOnce * refillMs - minute / 2);
  await (await guess(stranger(), '29', address(), 'email', usual))?.giveBack();
  vi.useRealTimers();
  expect(await guess(stranger(), '29', address(), 'email', usual)).toBeDefined();
});

test('budgets that are whole again are swept, and nobody gains by it', async () => {
  const [sweep] = createGuessSweeps({ database: made.database, clock });
  const run = () => sweep?.run(new Date(0), new AbortController().signal);
  await countUntilStopped(postcodeSomewhere);
  await run();
  expect(await postcodeSomewhere()).toBeUndefined();
  now += 5 * hour;
  await run();
  // The postcode's own and those of the four numbers are not whole yet.
  expect(await rowCount()).toBe(5);
  expect(await postcodeSomewhere()).toBeUndefined();
  now += 2 * day;
  await run();
  expect(await rowCount()).toBe(0);
  expect(await countUntilStopped(postcodeSomewhere)).toBe(4);
});
