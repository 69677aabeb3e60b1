import { describe, expect, it } from 'vitest';
import { makeState, readState } from '../../../../server/signing/shopify/oauth-state.ts';
import { readShopDomain, type ShopDomain } from '../../../../server/signing/shopify/shop-domain.ts';
import { signText } from '../../../../server/signing/signed-text.ts';
import { now, shop as shopText } from './as-shopify.ts';

const secrets = ['a secret of this host'] as const;
const shop = readShopDomain(shopText) as ShopDomain;
const other = readShopDomain('other.myshopify.com') as ShopDomain;
const state = makeState(secrets, { shop, issuedAt: now });
const expected = { secrets, shop, now };
const at = (seconds: number) => readState(state, { ...expected, now: now + seconds })?.shop;

describe('the state of a grant', () => {
  it('is known again', () => {
    const read = readState(state, expected);
    expect(read).toMatchObject({ shop, issuedAt: now });
    expect(read?.nonce).toMatch(/^[\w-]{32}$/);
  });

  it('is another each time, and may stand in an address and in a cookie', () => {
    expect(makeState(secrets, { shop, issuedAt: now })).not.toBe(state);
    expect(state).toMatch(/^[\w.-]+$/);
  });

  it('is good for one shop only', () => {
    expect(readState(state, { ...expected, shop: other })).toBeUndefined();
    const theirs = makeState(secrets, { shop: other, issuedAt: now });
    expect(readState(theirs, expected)).toBeUndefined();
    expect(readState(theirs, { ...expected, shop: other })?.shop).toBe(other);
  });

  it('is good for ten minutes', () => {
    expect([at(-10), at(0), at(599)]).toEqual([shop, shop, shop]);
    expect([at(-11), at(600)]).toEqual([undefined, undefined]);
  });

  it('is good with none of its characters changed, and with no other secret', () => {
    for (let index = 0; index < state.length; index += 1) {
      const changed = state[index] === 'a' ? 'b' : 'a';
      const altered = state.slice(0, index) + changed + state.slice(index + 1);
      expect(readState(altered, expected)).toBeUndefined();
    }
    expect(readState(state, { ...expected, secrets: ['another secret'] })).toBeUndefined();
    expect(readState(`${state} `, expected)).toBeUndefined();
    expect(readState('', expected)).toBeUndefined();
  });

  it('goes on being good while the host has a newer secret', () => {
    const rotated = ['the newer one', ...secrets] as const;
    expect(readState(state, { ...expected, secrets: rotated })?.shop).toBe(shop);
    const newer = makeState(rotated, { shop, issuedAt: now });
    expect(readState(newer, { ...expected, secrets: rotated })?.shop).toBe(shop);
    expect(readState(newer, expected)).toBeUndefined();
  });

  it('is not what was signed for something else', () => {
    const content = { shop, issuedAt: now, nonce: 'n' };
    const signed = (label: string, changes = {}) =>
      readState(signText(label, secrets[0], { ...content, ...changes }), expected);
    expect(signed('trulybot-shopify-state-1')).toEqual(content);
    expect(signed('trulybot-shopify-customer-1')).toBeUndefined();
    expect(signed('trulybot-shopify-state-1', { issuedAt: undefined })).toBeUndefined();
    expect(signed('trulybot-shopify-state-1', { nonce: undefined })).toBeUndefined();
    expect(signed('trulybot-shopify-state-1', { shop: undefined })).toBeUndefined();
  });
});
