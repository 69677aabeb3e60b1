import { beforeAll, describe, expect, it } from 'vitest';
import type { PageFiles } from '../../../server/http/shopify/page-files.ts';
import { createTestApp, jsonRequest, type TestApp } from '../../support/http-app.ts';
import { sessionClaims, signSession, testApp, testShop } from '../../support/shopify-session.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = { body: bytes('plain'), br: bytes('br'), gzip: bytes('gzip') };
const page: PageFiles = {
  page: 'page-abc.js',
  preview: 'preview-abc.js',
  read: (name) => (/^(page|preview)-abc\.js$/.test(name) ? file : undefined),
};

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ shopifyApp: testApp, shopifyPage: page });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  test.app.request(path, { headers });
const embedded = `/shopify?shop=${testShop}&embedded=1&host=aG9zdA&id_token=e30.e30.e30&locale=de`;

/** The sources that a directive of a policy names. */
function sources(answer: Response, directive: string): readonly string[] {
  const policy = answer.headers.get('Content-Security-Policy') ?? '';
  const found = policy.split('; ').find((each) => each.startsWith(`${directive} `));
  return found?.split(' ').slice(1) ?? [];
}

describe('the page in the admin', () => {
  it('may be framed by the shop that opens it and by no other', async () => {
    for (const shop of [testShop, 'other-shop.myshopify.com']) {
      const answer = await get(`/shopify?shop=${shop}&embedded=1`);
      expect(answer.status).toBe(200);
      expect(sources(answer, 'frame-ancestors')).toEqual([
        `https://${shop}`,
        'https://admin.shopify.com',
      ]);
      expect(answer.headers.get('X-Frame-Options')).toBeNull();
    }
  });

  it.each([
    '',
    '?shop=',
    '?shop=shop.example.com',
    '?shop=shop.myshopify.com.example.com',
    '?shop=evil.example.com/.myshopify.com',
    '?shop=a%20b.myshopify.com',
    '?shop=x.myshopify.com%3B%20frame-ancestors%20*',
    '?shop=x.myshopify.com%27%3E%3Cscript%3Ealert(1)%3C/script%3E',
    '?shop=admin.shopify.com',
  ])('says where it is found, framed by nobody, and lets no shop be typed: %j', async (query) => {
    const answer = await get(`/shopify${query}${query ? '&' : '?'}embedded=1`);
    const text = await answer.text();
    expect(sources(answer, 'frame-ancestors')).toEqual(["'none'"]);
    expect(text).toContain('Open TrulyBot from your shop’s admin');
    expect(text).not.toMatch(/<(input|form|script)/);
  });

  it('runs App Bridge first, then Polaris, then its own script, and nothing that stands in it', async () => {
    const answer = await get(embedded);
    const text = await answer.text();
    expect([...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
      `<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js" data-api-key="${testApp.clientId}">`,
      '<script src="https://cdn.shopify.com/shopifycloud/polaris-1.js">',
      '<script type="module" src="/shopify/assets/page-abc.js">',
    ]);
    expect(sources(answer, 'script-src')).toEqual(["'self'", 'https://cdn.shopify.com']);
    expect(text).not.toMatch(/\son\w+=/);
    expect(answer.headers.get('Link')).toBe(
      '<https://cdn.shopify.com/shopifycloud/app-bridge.js>; rel="preload"; as="script", ' +
        '<https://cdn.shopify.com/shopifycloud/polaris-1.js>; rel="preload"; as="script", ' +
        '</shopify/assets/page-abc.js>; rel="modulepreload"',
    );
  });

  it('is the same for whoever opens it: nothing of its address is in it but the shop', async () => {
    const one = await (await get(embedded)).text();
    const other = await (await get(`/shopify?shop=${testShop}&embedded=1`)).text();
    expect(one).toBe(other);
    expect(one).not.toContain('e30');
  });

  it('sets no cookie and is kept by no cache, whatever is asked', async () => {
    const addresses = [embedded, '/shopify', '/shopify/preview', `/shopify?shop=${testShop}`];
    for (const address of [...addresses, '/shopify/api/state', '/shopify/api/settings']) {
      const answer = await get(address, { Authorization: `Bearer ${signSession()}` });
      expect(answer.headers.get('Set-Cookie')).toBeNull();
      if (answer.status !== 302) expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  it('leads to the admin when it is opened outside of it', async () => {
    for (const path of ['/shopify', '/shopify/settings', '/shopify/data-requests']) {
      const answer = await get(`${path}?shop=${testShop}`);
      expect(answer.status).toBe(302);
      expect(answer.headers.get('Location')).toBe(
        `https://admin.shopify.com/store/plants-of-tests/apps/${testApp.clientId}`,
      );
    }
    // Where it is framed all the same, the admin would refuse to be shown in its place.
    const framed = await get(`/shopify?shop=${testShop}`, { 'Sec-Fetch-Dest': 'iframe' });
    expect(framed.status).toBe(200);
  });

  it('has scripts that may be kept for ever, compressed as the browser likes', async () => {
    const answer = await get('/shopify/assets/page-abc.js', { 'Accept-Encoding': 'gzip, br' });
    expect(answer.headers.get('Content-Encoding')).toBe('br');
    expect(answer.headers.get('Cache-Control')).toContain('immutable');
    expect(await (await get('/shopify/assets/page-abc.js')).text()).toBe('plain');
    expect((await get('/shopify/assets/manifest.json')).status).toBe(404);
    expect((await get('/shopify/assets/..%2Fmanifest.json')).status).toBe(404);
  });

  it('has a preview that has no origin and may be framed by the page alone', async () => {
    const answer = await get(`/shopify/preview?shop=${testShop}`);
    const policy = answer.headers.get('Content-Security-Policy');
    expect(policy).toMatch(/^sandbox allow-scripts; default-src 'none'; /);
    expect(sources(answer, 'frame-ancestors')).toEqual([
      'https://chat.example.com',
      `https://${testShop}`,
      'https://admin.shopify.com',
    ]);
  });

  it('is all the stand-in’s where there is one', async () => {
    const standIn = 'http://127.0.0.1:4000';
    const other = await createTestApp({
      shopifyApp: { ...testApp, standIn },
      shopifyPage: page,
    });
    const answer = await other.app.request(embedded);
    expect(sources(answer, 'frame-ancestors')).toEqual([standIn]);
    expect(sources(answer, 'script-src')).toEqual(["'self'", standIn]);
    expect(await answer.text()).not.toMatch(/https:\/\/(cdn|admin)\.shopify\.com/);
    const outside = await other.app.request(`/shopify?shop=${testShop}`);
    expect(outside.headers.get('Location')).toBe(`${standIn}/admin/${testShop}`);
  });

  it('is not there on a host without an app', async () => {
    const { app } = await createTestApp();
    const authorized = { headers: { Authorization: `Bearer ${signSession()}` } };
    for (const path of [embedded, '/shopify/preview', '/shopify/api/state', '/shopify/install']) {
      const query = path === '/shopify/install' ? `?shop=${testShop}&hmac=0&timestamp=1` : '';
      const answer = await app.request(path + query, authorized);
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});

const now = Math.floor(Date.now() / 1_000);

/** Each token is good but for one thing. */
const refused: readonly (readonly [string, () => string])[] = [
  ['another secret', () => signSession(sessionClaims(), { secret: 'shpss_another' })],
  ['an empty secret', () => signSession(sessionClaims(), { secret: '' })],
  ['no signature', () => signSession().replace(/[^.]*$/, '')],
  ['alg none', () => signSession(sessionClaims(), { header: { alg: 'none', typ: 'JWT' } })],
  [
    'alg none, unsigned',
    () =>
      `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(sessionClaims())).toString('base64url')}.`,
  ],
  ['another algorithm', () => signSession(sessionClaims(), { header: { alg: 'HS512' } })],
  ['another app', () => signSession(sessionClaims({ aud: 'another-app' }))],
  ['several apps', () => signSession(sessionClaims({ aud: [testApp.clientId, 'x'] }))],
  ['no app', () => signSession(sessionClaims({ aud: undefined }))],
  ['expired', () => signSession(sessionClaims({ exp: now - 60, nbf: now - 120, iat: now - 120 }))],
  ['no end', () => signSession(sessionClaims({ exp: undefined }))],
  ['a long life', () => signSession(sessionClaims({ exp: now + 86_400 }))],
  ['not yet', () => signSession(sessionClaims({ nbf: now + 600 }))],
  ['no beginning', () => signSession(sessionClaims({ nbf: undefined }))],
  ['made in future', () => signSession(sessionClaims({ iat: now + 600, exp: now + 660 }))],
  ['never made', () => signSession(sessionClaims({ iat: undefined }))],
  [
    'issuer of another shop',
    () => signSession(sessionClaims({ iss: 'https://other.myshopify.com/admin' })),
  ],
  ['no issuer', () => signSession(sessionClaims({ iss: undefined }))],
  ['no shop', () => signSession(sessionClaims({ dest: undefined }))],
  [
    'a shop elsewhere',
    () =>
      signSession(
        sessionClaims({ dest: 'https://shop.example.com', iss: 'https://shop.example.com/admin' }),
      ),
  ],
  ['a shop with a path', () => signSession(sessionClaims({ dest: `https://${testShop}/x` }))],
  ['plain http', () => signSession(sessionClaims({ dest: `http://${testShop}` }))],
  ['nobody', () => signSession(sessionClaims({ sub: undefined }))],
  ['a strange somebody', () => signSession(sessionClaims({ sub: '1; drop' }))],
  ['no id', () => signSession(sessionClaims({ jti: undefined }))],
  ['a space in it', () => signSession().replace('.', '. ')],
  ['a fourth part', () => `${signSession()}.e30`],
  ['padding', () => `${signSession()}=`],
  ['too long', () => signSession(sessionClaims({ more: 'x'.repeat(6_000) }))],
];

describe('a call of the page', () => {
  it('is believed with a token of now', async () => {
    const answer = await get('/shopify/api/state', { Authorization: `Bearer ${signSession()}` });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      joined: false,
      shop: testShop,
      hostAllowsChanges: false,
    });
  });

  it.each(refused)('is refused with %s, and App Bridge is told to try again', async (_, token) => {
    const answer = await get('/shopify/api/state', { Authorization: `Bearer ${token()}` });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('X-Shopify-Retry-Invalid-Session-Request')).toBe('1');
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ type: '/problems/session-token-refused' });
  });

  it.each([undefined, 'Bearer', 'Basic abc', `Bearer tb_key`, signSession()])(
    'is refused without one: %j',
    async (authorization) => {
      const headers: Record<string, string> = authorization ? { Authorization: authorization } : {};
      expect((await get('/shopify/api/state', headers)).status).toBe(401);
    },
  );

  it('is refused wherever it goes, before anything of it is read', async () => {
    const calls: readonly (readonly [string, string])[] = [
      ['GET', '/shopify/api/state'],
      ['POST', '/shopify/api/check'],
      ['POST', '/shopify/api/join'],
      ['GET', '/shopify/api/settings'],
      ['PUT', '/shopify/api/settings'],
      ['GET', '/shopify/api/data-requests'],
      ['GET', '/shopify/api/data-requests/3f0f4c52-6f8e-4d6d-8f0b-0a8d4e0d2c31'],
    ];
    for (const [method, path] of calls) {
      const init =
        method === 'GET' ? { method } : jsonRequest(method, { wrong: true }, 'e30.e30.x');
      expect([path, (await test.app.request(path, init)).status]).toEqual([path, 401]);
    }
  });

  it('is believed with the secret that is being replaced', async () => {
    const rotated = await createTestApp({
      shopifyApp: { ...testApp, clientSecrets: ['shpss_newer', ...testApp.clientSecrets] },
    });
    const headers = { Authorization: `Bearer ${signSession()}` };
    expect((await rotated.app.request('/shopify/api/state', { headers })).status).toBe(200);
  });

  it('is told what the host allows', async () => {
    const { app } = await createTestApp({ shopifyApp: { ...testApp, allowsChanges: true } });
    const headers = { Authorization: `Bearer ${signSession()}` };
    const answer = await app.request('/shopify/api/state', { headers });
    expect(await answer.json()).toMatchObject({ hostAllowsChanges: true });
  });
});
