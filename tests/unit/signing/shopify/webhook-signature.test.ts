import { describe, expect, it } from 'vitest';
import { isWebhookSigned } from '../../../../server/signing/shopify/webhook-signature.ts';
import { otherSecret, secret, webhookHeader } from './as-shopify.ts';

const body = Buffer.from('{"id":5231234567890123456,"note":"Grüße \u2603","tags":""}');
const header = webhookHeader(secret, body);

describe('a webhook', () => {
  it('is believed when the secret of the app has signed its bytes', () => {
    expect(isWebhookSigned(body, header, [secret])).toBe(true);
    expect(isWebhookSigned(new Uint8Array(), webhookHeader(secret, ''), [secret])).toBe(true);
  });

  it('is believed with the old and the new secret while they are rotated, in any order', () => {
    for (const signer of [secret, otherSecret]) {
      const signed = webhookHeader(signer, body);
      expect(isWebhookSigned(body, signed, [secret, otherSecret])).toBe(true);
      expect(isWebhookSigned(body, signed, [otherSecret, secret])).toBe(true);
    }
    expect(isWebhookSigned(body, header, [secret, secret])).toBe(true);
    expect(isWebhookSigned(body, webhookHeader(otherSecret, body), [secret])).toBe(false);
  });

  it('is signed over its bytes, whatever they are', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_each, index) => index);
    expect(isWebhookSigned(bytes, webhookHeader(secret, bytes), [secret])).toBe(true);
  });

  it('is not believed without a signature or without a secret', () => {
    expect(isWebhookSigned(body, undefined, [secret])).toBe(false);
    expect(isWebhookSigned(body, '', [secret])).toBe(false);
    expect(isWebhookSigned(body, header, [])).toBe(false);
  });

  it('is not believed when an empty secret has signed it', () => {
    expect(isWebhookSigned(body, webhookHeader('', body), ['', secret])).toBe(false);
    expect(isWebhookSigned(body, header, ['', secret])).toBe(true);
  });
});
