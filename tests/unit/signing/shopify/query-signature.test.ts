import { describe, expect, it } from 'vitest';
import { readSignedQuery } from '../../../../server/signing/shopify/query-signature.ts';
import vectors from '../../../fixtures/shopify/signature-vectors.json' with { type: 'json' };
import {
  adminQuery,
  hexOf,
  now,
  otherSecret,
  queryOf,
  secret,
  shop,
  type Pair,
} from './as-shopify.ts';

const pairs: readonly Pair[] = [
  ['code', '0907a61c0c8d55e99db179b68161bc00'],
  ['host', 'YWRtaW4uc2hvcGlmeS5jb20vc3RvcmUvdHJ1bHlib3Q='],
  ['shop', shop],
  ['state', 'eyJzIjoxfQ.0a'],
  ['timestamp', String(now)],
];
const read = (query: string, within?: { seconds: number; now: number }) =>
  readSignedQuery(query, { secrets: [secret], ...(within && { within }) });
const withValue = (name: string, value: string): readonly Pair[] =>
  pairs.map(([other, old]) => [other, other === name ? value : old]);

describe('a query that Shopify has signed', () => {
  it.each(vectors.oauth_query_hmac)(
    "of Shopify's documents holds",
    ({ secret: hush, message, hmac }) => {
      const signed = readSignedQuery(`${message}&hmac=${hmac}`, { secrets: [hush] });
      expect(signed?.shop).toBe('some-shop.myshopify.com');
      expect(signed?.timestamp).toBe(1_337_178_173);
      expect(signed?.parameters.get('code')).toBe('0907a61c0c8d55e99db179b68161bc00');
    },
  );

  it('says the shop, the time and all that was signed', () => {
    const signed = read(adminQuery(pairs));
    expect(signed).toEqual({ shop, timestamp: now, parameters: new Map(pairs) });
  });

  it('holds in any order and however its letters are encoded', () => {
    const query = adminQuery(pairs);
    const other = query.split('&').toReversed().join('&').replace('code=0', 'c%6Fde=%30');
    expect(other).not.toBe(query);
    expect(read(other)).toEqual(read(query));
  });

  it('may carry names that Shopify has not used yet, spaces, and letters of many countries', () => {
    const more: readonly Pair[] = [
      ['a-b', '1'],
      ['a', 'x y'],
      ['ü', '日本 & = +'],
      ['A', ''],
      ...pairs,
    ];
    const query = adminQuery(more);
    expect(query).toContain('x%20y');
    expect(read(query)?.parameters).toEqual(new Map(more));
    expect(read(query.replace('x%20y', 'x+y'))?.parameters).toEqual(new Map(more));
  });

  it('is signed in the form encoding of the URL standard, but for spaces', () => {
    const signed = `a=%21%27%28%29%7E*-._%2B%20%C3%BC&shop=${shop}&timestamp=${now}`;
    const value = "!'()~*-._+ ü";
    const query = queryOf([['a', value], ...pairs.slice(2, 3), ...pairs.slice(4)]);
    expect(read(`${query}&hmac=${hexOf(secret, signed)}`)?.parameters.get('a')).toBe(value);
  });

  it('may carry an old signature, which nobody has signed', () => {
    const query = `${adminQuery(pairs)}&signature=d41d8cd98f00b204e9800998ecf8427e`;
    expect(read(query)?.parameters).toEqual(new Map(pairs));
  });

  it('is believed with the old secret and the new one while they are rotated', () => {
    const query = adminQuery(pairs, otherSecret);
    expect(readSignedQuery(query, { secrets: [secret, otherSecret] })?.shop).toBe(shop);
    expect(read(query)).toBeUndefined();
    expect(readSignedQuery(adminQuery(pairs, ''), { secrets: ['', secret] })).toBeUndefined();
  });

  it('is good for as long as whoever reads it says', () => {
    const query = adminQuery(pairs);
    for (const seconds of [-90, 0, 90]) {
      expect(read(query, { seconds: 90, now: now + seconds })?.shop).toBe(shop);
    }
    for (const seconds of [-91, 91]) {
      expect(read(query, { seconds: 90, now: now + seconds })).toBeUndefined();
    }
    expect(read(query)?.shop).toBe(shop);
  });

  it.each(['code', 'shop', 'state', 'timestamp', 'hmac', 'signature'])(
    'is not believed with two of %s, even if both are signed',
    (name) => {
      const query = `${adminQuery(pairs)}&signature=x`;
      const same: Pair = [name, new URLSearchParams(query).get(name) ?? ''];
      expect(read(query)?.shop).toBe(shop);
      expect(read(adminQuery([...pairs, same, same]))).toBeUndefined();
      expect(read(`${query}&${queryOf([same])}`)).toBeUndefined();
      expect(read(`${queryOf([same])}&${query}`)).toBeUndefined();
    },
  );

  it.each<[string, readonly Pair[]]>([
    ['no shop', pairs.filter(([name]) => name !== 'shop')],
    ['a shop elsewhere', withValue('shop', 'evil.example')],
    ['a shop that only looks like one', withValue('shop', `${shop}.`)],
    ['no time', pairs.filter(([name]) => name !== 'timestamp')],
    ['a time that is no number', withValue('timestamp', 'now')],
  ])('is not believed with %s, even if it is signed', (_what, signed) => {
    expect(read(adminQuery(signed))).toBeUndefined();
  });

  it('is not believed when a value pretends to be a parameter', () => {
    const theirs = adminQuery([['code', '1&shop=victim.myshopify.com'], ...pairs.slice(1)]);
    const hmac = new URLSearchParams(theirs).get('hmac') ?? '';
    expect(read(theirs)?.shop).toBe(shop);
    const forged: readonly Pair[] = [
      ['code', '1'],
      ['shop', 'victim.myshopify.com'],
      ...pairs.slice(1),
    ];
    expect(read(queryOf([...forged, ['hmac', hmac]]))).toBeUndefined();
  });

  it('is not believed without its signature, and not with what the app proxy signs', () => {
    const query = adminQuery(pairs);
    expect(read(query.replace(/&hmac=.*/, ''))).toBeUndefined();
    expect(read(query.replace('hmac=', 'signature='))).toBeUndefined();
    const joined = pairs.map(([name, value]) => `${name}=${value}`).join('');
    expect(read(queryOf([...pairs, ['hmac', hexOf(secret, joined)]]))).toBeUndefined();
    expect(read(query.toUpperCase())).toBeUndefined();
    expect(read(query.replace(/[0-9a-f]{64}$/, (hex) => hex.toUpperCase()))).toBeUndefined();
  });

  it('is not believed when it is no query', () => {
    expect(read(`${adminQuery(pairs)}&a=%`)).toBeUndefined();
    expect(read('')).toBeUndefined();
  });
});
