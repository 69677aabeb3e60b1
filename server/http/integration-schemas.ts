import { z } from '@hono/zod-openapi';
import { oneLine } from './validation.ts';

const instant = z.string().describe('UTC, ISO 8601.');

const channel = z.object({
  name: z.enum(['signed', 'rest']),
  works: z.boolean(),
  how: z.string().optional().describe('How requests are authenticated.'),
  problem: z.string().optional().describe('What stands in the way.'),
  action: z.string().optional().describe('What to do about it.'),
});

/** {@link import('../orders/store-platform.ts').StoreFeatures}, described. */
export const storeFeatures = z
  .object({
    platformVersion: z.string().optional(),
    transport: z.string().describe('How requests are authenticated in the end.'),
    canReadOrders: z.boolean(),
    canReadNotes: z.boolean(),
    ordersAreRenumbered: z.boolean(),
    numberPlugin: z.string().optional().describe('Which plug-in gives the numbers.'),
    trackingStores: z.array(z.string()).readonly(),
    customStatuses: z.array(z.object({ slug: z.string(), name: z.string() })).readonly(),
    advice: z.array(z.string()).readonly().describe('What stands in the way of more.'),
    signInPath: z
      .string()
      .optional()
      .describe('Where the shop says on its own pages that a customer is signed in.'),
    channels: z
      .array(channel)
      .readonly()
      .optional()
      .describe('Where a shop is reached in more ways than one: how each stands.'),
    scopes: z
      .array(z.string())
      .readonly()
      .optional()
      .describe("What the merchant lets us do, by the platform's own names."),
    withheld: z
      .array(z.string())
      .readonly()
      .optional()
      .describe('Parts of an order that the platform keeps from us, as far as was seen.'),
  })
  .openapi('StoreFeatures', { description: 'What this shop can do, found when it was connected.' });

/** {@link import('../integrations/integrations.ts').IntegrationView}, described. */
export const integrationView = z
  .object({
    id: z.string(),
    provider: z.enum(['woocommerce', 'shopify']),
    name: z.string(),
    status: z.enum(['active', 'inactive', 'error', 'testing']),
    authMethod: z.enum(['api_key', 'bearer_token', 'basic_auth', 'oauth2', 'signed']),
    keyPrefix: z.string().describe('First characters of the key, to recognise it by.'),
    connectedAt: instant,
    disconnectedAt: instant.optional(),
    advice: z
      .array(z.string())
      .readonly()
      .optional()
      .describe('After disconnecting: what is left to do in the shop.'),
    health: z.object({
      lastTestedAt: instant.optional(),
      lastSuccessAt: instant.optional(),
      lastErrorAt: instant.optional(),
      lastSyncedAt: instant.optional(),
      errorMessage: z.string().optional(),
      errorsLastHour: z.int(),
      uptime24h: z
        .number()
        .min(0)
        .max(1)
        .optional()
        .describe(
          'Of those ten minutes of the last day in which the shop was asked, the share in which it answered.',
        ),
      responseMs: z.number().optional().describe('How long the shop takes to answer, lately.'),
      rateLimitedUntil: instant
        .optional()
        .describe('Until when the shop has asked to be left alone.'),
      lastLookUps: z
        .array(z.object({ at: instant, outcome: z.enum(['found', 'not_found', 'unavailable']) }))
        .readonly()
        .describe('The last orders that were looked for, newest first; not whose, nor which.'),
      breaker: z
        .enum(['closed', 'open', 'half_open'])
        .describe('`open`: left alone for a moment after repeated failures.'),
    }),
    capabilities: z
      .object({
        canSync: z.boolean(),
        canPush: z.boolean(),
        canWebhook: z.boolean(),
        syncFrequency: z.enum(['never', 'hourly', 'daily']),
      })
      .describe("What the provider's code can do."),
    store: z
      .object({
        storeId: z.string(),
        siteId: z.string().describe('Public name of the store, for its pages.'),
        name: z.string(),
        url: z.string(),
        features: storeFeatures,
      })
      .optional(),
  })
  .openapi('Integration', {
    example: {
      id: '3f0f4c52-6f8e-4d6d-8f0b-0a8d4e0d2c31',
      provider: 'woocommerce',
      name: 'Example shop',
      status: 'active',
      authMethod: 'api_key',
      keyPrefix: 'ck_1a2b…',
      connectedAt: '2026-11-20T18:00:00.000Z',
      health: {
        lastTestedAt: '2026-11-20T18:00:00.000Z',
        errorsLastHour: 0,
        uptime24h: 1,
        responseMs: 310,
        lastLookUps: [{ at: '2026-11-20T18:04:00.000Z', outcome: 'found' }],
        breaker: 'closed',
      },
      capabilities: { canSync: false, canPush: false, canWebhook: false, syncFrequency: 'never' },
    },
  });

/** {@link import('../integrations/integrations.ts').WooCommerceConnectRequest}, described. */
export const wooCommerceConnectRequest = z
  .strictObject({
    storeUrl: z.string().min(1).max(500).describe("The shop's address, as in a browser."),
    consumerKey: z
      .string()
      .min(1)
      .max(200)
      .describe('Made in WooCommerce under Settings, Advanced, REST API; read rights are enough.'),
    consumerSecret: z
      .string()
      .min(1)
      .max(200)
      .describe('Shown by WooCommerce beside the key, once.'),
    name: oneLine(100).optional().describe('To tell several shops apart.'),
    allowInsecureHttp: z
      .boolean()
      .optional()
      .describe('Your explicit consent to talk to a shop without TLS.'),
  })
  .openapi('WooCommerceConnectRequest', {
    example: {
      storeUrl: 'https://shop.example.com',
      consumerKey: 'ck_0000000000000000000000000000000000000000',
      consumerSecret: 'cs_0000000000000000000000000000000000000000',
    },
  });

export const shopifyConnectRequest = z
  .strictObject({
    shopDomain: z
      .string()
      .min(1)
      .max(255)
      .describe("The shop's permanent domain, as in its admin under Settings, Domains."),
    accessToken: z
      .string()
      .min(1)
      .max(200)
      .describe('Admin API access token of a custom app with the scope read_orders.'),
    name: oneLine(100).optional().describe('To tell several shops apart.'),
  })
  .openapi('ShopifyConnectRequest', {
    example: {
      shopDomain: 'shop.myshopify.com',
      accessToken: 'shpat_00000000000000000000000000000000',
    },
  });

export const integrationReference = z
  .strictObject({ id: z.string().min(1).max(100).describe('Id of the integration.') })
  .openapi('IntegrationReference', { example: { id: '3f0f4c52-6f8e-4d6d-8f0b-0a8d4e0d2c31' } });
