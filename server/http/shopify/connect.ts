import { createRoute } from '@hono/zod-openapi';
import type { Integrations } from '../../integrations/integrations.ts';
import { readShopDomain } from '../../signing/shopify/shop-domain.ts';
import { createApi } from '../api.ts';
import type { MerchantEnvironment } from '../authentication.ts';
import {
  addConnectedShopRoutes,
  bodyProblems,
  type ConnectedShopsDependencies,
} from '../connected-shops.ts';
import { integrationView, shopifyConnectRequest } from '../integration-schemas.ts';
import { Problem, problems } from '../problem.ts';
import { requireBody } from '../validation.ts';

export interface ShopifyConnectDependencies extends ConnectedShopsDependencies {
  readonly integrations: Pick<Integrations, 'connectShopify' | 'disconnect' | 'findStore' | 'list'>;
}

/** Connecting a Shopify shop by a token of its own, letting go of it, and asking it for orders. */
export function shopifyConnectRoutes(dependencies: ShopifyConnectDependencies) {
  const { integrations, authority } = dependencies;
  const api = createApi<MerchantEnvironment>();
  const writing = authority('integrations:write');

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/integrations/shopify/connect',
      tags: ['Shopify'],
      summary: 'Connect a shop by a token of its own',
      description:
        "For shops that have made a custom app for themselves: its Admin API access token does not grow old. A shop that installs this host's app is connected from its admin, without this. The shop itself is asked whether the token works before anything is stored.",
      security: writing.security,
      middleware: [writing.middleware, requireBody] as const,
      request: {
        body: {
          required: true,
          content: { 'application/json': { schema: shopifyConnectRequest } },
        },
      },
      responses: {
        201: {
          description: 'Connected.',
          content: { 'application/json': { schema: integrationView } },
        },
        ...bodyProblems,
        ...problems('store-taken', 'name-taken', 'invalid-body', 'shop-refused'),
        ...problems('shop-unavailable'),
      },
    }),
    async (context) => {
      const { accountId } = context.var.caller;
      const { shopDomain, accessToken, name } = context.req.valid('json');
      const shop = readShopDomain(shopDomain);
      if (shop === undefined) throw notADomain();
      const request = {
        shop,
        proof: { kind: 'access_token' as const, accessToken },
        ...(name !== undefined && { name }),
      };
      return context.json(await integrations.connectShopify(accountId, request), 201);
    },
  );

  addConnectedShopRoutes(
    api,
    {
      provider: 'shopify',
      title: 'Shopify',
      afterDisconnect: 'Uninstalling the app in the admin of the shop ends its access for good.',
    },
    dependencies,
  );
  return api;
}

function notADomain(): Problem {
  return new Problem(
    'invalid-body',
    'shopDomain must be the permanent domain of a Shopify shop, such as shop.myshopify.com: its admin shows it under Settings → Domains.',
  );
}
