import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen, type Listener } from '../../../server/http/listen.ts';
import {
  bearer,
  createKeptLog,
  createTestApp,
  jsonRequest,
  openConversation,
  type TestApp,
} from '../../support/http-app.ts';
import { openRawConnection, parseAnswer, sendRaw } from '../../support/raw-http.ts';

/** What a client may do to a connection and to a request, on a server that really listens. */

const log = createKeptLog();
let test: TestApp;
let listener: Listener;
let chat: Awaited<ReturnType<typeof openConversation>>;

beforeAll(async () => {
  test = await createTestApp({ log, keepAliveMs: 50 });
  listener = await listen(test.app, {
    host: '127.0.0.1',
    port: 0,
    graceMs: 500,
    limits: {
      headersTimeout: 300,
      requestTimeout: 400,
      connectionsCheckingInterval: 50,
      silenceTimeout: 1_000,
    },
  });
});
beforeEach(async () => {
  chat = await openConversation(test);
});
afterAll(async () => {
  await listener.close();
  // Whatever was sent, nothing in here was a surprise.
  expect(JSON.stringify(log.lines.filter((line) => 'error' in line))).toEqual('[]');
});

const url = (path: string) => `http://127.0.0.1:${listener.port}${path}`;
const send = async (bytes: string | Uint8Array) => parseAnswer(await sendRaw(listener.port, bytes));

/** A request line and headers, with what every request needs. */
const request = (line: string, headers: readonly string[] = [], body = '') =>
  [`${line} HTTP/1.1`, 'Host: chat.example.com', 'Connection: close', ...headers, '', body].join(
    '\r\n',
  );

/** A message to the open conversation, in raw bytes. */
const message = (body: string | Uint8Array, headers: readonly string[] = []) =>
  Buffer.concat([
    Buffer.from(
      request(`POST ${chat.path}/messages`, [
        `Authorization: Bearer ${chat.secret}`,
        'Content-Type: application/json',
        ...headers,
      ]),
    ),
    Buffer.from(body),
  ]);
const withLength = (body: string | Uint8Array, headers: readonly string[] = []) =>
  message(body, [`Content-Length: ${Buffer.byteLength(body)}`, ...headers]);
const chunked = (body: string) => {
  const chunks = (body.match(/.{1,1000}/gs) ?? []).map(
    (chunk) => `${Buffer.byteLength(chunk).toString(16)}\r\n${chunk}\r\n`,
  );
  return message(`${chunks.join('')}0\r\n\r\n`, ['Transfer-Encoding: chunked']);
};

const say = (text: string, clientId: string = randomUUID()) => ({
  clientId,
  input: { kind: 'text', text },
});
const post = (body: unknown) =>
  fetch(url(`${chat.path}/messages`), jsonRequest('POST', body, chat.secret));

/** A problem without a word about our insides, and a server that serves the next one. */
async function expectProblem(answer: Awaited<ReturnType<typeof send>>, status: number) {
  expect(answer.head).toContain(` ${status} `);
  expect(answer.head).toMatch(/^content-type: application\/problem\+json\r?$/im);
  expect(answer.head).toMatch(/^x-content-type-options: nosniff\r?$/im);
  const problem = JSON.parse(answer.body) as { status: number; detail: string };
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^\/problems\/[a-z-]+$/),
    title: expect.any(String),
    status,
    requestId: expect.any(String),
  });
  expect(problem.detail).toMatch(/[.)]$/);
  expect(answer.body).not.toMatch(/node_modules|\.ts:\d|\n\s+at |Error:/);
  expect((await fetch(url('/healthz'))).status).toBe(200);
}

describe('a request that is none', () => {
  it.each([
    [
      'headers that are too large',
      () => request('GET /healthz', [`X: ${'x'.repeat(20_000)}`]),
      431,
    ],
    ['too many headers', () => request('GET /healthz', Array<string>(4_000).fill('X: 1')), 431],
    ['an address that is too long', () => request(`GET /${'a'.repeat(20_000)}`), 431],
    ['a header with a NUL', () => request('GET /healthz', ['X: a\0b']), 400],
    ['a header name with a space', () => request('GET /healthz', ['X y: 1']), 400],
    ['a folded header', () => request('GET /healthz', ['X: 1', ' more']), 400],
    [
      'a line feed of its own in a header',
      () => request('GET /healthz', ['X: a\nY: b\rZ: c']),
      400,
    ],
    ['two lengths', () => request('GET /healthz', ['Content-Length: 1', 'Content-Length: 2']), 400],
    ['a length that is none', () => request('GET /healthz', ['Content-Length: 1x']), 400],
    [
      'a length and chunks',
      () => request('POST /healthz', ['Content-Length: 5', 'Transfer-Encoding: chunked'], '0\r\n'),
      400,
    ],
    ['a chunk without a size', () => message('zz\r\n', ['Transfer-Encoding: chunked']), 400],
    ['no host', () => 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    [
      'a host that is none',
      () => 'GET / HTTP/1.1\r\nHost: a b@@:9\r\nConnection: close\r\n\r\n',
      400,
    ],
    ['an absolute address that is none', () => request('GET http://[zz/'), 400],
    ['another scheme', () => request('GET ftp://chat.example.com/healthz'), 400],
    ['a method that nobody knows', () => request('BREW /healthz'), 400],
    ['no protocol', () => 'GET /healthz\r\n\r\n', 400],
    ['another protocol', () => 'GET /healthz HTTP/3.0\r\nHost: x\r\n\r\n', 400],
    ['a TLS greeting', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ])('because of %s is told so as a problem', async (_, bytes, status) => {
    await expectProblem(await send(Buffer.from(bytes().toString('latin1'), 'latin1')), status);
  });

  it('does not become two by what its values hold', async () => {
    const sent = request('GET /healthz', ['X-Request-Id: a%0d%0aSet-Cookie: b=c']);
    const { head, status } = await send(sent);
    expect(status).toBe(200);
    expect(head).not.toMatch(/set-cookie/i);
  });
});

describe('a strange but possible request', () => {
  it.each([
    ['HTTP/1.0', 'GET /healthz HTTP/1.0\r\n\r\n', 400],
    ['HTTP/1.0 with a host', 'GET /healthz HTTP/1.0\r\nHost: chat.example.com\r\n\r\n', 200],
    ['an absolute address', request('GET http://chat.example.com/healthz'), 200],
    ['a range', request('GET /healthz', ['Range: bytes=0-0,5-9,-1', 'If-Range: "x"']), 200],
    [
      'nonsense conditions',
      request('GET /healthz', ['If-Match: "a"', 'If-None-Match: *, ,"']),
      200,
    ],
    ['an expectation', request('GET /healthz', ['Expect: miracles']), 200],
    ['an upgrade', request('GET /healthz', ['Connection: upgrade', 'Upgrade: websocket']), 200],
    ['an encoded slash', request('GET /api/widget%2fconfig%2fx'), 404],
    ['climbing dots', request('GET /widget/..%2f..%2f..%2fetc%2fpasswd'), 404],
    ['a backslash', request('GET /\\evil.example/healthz'), 400],
    ['two slashes', request('GET //evil.example/healthz'), 404],
    ['an encoding that is none', request('GET /api/widget/config/%zz%ff'), 404],
    ['TRACE', request('TRACE /healthz'), 405],
    ['DELETE where there is only GET', request('DELETE /healthz'), 405],
    ['CONNECT to an address of ours', request('PATCH /api/integrations'), 405],
  ])('with %s gets its answer', async (_, bytes, status) => {
    const answer = await send(bytes);
    expect(answer.status).toBe(status);
    if (status >= 400) await expectProblem(answer, status);
  });

  it('that comes in a pipeline with others is answered in order', async () => {
    const one = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
    const other = one.replace('healthz', 'nowhere');
    const last = request('GET /healthz');
    const received = await sendRaw(listener.port, `${one}${other}${one}${other}${last}`);
    const statuses = [...received.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);
    expect(statuses).toEqual(['200', '404', '200', '404', '200']);
  });

  it('behind which nonsense comes in a pipeline ends with it, and with nothing worse', async () => {
    const one = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n';
    const received = await sendRaw(listener.port, `${one}${one}NONSENSE\r\n\r\n`);
    expect(received).not.toMatch(/HTTP\/1\.1 5/);
    expect((await fetch(url('/healthz'))).status).toBe(200);
  });

  it('with two resume points or one beyond the end is no harm', async () => {
    const twice = request(`GET ${chat.path}/events`, [
      `Authorization: Bearer ${chat.secret}`,
      'Last-Event-ID: 1',
      'Last-Event-ID: 2',
    ]);
    await expectProblem(await send(twice), 400);
    const leaving = new AbortController();
    const beyond = await fetch(url(`${chat.path}/events`), {
      ...bearer(chat.secret, { 'Last-Event-ID': '999999999999999' }),
      signal: leaving.signal,
    });
    expect(beyond.status).toBe(200);
    leaving.abort();
    const history = await fetch(url(`${chat.path}/messages?after=99999`), bearer(chat.secret));
    expect(await history.json()).toMatchObject({ messages: [] });
  });
});

describe('a body', () => {
  const large = JSON.stringify(say('x'.repeat(17_000)));

  it.each([
    ['announced', () => withLength(large)],
    ['in chunks', () => chunked(large)],
    ['announced as a gigabyte', () => message('{', ['Content-Length: 1000000000'])],
  ])('that is too large is refused when it comes %s', async (_, bytes) => {
    await expectProblem(await send(bytes()), 413);
  });

  it.each([
    ['broken off', '{"clientId":'],
    ['nested without end', '['.repeat(8_000)],
    ['no JSON', 'clientId=1'],
    ['with a byte order mark in the middle', '{"a":\uFEFF1}'],
    ['with bytes that are no UTF-8 outside of a text', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
  ])('that is %s is no JSON', async (_, body) => {
    await expectProblem(await send(withLength(body)), 400);
  });

  it.each([
    ['an array', '[]'],
    ['null', 'null'],
    ['nothing of what is needed', '{}'],
    ['a prototype for everything', '{"__proto__":{"clientId":"x"},"constructor":{}}'],
    ['deep but whole', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['an id that is none', JSON.stringify(say('Hello', 'not-an-id'))],
  ])('that is %s cannot be used', async (_, body) => {
    await expectProblem(await send(withLength(body)), 422);
    expect(({} as { clientId?: string }).clientId).toBeUndefined();
  });

  it.each([
    ['form data', ['Content-Type: application/x-www-form-urlencoded']],
    ['text', ['Content-Type: text/plain']],
    ['no type', []],
  ])('that is said to be %s is refused', async (_, type) => {
    const body = JSON.stringify(say('Hello'));
    const bytes = request(
      `POST ${chat.path}/messages`,
      [`Authorization: Bearer ${chat.secret}`, `Content-Length: ${body.length}`, ...type],
      body,
    );
    await expectProblem(await send(bytes), 415);
  });

  it.each(['gzip', 'br', 'deflate', 'gzip, gzip'])('is not unpacked from %s', async (encoding) => {
    const packed = gzipSync(JSON.stringify(say('x'.repeat(1_000_000))));
    await expectProblem(await send(withLength(packed, [`Content-Encoding: ${encoding}`])), 415);
  });

  it('counts the last of two equal names, as JSON.parse does', async () => {
    const body = `{"clientId":"${randomUUID()}","input":{"kind":"text","text":"one","text":"two"}}`;
    const answer = await send(withLength(body));
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.body)).toMatchObject({ message: { text: 'two' } });
  });

  it('of any JSON at all never finds a fault of ours', async () => {
    const anything = fc.oneof(
      fc.json({ maxDepth: 6 }),
      fc.record({ clientId: fc.uuid(), input: fc.jsonValue() }).map((body) => JSON.stringify(body)),
      fc
        .record({ protocolVersion: fc.jsonValue(), locale: fc.jsonValue(), pageUrl: fc.string() })
        .map((body) => JSON.stringify(body)),
      fc.string({ unit: 'binary' }).map((text) => JSON.stringify(say(text))),
    );
    const paths = [`${chat.path}/messages`, `/api/chat/${test.siteId}/conversations`];
    await fc.assert(
      fc.asyncProperty(anything, fc.constantFrom(...paths), async (body, path) => {
        const init = { ...jsonRequest('POST', {}, chat.secret), body };
        const answer = await fetch(url(path), init);
        expect([200, 201, 400, 413, 422]).toContain(answer.status);
        await answer.arrayBuffer();
      }),
      { numRuns: 300 },
    );
  });
});

describe('a message', () => {
  it('that comes again with other words changes nothing: the first ones count', async () => {
    const clientId = randomUUID();
    expect((await post(say('first', clientId))).status).toBe(201);
    const again = await post(say('second', clientId));
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ message: { text: 'first' } });
  });

  it.each([0, -1, 2, 99, 1e9])(
    'is not opened by a panel of version %s, which is told to reload',
    async (version) => {
      const answer = await fetch(
        url(`/api/chat/${test.siteId}/conversations`),
        jsonRequest('POST', { protocolVersion: version }),
      );
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        type: '/problems/unsupported-version',
        detail: expect.stringContaining('Reload the page'),
      });
    },
  );
});

describe('a client that is slow', () => {
  it('with its headers is told so and let go', async () => {
    const connection = await openRawConnection(listener.port);
    const dripping = setInterval(() => connection.send('x'), 30);
    connection.send('GET /healthz HTTP/1.1\r\nX-Slow: ');
    const received = await connection.closed();
    clearInterval(dripping);
    await expectProblem(parseAnswer(received), 408);
  });

  it('with its body is told so and let go', async () => {
    const connection = await openRawConnection(listener.port);
    connection.send(message('{', ['Content-Length: 5000']));
    const dripping = setInterval(() => connection.send(' '), 30);
    const received = await connection.closed();
    clearInterval(dripping);
    await expectProblem(parseAnswer(received), 408);
  });

  it('and has said all it wants to say still gets its answer', async () => {
    const connection = await openRawConnection(listener.port);
    connection.socket.end(request('GET /healthz'));
    expect(parseAnswer(await connection.closed()).status).toBe(200);
  });

  it('and says nothing at all is let go', async () => {
    const connection = await openRawConnection(listener.port);
    await connection.closed();
  });

  it('and never reads its stream is let go, and nothing is made for it meanwhile', async () => {
    const { conversations } = test;
    for (let count = 0; count < 400; count += 1) {
      conversations.answer(chat.conversationId, 'x'.repeat(2_000));
    }
    const history = conversations.history.bind(conversations);
    let handedOut = 0;
    conversations.history = async (...given) => {
      // The same again and again: a conversation without an end, and more than any buffer holds.
      const page = await history(given[0], 0);
      handedOut += page.length * 2_000;
      return page.map((each, index) => ({ ...each, sequence: given[1] + index + 1 }));
    };
    const connection = await openRawConnection(listener.port);
    connection.send(request(`GET ${chat.path}/events`, [`Authorization: Bearer ${chat.secret}`]));
    await expect.poll(() => conversations.listenersOf(chat.conversationId)).toBe(1);
    connection.socket.pause();
    await delay(300);
    const soon = handedOut;
    await expect
      .poll(() => conversations.listenersOf(chat.conversationId), { timeout: 10_000 })
      .toBe(0);
    conversations.history = history;
    connection.socket.destroy();
    // What the kernel's buffers of this connection hold, and one page.
    expect(soon).toBeLessThan(20_000_000);
    expect(handedOut - soon).toBeLessThan(5_000_000);
  });
});
