import { createRoute, z } from '@hono/zod-openapi';
import type { MainSettings } from '../../../protocol/shopify-app.ts';
import type { Integrations } from '../../integrations/integrations.ts';
import type { StoreSettings } from '../../integrations/store-settings.ts';
import type { Sites } from '../../integrations/sites.ts';
import { createApi } from '../api.ts';
import { widgetConfig } from '../chat-schemas.ts';
import { exact, type Exact } from '../exact.ts';
import { notFound, problems } from '../problem.ts';
import { entityTagHeader, settingsChanged, versionOf, versionTag } from '../settings-version.ts';
import { requireBody } from '../validation.ts';
import { widgetConfigOf } from '../widget-config.ts';
import { sessionProblems, shopifyPageTags } from './page-api.ts';
import { mainSettings, mainSettingsChange } from './page-schemas.ts';
import {
  createSessionGuard,
  type SessionParts,
  type ShopifySessionEnvironment,
} from './session.ts';

export interface ShopifyPageSettingsDependencies extends SessionParts {
  readonly integrations: Pick<Integrations, 'findShop' | 'readSettings' | 'writeSettings'>;
  readonly sites: Pick<Sites, 'find'>;
}

/** What a merchant sets in Shopify's admin: the main ones of the store's settings. The others stay. */
export function shopifyPageSettings(dependencies: ShopifyPageSettingsDependencies) {
  const { integrations, sites } = dependencies;
  const api = createApi<ShopifySessionEnvironment>();
  const guard = createSessionGuard(dependencies);
  const answer = {
    headers: entityTagHeader,
    content: { 'application/json': { schema: mainSettings } },
  };

  /** @throws Problem `not-found` for a shop that has not joined an account. */
  const storeOf = async (domain: string) => {
    const shop = await integrations.findShop(domain);
    if (shop === undefined) throw notFound();
    return shop;
  };

  api.openapi(
    createRoute({
      method: 'get',
      path: '/shopify/api/settings',
      tags: shopifyPageTags,
      summary: 'Read the main settings',
      security: guard.security,
      middleware: [guard.middleware] as const,
      responses: {
        200: { description: 'The settings; their version is the ETag.', ...answer },
        ...sessionProblems,
      },
    }),
    async (context) => {
      const { accountId, storeId } = await storeOf(context.var.session.shop);
      const stored = await integrations.readSettings(accountId, storeId);
      if (stored === undefined) throw notFound();
      context.header('ETag', versionTag(stored.version));
      return context.json(mainOf(stored.settings), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'put',
      path: '/shopify/api/settings',
      tags: shopifyPageTags,
      summary: 'Change the main settings',
      description:
        'Send what is to be changed, with the ETag that you read as `If-Match`; all else stays as it is.',
      security: guard.security,
      middleware: [guard.middleware, requireBody] as const,
      request: {
        headers: z.object({
          'if-match': z.string().max(100).optional().openapi({ example: '"3"' }),
        }),
        body: { required: true, content: { 'application/json': { schema: mainSettingsChange } } },
      },
      responses: {
        200: { description: 'Stored as the next version.', ...answer },
        ...sessionProblems,
        ...problems('malformed-json', 'invalid-request', 'settings-changed', 'body-too-large'),
        ...problems('unsupported-media-type', 'invalid-body', 'version-required'),
      },
    }),
    async (context) => {
      const expected = versionOf(context.req.valid('header')['if-match']);
      const { accountId, storeId } = await storeOf(context.var.session.shop);
      const stored = await integrations.readSettings(accountId, storeId);
      if (stored === undefined) throw notFound();
      const settings = changed(stored.settings, exact(context.req.valid('json')));
      // Of an older version than the newest it stores nothing, so that what else has changed since stays.
      const written = await integrations.writeSettings(accountId, storeId, expected, settings);
      if (written === undefined) throw notFound();
      if (written === 'conflict') throw settingsChanged();
      context.header('ETag', versionTag(written.version));
      return context.json(mainOf(settings), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/shopify/api/preview',
      tags: shopifyPageTags,
      summary: 'What the widget would be with a change',
      description: 'As its public configuration would say. Nothing is stored.',
      security: guard.security,
      middleware: [guard.middleware, requireBody] as const,
      request: {
        body: { required: true, content: { 'application/json': { schema: mainSettingsChange } } },
      },
      responses: {
        200: {
          description: 'The configuration.',
          content: { 'application/json': { schema: widgetConfig } },
        },
        ...sessionProblems,
        ...problems('malformed-json', 'body-too-large', 'unsupported-media-type', 'invalid-body'),
      },
    }),
    async (context) => {
      const { siteId } = await storeOf(context.var.session.shop);
      const site = await sites.find(siteId);
      if (site === undefined) throw notFound();
      const settings = changed(site.settings, exact(context.req.valid('json')));
      return context.json(widgetConfigOf({ ...site, settings }), 200);
    },
  );

  return api;
}

/** The settings with what has been named in place of what was. */
function changed(
  settings: StoreSettings,
  change: Exact<z.output<typeof mainSettingsChange>>,
): StoreSettings {
  const { appearance, texts, secondFacts, ...others } = change;
  return {
    ...settings,
    ...others,
    ...(secondFacts && { secondFacts: [...secondFacts] }),
    appearance: { ...settings.appearance, ...appearance },
    texts: { ...settings.texts, ...texts },
  };
}

function mainOf(settings: StoreSettings): MainSettings {
  const { locale, secondFacts, handoverEmail } = settings;
  const { accentColor, position, colorScheme } = settings.appearance;
  const { assistantName, launcherLabel, greeting } = settings.texts;
  return {
    appearance: { accentColor, position, colorScheme },
    texts: { assistantName, launcherLabel, greeting },
    locale,
    secondFacts,
    handoverEmail,
  };
}
