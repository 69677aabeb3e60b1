import { RequestError } from '@hono/node-server';
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemBody, problemKinds, type ProblemKind } from './problem-kinds.ts';
import { securityHeaders } from './security-headers.ts';

/**
 * Answers to requests that never reach the application, because node's parser or the adapter cannot
 * make a request of them. The same problems as everywhere, with as many headers as they need.
 */

const details = {
  'malformed-request': 'This is no HTTP request. Check its first line, its headers and its length.',
  'request-timeout': 'The request did not arrive in time. Send it again, in one piece.',
  'headers-too-large': 'Address and headers are too long. Send fewer or shorter ones.',
  'unexpected-error': 'This is a fault of ours. Try again in a moment.',
} as const satisfies Partial<Record<ProblemKind, string>>;

type BrokenKind = keyof typeof details;

/** What node's parser calls what it refuses (`code` of the error), as far as it is more than malformed. */
const kindByCode: Readonly<Record<string, BrokenKind>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'headers-too-large',
};

/** For `clientError` of node's server: answers on the bare connection, and closes it. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  // After a reset nobody reads; in the middle of an answer these lines would be part of it.
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
    socket.destroy();
    return;
  }
  const kind = kindByCode[error.code ?? ''] ?? 'malformed-request';
  const { status, headers, body } = brokenRequest(kind);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...Object.entries({ ...headers, 'Content-Length': Buffer.byteLength(body) }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** For requests that node could read and the adapter could not, such as one with a forged host. */
export function refuseRequest(error: unknown): Response {
  const kind = error instanceof RequestError ? 'malformed-request' : 'unexpected-error';
  const { status, headers, body } = brokenRequest(kind);
  return new Response(body, { status, headers });
}

function brokenRequest(kind: BrokenKind) {
  return {
    status: problemKinds[kind].status,
    body: JSON.stringify(problemBody(kind, details[kind], randomUUID())),
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...Object.fromEntries(securityHeaders('')),
      Connection: 'close',
    },
  };
}

/** Whether an answer has begun on this connection. node keeps it there and documents only that it does. */
function isAnswering(socket: Duplex): boolean {
  const { _httpMessage: answer } = socket as Duplex & {
    readonly _httpMessage?: { readonly headersSent: boolean } | null;
  };
  return answer?.headersSent ?? false;
}
