import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLimits } from '../../../server/limits/create-limits.ts';
import { isHit, openEdgeRoom, type EdgeRoom } from '../../support/edge/edge-room.ts';
import { builtFile } from '../../support/edge/origin.ts';
import { startWorkerd, type Workerd } from '../../support/edge/workerd.ts';

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

describe('through an edge', () => {
  it('nothing passes but the public addresses of the widget', async () => {
    for (const path of [
      '/',
      '/healthz',
      '/metrics',
      '/docs',
      '/openapi.json',
      '/api/widget',
      '/api/widget/config/',
      `${config}/more`,
      `${config}%2Fmore`,
      `/api/widget/config/..%2f..%2fmetrics`,
      '/api/widget/other.js?id=1',
      '/api/widget/woocommerce.js/',
      '/widget/',
      '/widget/manifest.json',
      '/widget/en-1.js.br',
      '/widget/..%2fen-1.js',
      '/widget//en-1.js',
      '//healthz',
      '/widget/../healthz',
      '/widget/%2e%2e/healthz',
      `/api/chat/${edge.siteId}/conversations`,
      '/api/integrations',
      '/edge-copies/1/widget/en-1.js',
      '/http://127.0.0.1/widget/en-1.js',
    ]) {
      const answer = await edge.ask(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(JSON.parse(answer.text)).toMatchObject({ type: '/problems/not-found', status: 404 });
      const posted = await edge.ask(path, { method: 'POST' });
      expect([path, posted.status]).toEqual([path, 404]);
    }
    expect(edge.requests).toEqual([]);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('no %s passes', async (method) => {
    for (const path of [config, loader, file]) {
      const answer = await edge.ask(path, { method });
      expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET']);
      expect(answer.status).toBe((await fetch(edge.url + path, { method })).status);
    }
    // The three that went straight to the server.
    expect(edge.requests).toHaveLength(3);
  });

  it('no cookie, credential, body or other header of a page reaches the server', async () => {
    await edge.ask(config, {
      headers: {
        Cookie: 'session=secret',
        Authorization: 'Bearer secret',
        Referer: 'https://shop.example.com/secret',
        'User-Agent': 'secret',
        'X-Forwarded-For': '192.0.2.66',
        'X-Request-Id': 'secret-secret',
        'CF-Connecting-IP': '203.0.113.9',
        Range: 'bytes=0-1',
        'If-None-Match': '"secret"',
      },
    });
    const [request, ...others] = edge.requests;
    expect(others).toEqual([]);
    const headers = Object.fromEntries(request?.headers ?? []);
    expect(JSON.stringify(headers)).not.toMatch(/secret|192\.0\.2\.66/);
    expect(headers['x-forwarded-for']).toBe('203.0.113.9');
    expect(headers).not.toHaveProperty('range');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('authorization');
  });

  it('no cookie of the server reaches a page', async () => {
    edge.answerWith(async (fromApp) => {
      const answer = await fromApp();
      const headers = new Headers(answer.headers);
      headers.append('Set-Cookie', 'session=secret');
      headers.set('Server', 'secret');
      return new Response(answer.body, { status: answer.status, headers });
    });
    for (const answer of [await edge.ask(config), await edge.warm(config)]) {
      expect(answer.status).toBe(200);
      expect(JSON.stringify(answer.headers)).not.toContain('secret');
    }
  });

  it('whatever a page adds to an address finds the same copy', async () => {
    for (const path of [config, loader, file]) {
      const { text } = await edge.warm(path);
      const sign = path.includes('?') ? '&' : '?';
      for (const more of ['v=1', 'utm_source=mail', 'id=other', `cache=${Math.random()}`]) {
        const answer = await edge.ask(path + sign + more);
        expect([answer.text, isHit(answer)]).toEqual([text, true]);
      }
      const reloaded = await edge.ask(path, {
        headers: { 'Cache-Control': 'no-cache', Pragma: 'no-cache', Host: 'elsewhere.example' },
      });
      expect(isHit(reloaded)).toBe(true);
      expect(edge.asked()).toEqual([]);
    }
  });

  it('an id that no site can have costs the server nothing', async () => {
    for (const id of ['', '%20', 'a/b', '..', 'x'.repeat(101)]) {
      const answer = await edge.ask(`/api/widget/woocommerce.js?id=${id}`);
      expect([answer.status, answer.headers['content-type']]).toEqual([
        404,
        'text/javascript; charset=utf-8',
      ]);
      expect(answer.text).toMatch(/^console\.warn\("TrulyBot: there is no shop with this id/);
    }
    expect(edge.requests).toEqual([]);
  });
});

describe('an answer of an edge', () => {
  it('goes out packed as it came to whoever takes that, and unpacked to whoever does not', async () => {
    for (const path of [file, loader]) {
      const fromServer = await fetch(edge.url + path, { headers: { 'Accept-Encoding': 'br' } });
      const text = await fromServer.text();
      const asPacked = fromServer.headers.get('Content-Length');
      for (const warmed of [false, true]) {
        if (warmed) await edge.warm(path);
        for (const accepted of ['br', 'gzip, deflate, br', 'br;q=0.5']) {
          const answer = await edge.ask(path, { headers: { 'Accept-Encoding': accepted } });
          expect(brotliDecompressSync(answer.bytes).toString()).toBe(text);
          expect(answer.headers).toMatchObject({
            'content-encoding': 'br',
            'content-length': asPacked,
            vary: 'Accept-Encoding',
          });
        }
        for (const accepted of ['identity', 'gzip', 'gzip, br;q=0', '']) {
          const answer = await edge.ask(path, { headers: { 'Accept-Encoding': accepted } });
          expect([answer.headers['content-encoding'], answer.text]).toEqual([undefined, text]);
          expect(answer.headers['vary']).toBe('Accept-Encoding');
        }
      }
      expect(edge.asked()).toEqual([]);
    }
  });

  it('is whole where something before the server packs in its own way', async () => {
    const headers = {
      'Content-Type': 'text/javascript',
      'Content-Encoding': 'gzip',
      'Cache-Control': 'public, max-age=60',
    };
    edge.answerWith(async () => new Response(gzipSync(builtFile), { headers }));
    for (const answer of [await edge.ask(file), await edge.warm(file)]) {
      expect([answer.headers['content-encoding'], answer.text]).toEqual([undefined, builtFile]);
    }
  });

  it('to HEAD has the headers of the one to GET and no body, and is kept for GET', async () => {
    for (const path of [config, loader, file]) {
      const cold = await edge.ask(path, { method: 'HEAD' });
      expect([cold.status, cold.text]).toEqual([200, '']);
      const get = await edge.warm(path);
      const head = await edge.ask(path, { method: 'HEAD' });
      expect([head.status, head.text]).toEqual([200, '']);
      const comparable = ({ headers }: typeof head) => ({
        ...headers,
        age: '',
        date: '',
        'cache-status': '',
        'x-request-id': '',
      });
      expect(comparable(head)).toEqual(comparable(get));
      expect(edge.requests.every(({ method }) => method === 'GET')).toBe(true);
    }
  });

  it('says 304 to a browser that has the same, however it was packed', async () => {
    for (const path of [config, loader]) {
      const { headers } = await edge.warm(path);
      const tag = headers['etag'] ?? '';
      expect(tag).toMatch(/^(W\/)?"[\da-f]{32}"$/);
      for (const offered of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*']) {
        const answer = await edge.ask(path, { headers: { 'If-None-Match': offered } });
        expect([answer.status, answer.text]).toEqual([304, '']);
        expect(answer.headers).toMatchObject({
          etag: tag,
          'cache-control': headers['cache-control'],
          'access-control-allow-origin': '*',
        });
        expect(answer.headers).not.toHaveProperty('content-encoding');
      }
      const other = await edge.ask(path, { headers: { 'If-None-Match': '"other"' } });
      expect(other.status).toBe(200);
      expect(edge.asked()).toEqual([]);
    }
  });

  it('names itself, and how it came about', async () => {
    const cold = await edge.ask(config);
    expect(cold.headers).toMatchObject({ age: '0', 'cache-status': 'TrulyBot-Edge; fwd=miss' });
    expect(edge.requests[0]?.headers.get('X-Request-Id')).toBe(cold.headers['x-request-id']);
    await edge.warm(config);
    edge.pass(90);
    const stale = await edge.ask(config);
    expect(stale.headers['cache-status']).toMatch(/^TrulyBot-Edge; hit; ttl=-3\d$/);
    expect(stale.headers['x-request-id']).not.toBe(cold.headers['x-request-id']);
  });
});

describe('the limits of a server behind an edge', () => {
  it('count the people who ask, and not the edge', async () => {
    await edge.close();
    edge = await openEdgeRoom(workerd, {
      trustedProxies: ['127.0.0.1'],
      limits: createLimits({ secret: 'for tests', times: 0.001 }),
    });
    const ask = (path: string, client: string) =>
      edge.ask(path, { headers: { 'CF-Connecting-IP': client } });
    const statuses: number[] = [];
    for (let guess = 0; guess < 12; guess += 1) {
      statuses.push((await ask(`/api/widget/config/site_${guess}`, '203.0.113.9')).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(404), 503, 503]);
    expect((await ask(`/api/widget/config/${edge.siteId}`, '203.0.113.10')).status).toBe(200);
  });
});
