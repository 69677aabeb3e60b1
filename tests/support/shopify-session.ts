import { createHmac, randomUUID } from 'node:crypto';

/** The app of tests, as its host configures it. */
export const testApp = {
  clientId: '1f2e3d4c5b6a79880123456789abcdef',
  clientSecrets: ['shpss_0123456789abcdef0123456789abcdef'],
} as const;

export const testShop = 'plants-of-tests.myshopify.com';

/** What Shopify would say of a member of the shop's staff now. */
export function sessionClaims(changes: Readonly<Record<string, unknown>> = {}) {
  const now = Math.floor(Date.now() / 1_000);
  return {
    iss: `https://${testShop}/admin`,
    dest: `https://${testShop}`,
    aud: testApp.clientId,
    sub: '548380009',
    exp: now + 60,
    nbf: now,
    iat: now,
    jti: randomUUID(),
    sid: randomUUID(),
    ...changes,
  };
}

/** A session token as Shopify signs it; a claim that is undefined is left out. */
export function signSession(
  claims: object = sessionClaims(),
  options: { readonly secret?: string; readonly header?: object } = {},
): string {
  const { secret = testApp.clientSecrets[0], header = { alg: 'HS256', typ: 'JWT' } } = options;
  const unsigned = `${encode(header)}.${encode(claims)}`;
  return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
