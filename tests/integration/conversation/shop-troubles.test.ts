import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import type { FaultMode } from '../../../demo-shop/faults.ts';
import type { Message } from '../../../protocol/chat.ts';
import { createAccounts } from '../../../server/accounts/create-accounts.ts';
import type {
  ChatStore,
  ConversationHandle,
  Conversations,
} from '../../../server/conversation/conversations.ts';
import { createGuessBudgets } from '../../../server/guesses/create-guess-budgets.ts';
import { createIntegrations } from '../../../server/integrations/create-integrations.ts';
import { silentLog } from '../../../server/log.ts';
import { systemClock } from '../../../server/orders/instant.ts';
import { createOrderDesk } from '../../../server/orders/order-desk.ts';
import { createOutbound } from '../../../server/outbound/create-outbound.ts';
import { createPlatforms } from '../../../server/platforms/registry.ts';
import {
  answerTo,
  createConversationRoom,
  openConversation,
  say,
  type ConversationRoom,
} from '../../support/conversation-room.ts';

/** The road from a message to a real shop over HTTP, with a breaker that rests for a second. */
let room: ConversationRoom;
let shop: DemoShop;
let server: Conversations;
let chatStore: ChatStore;
const closing: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  room = await createConversationRoom();
  shop = await startDemoShop();
  const outbound = createOutbound({ exemptHosts: [new URL(shop.url).host] });
  const { database } = room.database;
  const connections = createIntegrations({
    database,
    vault: room.vault,
    platforms: createPlatforms({ shopify: undefined }),
    passSecrets: ['of this test'],
    publicUrl: 'https://chat.example.com',
    outbound,
    clock: systemClock,
    activities: createAccounts({ database, clock: systemClock }),
    log: silentLog,
    limits: { restMs: 1_000 },
  });
  const connected = await connections.integrations.connectWooCommerce(
    room.chatStore.store.accountId,
    {
      storeUrl: shop.url,
      ...shop.keys.read,
      allowInsecureHttp: true,
    },
  );
  if (connected.store === undefined) throw new Error('the shop was not connected');
  const { storeId } = connected.store;
  chatStore = { ...room.chatStore, store: { ...room.chatStore.store, storeId } };
  server = await room.start({
    orderDesk: createOrderDesk({
      stores: connections.stores,
      clock: systemClock,
      guessBudgets: createGuessBudgets({ database, vault: room.vault }),
    }),
    times: { shopMs: 1_000, lookMs: 4_000, shortestPauseMs: 200, longestPauseMs: 600 },
  });
  closing.push(
    () => connections.close(),
    () => outbound.close(),
    () => shop.close(),
    () => room.close(),
  );
});
afterAll(async () => {
  await server.close();
  for (const close of closing) await close();
});
afterEach(async () => {
  shop.faults.clear();
  await shop.reachable();
  // Whoever still waits is answered before the next trouble begins.
  await expect
    .poll(() => room.query('select * from trulybot.awaited_answers'), { timeout: 15_000 })
    .toEqual([]);
});

const question = 'where is order 29? dana.whitfield@shopper.test';

async function ask(
  words = question,
): Promise<{ readonly talk: ConversationHandle; readonly answer: Message }> {
  const talk = await openConversation(server, chatStore);
  return { talk, answer: await answerTo(server, talk, await say(server, talk, words)) };
}

async function laterAnswer(talk: ConversationHandle): Promise<Message> {
  const unasked = async () =>
    (await server.history(talk, 2)).filter(
      ({ author, inReplyTo }) => author === 'assistant' && !inReplyTo,
    );
  await expect.poll(unasked, { timeout: 15_000, interval: 50 }).toHaveLength(1);
  const [answer] = await unasked();
  if (!answer) throw new Error('there was no later answer');
  return answer;
}

describe('a shop in trouble: an honest sentence at once, and the answer when it is over', () => {
  it.each<readonly [FaultMode, RegExp]>([
    ['refuse', /^I couldn’t reach the order system/],
    ['reset', /^I couldn’t reach the order system/],
    ['error500', /^I couldn’t reach the order system/],
    ['html503', /^I couldn’t reach the order system/],
    ['rateLimited', /is very busy and asked me to wait/],
    ['firewall', /^I couldn’t reach the order system/],
    ['challenge', /^I couldn’t reach the order system/],
    ['brokenJson', /^I couldn’t reach the order system/],
    ['enormous', /^I couldn’t reach the order system|is slow to answer/],
    ['endless', /is slow to answer/],
    ['trickle', /is slow to answer/],
  ])('%s', async (mode, words) => {
    shop.faults.retryAfterSeconds = 4;
    shop.forgetRequests();
    shop.faults.mode = mode;
    const { talk, answer } = await ask();
    expect(answer.text).toMatch(words);
    expect(answer.text).toMatch(/says nothing about your order\. I’ll keep trying/);
    // One question and at most one further look so far: three requests each, never more.
    expect(shop.requests.length).toBeLessThanOrEqual(6);
    shop.faults.clear();
    await shop.reachable();
    const later = await laterAnswer(talk);
    expect(later.text).toMatch(/^Here is the answer you were waiting for\.\n\nOrder 29/);
    expect(later.parts[0]).toMatchObject({ kind: 'order_card', orderNumber: '29' });
  });

  it('slow, but in time for nobody’s patience: it is told so, and answers while it is still slow', async () => {
    shop.faults.delayMs = 1_400;
    shop.faults.paths = /orders\/29/;
    const { talk, answer } = await ask();
    expect(answer.text).toMatch(/is slow to answer just now/);
    expect((await laterAnswer(talk)).text).toMatch(/^Here is the answer/);
  });

  it('many shoppers meet one that is down: it is asked a few times and left alone', async () => {
    const orders = Array.from({ length: 15 }, (_, index) => {
      const email = `shopper${index}@shopper.test`;
      return { email, number: shop.addOrder({ billing: { email } }).number };
    });
    shop.faults.mode = 'error500';
    shop.forgetRequests();
    const asked = await Promise.all(
      orders.map(({ email, number }) => ask(`where is order ${number}? ${email}`)),
    );
    await sleep(2_500);
    // Fifteen shoppers with three tries each would be 45 before anybody looked again. The breaker
    // opens after five failures (those under way end), and one conversation at a time looks again.
    expect(shop.requests.length).toBeLessThanOrEqual(45 + 9);
    shop.forgetRequests();
    await sleep(2_000);
    expect(shop.requests.length).toBeLessThanOrEqual(9);
    shop.faults.clear();
    for (const { talk } of asked) expect((await laterAnswer(talk)).text).toMatch(/Order \d+:/);
    const taken = await room.query('select * from trulybot.guess_budgets where whole_at > now()');
    expect(taken).toEqual([]);
  });
});
