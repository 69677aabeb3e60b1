import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { recordedHome } from './data/recordings.ts';
import { answerWithFault, sendAnswer, type WholeAnswer } from './fault-answers.ts';
import type { Faults } from './faults.ts';
import { liesAbout } from './lies.ts';
import { shopPage } from './page/shop-page.ts';
import type { RequestLog } from './request-log.ts';
import { Plugin } from './plugin/plugin.ts';
import type { Router } from './woocommerce/routes.ts';
import type { Shop } from './woocommerce/shop.ts';
import type { Authentication } from './wordpress/authentication.ts';
import { RestError } from './wordpress/rest-error.ts';
import { restRequest, type RestRequest } from './wordpress/rest-request.ts';
import { destinationOf, restRoot } from './wordpress/site.ts';

/** The largest body that is read; more is cut off, for nothing here needs more. */
const bodyLimit = 1024 * 1024;

/** The parts of one shop that its server needs. */
export interface ServerParts {
  readonly shop: Shop;
  readonly router: Router;
  readonly plugin: Plugin | undefined;
  readonly blocksPlugin: boolean;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly authentication: Authentication;
  readonly stripsAuthorization: boolean;
  readonly locksIndex: boolean;
  readonly widgetScriptUrl: string | undefined;
}

/** Answers HTTP requests as the web server, WordPress and WooCommerce of one shop together. */
export function requestListener(parts: ServerParts): RequestListener {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    parts.log.record(request);
    const body = await bodyOf(request);
    const mode = parts.faults.modeFor(path);
    const delay = parts.faults.delayFor(path);
    if (delay > 0) await sleep(delay);
    if (response.destroyed) return;
    if (await answerWithFault(mode, parts.faults, path, response)) return;
    sendAnswer(mode, wholeAnswer(request, body), response);
  }

  function wholeAnswer(request: IncomingMessage, body: string): WholeAnswer {
    const { site } = parts.shop;
    const uri = request.url ?? '/';
    const [pathname = '/', ...rest] = uri.split('?');
    const search = rest.join('?');
    const restRoute = new URLSearchParams(search).get('rest_route') ?? undefined;
    const destination = destinationOf(site, pathname, restRoute);
    if (destination.kind === 'rest') {
      const authorization = parts.stripsAuthorization ? undefined : request.headers.authorization;
      const method = (request.method ?? 'GET').toUpperCase();
      const { route } = destination;
      const isBlocked = parts.blocksPlugin || parts.plugin?.trouble === 'firewall';
      if (isBlocked && route.startsWith('/trulybot/')) {
        return { status: 403, headers: html, body: '<h1>Blocked</h1><p>Request id 4711</p>' };
      }
      return restAnswer(restRequest({ method, route, uri, search, authorization, body }));
    }
    if (destination.kind === 'redirect') {
      return { status: 301, headers: { ...html, Location: destination.location }, body: '' };
    }
    if (destination.kind === 'outside') {
      return { status: 404, headers: html, body: '<h1>404 Not Found</h1>' };
    }
    const page = shopPage(parts.shop, destination.path, parts.widgetScriptUrl);
    return { ...page, headers: { ...html, Link: discoveryLink(parts.shop) } };
  }

  function restAnswer(request: RestRequest): WholeAnswer {
    const headers = { ...restHeaders, Link: discoveryLink(parts.shop) };
    try {
      if (parts.plugin && Plugin.isMeant(request)) {
        return { status: 200, headers, body: JSON.stringify(parts.plugin.answer(request).body) };
      }
      const user = parts.authentication.userOf(request);
      if (parts.locksIndex && !user) {
        const message = 'You are not currently logged in.';
        throw new RestError(401, 'rest_not_logged_in', message);
      }
      const truth = (asked: RestRequest) => parts.router({ request: asked, user });
      const isLying = parts.faults.modeFor(request.uri) === 'lying';
      const answer = isLying ? liesAbout(parts.shop, request, truth) : truth(request);
      return {
        status: answer.status ?? 200,
        headers: {
          ...headers,
          ...(user && headersForKnownUsers),
          ...ownHomeIn(parts.shop, answer.headers ?? {}),
        },
        body: ownHome(parts.shop, JSON.stringify(answer.body)),
      };
    } catch (error) {
      if (!(error instanceof RestError)) throw error;
      return { status: error.status, headers, body: JSON.stringify(error.body()) };
    }
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A fault of the demo shop itself: say so loudly instead of looking like a shop that is down.
      process.emitWarning(error instanceof Error ? error : String(error), 'DemoShopFault');
      response.destroy();
    });
  };
}

const html = { 'Content-Type': 'text/html; charset=UTF-8' };

/** Headers of every REST answer, as recorded. */
const restHeaders = {
  'Content-Type': 'application/json; charset=UTF-8',
  'X-Robots-Tag': 'noindex',
  'X-Content-Type-Options': 'nosniff',
  'Access-Control-Expose-Headers': 'X-WP-Total, X-WP-TotalPages, Link',
  'Access-Control-Allow-Headers':
    'Authorization, X-WP-Nonce, Content-Disposition, Content-MD5, Content-Type',
};

/** WordPress lets nothing be cached that it shows to somebody it knows. */
const headersForKnownUsers = {
  Expires: 'Wed, 11 Jan 1984 05:00:00 GMT',
  'Cache-Control': 'no-cache, must-revalidate, max-age=0, no-store, private',
};

function discoveryLink(shop: Shop): string {
  return `<${restRoot(shop.site)}>; rel="https://api.w.org/"`;
}

/** Puts this shop's addresses where the recorded shop's stand. */
function ownHome(shop: Shop, text: string): string {
  return text
    .replaceAll(`${recordedHome}/wp-json/`, restRoot(shop.site))
    .replaceAll(recordedHome, shop.site.home);
}

function ownHomeIn(
  shop: Shop,
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const rewritten = Object.entries(headers).map(([name, value]) => [name, ownHome(shop, value)]);
  return Object.fromEntries(rewritten) as Readonly<Record<string, string>>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= bodyLimit) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
