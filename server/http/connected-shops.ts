import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Integrations } from '../integrations/integrations.ts';
import type { PlatformName } from '../orders/store-platform.ts';
import type { Authority, MerchantEnvironment } from './authentication.ts';
import { exact } from './exact.ts';
import { integrationReference, integrationView } from './integration-schemas.ts';
import { orderLookupRequest, ordersFound } from './order-schemas.ts';
import { searchOrders, type OrderSearchDependencies } from './order-search.ts';
import { notFound, problems } from './problem.ts';
import { requireBody } from './validation.ts';

export interface ConnectedShopsDependencies extends OrderSearchDependencies {
  readonly integrations: Pick<Integrations, 'disconnect' | 'findStore' | 'list'>;
  readonly authority: Authority;
}

/** What can go wrong with the body of a merchant's own call. */
export const bodyProblems = problems(
  'malformed-json',
  'missing-credentials',
  'insufficient-scope',
  'body-too-large',
  'unsupported-media-type',
);

/** Letting go of a shop and asking it for orders: the same for every platform but for its name. */
export function addConnectedShopRoutes(
  api: OpenAPIHono<MerchantEnvironment>,
  platform: {
    readonly provider: PlatformName;
    readonly title: string;
    /** What letting go leaves to do in the shop. */
    readonly afterDisconnect: string;
  },
  dependencies: ConnectedShopsDependencies,
): void {
  const { integrations, authority } = dependencies;
  const { provider, title } = platform;
  const tags = [title];
  const writing = authority('integrations:write');
  const readingOrders = authority('orders:read');

  api.openapi(
    createRoute({
      method: 'post',
      path: `/api/integrations/${provider}/disconnect`,
      tags,
      summary: 'Disconnect a shop',
      description: `Deletes the key that this server holds. Settings and conversations stay. ${platform.afterDisconnect}`,
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
      // This address speaks for one platform only: another one's connection is not found here.
      if (!known.some((each) => each.id === id && each.provider === provider)) throw notFound();
      const integration = await integrations.disconnect(accountId, id);
      if (integration === undefined) throw notFound();
      return context.json(integration, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `/api/integrations/${provider}/orders`,
      tags,
      summary: 'Look up orders',
      description: `All that is given must match exactly; with nothing given, the newest orders. Without \`storeId\` or \`integrationId\` the ${title} shop that was connected first is asked.`,
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
        provider,
        ...(storeId !== undefined && { storeId }),
        ...(integrationId !== undefined && { integrationId }),
      };
      return context.json(await searchOrders(dependencies, context, choice, filters), 200);
    },
  );
}
