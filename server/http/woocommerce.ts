import { createRoute } from '@hono/zod-openapi';
import type { Integrations } from '../integrations/integrations.ts';
import { createApi } from './api.ts';
import type { MerchantEnvironment } from './authentication.ts';
import {
  addConnectedShopRoutes,
  bodyProblems,
  type ConnectedShopsDependencies,
} from './connected-shops.ts';
import { exact } from './exact.ts';
import { integrationView, wooCommerceConnectRequest } from './integration-schemas.ts';
import { problems } from './problem.ts';
import { requireBody } from './validation.ts';

export interface WooCommerceDependencies extends ConnectedShopsDependencies {
  readonly integrations: Pick<
    Integrations,
    'connectWooCommerce' | 'disconnect' | 'findStore' | 'list'
  >;
}

const tags = ['WooCommerce'];
/** Connecting a WooCommerce shop, letting go of it, and asking it for orders. */
export function wooCommerceRoutes(dependencies: WooCommerceDependencies) {
  const { integrations, authority } = dependencies;
  const api = createApi<MerchantEnvironment>();
  const writing = authority('integrations:write');

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/integrations/woocommerce/connect',
      tags,
      summary: 'Connect a shop',
      description:
        'The shop itself is asked whether the key works before anything is stored. Connecting a shop again replaces its key.',
      security: writing.security,
      middleware: [writing.middleware, requireBody] as const,
      request: {
        body: {
          required: true,
          content: { 'application/json': { schema: wooCommerceConnectRequest } },
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
      const request = exact(context.req.valid('json'));
      return context.json(await integrations.connectWooCommerce(accountId, request), 201);
    },
  );

  addConnectedShopRoutes(
    api,
    {
      provider: 'woocommerce',
      title: 'WooCommerce',
      afterDisconnect:
        "WooCommerce lets nobody revoke a key from outside: `advice` says what is left to do in the shop's admin.",
    },
    dependencies,
  );
  return api;
}
