import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { apiKeyScopes } from '../../../server/accounts/accounts.ts';
import { historyPage } from '../../../server/conversation/conversations.ts';
import {
  bearer,
  createTestApp,
  jsonRequest,
  openConversation,
  shopOrigin,
  type TestApp,
} from '../../support/http-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp();
});

const said = (text = 'Where is my order?') => ({
  clientId: randomUUID(),
  input: { kind: 'text', text },
});

describe('a shopper', () => {
  it('opens a conversation and is greeted', async () => {
    const answer = await test.app.request(
      `/api/chat/${test.siteId}/conversations`,
      jsonRequest('POST', { protocolVersion: 1, locale: 'en-GB' }),
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.json()).toMatchObject({
      protocolVersion: 1,
      messages: [{ sequence: 1, author: 'assistant' }],
    });
  });

  it('finds a message sent twice stored once', async () => {
    const { path, secret } = await openConversation(test);
    const message = said();
    const first = await test.app.request(`${path}/messages`, jsonRequest('POST', message, secret));
    const second = await test.app.request(`${path}/messages`, jsonRequest('POST', message, secret));
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(await second.json()).toEqual(await first.json());
  });

  it('reads what came after a message', async () => {
    const { path, secret } = await openConversation(test);
    await test.app.request(`${path}/messages`, jsonRequest('POST', said('hello'), secret));
    const answer = await test.app.request(`${path}/messages?after=1`, bearer(secret));
    expect(await answer.json()).toMatchObject({ messages: [{ sequence: 2, text: 'hello' }] });
  });

  it('reads a long conversation page by page, and is told when there is more', async () => {
    const { path, secret, conversationId } = await openConversation(test);
    for (let count = 1; count < historyPage + 7; count += 1) {
      test.conversations.answer(conversationId, `message ${count}`);
    }
    const read = async (after: number) =>
      (await (
        await test.app.request(`${path}/messages?after=${after}`, bearer(secret))
      ).json()) as {
        messages: { sequence: number }[];
        hasMore?: boolean;
      };
    const first = await read(0);
    expect([first.messages.length, first.hasMore]).toEqual([historyPage, true]);
    const rest = await read(first.messages.at(-1)?.sequence ?? 0);
    expect(rest.messages.map(({ sequence }) => sequence)).toEqual([
      201, 202, 203, 204, 205, 206, 207,
    ]);
    expect(rest.hasMore).toBeUndefined();
  });

  it('may use fields that tomorrow’s panel adds', async () => {
    const { path, secret } = await openConversation(test);
    const answer = await test.app.request(
      `${path}/messages`,
      jsonRequest('POST', { ...said(), mood: 'good' }, secret),
    );
    expect(answer.status).toBe(201);
  });
});

describe('a stranger', () => {
  it('gets one and the same answer for a wrong secret, a missing conversation and another store', async () => {
    const { path, conversationId, secret } = await openConversation(test);
    const other = await test.accounts.create({ name: 'Other', email: 'other@example.com' });
    const { store } = await test.integrations.connectWooCommerce(other.accountId, {
      storeUrl: 'https://other.example.com',
      consumerKey: 'ck_1111',
      consumerSecret: 'cs_1111',
    });
    const attempts = [
      [`${path}/messages`, bearer('wrong')],
      [`${path}/messages`, {}],
      [`/api/chat/${test.siteId}/conversations/${randomUUID()}/messages`, bearer(secret)],
      [`/api/chat/${test.siteId}/conversations/not-an-id/messages`, bearer(secret)],
      [`/api/chat/${store?.siteId}/conversations/${conversationId}/messages`, bearer(secret)],
      [`/api/chat/site_unknown/conversations/${conversationId}/messages`, bearer(secret)],
      [`${path}/events`, bearer('wrong')],
    ] as const;
    const answers = await Promise.all(
      attempts.map(async ([address, init]) => {
        const answer = await test.app.request(address, init);
        const { requestId: _differs, ...problem } = (await answer.json()) as { requestId: string };
        return { status: answer.status, problem };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]?.status).toBe(404);
  });

  it('cannot write with a wrong secret, not even nonsense', async () => {
    const { path } = await openConversation(test);
    const answer = await test.app.request(`${path}/messages`, jsonRequest('POST', {}, 'wrong'));
    expect(answer.status).toBe(404);
  });

  it('cannot use an API key as a secret', async () => {
    const { path } = await openConversation(test);
    const key = await test.keyWith(apiKeyScopes);
    expect((await test.app.request(`${path}/messages`, bearer(key))).status).toBe(404);
  });
});

describe('a page', () => {
  it('of the shop may use the chat, and a cache keeps its answers apart', async () => {
    const answer = await test.app.request(
      `/api/chat/${test.siteId}/conversations`,
      jsonRequest('POST', { protocolVersion: 1 }, undefined, { Origin: shopOrigin }),
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(shopOrigin);
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(answer.headers.get('Vary')).toBe('Origin');
  });

  it('that the merchant named may use the chat', async () => {
    const { settings } = (await test.integrations.readSettings(test.accountId, test.storeId)) ?? {};
    if (settings === undefined) throw new Error('no settings');
    const origin = 'https://blog.example.com';
    await test.integrations.writeSettings(test.accountId, test.storeId, 0, {
      ...settings,
      allowedOrigins: [origin],
    });
    const answer = await test.app.request(`/api/chat/${test.siteId}/conversations`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(origin);
    expect(answer.headers.get('Access-Control-Allow-Headers')).toContain('Last-Event-ID');
  });

  it.each([
    'https://evil.example',
    'null',
    `${shopOrigin}.evil.example`,
    'http://shop.example.com',
  ])('at %s may not', async (origin) => {
    for (const method of ['POST', 'OPTIONS']) {
      const answer = await test.app.request(`/api/chat/${test.siteId}/conversations`, {
        ...(method === 'POST' ? jsonRequest('POST', { protocolVersion: 1 }) : { method }),
        headers: { Origin: origin, 'Content-Type': 'application/json' },
      });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
      expect(answer.headers.get('Vary')).toBe('Origin');
    }
  });

  it('can read a refusal, too', async () => {
    const { path } = await openConversation(test);
    const answer = await test.app.request(
      `${path}/messages`,
      bearer('wrong', { Origin: shopOrigin }),
    );
    expect(answer.status).toBe(404);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(shopOrigin);
  });
});

describe('what the chat refuses', () => {
  it.each([
    [
      'an empty text',
      { clientId: randomUUID(), input: { kind: 'text', text: '  ' } },
      'input.text',
    ],
    ['2,001 characters', said('x'.repeat(2001)), 'input.text'],
    ['an unknown kind', { clientId: randomUUID(), input: { kind: 'voice' } }, 'input.kind'],
    ['no client id', { input: { kind: 'text', text: 'hi' } }, 'clientId'],
  ])('is %s, by naming the field', async (_what, body, field) => {
    const { path, secret } = await openConversation(test);
    const answer = await test.app.request(`${path}/messages`, jsonRequest('POST', body, secret));
    expect(answer.status).toBe(422);
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      type: '/problems/invalid-body',
      errors: [{ field }],
    });
  });

  it('are bodies above 16 KiB, malformed JSON and other media types', async () => {
    const address = `/api/chat/${test.siteId}/conversations`;
    const large = jsonRequest('POST', { protocolVersion: 1, pageUrl: 'x'.repeat(17_000) });
    const broken = { ...jsonRequest('POST', {}), body: '{"protocolVersion":' };
    const form = { method: 'POST', body: new URLSearchParams({ protocolVersion: '1' }) };
    const answers = await Promise.all(
      [large, broken, form].map(async (init) => test.app.request(address, init)),
    );
    expect(answers.map(({ status }) => status)).toEqual([413, 400, 415]);
    const kinds = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { type: string }).type),
    );
    expect(kinds).toEqual([
      '/problems/body-too-large',
      '/problems/malformed-json',
      '/problems/unsupported-media-type',
    ]);
  });

  it('is a body that comes in pieces and never ends', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    const request = new Request(`https://chat.example.com/api/chat/${test.siteId}/conversations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      duplex: 'half',
    });
    expect((await test.app.request(request)).status).toBe(413);
    expect(sent).toBeLessThan(64 * 1024);
  });

  it('is another method, and the answer names the right one', async () => {
    const answer = await test.app.request(`/api/chat/${test.siteId}/conversations`, {
      method: 'DELETE',
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe('POST');
  });
});
