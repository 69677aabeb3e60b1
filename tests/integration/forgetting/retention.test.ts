import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAccountSweeps } from '../../../server/accounts/account-sweeps.ts';
import { createAccounts } from '../../../server/accounts/create-accounts.ts';
import {
  ConversationGone,
  type ConversationHandle,
  type Conversations,
} from '../../../server/conversation/conversations.ts';
import { createMemoryLiveEvents } from '../../../server/conversation/live-events/memory.ts';
import { createRetentionRecords } from '../../../server/conversation/retention/retention.store.ts';
import { createRetentionSweeps } from '../../../server/conversation/retention/retention-sweeps.ts';
import { silentLog } from '../../../server/log.ts';
import { instantFrom } from '../../../server/orders/instant.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import {
  answerTo,
  createConversationRoom,
  openConversation,
  say,
  type ConversationRoom,
} from '../../support/conversation-room.ts';
import { readAt } from '../../support/known-orders-desk.ts';
import {
  addStoreOf,
  fillEveryTable,
  readAllRows,
  rowsWith,
  rowsWithout,
} from '../../support/shopper-records.ts';

const day = 86_400_000;
const later = (days: number) => new Date(Date.parse(readAt) + days * day);
const going = new AbortController().signal;
const liveEvents = createMemoryLiveEvents();

let room: ConversationRoom;
let server: Conversations;

beforeAll(async () => {
  room = await createConversationRoom();
  server = await room.start({ liveEvents });
});
afterAll(() => room.close());

/** Every sweep once, by the rooms' own names. */
async function sweep(at: Date, database = room.database.database): Promise<Record<string, number>> {
  const swept: Record<string, number> = {};
  for (const { name, run } of [
    ...createRetentionSweeps({ database, liveEvents }),
    ...createAccountSweeps(database),
  ]) {
    swept[name] = await run(at, going);
  }
  return swept;
}

async function spoken(store = room.chatStore): Promise<ConversationHandle> {
  const talk = await openConversation(server, store);
  await answerTo(server, talk, await say(server, talk, 'order 29, dana@x.test'));
  return talk;
}

async function timesOf({ conversationId }: ConversationHandle) {
  const [row] = await room.query(
    'select expires_at, retention_days from trulybot.conversations where id = $1',
    [conversationId],
  );
  return row && { keptUntil: row.expires_at as Date, days: row.retention_days };
}

/** What a merchant's change of the settings comes to in the database. */
async function setRetention(store: ConversationHandle['store'], retentionDays: number) {
  const [row] = await room.query(
    `update trulybot.stores set settings_version = settings_version + 1 where id = $1
     returning settings_version`,
    [store.storeId],
  );
  await room.query(
    `insert into trulybot.store_settings (account_id, store_id, version, settings, created_at)
     values ($1, $2, $3, $4, now())`,
    [store.accountId, store.storeId, row?.settings_version, { retentionDays }],
  );
}

it('conversations are deleted with all that hangs on them when their time is over, and others stay as they are', async () => {
  const short = { ...room.chatStore, retentionDays: 1 };
  const talk = await spoken(short);
  const kept = await spoken(await room.addStore());
  const url = room.database.administratorUrl;
  const messageId = (await server.history(talk, 0))[1]?.id ?? '';
  await server.close();
  const tables = await fillEveryTable(url, { ...talk.store, ...talk, messageId });
  let hints = 0;
  liveEvents.subscribe(talk.conversationId, () => (hints += 1));
  const before = await readAllRows(url);
  expect([...rowsWith(before, [talk.conversationId]).keys()]).toEqual(
    expect.arrayContaining([...tables]),
  );

  expect(await sweep(later(0.9))).toMatchObject({ conversations: 0 });
  expect(await sweep(later(1))).toMatchObject({ conversations: 1 });

  const after = await readAllRows(url);
  expect(rowsWith(after, [talk.conversationId])).toEqual(new Map());
  expect(new Map([...after].filter(([, rows]) => rows.length > 0))).toEqual(
    rowsWithout(before, [talk.conversationId]),
  );
  await expect.poll(() => hints).toBe(1);
  server = await room.start({ liveEvents });
  await expect(server.history(talk, 0)).rejects.toThrow(ConversationGone);
  expect(await server.history(kept, 0)).toHaveLength(3);
});

it('two processes sweep at once, and each conversation is deleted once', async () => {
  const short = { ...(await room.addStore()), retentionDays: 2 };
  for (let count = 0; count < 30; count += 1) {
    await server.open(short, { protocolVersion: 1 });
  }
  const second = openDatabase({ connectionString: room.database.serverUrl, log: silentLog });
  const [one, other] = await Promise.all([sweep(later(2)), sweep(later(2), second)]);
  expect((one.conversations ?? 0) + (other.conversations ?? 0)).toBe(30);
  await second.close();
});

it('a conversation that somebody is at work on is left for the next round, and stays when they spoke', async () => {
  const short = { ...(await room.addStore()), retentionDays: 1 };
  const talk = await spoken(short);
  await room.query('begin');
  await room.query('select from trulybot.conversations where id = $1 for update', [
    talk.conversationId,
  ]);
  expect(await sweep(later(1))).toMatchObject({ conversations: 0 });
  await room.query('commit');
  const sayingThen = await room.start({ clock: { now: () => instantFrom(later(1)) } });
  // Found as over by the sweep, and spoken in before the sweep deletes it.
  await answerTo(sayingThen, talk, await say(sayingThen, talk, 'still here'));
  const records = createRetentionRecords(room.database.database);
  const ids = [talk.conversationId];
  expect(await records.deleteExpired(talk.store.accountId, ids, later(1))).toEqual([]);
  expect(await timesOf(talk)).toEqual({ keptUntil: later(2), days: 1 });
  expect(await records.deleteExpired(talk.store.accountId, ids, later(2))).toEqual(ids);
  await sayingThen.close();
});

it('one that is being answered while it is swept ends cleanly, and writes nothing afterwards', async () => {
  const short = { ...(await room.addStore()), retentionDays: 1 };
  const talk = await openConversation(server, short);
  const asked = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  room.desk.beforeLookUp = async () => {
    asked.resolve();
    await answer.promise;
  };
  await say(server, talk, 'order 29, dana@x.test');
  await asked.promise;
  expect(await sweep(later(1))).toMatchObject({ conversations: 1 });
  answer.resolve();
  room.desk.beforeLookUp = async () => undefined;
  const next = await spoken(short);
  expect(await server.history(next, 0)).toHaveLength(3);
  const all = await readAllRows(room.database.administratorUrl);
  expect(rowsWith(all, [talk.conversationId])).toEqual(new Map());
});

it('a shorter retention time soon holds for what was said before, a longer one from the next message on', async () => {
  const store = await addStoreOf(room, await room.addStore());
  const other = await spoken(await addStoreOf(room, store));
  const talk = await spoken(store);
  expect(await timesOf(talk)).toEqual({ keptUntil: later(90), days: 90 });

  await setRetention(talk.store, 7);
  expect(await sweep(later(0))).toMatchObject({ 'retention times': 1, conversations: 0 });
  expect(await timesOf(talk)).toEqual({ keptUntil: later(7), days: 7 });

  await setRetention(talk.store, 30);
  expect(await sweep(later(0))).toMatchObject({ 'retention times': 1 });
  expect(await timesOf(talk)).toEqual({ keptUntil: later(7), days: 30 });
  expect(await sweep(later(0))).toMatchObject({ 'retention times': 0 });
  await say(server, talk, 'hello');
  expect(await timesOf(talk)).toEqual({ keptUntil: later(30), days: 30 });
  expect(await timesOf(other)).toEqual({ keptUntil: later(90), days: 90 });
});

it('what nobody needs any more of accounts is swept: codes that are over, the trail after three years', async () => {
  const { accountId } = room.chatStore.store;
  const accounts = createAccounts({
    database: room.database.database,
    clock: { now: () => readAt },
  });
  await accounts.createConnectCode(accountId);
  await room.query(
    `insert into trulybot.erasures (account_id, email_index, erased_at) values ($1, $2, $3)`,
    [accountId, createHash('sha256').update(randomUUID()).digest(), readAt],
  );
  expect(await sweep(later(0))).toMatchObject({ 'connect codes': 0, activities: 0 });
  expect(await sweep(later(1))).toMatchObject({ 'connect codes': 1, activities: 0 });
  expect(await room.query('select from trulybot.connect_codes')).toHaveLength(0);
  expect(await sweep(later(1_095))).toMatchObject({ activities: 0, 'notes of erasures': 0 });
  expect(await sweep(later(1_095.1))).toMatchObject({ activities: 1, 'notes of erasures': 1 });
  expect(await room.query('select from trulybot.user_activities')).toHaveLength(0);
});
