import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Message } from '../../../protocol/chat.ts';
import type {
  ConversationHandle,
  Conversations,
} from '../../../server/conversation/conversations.ts';
import type { Asker } from '../../../server/orders/guess-budgets.ts';
import type { OrderDesk } from '../../../server/orders/lookup.ts';
import {
  answerTo,
  createConversationRoom,
  openConversation,
  type ConversationRoom,
} from '../../support/conversation-room.ts';

let room: ConversationRoom;
let askers: Asker[];
let orderDesk: OrderDesk;

beforeAll(async () => {
  room = await createConversationRoom();
  orderDesk = {
    ...room.desk,
    lookUp: (store, proof, asker, signal) => {
      askers.push(asker);
      return room.desk.lookUp(store, proof, asker, signal);
    },
  };
});

beforeEach(() => {
  askers = [];
  room.desk.beforeLookUp = async () => undefined;
});

afterAll(() => room.close());

/** Posts a wrong proof from a network. */
async function guessFrom(
  server: Conversations,
  conversation: ConversationHandle,
  clientNetwork?: string,
): Promise<Message> {
  const input = {
    kind: 'order_form',
    orderNumber: '404',
    secondFact: { kind: 'email', value: 'nobody@x.test' },
  } as const;
  const request = { clientId: randomUUID(), input };
  return (await server.post(conversation, request, clientNetwork)).message;
}

const kept = async (messageId: string) =>
  (
    await room.query(
      'select client_network, message::text as row from trulybot.messages as message where id = $1',
      [messageId],
    )
  )[0];

test('a message’s network is kept as a hash, for as long as nobody has answered', async () => {
  const held = Promise.withResolvers<void>();
  room.desk.beforeLookUp = () => held.promise;
  const server = await room.start({ orderDesk });
  const talk = await openConversation(server, room.chatStore);
  const message = await guessFrom(server, talk, '203.0.113.7');
  const waiting = await kept(message.id);
  expect(waiting?.client_network).toHaveLength(32);
  expect(waiting?.row).not.toContain('203.0.113.7');
  held.resolve();
  await answerTo(server, talk, message);
  expect((await kept(message.id))?.client_network).toBeNull();
  await server.close();
});

test('one network is one asker in every conversation of a store, and another network another', async () => {
  const server = await room.start({ orderDesk });
  for (const network of ['203.0.113.7', '203.0.113.7', '2001:db8:0:1::/64', undefined]) {
    const talk = await openConversation(server, room.chatStore);
    await answerTo(server, talk, await guessFrom(server, talk, network));
  }
  const [first, again, other, unknown] = askers.map(({ network }) => network);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
  expect(unknown).toBeUndefined();
  expect(new Set(askers.map(({ conversationId }) => conversationId)).size).toBe(4);
  await server.close();
});

test('another account cannot tell that it is the same network', async () => {
  const server = await room.start({ orderDesk });
  for (const store of [room.chatStore, await room.addStore()]) {
    const talk = await openConversation(server, store);
    await answerTo(server, talk, await guessFrom(server, talk, '203.0.113.7'));
  }
  expect(askers[0]?.network).not.toBe(askers[1]?.network);
  await server.close();
});

test('whichever process answers knows the network', async () => {
  const asked = Promise.withResolvers<void>();
  room.desk.beforeLookUp = (signal) =>
    new Promise((_resolve, reject) => {
      asked.resolve();
      signal?.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    });
  const first = await room.start({ orderDesk, times: { closeMs: 0 } });
  const talk = await openConversation(first, room.chatStore);
  const message = await guessFrom(first, talk, '203.0.113.7');
  await asked.promise;
  await first.close();
  room.desk.beforeLookUp = async () => undefined;
  const second = await room.start({ orderDesk });
  await answerTo(second, talk, message);
  expect(askers).toHaveLength(2);
  expect(askers[1]).toEqual(askers[0]);
  expect(askers[1]?.network).toBeDefined();
  await second.close();
});
