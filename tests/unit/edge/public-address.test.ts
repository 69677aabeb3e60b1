import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publicAddressOf } from '../../../server/edge/public-address.ts';
import { newSiteId } from '../../../server/integrations/public-names.ts';
import { createTestApp } from '../../support/http-app.ts';

const find = (address: string) => publicAddressOf(new URL(address, 'https://edge.example.com'));

it('an edge knows every route of the server’s widget', async () => {
  const { app } = await createTestApp();
  const paths = app.routes
    .filter(({ method, path }) => method === 'GET' && /^\/(api\/)?widget\//.test(path))
    .map(({ path }) => path.replace(':siteId', 'site_1').replace(/:file\b.*/, 'en-1.js'));
  expect(paths.length).toBeGreaterThanOrEqual(5);
  expect(paths.filter((path) => find(`${path}?id=site_1`)?.path === undefined)).toEqual([]);
});

it('an edge knows every name that a site or an account can have', () => {
  for (const id of [newSiteId(), newSiteId(), randomUUID()]) {
    for (const path of [`/api/widget/config/${id}`, `/api/widget/tag/${id}`]) {
      expect(find(path)).toEqual({ kind: 'config', path });
    }
    for (const shop of ['woocommerce', 'shopify']) {
      const loader = `/api/widget/${shop}.js?id=${id}`;
      expect(find(loader)).toEqual({ kind: 'loader', path: loader });
    }
  }
});

it('an edge knows every name that a built file can have, and what pages may ask for in its place', () => {
  const locales = readdirSync(new URL('../../../widget/locales', import.meta.url));
  const tags = locales
    .filter((name) => /^[a-z]{2,3}\.ts$/.test(name))
    .map((name) => name.slice(0, -3));
  expect(tags.length).toBeGreaterThan(20);
  for (const stem of ['loader', ...tags, 'constructor', '', 'EN', 'panel', 'a'.repeat(180)]) {
    // A hash is eight characters of base64url.
    for (const hash of ['aZ09-_xy', '________']) {
      const path = `/widget/${stem}-${hash}.js`;
      expect(find(path)).toEqual({ kind: 'file', path });
    }
  }
});

it('of an address nothing counts that changes no answer', () => {
  expect(find('/api/widget/config/site_1?id=2&v=3#4')?.path).toBe('/api/widget/config/site_1');
  expect(find('/widget/en-1.js?v=3')?.path).toBe('/widget/en-1.js');
  expect(find('/api/widget/shopify.js?v=3&id=site_1&id=site_2')?.path).toBe(
    '/api/widget/shopify.js?id=site_1',
  );
  expect(find('/api/widget/shopify.js?v=3')).toEqual({ kind: 'loader', path: undefined });
});
