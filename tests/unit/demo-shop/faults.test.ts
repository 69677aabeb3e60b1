import { get } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import { ask, oauthInQuery } from '../../support/demo-shop/ask.ts';
import { localCertificate } from '../../support/certificate.ts';

let shop: DemoShop;

beforeAll(async () => {
  shop = await startDemoShop();
});

beforeEach(async () => {
  shop.faults.clear();
  await shop.reachable();
});

afterAll(() => shop.close());

function signed(path: string): string {
  return oauthInQuery(`${shop.url}/wp-json/wc/v3/${path}`, shop.keys.read);
}

/** Reads for some milliseconds, then hangs up: what arrived, and whether the answer had ended. */
function readFor(url: string, milliseconds: number): Promise<{ bytes: number; ended: boolean }> {
  return new Promise((resolve, reject) => {
    let bytes = 0;
    let ended = false;
    const request = get(url, { agent: false }, (response) => {
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => (ended = true));
      // Hanging up in the middle is the point here.
      response.on('error', () => undefined);
    });
    request.on('error', reject);
    setTimeout(() => {
      request.off('error', reject).on('error', () => undefined);
      request.destroy();
      resolve({ bytes, ended });
    }, milliseconds);
  });
}

it('a shop that refuses has no open port, and opens the same one again', async () => {
  shop.faults.mode = 'refuse';
  await expect(ask(signed('orders'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  shop.faults.mode = 'none';
  await shop.reachable();
  expect((await ask(signed('orders'))).status).toBe(200);
});

it('a reset connection is reset', async () => {
  shop.faults.mode = 'reset';
  await expect(ask(signed('orders'))).rejects.toMatchObject({ code: 'ECONNRESET' });
});

it('a reset connection is reset over https too', async () => {
  const secure = await startDemoShop({ tls: await localCertificate() });
  secure.faults.mode = 'reset';
  await expect(ask(`${secure.url}/wp-json/`)).rejects.toMatchObject({ code: 'ECONNRESET' });
  await secure.close();
});

it.each([
  ['error500', 500, 'application/json'],
  ['html503', 503, 'text/html'],
  ['rateLimited', 429, 'text/html'],
  ['firewall', 403, 'text/html'],
  ['challenge', 200, 'text/html'],
  ['redirect', 301, 'text/html'],
] as const)('%s answers %i with %s', async (mode, status, contentType) => {
  shop.faults.mode = mode;
  const answer = await ask(signed('orders'));
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toContain(contentType);
});

it('says how long to wait, and where a redirect leads', async () => {
  shop.faults.mode = 'rateLimited';
  shop.faults.retryAfterSeconds = 7;
  expect((await ask(signed('orders'))).headers['retry-after']).toBe('7');
  shop.faults.mode = 'redirect';
  const { headers } = await ask(`${shop.url}/wp-json/`);
  expect(headers.location).toBe('https://www.shop.test/wp-json/');
});

it('a lying shop gives the order of somebody else, and everything for a search', async () => {
  shop.faults.mode = 'lying';
  const { body } = await ask(signed('orders/29'));
  expect(body).not.toMatchObject({ id: 29 });
  expect(body).not.toMatchObject({ billing: { email: 'dana.whitfield@shopper.test' } });
  const found = await ask(signed('orders?search=nobody@example.com&per_page=100'));
  expect(found.headers['x-wp-total']).toBe('30');
});

it('broken JSON is cut in the middle', async () => {
  shop.faults.mode = 'brokenJson';
  await expect(ask(signed('orders/29'))).rejects.toThrow(SyntaxError);
});

/** Reads, unpacked, until there is more than so much or the answer ends. */
async function readPast(bytes: number): Promise<number> {
  const response = await fetch(signed('orders'));
  let read = 0;
  for await (const chunk of response.body ?? []) {
    read += chunk.length;
    if (read > bytes) break;
  }
  return read;
}

it('an enormous answer goes on for megabytes', async () => {
  shop.faults.mode = 'enormous';
  expect(await readPast(5_000_000)).toBeGreaterThan(5_000_000);
});

it('a small compressed answer unpacks to something enormous', async () => {
  shop.faults.mode = 'gzipBomb';
  expect(await readPast(20_000_000)).toBeGreaterThan(20_000_000);
});

it('an endless answer does not end, and a trickle comes byte by byte', async () => {
  shop.faults.mode = 'endless';
  expect(await readFor(signed('orders'), 400)).toMatchObject({ ended: false });
  shop.faults.mode = 'trickle';
  const { bytes, ended } = await readFor(signed('orders'), 1_500);
  expect({ few: bytes <= 2, ended }).toEqual({ few: true, ended: false });
});

it('a slow shop is slow only where it was told to be', async () => {
  shop.faults.delayMs = 300;
  shop.faults.paths = /\/notes/;
  const before = performance.now();
  await ask(signed('orders/29'));
  const between = performance.now();
  await ask(signed('orders/29/notes'));
  expect(between - before).toBeLessThan(250);
  expect(performance.now() - between).toBeGreaterThanOrEqual(290);
});

it('remembers who asked for what, without the secrets', async () => {
  shop.forgetRequests();
  await ask(signed('orders?search=dana'));
  const [request] = shop.requests;
  expect(request).toMatchObject({ method: 'GET', authentication: 'oauth' });
  expect(request?.path).toContain('search=dana&oauth_consumer_key=***');
  expect(JSON.stringify(shop.requests)).not.toContain(shop.keys.read.consumerKey);
});
