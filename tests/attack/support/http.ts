import { Agent, request } from 'node:http';
import type { SeenAnswer } from './watch.ts';

/** A request exactly as it is meant: headers may come twice, and bodies need be no JSON. */
export interface RawRequest {
  readonly method: string;
  /** Path and query, sent as they are. */
  readonly path: string;
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  /** The loopback address that it comes from. Default 127.0.0.1. */
  readonly from?: string;
}

/** So much of a stream is looked at, milliseconds. */
const streamGlanceMs = 1_000;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Sends one request and reads all of its answer; status 0 when there is none. */
export function sendRequest(serverUrl: string, options: RawRequest): Promise<SeenAnswer> {
  const { hostname, port, host } = new URL(serverUrl);
  const { headers = [], body } = options;
  const hasHost = headers.some(([name]) => name.toLowerCase() === 'host');
  const lines = [
    ...(hasHost ? [] : ['Host', host]),
    ...headers.flat(),
    ...(body === undefined ? [] : ['Content-Length', String(Buffer.byteLength(body))]),
  ];
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        hostname,
        port,
        method: options.method,
        path: options.path,
        headers: lines,
        agent,
        timeout: 60_000,
        ...(options.from !== undefined && { localAddress: options.from }),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        const done = () =>
          resolve({
            status: answer.statusCode ?? 0,
            head: answer.rawHeaders.join('\n'),
            body: Buffer.concat(chunks).toString('utf8'),
          });
        answer.on('end', done);
        answer.on('close', done);
        // A stream that must not have opened would never end.
        const isStream = answer.headers['content-type']?.startsWith('text/event-stream');
        if (isStream) setTimeout(() => answer.destroy(), streamGlanceMs);
        answer.on('error', done);
      },
    );
    asked.on('timeout', () => asked.destroy());
    // A server that shuts the door in the middle of nonsense has answered it.
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') reject(error);
      else resolve({ status: 0, head: '', body: '' });
    });
    asked.end(body);
  });
}
