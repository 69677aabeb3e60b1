import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../protocol/chat.ts';
import type {
  ConversationHandle,
  Conversations,
} from '../../../server/conversation/conversations.ts';
import { createAwaitedAnswerRecords } from '../../../server/conversation/later-answers/awaited-answers.store.ts';
import { PlatformError } from '../../../server/orders/platform-error.ts';
import {
  answerTo,
  createConversationRoom,
  openConversation,
  say,
  type ConversationRoom,
} from '../../support/conversation-room.ts';

/** Times of a shop that is asked again soon. */
const soon = { shortestPauseMs: 60, longestPauseMs: 120, lookMs: 2_000, leaseMs: 400 };

let room: ConversationRoom;
const running = new Set<Conversations>();

beforeAll(async () => {
  room = await createConversationRoom();
});
afterAll(() => room.close());
beforeEach(() => {
  room.desk.isDown = true;
  room.desk.needsMoreProof = false;
  room.desk.beforeLookUp = async () => undefined;
});
afterEach(async () => {
  for (const server of running) await server.close();
  running.clear();
  await room.query('delete from trulybot.awaited_answers');
});

async function start(times: Parameters<typeof room.start>[0] = {}): Promise<Conversations> {
  const server = await room.start({ ...times, times: { ...soon, ...times.times } });
  running.add(server);
  return server;
}

type Talk = ConversationHandle & { readonly secret: string };

/** A conversation that has asked for an order while the shop was down. */
async function waiting(server: Conversations, text = 'order 29, dana@x.test'): Promise<Talk> {
  const talk = await openConversation(server, room.chatStore);
  const answer = await answerTo(server, talk, await say(server, talk, text));
  expect(answer.text).toMatch(/I’ll keep trying for 15 minutes and answer here/);
  return talk;
}

/** What the assistant said of itself, beside the greeting. */
async function unasked(server: Conversations, talk: Talk): Promise<readonly Message[]> {
  const messages = await server.history(talk, 1);
  return messages.filter(({ author, inReplyTo }) => author === 'assistant' && !inReplyTo);
}

async function laterAnswer(server: Conversations, talk: Talk): Promise<Message> {
  await expect.poll(() => unasked(server, talk), { timeout: 8_000 }).toHaveLength(1);
  const [answer] = await unasked(server, talk);
  if (!answer) throw new Error('there was no later answer');
  return answer;
}

/** Long enough for several further looks, had there been a reason for them. */
const aWhile = () => sleep(500);

const waits = () => room.query('select * from trulybot.awaited_answers');

describe('when the shop answers again, the answer comes without asking', () => {
  it('once, with its card, and the conversation goes on from it', async () => {
    const server = await start();
    const talk = await waiting(server);
    // The hint of the first answer comes after the answer itself, and is not meant here.
    await aWhile();
    const hints: string[] = [];
    server.subscribe(talk, ({ kind }) => hints.push(kind));
    room.desk.isDown = false;
    const answer = await laterAnswer(server, talk);
    expect(answer.text).toMatch(/^Here is the answer you were waiting for\.\n\nOrder 29/);
    expect(answer.parts[0]).toMatchObject({ kind: 'order_card', orderNumber: '29' });
    await expect.poll(() => hints).toEqual(['message']);
    await aWhile();
    expect(await unasked(server, talk)).toHaveLength(1);
    expect(await waits()).toEqual([]);
    const items = await answerTo(server, talk, await say(server, talk, 'what is in it?'));
    expect(items.text).toMatch(/^In order 29:/);
  });

  it('for each kind of question, in its own words', async () => {
    const server = await start();
    const talk = await waiting(server, 'which courier has order 29? dana@x.test');
    room.desk.isDown = false;
    expect((await laterAnswer(server, talk)).text).toMatch(/no carrier|name a carrier/);
  });

  it('as a refusal where the details are wrong, with the form to try again', async () => {
    const server = await start();
    const talk = await waiting(server, 'order 29, mallory@x.test');
    room.desk.isDown = false;
    const answer = await laterAnswer(server, talk);
    expect(answer.text).toMatch(/^The shop answers again\.\n\nI couldn’t find an order/);
    expect(answer.parts[0]).toMatchObject({ kind: 'order_form' });
    await aWhile();
    expect(await unasked(server, talk)).toHaveLength(1);
  });

  it('as a request for more proof where guesses are used up', async () => {
    const server = await start();
    const talk = await waiting(server);
    room.desk.needsMoreProof = true;
    room.desk.isDown = false;
    expect((await laterAnswer(server, talk)).text).toMatch(/^The shop answers again\./);
  });

  it('for an order that was proven before, read afresh', async () => {
    room.desk.isDown = false;
    const server = await start();
    const talk = await openConversation(server, room.chatStore);
    await answerTo(server, talk, await say(server, talk, 'order 29, dana@x.test'));
    room.desk.isDown = true;
    const answer = await answerTo(server, talk, await say(server, talk, 'where is my order?'));
    expect(answer.text).toMatch(/keep trying/);
    room.desk.isDown = false;
    expect((await laterAnswer(server, talk)).parts[0]).toMatchObject({ orderNumber: '29' });
  });

  it('to everybody who waits for that shop, and one asks for all meanwhile', async () => {
    const server = await start({ times: { shortestPauseMs: 300, longestPauseMs: 300 } });
    const talks = await Promise.all(Array.from({ length: 12 }, () => waiting(server)));
    await aWhile();
    const before = room.desk.lookUps.length;
    await sleep(900);
    // With 150 to 300 ms between looks one for all makes at most 6; each for itself would make 18.
    expect(room.desk.lookUps.length - before).toBeLessThanOrEqual(8);
    room.desk.isDown = false;
    for (const talk of talks) await laterAnswer(server, talk);
    await aWhile();
    for (const talk of talks) expect(await unasked(server, talk)).toHaveLength(1);
  });

  it('to the others at once when it came to one of them', async () => {
    const server = await start({ times: { shortestPauseMs: 60_000, longestPauseMs: 60_000 } });
    const talks = await Promise.all(Array.from({ length: 6 }, () => waiting(server)));
    room.desk.isDown = false;
    await room.query(
      'update trulybot.awaited_answers set next_look_at = now() where conversation_id = $1',
      [talks[0]?.conversationId],
    );
    for (const talk of talks) await laterAnswer(server, talk);
  });
});

describe('exactly one later answer is given', () => {
  it('by three servers on one database', async () => {
    const servers = [await start(), await start(), await start()] as const;
    const talks = await Promise.all(
      Array.from({ length: 9 }, (_, index) => waiting(servers[index % 3] ?? servers[0])),
    );
    room.desk.isDown = false;
    room.desk.beforeLookUp = () => sleep(20);
    for (const talk of talks) await laterAnswer(servers[0], talk);
    await aWhile();
    for (const talk of talks) {
      const messages = await servers[1].history(talk, 0);
      expect(messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    }
  });

  it('and one server at a time asks a shop', async () => {
    const server = await start();
    await waiting(server);
    await waiting(server);
    await server.close();
    running.delete(server);
    await room.query(
      'update trulybot.awaited_answers set next_look_at = now(), lease_until = null',
    );
    const records = createAwaitedAnswerRecords(room.database.database);
    const { store } = room.chatStore;
    const [one, another] = [randomUUID(), randomUUID()];
    expect(await records.claim(store, one, 5_000)).toBeDefined();
    expect(await records.claim(store, another, 5_000)).toBeUndefined();
    expect(await records.due(10)).toEqual([]);
    expect(await records.claim(store, one, 5_000)).toBeDefined();
    expect(await records.claim(store, one, 5_000)).toBeUndefined();
  });

  it('by another server, when the one that was looking is gone', async () => {
    const server = await start();
    const talk = await waiting(server);
    await server.close();
    running.delete(server);
    await room.query(`update trulybot.awaited_answers
      set lease_owner = gen_random_uuid(), lease_until = now() + interval '300 milliseconds'`);
    room.desk.isDown = false;
    await laterAnswer(await start(), talk);
  });

  it('although the database’s clock was set back by hours while another server was looking', async () => {
    const server = await start();
    const talk = await waiting(server);
    await server.close();
    running.delete(server);
    await room.query(`update trulybot.awaited_answers
      set lease_owner = gen_random_uuid(), lease_until = now() + interval '3 hours',
        next_look_at = now() + interval '3 hours', wait_until = now() + interval '3.2 hours'`);
    room.desk.isDown = false;
    await laterAnswer(await start(), talk);
  });

  it('when the server closes in the middle of a look, by the next one', async () => {
    const server = await start();
    const talk = await waiting(server);
    room.desk.isDown = false;
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    room.desk.beforeLookUp = async (signal) => {
      begin();
      await sleep(5_000, undefined, signal && { signal });
    };
    await begun;
    await server.close();
    running.delete(server);
    expect(await waits()).toMatchObject([{ lease_owner: null, lease_until: null }]);
    room.desk.beforeLookUp = async () => undefined;
    await laterAnswer(await start(), talk);
  });
});

describe('a shopper who says something meanwhile', () => {
  it('and gets the answer gets no second one', async () => {
    const server = await start({ times: { shortestPauseMs: 600, longestPauseMs: 600 } });
    const talk = await waiting(server);
    room.desk.isDown = false;
    const answer = await answerTo(server, talk, await say(server, talk, 'try again'));
    expect(answer.text).toMatch(/^Order 29/);
    expect(await waits()).toEqual([]);
    await sleep(900);
    expect(await unasked(server, talk)).toEqual([]);
  });

  it('and gives thanks is answered later all the same', async () => {
    const server = await start();
    const talk = await waiting(server);
    await answerTo(server, talk, await say(server, talk, 'ok, thanks'));
    expect(await waits()).toHaveLength(1);
    room.desk.isDown = false;
    expect((await laterAnswer(server, talk)).text).toMatch(/^Here is the answer/);
  });

  it('and asks for a person can still say where to write back, after the answer came', async () => {
    const server = await start();
    const talk = await waiting(server);
    await answerTo(server, talk, await say(server, talk, 'a human please'));
    room.desk.isDown = false;
    await laterAnswer(server, talk);
    const done = await answerTo(server, talk, await say(server, talk, 'dana@x.test'));
    expect(done.text).toMatch(/^Done: I passed this conversation/);
  });

  it('while the shop is being asked gets that answered, and the other no second time', async () => {
    const server = await start();
    const talk = await waiting(server);
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    let looks = 0;
    room.desk.beforeLookUp = async () => {
      looks += 1;
      if (looks > 1) return;
      begin();
      await held;
    };
    room.desk.isDown = false;
    await begun;
    const asked = await say(server, talk, 'where is it?');
    const answer = await answerTo(server, talk, asked);
    expect(answer.text).toMatch(/^Order 29/);
    letGo();
    await aWhile();
    expect(await unasked(server, talk)).toEqual([]);
    expect(await waits()).toEqual([]);
  });

  it('while the shop is being asked is not forgotten for the answer', async () => {
    const server = await start();
    const talk = await waiting(server);
    const begun = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    let looks = 0;
    room.desk.beforeLookUp = async () => {
      begun.resolve();
      looks += 1;
      if (looks === 1) await held.promise;
    };
    room.desk.isDown = false;
    await begun.promise;
    await answerTo(server, talk, await say(server, talk, 'a human please'));
    held.resolve();
    await laterAnswer(server, talk);
    // What the first look had read was out of date, so there was a second one.
    expect(looks).toBe(2);
    const done = await answerTo(server, talk, await say(server, talk, 'dana@x.test'));
    expect(done.text).toMatch(/^Done: I passed this conversation/);
  });

  it('is not answered behind their back while that is still being looked up', async () => {
    const server = await start();
    const talk = await waiting(server);
    const looks = [0, 1].map(() => Promise.withResolvers<void>());
    const begun = Promise.withResolvers<void>();
    let count = 0;
    room.desk.beforeLookUp = async () => {
      begun.resolve();
      await looks[count++]?.promise;
    };
    room.desk.isDown = false;
    await begun.promise;
    const asked = await say(server, talk, 'where is it?');
    await expect.poll(() => count).toBe(2);
    looks[0]?.resolve();
    await aWhile();
    expect(await unasked(server, talk)).toEqual([]);
    looks[1]?.resolve();
    expect((await answerTo(server, talk, asked)).text).toMatch(/^Order 29/);
    await aWhile();
    expect(await unasked(server, talk)).toEqual([]);
  });

  it('and meets a shop that still is down is waited with anew, once', async () => {
    const server = await start();
    const talk = await waiting(server);
    const again = await answerTo(server, talk, await say(server, talk, 'try again'));
    expect(again.text).toMatch(/keep trying/);
    expect(await waits()).toHaveLength(1);
    room.desk.isDown = false;
    await laterAnswer(server, talk);
  });
});

describe('when the shop does not come back', () => {
  it('that is said once when patience is over, with a way on, and nobody asks any more', async () => {
    const server = await start({ times: { patienceMs: 400 } });
    const talk = await waiting(server);
    const last = await laterAnswer(server, talk);
    expect(last.text).toMatch(/^I kept trying, but the order system of Loopback Outfitters still/);
    expect(JSON.stringify(last.parts)).toContain('human');
    const looks = room.desk.lookUps.length;
    room.desk.isDown = false;
    await aWhile();
    expect(room.desk.lookUps).toHaveLength(looks);
    expect(await unasked(server, talk)).toHaveLength(1);
    const again = await answerTo(server, talk, await say(server, talk, 'try again'));
    expect(again.text).toMatch(/^Order 29/);
  });

  it('and will not by itself, nothing is promised', async () => {
    const error = new PlatformError('unauthorized', {
      message: 'The key does not work.',
      merchantAction: 'Make a new one.',
    });
    const server = await start({
      orderDesk: { ...room.desk, lookUp: async () => ({ outcome: 'unavailable', error }) },
    });
    const talk = await openConversation(server, room.chatStore);
    const message = await say(server, talk, 'order 29, dana@x.test');
    expect((await answerTo(server, talk, message)).text).toMatch(
      /^I couldn’t reach the order system of Loopback Outfitters just now\. (?!.*keep trying)/,
    );
    expect(await waits()).toEqual([]);
  });

  it('and asked to be left alone for longer, it is', async () => {
    const error = new PlatformError('rate_limited', {
      message: 'Too many requests.',
      merchantAction: 'Wait.',
      retryAfterMs: 1_500,
    });
    let looks = 0;
    const server = await start({
      orderDesk: {
        ...room.desk,
        lookUp: async () => {
          looks += 1;
          return { outcome: 'unavailable', error };
        },
      },
    });
    const talk = await openConversation(server, room.chatStore);
    const message = await say(server, talk, 'order 29, dana@x.test');
    expect((await answerTo(server, talk, message)).text).toMatch(/very busy and asked me to wait/);
    await sleep(1_000);
    expect(looks).toBe(1);
    await expect.poll(() => looks, { timeout: 5_000 }).toBe(2);
  });
});

it('a conversation that is deleted is waited with no more', async () => {
  const server = await start();
  const talk = await waiting(server);
  await room.query('delete from trulybot.conversations where id = $1', [talk.conversationId]);
  expect(await waits()).toEqual([]);
});
