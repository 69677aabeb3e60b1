import type { MiddlewareHandler } from 'hono';
import type { Sites } from '../integrations/sites.ts';
import type { Limits } from '../limits/limits.ts';
import { preparedForEachSite } from './prepared-text.ts';
import type { HttpEnvironment, RequestBook } from './request-context.ts';
import { configHeaders, widgetConfigOf } from './widget-config.ts';

/** As the router writes it; the description of the API has it as `{siteId}`. */
export const configPath = '/api/widget/config/:siteId';

/**
 * The usual case of the route that every page view asks, answered without the chain of middleware:
 * a known site, no condition, no limit reached. It gets the same id, count, line and headers; all
 * else goes the long way. It is worth its own file: the chain costs several times the answer.
 */
export function configShortcut(parts: {
  readonly sites: Sites;
  readonly limits: Limits;
  readonly book: RequestBook;
  readonly headers: readonly (readonly [string, string])[];
}): MiddlewareHandler<HttpEnvironment> {
  const { sites, limits, book } = parts;
  const configOf = preparedForEachSite((site) => JSON.stringify(widgetConfigOf(site)));
  const alwaysSent = { ...Object.fromEntries(parts.headers), ...configHeaders };
  return async function answerAtOnce(context, next) {
    const startedAt = performance.now();
    const site = await sites.find(context.req.param('siteId') ?? '');
    if (site === undefined || context.req.header('If-None-Match') !== undefined) return next();
    const { requestId, clientNetwork } = book.open(context);
    if (
      clientNetwork !== undefined &&
      (await limits.use('any-request by network', clientNetwork)) !== undefined
    ) {
      return next();
    }
    const { text, entityTag } = await configOf(site);
    book.close(requestId, {
      method: context.req.method,
      route: configPath,
      status: 200,
      milliseconds: performance.now() - startedAt,
    });
    // A plain record of headers goes to the socket as it is.
    return new Response(text, {
      headers: { ...alwaysSent, 'X-Request-Id': requestId, ETag: entityTag },
    });
  };
}
