import { createMiddleware } from 'hono/factory';
import { readSessionToken, type SessionToken } from '../../signing/shopify/session-token.ts';
import { Problem } from '../problem.ts';
import type { HttpEnvironment } from '../request-context.ts';
import type { RequestLimits } from '../request-limits.ts';
import type { ShopifyAppFace } from './app-face.ts';

/** Who looks at the app's page, and the text that shows it, which Shopify exchanges for access. */
export interface ShopifySession extends SessionToken {
  readonly text: string;
}

/** What the routes of the app's page find in their context beside the usual. */
export interface ShopifySessionEnvironment extends HttpEnvironment {
  Variables: HttpEnvironment['Variables'] & { readonly session: ShopifySession };
}

/** App Bridge fetches a fresh token and sends the call once more when an answer has this. */
const tryAgain = { 'X-Shopify-Retry-Invalid-Session-Request': '1' };

export interface SessionParts {
  readonly shopifyApp?: ShopifyAppFace | undefined;
  readonly limits: Pick<RequestLimits, 'count'>;
  /** Now, as Unix time in seconds. */
  readonly unixSeconds?: () => number;
}

/**
 * The guard of the page's calls, with the `security` entry that describes it. There is no cookie and no
 * session of ours: each call shows a token that Shopify has signed within the last minute. It is as good as
 * the shop's staff, so that what a call may do is for its shop alone.
 */
export function createSessionGuard({ shopifyApp, limits, unixSeconds }: SessionParts) {
  const now = unixSeconds ?? (() => Math.floor(Date.now() / 1_000));
  return {
    security: [{ shopifySession: [] }],
    middleware: createMiddleware<ShopifySessionEnvironment>(async (context, next) => {
      context.header('Cache-Control', 'no-store');
      if (shopifyApp === undefined) throw noApp();
      await limits.count('shopify-page by network', context.var.clientNetwork);
      const text = tokenIn(context.req.header('Authorization'));
      const session =
        text === undefined
          ? undefined
          : await readSessionToken(text, {
              clientId: shopifyApp.clientId,
              secrets: shopifyApp.clientSecrets,
              now: now(),
            });
      if (text === undefined || session === undefined) throw notBelieved();
      await limits.count('shopify-page by shop', session.shop);
      context.set('session', { ...session, text });
      await next();
    }),
  };
}

/** On a host without an app of its own. */
export function noApp(): Problem {
  return new Problem(
    'not-found',
    'This server has no Shopify app of its own. Whoever hosts it sets SHOPIFY_CLIENT_ID and SHOPIFY_CLIENT_SECRET.',
  );
}

/** What is wrong with a token is not said. Nothing of it is logged either. */
function notBelieved(): Problem {
  return new Problem(
    'session-token-refused',
    'Open the app in the admin of your Shopify shop: its pages send a token that is good for a minute.',
    { headers: { ...tryAgain, 'WWW-Authenticate': 'Bearer realm="Shopify"' } },
  );
}

/** Longer than an API key's: Shopify's tokens have some 700 characters. */
function tokenIn(authorization: string | undefined): string | undefined {
  return /^Bearer +([\w.-]{1,5100})$/i.exec(authorization ?? '')?.[1];
}
