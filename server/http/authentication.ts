import { createMiddleware } from 'hono/factory';
import type { Accounts, ApiKeyScope, Caller } from '../accounts/accounts.ts';
import { Problem } from './problem.ts';
import type { HttpEnvironment } from './request-context.ts';
import type { RequestLimits } from './request-limits.ts';

/** What a merchant's route finds in its context beside the usual. */
export interface MerchantEnvironment extends HttpEnvironment {
  Variables: HttpEnvironment['Variables'] & { readonly caller: Caller };
}

/** The token of an `Authorization: Bearer` header (RFC 6750); undefined when there is none. */
export function bearerToken(authorization: string | undefined): string | undefined {
  return /^Bearer +([\w.~+/=-]{1,512})$/i.exec(authorization ?? '')?.[1];
}

/** The check that a route makes, and how the API's description says so: the two travel together. */
export type Authority = ReturnType<typeof createAuthority>;

/**
 * Makes the guard of a merchant's route: an API key with the given scope, and the matching
 * `security` entry (OpenAPI 3.1 lets it name the scopes of a bearer token). A network that has failed
 * too often is not looked up any more for a while, and each key has its rate.
 */
export function createAuthority(
  accounts: Pick<Accounts, 'authenticate'>,
  limits: Pick<RequestLimits, 'count' | 'check'>,
) {
  return (scope: ApiKeyScope) => ({
    security: [{ apiKey: [scope] }],
    middleware: createMiddleware<MerchantEnvironment>(async (context, next) => {
      const network = context.var.clientNetwork;
      await limits.check('failed-authentication by network', network);
      const apiKey = bearerToken(context.req.header('Authorization'));
      const caller = apiKey === undefined ? undefined : await accounts.authenticate(apiKey);
      if (caller === undefined) {
        await limits.count('failed-authentication by network', network);
        throw new Problem(
          'missing-credentials',
          'Send a valid API key as `Authorization: Bearer tb_…`. It may have expired or been revoked.',
          { headers: { 'WWW-Authenticate': 'Bearer realm="TrulyBot"' } },
        );
      }
      await limits.count('merchant-api by key', caller.apiKeyId);
      if (!caller.scopes.has(scope)) {
        throw new Problem(
          'insufficient-scope',
          `This API key lacks the scope ${scope}. Use one that has it.`,
          {
            headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
          },
        );
      }
      context.set('caller', caller);
      // Whatever a key opens is for the key's holder alone.
      context.header('Cache-Control', 'no-store');
      await next();
    }),
  });
}
