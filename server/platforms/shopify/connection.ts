import { z } from 'zod';
import type { Grant } from './tokens.ts';

/**
 * What is found at connect time and wanted back at every opening. No secret: what opens the shop is in
 * {@link ShopifyCredentials}.
 */
export const shopifyConnectionSchema = z.object({
  /** The shop's permanent domain, for example `shop.myshopify.com`. */
  shop: z.string().regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/),
  shopId: z.string(),
  /** The app's installation there, which owns what the theme's block reads. */
  installationId: z.string(),
  /** Origin of the shop's own pages. */
  origin: z.url(),
  timeZone: z.string(),
  numberPrefix: z.string(),
  numberSuffix: z.string(),
  /** What the shop lets us do, for example `read_orders`. */
  scopes: z.array(z.string()),
  /** Second facts that Shopify has not approved this app to read. */
  withheld: z.array(z.enum(['email', 'phone', 'postcode'])).default([]),
  /** Whether that was seen: an order shows it, and a new shop has none. */
  withheldIsKnown: z.boolean().default(false),
  /** Where the app's proxy gives a signed-in customer a pass; its merchant may have moved it. */
  signInPath: z.string().optional(),
});
export type ShopifyConnectionConfig = z.output<typeof shopifyConnectionSchema>;

const moment = z.iso.datetime();

/** What opens a shop, sealed when it is kept. A token of a shop's own custom app does not grow old. */
export const shopifyCredentialsSchema = z.object({
  accessToken: z.string().trim().min(1),
  expiresAt: moment.optional(),
  refreshToken: z.string().min(1).optional(),
  refreshTokenExpiresAt: moment.optional(),
});
export type ShopifyCredentials = z.output<typeof shopifyCredentialsSchema>;

/** A grant as it is kept. */
export function credentialsOf(grant: Grant): Readonly<Record<string, string>> {
  const { accessToken, expiresAt, refreshToken, refreshTokenExpiresAt } = grant;
  return {
    accessToken,
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    ...(refreshToken !== undefined && { refreshToken }),
    ...(refreshTokenExpiresAt && { refreshTokenExpiresAt: refreshTokenExpiresAt.toISOString() }),
  };
}
