import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../protocol/chat.ts';
import {
  ConversationGone,
  type ConversationHandle,
  type Conversations,
} from '../../../server/conversation/conversations.ts';
import { InputRefused } from '../../../server/conversation/shopper-input.ts';
import { longestText } from '../../../server/conversation/understanding/clean-text.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import {
  answerTo,
  createConversationRoom,
  openConversation,
  say,
  type ConversationRoom,
} from '../../support/conversation-room.ts';
import { createKeptLog } from '../../support/http-app.ts';

let room: ConversationRoom;
let server: Conversations;
let talk: ConversationHandle & { readonly secret: string };

beforeAll(async () => {
  room = await createConversationRoom();
  server = await room.start();
});
afterAll(() => room.close());
beforeEach(async () => {
  room.desk.isDown = false;
  room.desk.beforeLookUp = async () => undefined;
  talk = await openConversation(server, room.chatStore);
});

/** Whose answer is whose, in the order of the conversation. */
function pairs(messages: readonly Message[]): readonly (readonly [string, number])[] {
  return messages
    .filter(({ author }) => author === 'shopper')
    .map((message) => [
      message.text,
      messages.filter(({ inReplyTo }) => inReplyTo === message.id).length,
    ]);
}

describe('a conversation', () => {
  it('begins with a greeting that says it is a machine', async () => {
    const [greeting, ...rest] = await server.history(talk, 0);
    expect(greeting).toMatchObject({ sequence: 1, author: 'assistant' });
    expect(greeting?.text).toMatch(/Loopback Outfitters.*automated assistant/);
    expect(rest).toEqual([]);
  });

  it('gives a verified order answer with its card, and remembers the order', async () => {
    const answer = await answerTo(server, talk, await say(server, talk, 'order 29, dana@x.test'));
    expect(answer.text).toMatch(/^Order 29: Being prepared/);
    expect(answer.parts[0]).toMatchObject({ kind: 'order_card', orderNumber: '29' });
    const items = await answerTo(server, talk, await say(server, talk, 'what is in it?'));
    expect(items.text).toMatch(/^In order 29:/);
  });

  it('goes on in the language that the shopper reads from a message on, and stays in it', async () => {
    let handle: ConversationHandle = talk;
    const ask = async (text: string, locale?: string) => {
      const input = { kind: 'text', text } as const;
      const request = { clientId: randomUUID(), input, ...(locale !== undefined && { locale }) };
      const { message } = await server.post(handle, request);
      return answerTo(server, talk, message);
    };
    const german = await ask('order 29, dana@x.test', 'de-AT');
    expect(german).toMatchObject({
      locale: 'de-AT',
      text: expect.stringMatching(/^Bestellung 29/),
    });
    const again = await server.authenticate(talk.store, talk.conversationId, talk.secret);
    if (again === undefined) throw new Error('the conversation is gone');
    handle = again;
    expect((await ask('order 29')).locale).toBe('de-AT');
    expect((await ask('order 29', 'xx-not-a-language')).locale).toBe('de-AT');
    expect((await ask('order 29', 'fr_CA')).locale).toBe('fr');
  });

  it('is one and the same, however its id is spelled', async () => {
    const spelled = talk.conversationId.toUpperCase();
    const found = await server.authenticate(talk.store, spelled, talk.secret);
    expect(found).toEqual({ store: talk.store, conversationId: talk.conversationId, locale: 'en' });
  });

  it('has nothing after a message that it cannot have', async () => {
    expect(await server.history(talk, Number.MAX_SAFE_INTEGER)).toEqual([]);
  });

  it('tells listeners of typing and of the answer', async () => {
    const hints: string[] = [];
    const end = server.subscribe(talk, ({ kind }) => hints.push(kind));
    await answerTo(server, talk, await say(server, talk, 'hello'));
    await expect.poll(() => hints).toEqual(['message', 'typing', 'message']);
    end();
    await answerTo(server, talk, await say(server, talk, 'hello'));
    expect(hints).toHaveLength(3);
  });

  it('answers messages sent in quick succession one by one, in their order', async () => {
    const texts = ['where is my order?', '29', 'dana@x.test', 'which courier?', 'thanks'];
    const sent: Message[] = [];
    for (const text of texts) sent.push(await say(server, talk, text));
    for (const message of sent) await answerTo(server, talk, message);
    const messages = await server.history(talk, 0);
    expect(messages.map(({ sequence }) => sequence)).toEqual(messages.map((_, index) => index + 1));
    const answered = messages.flatMap(({ inReplyTo }) => (inReplyTo ? [inReplyTo] : []));
    expect(answered).toEqual(sent.map(({ id }) => id));
    expect(messages.find(({ inReplyTo }) => inReplyTo === sent[2]?.id)?.text).toMatch(/^Order 29/);
  });
});

describe('a message', () => {
  it('that is sent twice is stored once and answered once', async () => {
    const clientId = randomUUID();
    const request = { clientId, input: { kind: 'text', text: 'hello' } } as const;
    const posted = await Promise.all([1, 2, 3].map(() => server.post(talk, request)));
    expect(posted.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(posted.map(({ message }) => message.id)).size).toBe(1);
    const [first] = posted;
    if (first) await answerTo(server, talk, first.message);
    expect(pairs(await server.history(talk, 0))).toEqual([['hello', 1]]);
  });

  it('may be as long as allowed and no longer, and must say something', async () => {
    await expect(say(server, talk, 'a'.repeat(longestText + 1))).rejects.toThrow(InputRefused);
    for (const nothing of ['', '  \n ', '\u200b\u200d', '\u0000']) {
      await expect(say(server, talk, nothing)).rejects.toThrow(InputRefused);
    }
    const longest = await say(server, talk, 'a'.repeat(longestText));
    expect((await answerTo(server, talk, longest)).text).toMatch(/can’t help/);
  });

  it('of hostile characters is kept, but for those that nothing can carry, and answered', async () => {
    const hostile = 'a\u0000b \ud800 \u202e29\u202c 👩‍👩‍👧 <script>{storeName}</script>';
    const message = await say(server, talk, hostile);
    expect(message.text).toBe(hostile.replace('\ud800', '\ufffd').replace('\u0000', ' '));
    expect((await answerTo(server, talk, message)).text).not.toBe('');
  });
});

describe('exactly one answer is given', () => {
  it('by two servers on one database, each woken by the same messages', async () => {
    const second = await room.start();
    let readings = 0;
    room.desk.beforeLookUp = () => {
      readings += 1;
      return new Promise((resolve) => setTimeout(resolve, 30));
    };
    const texts = Array.from({ length: 8 }, (_, index) => `order 29, dana@x.test, try ${index}a`);
    const sent = await Promise.all(
      texts.map((text, index) => say(index % 2 ? second : server, talk, text)),
    );
    for (const message of sent) await answerTo(server, talk, message);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(pairs(await server.history(talk, 0)).map(([, answers]) => answers)).toEqual(
      texts.map(() => 1),
    );
    expect(readings).toBe(texts.length);
    await second.close();
  });

  it('when a server dies between taking a message and answering it', async () => {
    const message = await say(server, talk, 'hello');
    await answerTo(server, talk, message);
    const dead = randomUUID();
    const stored = await storedUnanswered(dead, '400 milliseconds');
    const begun = performance.now();
    expect((await answerTo(server, talk, stored)).text).not.toBe('');
    expect(performance.now() - begun).toBeGreaterThan(200);
  });

  it('when a server died and then the database’s clock was set back by hours', async () => {
    const stored = await storedUnanswered(randomUUID(), '3 hours');
    expect((await answerTo(server, talk, stored)).text).not.toBe('');
  });

  it('at once by a server that is alone with the database, whatever leases were left', async () => {
    const stored = await storedUnanswered(randomUUID(), '30 seconds');
    const successor = await room.start({ takeOverLeases: true });
    expect((await answerTo(successor, talk, stored)).inReplyTo).toBe(stored.id);
    await successor.close();
  });

  it('while a shop takes longer than a lease lasts', async () => {
    let lookUps = 0;
    room.desk.beforeLookUp = () => {
      lookUps += 1;
      return new Promise((resolve) => setTimeout(resolve, 1_500));
    };
    const second = await room.start();
    await answerTo(server, talk, await say(server, talk, 'order 29, dana@x.test'));
    expect(lookUps).toBe(1);
    await second.close();
  });

  it('as an apology, after some tries, when a fault of ours stops the answer', async () => {
    room.desk.beforeLookUp = () => Promise.reject(new TypeError('dana@x.test broke it'));
    const log = createKeptLog();
    await server.close();
    const clumsy = await room.start({ log });
    const answer = await answerTo(clumsy, talk, await say(clumsy, talk, 'order 29, dana@x.test'));
    expect(answer.text).toMatch(/something went wrong on my side/);
    expect(JSON.stringify(log.lines)).toContain('TypeError');
    expect(JSON.stringify(log.lines)).not.toContain('dana@x.test');
    expect(pairs(await clumsy.history(talk, 0))).toEqual([['order 29, dana@x.test', 1]]);
    await clumsy.close();
    server = await room.start();
  });

  it('by the next server when one is closed while the shop is silent', async () => {
    const closing = await room.start({ times: { closeMs: 50 } });
    await server.close();
    room.desk.beforeLookUp = () => new Promise(() => undefined);
    const message = await say(closing, talk, 'order 29, dana@x.test');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await closing.close();
    // Closing is no failed try: a message that waits through many deploys still gets its answer.
    expect(
      await room.query(
        'select max(attempts) as most from trulybot.messages where answered_at is null',
      ),
    ).toEqual([{ most: 0 }]);
    room.desk.beforeLookUp = async () => undefined;
    server = await room.start();
    expect((await answerTo(server, talk, message)).text).toMatch(/^Order 29/);
  });
});

describe('a stranger', () => {
  it('reads nothing with a wrong secret, another conversation’s secret or through another store', async () => {
    const other = await openConversation(server, room.chatStore);
    const foreign = await room.addStore();
    const { store } = room.chatStore;
    const { conversationId, secret } = talk;
    expect(await server.authenticate(store, conversationId, `${secret}x`)).toBeUndefined();
    expect(await server.authenticate(store, conversationId, other.secret)).toBeUndefined();
    expect(await server.authenticate(store, randomUUID(), secret)).toBeUndefined();
    expect(await server.authenticate(store, 'no uuid', secret)).toBeUndefined();
    expect(await server.authenticate(foreign.store, conversationId, secret)).toBeUndefined();
    const sameAccount = { ...store, storeId: foreign.store.storeId };
    expect(await server.authenticate(sameAccount, conversationId, secret)).toBeUndefined();
  });

  it('neither reads nor writes with a handle of another store', async () => {
    const foreign = await room.addStore();
    for (const store of [foreign.store, { ...talk.store, storeId: foreign.store.storeId }]) {
      const stolen = { ...talk, store };
      await expect(server.history(stolen, 0)).rejects.toThrow(ConversationGone);
      await expect(say(server, stolen, 'hello')).rejects.toThrow(ConversationGone);
    }
  });

  it('who has the database finds nothing of what was said, and no secret', async () => {
    const planted = 'Plantagenet4471';
    const text = `order 29, dana@x.test, I am ${planted}`;
    await answerTo(server, talk, await say(server, talk, text));
    const tables = [
      'conversations',
      'messages',
      'assurances',
      'shopper_emails',
      'handover_requests',
    ];
    for (const table of tables) {
      const rows = await room.query(`select t.*, t::text as dump from trulybot.${table} t`);
      const bytes = rows
        .flatMap((row) => Object.values(row))
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
        .join('\n');
      for (const secret of [planted, 'dana@x.test', 'Trail Mug', talk.secret, 'id-of-29']) {
        expect(bytes).not.toContain(secret);
        expect(bytes).not.toContain(Buffer.from(secret).toString('hex'));
      }
    }
    const index = await room.vault.indexOf(talk.store.accountId, 'e-mail dana@x.test');
    expect(
      await room.query(
        'select conversation_id from trulybot.shopper_emails where email_index = $1 and conversation_id = $2',
        [index, talk.conversationId],
      ),
    ).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('leaves at a multiple of its deadline, and a right answer at once', async () => {
    const slow = await room.start({ times: { refusalMs: 700 }, clock: systemClock });
    await server.close();
    const refused = performance.now();
    const question = await say(slow, talk, 'order 999, dana@x.test');
    const answer = await answerTo(slow, talk, question);
    expect(answer.text).toMatch(/couldn’t find/);
    expect(performance.now() - refused).toBeGreaterThan(690);
    // When it is said to have been written tells no more than when it came.
    expect(Date.parse(answer.sentAt) - Date.parse(question.sentAt)).toBeGreaterThan(690);
    const right = performance.now();
    await answerTo(slow, talk, await say(slow, talk, 'order 29, dana@x.test'));
    expect(performance.now() - right).toBeLessThan(600);
    await slow.close();
    server = await room.start();
  });
});

describe('a hand-over', () => {
  it('reaches the merchant once, with the conversation and the proven order', async () => {
    await answerTo(server, talk, await say(server, talk, 'order 29, dana@x.test'));
    await answerTo(server, talk, await say(server, talk, 'a human please'));
    await expect.poll(() => room.mails, { timeout: 10_000 }).toHaveLength(1);
    const [mail] = room.mails;
    expect(mail).toMatchObject({ to: 'help@merchant.test', replyTo: 'dana@x.test' });
    expect(mail?.subject).toBe('A shopper asks for a person: order 29');
    expect(mail?.text).toContain('> order 29, dana@x.test');
    expect(mail?.text).not.toContain('{');
    // It is marked after it has been sent.
    const mailed = () =>
      room.query(
        'select id, account_id, store_id from trulybot.handover_requests where conversation_id = $1 and mailed_at is not null',
        [talk.conversationId],
      );
    await expect.poll(mailed).toHaveLength(1);
    const [request] = await mailed();
    await room.jobs.enqueue('handover-mail', {
      accountId: request?.account_id,
      storeId: request?.store_id,
      requestId: request?.id,
    });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(room.mails).toHaveLength(1);
  });
});

describe('when its time is over', () => {
  it('a conversation opens no more and is listed for deletion', async () => {
    await room.query(
      `update trulybot.conversations set expires_at = timestamptz '2026-11-20T17:59:00Z' where id = $1`,
      [talk.conversationId],
    );
    expect(await server.authenticate(talk.store, talk.conversationId, talk.secret)).toBeUndefined();
    const expired = await room.query(
      `select conversation_id from trulybot_lookup.expired_conversations('2026-11-20T18:00:00Z', 10)`,
    );
    expect(expired).toEqual([{ conversation_id: talk.conversationId }]);
  });
});

/** Leaves a message as a dead server leaves it: stored, taken and not answered. */
async function storedUnanswered(owner: string, leased: string): Promise<Message> {
  await server.close();
  const sleeping = await room.start({ times: { pollMs: 3_600_000 } });
  room.desk.beforeLookUp = () => new Promise(() => undefined);
  const message = await say(sleeping, talk, 'order 29, dana@x.test');
  await expect
    .poll(() => room.query('select lease_owner from trulybot.messages where id = $1', [message.id]))
    .not.toEqual([{ lease_owner: null }]);
  await room.query(
    `update trulybot.messages set lease_owner = $2, lease_until = now() + $3::interval where id = $1`,
    [message.id, owner, leased],
  );
  room.desk.beforeLookUp = async () => undefined;
  server = await room.start();
  return message;
}
