import { z } from '@hono/zod-openapi';
import { storeFeatures } from './integration-schemas.ts';
import { normaliseEmail } from '../orders/typed/email.ts';

/*
 * docs/plugin-protocol.md as schemas. Unknown fields are passed over: a plug-in may be newer than the
 * server that it talks to.
 */

const address = z.url({ protocol: /^https?$/ }).max(2_000);

export const pluginConnectRequest = z
  .object({
    protocol: z.literal(1),
    accountId: z.string().min(1).max(100).describe('The public account id: "TrulyBot User ID".'),
    connectCode: z.string().min(1).max(100).describe('Made in the account, good once.'),
    site: address.describe("WordPress's own home address, without a trailing slash."),
    blog: z.int().min(0),
    routes: z.array(address).min(1).max(10).describe('Where the plug-in can be called.'),
    key: z
      .object({
        id: z.string().regex(/^tbk_[a-z0-9]{24}$/),
        secret: z.string().regex(/^[\w-]{43}$/),
      })
      .describe('Made by the plug-in. The shop is challenged to show that it has it.'),
    restKey: z
      .object({
        consumerKey: z.string().min(1).max(200),
        consumerSecret: z.string().min(1).max(200),
      })
      .optional()
      .describe('A read key that the plug-in has made.'),
    signInPath: z
      .string()
      .max(300)
      .regex(/^\/(?!\/)[\x21-\x7e]*$/, 'must be a path on the shop'),
    pluginVersion: z.string().max(40).optional(),
    allowInsecureHttp: z
      .boolean()
      .optional()
      .describe("The merchant's explicit consent to talk to the shop without TLS."),
  })
  .openapi('PluginConnectRequest');

const channel = z
  .object({
    works: z.boolean(),
    how: z.string().optional(),
    problem: z.string().optional(),
    action: z.string().optional(),
  })
  .openapi('PluginChannel');

/** How a connection stands, in words for the merchant. */
const connectionState = z.object({
  accountName: z.string(),
  channels: z.object({ signed: channel, rest: channel.nullable() }),
  store: z.object({
    name: z.string(),
    url: z.string(),
    features: storeFeatures.optional(),
  }),
});

export const pluginConnected = connectionState
  .extend({ protocol: z.literal(1), siteId: z.string(), integrationId: z.string() })
  .openapi('PluginConnected');

/** What is believed or not is decided by the envelope's own reader. */
export const signedCall = z.looseObject({}).openapi('SignedCall', {
  description: 'A signed envelope: see docs/plugin-protocol.md.',
});

const email = z
  .string()
  .max(320)
  .refine((text) => normaliseEmail(text) !== '', 'must be an e-mail address');

export const exportBody = z.object({ email, page: z.int().min(1).max(10_000).default(1) });
export const eraseBody = z.object({ email });

const customer = z.string().regex(/^[1-9]\d{0,14}$/);
const hex32 = z.string().regex(/^[0-9a-f]{32}$/);

const shopEvent = z.discriminatedUnion('kind', [
  z.object({
    id: z.uuid(),
    kind: z.literal('order_changed'),
    order: z.object({ id: z.int().min(1).max(999_999_999_999_999), tag: hex32 }),
  }),
  z.object({
    id: z.uuid(),
    kind: z.literal('customer_signed_out'),
    customer,
    session: hex32.optional(),
  }),
]);

/** One that is known must have its fields. */
const unknownKind = z
  .string()
  .max(40)
  .refine((kind) => !shopEvent.options.some(({ shape }) => shape.kind.value === kind));

/** Kinds that are not known here are accepted and passed over: the plug-in may be newer. */
export const eventsBody = z.object({
  events: z.array(z.union([shopEvent, z.object({ id: z.uuid(), kind: unknownKind })])).max(50),
});

export type ToldEvent = z.output<typeof shopEvent>;

export function isKnownEvent(
  event: z.output<typeof eventsBody>['events'][number],
): event is ToldEvent {
  return shopEvent.safeParse(event).success;
}
