import { acceptedEncodings } from '../http/accepted-encodings.ts';
import { matchesEntityTag } from '../http/entity-tag.ts';
import { openToEveryPage, saysOnly, scriptType, unknownSite } from '../http/for-every-page.ts';
import { nothingHere, problemBody, problemKinds, type ProblemKind } from '../http/problem-kinds.ts';
import { securityHeaders } from '../http/security-headers.ts';
import type { ServerFailed } from './ask-server.ts';
import type { Copy } from './copies.ts';
import type { PublicAddress } from './public-address.ts';

/** What an answer is made for. */
export interface Asked {
  readonly request: Request;
  readonly requestId: string;
}

/** Seconds after which a browser may ask again when the server has named none. */
const usualRetrySeconds = 30;

/**
 * A copy as a page gets it. Its age goes with it, so that browsers count on from there; a browser that has
 * the same is told so; and who takes no packed answer gets it unpacked, for there is one copy only.
 * @param origin where it came from: the cache, or the server just now.
 */
export function copyAnswer(
  { request, requestId }: Asked,
  copy: Copy,
  origin: 'cache' | 'server',
): Response {
  const { response, ageSeconds, cacheControl, freshSeconds } = copy;
  const headers = new Headers(response.headers);
  headers.set('Cache-Control', cacheControl);
  headers.set('Age', String(ageSeconds));
  headers.set('Vary', 'Accept-Encoding');
  headers.set('X-Request-Id', requestId);
  // RFC 9211; below zero is how long it has been stale.
  const how = origin === 'server' ? 'fwd=miss' : `hit; ttl=${freshSeconds - ageSeconds}`;
  headers.set('Cache-Status', `TrulyBot-Edge; ${how}`);

  const entityTag = headers.get('ETag')?.replace(/^W\//, '');
  const offered = request.headers.get('If-None-Match') ?? undefined;
  if (entityTag !== undefined && matchesEntityTag(offered, entityTag)) {
    void response.body?.cancel();
    for (const name of ['Content-Type', 'Content-Encoding']) headers.delete(name);
    return new Response(null, { status: 304, headers });
  }
  const accepted = acceptedEncodings(request.headers.get('Accept-Encoding') ?? undefined);
  // The runtime packs and unpacks a body by what this header says of it.
  if (!accepted.includes(headers.get('Content-Encoding') ?? '')) headers.delete('Content-Encoding');
  return new Response(response.body, { status: response.status, headers });
}

/** Where there is nothing: for a loader a script that says so, as the server has it. */
export function missingAnswer(asked: Asked, kind: PublicAddress['kind'] | undefined): Response {
  if (kind !== 'loader') return problemAnswer(asked, 'not-found', nothingHere);
  return scriptAnswer(asked, 404, unknownSite, { 'Cache-Control': 'public, max-age=60' });
}

export function methodAnswer(asked: Asked): Response {
  return problemAnswer(asked, 'method-not-allowed', 'Use GET here.', { Allow: 'GET' });
}

/** Where the server cannot be asked and there is no copy. */
export function failedAnswer(
  asked: Asked,
  kind: PublicAddress['kind'],
  failure: ServerFailed,
): Response {
  const problem = failure.isTimeout ? 'origin-timeout' : 'origin-unavailable';
  const headers = {
    'Cache-Control': 'no-store',
    'Retry-After': String(failure.retryAfterSeconds ?? usualRetrySeconds),
  };
  if (kind === 'config') {
    return problemAnswer(asked, problem, 'Try again in a moment; nothing is lost.', headers);
  }
  const sentence = 'the chat cannot be loaded at the moment. Nothing is wrong with this page.';
  return scriptAnswer(asked, problemKinds[problem].status, saysOnly(sentence), headers);
}

/** Where the worker itself is at fault. */
export function brokenAnswer(asked: Asked): Response {
  return problemAnswer(
    asked,
    'unexpected-error',
    'This is a fault of ours. Try again in a moment.',
  );
}

function problemAnswer(
  asked: Asked,
  kind: ProblemKind,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = JSON.stringify(problemBody(kind, detail, asked.requestId));
  return ownAnswer(asked, problemKinds[kind].status, body, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...headers,
  });
}

function scriptAnswer(
  asked: Asked,
  status: number,
  script: string,
  headers: Readonly<Record<string, string>>,
): Response {
  return ownAnswer(asked, status, script, { 'Content-Type': scriptType, ...headers });
}

function ownAnswer(
  { request, requestId }: Asked,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): Response {
  return new Response(body, {
    status,
    headers: {
      ...Object.fromEntries(securityHeaders(request.url)),
      ...openToEveryPage,
      ...headers,
      'X-Request-Id': requestId,
    },
  });
}
