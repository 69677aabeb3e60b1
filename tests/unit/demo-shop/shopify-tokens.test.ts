import { afterEach, describe, expect, it } from 'vitest';
import { lampShop, plantShop } from '../../../demo-shop/shopify/data/shops.ts';
import {
  startShopifyStandIn,
  type ShopifyStandIn,
  type ShopifyStandInOptions,
} from '../../../demo-shop/shopify/stand-in.ts';
import { ask } from '../../support/demo-shop/ask.ts';
import {
  askAdmin,
  askForTokens,
  exchange,
  exchangeFields,
  type Tokens,
} from '../../support/demo-shop/shopify.ts';

const open: ShopifyStandIn[] = [];
const { domain } = plantShop;
const days = 86_400_000;

afterEach(async () => {
  await Promise.all(open.splice(0).map((standIn) => standIn.close()));
});

async function start(options: ShopifyStandInOptions = {}): Promise<ShopifyStandIn> {
  const standIn = await startShopifyStandIn(options);
  open.push(standIn);
  return standIn;
}

function refresh(standIn: ShopifyStandIn, token: string) {
  return askForTokens(standIn, { grant_type: 'refresh_token', refresh_token: token });
}

async function isGood(standIn: ShopifyStandIn, token: string): Promise<boolean> {
  return (await askAdmin(standIn, token, '{ shop { name } }')).status === 200;
}

async function authorize(standIn: ShopifyStandIn, path: string) {
  const back = encodeURIComponent(`${standIn.app.url}${path}`);
  const query = `client_id=${standIn.app.clientId}&redirect_uri=${back}&state=nonce-1`;
  return ask(`${standIn.url}/${domain}/admin/oauth/authorize?${query}`);
}

describe('a token exchange', () => {
  it('gives an access token for an hour and a refresh token for ninety days', async () => {
    const standIn = await start();
    const tokens = await exchange(standIn);
    expect(tokens).toMatchObject({
      access_token: expect.stringMatching(/^shpat_/) as string,
      refresh_token: expect.stringMatching(/^shprt_/) as string,
      expires_in: 3_600,
      refresh_token_expires_in: 90 * 86_400,
    });
    expect(tokens.scope.split(',')).toContain('read_orders');
    standIn.clock.advance(3_590_000);
    expect(await isGood(standIn, tokens.access_token)).toBe(true);
    standIn.clock.advance(11_000);
    expect(await isGood(standIn, tokens.access_token)).toBe(false);
  });

  it('takes a form as well as JSON', async () => {
    const standIn = await start();
    const [secret = ''] = standIn.app.clientSecrets;
    const form = { client_id: standIn.app.clientId, client_secret: secret };
    const answer = await ask(`${standIn.url}/${domain}/admin/oauth/access_token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ ...form, ...exchangeFields(standIn) }).toString(),
    });
    expect(answer.status).toBe(200);
  });

  it('refuses an id token that is too old, for another app, or of another shop', async () => {
    const standIn = await start({ shops: [plantShop, lampShop] });
    const old = exchangeFields(standIn);
    standIn.clock.advance(61_000);
    const now = Math.floor(standIn.clock.now().getTime() / 1_000);
    const wrong = [
      old['subject_token'] ?? '',
      standIn.idTokenFor(domain, { aud: 'another-app' }),
      standIn.idTokenFor(lampShop.domain),
      standIn.idTokenFor(domain, { iss: 'https://other.myshopify.com/admin' }),
      standIn.idTokenFor(domain, { nbf: now + 30 }),
      `${standIn.idTokenFor(domain)}x`,
      'no token',
    ];
    for (const subjectToken of wrong) {
      const fields = { ...exchangeFields(standIn), subject_token: subjectToken };
      const answer = await askForTokens(standIn, fields);
      expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_subject_token' } });
    }
  });

  it('refuses a wrong secret, and takes an older one of several', async () => {
    const standIn = await start({ clientSecrets: ['new-secret', 'old-secret'] });
    const fields = exchangeFields(standIn);
    const wrong = await askForTokens(standIn, { ...fields, client_secret: 'guessed' });
    expect(wrong).toMatchObject({ status: 400, body: { error: 'invalid_client' } });
    const old = await askForTokens(standIn, { ...fields, client_secret: 'old-secret' });
    expect(old.status).toBe(200);
  });

  it('refuses a token without an end, unless the app is older than that rule', async () => {
    const { expiring: _left, ...fields } = exchangeFields(await start());
    expect((await askForTokens(await start(), fields)).status).toBe(400);
    const older = await start({ requiresExpiringTokens: false });
    const { expiring: _out, ...own } = exchangeFields(older);
    const { body } = await askForTokens(older, own);
    expect(body).not.toHaveProperty('refresh_token');
    older.clock.advance(400 * days);
    expect(await isGood(older, (body as Tokens).access_token)).toBe(true);
  });

  it('kills refresh tokens from before at once, and leaves access tokens their hour', async () => {
    const standIn = await start();
    const first = await exchange(standIn);
    await exchange(standIn);
    expect((await refresh(standIn, first.refresh_token)).status).toBe(400);
    expect(await isGood(standIn, first.access_token)).toBe(true);
  });
});

describe('a refresh', () => {
  it('gives a new pair, and the access token from before keeps its hour', async () => {
    const standIn = await start();
    const first = await exchange(standIn);
    const { body } = await refresh(standIn, first.refresh_token);
    const second = body as Tokens;
    expect(second.access_token).not.toBe(first.access_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await isGood(standIn, first.access_token)).toBe(true);
    expect(standIn.shop().installation.tokens).toMatchObject({ issued: 2, refreshed: 1 });
  });

  it('can be tried again with the token from before until its replacement is used', async () => {
    const standIn = await start();
    const first = await exchange(standIn);
    await refresh(standIn, first.refresh_token);
    // The answer was lost: again.
    const second = (await refresh(standIn, first.refresh_token)).body as Tokens;
    expect((await refresh(standIn, second.refresh_token)).status).toBe(200);
    expect(await refresh(standIn, first.refresh_token)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
  });

  it('of two tries with one token only the later pair goes on', async () => {
    const standIn = await start();
    const first = await exchange(standIn);
    const early = (await refresh(standIn, first.refresh_token)).body as Tokens;
    const late = (await refresh(standIn, first.refresh_token)).body as Tokens;
    expect((await refresh(standIn, early.refresh_token)).status).toBe(400);
    expect((await refresh(standIn, late.refresh_token)).status).toBe(200);
  });

  it('is refused thirty days after the first try, and ninety days after the token was made', async () => {
    const standIn = await start();
    const used = await exchange(standIn);
    await refresh(standIn, used.refresh_token);
    standIn.clock.advance(30 * days);
    expect((await refresh(standIn, used.refresh_token)).status).toBe(400);
    const unused = await exchange(standIn);
    standIn.clock.advance(90 * days);
    expect((await refresh(standIn, unused.refresh_token)).status).toBe(400);
  });
});

describe('the consent', () => {
  it('leads back with a code that is good once', async () => {
    const standIn = await start({ appUrl: 'http://127.0.0.1:9', installed: false });
    const [path = ''] = standIn.app.config.redirectPaths;
    const { status, headers } = await authorize(standIn, path);
    expect(status).toBe(302);
    const { searchParams } = new URL(headers.location ?? '');
    expect(searchParams.get('state')).toBe('nonce-1');
    expect(searchParams.get('shop')).toBe(domain);
    const code = searchParams.get('code') ?? '';
    expect((await askForTokens(standIn, { code, expiring: '1' })).status).toBe(200);
    expect((await askForTokens(standIn, { code, expiring: '1' })).status).toBe(400);
  });

  it('from before an uninstall is worth nothing after it', async () => {
    const standIn = await start({ appUrl: 'http://127.0.0.1:9' });
    const [path = ''] = standIn.app.config.redirectPaths;
    const { headers } = await authorize(standIn, path);
    const code = new URL(headers.location ?? '').searchParams.get('code') ?? '';
    standIn.shop().uninstall();
    expect((await askForTokens(standIn, { code, expiring: '1' })).status).toBe(400);
  });

  it('leads nowhere else than where the app is configured to be', async () => {
    const standIn = await start({ appUrl: 'http://127.0.0.1:9' });
    expect((await authorize(standIn, '/elsewhere')).status).toBe(400);
    standIn.app.url = 'http://127.0.0.1:10';
    const [path = ''] = standIn.app.config.redirectPaths;
    const query = `client_id=${standIn.app.clientId}&redirect_uri=http://127.0.0.1:9${path}&state=x`;
    const answer = await ask(`${standIn.url}/${domain}/admin/oauth/authorize?${query}`);
    expect(answer.status).toBe(400);
  });
});

it.each([
  ['frozen', 402],
  ['fraudulent', 403],
  ['locked', 423],
  ['closed', 404],
] as const)(
  'a shop that is %s grants nothing, and answers %i to that too',
  async (state, status) => {
    const standIn = await start();
    const tokens = await exchange(standIn);
    standIn.shop().state = state;
    expect((await askForTokens(standIn, exchangeFields(standIn))).status).toBe(status);
    expect((await refresh(standIn, tokens.refresh_token)).status).toBe(status);
    standIn.shop().state = 'open';
    expect((await refresh(standIn, tokens.refresh_token)).status).toBe(200);
  },
);

it('after an uninstall every token is dead, and a reinstall brings none back', async () => {
  const standIn = await start();
  const tokens = await exchange(standIn);
  standIn.shop().uninstall();
  const message = '[API] Invalid API key or access token (unrecognized login or wrong password)';
  expect(await askAdmin(standIn, tokens.access_token, '{ shop { name } }')).toMatchObject({
    status: 401,
    body: { errors: message },
  });
  expect((await askForTokens(standIn, exchangeFields(standIn))).status).toBe(400);
  standIn.shop().install();
  expect(await isGood(standIn, tokens.access_token)).toBe(false);
  expect((await refresh(standIn, tokens.refresh_token)).status).toBe(400);
  expect(await isGood(standIn, (await exchange(standIn)).access_token)).toBe(true);
});
