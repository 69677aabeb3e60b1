import { describe, expect, it } from 'vitest';
import { readSignedProxyCall } from '../../../../server/signing/shopify/proxy-signature.ts';
import vectors from '../../../fixtures/shopify/signature-vectors.json' with { type: 'json' };
import {
  addedByShopify,
  hexOf,
  now,
  otherSecret,
  proxyParts,
  proxyQuery,
  queryOf,
  secret,
  shop,
  type Pair,
} from './as-shopify.ts';

const read = (query: string, at = now) =>
  readSignedProxyCall(query, { secrets: [secret], now: at });
const call = { shop, customerId: '7213', pathPrefix: '/apps/trulybot', timestamp: now };
const signed = (changes: Readonly<Record<string, string>>) => proxyQuery(addedByShopify(changes));
const visited = (...pairs: readonly Pair[]) => proxyQuery([...pairs, ...addedByShopify()]);

describe('a call through the app proxy', () => {
  it.each(vectors.app_proxy.map((vector, index) => ({ ...vector, index })))(
    "of Shopify's documents holds: $origin",
    ({ secret: hush, query, signature, index }) => {
      const at = 1_317_327_555;
      const expected = { secrets: [hush], now: at };
      expect(readSignedProxyCall(`${query}&signature=${signature}`, expected)).toEqual({
        shop: 'shop-name.myshopify.com',
        customerId: index === 0 ? '1' : undefined,
        pathPrefix: '/apps/awesome_reviews',
        timestamp: at,
        isAlone: false,
      });
    },
  );

  it('tells whether a visitor has added anything, for then the end of the path may be theirs', () => {
    expect(read(signed({}))?.isAlone).toBe(true);
    expect(read(visited(['q', '1']))?.isAlone).toBe(false);
  });

  it('says the shop, the customer, where the proxy is and when it was', () => {
    expect(read(signed({}))).toMatchObject(call);
    expect(read(signed({ shop: 'TrulyBot-Test.myshopify.com' }))).toMatchObject(call);
    expect(read(signed({ path_prefix: '/a/x_y-Z' }))?.pathPrefix).toBe('/a/x_y-Z');
  });

  it('names no customer when nobody is signed in', () => {
    expect(read(signed({ logged_in_customer_id: '' }))).toMatchObject({
      ...call,
      customerId: undefined,
    });
  });

  it('keeps an id that no number of JavaScript holds', () => {
    const customerId = '9223372036854775807';
    expect(read(signed({ logged_in_customer_id: customerId }))?.customerId).toBe(customerId);
  });

  it('is believed with the old secret and the new one while they are rotated', () => {
    const query = proxyQuery(addedByShopify(), otherSecret);
    const expected = { secrets: [secret, otherSecret], now };
    expect(readSignedProxyCall(query, expected)).toMatchObject(call);
    expect(read(query)).toBeUndefined();
    const unsigned = proxyQuery(addedByShopify(), '');
    expect(readSignedProxyCall(unsigned, { secrets: ['', secret], now })).toBeUndefined();
  });

  it('is good for 90 seconds before and after', () => {
    const query = signed({});
    expect([read(query, now - 90), read(query, now + 90)]).toMatchObject([call, call]);
    expect([read(query, now - 91), read(query, now + 91)]).toEqual([undefined, undefined]);
  });

  it.each<[string, readonly Pair[]]>([
    [
      'parameters of their own',
      [
        ['conversation', 'c-1'],
        ['challenge', 'x_y'],
      ],
    ],
    [
      'names that Shopify has not used yet',
      [
        ['market', 'de'],
        ['request_id', '1-2-3'],
      ],
    ],
    [
      'names that sort by bytes and not by a dictionary',
      [
        ['_t', '1'],
        ['A', '1'],
        ['Zz', '2'],
        ['a', '3'],
      ],
    ],
    [
      'a name that begins another',
      [
        ['a', '1'],
        ['a-b', '2'],
        ['a_b', '3'],
      ],
    ],
    [
      'a name twice',
      [
        ['extra', '1'],
        ['extra', '2'],
      ],
    ],
    [
      'a name that comes back later',
      [
        ['extra', '2'],
        ['x', '1'],
        ['extra', '1'],
      ],
    ],
    ['a space, a plus and a percent sign', [['q', 'a b+c%20d']]],
    [
      'letters of many countries',
      [
        ['ü', 'ſ\u212A'],
        ['z', '\u{1F600}'],
        ['\uFF21', '日本'],
      ],
    ],
    [
      'an empty name and an empty value',
      [
        ['', ''],
        ['b', ''],
      ],
    ],
    ['an equals sign and an ampersand', [['q', 'a=1&b=2']]],
  ])('may carry %s', (_what, pairs) => {
    expect(read(visited(...pairs))).toMatchObject(call);
  });

  it('may carry bytes that are no text', () => {
    const bytes = Buffer.concat([
      Buffer.from([0x61, 0x3d, 0xff, 0xfe]),
      Buffer.from(proxyParts(addedByShopify()).join('')),
    ]);
    const query = `a=%ff%FE&${queryOf(addedByShopify())}&signature=${hexOf(secret, bytes)}`;
    expect(read(query)).toMatchObject(call);
    expect(read(query.replace('%ff%FE', '%EF%BF%BD%EF%BF%BD'))).toBeUndefined();
  });

  it('may be written in another order and with other letters encoded', () => {
    const query = visited(['q', 'a b']);
    const other = query.split('&').toReversed().join('&&').replace('a%20b', '%61+b');
    expect(other).not.toBe(query);
    expect(read(other)).toMatchObject(call);
  });

  it.each([
    ['no shop', { shop: '' }],
    ['a shop elsewhere', { shop: 'evil.example' }],
    ['a shop with something behind it', { shop: `${shop}.evil.example` }],
    ['a customer who is no number', { logged_in_customer_id: '7213 or 1=1' }],
    ['a customer with a zero before', { logged_in_customer_id: '07213' }],
    ['a customer below nothing', { logged_in_customer_id: '-1' }],
    ['customer nought', { logged_in_customer_id: '0' }],
    ['a customer of twenty digits', { logged_in_customer_id: '72137213721372137213' }],
    ['no path', { path_prefix: '' }],
    ['a path without a slash', { path_prefix: 'apps/trulybot' }],
    ['a path that leads elsewhere', { path_prefix: '//evil.example' }],
    ['a path that climbs', { path_prefix: '/apps/../admin' }],
    ['no time', { timestamp: '' }],
    ['a time that is no number', { timestamp: 'now' }],
    ['a time with a sign', { timestamp: `+${now}` }],
    ['a time with a fraction', { timestamp: `${now}.0` }],
    ['a time with a zero before', { timestamp: `0${now}` }],
  ])('is not believed with %s, even if it is signed', (_what, changes) => {
    expect(read(signed(changes))).toBeUndefined();
  });

  it.each(['shop', 'path_prefix', 'timestamp'])('is not believed without its %s', (name) => {
    expect(read(proxyQuery(addedByShopify().filter(([other]) => other !== name)))).toBeUndefined();
  });

  it.each(['shop', 'logged_in_customer_id', 'path_prefix', 'timestamp', 'hmac', 'signature'])(
    'is not believed with two of %s, even if both are signed',
    (name) => {
      const pairs: readonly Pair[] = [...addedByShopify(), ['hmac', '1']];
      const signature = hexOf(secret, proxyParts([...pairs, [name, '']]).join(''));
      const all: readonly Pair[] = [...pairs, ['signature', signature]];
      const same = all.find(([other]) => other === name) ?? [name, ''];
      for (const value of ['', same[1]]) {
        expect(read(proxyQuery([...pairs, [name, value]]))).toBeUndefined();
        expect(read(proxyQuery([[name, value], ...pairs]))).toBeUndefined();
        expect(read(queryOf([...all, [name, value]]))).toBeUndefined();
        expect(read(queryOf([[name, value], ...all]))).toBeUndefined();
      }
      expect(read(proxyQuery(pairs))).toMatchObject(call);
    },
  );
});

/** The same signature with the parameters cut anew; throws when the signed text is another. */
const recut = (original: readonly Pair[], other: readonly Pair[]) => {
  const text = proxyParts(original).join('');
  expect(proxyParts(other).join('')).toBe(text);
  const signature: Pair = ['signature', hexOf(secret, text)];
  return [queryOf([...original, signature]), queryOf([...other, signature])] as const;
};

describe('a visitor who saw a signature', () => {
  const signedOut = addedByShopify({ logged_in_customer_id: '' });
  const [shopPair, , pathPair, timePair] = signedOut as readonly [Pair, Pair, Pair, Pair];

  it('becomes no customer by cutting the parameters anew', () => {
    const [theirs, forged] = recut(
      [['a', '1logged_in_customer_id=7m'], ...signedOut],
      [
        ['a', '1'],
        ['logged_in_customer_id', '7'],
        ['mlogged_in_customer_id', ''],
        shopPair,
        pathPair,
        timePair,
      ],
    );
    expect([read(theirs), read(forged)]).toEqual([undefined, undefined]);
    expect(read(proxyQuery([['a', '1'], ...signedOut]))).toMatchObject({
      ...call,
      customerId: undefined,
    });
  });

  it('hides no customer by cutting the parameters anew', () => {
    const [theirs, forged] = recut(
      [['a', '1'], ...addedByShopify()],
      [['a', '1logged_in_customer_id=7213'], shopPair, pathPair, timePair],
    );
    expect([read(theirs), read(forged)]).toMatchObject([call, undefined]);
  });

  it('moves to no other shop', () => {
    const [theirs, forged] = recut(
      [['q', '1shop=victim.myshopify.comsi'], ...signedOut],
      [['q', '1'], ['shop', 'victim.myshopify.com'], ['sishop', shop], ...signedOut.slice(1)],
    );
    expect([read(theirs), read(forged)]).toEqual([undefined, undefined]);
  });

  it('gets no later time', () => {
    const later = String(now + 3_600);
    const [theirs, forged] = recut(
      [['t', `1timestamp=${later}ti`], ...signedOut],
      [['t', '1'], ['timestamp', later], ['titimestamp', String(now)], ...signedOut.slice(0, 3)],
    );
    expect([read(theirs, now + 3_600), read(forged, now + 3_600)]).toEqual([undefined, undefined]);
  });

  it('can at most move the end of the path, which proves nothing', () => {
    const [theirs, moved] = recut(
      [['q', '1'], ...addedByShopify({ path_prefix: '/apps/us-robot' })],
      [['robotq', '1'], ...addedByShopify({ path_prefix: '/apps/us-' })],
    );
    expect(read(theirs)).toMatchObject({ ...call, pathPrefix: '/apps/us-robot' });
    expect(read(moved)).toMatchObject({ ...call, pathPrefix: '/apps/us-' });
  });
});
