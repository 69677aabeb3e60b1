import { describe, expect, it } from 'vitest';
import { newNonce } from '../../../../server/signing/envelope.ts';
import {
  openCustomerPass,
  sealCustomerPass,
  type CustomerPass,
} from '../../../../server/signing/shopify/customer-pass.ts';
import { readShopDomain, type ShopDomain } from '../../../../server/signing/shopify/shop-domain.ts';
import { signText } from '../../../../server/signing/signed-text.ts';
import { now, shop } from './as-shopify.ts';

const secrets = ['a secret of this host'] as const;
const pass: CustomerPass = {
  protocol: 1,
  shop: readShopDomain(shop) as ShopDomain,
  storeId: '2f9c8a4e-0d6b-4c1e-9b52-7a3f5d8e1c60',
  customer: '9223372036854775807',
  conversation: '0b6f0a52-53f7-4c0e-8a3e-4c7f4d3b2a19',
  challenge: 'x'.repeat(43),
  issued: now,
  expires: now + 120,
  nonce: newNonce(),
};
const expected = { secrets, storeId: pass.storeId, now };
const text = sealCustomerPass(secrets, pass);
const sealed = (changes: object) => sealCustomerPass(secrets, { ...pass, ...changes });
const at = (seconds: number) => openCustomerPass(text, { ...expected, now: now + seconds });

describe('the pass of a signed-in customer', () => {
  it('says what was written', () => {
    expect(openCustomerPass(text, expected)).toEqual(pass);
  });

  it('opens with none of its characters changed', () => {
    for (let index = 0; index < text.length; index += 1) {
      const other = text[index] === 'a' ? 'b' : 'a';
      const altered = text.slice(0, index) + other + text.slice(index + 1);
      expect(openCustomerPass(altered, expected)).toBeUndefined();
    }
  });

  it('is good for its store, with the secret of its host', () => {
    const storeId = '00000000-0000-4000-8000-000000000000';
    expect(openCustomerPass(text, { ...expected, storeId })).toBeUndefined();
    expect(openCustomerPass(text, { ...expected, secrets: ['another secret'] })).toBeUndefined();
  });

  it('goes on being good while the host has a newer secret, and is over with its own', () => {
    const [old] = secrets;
    const rotated = ['the newer one', old] as const;
    expect(openCustomerPass(text, { ...expected, secrets: rotated })).toEqual(pass);
    const newer = sealCustomerPass(rotated, pass);
    expect(openCustomerPass(newer, { ...expected, secrets: rotated })).toEqual(pass);
    // By a process that does not have the newer one yet, and when the older one is gone.
    expect(openCustomerPass(newer, expected)).toBeUndefined();
    expect(openCustomerPass(text, { ...expected, secrets: ['the newer one'] })).toBeUndefined();
  });

  it('is not what was signed for something else', () => {
    expect(
      openCustomerPass(signText('trulybot-customer-1', secrets[0], pass), expected),
    ).toBeUndefined();
    const state = signText('trulybot-shopify-state-1', secrets[0], pass);
    expect(openCustomerPass(state, expected)).toBeUndefined();
  });

  it.each([
    ['another protocol', { protocol: 2 }],
    ['no shop', { shop: undefined }],
    ['a shop elsewhere', { shop: 'evil.example' }],
    ['a shop in capitals', { shop: shop.toUpperCase() }],
    ['a store that is no text', { storeId: [pass.storeId] }],
    ['no customer', { customer: '' }],
    ['customer nought', { customer: '0' }],
    ['a customer as a number', { customer: 7 }],
    ['a customer who is no number', { customer: '12 or 1=1' }],
    ['no conversation', { conversation: undefined }],
    ['no challenge', { challenge: undefined }],
    ['no nonce', { nonce: '' }],
    ['a life of more than two minutes', { expires: now + 121 }],
    ['no end', { expires: undefined }],
    ['an end before its beginning', { issued: now + 5, expires: now + 4 }],
    ['a beginning far ahead', { issued: now + 11, expires: now + 60 }],
    ['a beginning that is no number', { issued: String(now) }],
  ])('opens nothing with %s', (_what, changes) => {
    expect(openCustomerPass(sealed(changes), expected)).toBeUndefined();
  });

  it('is over when it is over', () => {
    expect([at(0), at(119)]).toEqual([pass, pass]);
    expect(at(120)).toBeUndefined();
  });

  it('may come from a process whose clock is a little ahead', () => {
    const [ahead, farAhead] = [at(-10), at(-11)];
    expect([ahead, farAhead]).toEqual([pass, undefined]);
  });

  it.each(['', '.', 'x.y', 'eyJ9', `${'A'.repeat(60)}.${'0'.repeat(64)}`, `${text}\n`])(
    'is not what %j is',
    (other) => expect(openCustomerPass(other, expected)).toBeUndefined(),
  );
});
