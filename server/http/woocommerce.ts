import { createRoute } from '@hono/zod-openapi';
import type { Integrations } from '../integrations/integrations.ts';
import { createApi } from './api.ts';
import type { Authority, MerchantEnvironment } from './authentication.ts';
import { exact } from './exact.ts';
import {
  integrationReference,
  integrationView,
  wooCommerceConnectRequest,
} from './integration-schemas.ts';
import { orderLookupRequest, ordersFound } from './order-schemas.ts';
import { searchOrders, type OrderSearchDependencies } from './order-search.ts';
import { notFound, problems } from './problem.ts';
import { requireBody } from './validation.ts';

export interface WooCommerceDependencies extends OrderSearchDependencies {
  readonly integrations: Pick<
    Integrations,
    'connectWooCommerce' | 'disconnect' | 'findStore' | 'list'
  >;
  readonly authority: Authority;
}

const tags = ['WooCommerce'];
const bodyProblems = problems(
  'malformed-json',
  'missing-credentials',
  'insufficient-scope',
  'body-too-large',
  'unsupported-media-type',
);

/** Connecting a WooCommerce shop, letting go of it, and asking it for orders. */
export function wooCommerceRoutes(dependencies: WooCommerceDependencies) {
  const { integrations, authority } = dependencies;
  const api = createApi<MerchantEnvironment>();
  const writing = authority('integrations:write');
  const readingOrders = authority('orders:read');

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

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/integrations/woocommerce/disconnect',
      tags,
      summary: 'Disconnect a shop',
      description:
        "Deletes the key that this server holds. Settings and conversations stay. WooCommerce lets nobody revoke a key from outside: `advice` says what is left to do in the shop's admin.",
      security: writing.security,
      middleware: [writing.middleware, requireBody] as const,
      request: {
        body: { required: true, content: { 'application/json': { schema: integrationReference } } },
      },
      responses: {
        200: {
          description: 'Disconnected.',
          content: { 'application/json': { schema: integrationView } },
        },
        ...bodyProblems,
        ...problems('not-found', 'invalid-body'),
      },
    }),
    async (context) => {
      const { accountId } = context.var.caller;
      const { id } = context.req.valid('json');
      const known = await integrations.list(accountId);
      // This address speaks for WooCommerce only: another platform's connection is not found here.
      if (!known.some((each) => each.id === id && each.provider === 'woocommerce'))
        throw notFound();
      const integration = await integrations.disconnect(accountId, id);
      if (integration === undefined) throw notFound();
      return context.json(integration, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/integrations/woocommerce/orders',
      tags,
      summary: 'Look up orders',
      description:
        'All that is given must match exactly; with nothing given, the newest orders. Without `storeId` or `integrationId` the WooCommerce shop that was connected first is asked.',
      security: readingOrders.security,
      middleware: [readingOrders.middleware, requireBody] as const,
      request: {
        body: { required: true, content: { 'application/json': { schema: orderLookupRequest } } },
      },
      responses: {
        200: {
          description: 'The orders that match; none is no error.',
          content: { 'application/json': { schema: ordersFound } },
        },
        ...bodyProblems,
        ...problems('not-found', 'invalid-body', 'shop-refused', 'shop-unavailable'),
      },
    }),
    async (context) => {
      const { storeId, integrationId, ...filters } = exact(context.req.valid('json'));
      const choice = {
        provider: 'woocommerce' as const,
        ...(storeId !== undefined && { storeId }),
        ...(integrationId !== undefined && { integrationId }),
      };
      return context.json(await searchOrders(dependencies, context, choice, filters), 200);
    },
  );

  return api;
}
