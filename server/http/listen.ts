import { getRequestListener } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import { refuseConnection, refuseRequest } from './broken-requests.ts';
import type { Shortcut } from './config-shortcut.ts';
import type { HttpBindings } from './request-context.ts';

/** A server that listens. */
export interface Listener {
  readonly port: number;
  /**
   * Takes no new connection, ends streams, lets answers under way finish for a few seconds.
   * Twice is once.
   */
  close(): Promise<void>;
}

/** The wanted port or host cannot be listened on. The message names the setting. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

/** What can answer requests: the application. */
export interface Answering {
  /** Asked first. */
  readonly shortcut?: Shortcut;
  fetch(request: Request, bindings: HttpBindings): Response | Promise<Response>;
}

/**
 * Limits that keep a slow or broken client from holding the server. An answer may take as long as
 * it needs: streams last for hours.
 */
const patience = {
  /** All headers, bytes. */
  maxHeaderSize: 16 * 1024,
  /** From the first byte of a request to the end of its headers, milliseconds. */
  headersTimeout: 10_000,
  /** To the end of its body, milliseconds. */
  requestTimeout: 30_000,
  /** Longer than the usual 60 s of a proxy, so that the proxy closes first, milliseconds. */
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
  /** The adapter refuses a request without a host itself, and says so in a body. */
  requireHostHeader: false,
  /**
   * Silence in both directions after which a connection is cut, milliseconds: a reader that takes
   * nothing from its stream any more holds memory. A stream that is read has a sign of life every 15 s.
   */
  silenceTimeout: 60_000,
};

/**
 * Serves the application on one address.
 * @param options.port 0 takes any free one.
 * @param options.graceMs how long answers under way may take when it closes. Default 5,000.
 * @param options.limits for tests, that cannot wait as long as {@link patience}.
 * @throws CannotListen when the address is taken or not ours.
 */
export async function listen(
  app: Answering,
  options: {
    readonly host: string;
    readonly port: number;
    readonly graceMs?: number;
    readonly limits?: Partial<typeof patience>;
  },
): Promise<Listener> {
  const stopping = new AbortController();
  const { silenceTimeout, ...serverOptions } = { ...patience, ...options.limits };
  const answer = getRequestListener(
    // The adapter hands over node's request and response; the application sees what it may use.
    (request, { incoming }) => app.fetch(request, { incoming, stopping: stopping.signal }),
    // The application answers its own errors: what comes here is no request at all.
    { errorHandler: refuseRequest },
  );
  const server = createServer(serverOptions, (incoming, outgoing) => {
    if (app.shortcut?.(incoming, outgoing) !== true) void answer(incoming, outgoing);
  });
  server.setTimeout(silenceTimeout);
  server.on('clientError', refuseConnection);
  // What a request expects beside an answer may be passed over (RFC 9110, section 10.1.1).
  server.on('checkExpectation', (incoming, outgoing) => server.emit('request', incoming, outgoing));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(refusal(cause, options)));
    server.listen(options.port, options.host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('there is no TCP port');

  let closed: Promise<void> | undefined;
  return {
    port: address.port,
    close: () => (closed ??= close(server, stopping, options.graceMs ?? 5_000)),
  };
}

async function close(server: Server, stopping: AbortController, graceMs: number): Promise<void> {
  const ended = new Promise<void>((resolve) => server.close(() => resolve()));
  stopping.abort();
  // A kept-alive connection becomes idle when its stream or answer ends, and node looks only once.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const impatience = setTimeout(() => server.closeAllConnections(), graceMs);
  await ended;
  clearInterval(sweep);
  clearTimeout(impatience);
}

function refusal(
  cause: NodeJS.ErrnoException,
  { host, port }: { readonly host: string; readonly port: number },
): CannotListen {
  const reason = {
    EADDRINUSE: `PORT ${port} is taken by another program. Stop it, or set PORT to a free one.`,
    EACCES: `PORT ${port} may not be used by this user. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine. Set HOST to one that is.`,
    ENOTFOUND: `HOST ${host} is not known. Set HOST to an address of this machine.`,
  }[cause.code ?? ''];
  return new CannotListen(reason ?? `HOST ${host}, PORT ${port} cannot be listened on.`, { cause });
}
