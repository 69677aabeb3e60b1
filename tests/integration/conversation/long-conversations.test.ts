import { afterAll, beforeAll, expect, it } from 'vitest';
import { createConversationRecords } from '../../../server/conversation/conversations.store.ts';
import { ConversationGone, historyPage } from '../../../server/conversation/conversations.ts';
import {
  createConversationRoom,
  openConversation,
  say,
  type ConversationRoom,
} from '../../support/conversation-room.ts';

let room: ConversationRoom;

beforeAll(async () => {
  room = await createConversationRoom();
});
afterAll(() => room.close());

it('reads a long conversation page by page, each message once and in order', async () => {
  const conversations = await room.start();
  const conversation = await openConversation(conversations, room.chatStore);
  // Copies of the greeting, which is sealed for its own row: only what is clear is looked at.
  await room.query(
    `insert into trulybot.messages
       (account_id, conversation_id, id, sequence, author, code, locale, body, sent_at)
     select account_id, conversation_id, gen_random_uuid(), number, author, code, locale, body, sent_at
     from trulybot.messages, generate_series(2, $2) as number
     where conversation_id = $1`,
    [conversation.conversationId, 2 * historyPage + 50],
  );
  const records = createConversationRecords(room.database.database);
  const pages: number[][] = [];
  let after = 0;
  do {
    const rows = await records.messagesAfter(conversation, after, historyPage);
    pages.push((rows ?? []).map(({ sequence }) => sequence));
    after = pages.at(-1)?.at(-1) ?? after;
  } while (pages.at(-1)?.length === historyPage);
  expect(pages.map((page) => page.length)).toEqual([historyPage, historyPage, 50]);
  expect(pages.flat()).toEqual(Array.from({ length: 2 * historyPage + 50 }, (_, n) => n + 1));
});

it('takes nothing more when a conversation is as long as one may be, except what it has already', async () => {
  const conversations = await room.start();
  const conversation = await openConversation(conversations, room.chatStore);
  const first = await say(conversations, conversation, 'the last one that fits');
  await room.query('update trulybot.conversations set next_sequence = 2001 where id = $1', [
    conversation.conversationId,
  ]);
  await expect(say(conversations, conversation, 'one too many')).rejects.toThrow(ConversationGone);
  const again = await say(conversations, conversation, 'again', first.clientId);
  expect(again.id).toBe(first.id);
  expect((await conversations.history(conversation, 0)).map(({ text }) => text)).toContain(
    'the last one that fits',
  );
});
