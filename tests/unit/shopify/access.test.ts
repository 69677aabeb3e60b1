import { describe, expect, test } from 'vitest';
import { PlatformError } from '../../../server/orders/platform-error.ts';
import { createAccess, type CredentialKeeper } from '../../../server/platforms/shopify/access.ts';
import { GrantRefused, type Grant, type Tokens } from '../../../server/platforms/shopify/tokens.ts';

const shop = 'demo-plants.myshopify.com';
const begun = new Date('2026-11-28T12:00:00Z');
const later = (minutes: number) => new Date(begun.getTime() + minutes * 60_000);

/** Credentials in a row of their own, and tokens that count how often they are asked for. */
function keptAccess(options: { readonly refuses?: Error } = {}) {
  let kept: Readonly<Record<string, string>> = {
    accessToken: 'first',
    expiresAt: later(60).toISOString(),
    refreshToken: 'refresh 1',
    refreshTokenExpiresAt: later(90 * 24 * 60).toISOString(),
  };
  let now = begun;
  let asked = 0;
  const keeper: CredentialKeeper = {
    async renew(isOld, make) {
      if (isOld(kept)) kept = await make(kept);
      return kept;
    },
  };
  const tokens = {
    async refresh(_shop: string, refreshToken: string): Promise<Grant> {
      asked += 1;
      if (options.refuses) throw options.refuses;
      return {
        accessToken: `after ${refreshToken}`,
        scopes: [],
        expiresAt: new Date(now.getTime() + 3_600_000),
        refreshToken: `refresh ${asked + 1}`,
      };
    },
  } as unknown as Tokens;
  const access = (credentials = kept) =>
    createAccess({
      shop,
      credentials: credentials as { accessToken: string },
      keeper,
      tokens,
      now: () => now,
    });
  return {
    access,
    at: (minutes: number) => void (now = later(minutes)),
    get asked() {
      return asked;
    },
    get kept() {
      return kept;
    },
  };
}

describe('access to a shop', () => {
  test('is renewed shortly before it ends, once for all who ask', async () => {
    const room = keptAccess();
    const access = room.access();
    expect(await access.token()).toBe('first');
    room.at(56);
    const tokens = await Promise.all([access.token(), access.token(), access.token()]);
    expect(tokens).toEqual(Array(3).fill('after refresh 1'));
    expect(room.asked).toBe(1);
    expect(room.kept).toMatchObject({ accessToken: 'after refresh 1', refreshToken: 'refresh 2' });
  });

  test('takes over what another process has renewed meanwhile', async () => {
    const room = keptAccess();
    const [one, other] = [room.access(), room.access()];
    room.at(59);
    expect(await one.token()).toBe('after refresh 1');
    expect(await other.token()).toBe('after refresh 1');
    expect(room.asked).toBe(1);
  });

  test('is renewed when it was refused, and a second refusal of the old one asks for nothing', async () => {
    const room = keptAccess();
    const access = room.access();
    expect(await access.renewed('first')).toBe('after refresh 1');
    expect(await access.renewed('first')).toBe('after refresh 1');
    expect(room.asked).toBe(1);
  });

  test('goes on with a token that still works while newer ones cannot be had', async () => {
    const away = new PlatformError('unreachable', { message: 'away', merchantAction: 'wait' });
    const room = keptAccess({ refuses: away });
    const access = room.access();
    room.at(57);
    expect(await access.token()).toBe('first');
    room.at(61);
    await expect(access.token()).rejects.toBe(away);
  });

  test('that Shopify does not renew any more tells its merchant to open the app', async () => {
    const room = keptAccess({ refuses: new GrantRefused('invalid_grant') });
    const access = room.access();
    room.at(61);
    const refused = access.token();
    await expect(refused).rejects.toMatchObject({
      code: 'unauthorized',
      merchantAction: expect.stringContaining('Open the app'),
    });
    expect(room.kept).toMatchObject({ accessToken: 'first' });
  });

  test('by a token that does not grow old is never renewed', async () => {
    const room = keptAccess();
    const access = room.access({ accessToken: 'of a custom app' });
    room.at(100_000);
    expect(await access.token()).toBe('of a custom app');
    expect(await access.renewed('of a custom app')).toBeUndefined();
    expect(room.asked).toBe(0);
  });
});
