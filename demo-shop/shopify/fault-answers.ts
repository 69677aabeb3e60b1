import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { randomUUID } from 'node:crypto';
import type { Answer } from './answer.ts';
import type { FaultMode, Faults } from './faults.ts';

const page = { 'Content-Type': 'text/html; charset=utf-8' };
const json = { 'Content-Type': 'application/json; charset=utf-8' };

/** The answer for a fault that needs no true one; undefined for the others. */
export function faultAnswer(mode: FaultMode, faults: Faults, path: string): Answer | undefined {
  switch (mode) {
    case 'error500':
      return { status: 500, headers: page, body: '<h1>500 Internal Server Error</h1>' };
    case 'unavailable':
      return { status: 503, headers: page, body: '<h1>503 Service Unavailable</h1>' };
    case 'timeout504':
      return { status: 504, headers: page, body: '<h1>504 Gateway Timeout</h1>' };
    case 'rateLimited':
      return {
        status: 429,
        headers: { ...json, 'Retry-After': faults.retryAfter },
        body: JSON.stringify({ errors: 'Exceeded 2 calls per second for api client.' }),
      };
    case 'security':
      return { status: 430, headers: page, body: '<h1>Request blocked</h1>' };
    case 'garbage':
      return { status: 200, headers: page, body: '<!doctype html><title>Sign in</title>' };
    case 'otherShape':
      return { status: 200, headers: json, body: '{"data":{"order":42,"orders":"none"}}' };
    case 'internalError':
      return graphqlError(
        `Internal error. Looks like something went wrong on our end.\nRequest ID: ${randomUUID()} (include this in support requests).`,
        'INTERNAL_SERVER_ERROR',
      );
    case 'inactive':
      return graphqlError('Shop is inactive', 'SHOP_INACTIVE');
    case 'unauthorized':
      return {
        status: 401,
        headers: json,
        body: JSON.stringify({ errors: invalidToken }),
      };
    case 'redirect':
      return { status: 301, headers: { Location: `${faults.redirectTo}${path}` }, body: '' };
    default:
      return undefined;
  }
}

/** What Shopify says to a token that is unknown, expired or dead. */
export const invalidToken =
  '[API] Invalid API key or access token (unrecognized login or wrong password)';

/** Answers a fault that is no answer at all. Returns false when this fault is not of that kind. */
export async function breakConnection(mode: FaultMode, response: ServerResponse): Promise<boolean> {
  if (mode === 'reset') {
    response.socket?.resetAndDestroy();
    return true;
  }
  if (mode !== 'enormous' && mode !== 'endless') return false;
  response.writeHead(200, json);
  if (mode === 'endless') {
    const timer = setInterval(() => response.write(' '), 100);
    response.once('close', () => clearInterval(timer));
    return true;
  }
  try {
    await pipeline(Readable.from(manyOrders()), response);
  } catch (error) {
    // Whoever asked has hung up, which is what they should do.
    if (!response.destroyed) throw error;
  }
  return true;
}

function graphqlError(message: string, code: string): Answer {
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return { status: 200, headers: json, body };
}

/** Some four hundred megabytes, made as they are read. */
function* manyOrders(): Generator<string> {
  const block = `{"id":"gid://shopify/Order/1","name":"${'x'.repeat(64 * 1024)}"},`;
  yield '{"data":{"orders":{"nodes":[';
  for (let sent = 0; sent < 400 * 1024 * 1024; sent += block.length) yield block;
  yield '{}]}}}';
}
