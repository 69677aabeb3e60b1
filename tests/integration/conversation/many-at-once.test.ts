import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('a hundred conversations that speak at once over ten connections each get their one answer', async () => {
  const server = await room.start({ times: { pollMs: 1_000, leaseMs: 10_000, renewMs: 3_000 } });
  const talks = await Promise.all(
    Array.from({ length: 100 }, () => openConversation(server, room.chatStore)),
  );
  await Promise.all(talks.map((talk) => say(server, talk, 'order 29, dana@x.test')));

  const answers = () =>
    room.query(
      `select in_reply_to, count(*)::int as count from trulybot.messages
       where in_reply_to is not null group by in_reply_to`,
    );
  await expect.poll(answers, { timeout: 20_000, interval: 100 }).toHaveLength(100);
  expect((await answers()).every(({ count }) => count === 1)).toBe(true);
});
