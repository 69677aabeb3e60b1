import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OrderContact } from '../../../../server/orders/order.ts';
import type { SecondFactKind } from '../../../../server/orders/proof.ts';
import { compareSecondFact, secondFactGuessKey } from '../../../../server/orders/second-fact.ts';
import { normaliseEmail } from '../../../../server/orders/typed/email.ts';
import { normalisePhone } from '../../../../server/orders/typed/phone.ts';
import { normalisePostcode } from '../../../../server/orders/typed/postcode.ts';
import { anyText } from '../../../support/any-text.ts';

const nobody: OrderContact = { emails: [], phones: [], postcodes: [], country: '' };

/** Whether what a shopper typed is the fact that an order has. */
function matches(kind: SecondFactKind, stored: string, typed: string, country = ''): boolean {
  const contact = {
    email: { ...nobody, emails: [stored] },
    phone: { ...nobody, phones: [stored], country },
    postcode: { ...nobody, postcodes: [{ value: stored, country }] },
  }[kind];
  return compareSecondFact(contact, { kind, value: typed });
}

describe('an e-mail', () => {
  test.each([
    ['dana.whitfield@shopper.test', ' Dana.Whitfield@Shopper.TEST '],
    ['Priya.Raman@shopper.test', 'priya.raman@shopper.test'],
    ['dana@shopper.test', 'mailto:dana@shopper.test'],
    ['dana@shopper.test', '<dana@shopper.test>'],
    ['dana@shopper.test', '< MAILTO: dana@shopper.test >'],
    ['dana@shopper.test', '\u3000dana@\u200bshopper.test\u00a0'],
    [' dana@shopper.test', 'dana@shopper.test'],
    ['jörg@shopper.test', 'JÖRG@shopper.test'],
  ])('%j is typed as %j', (stored, typed) => {
    expect(matches('email', stored, typed)).toBe(true);
  });

  test.each([
    ['dana@shopper.test', 'dana@shopper.test.example'],
    ['dana@shopper.test.example', 'dana@shopper.test'],
    ['dana@shopper.test', 'dan@shopper.test'],
    ['dana.w@shopper.test', 'danaw@shopper.test'],
    ['dana@shopper.test', 'dana+shop@shopper.test'],
    ['dana@shopper.test', 'dаna@shopper.test'], // Cyrillic а
    ['kim@shopper.test', '\u212aim@shopper.test'], // Kelvin sign
    ['dana@shopper.test', 'da na@shopper.test'],
    ['dana@shopper.test', 'dana@shopper.test dana@shopper.test'],
    ['dana@shopper.test', 'shopper.test'],
    ['dana@shopper.test', '@shopper.test'],
    ['dana@shopper.test', '%@shopper.test'],
    ['dana@shopper.test', ''],
    ['', ''],
    ['none', 'none'],
    ['@', '@'],
    ['da na@shopper.test', 'da na@shopper.test'],
    ['dana@shopper.test or', 'dana@shopper.test or'],
    ['dana@shopper.test', 'Dana <dana@shopper.test>'],
    ['dana@shopper.test', '<dana@shopper.test> Dana'],
    ['postdana@shopper.test', 'postmailto:dana@shopper.test'],
  ])('%j is not %j', (stored, typed) => {
    expect(matches('email', stored, typed)).toBe(false);
  });

  test('has one spelling, which is its own', () => {
    expect(normaliseEmail('< Dana.Whitfield@Shopper.TEST >')).toBe('dana.whitfield@shopper.test');
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), anyText()), (text) => {
        expect(normaliseEmail(normaliseEmail(text))).toBe(normaliseEmail(text));
      }),
    );
  });

  test('is never the same as another', () => {
    const similar = fc.stringMatching(/^[ab.+]{1,3}@[ab]{1,2}\.test$/);
    fc.assert(
      fc.property(similar, similar, (stored, typed) => {
        expect(matches('email', stored, typed)).toBe(stored === typed);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a phone number', () => {
  test.each([
    ['020 7946 0018', '+44 (0)20 7946 0018', 'GB'],
    ['+442079460018', '020 7946 0018', 'GB'],
    ['+44 20 7946 0018', '0044 20 7946 0018', 'GB'],
    ['020 7946 0018', '0044 20 7946 0018', 'gb'],
    ['+44 20 7946 0018', '0044 (0)20 7946 0018', 'US'],
    ['+44 20 7946 0018', '011 44 20 7946 0018', 'US'],
    ['207 555 0142', '(207) 555-0142', 'US'],
    ['207 555 0142', '+1 207.555.0142', 'US'],
    ['207 555 0142', '1 207 555 0142', 'US'],
    ['207 555 0142', '２０７ ５５５ ０１４２', 'US'],
    ['+44 20 7946 0018', '+44 20 7946 0018', ''],
    ['555-0142', '555 0142', 'ZZ'],
    ['555.0142', '555/0142', ''],
    ['+44 20 7946 0018', '(0044) 20 7946 0018', 'US'],
    ['+44 20 7946 0018', '( 0044 20) 7946 0018', 'US'],
  ])('%s is typed as %s in %s', (stored, typed, country) => {
    expect(matches('phone', stored, typed, country)).toBe(true);
  });

  test.each([
    ['207 555 0142', '555 0142', 'US'],
    ['207 555 0142', '0142', 'US'],
    ['207 555 0142', '207 555 0143', 'US'],
    ['207 555 0142', '+44 207 555 0142', 'US'],
    ['0142', '0142', 'US'],
    ['555014', '555014', ''],
    ['', '', 'US'],
    ['207 555 0142', '', 'US'],
    ['207 555 0142', 'call me on 207 555 0142', 'US'],
    ['1-800-FLOWERS', '1-800-FLOWERS', 'US'],
    ['+', '+', 'US'],
    ['call5550142', 'call5550142', 'US'],
    ['+44 20 7946 0018', '1200 44 20 7946 0018', ''],
  ])('%s is not %s in %s', (stored, typed, country) => {
    expect(matches('phone', stored, typed, country)).toBe(false);
  });

  test('without a country prefix means the number of the order’s own country', () => {
    expect(normalisePhone('020 7946 0018', 'GB')).toBe('+442079460018');
    expect(matches('phone', '+442079460018', '020 7946 0018', 'DE')).toBe(false);
  });

  test('has one spelling, which is its own', () => {
    const typed = fc.oneof(fc.stringMatching(/^\+?[0-9 ()-]{5,18}$/), anyText());
    const country = fc.constantFrom('GB', 'US', 'DE', 'IT', 'AU', '');
    fc.assert(
      fc.property(typed, country, (text, land) => {
        const once = normalisePhone(text, land);
        if (once.startsWith('+')) expect(normalisePhone(once, land)).toBe(once);
      }),
    );
  });
});

describe('a postcode', () => {
  test.each([
    ['SW1A 1AA', 'sw1a1aa', 'GB'],
    ['sw1a1aa', ' SW1A  1AA ', 'GB'],
    ['04101', '04101-1234', 'US'],
    ['04101-1234', '04101', 'US'],
    ['04101-1234', '041015678', 'us'],
    ['10115', 'D-10115', 'DE'],
    ['10115', 'DE 10115', 'DE'],
    ['1010', 'A-1010', 'AT'],
    ['1000', 'B-1000', 'BE'],
    ['28001', 'E-28001', 'ES'],
    ['00100', 'FIN-00100', 'FI'],
    ['75001', 'F-75001', 'FR'],
    ['00118', 'I-00118', 'IT'],
    ['1009', 'L-1009', 'LU'],
    ['0150', 'N-0150', 'NO'],
    ['111 22', 'S-111 22', 'SE'],
    ['LV-1010', '1010', 'LV'],
    ['100-0001', '〒１００－０００１', 'JP'],
    ['1234 AB', '1234ab', 'NL'],
    ['K1A 0B1', 'k1a-0b1', 'CA'],
    ['00-950', '00950', 'PL'],
    ['1010', '1010', ''],
  ])('%s is typed as %s in %s', (stored, typed, country) => {
    expect(matches('postcode', stored, typed, country)).toBe(true);
  });

  test.each([
    ['SW1A 1AA', 'SW1A', 'GB'],
    ['SW1A 1AA', 'SW1A 1AB', 'GB'],
    ['SW1A 1AA', 'SW1А 1AA', 'GB'], // Cyrillic А
    ['04101', '4101', 'US'],
    ['04101', '04102', 'US'],
    ['04101-1234', '0410', 'US'],
    ['041011', '04101', 'US'],
    ['123456789', '12345', 'DE'],
    ['0410112340', '041010', 'US'],
    ['0410112340', '041011', 'US'],
    ['SE1 1AA', '1 1AA', 'SE'],
    ['SE A1', 'A1', 'SE'],
    ['D-10115', '10115', 'FR'],
    ['E1 6AN', '1 6AN', 'GB'],
    ['', '', 'GB'],
    ['-', '-', 'GB'],
    ['', ' ', ''],
  ])('%s is not %s in %s', (stored, typed, country) => {
    expect(matches('postcode', stored, typed, country)).toBe(false);
  });

  test('has one spelling, which is its own', () => {
    const typed = fc.oneof(fc.stringMatching(/^[A-Z0-9 -]{3,10}$/), anyText());
    fc.assert(
      fc.property(typed, fc.constantFrom('GB', 'US', 'DE', ''), (text, country) => {
        const once = normalisePostcode(text, country);
        expect(normalisePostcode(once, country)).toBe(once);
      }),
    );
  });
});

test('any of the order’s facts will do, and one of another kind will not', () => {
  const contact: OrderContact = {
    emails: ['a@shopper.test', 'b@shopper.test'],
    phones: ['207 555 0142', '207 555 0143'],
    postcodes: [
      { value: '04101', country: 'US' },
      { value: 'SW1A 1AA', country: 'GB' },
    ],
    country: 'US',
  };
  expect(compareSecondFact(contact, { kind: 'email', value: 'b@shopper.test' })).toBe(true);
  expect(compareSecondFact(contact, { kind: 'phone', value: '207 555 0143' })).toBe(true);
  expect(compareSecondFact(contact, { kind: 'postcode', value: 'sw1a1aa' })).toBe(true);
  expect(compareSecondFact(contact, { kind: 'email', value: '04101' })).toBe(false);
  expect(compareSecondFact(contact, { kind: 'postcode', value: '207 555 0142' })).toBe(false);
  expect(compareSecondFact(nobody, { kind: 'email', value: '' })).toBe(false);
});

test.each([
  ['04101-1234', '04101'],
  ['us 04101 1234', '04101'],
  ['D-10115', '10115'],
  ['FIN-00100', '00100'],
  ['sw1a 1aa', 'SW1A1AA'],
  ['1A-234', '1A234'],
  ['A1B2', 'A1B2'],
  ['04101123', '04101123'],
  ['0410112345', '0410112345'],
  ['-', ''],
])('guesses of the postcode %s are counted as %s, in whichever country', (value, key) => {
  expect(secondFactGuessKey({ kind: 'postcode', value })).toBe(key);
});

test('a kind of fact that nobody knows is a fault of ours', () => {
  const fact = { kind: 'shoe size' as SecondFactKind, value: '42' };
  expect(() => compareSecondFact(nobody, fact)).toThrow('unknown second fact shoe size');
  expect(() => secondFactGuessKey(fact)).toThrow('unknown second fact shoe size');
});
