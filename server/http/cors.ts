import type { Site } from '../integrations/sites.ts';
import { Problem } from './problem.ts';

/** How long a browser may remember the answer to a preflight, seconds. */
const preflightSeconds = 600;

/**
 * Which pages may talk to a store's chat: the shop's own and those that the merchant named. A
 * courtesy towards shoppers' browsers and no proof of anything: whoever is not a browser may send
 * any origin or none.
 */
function allowedOrigins(site: Site): ReadonlySet<string> {
  const { origin } = new URL(site.storeUrl);
  // A Shopify shop without a domain of its own, and every preview of its theme.
  const permanent = site.permanentUrl === undefined ? [] : [new URL(site.permanentUrl).origin];
  // A WordPress behind a proxy may not know that its pages are served over TLS.
  return new Set([
    origin,
    origin.replace(/^http:/, 'https:'),
    ...permanent,
    ...site.settings.allowedOrigins,
  ]);
}

/**
 * Headers for an answer to a page of this store. No credentials: the chat has no cookies.
 * @param origin the `Origin` header; undefined for callers that are no page.
 * @throws Problem `origin-not-allowed` for a foreign page.
 */
export function corsHeaders(
  site: Site,
  origin: string | undefined,
): Readonly<Record<string, string>> {
  // One address answers several origins: a shared cache must keep their answers apart.
  const vary = { Vary: 'Origin' };
  if (origin === undefined) return vary;
  if (!allowedOrigins(site).has(origin)) {
    throw new Problem(
      'origin-not-allowed',
      "This page is neither the shop's own nor among the allowed origins of its settings.",
      { headers: vary },
    );
  }
  return {
    ...vary,
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'X-Request-Id, Retry-After',
  };
}

/** What a preflight is told beside {@link corsHeaders}. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, Last-Event-ID',
  'Access-Control-Max-Age': String(preflightSeconds),
};
