import { createRoute, z } from '@hono/zod-openapi';
import type { Integrations } from '../integrations/integrations.ts';
import { createApi } from './api.ts';
import type { Authority, MerchantEnvironment } from './authentication.ts';
import { exact } from './exact.ts';
import { integrationReference, integrationView } from './integration-schemas.ts';
import { orderSearchHeaders, orderSearchQuery, ordersFound } from './order-schemas.ts';
import { searchOrders, type OrderSearchDependencies } from './order-search.ts';
import { notFound, Problem, problems } from './problem.ts';
import { requireBody } from './validation.ts';

export interface IntegrationsDependencies extends OrderSearchDependencies {
  readonly integrations: Pick<Integrations, 'list' | 'remove' | 'findStore' | 'test'>;
  readonly authority: Authority;
}

const tags = ['Integrations'];

/** An account's connections, whatever their platform. */
export function integrationRoutes(dependencies: IntegrationsDependencies) {
  const { integrations, authority } = dependencies;
  const api = createApi<MerchantEnvironment>();
  const reading = authority('integrations:read');
  const writing = authority('integrations:write');
  const readingOrders = authority('orders:read');

  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/integrations',
      tags,
      summary: 'List connections',
      security: reading.security,
      middleware: [reading.middleware] as const,
      responses: {
        200: {
          description: 'Every connection of the account, never a credential.',
          content: {
            'application/json': {
              schema: z.object({ integrations: z.array(integrationView).readonly() }),
            },
          },
        },
        ...problems('missing-credentials', 'insufficient-scope'),
      },
    }),
    async (context) => {
      const { accountId } = context.var.caller;
      return context.json({ integrations: await integrations.list(accountId) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'delete',
      path: '/api/integrations',
      tags,
      summary: 'Delete a connection',
      description: 'With its store, the settings and the conversations of that store. No way back.',
      security: writing.security,
      middleware: [writing.middleware] as const,
      request: { query: integrationReference },
      responses: {
        204: { description: 'Deleted.' },
        ...problems('invalid-request', 'missing-credentials', 'insufficient-scope', 'not-found'),
      },
    }),
    async (context) => {
      const { accountId } = context.var.caller;
      const removed = await integrations.remove(accountId, context.req.valid('query').id);
      if (!removed) throw notFound();
      return context.body(null, 204);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/integrations/test',
      tags,
      summary: 'Test a connection',
      description:
        'Asks the shop anew, as when it was connected, and refreshes what is known of it: name, features, how it is reached. A shop that does not work is no error here: `works` is false and the health says why.',
      security: writing.security,
      middleware: [writing.middleware, requireBody] as const,
      request: {
        body: { required: true, content: { 'application/json': { schema: integrationReference } } },
      },
      responses: {
        200: {
          description: 'Tested.',
          content: {
            'application/json': {
              schema: z.object({ works: z.boolean(), integration: integrationView }),
            },
          },
        },
        ...problems('malformed-json', 'missing-credentials', 'insufficient-scope', 'not-found'),
        ...problems('body-too-large', 'unsupported-media-type', 'invalid-body'),
      },
    }),
    async (context) => {
      const { accountId } = context.var.caller;
      const tested = await integrations.test(accountId, context.req.valid('json').id);
      if (tested === undefined) throw notFound();
      const { integration, description } = tested;
      return context.json({ works: description !== undefined, integration }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/integrations/orders/search',
      tags,
      summary: 'Search orders',
      description:
        'The same look-up as for a single platform, as a GET. The e-mail travels in the header `X-Customer-Email`, never in the address.',
      security: readingOrders.security,
      middleware: [readingOrders.middleware] as const,
      request: { query: orderSearchQuery, headers: orderSearchHeaders },
      responses: {
        200: {
          description: 'The orders that match; none is no error.',
          content: { 'application/json': { schema: ordersFound } },
        },
        ...problems('invalid-request', 'missing-credentials', 'insufficient-scope', 'not-found'),
        ...problems('shop-refused', 'shop-unavailable'),
      },
    }),
    async (context) => {
      // Ignored, it would answer with everybody's orders; accepted, it would stand in logs.
      if (context.req.query('email') !== undefined) {
        throw new Problem(
          'invalid-request',
          'Send the e-mail in the header `X-Customer-Email`: addresses of requests end in logs.',
          { extension: { errors: [{ field: 'email', message: 'must not be in the address' }] } },
        );
      }
      const { orderNumber, limit, ...choice } = exact(context.req.valid('query'));
      const email = context.req.valid('header')['x-customer-email'];
      const filters = {
        limit,
        ...(orderNumber !== undefined && { orderNumber }),
        ...(email !== undefined && { email }),
      };
      return context.json(await searchOrders(dependencies, context, choice, filters), 200);
    },
  );

  return api;
}
