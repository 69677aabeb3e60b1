import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../../protocol/chat.ts';
import { historyPage } from '../../../server/conversation/conversations.ts';
import { eventStream } from '../../../server/http/event-stream.ts';
import { createEventReader } from '../../support/event-reader.ts';
import { bearer, createTestApp, openConversation, type TestApp } from '../../support/http-app.ts';

let test: TestApp;
let chat: Awaited<ReturnType<typeof openConversation>>;
beforeEach(async () => {
  test = await createTestApp({ keepAliveMs: 40 });
  chat = await openConversation(test);
});

async function listenTo(
  headers: Readonly<Record<string, string>> = {},
  query = '',
  signal?: AbortSignal,
) {
  const init = { ...bearer(chat.secret, headers), ...(signal && { signal }) };
  const answer = await test.app.request(`${chat.path}/events${query}`, init);
  expect(answer.status).toBe(200);
  return createEventReader(answer);
}

const said = (sequence: number): Message => ({
  id: `message-${sequence}`,
  sequence,
  author: 'assistant',
  sentAt: '2026-11-20T18:00:00.000Z',
  locale: 'en',
  text: `number ${sequence}`,
  parts: [],
});

describe('a stream of events', () => {
  it('begins with what was missed and goes on with what comes', async () => {
    const events = await listenTo();
    test.conversations.answer(chat.conversationId, 'second');
    const greeting = await events.nextOf('message');
    expect(greeting).toMatchObject({ id: '1', event: 'message' });
    expect(await events.texts(1)).toEqual(['second']);
    await events.cancel();
  });

  it('resumes after Last-Event-ID, without gaps and without doubles', async () => {
    for (const text of ['two', 'three', 'four']) {
      test.conversations.answer(chat.conversationId, text);
    }
    const events = await listenTo({ 'Last-Event-ID': '2' }, '?after=1');
    test.conversations.hint(chat.conversationId);
    test.conversations.hint(chat.conversationId);
    expect(await events.texts(2)).toEqual(['three', 'four']);
    test.conversations.answer(chat.conversationId, 'five');
    expect(await events.texts(1)).toEqual(['five']);
    await events.cancel();
  });

  it('resumes after the sequence in the address', async () => {
    test.conversations.answer(chat.conversationId, 'two');
    const events = await listenTo({}, '?after=1');
    expect(await events.texts(1)).toEqual(['two']);
    await events.cancel();
  });

  it('says that an answer is being made', async () => {
    const events = await listenTo({}, '?after=1');
    test.conversations.typing(chat.conversationId, 'some-message');
    const typing = await events.nextOf('typing');
    expect(typing?.id).toBeUndefined();
    expect(JSON.parse(typing?.data ?? '')).toEqual({ inReplyTo: 'some-message' });
    await events.cancel();
  });

  it('shows a sign of life and finds by itself what no hint told', async () => {
    test.conversations.subscribe = () => () => {};
    const events = await listenTo({}, '?after=1');
    expect(await events.next()).toHaveProperty('retry');
    expect(await events.next()).toEqual({ comment: 'keep-alive' });
    test.conversations.answer(chat.conversationId, 'unhinted');
    expect(await events.texts(1)).toEqual(['unhinted']);
    await events.cancel();
  });

  it('brings what takes several pages to read, in order, at once and once', async () => {
    test = await createTestApp({ keepAliveMs: 60_000 });
    chat = await openConversation(test);
    const { conversations } = test;
    for (let count = 0; count < 2 * historyPage; count += 1) {
      conversations.answer(chat.conversationId, `message ${count}`);
    }
    const events = await listenTo();
    const texts = await events.texts(2 * historyPage + 1);
    expect(texts.slice(1)).toEqual(
      Array.from({ length: 2 * historyPage }, (_, index) => `message ${index}`),
    );
    await events.cancel();
  });

  it('frees its subscription and its place when the reader goes', async () => {
    const leaving = new AbortController();
    const events = await listenTo({}, '', leaving.signal);
    expect(test.conversations.listenersOf(chat.conversationId)).toBe(1);
    leaving.abort();
    expect(await events.texts(5)).toHaveLength(1);
    expect(test.conversations.listenersOf(chat.conversationId)).toBe(0);

    const cancelled = await listenTo();
    await cancelled.cancel();
    expect(test.conversations.listenersOf(chat.conversationId)).toBe(0);
  });

  it('is opened six times at most for one conversation, and again when one has ended', async () => {
    const open = await Promise.all(Array.from({ length: 6 }, () => listenTo()));
    const refused = await test.app.request(`${chat.path}/events`, bearer(chat.secret));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json');
    await open[0]?.cancel();
    const again = await listenTo();
    for (const events of [...open.slice(1), again]) await events.cancel();
  });

  it('is not opened by HEAD', async () => {
    const init = { ...bearer(chat.secret), method: 'HEAD' };
    expect((await test.app.request(`${chat.path}/events`, init)).status).toBe(200);
    expect(test.conversations.listenersOf(chat.conversationId)).toBe(0);
  });

  it('refuses an event id that is none', async () => {
    const init = bearer(chat.secret, { 'Last-Event-ID': 'x' });
    expect((await test.app.request(`${chat.path}/events`, init)).status).toBe(400);
  });

  it('tells caches and proxies to keep away', async () => {
    const answer = await test.app.request(`${chat.path}/events`, bearer(chat.secret));
    expect(answer.headers.get('Content-Type')).toBe('text/event-stream; charset=utf-8');
    expect(answer.headers.get('Cache-Control')).toBe('no-store, no-transform');
    await answer.body?.cancel();
  });

  it('ends in good order when the history cannot be read, so that the reader comes back', async () => {
    let ended = 0;
    const faults: unknown[] = [];
    const stream = eventStream(
      {
        pageLength: 200,
        history: () => Promise.reject(new Error('no database')),
        subscribe: () => () => ended++,
      },
      {
        after: 0,
        signals: [],
        keepAliveMs: 40,
        onEnd: () => ended++,
        onError: (thrown) => faults.push(thrown),
      },
    );
    const events = createEventReader(new Response(stream));
    expect(await events.texts(1)).toEqual([]);
    expect({ ended, faults: faults.length }).toEqual({ ended: 2, faults: 1 });
  });

  it('reads the history no faster than its reader takes events', async () => {
    let reads = 0;
    const stream = eventStream(
      {
        pageLength: 1,
        history: async (after) => {
          reads += 1;
          return [
            {
              id: String(after + 1),
              sequence: after + 1,
              author: 'assistant',
              sentAt: '2026-11-20T18:00:00.000Z',
              locale: 'en',
              text: 'x'.repeat(10_000),
              parts: [],
            },
          ];
        },
        subscribe: (listener) => {
          const timer = setInterval(() => listener({ kind: 'message' }), 1);
          return () => clearInterval(timer);
        },
      },
      { after: 0, signals: [], keepAliveMs: 1000, onEnd: () => {}, onError: () => {} },
    );
    const reader = stream.getReader();
    await reader.read();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(reads).toBeLessThanOrEqual(2);
    await reader.cancel();
  });

  it('sends what comes with a hint as it is, and reads the history only where something is missing', async () => {
    const readAfter: number[] = [];
    let stored = 1;
    const hints: ((sequence: number) => void)[] = [];
    const hint = (sequence: number) => hints.forEach((tell) => tell(sequence));
    const stream = eventStream(
      {
        pageLength: 50,
        history: async (after) => {
          readAfter.push(after);
          return Array.from({ length: stored - after }, (_, index) => said(after + index + 1));
        },
        subscribe: (listener) => {
          hints.push((sequence) => {
            stored = Math.max(stored, sequence);
            listener({ kind: 'message', message: said(sequence) });
          });
          return () => {};
        },
      },
      { after: 0, signals: [], keepAliveMs: 5_000, onEnd: () => {}, onError: () => {} },
    );
    const events = createEventReader(new Response(stream));
    expect(await events.texts(1)).toEqual(['number 1']);
    for (const sequence of [2, 3, 3, 2]) hint(sequence);
    expect(await events.texts(2)).toEqual(['number 2', 'number 3']);
    expect(readAfter).toEqual([0]);
    hint(6);
    hint(5);
    expect(await events.texts(3)).toEqual(['number 4', 'number 5', 'number 6']);
    expect(readAfter).toEqual([0, 3]);
    hint(7);
    expect(await events.texts(1)).toEqual(['number 7']);
    await events.cancel();
  });
});
