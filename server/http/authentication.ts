import { createMiddleware } from 'hono/factory';
import type { Accounts, ApiKeyScope, Caller } from '../accounts/accounts.ts';
import { Problem } from './problem.ts';
import type { HttpEnvironment } from './request-context.ts';

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
 * `security` entry (OpenAPI 3.1 lets it name the scopes of a bearer token).
 */
export function createAuthority(accounts: Pick<Accounts, 'authenticate'>) {
  return (scope: ApiKeyScope) => ({
    security: [{ apiKey: [scope] }],
    middleware: createMiddleware<MerchantEnvironment>(async (context, next) => {
      const apiKey = bearerToken(context.req.header('Authorization'));
      const caller = apiKey === undefined ? undefined : await accounts.authenticate(apiKey);
      if (caller === undefined) {
        throw new Problem(
          'missing-credentials',
          'Send a valid API key as `Authorization: Bearer tb_…`. It may have expired or been revoked.',
          { headers: { 'WWW-Authenticate': 'Bearer realm="TrulyBot"' } },
        );
      }
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
