import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { compress } from '../../../scripts/support/widget-build.ts';
import type { Contender } from './contender.ts';
import { shopPage } from './shop-page.ts';

/** One answer that a page was sent. */
export interface Sent {
  /** Path and query, for example `/loader.js`. */
  readonly path: string;
  /** When it was asked for: milliseconds since 1970, with fractions. */
  readonly at: number;
  /** Of the body, as it went over the wire. */
  readonly bytes: number;
}

/** A shop of its own origin with one contender on its page. */
export interface CompressedSite {
  /** Without a slash at the end; only a browser that was told the port finds it there. */
  readonly origin: string;
  readonly host: string;
  /** Where it is on loopback. */
  readonly port: number;
  /** What was sent since the last `forget`, the page itself left out. */
  readonly sent: readonly Sent[];
  forget(): void;
  close(): Promise<void>;
}

/** What brotli makes smaller; fonts and pictures are compressed already. */
const isText = /^(text\/|application\/(javascript|json)|image\/svg)/;

/**
 * Serves a contender as a CDN would: all that is text at brotli's highest level, for every contender by
 * this same code. Each answer is compressed once, so that only the first asking waits for that.
 * @param host by which the page calls it: an address with a port would make other bytes on every run.
 */
export async function startCompressedSite(
  contender: Contender,
  host: string,
  certificate: { readonly key: string; readonly cert: string },
): Promise<CompressedSite> {
  const sent: Sent[] = [];
  const kept = new Map<string, { readonly contentType: string; readonly body: Buffer }>();

  const find = async (path: string, request: IncomingMessage) => {
    const key = `${request.method} ${path}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const answer = await contender.answer(path, request);
    if (answer === undefined) return undefined;
    const { contentType, body } = answer;
    const found = {
      contentType,
      body: isText.test(contentType) ? await compress(body) : Buffer.from(body),
    };
    kept.set(key, found);
    return found;
  };

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const at = performance.timeOrigin + performance.now();
    const path = request.url ?? '/';
    if (/^\/(\?|$)/.test(path)) {
      const language = new URL(path, 'http://shop.test').searchParams.get('lang') ?? 'en';
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(shopPage(contender.head, language));
      return;
    }
    if (contender.stream?.(path, response)) {
      sent.push({ path, at, bytes: 0 });
      return;
    }
    const entry = { path, at, bytes: 0 };
    sent.push(entry);
    const found = await find(path, request);
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    const { contentType, body } = found;
    entry.bytes = body.length;
    response.writeHead(200, {
      'Content-Type': contentType,
      'Content-Length': body.length,
      'Cache-Control': 'public, max-age=3600',
      ...(isText.test(contentType) && { 'Content-Encoding': 'br' }),
    });
    response.end(body);
  };

  const server = createServer({ ...certificate, keepAliveTimeout: 60_000 }, (request, response) => {
    serve(request, response).catch((cause: unknown) => {
      console.error(contender.name, cause);
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    origin: `https://${host}`,
    host,
    port: (server.address() as AddressInfo).port,
    sent,
    forget() {
      sent.length = 0;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
      await contender.close?.();
    },
  };
}
