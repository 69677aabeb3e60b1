import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listen, type Listener } from '../../../server/http/listen.ts';
import { createLimits } from '../../../server/limits/create-limits.ts';
import { limitTable } from '../../../server/limits/limit-table.ts';
import { createKeptLog, createTestApp, type TestApp } from '../../support/http-app.ts';
import { parseAnswer, sendRaw } from '../../support/raw-http.ts';

const limitName = 'any-request by network';
const proxied = { 'X-Forwarded-For': '198.51.100.7', 'X-Request-Id': 'of-the-proxy-1' };

let test: TestApp;
let listener: Listener;
let log: ReturnType<typeof createKeptLog>;
let counted: object[];
let shortcuts: number;

/** A server that counts how often the shortcut was taken. */
beforeEach(async () => {
  log = createKeptLog();
  counted = [];
  shortcuts = 0;
  test = await createTestApp({
    log,
    limits: createLimits({ secret: 'for tests', times: 0.01 }),
    trustedProxies: ['127.0.0.1'],
    metrics: {
      requestAnswered: (request) => void counted.push(request),
      render: async () => ({ contentType: '', text: '' }),
    },
  });
  const { app } = test;
  listener = await listen(
    {
      fetch: (request, bindings) => app.fetch(request, bindings),
      shortcut(incoming, outgoing) {
        const taken = app.shortcut(incoming, outgoing);
        if (taken) shortcuts += 1;
        return taken;
      },
    },
    { host: '127.0.0.1', port: 0 },
  );
});
afterEach(() => listener.close());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${listener.port}${path}`, init);

const address = () => `/api/widget/config/${test.siteId}`;

/** Asks until the site is known and its answer prepared. */
async function warm(): Promise<void> {
  await expect
    .poll(async () => {
      await (await ask(address())).text();
      return shortcuts;
    })
    .toBeGreaterThan(0);
  log.lines.length = 0;
  counted.length = 0;
  shortcuts = 0;
}

async function seen(answer: Response) {
  const headers = Object.fromEntries(answer.headers);
  delete headers['date'];
  return { status: answer.status, headers, body: await answer.text() };
}

describe('the short way to a configuration', () => {
  it('answers what the long way answers, header for header', async () => {
    const long = await seen(await ask(address(), { headers: proxied }));
    expect(shortcuts).toBe(0);
    await warm();
    const short = await seen(await ask(address(), { headers: proxied }));
    expect(shortcuts).toBe(1);
    expect(short).toEqual(long);
    expect(short.headers['x-request-id']).toBe('of-the-proxy-1');
  });

  it('is logged and counted as the long one is, and says nothing of who asked', async () => {
    await (await ask(address(), { headers: proxied })).text();
    const [longLine, longCount] = [log.lines.at(-1), counted.at(-1)];
    await warm();
    await (await ask(address(), { headers: proxied })).text();
    expect(shortcuts).toBe(1);
    expect(log.lines).toEqual([{ ...longLine, milliseconds: expect.any(Number) }]);
    expect(counted).toEqual([{ ...longCount, milliseconds: expect.any(Number) }]);
    expect(JSON.stringify(log.lines)).not.toContain('198.51.100.7');
  });

  it('is not taken for other methods, conditions, sites or addresses', async () => {
    await warm();
    const entityTag = (await ask(address())).headers.get('ETag') ?? '';
    shortcuts = 0;
    expect((await ask(address(), { method: 'HEAD' })).status).toBe(200);
    expect((await ask(address(), { headers: { 'If-None-Match': entityTag } })).status).toBe(304);
    expect((await ask('/api/widget/config/site_unknown')).status).toBe(404);
    expect((await ask(`${address()}/more`)).status).toBe(404);
    expect((await ask(address(), { method: 'POST' })).status).toBe(405);
    for (const host of ['', 'a b', 'evil/path?x']) {
      const request = `GET ${address()} HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
      expect(parseAnswer(await sendRaw(listener.port, request)).status).toBe(400);
    }
    expect(shortcuts).toBe(0);
  });

  it('shows changed settings at once', async () => {
    await warm();
    const read = await test.integrations.readSettings(test.accountId, test.storeId);
    if (read === undefined) throw new Error('no settings');
    await test.integrations.writeSettings(test.accountId, test.storeId, read.version, {
      ...read.settings,
      locale: 'de',
    });
    expect(await (await ask(address())).json()).toMatchObject({ locale: 'de' });
  });

  it('counts against the limit of its network, and refuses beyond it', async () => {
    await warm();
    const uses = limitTable[limitName].uses / 100;
    const lanes = Array.from({ length: 20 }, async () => {
      let refused = 0;
      for (let request = 0; request < uses / 20 + 5; request += 1) {
        const answer = await ask(address(), { headers: proxied });
        await answer.text();
        if (answer.status === 429) refused += 1;
      }
      return refused;
    });
    const refused = (await Promise.all(lanes)).reduce((sum, each) => sum + each, 0);
    expect(refused).toBe(100);
    expect((await ask(address(), { headers: { 'X-Forwarded-For': '203.0.113.5' } })).status).toBe(
      200,
    );
  });
});
