import { z } from '@hono/zod-openapi';
import { storeSettingsSchema } from '../../integrations/store-settings.ts';
import { optionalScopes } from '../../../protocol/shopify-app.ts';

const instant = z.string().describe('UTC, ISO 8601.');

const aboutHost = {
  shop: z.string().describe("The shop's permanent domain."),
  hostAllowsChanges: z
    .boolean()
    .describe('Whether whoever hosts this server allows orders to be changed at all.'),
};

const connection = z.discriminatedUnion('works', [
  z.object({ works: z.literal(true) }),
  z.object({
    works: z.literal(false),
    problem: z.string().describe('What stands in the way.'),
    action: z.string().describe('What to do about it.'),
    isDisconnected: z
      .literal(true)
      .optional()
      .describe('The merchant has disconnected the shop, and only they connect it again.'),
  }),
]);

const access = z.object({
  granted: z.array(z.string()).readonly().describe("Scopes by Shopify's names."),
  missing: z.array(z.enum(optionalScopes)).readonly().describe('Of those that may be added.'),
  withheld: z
    .array(z.string())
    .readonly()
    .describe(
      'Protected customer data that Shopify has not approved: `email`, `phone`, `postcode`.',
    ),
  signIn: z.boolean().describe('Whether the shop can say which customer is signed in.'),
});

const health = z.object({
  lastSuccessAt: instant.optional(),
  lastErrorAt: instant.optional(),
  errorMessage: z.string().optional(),
  errorsLastHour: z.int(),
  uptime24h: z.number().optional(),
  responseMs: z.number().optional(),
  breaker: z.enum(['closed', 'open', 'half_open']),
  lastLookUps: z
    .array(z.object({ at: instant, outcome: z.enum(['found', 'not_found', 'unavailable']) }))
    .readonly(),
});

/** {@link import('../../../protocol/shopify-app.ts').ShopifyAppState}, described. */
export const appState = z
  .discriminatedUnion('joined', [
    z.object({ joined: z.literal(false), ...aboutHost }),
    z.object({
      joined: z.literal(true),
      ...aboutHost,
      accountName: z.string(),
      store: z.object({ name: z.string(), url: z.string(), siteId: z.string() }),
      connection,
      access,
      health,
      settingsVersion: z.int(),
    }),
  ])
  .openapi('ShopifyAppState', {
    example: { joined: false, shop: 'shop.myshopify.com', hostAllowsChanges: false },
  });

/** {@link import('../../../protocol/shopify-app.ts').JoinRequest}, described. */
export const joinRequest = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('new'),
      email: z.email().max(320).describe("Where shoppers' messages are sent to."),
    }),
    z.strictObject({
      kind: z.literal('existing'),
      accountId: z.string().max(100),
      connectCode: z.string().max(40).describe('Made in that account, good for ten minutes.'),
    }),
  ])
  .openapi('ShopifyJoinRequest', { example: { kind: 'new', email: 'owner@example.com' } });

// Their rules are those of all settings; a default would change what nobody has named.
const { locale, secondFacts, handoverEmail, ...groups } = storeSettingsSchema.shape;
const { accentColor, position, colorScheme } = groups.appearance.unwrap().shape;
const { assistantName, launcherLabel, greeting } = groups.texts.unwrap().shape;

const appearance = z.strictObject({
  accentColor: accentColor.unwrap(),
  position: position.unwrap(),
  colorScheme: colorScheme.unwrap(),
});
const texts = z.strictObject({
  assistantName: assistantName.unwrap(),
  launcherLabel: launcherLabel.unwrap(),
  greeting: greeting.unwrap(),
});
const others = {
  locale: locale.unwrap(),
  secondFacts: secondFacts.unwrap().readonly(),
  handoverEmail: handoverEmail.unwrap(),
};

/** {@link import('../../../protocol/shopify-app.ts').MainSettings}, described. */
export const mainSettings = z
  .strictObject({ appearance, texts, ...others })
  .openapi('MainSettings');

/** What is left out stays as it is. */
export const mainSettingsChange = z
  .strictObject({ appearance: appearance.partial(), texts: texts.partial(), ...others })
  .partial()
  .openapi('MainSettingsChange', { example: { appearance: { accentColor: '#1f5eff' } } });

const dataRequest = {
  id: z.string(),
  requestedAt: instant,
  due: instant.describe('By then the customer is owed an answer.'),
  doneAt: instant.optional().describe('Absent while the export is being made.'),
  keptUntil: instant,
};

export const dataRequestList = z
  .object({ requests: z.array(z.object(dataRequest)).readonly() })
  .openapi('ShopifyDataRequests');

export const dataRequestWhole = z
  .object({
    ...dataRequest,
    customer: z.object({
      customerId: z.string().optional(),
      email: z.string().optional(),
      orderIds: z.array(z.string()).readonly(),
    }),
    conversations: z
      .array(z.looseObject({ conversationId: z.string() }))
      .readonly()
      .optional()
      .describe('As `POST /api/shoppers/export` gives them.'),
  })
  .openapi('ShopifyDataRequest');
