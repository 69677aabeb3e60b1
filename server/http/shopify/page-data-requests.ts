import { createRoute, z } from '@hono/zod-openapi';
import type { DataRequests } from '../../conversation/shoppers/data-requests.ts';
import type { Integrations } from '../../integrations/integrations.ts';
import { createApi } from '../api.ts';
import { notFound } from '../problem.ts';
import { sessionProblems, shopifyPageTags } from './page-api.ts';
import { dataRequestList, dataRequestWhole } from './page-schemas.ts';
import {
  createSessionGuard,
  type SessionParts,
  type ShopifySessionEnvironment,
} from './session.ts';

export interface ShopifyPageDataRequestsDependencies extends SessionParts {
  readonly integrations: Pick<Integrations, 'findShop'>;
  readonly dataRequests: DataRequests;
}

/** What customers want to know of what is kept of them, for the shop's merchant to answer. */
export function shopifyPageDataRequests(dependencies: ShopifyPageDataRequestsDependencies) {
  const { integrations, dataRequests } = dependencies;
  const api = createApi<ShopifySessionEnvironment>();
  const guard = createSessionGuard(dependencies);

  api.openapi(
    createRoute({
      method: 'get',
      path: '/shopify/api/data-requests',
      tags: shopifyPageTags,
      summary: "List customers' requests for their data",
      description: 'Newest first. Who made one is told by the request itself only.',
      security: guard.security,
      middleware: [guard.middleware] as const,
      responses: {
        200: {
          description: 'The requests of this shop.',
          content: { 'application/json': { schema: dataRequestList } },
        },
        ...sessionProblems,
      },
    }),
    async (context) => {
      const shop = await integrations.findShop(context.var.session.shop);
      const requests = shop ? await dataRequests.list(shop.accountId, shop.storeId) : [];
      return context.json({ requests }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/shopify/api/data-requests/{id}',
      tags: shopifyPageTags,
      summary: "Open a customer's request",
      description: 'With all that was kept of them. That it was opened is written down.',
      security: guard.security,
      middleware: [guard.middleware] as const,
      request: {
        params: z.object({
          id: z.uuid().openapi({ example: '3f0f4c52-6f8e-4d6d-8f0b-0a8d4e0d2c31' }),
        }),
      },
      responses: {
        200: {
          description: 'The request and its answer.',
          content: { 'application/json': { schema: dataRequestWhole } },
        },
        ...sessionProblems,
      },
    }),
    async (context) => {
      const shop = await integrations.findShop(context.var.session.shop);
      const { id } = context.req.valid('param');
      const request = shop && (await dataRequests.read(shop.accountId, shop.storeId, id));
      if (request === undefined) throw notFound();
      // Typed as what JSON says; the rooms' own types have names for their ids.
      return context.json(request as never, 200);
    },
  );

  return api;
}
