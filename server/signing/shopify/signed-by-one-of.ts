import { createHmac } from 'node:crypto';
import { isSameText } from '../envelope.ts';

/**
 * Whether a text or body was signed with one of an app's client secrets: HMAC-SHA256, written exactly as
 * Shopify writes it. There are several secrets while one is rotated: Shopify signs with the old one for up to an
 * hour more (shopify.dev, webhooks/verify-deliveries). An empty one is anybody's and proves nothing.
 */
export function isSignedByOneOf(
  secrets: readonly string[],
  signed: {
    readonly content: Uint8Array;
    readonly signature: string;
    readonly encoding: 'hex' | 'base64';
  },
): boolean {
  const { content, signature, encoding } = signed;
  let isSigned = false;
  // All of them in any case: which one it was cannot be told from how long it takes.
  for (const secret of secrets.filter((each) => each !== '')) {
    const expected = createHmac('sha256', secret).update(content).digest(encoding);
    if (isSameText(signature, expected)) isSigned = true;
  }
  return isSigned;
}
