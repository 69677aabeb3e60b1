import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lampShop, type ShopFixture } from '../../../demo-shop/shopify/data/shops.ts';
import { queryHmac } from '../../../demo-shop/shopify/oauth/signatures.ts';
import {
  startShopifyAdminHouse,
  type ShopifyAdminHouse,
} from '../../support/shopify-admin-house.ts';

const shops: readonly ShopFixture[] = Array.from({ length: 20 }, (_, index) => ({
  ...lampShop,
  domain: `lamps-${index}.myshopify.com`,
  id: `66123456${String(index).padStart(3, '0')}`,
}));
let nextShop = 0;
let domain: string;
let house: ShopifyAdminHouse;

beforeAll(async () => {
  house = await startShopifyAdminHouse({ shops });
}, 120_000);
afterAll(() => house.stop());
beforeEach(() => {
  domain = shops[nextShop]?.domain ?? '';
  nextShop += 1;
});

const newAccount = { kind: 'new', email: 'owner@example.com' } as const;
const seconds = () => Math.floor(Date.now() / 1_000);

/** An address of ours as Shopify signs it. */
function signed(
  path: string,
  parameters: Readonly<Record<string, string>>,
  secret = house.standIn.app.clientSecrets[0] ?? '',
): string {
  const query = new URLSearchParams(parameters);
  query.set('hmac', queryHmac(query, secret));
  return `${house.server.url}${path}?${query.toString()}`;
}

const get = (address: string, cookie?: string) =>
  fetch(address, { redirect: 'manual', ...(cookie !== undefined && { headers: { cookie } }) });

const begin = (changes: Readonly<Record<string, string>> = {}, secret?: string) =>
  get(
    signed('/shopify/install', { shop: domain, timestamp: String(seconds()), ...changes }, secret),
  );

/** What a browser keeps of an answer. */
const cookieOf = (answer: Response) => answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';

/** From the install to where the shop's consent leads back to. */
async function consent() {
  const answer = await begin();
  expect(answer.status).toBe(302);
  const agreed = await get(answer.headers.get('Location') ?? '');
  expect(agreed.status).toBe(302);
  const back = new URL(agreed.headers.get('Location') ?? '');
  return {
    cookie: cookieOf(answer),
    // The stand-in knows the server by its public name.
    back: `${house.server.url}${back.pathname}${back.search}`,
    parameters: Object.fromEntries(back.searchParams),
  };
}

/** How often a code was brought to Shopify: it alone has no kind of grant. */
const exchanges = () =>
  house.standIn.requests.filter(
    (each) => each.path.includes('access_token') && each.operation === undefined,
  ).length;

describe('beginning to install by consent', () => {
  it('leads to the consent of the shop that Shopify has signed, and nowhere else', async () => {
    const answer = await begin();
    const consentPage = new URL(answer.headers.get('Location') ?? '');
    expect(consentPage.href).toContain(`${house.standIn.url}/${domain}/admin/oauth/authorize?`);
    expect(consentPage.searchParams.get('client_id')).toBe(house.standIn.app.clientId);
    expect(consentPage.searchParams.get('redirect_uri')).toBe(
      `${house.standIn.app.url}/shopify/auth/callback`,
    );
    // Those of shopify.app.toml.
    expect(consentPage.searchParams.has('scope')).toBe(false);
  });

  it('keeps the state in a cookie that goes to the callback alone', async () => {
    const answer = await begin();
    const [first, ...attributes] = (answer.headers.get('Set-Cookie') ?? '').split('; ');
    const state = new URL(answer.headers.get('Location') ?? '').searchParams.get('state') ?? '';
    expect(first).toBe(`trulybot_shopify_state=${encodeURIComponent(state)}`);
    expect(attributes.toSorted()).toEqual([
      'HttpOnly',
      'Max-Age=600',
      'Path=/shopify/auth/callback',
      'SameSite=Lax',
    ]);
  });

  it.each([
    ['a shop elsewhere', { shop: 'evil.example.com' }],
    ['a shop with an end that is none', { shop: 'x.myshopify.com.evil.example.com' }],
    ['a shop with a path', { shop: 'x.myshopify.com/evil' }],
    ['a signature of long ago', { timestamp: String(seconds() - 600) }],
    ['a signature of tomorrow', { timestamp: String(seconds() + 600) }],
  ])('is refused for %s, though it was signed', async (_, changes) => {
    const answer = await begin(changes);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });

  it('is refused without Shopify’s signature', async () => {
    expect((await begin({}, 'another secret')).status).toBe(401);
    const address = signed('/shopify/install', { shop: domain, timestamp: String(seconds()) });
    const other = address.replace(encodeURIComponent(domain), 'other.myshopify.com');
    expect((await get(other)).status).toBe(401);
    expect((await get(`${address}&shop=other.myshopify.com`)).status).toBe(400);
    const unsigned = `${house.server.url}/shopify/install?shop=${domain}`;
    expect((await get(unsigned)).status).toBe(400);
  });
});

describe('coming back from the consent', () => {
  it('leads an unknown shop to the page in the admin, stores nothing and spends no code', async () => {
    const { back, cookie } = await consent();
    const before = exchanges();
    const answer = await get(back, cookie);
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe(`${house.standIn.url}/admin/${domain}`);
    expect(answer.headers.get('Set-Cookie')).toContain('Max-Age=0');
    expect(exchanges()).toBe(before);
    expect(await house.state(domain)).toMatchObject({ joined: false });
  });

  it('connects a shop that an account has to that account again', async () => {
    await house.join(domain, newAccount);
    const shop = house.standIn.shop(domain);
    shop.uninstall();
    await house.standIn.webhooksSettled();
    const { back, cookie } = await consent();
    const before = exchanges();
    expect((await get(back, cookie)).status).toBe(302);
    expect(exchanges()).toBe(before + 1);
    expect(await house.state(domain)).toMatchObject({ joined: true, connection: { works: true } });
  });

  it('leaves a shop alone that its merchant has disconnected: they connect it on the page', async () => {
    await house.disconnect(await house.joinFirst(domain));
    const { back, cookie } = await consent();
    const before = exchanges();
    expect((await get(back, cookie)).status).toBe(302);
    expect(exchanges()).toBe(before);
    expect(await house.state(domain)).toMatchObject({ connection: { isDisconnected: true } });
  });

  it('is refused in another browser, without the cookie and with another grant’s', async () => {
    await house.join(domain, newAccount);
    const { back, cookie } = await consent();
    const other = await consent();
    const before = exchanges();
    for (const wrong of [undefined, '', 'trulybot_shopify_state=', other.cookie, `${cookie}x`]) {
      expect((await get(back, wrong)).status).toBe(401);
    }
    expect(exchanges()).toBe(before);
    expect((await get(back, cookie)).status).toBe(302);
  });

  it('is refused for another shop than it was begun for', async () => {
    const { cookie, parameters } = await consent();
    const { hmac: _hmac, ...rest } = parameters;
    const other = shops[0]?.domain ?? '';
    const address = signed('/shopify/auth/callback', { ...rest, shop: other });
    expect((await get(address, cookie)).status).toBe(401);
  });

  it('is refused with a state that somebody made, or of long ago, in cookie and query alike', async () => {
    const { parameters } = await consent();
    const { hmac: _hmac, ...rest } = parameters;
    const [header = '', ...parts] = (parameters['state'] ?? '').split('.');
    for (const state of ['made-up', `${header}x.${parts.join('.')}`, '']) {
      const address = signed('/shopify/auth/callback', { ...rest, state });
      expect((await get(address, `trulybot_shopify_state=${state}`)).status).toBe(401);
    }
  });

  it('is refused when Shopify has not signed it, or not just now', async () => {
    const { cookie, parameters, back } = await consent();
    expect((await get(back.replace(/code=\w/, 'code=_'), cookie)).status).toBe(401);
    const { hmac: _hmac, ...rest } = parameters;
    const old = signed('/shopify/auth/callback', { ...rest, timestamp: String(seconds() - 600) });
    expect((await get(old, cookie)).status).toBe(401);
    const forged = signed('/shopify/auth/callback', rest, 'another secret');
    expect((await get(forged, cookie)).status).toBe(401);
  });

  it('leads on when the code is good for nothing any more: the page gets access by itself', async () => {
    await house.join(domain, newAccount);
    const { back, cookie } = await consent();
    expect((await get(back, cookie)).status).toBe(302);
    expect((await get(back, cookie)).status).toBe(302);
    expect(await house.state(domain)).toMatchObject({ connection: { works: true } });
  });
});
