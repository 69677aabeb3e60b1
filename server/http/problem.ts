import type { Context } from 'hono';
import { z } from '@hono/zod-openapi';
import type { HttpEnvironment } from './request-context.ts';

/**
 * Every kind of failure that this server answers with, as RFC 9457 `application/problem+json`.
 * The key is the last part of the problem's `type` and never changes its meaning.
 */
export const problemKinds = {
  'malformed-request': { status: 400, title: 'This is no HTTP request' },
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'invalid-request': { status: 400, title: 'A parameter cannot be used' },
  'missing-credentials': { status: 401, title: 'An API key is needed' },
  'insufficient-scope': { status: 403, title: 'The API key may not do this' },
  'origin-not-allowed': { status: 403, title: 'This page may not use the chat' },
  'unsupported-version': { status: 400, title: 'This version of the chat is not spoken here' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This address has no such method' },
  'request-timeout': { status: 408, title: 'The request did not arrive in time' },
  'store-taken': { status: 409, title: 'The shop belongs to another account' },
  'name-taken': { status: 409, title: 'Another connection has this name' },
  'settings-changed': { status: 412, title: 'The settings have been changed meanwhile' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  'unsupported-media-type': { status: 415, title: 'The body must be JSON' },
  'invalid-body': { status: 422, title: 'The body has fields that cannot be used' },
  'shop-refused': { status: 422, title: 'The shop cannot be used like this' },
  'version-required': { status: 428, title: 'Say which version you change' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'too-many-streams': { status: 429, title: 'Too many open streams' },
  'headers-too-large': { status: 431, title: 'Address and headers are too long' },
  'unexpected-error': { status: 500, title: 'Something went wrong on our side' },
  'shop-unavailable': { status: 502, title: 'The shop did not answer' },
  'not-ready': { status: 503, title: 'The server is not ready' },
} as const;

export type ProblemKind = keyof typeof problemKinds;

/** What some problems say beside the standard members. */
export interface ProblemExtension {
  /** Fields that were refused, each with its path (`texts.greeting`) and what is wrong with it. */
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  /** Why a shop could not be asked; see {@link import('../orders/platform-error.ts').PlatformErrorCode}. */
  readonly code?: string;
  readonly merchantAction?: string;
  readonly retryable?: boolean;
}

/** Thrown by routes; the application's error handler turns it into an answer. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly extension: ProblemExtension;
  readonly headers: Readonly<Record<string, string>>;

  /** @param detail one or two sentences that say what to do; never a secret, never a shopper's data. */
  constructor(
    kind: ProblemKind,
    detail: string,
    more: {
      readonly extension?: ProblemExtension;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
    this.kind = kind;
    this.extension = more.extension ?? {};
    this.headers = more.headers ?? {};
  }
}

/** One and the same for what does not exist and for what belongs to somebody else. */
export function notFound(): Problem {
  return new Problem(
    'not-found',
    'There is nothing here, or it is not yours. Check the address, the ids and the key.',
  );
}

/** The members that every problem has. */
export function problemBody(kind: ProblemKind, detail: string, requestId: string) {
  const { status, title } = problemKinds[kind];
  return { type: `/problems/${kind}`, title, status, detail, requestId };
}

/** The answer to a problem. Problems are never cached. */
export function problemResponse(context: Context<HttpEnvironment>, problem: Problem): Response {
  const body = {
    ...problemBody(problem.kind, problem.message, context.var.requestId),
    ...problem.extension,
  };
  return context.body(JSON.stringify(body), problemKinds[problem.kind].status, {
    ...problem.headers,
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
  });
}

/** The shape of a problem, for the description of the API. */
const problemSchema = z
  .object({
    type: z.string().describe('What kind of problem it is; stable, relative to this server.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What to do about it.'),
    requestId: z.string().describe('Names this request in the logs, too.'),
    errors: z
      .array(z.object({ field: z.string(), message: z.string() }))
      .readonly()
      .optional()
      .describe('Fields that were refused.'),
    code: z.string().optional().describe('Why a shop could not be asked.'),
    merchantAction: z.string().optional().describe('What the merchant should do.'),
    retryable: z.boolean().optional().describe('Whether the same call may succeed later.'),
  })
  .openapi('Problem', {
    example: {
      type: '/problems/not-found',
      title: 'Not found',
      status: 404,
      detail: 'There is nothing here, or it is not yours. Check the address, the ids and the key.',
      requestId: '7f0c1f0e-8a5d-4a53-9d0c-5d6a2a0c9a11',
    },
  });

/** Descriptions of the problems that a route may answer with, one entry for each status. */
export function problems(...kinds: readonly ProblemKind[]) {
  const responses: Record<
    string,
    {
      description: string;
      content: { 'application/problem+json': { schema: typeof problemSchema } };
    }
  > = {};
  for (const kind of kinds) {
    const { status, title } = problemKinds[kind];
    const known = responses[status];
    responses[status] = {
      description: known === undefined ? title : `${known.description}; or: ${title}`,
      content: { 'application/problem+json': { schema: problemSchema } },
    };
  }
  return responses;
}
