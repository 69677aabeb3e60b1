import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAccounts } from '../../../server/accounts/create-accounts.ts';
import type {
  ChatStore,
  ConversationHandle,
  Conversations,
} from '../../../server/conversation/conversations.ts';
import { createMemoryLiveEvents } from '../../../server/conversation/live-events/memory.ts';
import {
  createDataRequests,
  createDataRequestSweep,
} from '../../../server/conversation/shoppers/create-data-requests.ts';
import { createShoppers } from '../../../server/conversation/shoppers/create-shoppers.ts';
import type { StoreCustomer } from '../../../server/conversation/shoppers/data-requests.ts';
import type {
  ExportedConversation,
  Shoppers,
} from '../../../server/conversation/shoppers/shoppers.ts';
import { silentLog } from '../../../server/log.ts';
import { createFileMailer, type FileMailer } from '../../../server/mail/file-mailer.ts';
import { MailRefused, type Mail } from '../../../server/mail/mailer.ts';
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
 * An account with two stores, and another account with one. Dana is customer 7 of the first store, where the orders
 * 29 and 41 are hers; 35 is Eve's, who is customer 8.
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
let dataRequests: ReturnType<typeof createDataRequests>;
let mailDirectory: string;
let mailFiles: FileMailer;
let secondStore: ChatStore;
let otherAccount: ChatStore;
let mails: Mail[];
let refusesMail = false;

beforeAll(async () => {
  mailDirectory = await mkdtemp(join(tmpdir(), 'trulybot-mail-'));
  mailFiles = createFileMailer(mailDirectory, 'TrulyBot <trulybot@localhost>');
  room = await createConversationRoom();
  secondStore = await addStoreOf(room, room.chatStore);
  otherAccount = await room.addStore();
  const database = room.database.database;
  const common = {
    database,
    vault: room.vault,
    trail: createAccounts({ database, clock: { now: () => readAt } }),
    clock: { now: () => readAt },
    log: silentLog,
  };
  shoppers = createShoppers({ ...common, liveEvents, mailFiles });
  dataRequests = createDataRequests({
    ...common,
    shoppers,
    mailer: {
      send: async (mail) => {
        if (refusesMail) throw new MailRefused('no address');
        mails.push(mail);
      },
    },
    contacts: {
      contactFor: async () => ({ email: 'owner@merchant.test', storeName: 'Loopback Outfitters' }),
    },
  });
});
afterAll(async () => {
  await room.close();
  await rm(mailDirectory, { recursive: true, force: true });
});

beforeEach(async () => {
  mails = [];
  refusesMail = false;
  server = await startServer();
});
afterEach(async () => {
  await server.close();
  const written = ['conversations', 'data_requests', 'store_erasures', 'sign_outs'];
  for (const table of [...written, 'user_activities']) {
    await room.query(`delete from trulybot.${table}`);
  }
  for (const name of await readdir(mailDirectory).catch(() => [])) {
    await rm(join(mailDirectory, name));
  }
});

const startServer = () =>
  room.start({
    orderDesk: desk,
    mailer: mailFiles,
    liveEvents,
    // A shop that says who is signed in: the token is the customer's id.
    customerTokens: {
      redeemToken: async (_store, token) => ({
        customer: token,
        session: 'session',
        issued: Math.floor(Date.parse(readAt) / 1_000) + 1,
      }),
    },
    times: { closeMs: 50 },
  });

const store = () => room.chatStore.store;

async function tell(talk: ConversationHandle, text: string): Promise<string> {
  const message = await say(server, talk, text);
  return (await answerTo(server, talk, message)).text;
}

/** A conversation of the store, or another one, in which this was said. */
async function talk(lines: readonly string[], at: ChatStore = room.chatStore) {
  const opened = await openConversation(server, at);
  for (const line of lines) await tell(opened, line);
  return opened;
}

async function signedIn(customer: string, at: ChatStore = room.chatStore) {
  const opened = await openConversation(server, at);
  expect(await server.signIn(opened, customer)).toBe(true);
  return opened;
}

async function provenByPhone(orderNumber: string, phone: string) {
  const opened = await openConversation(server, room.chatStore);
  const input = {
    kind: 'order_form',
    orderNumber,
    secondFact: { kind: 'phone', value: phone },
  } as const;
  const { message } = await server.post(opened, { clientId: randomUUID(), input });
  expect((await answerTo(server, opened, message)).text).toMatch(
    new RegExp(`^Order ${orderNumber}`),
  );
  return opened;
}

const customer = (parts: {
  readonly customerId?: string;
  readonly email?: string;
  readonly orderIds?: readonly string[];
}) => ({ orderIds: [], ...parts }) as unknown as StoreCustomer;

const dana = customer({
  customerId: '7',
  email: 'Dana@X.test',
  orderIds: ['id-of-29', 'id-of-41'],
});

const existing = async () =>
  (await room.query('select id from trulybot.conversations'))
    .map(({ id }) => String(id))
    .toSorted();
const idsOf = (...talks: readonly ConversationHandle[]) =>
  talks.map(({ conversationId }) => conversationId).toSorted();

const receive = (who: StoreCustomer, id: string = randomUUID()) =>
  dataRequests.receive(store(), { id, customer: who, requestedAt: readAt });

async function exportedTo(id: string): Promise<readonly ExportedConversation[]> {
  const { accountId, storeId } = store();
  const read = await dataRequests.read(accountId, storeId, id);
  return read?.conversations ?? [];
}

const textOf = async (each: ConversationHandle) => JSON.stringify(await server.history(each, 0));

describe('forgetting a customer in one store', () => {
  it('leaves nothing of theirs in any table or mail, and every other row as it was', async () => {
    const theirs = [
      await talk(['order 29, dana@x.test. I am Plantagenet', 'a human please']),
      await talk(['order 999, my e-mail is DANA@x.test']),
      await provenByPhone('41', '+12075550142'),
      await signedIn('7'),
    ];
    const left = await signedIn('7');
    await server.signOut(left);
    theirs.push(left);
    const others = [
      await talk(['order 35, eve@y.test', 'a human please']),
      await signedIn('8'),
      await talk(['order 29, dana@x.test', 'a human please'], secondStore),
      await signedIn('7', secondStore),
      await talk(['order 29, dana@x.test'], otherAccount),
      await talk(['hello']),
    ];
    await receive(dana);
    await receive(customer({ customerId: '8', email: 'eve@y.test' }));
    await expect.poll(() => readdir(mailDirectory), { timeout: 10_000 }).toHaveLength(3);

    const url = room.database.administratorUrl;
    const [first] = theirs;
    if (first === undefined) throw new Error('Dana said nothing');
    const messageId = (await server.history(first, 0))[1]?.id ?? '';
    await server.close();
    const tables = await fillEveryTable(url, { ...first.store, ...first, messageId });
    expect(tables).toContain('trulybot.shopper_ids');
    const email = Buffer.from(await room.vault.indexOf(store().accountId, 'e-mail dana@x.test'));
    const index = Buffer.from(
      await room.vault.indexOf(store().accountId, `customer ${store().storeId} 7`),
    );
    const ids = idsOf(...theirs);
    const before = await readAllRows(url);
    const marks = [...ids, index.toString('hex')];
    expect([...rowsWith(before, [index.toString('hex')]).keys()]).toEqual([
      'trulybot.data_requests',
      'trulybot.shopper_ids',
      'trulybot.sign_ins',
    ]);

    expect(await shoppers.eraseCustomer(store(), dana)).toEqual({ conversations: 5, messages: 0 });

    const after = await readAllRows(url);
    const added = ['trulybot.store_erasures', 'trulybot.user_activities'];
    expect([...rowsWith(after, marks).keys()]).toEqual(['trulybot.store_erasures']);
    expect(
      new Map([...after].filter(([table, rows]) => rows.length > 0 && !added.includes(table))),
    ).toEqual(new Map([...rowsWithout(before, marks)].filter(([table]) => !added.includes(table))));
    // Of her e-mail there is only what she said in the second store, and the note.
    const withEmail = rowsWith(after, [email.toString('hex')]);
    expect([...withEmail.keys()]).toEqual(['trulybot.shopper_emails', 'trulybot.store_erasures']);
    expect(withEmail.get('trulybot.shopper_emails')).toHaveLength(1);
    expect(await existing()).toEqual(idsOf(...others));
    expect(await readdir(mailDirectory)).toHaveLength(2);
    for (const text of ['dana@x.test', 'Plantagenet', '"7"']) {
      expect(rowsWith(after, [text])).toEqual(new Map());
    }
    server = await startServer();
  });

  it('finds by an id alone who was signed in, and who has left since', async () => {
    await signedIn('7');
    await server.endSignIns(store(), '7');
    await signedIn('7');
    const byEmail = await talk(['order 29, dana@x.test']);
    const another = await signedIn('77');
    const elsewhere = await signedIn('7', secondStore);
    await shoppers.eraseCustomer(store(), customer({ customerId: '7' }));
    expect(await existing()).toEqual(idsOf(byEmail, another, elsewhere));
  });

  it('finds by an e-mail alone, in whatever spelling, and nobody who was signed in only', async () => {
    await talk(['my e-mail is dana@x.test']);
    const known = await signedIn('7');
    await shoppers.eraseCustomer(store(), customer({ email: ' DANA@x.TEST ' }));
    expect(await existing()).toEqual(idsOf(known));
  });

  it('finds by an order alone who was shown it, by whatever they proved it', async () => {
    await provenByPhone('41', '+12075550142');
    await talk(['order 41, dana@x.test']);
    const other = await talk(['order 29, dana@x.test']);
    const refusedOne = await talk(['order 41, eve@y.test']);
    const inSecond = await talk(['order 41, dana@x.test'], secondStore);
    await shoppers.eraseCustomer(store(), customer({ orderIds: ['id-of-41', 'unknown'] }));
    expect(await existing()).toEqual(idsOf(other, refusedOne, inSecond));
  });

  it('finds nobody by nothing, and by what is no e-mail', async () => {
    const kept = await talk(['order 29, dana@x.test']);
    for (const nobody of [
      customer({}),
      customer({ email: '' }),
      customer({ email: 'no e-mail' }),
    ]) {
      expect(await shoppers.eraseCustomer(store(), nobody)).toEqual({
        conversations: 0,
        messages: 0,
      });
    }
    expect(await existing()).toEqual(idsOf(kept));
  });

  it('takes their e-mail out of what others said in this store, and in no other', async () => {
    const here = await talk(['order 35, eve@y.test', 'and order 999 of dana@x.test']);
    const there = await talk(['order 35, eve@y.test', 'and order 999 of dana@x.test'], secondStore);
    expect(await shoppers.eraseCustomer(store(), dana)).toMatchObject({ conversations: 0 });
    expect(await textOf(here)).not.toContain('dana@x.test');
    expect(await textOf(here)).toContain('eve@y.test');
    expect(await textOf(there)).toContain('dana@x.test');
  });

  it('takes what is theirs out of what was exported for others, and leaves the rest', async () => {
    const shared = await talk(['order 35, eve@y.test', 'order 29, dana@x.test']);
    const mentioned = await talk(['order 35, eve@y.test', 'and order 999 of dana@x.test']);
    const own = await talk(['order 35, eve@y.test', 'what is in it?']);
    const request = randomUUID();
    await receive(customer({ email: 'eve@y.test' }), request);
    expect((await exportedTo(request)).map((each) => each.conversationId).toSorted()).toEqual(
      idsOf(shared, mentioned, own),
    );
    await shoppers.eraseCustomer(store(), dana);
    const exported = await exportedTo(request);
    expect(exported.map((each) => each.conversationId).toSorted()).toEqual(idsOf(mentioned, own));
    expect(JSON.stringify(exported)).not.toMatch(/dana/i);
    const texts = exported.flatMap(({ messages }) => messages.map(({ text }) => text));
    expect(texts).toContain('what is in it?');
    expect(texts.filter((text) => text === 'order 35, eve@y.test')).toHaveLength(2);
    expect(
      exported.find((each) => each.conversationId === own.conversationId)?.remembered,
    ).toBeDefined();
  });

  it('is written down without who it was', async () => {
    await talk(['order 29, dana@x.test']);
    await shoppers.eraseCustomer(store(), dana);
    const [activity] = await room.query(
      `select description, metadata from trulybot.user_activities
       where type = 'shopper.erased' order by created_at desc limit 1`,
    );
    expect(activity).toEqual({
      description:
        'A shopper was erased: 1 conversations, and 0 messages in conversations of others.',
      metadata: { conversations: 1, messages: 0 },
    });
  });

  it('forgets that they have left, once no token of before can be alive', async () => {
    await signedIn('7');
    await server.endSignIns(store(), '7');
    const marks = () => room.query('select from trulybot.sign_outs');
    await shoppers.eraseCustomer(store(), dana);
    expect(await marks()).toHaveLength(1);
    await room.query(
      `update trulybot.sign_outs set signed_out_at = signed_out_at - interval '16 minutes'`,
    );
    await shoppers.eraseCustomer(store(), dana);
    expect(await marks()).toHaveLength(0);
  });

  it('is repeated after an older backup was restored, and who came back since stays', async () => {
    await shoppers.eraseCustomer(store(), dana);
    const kept = [];
    for await (const erasure of shoppers.storeErasures()) kept.push(erasure);
    // Her e-mail, her id and her two orders.
    expect(kept).toHaveLength(4);
    await room.query('delete from trulybot.store_erasures');
    await talk(['order 29, dana@x.test']);
    await signedIn('7');
    const oldRequest = randomUUID();
    await receive(dana, oldRequest);
    const since = await talk(['order 29, dana@x.test']);
    const later = (id: string) =>
      room.query(
        `update trulybot.conversations set created_at = created_at + interval '1 hour' where id = $1`,
        [id],
      );
    await later(since.conversationId);
    const newRequest = randomUUID();
    await dataRequests.receive(store(), {
      id: newRequest,
      customer: dana,
      requestedAt: instantFrom('2026-11-21T00:00:00Z'),
    });
    const elsewhere = await talk(['order 29, dana@x.test'], secondStore);
    for (const erasure of kept) await shoppers.eraseAgain(erasure);
    expect(await existing()).toEqual(idsOf(since, elsewhere));
    const { accountId, storeId } = store();
    const requests = await dataRequests.list(accountId, storeId);
    expect(requests.map(({ id }) => id)).toEqual([newRequest]);
    const again = [];
    for await (const erasure of shoppers.storeErasures()) again.push(erasure);
    expect(again).toEqual(kept);
    // A store that the backup does not know has nobody in it.
    for (const erasure of kept) {
      expect(await shoppers.eraseAgain({ ...erasure, storeId: randomUUID() as never })).toEqual({
        conversations: 0,
        messages: 0,
      });
    }
  });

  it('by the whole account takes their requests along, in every store', async () => {
    await talk(['order 29, dana@x.test']);
    await receive(dana);
    const evesRequest = randomUUID();
    await talk(['order 35, eve@y.test', 'and order 999 of dana@x.test']);
    await receive(customer({ email: 'eve@y.test' }), evesRequest);
    await shoppers.erase(store().accountId, 'dana@x.test');
    const { accountId, storeId } = store();
    expect((await dataRequests.list(accountId, storeId)).map(({ id }) => id)).toEqual([
      evesRequest,
    ]);
    expect(JSON.stringify(await exportedTo(evesRequest))).not.toMatch(/dana/i);
  });
});

describe('a customer’s request for their data', () => {
  it('is answered with all that is theirs in this store, as it was when it came', async () => {
    const theirs = [
      await talk(['order 29, dana@x.test. I am Plantagenet', 'a human please']),
      await talk(['my e-mail is dana@x.test']),
      await provenByPhone('41', '+12075550142'),
      await signedIn('7'),
    ];
    const mentioned = await talk(['order 35, eve@y.test', 'and order 999 of dana@x.test']);
    await talk(['order 35, eve@y.test']);
    await talk(['order 29, dana@x.test'], secondStore);
    const id = randomUUID();
    await receive(dana, id);
    await talk(['order 29, dana@x.test. This came later']);
    // Told once more, it is the same request.
    await receive(dana, id);
    const { accountId, storeId } = store();
    const read = await dataRequests.read(accountId, storeId, id);
    expect(read).toMatchObject({
      id,
      customer: dana,
      requestedAt: readAt,
      due: '2026-12-20T18:00:00.000Z',
      doneAt: readAt,
      keptUntil: '2027-01-19T18:00:00.000Z',
    });
    const conversations = read?.conversations ?? [];
    expect(conversations.map((each) => each.conversationId).toSorted()).toEqual(
      idsOf(...theirs, mentioned),
    );
    expect(conversations.filter(({ extent }) => extent === 'messages')).toMatchObject([
      { conversationId: mentioned.conversationId, proofs: [], handovers: [] },
    ]);
    const text = JSON.stringify(conversations);
    expect(text).toContain('Plantagenet');
    expect(text).not.toContain('eve@y.test');
    expect(text).not.toContain('This came later');
  });

  it('is listed newest first without what is in it, and only in its own store and account', async () => {
    const [older, newer] = [randomUUID(), randomUUID()];
    await receive(dana, older);
    await dataRequests.receive(store(), {
      id: newer,
      customer: dana,
      requestedAt: instantFrom('2026-11-21T00:00:00Z'),
    });
    const { accountId, storeId } = store();
    const list = await dataRequests.list(accountId, storeId);
    expect(list.map(({ id }) => id)).toEqual([newer, older]);
    expect(JSON.stringify(list)).not.toMatch(/dana|"7"/i);
    for (const { store: foreign } of [secondStore, otherAccount]) {
      expect(await dataRequests.list(foreign.accountId, foreign.storeId)).toEqual([]);
      expect(await dataRequests.read(foreign.accountId, foreign.storeId, newer)).toBeUndefined();
    }
    expect(await dataRequests.read(otherAccount.store.accountId, storeId, newer)).toBeUndefined();
    expect(await dataRequests.read(accountId, storeId, 'no id')).toBeUndefined();
    expect(await dataRequests.read(accountId, storeId, randomUUID())).toBeUndefined();
  });

  it('is told to the merchant once, in a mail that says nothing of who it is', async () => {
    await talk(['order 29, dana@x.test']);
    const id = randomUUID();
    await receive(dana, id);
    await receive(dana, id);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ id, to: 'owner@merchant.test' });
    expect(mails[0]?.text).toContain('2026-12-20');
    expect(JSON.stringify(mails)).not.toMatch(/dana|\b7\b|id-of|x\.test/i);
  });

  it('stands there although its merchant cannot be written to', async () => {
    refusesMail = true;
    const id = randomUUID();
    await receive(dana, id);
    refusesMail = false;
    await receive(dana, id);
    expect(mails).toEqual([]);
    const { accountId, storeId } = store();
    expect(await dataRequests.list(accountId, storeId)).toHaveLength(1);
  });

  it('goes on where it was broken off', async () => {
    await talk(['order 29, dana@x.test']);
    const id = randomUUID();
    await receive(dana, id);
    await room.query(
      'update trulybot.data_requests set export = null, done_at = null, mailed_at = null',
    );
    const { accountId, storeId } = store();
    const open = await dataRequests.read(accountId, storeId, id);
    expect(open).not.toHaveProperty('conversations');
    expect(open).not.toHaveProperty('doneAt');
    await receive(dana, id);
    expect(await exportedTo(id)).toHaveLength(1);
    expect(mails).toHaveLength(2);
  });

  it('is in no table in clear, and its opening is in the trail', async () => {
    await talk(['order 29, dana@x.test']);
    const id = randomUUID();
    await receive(dana, id);
    await exportedTo(id);
    const all = await readAllRows(room.database.administratorUrl);
    expect(rowsWith(all, ['dana@x.test', 'Dana@X.test', 'id-of-29'])).toEqual(new Map());
    const opened = await room.query(
      `select metadata from trulybot.user_activities where type = 'shopper.exported'
       order by created_at desc limit 1`,
    );
    expect(opened).toEqual([{ metadata: { conversations: 1 } }]);
  });

  it('is deleted with its export after sixty days', async () => {
    await receive(dana);
    const sweep = createDataRequestSweep(room.database.database);
    const run = (day: string) => sweep.run(new Date(day), new AbortController().signal);
    expect(await run('2027-01-19T17:59:00Z')).toBe(0);
    expect(await run('2027-01-19T18:00:00Z')).toBe(1);
    const { accountId, storeId } = store();
    expect(await dataRequests.list(accountId, storeId)).toEqual([]);
  });
});
