import { beforeEach, describe, expect, it } from 'vitest';
import { createMetrics } from '../../../server/metrics/metrics.ts';
import { securityHeaders } from '../../../server/http/security-headers.ts';
import {
  bearer,
  createTestApp,
  jsonRequest,
  openConversation,
  type TestApp,
} from '../../support/http-app.ts';

const token = 'a-token-of-the-monitoring';
let test: TestApp;
let paths: Readonly<Record<string, string>>;

beforeEach(async () => {
  const metrics = createMetrics({ version: '1', onUnreadable: () => undefined });
  test = await createTestApp({ metrics, metricsToken: token });
  const { conversationId } = await openConversation(test);
  const { siteId, storeId } = test;
  paths = { siteId, storeId, conversationId, file: 'panel-abc.js', kind: 'not-found' };
});

function expectSecure(answer: Response, what: string): void {
  const { headers } = answer;
  const expected = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
  };
  for (const [name, value] of Object.entries(expected)) {
    expect([what, name, headers.get(name)]).toEqual([what, name, value]);
  }
  // Only what stands on other people's pages may be put there.
  const isForOtherPages = /^(\/api\/widget\/|\/widget\/)/.test(
    new URL(what.split(' ')[1] ?? '').pathname,
  );
  expect([what, headers.get('cross-origin-resource-policy')]).toEqual([
    what,
    isForOtherPages ? 'cross-origin' : 'same-origin',
  ]);
  const policy = headers.get('content-security-policy') ?? '';
  for (const part of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
    expect([what, policy]).toEqual([what, expect.stringContaining(part)]);
  }
  expect(policy).not.toMatch(/unsafe|\*|script-src/);
}

const at = (path: string) => `https://chat.example.com${path}`;

describe('every answer says what a browser may do with it', () => {
  it('on every route, whoever asks', async () => {
    const routes = test.app.routes.filter(({ method }) => method !== 'ALL');
    expect(routes.length).toBeGreaterThan(15);
    const statuses = new Set<number>();
    for (const { method, path } of routes) {
      const address = at(
        path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => paths[name] ?? 'x'),
      );
      for (const credential of [test.apiKey, token, 'wrong']) {
        const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
        const answer = await test.app.request(address, { method, ...bearer(credential), ...body });
        await answer.body?.cancel();
        statuses.add(answer.status);
        expectSecure(answer, `${method} ${address}`);
      }
    }
    // Otherwise only refusals were looked at.
    expect([...statuses]).toEqual(expect.arrayContaining([200, 401, 404, 415]));
  });

  it('on pages, scripts, streams, preflights and everything that goes wrong', async () => {
    const { path, secret } = await openConversation(test);
    const cases: readonly (readonly [string, number, string, RequestInit])[] = [
      ['GET', 200, '/docs', {}],
      ['GET', 200, `/api/widget/woocommerce.js?id=${test.siteId}`, {}],
      ['GET', 404, '/api/widget/woocommerce.js?id=site_unknown', {}],
      ['GET', 200, '/widget/panel-abc.js', {}],
      ['GET', 200, '/metrics', bearer(token)],
      ['GET', 200, `${path}/events`, bearer(secret)],
      ['OPTIONS', 204, `${path}/messages`, { headers: { Origin: 'https://shop.example.com' } }],
      ['OPTIONS', 403, `${path}/messages`, { headers: { Origin: 'https://evil.example' } }],
      ['GET', 302, '/problems/not-found', {}],
      ['GET', 404, '/nothing-here', {}],
      ['DELETE', 405, '/healthz', {}],
      ['POST', 422, `${path}/messages`, jsonRequest('POST', {}, secret)],
      ['POST', 400, `${path}/messages`, { ...jsonRequest('POST', {}, secret), body: '{"half' }],
    ];
    for (const [method, status, address, init] of cases) {
      const answer = await test.app.request(at(address), { ...init, method });
      expect([address, answer.status]).toEqual([address, status]);
      await answer.body?.cancel();
      expectSecure(answer, `${method} ${at(address)}`);
    }
  });

  it('asks for https only where the server is reached by it', () => {
    const header = ['Strict-Transport-Security', 'max-age=31536000'];
    expect(securityHeaders('https://chat.example.com')).toContainEqual(header);
    expect(securityHeaders('http://127.0.0.1:3000')).not.toContainEqual(header);
  });
});
