import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { createOutbound, type OutboundOptions } from '../../../server/outbound/create-outbound.ts';
import { AddressRefused } from '../../../server/outbound/outbound.ts';
import { request as httpRequest } from 'node:http';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(
  listener: RequestListener,
): Promise<{ url: URL; host: string; hits: () => number }> {
  let hits = 0;
  const server = createServer((request, response) => {
    hits += 1;
    listener(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => void server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return { url: new URL(`http://127.0.0.1:${port}/`), host: `127.0.0.1:${port}`, hits: () => hits };
}

function outboundWith(options: Partial<OutboundOptions>) {
  const outbound = createOutbound({ exemptHosts: [], ...options });
  closing.push(() => outbound.close());
  return outbound;
}

describe('calls to addresses that others gave us', () => {
  test('a name that leads to a private address is refused, whichever of its addresses that is', async () => {
    const { url, hits } = await serve((_, response) => response.end('inside'));
    const outbound = outboundWith({
      resolve: (_, callback) =>
        callback(null, [
          { address: '93.184.215.14', family: 4 },
          { address: '127.0.0.1', family: 4 },
        ]),
    });
    const named = new URL(`http://shop.example.com:${url.port}/`);
    await expect(outbound.fetch(named, {})).rejects.toThrow(AddressRefused);
    expect(hits()).toBe(0);
  });

  test('the agents for axios refuse private names and literals too', async () => {
    const { url, hits } = await serve((_, response) => response.end('inside'));
    const outbound = outboundWith({
      resolve: (_, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    for (const host of ['127.0.0.1', 'shop.example.com', '::1']) {
      const failure = new Promise<Error>((resolve, reject) => {
        const request = httpRequest(
          { host, port: Number(url.port), path: '/', agent: outbound.agents.http },
          () => reject(new Error('it was called')),
        );
        request.on('error', resolve);
        request.end();
      });
      expect(await failure).toBeInstanceOf(AddressRefused);
    }
    expect(hits()).toBe(0);
  });

  test('an exempt host and port is called, its neighbours are not', async () => {
    const { url, host } = await serve((_, response) => response.end('demo'));
    const outbound = outboundWith({ exemptHosts: [host] });
    expect((await outbound.fetch(url, {})).body).toBe('demo');
    const neighbour = await serve((_, response) => response.end('inside'));
    await expect(outbound.fetch(neighbour.url, {})).rejects.toThrow(AddressRefused);
  });

  test('a redirect is an answer and is not followed', async () => {
    const target = await serve((_, response) => response.end('elsewhere'));
    const { url, host } = await serve((_, response) =>
      response.writeHead(302, { location: target.url.href }).end(),
    );
    const answer = await outboundWith({ exemptHosts: [host, target.host] }).fetch(url, {});
    expect(answer).toMatchObject({ status: 302, headers: { location: target.url.href } });
    expect(target.hits()).toBe(0);
  });

  test('a small answer that unpacks to a huge one is cut off', async () => {
    const { url, host } = await serve((_, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(50_000_000))),
    );
    const fetching = outboundWith({ exemptHosts: [host] }).fetch(url, { maximumBytes: 1_000_000 });
    await expect(fetching).rejects.toMatchObject({ kind: 'too_large' });
  });

  test('an answer that never ends is ended by the time limit', async () => {
    const { url, host } = await serve((_, response) => {
      response.writeHead(200);
      const trickle = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(trickle));
    });
    const started = performance.now();
    const fetching = outboundWith({ exemptHosts: [host] }).fetch(url, { timeoutMs: 200 });
    await expect(fetching).rejects.toMatchObject({ kind: 'timeout' });
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  test('a failure says nothing of the address, which may hold a key', async () => {
    const { url, host } = await serve((request) => request.destroy());
    url.search = '?consumer_secret=cs_planted';
    const failure: unknown = await outboundWith({ exemptHosts: [host] })
      .fetch(url, {})
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'unreachable' });
    expect(`${(failure as Error).stack} ${JSON.stringify(failure)}`).not.toContain('planted');
  });
});
