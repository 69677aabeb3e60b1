import type { Context } from 'hono';
import { z } from '@hono/zod-openapi';
import { nothingHere, problemBody, problemKinds, type ProblemKind } from './problem-kinds.ts';
import type { HttpEnvironment } from './request-context.ts';

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
  return new Problem('not-found', nothingHere);
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
