import { createRoute, z } from '@hono/zod-openapi';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Integrations, InTurn } from '../../integrations/integrations.ts';
import { PlatformError } from '../../orders/platform-error.ts';
import { isSameText } from '../../signing/envelope.ts';
import { makeState, readState } from '../../signing/shopify/oauth-state.ts';
import { readSignedQuery, type SignedQuery } from '../../signing/shopify/query-signature.ts';
import { createApi } from '../api.ts';
import { Problem, problems } from '../problem.ts';
import type { RequestLimits } from '../request-limits.ts';
import type { ShopifyAppFace } from './app-face.ts';
import { isLetGo } from './open-shop.ts';
import { shopifyPageTags } from './page-api.ts';
import { placesOf } from './page-policy.ts';
import { noApp } from './session.ts';

export interface ShopifyInstallDependencies {
  readonly shopifyApp?: ShopifyAppFace | undefined;
  readonly integrations: Pick<Integrations, 'connectShopify' | 'findShop'>;
  readonly limits: RequestLimits;
  readonly inTurn: InTurn;
  readonly publicUrl: string;
  /** Now, as Unix time in seconds. */
  readonly unixSeconds?: () => number;
}

/** How far from now Shopify may have signed an address, seconds: what its own library allows. */
const signedWithin = 90;

const stateCookie = 'trulybot_shopify_state';
const callbackPath = '/shopify/auth/callback';

const installQuery = z.object({
  shop: z.string().max(255).openapi({ example: 'shop.myshopify.com' }),
  hmac: z.string().max(100),
  timestamp: z.string().max(20),
});

/**
 * The second way of installing: the authorization-code grant (shopify.dev, authorization-code-grant), for hosts
 * whose app is not embedded or not installed by Shopify itself.
 *
 * The merchant's browser keeps the state of the one grant that it has begun in a cookie, which goes to the
 * callback and nowhere else. Without it a stranger could begin a grant and have another's browser end it: the
 * state's signature says that we made it, not for whom. It is the only cookie there is, gone within ten minutes,
 * and not on the page in the admin, where cookies of others do not work anyway.
 *
 * What comes back is a shop's word and no person's. A shop that an account has is connected to that account
 * again, unless its merchant has disconnected it. For any other the code is left alone, and nothing is stored: the
 * merchant is led to the page in the admin, where they join an account, or connect again, themselves.
 */
export function shopifyInstallRoutes(dependencies: ShopifyInstallDependencies) {
  const { shopifyApp, integrations, limits, inTurn, publicUrl } = dependencies;
  const now = dependencies.unixSeconds ?? (() => Math.floor(Date.now() / 1_000));
  const api = createApi();
  const cookie = {
    path: `${new URL(publicUrl).pathname.replace(/\/+$/, '')}${callbackPath}`,
    httpOnly: true,
    secure: publicUrl.startsWith('https:'),
    // Shopify's consent leads back from another site: strict, it would not be sent.
    sameSite: 'Lax',
  } as const;

  /** @throws Problem `not-found` without an app, `signature-refused` for what Shopify has not just signed. */
  const signed = (address: string) => {
    if (!shopifyApp?.installSecrets) throw noApp();
    const { clientSecrets, installSecrets } = shopifyApp;
    const query = address.replace(/^[^?]*\??/, '');
    const within = { seconds: signedWithin, now: now() };
    const call = readSignedQuery(query, { secrets: clientSecrets, within });
    if (!call) throw notSigned();
    return { call, installSecrets, places: placesOf(shopifyApp), clientId: shopifyApp.clientId };
  };

  api.openapi(
    createRoute({
      method: 'get',
      path: '/shopify/install',
      tags: shopifyPageTags,
      summary: 'Begin to install by consent',
      description:
        'For an address that Shopify has signed. Leads to the consent page of that shop. No shop can be typed anywhere.',
      middleware: [limits.byNetwork('shopify-join by network')] as const,
      request: { query: installQuery },
      responses: {
        302: { description: 'To the consent page of the shop.' },
        ...problems('invalid-request', 'signature-refused', 'not-found', 'too-many-requests'),
      },
    }),
    (context) => {
      const { call, installSecrets, places, clientId } = signed(context.req.url);
      const { shop } = call;
      const state = makeState(installSecrets, { shop, issuedAt: now() });
      setCookie(context, stateCookie, state, { ...cookie, maxAge: 600 });
      context.header('Cache-Control', 'no-store');
      const consent = new URL(places.consentOf(shop));
      consent.search = new URLSearchParams({
        client_id: clientId,
        redirect_uri: `${publicUrl}${callbackPath}`,
        state,
      }).toString();
      return context.redirect(consent.href, 302);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: callbackPath,
      tags: shopifyPageTags,
      summary: 'Come back from the consent',
      middleware: [limits.byNetwork('shopify-join by network')] as const,
      request: {
        query: installQuery.extend({
          // Absent when the merchant has refused.
          code: z.string().max(500).optional(),
          state: z.string().max(2_000),
        }),
      },
      responses: {
        302: { description: "To the app's page in the admin of the shop." },
        ...problems('invalid-request', 'signature-refused', 'not-found', 'shop-refused'),
        ...problems('shop-unavailable', 'too-many-requests'),
      },
    }),
    async (context) => {
      const { call, installSecrets, places } = signed(context.req.url);
      const { shop } = call;
      const kept = getCookie(context, stateCookie);
      deleteCookie(context, stateCookie, cookie);
      context.header('Cache-Control', 'no-store');
      const state = call.parameters.get('state') ?? '';
      const isOurs =
        kept !== undefined &&
        isSameText(kept, state) &&
        readState(state, { secrets: installSecrets, shop, now: now() }) !== undefined;
      if (!isOurs) throw notBegunHere();
      await inTurn(shop, () => reconnect(call, integrations));
      return context.redirect(places.appPageOf(shop), 302);
    },
  );

  return api;
}

/** A code that cannot be used costs nothing: the page in the admin gets its access by itself. */
async function reconnect(
  { shop, parameters }: SignedQuery,
  integrations: ShopifyInstallDependencies['integrations'],
): Promise<void> {
  const known = await integrations.findShop(shop);
  const code = parameters.get('code');
  if (known === undefined || isLetGo(known) || code === undefined) return;
  try {
    await integrations.connectShopify(known.accountId, { shop, proof: { kind: 'code', code } });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
  }
}

function notSigned(): Problem {
  return new Problem(
    'signature-refused',
    'Shopify has not signed this address just now. Open the app in the admin of your Shopify shop.',
  );
}

function notBegunHere(): Problem {
  return new Problem(
    'signature-refused',
    'This installation was not begun in this browser within the last ten minutes. Begin it again in the admin of your Shopify shop.',
  );
}
