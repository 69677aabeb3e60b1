import * as fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { budgetsOf } from '../../../server/guesses/budgets-of.ts';
import { guessLimits } from '../../../server/guesses/guess-limits.ts';
import type { Asker } from '../../../server/orders/guess-budgets.ts';
import type { SecondFactKind } from '../../../server/orders/proof.ts';
import { secondFactGuessKey } from '../../../server/orders/second-fact.ts';
import { isSameOrderNumber, orderNumberKey } from '../../../server/orders/typed/order-number.ts';
import { normaliseEmail } from '../../../server/orders/typed/email.ts';
import { normalisePhone } from '../../../server/orders/typed/phone.ts';
import { normalisePostcode } from '../../../server/orders/typed/postcode.ts';

const someone: Asker = { conversationId: 'a-conversation', network: 'a-network' };
const key = (kind: SecondFactKind, value: string) => secondFactGuessKey({ kind, value });

function namesOf(
  orderNumber: string,
  value: string,
  kind: SecondFactKind = 'email',
  asker: Asker = someone,
): readonly string[] {
  const proof = { orderNumber, secondFact: { kind, value } };
  return budgetsOf(asker, proof, guessLimits).map(({ name }) => name);
}

describe('a guess touches', () => {
  test('its pair, conversation, second fact, number, network and store, what is shared most last', () => {
    const kinds = namesOf('29', 'dana@x.test').map((name) => name.split(' ')[0]);
    expect(kinds).toEqual(['pair', 'conversation', 'fact', 'number', 'network', 'store']);
  });

  test('the same budgets however it is written', () => {
    expect(namesOf(' Order No. ＃29', 'mailto:DANA@x.test\u200b')).toEqual(
      namesOf('29', 'dana@x.test'),
    );
  });

  test('no budget twice, for the row of each is locked once', () => {
    for (const kind of ['email', 'phone', 'postcode'] as const) {
      const names = namesOf('5550142', '555 0142', kind);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('none for what can be on no order, and those of whoever tries all the same', () => {
    const kinds = namesOf(' # ', 'no address', 'email', { conversationId: 'c' }).map(
      (name) => name.split(' ')[0],
    );
    expect(kinds).toEqual(['pair', 'conversation', 'store']);
  });

  test('a pair of its own for each number, fact, kind and conversation', () => {
    const pairs = [
      namesOf('29', 'a@x.test'),
      namesOf('30', 'a@x.test'),
      namesOf('29', 'b@x.test'),
      namesOf('29', '29', 'postcode'),
      namesOf('29', '29', 'phone'),
      namesOf('29', 'a@x.test', 'email', { conversationId: 'another' }),
      namesOf('29","a@x.test', ''),
    ].map(([pair]) => pair);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test('another kind’s budgets in nothing but conversation and network', () => {
    const [first = [], ...others] = (['phone', 'postcode', 'email'] as const).map((kind) =>
      namesOf('29', kind === 'email' ? '0142@x.test' : '0142', kind),
    );
    for (const other of others) {
      expect(first.filter((name) => other.includes(name))).toEqual([
        'conversation a-conversation',
        'network a-network',
      ]);
    }
  });
});

describe('no way of writing is a fresh guess:', () => {
  /** What people, and programs that look for a gap, put around and between. */
  const decoration = fc.constantFrom(
    '',
    ' ',
    '#',
    '-',
    '\u200b',
    '\u00a0',
    '.',
    ':',
    '/',
    '(',
    'No. ',
  );

  test('what counts as one order number has one budget', () => {
    const typed = fc
      .array(fc.oneof(decoration, fc.constantFrom('2', '２', '٢', '9', 'A', 'a', 'ａ')), {
        maxLength: 6,
      })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, typed, (first, second) => {
        if (isSameOrderNumber(first, second)) {
          expect(orderNumberKey(first)).toBe(orderNumberKey(second));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('what counts as one e-mail has one budget, and two addresses have two', () => {
    expect(key('email', ' <MAILTO:Dana+shop@X.test> ')).toBe(key('email', 'dana+shop@x.test'));
    expect(key('email', 'dana@x.test')).not.toBe(key('email', 'dana+shop@x.test'));
    fc.assert(
      fc.property(fc.emailAddress(), decoration, (email, around) => {
        expect(key('email', around + email)).toBe(normaliseEmail(around + email));
      }),
    );
  });

  test('what counts as one postcode in whichever country has one budget', () => {
    const country = fc.constantFrom('', 'US', 'DE', 'FI', 'GB', 'NL', 'SE', 'JP', 'LU', 'FR');
    const typed = fc
      .tuple(
        fc.constantFrom('', 'D-', 'FIN ', 'us', 'SE-', 'L', 'gb'),
        fc.constantFrom('04101', '10115', 'K1A 0B1', 'sw1a1aa', '１０１１５'),
        fc.constantFrom('', '-1234', ' 1234', '９９９９', '\u200b'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(typed, typed, country, (first, second, land) => {
        if (normalisePostcode(first, land) === normalisePostcode(second, land)) {
          expect(key('postcode', first)).toBe(key('postcode', second));
        }
      }),
      { numRuns: 2_000 },
    );
    expect(key('postcode', 'D-10115')).toBe(key('postcode', '10115'));
    expect(key('postcode', '04101')).not.toBe(key('postcode', '04102'));
  });

  test.each(getCountries())('what counts as one phone number in %s has one budget', (country) => {
    const example = getExampleNumber(country, examples);
    if (!example) return;
    const ways = [
      example.number,
      example.formatInternational(),
      example.formatNational(),
      example.format('RFC3966'),
      example.format('IDD', { fromCountry: country }) ?? '',
      example.number.replace('+', '00'),
      example.number.replace('+', ''),
      `${example.formatNational()} ext. 77`,
      `${example.formatInternational()} x 8`,
      `${example.formatNational()};ext=4321`,
      `${example.format('RFC3966')};isub=9876`,
      `+tel:${example.nationalNumber};phone-context=+${example.countryCallingCode};isub=5432`,
      `+${example.countryCallingCode} (0) ${example.nationalNumber}`,
    ].filter((way) => normalisePhone(way, country) === example.number);
    expect(ways.length).toBeGreaterThan(3);
    expect(new Set(ways.map((way) => key('phone', way))).size, ways.join(' | ')).toBe(1);
  });

  test('two phone numbers that end apart have two budgets', () => {
    expect(key('phone', '207 555 0142')).not.toBe(key('phone', '207 555 0143'));
    expect(key('phone', 'none')).toBe('');
  });
});
