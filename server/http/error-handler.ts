import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ConversationGone } from '../conversation/conversations.ts';
import { InputRefused } from '../conversation/shopper-input.ts';
import { NameTaken, StoreTaken } from '../integrations/integrations.ts';
import { PlatformError, type PlatformErrorCode } from '../orders/platform-error.ts';
import { isDatabaseTrouble } from './database-trouble.ts';
import { loggedError } from '../logged-error.ts';
import { notFound, Problem, problemResponse } from './problem.ts';
import type { HttpEnvironment } from './request-context.ts';
import { notJson } from './validation.ts';

/** What only the merchant can put right: asking again changes nothing. */
const merchantMustAct: ReadonlySet<PlatformErrorCode> = new Set([
  'address_refused',
  'tls',
  'unauthorized',
  'credentials_not_seen',
  'forbidden',
  'blocked_by_firewall',
  'redirected',
  'not_a_shop',
  'clock_skew',
]);

/** Seconds after which a database that was away or too busy is worth another request. */
const databaseRetrySeconds = 2;

/** Turns whatever a route has thrown into a problem; only what is no client's doing is logged, and never shown. */
export const handleError: ErrorHandler<HttpEnvironment> = (thrown, context) => {
  const problem = problemOf(thrown);
  if (problem.kind === 'unexpected-error') {
    context.var.log.error({ error: loggedError(thrown) }, 'request failed unexpectedly');
  }
  if (problem.kind === 'not-ready' && problem !== thrown) {
    context.var.log.warn({ error: loggedError(thrown) }, 'the database was away or too busy');
  }
  return problemResponse(context, problem);
};

/** The problem that stands for a thrown thing. */
function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof PlatformError) return shopProblem(thrown);
  if (thrown instanceof StoreTaken) {
    return new Problem(
      'store-taken',
      'This shop is connected to another account. Disconnect it there first, or write to whoever runs this server.',
    );
  }
  if (thrown instanceof NameTaken) {
    return new Problem('name-taken', 'Give this connection another name, or remove the other one.');
  }
  if (thrown instanceof ConversationGone) return notFound();
  if (thrown instanceof InputRefused) {
    return new Problem('invalid-body', `Change the message: ${thrown.message}.`);
  }
  if (thrown instanceof HTTPException && thrown.status === 400) {
    return new Problem('malformed-json', 'Send a body that is valid JSON.');
  }
  if (thrown instanceof HTTPException && thrown.status === 415) {
    return notJson();
  }
  if (hasLeft(thrown)) {
    return new Problem('request-timeout', 'The request did not arrive whole. Send it again.');
  }
  if (isDatabaseTrouble(thrown)) {
    return new Problem('not-ready', 'It is busy here. Try again in a moment.', {
      headers: { 'Retry-After': String(databaseRetrySeconds) },
    });
  }
  return new Problem(
    'unexpected-error',
    'This is a fault of ours. Try again in a moment; if it stays, report the request id.',
  );
}

/**
 * Whether the client went away in the middle of its body: no fault of ours, and nobody reads the
 * answer. node says so by this word; a database that was reset has the same code and others.
 */
function hasLeft(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    thrown.message === 'aborted' &&
    'code' in thrown &&
    thrown.code === 'ECONNRESET'
  );
}

function shopProblem(error: PlatformError): Problem {
  const kind = merchantMustAct.has(error.code) ? 'shop-refused' : 'shop-unavailable';
  const wait = error.retryAfterMs;
  return new Problem(kind, error.message, {
    extension: {
      code: error.code,
      merchantAction: error.merchantAction,
      retryable: error.retryable,
    },
    ...(wait !== undefined && { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } }),
  });
}
