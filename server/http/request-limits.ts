import type { Context, MiddlewareHandler } from 'hono';
import type { LimitName } from '../limits/limit-table.ts';
import type { Limits, TooMany } from '../limits/limits.ts';
import { Problem } from './problem.ts';
import type { HttpEnvironment } from './request-context.ts';

/** Refuses requests beyond a limit before anything is done for them. */
export type RequestLimits = ReturnType<typeof createRequestLimits>;

/** The limits as middleware, and as plain steps for routes that count by what they find out. */
export function createRequestLimits(limits: Limits) {
  /** @throws Problem `too-many-requests`. Without a key nothing is counted. */
  const count = async (name: LimitName, key: string | undefined): Promise<void> => {
    const refused = key === undefined ? undefined : await limits.use(name, key);
    if (refused !== undefined) throw tooManyRequests(refused);
  };

  return {
    count,

    /** @throws Problem `too-many-requests` when all uses are gone. Counts none. */
    async check(name: LimitName, key: string | undefined): Promise<void> {
      const refused = key === undefined ? undefined : await limits.look(name, key);
      if (refused !== undefined) throw tooManyRequests(refused);
    },

    /** Counts each request by something that an earlier middleware has found out. */
    by<Environment extends HttpEnvironment>(
      name: LimitName,
      keyOf: (context: Context<Environment>) => string | undefined,
    ): MiddlewareHandler<Environment> {
      return async function withinLimit(context, next) {
        await count(name, keyOf(context));
        await next();
      };
    },

    /** Counts each request by the client's network. Nothing is counted where nobody listens (tests, edges). */
    byNetwork(name: LimitName): MiddlewareHandler<HttpEnvironment> {
      return async function withinNetworkLimit(context, next) {
        await count(name, context.var.clientNetwork);
        await next();
      };
    },
  };
}

function tooManyRequests({ retryAfterSeconds }: TooMany): Problem {
  const wait = retryAfterSeconds === 1 ? '1 second' : `${retryAfterSeconds} seconds`;
  return new Problem(
    'too-many-requests',
    `Wait ${wait} and send it again; nothing was done for this request.`,
    {
      headers: {
        'Retry-After': String(retryAfterSeconds),
        // A shop's page has to be able to read how long it should wait, and nothing else stands here.
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'X-Request-Id, Retry-After',
      },
    },
  );
}
