import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isHit, openEdgeRoom, type EdgeRoom } from '../../support/edge/edge-room.ts';
import { testTimeLimitMs } from '../../support/edge/test-settings.ts';
import { startWorkerd, type Workerd } from '../../support/edge/workerd.ts';

const minute = 60;
const day = 24 * 3600;
const file = '/widget/en-1.js';

let workerd: Workerd;
beforeAll(async () => {
  workerd = await startWorkerd('tests/support/edge/edge-under-test.ts');
});
afterAll(() => workerd.close());

let edge: EdgeRoom;
let config: string;
let loader: string;
beforeEach(async () => {
  edge = await openEdgeRoom(workerd);
  config = `/api/widget/config/${edge.siteId}`;
  loader = `/api/widget/woocommerce.js?id=${edge.siteId}`;
});
afterEach(() => edge.close());

const never = () => new Promise<Response>(() => {});

describe('while the server is away, an edge', () => {
  it('goes on serving what it has for days, and finds the server when it is back', async () => {
    const before = new Map<string, string>();
    for (const path of [config, loader, file]) before.set(path, (await edge.warm(path)).text);
    await edge.close();
    for (const age of [2 * minute, day / 2, 2 * day, 6 * day]) {
      edge.pass(age);
      for (const [path, text] of before) {
        const answer = await edge.ask(path);
        expect([answer.status, answer.text, isHit(answer)]).toEqual([200, text, true]);
      }
    }
    await edge.reopen();
    edge.pass(minute);
    expect(isHit(await edge.ask(config))).toBe(false);
    await expect
      .poll(async () => Number((await edge.ask(config)).headers['age']))
      .toBeLessThan(minute);
  });

  it('leaves it alone for ten seconds after each try that failed', async () => {
    await edge.warm(config);
    edge.answerWith(async () => new Response('no', { status: 500 }));
    edge.pass(day + 2 * minute);
    for (let page = 0; page < 5; page += 1) expect((await edge.ask(config)).status).toBe(200);
    expect(edge.asked()).toEqual([config]);
    edge.pass(11);
    for (let page = 0; page < 5; page += 1) expect((await edge.ask(config)).status).toBe(200);
    expect(edge.asked()).toEqual([config, config]);
  });

  it.each([500, 502, 429, 302, 204])('takes an answer with status %i for none', async (status) => {
    const { text } = await edge.warm(config);
    edge.answerWith(
      async () => new Response(null, { status, headers: { Location: '/elsewhere' } }),
    );
    edge.pass(2 * day);
    const answer = await edge.ask(config);
    expect([answer.status, answer.text]).toEqual([200, text]);
    expect(edge.asked()).toEqual([config]);
  });

  it('waits for a slow one no longer than its time limit', async () => {
    const { text } = await edge.warm(loader);
    edge.answerWith(never);
    edge.pass(2 * day);
    const startedAt = Date.now();
    expect((await edge.ask(loader)).text).toBe(text);
    expect((await edge.ask(config)).status).toBe(504);
    expect(Date.now() - startedAt).toBeGreaterThan(1.9 * testTimeLimitMs);
    expect(Date.now() - startedAt).toBeLessThan(3 * testTimeLimitMs);
  });

  it.each([
    ['breaks off', 503, () => void edge.close()],
    ['stops speaking', 504, () => undefined],
  ])('keeps nothing of an answer that %s in its middle', async (_how, status, end) => {
    edge.answerWith(async (fromApp) => {
      const whole = await fromApp();
      const half = new Uint8Array(await whole.arrayBuffer()).slice(0, 20);
      const body = new ReadableStream({
        start(stream) {
          stream.enqueue(half);
          setTimeout(end, 100);
        },
      });
      const headers = new Headers(whole.headers);
      headers.delete('Content-Length');
      return new Response(body, { headers });
    });
    for (const path of [file, config]) {
      expect((await edge.ask(path)).status).toBe(status);
      await edge.close();
      await edge.reopen();
    }
    edge.answerWith();
    for (const path of [file, config]) {
      const answer = await edge.ask(path);
      expect([answer.status, isHit(answer)]).toEqual([200, false]);
    }
  });

  it('takes no answer that would fill its memory', async () => {
    edge.answerWith(async () => Response.json({ endless: 'x'.repeat(1024 * 1024) }));
    expect((await edge.ask(config)).status).toBe(503);
  });
});

describe('without server and without copy, a page gets', () => {
  it.each([
    ['the loader', () => loader],
    ['a built file', () => '/widget/de-1.js'],
  ])(
    'in place of %s a script that says so on the console and does nothing else',
    async (_of, path) => {
      await edge.close();
      const answer = await edge.ask(path());
      expect(answer.status).toBe(503);
      expect(answer.headers).toMatchObject({
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'no-store',
        'retry-after': '30',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
      const warnings: string[] = [];
      runInNewContext(answer.text, { console: { warn: (line: string) => warnings.push(line) } });
      expect(warnings).toEqual([expect.stringMatching(/^TrulyBot: the chat cannot be loaded/)]);
    },
  );

  it('in place of a configuration a problem that says when to ask again', async () => {
    edge.answerWith(
      async () => new Response('busy', { status: 503, headers: { 'Retry-After': '7' } }),
    );
    const answer = await edge.ask(config);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'retry-after': '7',
    });
    expect(JSON.parse(answer.text)).toMatchObject({
      type: '/problems/origin-unavailable',
      status: 503,
      requestId: answer.headers['x-request-id'],
    });
  });

  it('the answer as soon as there is one again', async () => {
    await edge.close();
    expect((await edge.ask(config)).status).toBe(503);
    await edge.reopen();
    expect((await edge.ask(config)).status).toBe(200);
  });
});
