import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyIdLength, keyIdToBytes } from '../../../server/vault/sealed-value.ts';
import { SealedValueStore, type StoredValue } from '../../../server/vault/sealed-values.store.ts';
import { dropChecks, insertStatement } from '../../support/any-table.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let made: TestDatabase;
let administrator: Client;

beforeAll(async () => {
  made = await createTestDatabase();
  administrator = new Client({ connectionString: made.administratorUrl });
  await administrator.connect();
  // Rows of a table alone, without those that they belong to.
  await administrator.query('set session_replication_role = replica');
});

afterAll(async () => {
  await administrator.end();
});

/** What looks like a text that this key has sealed, to a store that opens none. */
const sealedWith = (keyId: string, text: string) =>
  Buffer.concat([keyIdToBytes(keyId), Buffer.from(text)]);
const textIn = (sealed: Uint8Array) => Buffer.from(sealed).subarray(keyIdLength).toString();

const column = { table: 'conversations', column: 'page_url' };
const oldKey = randomUUID();
const newKey = randomUUID();
const reseal = ({ sealed }: StoredValue) => sealedWith(newKey, `${textIn(sealed)} again`);

/** Adds conversations, each with a page address that this key sealed or without one. @returns their ids in order. */
async function addRows(account: string, keyIds: readonly (string | undefined)[]) {
  const ids = keyIds.map(() => randomUUID()).toSorted();
  for (const [index, keyId] of keyIds.entries()) {
    await administrator.query(
      `insert into trulybot.conversations (account_id, id, store_id, secret_hash, protocol_version,
         locale, store_name, page_url, created_at, expires_at, retention_days)
       values ($1, $2, $2, sha256(''), 1, 'en', 'Shop', $3, now(), now(), 1)`,
      [account, ids[index], keyId === undefined ? null : sealedWith(keyId, `page ${index}`)],
    );
  }
  return ids;
}

async function pagesOf(account: string) {
  const { rows } = await administrator.query<{ id: string; page_url: Buffer | null }>(
    'select id, page_url from trulybot.conversations where account_id = $1 order by id',
    [account],
  );
  return rows.map((row) => row.page_url && textIn(row.page_url));
}

describe('the sealed values of a column', () => {
  test('that another key sealed are sealed again in their place, page by page, and nobody else’s', async () => {
    const [account, other] = [randomUUID(), randomUUID()];
    const store = new SealedValueStore(made.database, column);
    const [first, , third] = await addRows(account, [oldKey, newKey, oldKey, undefined, oldKey]);
    await addRows(other, [oldKey]);
    const seen: string[] = [];
    const look = (value: StoredValue) => {
      seen.push(value.row);
      return reseal(value);
    };
    const after = await store.resealNext(account, newKey, undefined, 2, look);
    expect(seen).toEqual([first, third]);
    expect(after).toEqual([third]);
    expect(await pagesOf(account)).toEqual([
      'page 0 again',
      'page 1',
      'page 2 again',
      null,
      'page 4',
    ]);
    expect(await store.uses(account, oldKey)).toBe(true);
    expect(await store.resealNext(account, newKey, after, 2, look)).toBeUndefined();
    expect(seen).toHaveLength(3);
    expect(await store.uses(account, oldKey)).toBe(false);
    expect(await store.uses(account, newKey)).toBe(true);
    expect(await pagesOf(other)).toEqual(['page 0']);
    expect(await store.uses(other, oldKey)).toBe(true);
  });

  test('that cannot be opened are left, and passed', async () => {
    const account = randomUUID();
    const store = new SealedValueStore(made.database, column);
    const [, second] = await addRows(account, [oldKey, oldKey, oldKey]);
    const after = await store.resealNext(account, newKey, undefined, 2, () => undefined);
    expect(after).toEqual([second]);
    expect(await store.resealNext(account, newKey, after, 1, reseal)).toHaveLength(1);
    expect(await pagesOf(account)).toEqual(['page 0', 'page 1', 'page 2 again']);
    expect(await store.resealNext(account, newKey, undefined, 5, () => undefined)).toBeUndefined();
  });

  test('of an account without any are none', async () => {
    const account = randomUUID();
    const store = new SealedValueStore(made.database, column);
    expect(await store.resealNext(account, newKey, undefined, 2, reseal)).toBeUndefined();
    expect(await store.uses(account, oldKey)).toBe(false);
  });

  test('that somebody else is writing are left for the next time', async () => {
    const account = randomUUID();
    const store = new SealedValueStore(made.database, column);
    const [busy] = await addRows(account, [oldKey, oldKey]);
    await administrator.query('begin');
    await administrator.query(
      `update trulybot.conversations set locale = 'de' where account_id = $1 and id = $2`,
      [account, busy],
    );
    await store.resealNext(account, newKey, undefined, 5, reseal);
    await administrator.query('commit');
    expect(await pagesOf(account)).toEqual(['page 0', 'page 1 again']);
  });

  test('are gone through by a key of several columns, too', async () => {
    const account = randomUUID();
    const store = new SealedValueStore(made.database, { table: 'messages', column: 'body' });
    await dropChecks(administrator);
    const insert = await insertStatement(administrator, 'trulybot.messages', account);
    for (const conversation of [0, 1]) {
      const { rows } = await administrator.query<{ id: string }>(`${insert} returning id`);
      await administrator.query(
        'update trulybot.messages set conversation_id = $1, body = $2 where account_id = $3 and id = $4',
        [
          `00000000-0000-0000-0000-00000000000${conversation}`,
          sealedWith(oldKey, `page ${conversation}`),
          account,
          rows[0]?.id,
        ],
      );
    }
    const seen: string[] = [];
    let after: readonly unknown[] | undefined;
    do {
      after = await store.resealNext(account, newKey, after, 1, (value) => {
        seen.push(textIn(value.sealed));
        return reseal(value);
      });
      if (after) expect(after).toHaveLength(2);
    } while (after);
    expect(seen).toEqual(['page 0', 'page 1']);
    expect(await store.uses(account, oldKey)).toBe(false);
  });
});
