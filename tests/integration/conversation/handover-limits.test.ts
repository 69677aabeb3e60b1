import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type {
  ConversationHandle,
  Conversations,
} from '../../../server/conversation/conversations.ts';
import { handoverBudgets } from '../../../server/conversation/handover/handover-budgets.ts';
import { createHandoverRecords } from '../../../server/conversation/handover/handover.store.ts';
import { instantFrom, type Clock } from '../../../server/orders/instant.ts';
import {
  answerTo,
  createConversationRoom,
  openConversation,
  say,
  type ConversationRoom,
} from '../../support/conversation-room.ts';
import { readAt } from '../../support/known-orders-desk.ts';

let room: ConversationRoom;
let server: Conversations;
let minutesLater = 0;

const clock: Clock = {
  now: () => instantFrom(new Date(Date.parse(readAt) + minutesLater * 60_000).toISOString()),
};

beforeAll(async () => {
  room = await createConversationRoom();
  server = await room.start({ clock });
});
afterAll(() => room.close());

async function askForPerson(conversation: ConversationHandle): Promise<string> {
  const input = { kind: 'handover_form', email: 'dana@x.test' } as const;
  const { message } = await server.post(conversation, { clientId: randomUUID(), input });
  return (await answerTo(server, conversation, message)).text;
}

async function requestsOf({ conversationId }: ConversationHandle): Promise<number> {
  const rows = await room.query(
    `select from trulybot.handover_requests where conversation_id = $1`,
    [conversationId],
  );
  return rows.length;
}

/** Repeats a conversation's request as if other conversations had made it. */
async function seed({ conversationId }: ConversationHandle, most: number, network: string | null) {
  // Conversations and messages that are not there: only the requests matter.
  await room.query('set session_replication_role = replica');
  await room.query(
    `insert into trulybot.handover_requests
       (account_id, conversation_id, id, store_id, message_id, details, requested_at, network)
     select account_id, gen_random_uuid(), gen_random_uuid(), store_id, gen_random_uuid(), details,
       requested_at, $3
     from trulybot.handover_requests cross join generate_series(1, $2::integer)
     where conversation_id = $1`,
    [conversationId, most, network],
  );
  await room.query('set session_replication_role = origin');
}

it('a conversation is passed on three times a day, and after that is told where it stands', async () => {
  minutesLater = 0;
  const talk = await openConversation(server, room.chatStore);
  for (let count = 0; count < handoverBudgets.conversation.most; count += 1) {
    expect(await askForPerson(talk)).toMatch(/^Done:/);
  }
  expect(await askForPerson(talk)).toMatch(/^Your request is already with/);
  expect(await requestsOf(talk)).toBe(3);
  await expect.poll(() => room.mails.length, { timeout: 10_000 }).toBe(3);
  minutesLater = 24 * 60 + 1;
  expect(await askForPerson(talk)).toMatch(/^Done:/);
});

it('a shop gets sixty an hour at most, and another shop is not concerned', async () => {
  minutesLater = 0;
  const shop = await room.addStore();
  const first = await openConversation(server, shop);
  await askForPerson(first);
  await seed(first, handoverBudgets.account.most - 1, null);
  const second = await openConversation(server, shop);
  expect(await askForPerson(second)).toMatch(/^I can’t pass further requests/);
  expect(await requestsOf(second)).toBe(0);
  const elsewhere = await openConversation(server, await room.addStore());
  expect(await askForPerson(elsewhere)).toMatch(/^Done:/);
  minutesLater = 61;
  expect(await askForPerson(second)).toMatch(/^Done:/);
});

it('strangers use up no more than their share: who has proven an order still gets a person', async () => {
  minutesLater = 0;
  const shop = await room.addStore();
  const stranger = await openConversation(server, shop);
  await askForPerson(stranger);
  const { most, mostProven } = handoverBudgets.account;
  await seed(stranger, most - 1, null);
  const customer = await openConversation(server, shop);
  expect(await askForPerson(customer)).toMatch(/^I can’t pass further requests/);
  await answerTo(server, customer, await say(server, customer, 'order 29, dana@x.test'));
  expect(await askForPerson(customer)).toMatch(/^Done:/);
  // An order is no licence to flood the merchant.
  await seed(customer, mostProven - most - 1, null);
  expect(await askForPerson(customer)).toMatch(/^I can’t pass further requests/);
});

it('a network passes on ten an hour, and is forgotten after that', async () => {
  minutesLater = 0;
  const shop = await room.addStore();
  const first = await openConversation(server, shop);
  await askForPerson(first);
  await seed(first, handoverBudgets.network.most, 'a-network');
  const records = createHandoverRecords(room.database.database);
  const key = { accountId: shop.store.accountId, conversationId: randomUUID() };
  const limitOf = (network: string | undefined, isProven: boolean) =>
    records.limitOf(key, { network, isProven }, clock.now());
  expect(await limitOf('a-network', false)).toBe('shop');
  expect(await limitOf('a-network', true)).toBeUndefined();
  expect(await limitOf('another-network', false)).toBeUndefined();
  expect(await limitOf(undefined, false)).toBeUndefined();
  const at = Date.parse(clock.now());
  expect(await records.forgetNetworks(new Date(at + 59 * 60_000), 100)).toBe(0);
  expect(await records.forgetNetworks(new Date(at + 61 * 60_000), 100)).toBe(10);
});
