import { z } from 'zod';
import type { Outbound, OutboundAnswer } from '../../outbound/outbound.ts';
import { adminAddress, type ShopifyApp } from './app.ts';
import { errorFromFailure, keyOfAnswer, shopifyError } from './errors.ts';

/** What Shopify grants: an access token for an hour, and what it is renewed with for ninety days. */
export interface Grant {
  readonly accessToken: string;
  readonly scopes: readonly string[];
  /** Absent on a token that does not grow old. */
  readonly expiresAt?: Date;
  readonly refreshToken?: string;
  readonly refreshTokenExpiresAt?: Date;
}

/** Shopify knows the code, token or secret, and refuses it: trying again changes nothing. */
export class GrantRefused extends Error {
  override readonly name = 'GrantRefused';
  /** Shopify's short code, for example `invalid_subject_token`. */
  readonly code: string;

  constructor(code: string) {
    super(`Shopify refused to grant access (${code})`);
    this.code = code;
  }
}

/** Asks Shopify for tokens. Each throws GrantRefused, or PlatformError when Shopify could not be asked. */
export interface Tokens {
  /** For a session token that App Bridge has just made (RFC 8693). */
  exchange(shop: string, sessionToken: string, signal?: AbortSignal): Promise<Grant>;
  /** For a code that the shop's consent page has sent back. */
  redeem(shop: string, code: string, signal?: AbortSignal): Promise<Grant>;
  /** A new pair; the old refresh token is good for nothing once the new one has been used. */
  refresh(shop: string, refreshToken: string, signal?: AbortSignal): Promise<Grant>;
}

const grant = z.object({
  access_token: z.string().min(1),
  scope: z.string().default(''),
  expires_in: z.number().positive().optional(),
  refresh_token: z.string().min(1).optional(),
  refresh_token_expires_in: z.number().positive().optional(),
});

const refusal = z.object({ error: z.string().regex(/^[\w-]{1,60}$/) });

/** @param now where the lives of tokens are counted from. */
export function createTokens(parts: {
  readonly app: ShopifyApp;
  readonly outbound: Pick<Outbound, 'fetch'>;
  readonly now: () => Date;
}): Tokens {
  const { app, outbound, now } = parts;
  const [clientSecret = ''] = app.clientSecrets;

  const request = async (
    shop: string,
    parameters: Readonly<Record<string, string>>,
    signal: AbortSignal | undefined,
  ): Promise<Grant> => {
    // Lives are counted from before the question: Shopify counts from somewhere in between.
    const askedAt = now();
    let answer: OutboundAnswer;
    try {
      answer = await outbound.fetch(adminAddress(shop, '/admin/oauth/access_token', app), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({
          client_id: app.clientId,
          client_secret: clientSecret,
          ...parameters,
        }),
        ...(signal && { signal }),
      });
    } catch (failure) {
      throw errorFromFailure(failure);
    }
    const { status, body } = answer;
    const value = parsed(body);
    if (status === 400 || status === 401) {
      throw new GrantRefused(refusal.safeParse(value).data?.error ?? `status ${status}`);
    }
    const read = status === 200 ? grant.safeParse(value).data : undefined;
    if (!read) throw shopifyError(keyOfAnswer(status), { status });
    return grantOf(read, askedAt);
  };

  return {
    exchange: (shop, sessionToken, signal) =>
      request(
        shop,
        {
          grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
          subject_token: sessionToken,
          subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
          requested_token_type: 'urn:shopify:params:oauth:token-type:offline-access-token',
          expiring: '1',
        },
        signal,
      ),
    redeem: (shop, code, signal) => request(shop, { code, expiring: '1' }, signal),
    refresh: (shop, refreshToken, signal) =>
      request(shop, { grant_type: 'refresh_token', refresh_token: refreshToken }, signal),
  };
}

function grantOf(read: z.output<typeof grant>, askedAt: Date): Grant {
  const after = (seconds: number) => new Date(askedAt.getTime() + seconds * 1_000);
  const { expires_in, refresh_token, refresh_token_expires_in } = read;
  return {
    accessToken: read.access_token,
    scopes: read.scope.split(/[,\s]+/).filter((scope) => scope !== ''),
    ...(expires_in !== undefined && { expiresAt: after(expires_in) }),
    ...(refresh_token !== undefined && { refreshToken: refresh_token }),
    ...(refresh_token_expires_in !== undefined && {
      refreshTokenExpiresAt: after(refresh_token_expires_in),
    }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
