import { createRoute, z } from '@hono/zod-openapi';
import type { Integrations } from '../integrations/integrations.ts';
import { storeSettingsSchema } from '../integrations/store-settings.ts';
import type { StoreId } from '../orders/identifiers.ts';
import { createApi } from './api.ts';
import type { Authority, MerchantEnvironment } from './authentication.ts';
import { notFound, problems } from './problem.ts';
import { entityTagHeader, settingsChanged, versionOf, versionTag } from './settings-version.ts';
import { requireBody } from './validation.ts';

export interface StoresDependencies {
  readonly integrations: Pick<Integrations, 'readSettings' | 'writeSettings' | 'rotateSiteId'>;
  readonly authority: Authority;
}

const tags = ['Stores'];
const storeParameter = z.object({
  storeId: z
    .uuid()
    .transform((text) => text as StoreId)
    .openapi({ type: 'string', format: 'uuid', example: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed' }),
});
const settingsAnswer = {
  headers: entityTagHeader,
  content: { 'application/json': { schema: storeSettingsSchema } },
};

/** What a merchant sets for one store. */
export function storeRoutes({ integrations, authority }: StoresDependencies) {
  const api = createApi<MerchantEnvironment>();
  const reading = authority('settings:read');
  const writing = authority('settings:write');

  api.openapi(
    createRoute({
      method: 'get',
      path: '/api/stores/{storeId}/settings',
      tags,
      summary: "Read a store's settings",
      security: reading.security,
      middleware: [reading.middleware] as const,
      request: { params: storeParameter },
      responses: {
        200: { description: 'The settings; their version is the ETag.', ...settingsAnswer },
        ...problems('missing-credentials', 'insufficient-scope', 'not-found'),
      },
    }),
    async (context) => {
      const { storeId } = context.req.valid('param');
      const stored = await integrations.readSettings(context.var.caller.accountId, storeId);
      if (stored === undefined) throw notFound();
      context.header('ETag', versionTag(stored.version));
      return context.json(stored.settings, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'put',
      path: '/api/stores/{storeId}/settings',
      tags,
      summary: "Replace a store's settings",
      description:
        'Send the whole of them with the ETag that you read as `If-Match`; what is left out gets its default.',
      security: writing.security,
      middleware: [writing.middleware, requireBody] as const,
      request: {
        params: storeParameter,
        headers: z.object({
          'if-match': z.string().max(100).optional().openapi({ example: '"3"' }),
        }),
        body: { required: true, content: { 'application/json': { schema: storeSettingsSchema } } },
      },
      responses: {
        200: { description: 'Stored as the next version.', ...settingsAnswer },
        ...problems('malformed-json', 'missing-credentials', 'insufficient-scope', 'not-found'),
        ...problems(
          'invalid-request',
          'settings-changed',
          'body-too-large',
          'unsupported-media-type',
          'invalid-body',
        ),
        ...problems('version-required'),
      },
    }),
    async (context) => {
      const { storeId } = context.req.valid('param');
      const settings = context.req.valid('json');
      const written = await integrations.writeSettings(
        context.var.caller.accountId,
        storeId,
        versionOf(context.req.valid('header')['if-match']),
        settings,
      );
      if (written === undefined) throw notFound();
      if (written === 'conflict') throw settingsChanged();
      context.header('ETag', versionTag(written.version));
      return context.json(settings, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/api/stores/{storeId}/site-id',
      tags,
      summary: "Replace a store's site id",
      description:
        "The old id stands for nothing from then on: change the script tag on the shop's pages with it.",
      security: writing.security,
      middleware: [writing.middleware] as const,
      request: { params: storeParameter },
      responses: {
        201: {
          description: 'The new id.',
          content: { 'application/json': { schema: z.object({ siteId: z.string() }) } },
        },
        ...problems('missing-credentials', 'insufficient-scope', 'not-found'),
      },
    }),
    async (context) => {
      const { storeId } = context.req.valid('param');
      const rotated = await integrations.rotateSiteId(context.var.caller.accountId, storeId);
      if (rotated === undefined) throw notFound();
      return context.json(rotated, 201);
    },
  );

  return api;
}
