import { createRoute, z } from '@hono/zod-openapi';
import type { CustomerPasses } from '../../integrations/customer-passes.ts';
import type { Integrations } from '../../integrations/integrations.ts';
import { readSignedProxyCall } from '../../signing/shopify/proxy-signature.ts';
import { createApi } from '../api.ts';
import { Problem, problems } from '../problem.ts';
import type { RequestLimits } from '../request-limits.ts';
import { requireBody } from '../validation.ts';
import type { ShopifyAppFace } from './app-face.ts';

export interface ShopifyProxyDependencies {
  readonly integrations: Pick<Integrations, 'findShop' | 'noteSignInPath'>;
  readonly customerPasses: Pick<CustomerPasses, 'mint'>;
  readonly shopifyApp?: ShopifyAppFace | undefined;
  readonly limits: RequestLimits;
  /** Now, as Unix time in seconds. */
  readonly unixSeconds?: () => number;
}

const noStore = { 'Cache-Control': 'no-store' };

const signInBody = z.object({
  conversation: z.uuid(),
  challenge: z.string().regex(/^[\w-]{43}$/),
});

/**
 * What a shop's own pages reach through Shopify's app proxy: Shopify signs who is signed in, and the page
 * gets a pass for its one conversation. Nothing else that comes this way is believed, for a visitor chooses it.
 */
export function shopifyProxyRoutes(dependencies: ShopifyProxyDependencies) {
  const { integrations, customerPasses, shopifyApp, limits } = dependencies;
  const unixSeconds = dependencies.unixSeconds ?? (() => Math.floor(Date.now() / 1_000));
  const api = createApi();

  api.openapi(
    createRoute({
      method: 'post',
      path: '/shopify/proxy/sign-in',
      tags: ['Shopify'],
      summary: 'A customer’s pass, through the app proxy',
      description:
        'Shopify passes on what the shop’s page asks at `/apps/trulybot/sign-in` and signs who is signed in. The pass is good once, for a minute and a half, for this conversation, and only together with its secret.',
      middleware: [requireBody] as const,
      request: {
        body: { required: true, content: { 'application/json': { schema: signInBody } } },
      },
      responses: {
        200: {
          description: 'A pass for the customer who is signed in.',
          content: { 'application/json': { schema: z.object({ token: z.string() }) } },
        },
        204: { description: 'Nobody is signed in.' },
        ...problems('malformed-json', 'body-too-large', 'unsupported-media-type', 'invalid-body'),
        ...problems('signature-refused', 'not-found', 'too-many-requests'),
      },
    }),
    async (context) => {
      // As it came: what a URL parser would tidy up is part of what was signed.
      const query = context.req.url.replace(/^[^?]*\??/, '');
      const call =
        shopifyApp &&
        readSignedProxyCall(query, { secrets: shopifyApp.clientSecrets, now: unixSeconds() });
      if (!call) throw notSigned();
      const { customerId } = call;
      await (customerId === undefined
        ? limits.count('shopify-proxy by shop', call.shop)
        : limits.count('shopify-proxy by customer', `${call.shop} ${customerId}`));
      const shop = await integrations.findShop(call.shop);
      // Uninstalled, or not joined to an account yet: there is nobody to be signed in to.
      if (!shop?.isConnected) return context.body(null, 204, noStore);
      if (call.isAlone) await integrations.noteSignInPath(shop, `${call.pathPrefix}/sign-in`);
      if (customerId === undefined) return context.body(null, 204, noStore);
      const { accountId, storeId } = shop;
      const store = { accountId, storeId, shop: call.shop };
      const token = customerPasses.mint(store, customerId, context.req.valid('json'));
      return context.json({ token }, 200, noStore);
    },
  );

  return api;
}

/** Like every call that Shopify has not made, or not now. */
function notSigned(): Problem {
  return new Problem(
    'signature-refused',
    'This address is for Shopify’s app proxy, which signs what it passes on.',
    { headers: noStore },
  );
}
