import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createEventReader } from '../../support/event-reader.ts';
import { clientAddress } from './house.ts';

/** How one of the contenders' chats is spoken to. */
export interface ChatFace {
  /** Opens a conversation that is ready for the question. @returns its address and its headers. */
  open(index: number): Promise<{ readonly url: string; readonly headers: Record<string, string> }>;
  /** What is asked, again and again. */
  readonly question: (clientId: string) => object;
}

/** Milliseconds from sending a message to its answer on the stream, one for each message. */
export async function openLoad(
  face: ChatFace,
  options: { readonly conversations: number; readonly seconds: number },
): Promise<readonly number[]> {
  const taken: number[] = [];
  const failures: unknown[] = [];
  // Opening a conversation and proving an order costs more than a question: nobody asks before all have.
  const everybody = Promise.withResolvers<number>();
  let standing = 0;
  const talks = Array.from({ length: options.conversations }, async (_, index) => {
    const { url, headers } = await face.open(index);
    const sender = { ...headers, 'X-Forwarded-For': clientAddress(index) };
    const leaving = new AbortController();
    const stream = await fetch(`${url}/events`, { headers: sender, signal: leaving.signal });
    const sentAt = new Map<string, number>();
    const answered = new Set<string>();
    const arrived = new Map<string, number>();
    const settle = (messageId: string) => {
      const [sent, seen] = [sentAt.get(messageId), arrived.get(messageId)];
      if (sent === undefined || seen === undefined || answered.has(messageId)) return;
      answered.add(messageId);
      taken.push(seen - sent);
    };
    const listening = (async () => {
      const reader = createEventReader(stream);
      for (;;) {
        const event = await reader.nextOf('message');
        if (event?.data === undefined) return;
        const { inReplyTo } = JSON.parse(event.data) as { inReplyTo?: string };
        if (inReplyTo === undefined) continue;
        arrived.set(inReplyTo, performance.now());
        settle(inReplyTo);
      }
    })().catch((error: unknown) => {
      if (!leaving.signal.aborted) failures.push(error);
    });
    standing += 1;
    if (standing === options.conversations) everybody.resolve(performance.now() + 500);
    const begin = await everybody.promise;
    // Open: the next message is sent when its second comes, whether or not the last is answered.
    const offset = (index / options.conversations) * 1_000;
    const posts: Promise<void>[] = [];
    for (let second = 0; second < options.seconds; second += 1) {
      await delay(Math.max(0, begin + offset + second * 1_000 - performance.now()));
      posts.push(
        (async () => {
          const sent = performance.now();
          const answer = await fetch(`${url}/messages`, {
            method: 'POST',
            headers: { ...sender, 'Content-Type': 'application/json' },
            body: JSON.stringify(face.question(randomUUID())),
          });
          if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
          const { message } = (await answer.json()) as { message: { id: string } };
          sentAt.set(message.id, sent);
          settle(message.id);
        })(),
      );
    }
    await Promise.all(posts);
    const giveUpAt = performance.now() + 20_000;
    while (answered.size < posts.length && performance.now() < giveUpAt) await delay(50);
    if (answered.size < posts.length) {
      throw new Error(`${posts.length - answered.size} messages had no answer after 20 seconds`);
    }
    leaving.abort();
    await listening;
  });
  await Promise.all(talks);
  if (failures.length > 0) throw new AggregateError(failures, 'streams broke off');
  return taken;
}
