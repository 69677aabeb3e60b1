import { expect, test } from 'vitest';
import type { LimitName } from '../../../server/limits/limit-table.ts';
import type { Limits } from '../../../server/limits/limits.ts';
import { createTestApp } from '../../support/http-app.ts';
import { testApp } from '../../support/shopify-session.ts';
import { addedByShopify, proxyQuery } from '../signing/shopify/as-shopify.ts';

const [secret] = testApp.clientSecrets;

/** What becomes of a call for a customer, or for nobody, where one limit is used up. */
async function statusFor(customer: string, limit: LimitName): Promise<number> {
  const use: Limits['use'] = async (name) =>
    name === limit ? { retryAfterSeconds: 7 } : undefined;
  const limits = { use, look: async () => undefined, useAtOnce: () => undefined };
  const { app } = await createTestApp({ shopifyApp: testApp, limits });
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const query = proxyQuery(addedByShopify({ logged_in_customer_id: customer, timestamp }), secret);
  const body = {
    conversation: '0b6f0a52-53f7-4c0e-8a3e-4c7f4d3b2a19',
    challenge: 'x'.repeat(43),
  };
  const answer = await app.request(`/shopify/proxy/sign-in?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.status;
}

test('a flood of those who are not signed in keeps no customer from their pass', async () => {
  expect(await statusFor('', 'shopify-proxy by shop')).toBe(429);
  // Nobody has this shop here: nothing is left to be signed in to.
  expect(await statusFor('7', 'shopify-proxy by shop')).toBe(204);
});

test('a customer who asks too often is stopped, and nobody else', async () => {
  expect(await statusFor('7', 'shopify-proxy by customer')).toBe(429);
  expect(await statusFor('', 'shopify-proxy by customer')).toBe(204);
});
