import { isSignedByOneOf } from './signed-by-one-of.ts';

/**
 * Whether a webhook is from Shopify (shopify.dev, webhooks/verify-deliveries).
 * @param rawBody the bytes as they came, before anything has read or written them anew.
 * @param header `X-Shopify-Hmac-Sha256`: base64 of the HMAC-SHA256 over the body. Compared as text, so that
 *   there is one way only to write it.
 * @param secrets the app's client secret, and the one before it while it is rotated.
 */
export function isWebhookSigned(
  rawBody: Uint8Array,
  header: string | undefined,
  secrets: readonly string[],
): boolean {
  if (header === undefined) return false;
  return isSignedByOneOf(secrets, { content: rawBody, signature: header, encoding: 'base64' });
}
