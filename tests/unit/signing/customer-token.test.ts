import { describe, expect, it } from 'vitest';
import {
  openCustomerToken,
  sealCustomerToken,
  type CustomerToken,
} from '../../../server/signing/customer-token.ts';
import vectors from '../../fixtures/plugin-protocol/vectors.json' with { type: 'json' };

const key = { id: vectors.key, secret: vectors.secret };
const token = vectors.token.payload as CustomerToken;
const place = { site: token.site, blog: token.blog };
const expected = { key, place, now: token.issued + 1 };
const sealed = (changes: object) => sealCustomerToken(key, { ...token, ...changes });

const at = (now: number) => openCustomerToken(vectors.token.text, { ...expected, now });

describe('a token of a signed-in customer', () => {
  it('says what the plug-in has written', () => {
    expect(openCustomerToken(vectors.token.text, expected)).toEqual(token);
    expect(sealCustomerToken(key, token)).toBe(vectors.token.text);
  });

  it('opens with none of its characters changed', () => {
    for (let index = 0; index < vectors.token.text.length; index += 1) {
      const other = vectors.token.text[index] === 'a' ? 'b' : 'a';
      const altered =
        vectors.token.text.slice(0, index) + other + vectors.token.text.slice(index + 1);
      expect(openCustomerToken(altered, expected)).toBeUndefined();
    }
  });

  it.each([
    ['another site', { site: 'https://other.example' }],
    ['another blog', { blog: 2 }],
    ['another key', { key: 'tbk_zzzzzzzzzzzzzzzzzzzzzzzz' }],
    ['a guest', { customer: '0' }],
    ['no customer', { customer: '' }],
    ['a customer who is no number', { customer: '12 or 1=1' }],
    ['a life of more than five minutes', { expires: token.issued + 301 }],
    ['an end before its beginning', { expires: token.issued - 1 }],
    ['a beginning far ahead', { issued: token.issued + 120, expires: token.issued + 200 }],
    ['no nonce', { nonce: '' }],
    ['another protocol', { protocol: 2 }],
  ])('opens nothing with %s', (_what, changes) => {
    expect(openCustomerToken(sealed(changes), expected)).toBeUndefined();
  });

  it('is over when it is over', () => {
    expect(at(token.expires - 1)).toEqual(token);
    expect(at(token.expires)).toBeUndefined();
  });

  it.each(['', '.', 'x.y', 'eyJ9', `${'A'.repeat(60)}.${'0'.repeat(64)}`])(
    'is not what %j is',
    (text) => expect(openCustomerToken(text, expected)).toBeUndefined(),
  );
});
