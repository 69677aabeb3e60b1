import { z } from 'zod';
import { isSigningKey } from '../../../signing/envelope.ts';
import { connectionConfigSchema, type WooCommerceCredentials } from '../connection.ts';

/** Why one of the two ways does not work, in words for the merchant. */
const obstacle = z.object({ problem: z.string(), action: z.string() });

/** What connecting by the plug-in found out and later opens need: plain data, nothing secret. */
export const pluginConnectionSchema = z.object({
  homeUrl: z.url(),
  timeZone: z.string().default('+00:00'),
  plugin: z.object({
    /** As WordPress names itself in signatures. */
    site: z.url(),
    blog: z.int().min(0),
    /** Where the plug-in says that it can be called, the better address first. */
    routes: z.array(z.url()).min(1).max(10),
    /** The first of them that answered; null while none does. */
    route: z.url().nullable(),
    /** Path on the shop's own pages at which a signed-in customer gets a token. */
    signInPath: z.string().regex(/^\/(?!\/)[\x21-\x7e]{0,300}$/),
    routeObstacle: obstacle.optional(),
  }),
  /** The way by a read key; null where there is none or it does not work. */
  rest: connectionConfigSchema.nullable(),
  restObstacle: obstacle.optional(),
});

export type PluginConnectionConfig = z.output<typeof pluginConnectionSchema>;
export type Obstacle = z.output<typeof obstacle>;

/** What is known of a plug-in's shop before it is connected, or from the last time. */
export const pluginHintSchema = z.object({
  plugin: pluginConnectionSchema.shape.plugin.pick({
    site: true,
    blog: true,
    routes: true,
    signInPath: true,
  }),
});

/** What a plug-in hands over: what it signs with, and the read key that it may have made. */
export interface PluginCredentials {
  readonly signingKeyId: string;
  readonly signingSecret: string;
  readonly restKey?: WooCommerceCredentials;
}

const credentialsSchema = z.object({
  signingKeyId: z.string(),
  signingSecret: z.string(),
  consumerKey: z.string().optional(),
  consumerSecret: z.string().optional(),
});

/** A plug-in's credentials as they are stored; undefined when they are another kind. */
export function readPluginCredentials(
  credentials: Readonly<Record<string, string>>,
): PluginCredentials | undefined {
  const read = credentialsSchema.safeParse(credentials).data;
  if (!read) return undefined;
  const { signingKeyId, signingSecret, consumerKey, consumerSecret } = read;
  if (!isSigningKey({ id: signingKeyId, secret: signingSecret })) return undefined;
  return {
    signingKeyId,
    signingSecret,
    ...(consumerKey && consumerSecret && { restKey: { consumerKey, consumerSecret } }),
  };
}
