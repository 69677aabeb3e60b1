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

/** Headers that proxies write; anybody else may, too. A header that came twice counts for nothing. */
interface SaidByProxies {
  /** `X-Request-Id` */
  readonly requestId: string | readonly string[] | undefined;
  /** `X-Forwarded-For` */
  readonly forwardedFor: string | readonly string[] | undefined;
}

/** What is known of a request before any route, and what is written down of it afterwards. */
export interface RequestBook {
  /**
   * A new id, or that of a trusted proxy; and who asks.
   * @param peer address of the other end of the connection; undefined where there is none.
   */
  open(
    peer: string | undefined,
    said: SaidByProxies,
  ): Pick<RequestVariables, 'requestId' | 'clientNetwork'>;
  /** Counts the request and writes its one line. */
  close(requestId: string, answered: AnsweredRequest): void;
}

/** @param options.onAnswered told of each answer, for whoever counts them. */
export function createRequestBook(options: {
  readonly clientAddresses: ClientAddresses;
  readonly log: Log;
  readonly onAnswered?: ((request: AnsweredRequest) => void) | undefined;
}): RequestBook {
  const { clientAddresses, log, onAnswered } = options;
  return {
    open(peer, { requestId: offeredId, forwardedFor }) {
      const isProxyId =
        typeof offeredId === 'string' &&
        acceptableRequestId.test(offeredId) &&
        clientAddresses.isTrusted(peer);
      return {
        requestId: isProxyId ? offeredId : crypto.randomUUID(),
        clientNetwork: clientAddresses.networkOf(peer, forwardedFor?.toString()),
      };
    },
    close(requestId, answered) {
      onAnswered?.(answered);
      const milliseconds = Math.round(answered.milliseconds);
      log.info({ requestId, ...answered, milliseconds }, 'request');
    },
  };
}

/**
 * Gives each request its id, its client's network and its log, sets the headers that every answer
 * has, and writes one line when it is done. Headers are set before the route runs: afterwards each
 * of them would copy the whole answer.
 */
export function requestContext(options: {
  readonly book: RequestBook;
  readonly log: Log;
  readonly headers: readonly (readonly [string, string])[];
}): MiddlewareHandler<HttpEnvironment> {
  const { book, log, headers } = options;
  return async function withRequestContext(context, next) {
    // hono leaves `env` out when nobody listens (tests speak to the app directly).
    const { requestId, clientNetwork } = book.open(context.env?.incoming?.socket.remoteAddress, {
      requestId: context.req.header('X-Request-Id'),
      forwardedFor: context.req.header('X-Forwarded-For'),
    });
    context.set('requestId', requestId);
    context.set('log', log);
    context.set('clientNetwork', clientNetwork);
    context.header('X-Request-Id', requestId);
    for (const [name, value] of headers) context.header(name, value);

    const startedAt = performance.now();
    await log.during({ requestId }, next);
    book.close(requestId, {
      method: context.req.method,
      // The route's pattern, never the address: conversation ids and the like stay out of logs.
      route: context.req.routePath,
      status: context.res.status,
      milliseconds: performance.now() - startedAt,
    });
  };
}
