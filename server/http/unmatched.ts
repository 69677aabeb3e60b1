import type { Hono, NotFoundHandler } from 'hono';
import { notFound, Problem, problemResponse } from './problem.ts';
import type { HttpEnvironment } from './request-context.ts';

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** Answers what no route has answered: 405 when the address knows other methods, else 404. */
export function answerUnmatched(app: Hono<HttpEnvironment>): NotFoundHandler<HttpEnvironment> {
  return (context) => {
    const allowed = methods.filter((method) => hasRoute(app, method, context.req.path));
    if (allowed.length === 0) return problemResponse(context, notFound());
    return problemResponse(
      context,
      new Problem('method-not-allowed', `Use ${allowed.join(' or ')} here.`, {
        headers: { Allow: allowed.join(', ') },
      }),
    );
  };
}

/** Whether a route, and not only a middleware for all methods, would answer. */
function hasRoute(app: Hono<HttpEnvironment>, method: string, path: string): boolean {
  const [handlers] = app.router.match(method, path);
  return handlers.some(([[, route]]) => route.method === method);
}
