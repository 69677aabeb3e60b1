import { afterEach, describe, expect, it } from 'vitest';
import { isHit } from '../../support/edge/edge-room.ts';
import { startOrigin, type Origin } from '../../support/edge/origin.ts';
import { startWorkerd, type Workerd } from '../../support/edge/workerd.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function start(entry: string, bindings: Readonly<Record<string, string>> = {}) {
  const workerd = await startWorkerd(entry, bindings);
  open.push(workerd);
  return workerd;
}

async function startServer(): Promise<Origin> {
  const origin = await startOrigin();
  open.push(origin);
  return origin;
}

const warm = (edge: Workerd, path: string) =>
  expect.poll(async () => isHit(await edge.ask(path)), { timeout: 10_000 }).toBe(true);

describe('the worker that is deployed', () => {
  it('answers from its copies, and goes on when the server has gone', async () => {
    const server = await startServer();
    const edge = await start('server/edge.ts', { ORIGIN: `${server.url}/` });
    const paths = [
      `/api/widget/config/${server.siteId}`,
      `/api/widget/woocommerce.js?id=${server.siteId}`,
      '/widget/en-1.js',
    ];
    for (const path of paths) await warm(edge, path);
    const asked = server.requests.length;
    await server.close();
    for (const path of paths) expect((await edge.ask(path)).status).toBe(200);
    expect((await edge.ask('/widget/de-1.js')).status).toBe(503);
    expect((await edge.ask('/healthz')).status).toBe(404);
    expect(server.requests).toHaveLength(asked);
  });

  it.each(['', 'chat.example.com', 'ftp://chat.example.com', 'https://chat.example.com/path'])(
    'says that it is at fault when ORIGIN is "%s"',
    async (origin) => {
      const edge = await start('server/edge.ts', origin === '' ? {} : { ORIGIN: origin });
      const answer = await edge.ask('/api/widget/config/site_1');
      expect(JSON.parse(answer.text)).toMatchObject({
        type: '/problems/unexpected-error',
        status: 500,
        requestId: answer.headers['x-request-id'],
      });
    },
  );
});

describe('the server’s own widget routes', () => {
  it('run as a worker, too', async () => {
    const worker = await start('tests/support/edge/routes-in-workerd.ts');
    const config = await worker.ask('/api/widget/config/site_1');
    expect(JSON.parse(config.text)).toMatchObject({ siteId: 'site_1', locale: 'en' });
    const tag = config.headers['etag'] ?? '';
    const again = await worker.ask('/api/widget/config/site_1', {
      headers: { 'If-None-Match': tag },
    });
    expect(again.status).toBe(304);
    const loader = await worker.ask('/api/widget/woocommerce.js?id=site_1');
    expect(loader.text).toMatch(/^start\(\{.*"siteId":"site_1"/);
    expect((await worker.ask('/api/widget/shopify.js?id=site_1')).status).toBe(404);
    const file = await worker.ask('/widget/en-1.js');
    expect([file.text, file.headers['cache-control']]).toEqual([
      'panel',
      'public, max-age=31536000, immutable',
    ]);
    expect((await worker.ask('/widget/xx-2.js')).text).toBe('panel');
    expect((await worker.ask('/widget/other')).headers['content-type']).toBe(
      'application/problem+json',
    );
  });
});
