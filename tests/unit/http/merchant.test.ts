import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { apiKeyScopes, type ApiKeyScope } from '../../../server/accounts/accounts.ts';
import { PlatformError } from '../../../server/orders/platform-error.ts';
import {
  bearer,
  createKeptLog,
  createTestApp,
  jsonRequest,
  type TestApp,
} from '../../support/http-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = await createTestApp();
});

const shop = {
  storeUrl: 'https://second.example.com',
  consumerKey: 'ck_1234567890',
  consumerSecret: 'cs_planted_secret',
};

/** Every route that an API key opens: method, address, scope, body. */
const routes = (): readonly (readonly [string, string, ApiKeyScope, unknown?])[] => [
  ['POST', '/api/integrations/woocommerce/connect', 'integrations:write', shop],
  ['POST', '/api/integrations/woocommerce/disconnect', 'integrations:write', { id: 'x' }],
  ['POST', '/api/integrations/woocommerce/orders', 'orders:read', {}],
  ['GET', '/api/integrations', 'integrations:read'],
  ['DELETE', '/api/integrations?id=x', 'integrations:write'],
  ['POST', '/api/integrations/test', 'integrations:write', { id: 'x' }],
  ['GET', '/api/integrations/orders/search', 'orders:read'],
  ['GET', `/api/stores/${test.storeId}/settings`, 'settings:read'],
  ['PUT', `/api/stores/${test.storeId}/settings`, 'settings:write', {}],
  ['POST', `/api/stores/${test.storeId}/site-id`, 'settings:write'],
  ['POST', '/api/accounts', 'accounts:write', { name: 'New', email: 'new@example.com' }],
  ['POST', '/api/api-keys', 'accounts:write', { name: 'New', scopes: ['orders:read'] }],
  ['DELETE', `/api/api-keys?id=${randomUUID()}`, 'accounts:write'],
  ['POST', '/api/connect-codes', 'integrations:write'],
];

const send = (method: string, address: string, body?: unknown, key?: string) =>
  test.app.request(
    address,
    body === undefined ? { method, ...(key && bearer(key)) } : jsonRequest(method, body, key),
  );

describe('every route of a merchant', () => {
  it('is closed without a key and with a wrong one', async () => {
    for (const [method, address, , body] of routes()) {
      for (const key of [undefined, 'tb_wrong']) {
        const answer = await send(method, address, body, key);
        expect([address, answer.status]).toEqual([address, 401]);
        expect(answer.headers.get('WWW-Authenticate')).toContain('Bearer');
      }
    }
  });

  it('is closed for a key with every scope but its own, which the refusal names', async () => {
    for (const [method, address, scope, body] of routes()) {
      const key = await test.keyWith(apiKeyScopes.filter((each) => each !== scope));
      const answer = await send(method, address, body, key);
      expect([address, answer.status]).toEqual([address, 403]);
      expect(JSON.stringify(await answer.json())).toContain(scope);
    }
  });

  it('is open for a key with its scope alone', async () => {
    for (const [method, address, scope, body] of routes()) {
      const answer = await send(method, address, body, await test.keyWith([scope]));
      // Making a key with a scope that the caller lacks is refused on its own account.
      if (address === '/api/api-keys') continue;
      expect([401, 403]).not.toContain(answer.status);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
  });

  it('shows another merchant nothing: their ids do not exist', async () => {
    const { accountId } = await test.accounts.create({ name: 'Other', email: 'o@example.com' });
    const key = await test.keyWith(apiKeyScopes, accountId);
    const { id } = test.integration;
    const settings = `/api/stores/${test.storeId}/settings`;
    const mine = { 'If-Match': '"0"' };
    const statuses = [
      await send('POST', '/api/integrations/woocommerce/disconnect', { id }, key),
      await send('DELETE', `/api/integrations?id=${id}`, undefined, key),
      await send('POST', '/api/integrations/test', { id }, key),
      await send('POST', '/api/integrations/woocommerce/orders', { integrationId: id }, key),
      await send('GET', `/api/integrations/orders/search?storeId=${test.storeId}`, undefined, key),
      await send('GET', settings, undefined, key),
      await test.app.request(settings, jsonRequest('PUT', {}, key, mine)),
      await send('POST', `/api/stores/${test.storeId}/site-id`, undefined, key),
    ].map(({ status }) => status);
    expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 404, 404]);
    const list = await send('GET', '/api/integrations', undefined, key);
    expect(await list.json()).toEqual({ integrations: [] });
  });
});

describe('a merchant', () => {
  it('connects a shop, sees it in the list and never sees its secret again', async () => {
    const connected = await send(
      'POST',
      '/api/integrations/woocommerce/connect',
      shop,
      test.apiKey,
    );
    expect(connected.status).toBe(201);
    const text =
      (await connected.text()) +
      (await (await send('GET', '/api/integrations', undefined, test.apiKey)).text());
    expect(text).toContain('https://second.example.com');
    expect(text).not.toContain('planted');
  });

  it('is told when a shop belongs to somebody else', async () => {
    const taken = { ...shop, storeUrl: 'https://shop.example.com' };
    const answer = await send('POST', '/api/integrations/woocommerce/connect', taken, test.apiKey);
    expect(answer.status).toBe(409);
  });

  it('is told of a misspelt field instead of having it ignored', async () => {
    const body = { ...shop, allowInsecureHTTP: true };
    const answer = await send('POST', '/api/integrations/woocommerce/connect', body, test.apiKey);
    expect(answer.status).toBe(422);
    expect(JSON.stringify(await answer.json())).toContain('allowInsecureHTTP');
  });

  it.each([
    ['unauthorized', 422, false],
    ['timeout', 502, true],
    ['rate_limited', 502, true],
  ] as const)('learns of %s what to do', async (code, status, retryable) => {
    const error = new PlatformError(code, {
      message: 'The shop said no.',
      merchantAction: 'Make a new key.',
      retryAfterMs: 1500,
    });
    const { app, apiKey } = await createTestApp({
      merchantOrders: { search: () => Promise.reject(error) },
    });
    const answer = await app.request(
      '/api/integrations/woocommerce/orders',
      jsonRequest('POST', {}, apiKey),
    );
    expect(answer.status).toBe(status);
    expect(answer.headers.get('Retry-After')).toBe('2');
    expect(await answer.json()).toMatchObject({
      code,
      retryable,
      merchantAction: 'Make a new key.',
    });
  });

  it('searches by an e-mail in a header; one in the address is refused', async () => {
    const asked: unknown[] = [];
    const { app, apiKey, storeId } = await createTestApp({
      merchantOrders: {
        search: async (store, filters) => {
          asked.push(filters);
          return [];
        },
      },
    });
    const address = '/api/integrations/orders/search?orderNumber=29';
    const answer = await app.request(
      address,
      bearer(apiKey, { 'X-Customer-Email': 'dana@example.com' }),
    );
    expect(await answer.json()).toEqual({ storeId, orders: [] });
    expect(asked).toEqual([{ orderNumber: '29', email: 'dana@example.com', limit: 20 }]);
    // A client writes the letters of a header as bytes, and bytes arrive as Latin-1.
    const utf8 = Buffer.from('zoë@müller.example').toString('latin1');
    await app.request(address, bearer(apiKey, { 'X-Customer-Email': utf8 }));
    expect(asked.pop()).toMatchObject({ email: 'zoë@müller.example' });
    const latin1 = await app.request(address, bearer(apiKey, { 'X-Customer-Email': 'zoë@x.test' }));
    expect(latin1.status).toBe(400);
    expect(JSON.stringify(await latin1.json())).toContain('must be UTF-8');
    const refused = await app.request(`${address}&email=dana@example.com`, bearer(apiKey));
    expect(refused.status).toBe(400);
    for (const misspelt of ['ordernumber=29', 'order_number=29', 'customerEmail=a@example.com']) {
      const answer400 = await app.request(
        `/api/integrations/orders/search?${misspelt}`,
        bearer(apiKey),
      );
      expect(answer400.status).toBe(400);
      const { errors } = (await answer400.json()) as { errors: readonly { field: string }[] };
      expect(errors.map(({ field }) => field)).toEqual([misspelt.split('=')[0]]);
    }
    expect(asked).toHaveLength(1);
  });

  it('changes settings against the version that was read', async () => {
    const address = `/api/stores/${test.storeId}/settings`;
    const read = await test.app.request(address, bearer(test.apiKey));
    const settings = (await read.json()) as { texts: { greeting: string } };
    const entityTag = read.headers.get('ETag') ?? '';
    settings.texts.greeting = 'Good day.';
    const write = (ifMatch?: string) =>
      test.app.request(
        address,
        jsonRequest(
          'PUT',
          settings,
          test.apiKey,
          ifMatch === undefined ? {} : { 'If-Match': ifMatch },
        ),
      );
    const written = await write(entityTag);
    expect(written.status).toBe(200);
    expect(written.headers.get('ETag')).not.toBe(entityTag);
    expect((await write(entityTag)).status).toBe(412);
    expect((await write()).status).toBe(428);
    const again = await test.app.request(address, bearer(test.apiKey));
    expect(await again.json()).toEqual(settings);
  });

  it('changes nothing with a request that has no body', async () => {
    const address = `/api/stores/${test.storeId}/settings`;
    const answer = await test.app.request(address, {
      method: 'PUT',
      ...bearer(test.apiKey, { 'If-Match': '"0"' }),
    });
    expect(answer.status).toBe(415);
    const read = await test.app.request(address, bearer(test.apiKey));
    expect(read.headers.get('ETag')).toBe('"0"');
  });

  it('learns every field of the settings that cannot be used', async () => {
    const body = { appearance: { accentColor: 'red' }, retentionDays: 0 };
    const answer = await test.app.request(
      `/api/stores/${test.storeId}/settings`,
      jsonRequest('PUT', body, test.apiKey, { 'If-Match': '"0"' }),
    );
    expect(answer.status).toBe(422);
    const { errors } = (await answer.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field)).toEqual(['appearance.accentColor', 'retentionDays']);
  });

  it('cannot make a key that may do more than the calling one', async () => {
    const key = await test.keyWith(['accounts:write']);
    const ask = (scopes: readonly ApiKeyScope[]) =>
      send('POST', '/api/api-keys', { name: 'More', scopes }, key);
    expect((await ask(['accounts:write', 'orders:read'])).status).toBe(403);
    expect((await ask(['accounts:write'])).status).toBe(201);
  });

  it('revokes a key, which then opens nothing', async () => {
    const { id, apiKey } = await test.accounts.createApiKey(test.accountId, {
      name: 'lost',
      scopes: ['integrations:read'],
    });
    const address = `/api/api-keys?id=${id}`;
    expect((await send('DELETE', address, undefined, test.apiKey)).status).toBe(204);
    expect((await send('DELETE', address, undefined, test.apiKey)).status).toBe(404);
    expect((await send('GET', '/api/integrations', undefined, apiKey)).status).toBe(401);
  });
});

describe('a database that is away or too busy', () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED', syscall: 'connect' });
  it.each([
    ['takes no connection', refused],
    ['has none left', new Error('timeout exceeded when trying to connect')],
    ['is stopping', Object.assign(new Error('shutting down'), { code: '57P01' })],
    ['took too long', Object.assign(new Error('canceling'), { code: '57014' })],
    ['had to choose between two', Object.assign(new Error('deadlock'), { code: '40P01' })],
  ])('asks for another try in a moment: it %s', async (_, cause) => {
    const log = createKeptLog();
    const { app, apiKey } = await createTestApp({
      log,
      merchantOrders: { search: () => Promise.reject(cause) },
    });
    const request = jsonRequest('POST', { email: 'dana@example.com' }, apiKey);
    const answer = await app.request('/api/integrations/woocommerce/orders', request);
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '2']);
    expect(await answer.text()).not.toContain(cause.message);
    expect(JSON.stringify(log.lines)).toContain('away or too busy');
  });

  it('is not taken for the cause of our own faults', async () => {
    const fault = Object.assign(new Error('no such table'), { code: '42P01' });
    const { app, apiKey } = await createTestApp({
      merchantOrders: { search: () => Promise.reject(fault) },
    });
    const request = jsonRequest('POST', { email: 'dana@example.com' }, apiKey);
    expect((await app.request('/api/integrations/woocommerce/orders', request)).status).toBe(500);
  });
});

describe('an unexpected fault', () => {
  it('is answered without its cause, and logged with the request id and nobody’s data', async () => {
    const log = createKeptLog();
    const cause = new Error('value "dana@example.com" for order 123456 exploded');
    const { app, apiKey } = await createTestApp({
      log,
      merchantOrders: { search: () => Promise.reject(cause) },
    });
    const answer = await app.request(
      '/api/integrations/woocommerce/orders',
      jsonRequest('POST', { email: 'dana@example.com' }, apiKey),
    );
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).not.toMatch(/exploded|dana|merchant\.test/);
    expect(text).toContain(answer.headers.get('X-Request-Id'));
    const logged = JSON.stringify(log.lines);
    expect(logged).toContain('merchant.test');
    expect(logged).toContain(answer.headers.get('X-Request-Id'));
    expect(logged).not.toMatch(/dana|123456/);
  });
});
