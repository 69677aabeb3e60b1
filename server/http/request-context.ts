import type { MiddlewareHandler } from 'hono';
import type { Log } from '../log.ts';
import type { ClientAddresses } from './client-address.ts';

/** What the listener hands over with each request; all absent in tests and at an edge. */
export interface HttpBindings {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } };
  /** Aborts when the listener closes, so that streams end in good order. */
  readonly stopping?: AbortSignal;
}

/** What every route finds in its context. */
interface RequestVariables {
  readonly requestId: string;
  /**
   * The client's network (an IPv4 address, the /64 of an IPv6 one): what limits and budgets count by.
   * Undefined where no address is known. Personal data: never for logs.
   */
  readonly clientNetwork: string | undefined;
  /** Lines that are written while the request is answered carry its id. */
  readonly log: Log;
}

export interface HttpEnvironment {
  Bindings: HttpBindings;
  Variables: RequestVariables;
}

/** What is logged and counted of a request. */
export interface AnsweredRequest {
  readonly method: string;
  /** The route's pattern. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
}

/** An id that a proxy may give a request; anything else could forge lines in a log. */
const acceptableRequestId = /^[\w-]{8,64}$/;

/**
 * Gives each request its id, its client's address and its log, sets the headers that every answer
 * has, and writes one line when it is done. Headers are set before the route runs: afterwards each
 * of them would copy the whole answer.
 */
export function requestContext(options: {
  readonly clientAddresses: ClientAddresses;
  readonly log: Log;
  readonly headers: readonly (readonly [string, string])[];
  /** Told of each answer, for whoever counts them. */
  readonly onAnswered?: ((request: AnsweredRequest) => void) | undefined;
}): MiddlewareHandler<HttpEnvironment> {
  const { log } = options;
  return async function withRequestContext(context, next) {
    // hono leaves `env` out when nobody listens (tests speak to the app directly).
    const peer = context.env?.incoming?.socket.remoteAddress;
    const offeredId = context.req.header('X-Request-Id') ?? '';
    const requestId =
      acceptableRequestId.test(offeredId) && options.clientAddresses.isTrusted(peer)
        ? offeredId
        : crypto.randomUUID();
    context.set('requestId', requestId);
    context.set('log', log);
    context.set(
      'clientNetwork',
      options.clientAddresses.networkOf(peer, context.req.header('X-Forwarded-For')),
    );
    context.header('X-Request-Id', requestId);
    for (const [name, value] of options.headers) context.header(name, value);

    const startedAt = performance.now();
    await log.during({ requestId }, async () => {
      await next();
      const answered = {
        method: context.req.method,
        // The route's pattern, never the address: conversation ids and the like stay out of logs.
        route: context.req.routePath,
        status: context.res.status,
        milliseconds: performance.now() - startedAt,
      };
      options.onAnswered?.(answered);
      log.info({ ...answered, milliseconds: Math.round(answered.milliseconds) }, 'request');
    });
  };
}
