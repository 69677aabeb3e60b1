import { describe, expect, test } from 'vitest';
import {
  dayAsWritten,
  dayFromAnything,
  gmtInstant,
  offsetBetween,
  offsetFromMinutes,
} from '../../../server/platforms/woocommerce/map-dates.ts';
import { mapMoney } from '../../../server/platforms/woocommerce/map-money.ts';
import { mapStatus } from '../../../server/platforms/woocommerce/map-status.ts';
import { oauthParameters } from '../../../server/platforms/woocommerce/oauth-signature.ts';
import { restUrl } from '../../../server/platforms/woocommerce/rest-address.ts';

describe('what WooCommerce writes', () => {
  test.each([
    ['5280.00', 'JPY', '5280.00'],
    ['', 'eur', '0'],
    [12.5, 'USD', '12.5'],
    [null, 'USD', '0'],
    ['-15.30', 'USD', '-15.30'],
  ])('%j %s is the amount %s', (amount, currency, expected) => {
    expect(mapMoney(amount, currency)).toEqual({
      amount: expected,
      currency: currency.toUpperCase(),
    });
  });

  test.each(['1,50', '$5', 'NaN', '1e3', '٣'])('%j is no amount', (amount) => {
    expect(() => mapMoney(amount, 'USD')).toThrow(RangeError);
  });

  test.each([
    ['wc-shipped', 'shipped'],
    ['partial-shipped', 'partly_shipped'],
    ['out_for_delivery', 'out_for_delivery'],
    ['ready-pickup', 'ready_for_pickup'],
    ['returned', 'returned'],
    ['picked-up', 'unknown'],
    ['constructor', 'unknown'],
    ['toString', 'unknown'],
    ['', 'unknown'],
  ])('the status %j means %s', (status, stage) => {
    expect(mapStatus(status)).toBe(stage);
  });

  test('a merchant’s own meaning wins over a common one, and not over WooCommerce’s', () => {
    const meanings = {
      shipped: 'delivered',
      'at-carrier': 'shipped',
      cancelled: 'shipped',
    } as const;
    expect(mapStatus('shipped', meanings)).toBe('delivered');
    expect(mapStatus('wc-at-carrier', meanings)).toBe('shipped');
    expect(mapStatus('cancelled', meanings)).toBe('cancelled');
  });

  test('UTC without a Z is UTC', () => {
    expect(gmtInstant('2026-11-17T03:15:27')).toBe('2026-11-17T03:15:27.000Z');
    for (const nothing of [null, undefined, '', '0000-00-00 00:00:00', 'yesterday']) {
      expect(gmtInstant(nothing)).toBeUndefined();
    }
  });

  test('midnight UTC is a day; any other moment is a day in the shop’s zone', () => {
    const zone = 'America/New_York';
    expect(dayFromAnything('1794268800', zone)).toBe('2026-11-10');
    expect(dayFromAnything(1_794_268_800, zone)).toBe('2026-11-10');
    expect(dayFromAnything(1_794_268_800 + 3600, zone)).toBe('2026-11-09');
    expect(dayFromAnything('2026-11-13', zone)).toBe('2026-11-13');
    for (const nonsense of ['', '0', 12, Number.NaN, {}, '99999999999999', '13/11/2026', null]) {
      expect(dayFromAnything(nonsense, zone)).toBeUndefined();
    }
  });

  test('a local time that ends in Z keeps its own day', () => {
    expect(dayAsWritten('2026-11-20T23:45:27Z')).toBe('2026-11-20');
    expect(dayAsWritten('20261120')).toBe('2026-11-20');
  });

  test('the shop’s offset shows between its two clocks', () => {
    expect(offsetBetween('2026-11-20T12:45:00', '2026-11-20T17:45:00')).toBe('-05:00');
    expect(offsetBetween('2026-11-20T23:15:00', '2026-11-20T17:45:00')).toBe('+05:30');
    expect(offsetBetween('2026-11-20T12:00:00', '2026-11-22T12:00:00')).toBeUndefined();
    expect(offsetFromMinutes(0)).toBe('+00:00');
  });
});

describe('addresses and signatures', () => {
  test('a root of either kind leads to the route', () => {
    const parameters = { search: 'a+b@x.test', per_page: '100' };
    expect(restUrl('https://shop.test/sub/wp-json/', 'wc/v3/orders', parameters).href).toBe(
      'https://shop.test/sub/wp-json/wc/v3/orders?search=a%2Bb%40x.test&per_page=100',
    );
    expect(restUrl('https://shop.test/?rest_route=/', 'wc/v3/orders', parameters).href).toBe(
      'https://shop.test/?rest_route=/wc/v3/orders&search=a%2Bb%40x.test&per_page=100&_=wp-json/wc/',
    );
  });

  test('a signature is made as RFC 5849 and WooCommerce ask', () => {
    const signed = oauthParameters(
      new URL("http://shop.test/wp-json/wc/v3/orders?search=O'Neil%20(x)&per_page=1"),
      { consumerKey: 'ck_test', consumerSecret: 'cs_test' },
      new Date('2026-11-20T12:00:00Z'),
      'nonce',
    );
    expect(signed).toMatchObject({ oauth_timestamp: '1795176000', oauth_consumer_key: 'ck_test' });
    expect(signed['oauth_signature']).toMatch(/^[\w+/]{43}=$/);
    expect(JSON.stringify(signed)).not.toContain('cs_test');
  });
});
