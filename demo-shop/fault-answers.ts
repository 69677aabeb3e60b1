import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { TLSSocket } from 'node:tls';
import { createGzip } from 'node:zlib';
import { textOf } from './data/json.ts';
import { readRecording } from './data/recordings.ts';
import type { Faults, FaultMode } from './faults.ts';

/** Bytes that `enormous` and `gzipBomb` amount to when read in full. */
const enormousBytes = 400 * 1024 * 1024;

const html = { 'Content-Type': 'text/html; charset=UTF-8' };
const json = { 'Content-Type': 'application/json; charset=UTF-8' };

/** An answer that would have been given, so that some faults can spoil it. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers for a fault that needs no true answer. Returns false when this fault is not of that kind. */
export async function answerWithFault(
  mode: FaultMode,
  faults: Faults,
  path: string,
  response: ServerResponse,
): Promise<boolean> {
  switch (mode) {
    case 'reset':
      reset(response);
      return true;
    case 'error500':
      response.writeHead(500, json).end(
        JSON.stringify({
          code: 'internal_server_error',
          message: '<p>There has been a critical error on this website.</p>',
          data: { status: 500 },
        }),
      );
      return true;
    case 'html503':
      response
        .writeHead(503, html)
        .end(
          '<!doctype html><title>Maintenance</title><h1>Briefly unavailable for scheduled maintenance.</h1>',
        );
      return true;
    case 'rateLimited':
      response
        .writeHead(429, { ...html, 'Retry-After': String(faults.retryAfterSeconds) })
        .end('<html><body><h1>429 Too Many Requests</h1></body></html>');
      return true;
    case 'firewall':
      response
        .writeHead(403, { 'Content-Type': 'text/html' })
        .end(textOf(readRecording('errors/waf-403-html').response.body));
      return true;
    case 'challenge':
      response
        .writeHead(200, html)
        .end(
          '<!doctype html><title>Just a moment...</title><p>Enable JavaScript and cookies to continue</p>',
        );
      return true;
    case 'redirect':
      response.writeHead(301, { ...html, Location: `${faults.redirectTo}${path}` }).end();
      return true;
    case 'enormous':
      await sendUntilClosed(response, json, Readable.from(manyOrders()));
      return true;
    case 'gzipBomb':
      await sendUntilClosed(
        response,
        { ...json, 'Content-Encoding': 'gzip' },
        Readable.from(manyOrders()).pipe(createGzip()),
      );
      return true;
    case 'endless':
      response.writeHead(200, json);
      writeEvery(response, 100, () => ' ');
      return true;
    default:
      return false;
  }
}

/** Sends the true answer, spoiled when the fault says so. */
export function sendAnswer(mode: FaultMode, answer: WholeAnswer, response: ServerResponse): void {
  const length = { 'Content-Length': String(Buffer.byteLength(answer.body)) };
  if (mode === 'trickle') {
    response.writeHead(answer.status, { ...answer.headers, ...length });
    const bytes = Buffer.from(answer.body).values();
    writeEvery(response, 1_000, () => {
      const next = bytes.next();
      return next.done ? undefined : Buffer.of(next.value);
    });
  } else if (mode === 'brokenJson') {
    response
      .writeHead(answer.status, answer.headers)
      .end(answer.body.slice(0, Math.max(1, Math.floor(answer.body.length / 2))));
  } else {
    response.writeHead(answer.status, { ...answer.headers, ...length }).end(answer.body);
  }
}

/** Over TLS the system's reset is out of reach; a connection torn without goodbye looks the same to a client. */
function reset(response: ServerResponse): void {
  if (response.socket instanceof TLSSocket) response.socket.destroy();
  else response.socket?.resetAndDestroy();
}

function* manyOrders(): Generator<string> {
  const block = `{"id":1,"number":"1","note":"${'x'.repeat(64 * 1024)}"},`;
  yield '[';
  for (let sent = 0; sent < enormousBytes; sent += block.length) yield block;
  yield '{}]';
}

async function sendUntilClosed(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  source: NodeJS.ReadableStream,
): Promise<void> {
  response.writeHead(200, headers);
  try {
    await pipeline(source, response);
  } catch (error) {
    // Whoever asked has hung up, which is what they should do.
    if (!response.destroyed) throw error;
  }
}

function writeEvery(
  response: ServerResponse,
  milliseconds: number,
  next: () => string | Buffer | undefined,
): void {
  const timer = setInterval(() => {
    const chunk = next();
    if (chunk === undefined) response.end();
    else response.write(chunk);
  }, milliseconds);
  response.once('close', () => clearInterval(timer));
}
