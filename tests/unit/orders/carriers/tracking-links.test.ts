import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../server/orders/carriers/catalogue.ts';
import { trackingLink } from '../../../../server/orders/carriers/tracking-link.ts';
import { checkTrackingUrl } from '../../../../server/orders/carriers/tracking-url.ts';
import { anyText } from '../../../support/any-text.ts';

const ups = { slug: 'ups', name: 'UPS' };
const rules = { shopOrigin: 'https://shop.example', allowedHosts: ['track.coastal.test'] };

describe('a tracking link', () => {
  test('leads to the carrier’s page for the number', () => {
    expect(trackingLink(ups, '1Z999AA10123456784')).toBe(
      'https://www.ups.com/track?tracknum=1Z999AA10123456784',
    );
  });

  test('holds the number without the spaces that people put into it', () => {
    expect(trackingLink(ups, ' 1Z 999\u00a0AA1 ')).toBe(
      'https://www.ups.com/track?tracknum=1Z999AA1',
    );
  });

  test.each(['a&b=c', 'a#b', 'a/../b', 'a?b', '$&1', '"><script>', '\ud800a'])(
    'keeps the number %j one value of the address',
    (number) => {
      for (const carrier of catalogue) {
        const link = trackingLink(carrier, number) ?? '';
        const plain = trackingLink(carrier, 'PLAIN') ?? '';
        expect(link).toBe(plain.replace('PLAIN', encodeURIComponent(number.toWellFormed())));
      }
    },
  );

  test.each(['', '  ', '..', '../..', '-', '1'.repeat(65)])('is not made of %j', (number) => {
    expect(trackingLink(ups, number)).toBeUndefined();
  });

  test('is made of the longest number that a carrier could have', () => {
    expect(trackingLink(ups, '1'.repeat(64))).toContain('1'.repeat(64));
  });

  test('is not made for a carrier that is not in the catalogue', () => {
    expect(trackingLink({ name: 'UPS' }, '1')).toBeUndefined();
    expect(trackingLink({ slug: 'coastal', name: 'Coastal' }, '1')).toBeUndefined();
  });

  test('is one that the check of recorded addresses lets through, for every carrier', () => {
    for (const carrier of catalogue) {
      const link = trackingLink(carrier, 'AB-1 2') ?? '';
      expect(link).toContain('AB-12');
      expect(checkTrackingUrl(link, { shopOrigin: 'https://shop.example', allowedHosts: [] })).toBe(
        link,
      );
    }
  });
});

describe('an address that a shop recorded', () => {
  test.each([
    'https://www.ups.com/track?tracknum=1',
    'https://ups.com/track',
    'https://wwwapps.ups.com/WebTracking/track?trackNums=1',
    'https://www.dhl.de/de/privatkunden.html?piececode=1',
    'https://tools.usps.com/go/TrackConfirmAction?tLabels=1',
    'https://www.usps.com/',
    'https://tracking.dpd.de/status/en_DE/parcel/1',
    'https://gls-group.com/track/1',
    'https://www.ontrac.com/tracking/?number=1',
    'https://shop.example/my-account/track/1',
    'https://track.coastal.test/CC-55012',
  ])('may be shown: %s', (url) => {
    expect(checkTrackingUrl(url, rules)).toBe(url);
  });

  test.each([
    'http://www.ups.com/track',
    'javascript:alert(1)//www.ups.com',
    'data:text/html,https://www.ups.com',
    'ftp://www.ups.com/',
    '//www.ups.com/track',
    'www.ups.com/track',
    '',
    'https://',
    'https://ups.com.evil.test/track',
    'https://evilups.com/track',
    'https://www-ups.com/',
    'https://com/',
    'https://evil.test/?https://www.ups.com',
    'https://evil.test#.ups.com',
    'https://evil.test\\@www.ups.com/',
    'https://shopper@www.ups.com/',
    'https://:secret@www.ups.com/',
    'https://www.ups.com:8443/',
    'https://www.ups.com./',
    'https://www.uрs.com/',
    'https://shop.example:8443/track',
    'http://shop.example/track',
    'https://other.shop.example/track',
    'https://deeper.track.coastal.test/CC-1',
    'https://coastal.test/',
    'https://127.0.0.1/',
    `https://www.ups.com/${'a'.repeat(2048)}`,
  ])('may not be shown: %s', (url) => {
    expect(checkTrackingUrl(url, rules)).toBeUndefined();
  });

  test('is shown in its canonical spelling', () => {
    expect(checkTrackingUrl(' HTTPS://WWW.UPS.COM:443/a b"<\n>', rules)).toBe(
      'https://www.ups.com/a%20b%22%3C%3E',
    );
  });

  test('may lead to the shop itself even where it listens on a port of its own, by https', () => {
    const onPort = { shopOrigin: 'https://shop.example:8443', allowedHosts: [] };
    expect(checkTrackingUrl('https://shop.example:8443/t', onPort)).toBe(
      'https://shop.example:8443/t',
    );
    const plain = { shopOrigin: 'http://shop.example', allowedHosts: [] };
    expect(checkTrackingUrl('http://shop.example/t', plain)).toBeUndefined();
  });

  test('is compared with allowed hosts whatever their case', () => {
    const shouted = { ...rules, allowedHosts: ['TRACK.Coastal.TEST'] };
    expect(checkTrackingUrl('https://track.coastal.test/1', shouted)).toBeDefined();
  });

  test('is measured before it is read: 2048 characters pass, one more does not', () => {
    const url = 'https://www.ups.com/'.padEnd(2048, 'a');
    expect(checkTrackingUrl(url, rules)).toBe(url);
    expect(checkTrackingUrl(`${url}a`, rules)).toBeUndefined();
  });

  test('never leads elsewhere, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), anyText()), (text) => {
        expect(
          checkTrackingUrl(text, { shopOrigin: 'https://shop.example', allowedHosts: [] }),
        ).toBeUndefined();
      }),
    );
  });
});
