import { errors, jwtVerify, type JWTPayload } from 'jose';
import { readShopDomain, type ShopDomain } from './shop-domain.ts';

/** Who looks at our page in Shopify's admin. Shopify's documents call it session token, or ID token. */
export interface SessionToken {
  readonly shop: ShopDomain;
  /** Shopify's id of the member of the shop's staff. */
  readonly userId: string;
  /** The member's session in the admin. */
  readonly sessionId?: string;
  /** Each token has another. */
  readonly tokenId: string;
  /** Unix time, seconds. */
  readonly expiresAt: number;
}

/** How far the clocks of Shopify and ours may differ, seconds: what Shopify's own library allows. */
const leewaySeconds = 10;

/** Longest life of a token, seconds. Shopify's live for one minute. */
const longestLife = 300;

/**
 * Three parts in base64url and nothing around them. The last character carries two bits only, and only one of
 * the four ways to write them: a token has one text.
 */
const wellFormedToken = /^[\w-]{1,1000}\.[\w-]{1,4000}\.[\w-]{42}[AEIMQUYcgkosw048]$/;

/**
 * Who calls from within Shopify's admin (shopify.dev, session-tokens): a JWT with HS256 by the app's client
 * secret, of now, for this app. Shopify's own library does not compare `iss` with `dest`; the documents ask for it.
 * @param expected.secrets the app's client secret, and the one before it while it is rotated.
 * @param expected.now Unix time, seconds.
 * @returns undefined for all else. Why is not said, so that nothing of a token gets into an error or a log.
 */
export async function readSessionToken(
  token: string,
  expected: {
    readonly clientId: string;
    readonly secrets: readonly string[];
    readonly now: number;
  },
): Promise<SessionToken | undefined> {
  if (!wellFormedToken.test(token)) return undefined;
  for (const secret of expected.secrets.filter((each) => each !== '')) {
    const claims = await claimsOf(token, secret, expected.now);
    if (claims) return readClaims(claims, expected.clientId, expected.now);
  }
  return undefined;
}

/** What a token claims, when this secret has signed it and it is of now. */
async function claimsOf(
  token: string,
  secret: string,
  now: number,
): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, Buffer.from(secret), {
      algorithms: ['HS256'],
      requiredClaims: ['exp', 'nbf', 'iat'],
      currentDate: new Date(now * 1_000),
      clockTolerance: leewaySeconds,
    });
    return payload;
  } catch (error) {
    // Its errors carry the claims.
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}

function readClaims(claims: JWTPayload, clientId: string, now: number): SessionToken | undefined {
  const { iss, dest, aud, sub, jti, sid, exp, iat } = claims;
  const shop = typeof dest === 'string' ? readShopDomain(dest.replace('https://', '')) : undefined;
  if (
    shop === undefined ||
    dest !== `https://${shop}` ||
    iss !== `https://${shop}/admin` ||
    // An array is refused even when we are in it: then the token is for others too.
    aud !== clientId ||
    !matches(/^[1-9]\d{0,18}$/, sub) ||
    !matches(/^[\w-]{1,200}$/, jti) ||
    (sid !== undefined && !matches(/^[\w-]{1,200}$/, sid)) ||
    exp === undefined ||
    iat === undefined ||
    iat > now + leewaySeconds ||
    exp <= iat ||
    exp - iat > longestLife
  ) {
    return undefined;
  }
  return {
    shop,
    userId: sub,
    ...(sid !== undefined && { sessionId: sid }),
    tokenId: jti,
    expiresAt: exp,
  };
}

function matches(shape: RegExp, value: unknown): value is string {
  return typeof value === 'string' && shape.test(value);
}
