import { describe, expect, it } from 'vitest';
import { readShopDomain } from '../../../../server/signing/shopify/shop-domain.ts';

describe("a shop's domain", () => {
  it.each([
    ['trulybot-test.myshopify.com', 'trulybot-test.myshopify.com'],
    ['TrulyBot-Test.MyShopify.COM', 'trulybot-test.myshopify.com'],
    ['7.myshopify.com', '7.myshopify.com'],
    [`${'a'.repeat(241)}.myshopify.com`, `${'a'.repeat(241)}.myshopify.com`],
  ])('%s is read in lower case', (text, domain) => {
    expect(readShopDomain(text)).toBe(domain);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['an array around it', ['a.myshopify.com']],
    ['an empty text', ''],
    ['no name', '.myshopify.com'],
    ['a name that begins with a hyphen', '-a.myshopify.com'],
    ['two names', 'a.b.myshopify.com'],
    ["Shopify's own domain", 'myshopify.com'],
    ['a domain of Shopify that is no shop', 'a.shopify.com'],
    ['a shop of a development machine', 'a.myshopify.io'],
    ['a dot at the end', 'a.myshopify.com.'],
    ['a domain behind it', 'a.myshopify.com.evil.example'],
    ['a host before it', 'evil.example/#.myshopify.com'],
    ['a path', 'a.myshopify.com/admin'],
    ['a port', 'a.myshopify.com:443'],
    ['a user', 'user@a.myshopify.com'],
    ['a scheme', 'https://a.myshopify.com'],
    ['a line break at the end', 'a.myshopify.com\n'],
    ['a line break before it', 'evil.example\na.myshopify.com'],
    ['a space', ' a.myshopify.com'],
    ['a zero byte', 'a\0.myshopify.com'],
    ['another character for the dot', 'aXmyshopify.com'],
    ['an underscore', 'a_b.myshopify.com'],
    ['a Cyrillic a', '\u0430.myshopify.com'],
    ['a Cyrillic o in the middle', 'a.mysh\u043Epify.com'],
    ['a Kelvin sign for a k', '\u212A.myshopify.com'],
    ['a long s', 'a.my\u017Fhopify.com'],
    ['a full-width dot', 'a\uFF0Emyshopify.com'],
    ['an ideographic full stop', 'a\u3002myshopify.com'],
    ['a soft hyphen', 'a\u00AD.myshopify.com'],
    ['an encoded letter', '%61.myshopify.com'],
    ['256 characters', `${'a'.repeat(242)}.myshopify.com`],
  ])('is not %s', (_what, text) => {
    expect(readShopDomain(text)).toBeUndefined();
  });

  it('has no character beside those of the pattern, wherever it stands', () => {
    const characters = Array.from({ length: 0x1_00_00 }, (_each, code) =>
      String.fromCharCode(code),
    );
    const fitting = (make: (character: string) => string) =>
      characters.filter((character) => readShopDomain(make(character)) !== undefined).join('');
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    expect(fitting((character) => `${character}a.myshopify.com`)).toBe(`0123456789${letters}`);
    expect(fitting((character) => `a${character}b.myshopify.com`)).toBe(`-0123456789${letters}`);
    expect(fitting((character) => `a${character}myshopify.com`)).toBe('.');
    expect(fitting((character) => `a.myshop${character}fy.com`)).toBe('Ii');
    expect(fitting((character) => `a.myshopify.com${character}`)).toBe('');
  });
});
