import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Site, Sites } from '../integrations/sites.ts';
import type { Limits } from '../limits/limits.ts';
import { preparedForEachSite } from './prepared-text.ts';
import type { RequestBook } from './request-context.ts';
import { configHeaders, widgetConfigOf } from './widget-config.ts';

/** Answers a request before the application sees it. @returns whether it did. */
export type Shortcut = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

const configAddress = /^\/api\/widget\/config\/([\w-]{1,100})$/;

/** Whatever else may be no host at all, of which the adapter judges. */
const usualHost = /^[\w.:[\]-]+$/;

/** As the router writes it. */
const route = '/api/widget/config/:siteId';

interface PreparedAnswer {
  readonly headers: readonly string[];
  /** A string, for node sends it in one piece with the headers; a buffer costs a call of its own. */
  readonly text: string;
}

/**
 * The usual case of the route that every page view asks, answered on node's own request: a known
 * site, no condition, no limit reached. It gets the same id, count, line and headers as the route in
 * widget.ts, which answers all else. It is worth its own file: the way through router, middleware and
 * `Response` costs several times the answer.
 */
export function configShortcut(parts: {
  readonly sites: Sites;
  readonly limits: Limits;
  readonly book: RequestBook;
  readonly headers: readonly (readonly [string, string])[];
}): Shortcut {
  const { sites, limits, book } = parts;
  const configOf = preparedForEachSite((site) => JSON.stringify(widgetConfigOf(site)));
  // What the route says of this answer stands instead of what is said of every answer.
  const alwaysSent = Object.entries({
    ...Object.fromEntries(parts.headers),
    ...configHeaders,
  }).flat();
  const prepared = new WeakMap<Site, PreparedAnswer>();

  const prepare = async (site: Site): Promise<void> => {
    const { text, entityTag } = await configOf(site);
    const length = String(Buffer.byteLength(text));
    const headers = [...alwaysSent, 'ETag', entityTag, 'Content-Length', length];
    prepared.set(site, { headers, text });
  };

  return function answerAtOnce(incoming, outgoing) {
    if (incoming.method !== 'GET') return false;
    const siteId = configAddress.exec(incoming.url ?? '')?.[1];
    const site = siteId === undefined ? undefined : sites.known(siteId);
    if (site === undefined) return false;
    const answer = prepared.get(site);
    if (answer === undefined) {
      // The route makes the same, and says so if it cannot be made.
      prepare(site).catch(() => undefined);
      return false;
    }
    const headers = readHeaders(incoming.rawHeaders);
    if (headers === undefined || !usualHost.test(headers.host ?? '')) return false;

    const startedAt = performance.now();
    const { requestId, clientNetwork } = book.open(incoming.socket.remoteAddress, headers);
    const isOneTooMany =
      clientNetwork !== undefined &&
      limits.useAtOnce('any-request by network', clientNetwork) !== undefined;
    if (isOneTooMany) return false;

    outgoing.writeHead(200, [...answer.headers, 'X-Request-Id', requestId]);
    outgoing.end(answer.text);
    const milliseconds = performance.now() - startedAt;
    book.close(requestId, { method: 'GET', route, status: 200, milliseconds });
    return true;
  };
}

interface ReadHeaders {
  host: string | undefined;
  requestId: string | undefined;
  forwardedFor: string | undefined;
}

/**
 * The headers that matter here; node would make an object of all of them.
 * @returns undefined where there is a condition, or one of them came twice.
 */
function readHeaders(raw: readonly string[]): ReadHeaders | undefined {
  const headers: ReadHeaders = { host: undefined, requestId: undefined, forwardedFor: undefined };
  for (let index = 0; index < raw.length; index += 2) {
    const name = raw[index] ?? '';
    const read = namesByLength.get(name.length);
    if (read === undefined || name.toLowerCase() !== read.name) continue;
    const { as } = read;
    if (as === 'condition' || headers[as] !== undefined) return undefined;
    headers[as] = raw[index + 1];
  }
  return headers;
}

const names = {
  host: 'host',
  'x-request-id': 'requestId',
  'if-none-match': 'condition',
  'x-forwarded-for': 'forwardedFor',
} as const satisfies Readonly<Record<string, keyof ReadHeaders | 'condition'>>;

/** No two of them are of one length, so that most others are passed over without a look at them. */
const namesByLength = new Map(
  Object.entries(names).map(([name, as]) => [name.length, { name, as }]),
);
