import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ShopperInput } from '../../../protocol/chat.ts';
import { createAccounts } from '../../../server/accounts/create-accounts.ts';
import {
  ConversationGone,
  type ChatStore,
  type ConversationHandle,
  type Conversations,
} from '../../../server/conversation/conversations.ts';
import { createMemoryLiveEvents } from '../../../server/conversation/live-events/memory.ts';
import { createShoppers } from '../../../server/conversation/shoppers/create-shoppers.ts';
import type {
  Erasure,
  ExportedConversation,
  Shoppers,
} from '../../../server/conversation/shoppers/shoppers.ts';
import { silentLog } from '../../../server/log.ts';
import { createFileMailer, type FileMailer } from '../../../server/mail/file-mailer.ts';
import type { AccountId } from '../../../server/orders/identifiers.ts';
import { instantFrom } from '../../../server/orders/instant.ts';
import {
  answerTo,
  createConversationRoom,
  openConversation,
  say,
  type ConversationRoom,
} from '../../support/conversation-room.ts';
import { knownOrder, knownOrdersDesk, readAt } from '../../support/known-orders-desk.ts';
import {
  addStoreOf,
  fillEveryTable,
  readAllRows,
  rowsWith,
  rowsWithout,
} from '../../support/shopper-records.ts';

/**
 * Two accounts, one of them with two stores, and shoppers whose conversations touch every table.
 * Dana is the one who is forgotten; the orders 29 and 41 are hers, 35 is Eve's.
 */
const ofEve = { emails: ['eve@y.test'], phones: ['+12075550199'], postcodes: [], country: 'US' };
const desk = knownOrdersDesk(
  [knownOrder('29'), knownOrder('41'), knownOrder('35', undefined, { contact: ofEve })],
  ['email', 'phone'],
);
const liveEvents = createMemoryLiveEvents();

let room: ConversationRoom;
let server: Conversations;
let shoppers: Shoppers;
let mailDirectory: string;
let mailFiles: FileMailer;
let secondStore: ChatStore;
let otherAccount: ChatStore;

beforeAll(async () => {
  mailDirectory = await mkdtemp(join(tmpdir(), 'trulybot-mail-'));
  mailFiles = createFileMailer(mailDirectory, 'TrulyBot <trulybot@localhost>');
  room = await createConversationRoom();
  secondStore = await addStoreOf(room, room.chatStore);
  otherAccount = await room.addStore();
  server = await startServer();
  shoppers = createShoppers({
    database: room.database.database,
    vault: room.vault,
    liveEvents,
    mailFiles,
    trail: createAccounts({ database: room.database.database, clock: { now: () => readAt } }),
    clock: { now: () => readAt },
    log: silentLog,
  });
});

afterAll(async () => {
  await room.close();
  await rm(mailDirectory, { recursive: true, force: true });
});

const startServer = () =>
  room.start({ orderDesk: desk, mailer: mailFiles, liveEvents, times: { closeMs: 50 } });

const account = (): AccountId => room.chatStore.store.accountId;

async function tell(talk: ConversationHandle, input: ShopperInput): Promise<string> {
  const { message } = await server.post(talk, { clientId: randomUUID(), input });
  return (await answerTo(server, talk, message)).text;
}

const orderForm = (orderNumber: string, kind: 'email' | 'phone', value: string): ShopperInput => ({
  kind: 'order_form',
  orderNumber,
  secondFact: { kind, value },
});

async function all<Entry>(entries: AsyncIterable<Entry>): Promise<readonly Entry[]> {
  const list: Entry[] = [];
  for await (const entry of entries) list.push(entry);
  return list;
}

async function exported(
  email: string,
  accountId = account(),
): Promise<readonly ExportedConversation[]> {
  return all(shoppers.export(accountId, email));
}

async function allErasures(): Promise<readonly Erasure[]> {
  return all(shoppers.erasures());
}

/** Five ways in which Dana's e-mail comes into a conversation, in both stores. */
async function danasConversations(): Promise<readonly ConversationHandle[]> {
  const proven = await openConversation(server, room.chatStore);
  await tell(proven, { kind: 'text', text: 'order 29, dana@x.test. I am Plantagenet' });
  await tell(proven, { kind: 'text', text: 'a human please' });
  const refused = await openConversation(server, room.chatStore);
  await tell(refused, { kind: 'text', text: 'order 999, my e-mail is DANA@x.test' });
  const form = await openConversation(server, secondStore);
  await tell(form, { kind: 'handover_form', email: ' Dana@X.test', message: 'call me' });
  const byPhone = await openConversation(server, room.chatStore);
  expect(await tell(byPhone, orderForm('41', 'phone', '+12075550142'))).toMatch(/^Order 41/);
  const unanswered = await openConversation(server, room.chatStore);
  desk.beforeLookUp = (signal) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  await say(server, unanswered, 'order 29, <mailto:dana@x.test>');
  desk.beforeLookUp = async () => undefined;
  return [proven, refused, form, byPhone, unanswered];
}

describe('erasing a shopper', () => {
  it('leaves nothing of theirs in any table, and every other row as it was', async () => {
    const danas = await danasConversations();
    const eves = await openConversation(server, room.chatStore);
    await tell(eves, { kind: 'text', text: 'order 35, eve@y.test' });
    await tell(eves, { kind: 'handover_form', email: 'eve@y.test', message: 'hello' });
    const elsewhere = await openConversation(server, otherAccount);
    await tell(elsewhere, { kind: 'text', text: 'order 29, dana@x.test' });
    await expect.poll(() => readdir(mailDirectory), { timeout: 10_000 }).toHaveLength(3);

    const url = room.database.administratorUrl;
    const [first] = danas;
    if (first === undefined) throw new Error('Dana said nothing');
    const messageId = (await server.history(first, 0))[1]?.id ?? '';
    await server.close();
    const tables = await fillEveryTable(url, { ...first.store, ...first, messageId });
    const ids = danas.map(({ conversationId }) => conversationId);
    const before = await readAllRows(url);
    expect([...rowsWith(before, [first.conversationId]).keys()]).toEqual(
      expect.arrayContaining([...tables, 'trulybot.conversations']),
    );

    expect(await shoppers.erase(account(), 'Dana@x.TEST')).toEqual({
      conversations: 5,
      messages: 0,
    });

    const after = await readAllRows(url);
    expect(rowsWith(after, ids)).toEqual(new Map());
    const added = ['trulybot.erasures', 'trulybot.user_activities'];
    const others = new Map(
      [...rowsWithout(before, ids)].filter(([table]) => !added.includes(table)),
    );
    expect(
      new Map([...after].filter(([table, rows]) => rows.length > 0 && !added.includes(table))),
    ).toEqual(others);
    expect(after.get('trulybot.erasures')).toHaveLength(1);
    const index = Buffer.from(await room.vault.indexOf(account(), 'e-mail dana@x.test'));
    expect([...rowsWith(after, [index.toString('hex')]).keys()]).toEqual(['trulybot.erasures']);
    server = await startServer();
    // Eve's, of the three.
    expect(await readdir(mailDirectory)).toHaveLength(1);
  });

  it('is searched for in tables that nobody has thought of yet', async () => {
    const talk = await openConversation(server, room.chatStore);
    await tell(talk, { kind: 'text', text: 'order 29, finn@z.test' });
    await room.query('create table trulybot.forgotten (account_id uuid, conversation_id uuid)');
    await server.close();
    const url = room.database.administratorUrl;
    await fillEveryTable(url, { ...talk.store, ...talk, messageId: randomUUID() });
    expect(await shoppers.erase(account(), 'finn@z.test')).toMatchObject({ conversations: 1 });
    const left = rowsWith(await readAllRows(url), [talk.conversationId]);
    expect([...left.keys()]).toEqual(['trulybot.forgotten']);
    await room.query('drop table trulybot.forgotten');
    server = await startServer();
  });

  it('is written down without the e-mail, which stands nowhere in clear', async () => {
    const activities = await room.query(
      `select type, description, metadata from trulybot.user_activities
       where account_id = $1 and metadata ->> 'conversations' = '5'`,
      [account()],
    );
    expect(activities).toEqual([
      {
        type: 'shopper.erased',
        description:
          'A shopper was erased: 5 conversations, and 0 messages in conversations of others.',
        metadata: { conversations: 5, messages: 0 },
      },
    ]);
    for (const schema of ['trulybot.', 'pgboss.']) {
      const all = await readAllRows(room.database.administratorUrl, schema);
      expect(all.size).toBeGreaterThan(2);
      for (const text of ['dana@x.test', 'DANA@x.test', 'Plantagenet']) {
        expect(rowsWith(all, [text, Buffer.from(text).toString('hex')])).toEqual(new Map());
      }
    }
  });

  it('does not touch the same e-mail in another account', async () => {
    expect(await exported('dana@x.test', otherAccount.store.accountId)).toHaveLength(1);
    expect(await exported('dana@x.test')).toEqual([]);
  });

  it.each([
    ['e-mail', orderForm('35', 'email', 'eve@y.test')],
    ['phone', orderForm('35', 'phone', '+12075550199')],
  ])(
    'takes an e-mail out of the conversation of somebody else, known by %s, and no more',
    async (_how, proof) => {
      const talk = await openConversation(server, room.chatStore);
      expect(await tell(talk, proof)).toMatch(/^Order 35/);
      const wrong = await tell(talk, { kind: 'text', text: 'and order 999 of dana@x.test' });
      const hers = await exported('dana@x.test');
      expect(hers).toMatchObject([{ extent: 'messages', proofs: [], handovers: [] }]);
      expect(hers[0]?.messages.map(({ text }) => text)).toContain('and order 999 of dana@x.test');
      expect(JSON.stringify(hers)).not.toContain('eve@y.test');

      await tell(talk, { kind: 'text', text: 'what is in order 35?' });
      expect(await shoppers.erase(account(), 'dana@x.test')).toMatchObject({ conversations: 0 });
      const left = await server.history(talk, 0);
      expect(JSON.stringify(left)).not.toContain('dana@x.test');
      expect(left.map(({ text }) => text)).not.toContain(wrong);
      expect(left.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['what is in order 35?']),
      );
      // What the dialogue remembers is in it.
      expect(JSON.stringify(await exported('eve@y.test'))).not.toContain('dana@x.test');
      expect(await exported('dana@x.test')).toEqual([]);
      expect(await tell(talk, { kind: 'text', text: 'where is order 35?' })).toMatch(/^Order 35/);
      expect(await exported('eve@y.test')).not.toEqual([]);
    },
  );

  it('ends what is going on: an answer that is being made, a stream, a job', async () => {
    const talk = await openConversation(server, room.chatStore);
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    desk.beforeLookUp = async () => {
      asked.resolve();
      await answer.promise;
    };
    let hints = 0;
    server.subscribe(talk, () => (hints += 1));
    await say(server, talk, 'order 29, dana@x.test');
    await asked.promise;
    const hintsBefore = hints;
    await shoppers.erase(account(), 'dana@x.test');
    answer.resolve();
    desk.beforeLookUp = async () => undefined;
    await expect.poll(() => hints).toBeGreaterThan(hintsBefore);
    await expect(server.history(talk, 0)).rejects.toThrow(ConversationGone);
    await expect(say(server, talk, 'hello?')).rejects.toThrow(ConversationGone);
    const { accountId, storeId } = talk.store;
    const mailsBefore = await readdir(mailDirectory);
    await room.jobs.enqueue('handover-mail', { accountId, storeId, requestId: randomUUID() });
    const waiting = `select from pgboss.job where name = 'handover-mail' and state <> 'completed'`;
    await expect.poll(() => room.query(waiting), { timeout: 10_000 }).toHaveLength(0);
    expect(await readdir(mailDirectory)).toEqual(mailsBefore);
    expect(
      rowsWith(await readAllRows(room.database.administratorUrl), [talk.conversationId]),
    ).toEqual(new Map());
  });
});

describe('exporting a shopper', () => {
  it('gives the whole of every conversation of theirs, opened, and nothing of others', async () => {
    const danas = await danasConversations();
    const eves = await openConversation(server, room.chatStore);
    await tell(eves, { kind: 'text', text: 'order 35, eve@y.test' });
    const found = await exported(' DANA@X.TEST ');
    expect(found.map(({ conversationId }) => conversationId).toSorted()).toEqual(
      danas.map(({ conversationId }) => conversationId).toSorted(),
    );
    for (const { conversationId, messages } of found) {
      const talk = danas.find((each) => each.conversationId === conversationId);
      const shown = talk === undefined ? [] : await server.history(talk, 0);
      expect(messages.map(({ text }) => text)).toEqual(shown.map(({ text }) => text));
    }
    const proven = found.find(({ conversationId }) => conversationId === danas[0]?.conversationId);
    expect(proven).toMatchObject({
      extent: 'whole',
      startedAt: readAt,
      proofs: [{ level: 1, by: 'email', provenAt: readAt, orderNumber: '29' }],
      handovers: [{ email: 'dana@x.test', requestedAt: readAt }],
    });
    const inSecond = found.find(({ storeId }) => storeId === secondStore.store.storeId);
    expect(inSecond?.handovers).toMatchObject([{ email: 'Dana@X.test', message: 'call me' }]);
    expect(JSON.stringify(found)).not.toContain('eve@y.test');
  });
});

describe('a shopper with very many conversations', () => {
  it('is exported and erased page by page, each conversation once', async () => {
    const { accountId, storeId } = otherAccount.store;
    const index = Buffer.from(await room.vault.indexOf(accountId, 'e-mail many@x.test'));
    const ids = new Set<string>();
    for (let count = 0; count < 120; count += 1) {
      ids.add((await server.open(otherAccount, { protocolVersion: 1 })).conversationId);
    }
    await room.query(
      `insert into trulybot.shopper_emails (account_id, email_index, store_id, conversation_id)
       select $1, $2, $3, unnest($4::uuid[])`,
      [accountId, index, storeId, [...ids]],
    );
    const found = await exported('many@x.test', accountId);
    expect(found).toHaveLength(120);
    expect(new Set(found.map(({ conversationId }) => conversationId))).toEqual(ids);
    expect(await shoppers.erase(accountId, 'many@x.test')).toEqual({
      conversations: 120,
      messages: 0,
    });
    expect(await exported('many@x.test', accountId)).toEqual([]);
    for (let count = 0; count < 60; count += 1) {
      await shoppers.erase(accountId, `nobody${count}@x.test`);
    }
    const notes = await allErasures();
    const hashes = notes.map(({ emailIndex }) => Buffer.from(emailIndex).toString('hex'));
    expect(new Set(hashes).size).toBe(notes.length);
    expect(notes.length).toBeGreaterThan(60);
    await room.query('delete from trulybot.erasures');
  });
});

describe('after an older backup was restored', () => {
  it('erasures are repeated without the e-mails, and who came back since stays', async () => {
    await shoppers.erase(account(), 'dana@x.test');
    const old = await openConversation(server, room.chatStore);
    await tell(old, { kind: 'text', text: 'order 29, dana@x.test' });
    const since = await openConversation(server, room.chatStore);
    await tell(since, { kind: 'text', text: 'order 29, dana@x.test' });
    await room.query(
      `update trulybot.conversations set created_at = created_at + interval '1 hour' where id = $1`,
      [since.conversationId],
    );
    const kept = (await allErasures()).filter(({ accountId }) => accountId === account());
    expect(kept).toHaveLength(1);
    await room.query('delete from trulybot.erasures');
    for (const erasure of kept) {
      expect(await shoppers.eraseAgain(erasure)).toEqual({ conversations: 1, messages: 0 });
    }
    expect((await exported('dana@x.test')).map(({ conversationId }) => conversationId)).toEqual([
      since.conversationId,
    ]);
    expect(await allErasures()).toEqual(kept);
    expect(kept[0]?.erasedAt).toBe(instantFrom(readAt));
  });
});
