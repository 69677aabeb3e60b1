import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, type Listener } from '../../../server/http/listen.ts';
import {
  createKeptLog,
  createTestApp,
  openConversation,
  type TestApp,
} from '../../support/http-app.ts';

const log = createKeptLog();
let test: TestApp;
let listener: Listener;
let operations: readonly Operation[];

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly statuses: readonly string[];
}

beforeAll(async () => {
  test = await createTestApp({ log });
  listener = await listen(test.app, { host: '127.0.0.1', port: 0, graceMs: 500 });
  const description = (await (await test.app.request('/openapi.json')).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, { responses: object }>>>>;
  };
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { responses }]) => ({
      method: method.toUpperCase(),
      path,
      statuses: Object.keys(responses),
    })),
  );
});
afterAll(() => listener.close());

/** Sends bytes as they are and gives back what comes until the server closes. */
async function raw(bytes: string | Buffer): Promise<string> {
  const socket = connect(listener.port, '127.0.0.1');
  let received = '';
  socket.on('data', (data) => {
    received += data.toString('latin1');
  });
  socket.setTimeout(3_000, () => socket.destroy());
  socket.write(bytes);
  await once(socket, 'close');
  return received;
}

interface Answer {
  readonly status: string;
  readonly head: string;
  readonly body: string;
}

async function ask(
  line: string,
  headers: readonly string[] = [],
  body: string | Buffer = '',
): Promise<Answer> {
  const length = Buffer.byteLength(body);
  const head = [`${line} HTTP/1.1`, 'Host: chat.example.com', 'Connection: close', ...headers];
  if (length > 0) head.push(`Content-Length: ${length}`);
  const text = await raw(
    Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), Buffer.from(body)]),
  );
  const [top = '', ...rest] = text.split('\r\n\r\n');
  return { status: top.split(' ')[1] ?? '', head: top, body: rest.join('\r\n\r\n') };
}

const bodies: readonly (string | Buffer)[] = [
  '',
  'null',
  '[]',
  '"text"',
  '{',
  '{"__proto__":{"admin":true},"constructor":{"prototype":1}}',
  `${'['.repeat(8_000)}${']'.repeat(8_000)}`,
  `{"a":"${'x'.repeat(17_000)}"}`,
  '{"name":"\\u0000","email":"a@example.com","scopes":["orders:read"],"storeUrl":"\\ud800"}',
  '{"protocolVersion":1,"locale":"\\u0000","pageUrl":"javascript:alert(1)"}',
  '{"texts":{"greeting":"\\u0000"}}',
  Buffer.from([0x22, 0xff, 0xfe, 0x22]),
];

const nonsense = ['%00', '%zz%ff', '..%2f..%2fetc', '__proto__', 'a'.repeat(300)];
const queries = ['', '?id=a&id=b', `?limit=-1&after=1e99&provider=%00&id=${'z'.repeat(300)}`];

/** Everything that is sent to one operation: wrong ids, parameters, headers and bodies, in every mix. */
function* attacksOn(
  { method, path }: Operation,
  credentials: readonly string[],
  known: Readonly<Record<string, string>>,
): Generator<Request> {
  const filledIn = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => known[name] ?? 'x');
  const takesBody = method === 'POST' || method === 'PUT';
  const addresses = [
    ...(takesBody ? bodies : ['']).map((body) => ({ address: filledIn, body })),
    ...nonsense.map((id) => ({ address: path.replaceAll(/\{\w+\}/g, id), body: '' })),
  ];
  for (const { address, body } of addresses) {
    for (const query of queries) {
      for (const credential of credentials) {
        yield new Request(`http://chat.example.com${address}${query}`, {
          method,
          headers: {
            Authorization: `Bearer ${credential}`,
            'If-Match': '"0"'.repeat(query === '' ? 1 : 50),
            ...(body !== '' && { 'Content-Type': 'application/json' }),
          },
          ...(body !== '' && { body: new Uint8Array(Buffer.from(body)) }),
        });
      }
    }
  }
}

describe('whatever a stranger sends', () => {
  it('gets an answer that the description names, and no fault of ours', async () => {
    const own = await createTestApp({ log });
    const { conversationId, secret } = await openConversation(own);
    const known = { siteId: own.siteId, storeId: own.storeId, conversationId };
    const credentials = [own.apiKey, secret, 'tb_revoked', 'x'.repeat(600)];
    const undescribed = new Set<string>();
    // A stream would never end; it has tests of its own.
    for (const operation of operations.filter(({ path }) => !path.endsWith('/events'))) {
      for (const attack of attacksOn(operation, credentials, known)) {
        const { status } = await own.app.fetch(attack);
        if (operation.statuses.includes(String(status))) continue;
        undescribed.add(`${operation.method} ${operation.path}: ${status}`);
      }
    }
    expect([...undescribed]).toEqual([]);
    expect(log.lines.filter((line) => 'error' in line)).toEqual([]);
  });

  it.each([
    ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', '400'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b@@:9\r\nConnection: close\r\n\r\n', '400'],
    ['a host with a path', 'GET / HTTP/1.1\r\nHost: e.com/x?\r\nConnection: close\r\n\r\n', '400'],
    [
      'a target that is no address',
      'GET http://[zz/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      '400',
    ],
    [
      'two lengths',
      'POST /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      '400',
    ],
  ])('is turned away when it has %s', async (_, bytes, status) => {
    expect((await raw(bytes)).split(' ')[1]).toBe(status);
  });

  it.each(['//evil.example/docs', '/widget/..%2f..%2fpackage.json', '/widget/../../package.json'])(
    'finds nothing at %s',
    async (path) => {
      const { status, head } = await ask(`GET ${path}`);
      expect(status).toBe('404');
      expect(head).not.toMatch(/^location:/im);
    },
  );

  it('is never told its own Host again, wherever addresses are made', async () => {
    for (const path of ['/openapi.json', '/docs', `/api/widget/woocommerce.js?id=${test.siteId}`]) {
      const received = await raw(
        `GET ${path} HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n`,
      );
      expect(received).toContain(' 200 ');
      expect(received).not.toContain('evil.example');
    }
  });

  it('with two credentials is nobody', async () => {
    const { status } = await ask('GET /api/integrations', [
      `Authorization: Bearer ${test.apiKey}`,
      'Authorization: Bearer other',
    ]);
    expect(status).toBe('401');
  });

  it('never lets an order, a conversation or a key into a cache', async () => {
    const { path, secret } = await openConversation(test);
    const key = [`Authorization: Bearer ${test.apiKey}`];
    const answers = [
      await ask('GET /api/integrations', key),
      await ask('GET /api/integrations/orders/search', key),
      await ask(`GET /api/stores/${test.storeId}/settings`, key),
      await ask('POST /api/connect-codes', key),
      await ask(`GET ${path}/messages`, [`Authorization: Bearer ${secret}`]),
      await ask(`GET ${path}/messages`),
    ];
    for (const { head } of answers) expect(head).toMatch(/^cache-control: no-store\r?$/im);
  });

  it('opens no stream without the secret, and another conversation’s does not fit', async () => {
    const [mine, other] = [await openConversation(test), await openConversation(test)];
    for (const headers of [[], [`Authorization: Bearer ${other.secret}`]]) {
      expect((await ask(`GET ${mine.path}/events?secret=${mine.secret}`, headers)).status).toBe(
        '404',
      );
    }
    for (const lastEventId of ['-1', '1e3', 'x', '9'.repeat(40)]) {
      const headers = [`Authorization: Bearer ${mine.secret}`, `Last-Event-ID: ${lastEventId}`];
      expect((await ask(`GET ${mine.path}/events`, headers)).status).toBe('400');
    }
  });
});
