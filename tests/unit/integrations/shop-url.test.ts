import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseShopUrl, shopUrlKey } from '../../../server/integrations/shop-url.ts';

describe('the address of a shop', () => {
  test.each([
    ['shop.example', 'https://shop.example'],
    ['  https://Shop.Example/  ', 'https://shop.example'],
    ['https://shop.example:443/store//', 'https://shop.example/store'],
    ['http://shop.example:8080/?add-to-cart=3#top', 'http://shop.example:8080'],
    ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ['shop.example:8443/en', 'https://shop.example:8443/en'],
  ])('%s is understood as %s', (typed, expected) => {
    expect(normaliseShopUrl(typed)).toBe(expected);
  });

  test.each([
    '',
    '   ',
    'ftp://shop.example',
    'javascript:alert(1)',
    'https://',
    'https://me:pw@shop.example',
    'my shop',
  ])('what is no address of a shop is refused in words: %j', (typed) => {
    expect(() => normaliseShopUrl(typed)).toThrowError(
      expect.objectContaining({ code: 'address_refused' }),
    );
  });

  test('a refusal does not repeat a password that stood in the address', () => {
    try {
      normaliseShopUrl('https://me:hunter2@shop.example');
      expect.unreachable();
    } catch (error) {
      expect(`${String(error)} ${JSON.stringify(error)}`).not.toContain('hunter2');
    }
  });

  test('one shop is one shop over http and https, in any case, with and without a slash', () => {
    const keys = ['http://shop.example', 'https://SHOP.example/', 'shop.example'].map(shopUrlKey);
    expect(new Set(keys)).toEqual(new Set(['shop.example']));
    expect(shopUrlKey('https://shop.example/en')).not.toBe(shopUrlKey('https://shop.example/de'));
    expect(shopUrlKey('https://shop.example:8443')).not.toBe(shopUrlKey('https://shop.example'));
  });

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = normaliseShopUrl(url);
        expect(normaliseShopUrl(once)).toBe(once);
      }),
    );
  });
});
