import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../protocol/chat.ts';
import { triesPerCode } from '../../../server/conversation/codes/code-budgets.ts';
import type {
  ChatStore,
  ConversationHandle,
  Conversations,
} from '../../../server/conversation/conversations.ts';
import { createSmtpMailer } from '../../../server/mail/smtp-mailer.ts';
import { instantFrom, type Clock } from '../../../server/orders/instant.ts';
import {
  answerTo,
  createConversationRoom,
  openConversation,
  say,
  type ConversationRoom,
} from '../../support/conversation-room.ts';
import { readAt } from '../../support/known-orders-desk.ts';
import { startMailServer, type MailServer } from '../../support/mail-server.ts';

let room: ConversationRoom;
let mailServer: MailServer;
let server: Conversations;
/** The shop of one test: its account has no requests of other tests' in its budgets. */
let shop: ChatStore;
let talk: ConversationHandle;
let minutesLater = 0;

const clock: Clock = {
  now: () => instantFrom(new Date(Date.parse(readAt) + minutesLater * 60_000).toISOString()),
};

beforeAll(async () => {
  room = await createConversationRoom();
  mailServer = await startMailServer();
  const mailer = createSmtpMailer(mailServer.url, 'bot@example.com');
  server = await room.start({ clock, mailer });
});
afterAll(async () => {
  await room.close();
  await mailServer.close();
});
beforeEach(async () => {
  minutesLater = 0;
  room.desk.isDown = false;
  room.desk.needsMoreProof = true;
  mailServer.mails.length = 0;
  shop = await room.addStore();
  talk = await openConversation(server, shop);
});

/** Says something and waits for its answer. */
async function ask(text: string, conversation: ConversationHandle = talk): Promise<Message> {
  return answerTo(server, conversation, await say(server, conversation, text));
}

/** Fails to prove an order by its details, and asks for a code. */
async function askForCode(
  details = 'order 29, dana@x.test',
  conversation: ConversationHandle = talk,
): Promise<Message> {
  await ask(details, conversation);
  return ask('send me a code', conversation);
}

/** The code in the newest mail, once as many mails have come as were expected. */
async function mailedCode(count = 1): Promise<string> {
  await expect.poll(() => mailServer.mails.length, { timeout: 10_000 }).toBe(count);
  return /^\d{6}\r?$/m.exec(mailServer.mails.at(-1)?.content ?? '')?.[0].trim() ?? '';
}

const rowsOf = ({ conversationId }: ConversationHandle) =>
  room.query(
    `select * from trulybot.one_time_codes where conversation_id = $1 order by requested_at`,
    [conversationId],
  );

/** Waits until the job of every request of this conversation is done. */
async function whenDealtWith(conversation: ConversationHandle = talk): Promise<void> {
  const isDone = async () => (await rowsOf(conversation)).every(({ code }) => code === null);
  await expect.poll(isDone, { timeout: 10_000 }).toBe(true);
}

const wrongCode = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a one-time code', () => {
  it('comes by mail and shows the order, and then further orders of the same e-mail', async () => {
    await askForCode();
    const code = await mailedCode();
    expect(mailServer.mails[0]?.to).toEqual(['dana@x.test']);
    const answer = await ask(code);
    expect(answer.text).toMatch(/^Order 29: Being prepared/);
    expect(answer.parts[0]).toMatchObject({ kind: 'order_card', orderNumber: '29' });
    expect((await ask('order 35')).text).toMatch(/^Order 35/);
    const kept = await room.query(
      `select level, proven_by from trulybot.assurances where conversation_id = $1`,
      [talk.conversationId],
    );
    // The e-mail itself, and the two orders that it opened.
    expect(kept).toEqual(Array.from({ length: 3 }, () => ({ level: 2, proven_by: 'code' })));
  });

  it('is mailed with the shop’s name and how to use it, and without any fact of an order', async () => {
    await askForCode();
    const code = await mailedCode();
    const content = (mailServer.mails[0]?.content ?? '').replaceAll('=\r\n', '');
    expect(content).toMatch(/^Subject: .*Loopback Outfitters/m);
    expect(content).toContain('10 minutes');
    expect(content).toContain('If you did not ask for it, you can ignore this mail');
    expect(content.replace(code, '')).not.toMatch(/\b29\b|Trail Mug|36\.95|Being prepared/);
  });

  it('stands nowhere in clear, neither before nor after it was sent, and jobs carry ids only', async () => {
    room.desk.isDown = true;
    await askForCode();
    const sealed = await rowsOf(talk);
    room.desk.isDown = false;
    const code = await mailedCode();
    await whenDealtWith();
    const jobs = await room.query(`select data from pgboss.job where name = 'code-mail'`);
    for (const { data } of jobs) {
      expect(Object.keys(data as object).toSorted()).toEqual(['accountId', 'codeId']);
    }
    const everything = [sealed, await rowsOf(talk), jobs].map((rows) =>
      rows.flatMap((row) => Object.values(row)).map((value) => textOf(value)),
    );
    for (const secret of [code, 'dana@x.test']) {
      expect(everything.flat().filter((text) => text.includes(secret))).toEqual([]);
    }
  });

  it('is asked for with the same answer whether there is such an order or not', async () => {
    const existing = await askForCode();
    const other = await openConversation(server, shop);
    room.desk.needsMoreProof = true;
    const missing = await askForCode('order 99, dana@x.test', other);
    const another = await openConversation(server, shop);
    const foreign = await askForCode('order 29, eve@x.test', another);
    const shape = shapeOf(existing, '29', 'dana@x.test');
    expect(shapeOf(missing, '99', 'dana@x.test')).toBe(shape);
    expect(shapeOf(foreign, '29', 'eve@x.test')).toBe(shape);
    for (const conversation of [talk, other, another]) await whenDealtWith(conversation);
    expect(mailServer.mails.map(({ to }) => to)).toEqual([['dana@x.test']]);
  });

  it('is refused in the same words when wrong, expired, voided, used up and never sent', async () => {
    await askForCode();
    const code = await mailedCode();
    const wrong = await ask(wrongCode(code));
    expect(wrong.text).toMatch(/^That code doesn’t work/);

    minutesLater = 11;
    const expired = await ask(code);

    await ask('send me a new code');
    const newer = await mailedCode(2);
    const voided = await ask(code === newer ? wrongCode(code) : code);

    const never = await openConversation(server, shop);
    await askForCode('order 99, eve@x.test', never);
    const neverSent = await ask('123456', never);

    for (let tries = 1; tries < triesPerCode; tries += 1) await ask(wrongCode(newer));
    const usedUp = await ask(newer);
    for (const refusal of [expired, voided, neverSent, usedUp]) {
      expect(wordsOf(refusal)).toEqual(wordsOf(wrong));
    }
  });

  it('opens nothing in another conversation', async () => {
    await askForCode();
    const code = await mailedCode();
    const other = await openConversation(server, shop);
    await askForCode('order 29, dana@x.test', other);
    await mailedCode(2);
    expect((await ask(code, other)).text).toMatch(/^That code doesn’t work/);
    expect((await ask(code)).text).toMatch(/^Order 29/);
  });

  it('that is one too many is answered in the same words, and nothing is sent', async () => {
    const first = await askForCode();
    for (const count of [2, 3]) {
      await mailedCode(count - 1);
      await ask('send me a new code');
    }
    await mailedCode(3);
    const beyond = await ask('send me a new code');
    expect(wordsOf(beyond)).toEqual(wordsOf(first));
    const mailed = (await rowsOf(talk)).filter((row) => row.redeemable_until ?? row.code);
    expect(mailed).toHaveLength(3);
    // The last one that was sent is good still.
    expect((await ask(await mailedCode(3))).text).toMatch(/^Order 29/);
  });

  it('is mailed once the shop answers again, unless it would be too late', async () => {
    room.desk.isDown = true;
    const soon = talk;
    await askForCode();
    const late = await openConversation(server, shop);
    await askForCode('order 29, dana@x.test', late);
    await room.query(
      `update trulybot.one_time_codes set requested_at = requested_at - interval '10 minutes'
       where conversation_id = $1`,
      [late.conversationId],
    );
    room.desk.isDown = false;
    await whenDealtWith(late);
    await whenDealtWith(soon);
    expect(mailServer.mails).toHaveLength(1);
    expect((await rowsOf(late))[0]).toMatchObject({ redeemable_until: null });
  });
});

const wordsOf = ({ text, parts, locale }: Message) => ({ text, parts, locale });

function textOf(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString('latin1');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** All of an answer, with what was typed left out of it. */
const shapeOf = ({ text, parts, locale }: Message, number: string, email: string) =>
  JSON.stringify({ text, parts, locale }).replaceAll(number, 'N').replaceAll(email, 'E');
