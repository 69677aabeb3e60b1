import { describe, expect, test } from 'vitest';
import { PlatformError } from '../../../server/orders/platform-error.ts';
import { AddressRefused, type Outbound } from '../../../server/outbound/outbound.ts';
import { OutboundFailure } from '../../../server/outbound/outbound-failure.ts';
import { discover } from '../../../server/platforms/woocommerce/discover.ts';

type Site = Readonly<Record<string, { readonly to: string } | { readonly home: string }>>;

/** Hosts that redirect (`to`) or answer with the index of a WordPress whose home is `home`. */
function internet(site: Site) {
  const asked: { readonly url: string; readonly headers: object }[] = [];
  const outbound: Pick<Outbound, 'fetch'> = {
    async fetch(url, { headers = {} }) {
      asked.push({ url: url.href, headers });
      const answer = site[url.origin];
      if (!answer) throw new OutboundFailure('unreachable', 'no answer', 'ENOTFOUND');
      if ('to' in answer) return { status: 301, headers: { location: answer.to }, body: '' };
      if (!url.pathname.startsWith('/wp-json/')) {
        return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' };
      }
      const index = { name: 'Shop', url: answer.home, home: answer.home, namespaces: ['wc/v3'] };
      const headers200 = { 'content-type': 'application/json' };
      return { status: 200, headers: headers200, body: JSON.stringify(index) };
    },
  };
  const find = (typed: string, allowInsecureHttp = false) =>
    discover(new URL(typed), { outbound: outbound as Outbound, allowInsecureHttp });
  return { asked, find };
}

const canonical = {
  homeUrl: 'https://www.shop.example',
  restRoot: 'https://www.shop.example/wp-json/',
};

describe('a shop that is reached under another address than its own', () => {
  test.each<readonly [string, string, Site]>([
    [
      'redirects to www',
      'https://shop.example',
      {
        'https://shop.example': { to: 'https://www.shop.example/' },
        'https://www.shop.example': { home: 'https://www.shop.example' },
      },
    ],
    [
      'redirects from http to https and then to www',
      'http://shop.example',
      {
        'http://shop.example': { to: 'https://shop.example/' },
        'https://shop.example': { to: 'https://www.shop.example/' },
        'https://www.shop.example': { home: 'https://www.shop.example' },
      },
    ],
    [
      'answers without www too, and calls itself www',
      'https://shop.example',
      {
        'https://shop.example': { home: 'https://www.shop.example' },
        'https://www.shop.example': { home: 'https://www.shop.example' },
      },
    ],
    [
      'answers over http too, and calls itself https',
      'http://www.shop.example',
      {
        'http://www.shop.example': { home: 'https://www.shop.example' },
        'https://www.shop.example': { home: 'https://www.shop.example' },
      },
    ],
  ])('that %s is found at its own', async (_, typed, site) => {
    const { find, asked } = internet(site);
    expect(await find(typed, typed.startsWith('http:'))).toMatchObject(canonical);
    expect(JSON.stringify(asked.map(({ headers }) => headers))).not.toMatch(/authorization/i);
  });

  test.each<readonly [string, Site]>([
    ['where nobody answers', { 'http://shop.example': { home: 'https://shop.example' } }],
    ['that is somebody else’s', { 'http://shop.example': { home: 'https://victim.example' } }],
    ['that is none', { 'http://shop.example': { home: 'javascript:alert(1)' } }],
  ])('and names an address %s stays where it was found', async (_, site) => {
    const { find, asked } = internet(site);
    const found = await find('http://shop.example', true);
    expect(found).toMatchObject({ homeUrl: 'http://shop.example' });
    expect(asked.map(({ url }) => url).join()).not.toContain('victim');
  });

  test.each([
    ['to another host', 'https://victim.example/', 'redirected'],
    ['to a part of its own name', 'https://shop.example.victim.example/', 'redirected'],
    ['to another port', 'https://shop.example:8443/', 'redirected'],
    ['down to http', 'http://shop.example/', 'address_refused'],
    ['to no web address', 'file:///etc/passwd', 'redirected'],
    ['in a circle', 'https://shop.example/', 'redirected'],
  ])('and redirects %s is not followed there', async (_, to, code) => {
    const { find, asked } = internet({ 'https://shop.example': { to } });
    const failure: unknown = await find('https://shop.example', true).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(PlatformError);
    expect(failure).toMatchObject({ code });
    for (const { url } of asked) expect(new URL(url).origin).toBe('https://shop.example');
  });

  test('and leads to a private address is refused there too', async () => {
    const outbound: Pick<Outbound, 'fetch'> = {
      fetch: () => Promise.reject(new AddressRefused('the address is not a public one')),
    };
    const found = discover(new URL('https://shop.example'), {
      outbound: outbound as Outbound,
      allowInsecureHttp: false,
    });
    await expect(found).rejects.toMatchObject({ code: 'address_refused' });
  });
});
