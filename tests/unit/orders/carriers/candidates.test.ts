import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidatesFor } from '../../../../server/orders/carriers/candidates.ts';
import { hasCheckDigit } from '../../../../server/orders/carriers/checksums.ts';
import { courierFormats } from '../../../../server/orders/carriers/number-formats.ts';
import { createNumberMatcher } from '../../../../server/orders/carriers/number-matcher.ts';
import { anyText } from '../../../support/any-text.ts';

const formats = courierFormats.flatMap((courier) =>
  courier.tracking_numbers.map((format) => ({ courier, format })),
);
const squeezed = (number: string) => number.replace(/\s+/g, '').toUpperCase();
const namesFor = (number: string) => candidatesFor(number).map((carrier) => carrier.name);

describe.each(formats)('the format $format.name', ({ format }) => {
  const matches = createNumberMatcher(format);

  test.each(format.test_numbers.valid)('takes its number %s', (number) => {
    expect(matches(squeezed(number))).toBeDefined();
    expect(candidatesFor(number)).not.toEqual([]);
  });

  test.each(format.test_numbers.invalid)('refuses %s', (number) => {
    expect(matches(squeezed(number))).toBeUndefined();
  });

  test('refuses a number with anything before or behind it', () => {
    for (const number of format.test_numbers.valid.map(squeezed)) {
      expect(matches(`?${number}`)).toBeUndefined();
      expect(matches(`${number}?`)).toBeUndefined();
    }
  });
});

const formatsWithCheckDigitLast = formats.filter(
  ({ format }) => format.validation.checksum && !['S10', 'FedEx ASTRA (32)'].includes(format.name),
);

test.each(formatsWithCheckDigitLast)(
  'the format $format.name knows each of its numbers by exactly one check digit',
  ({ format }) => {
    const matches = createNumberMatcher(format);
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
    for (const number of format.test_numbers.valid.map(squeezed)) {
      const fitting = digits.filter((digit) => matches(number.slice(0, -1) + digit));
      expect(fitting).toEqual([number.at(-1)]);
    }
  },
);

test('a number that several carriers may have issued has all of them as candidates', () => {
  // Twelve digits: FedEx by its weighted sum, Purolator by Luhn.
  const shared = Array.from({ length: 200 }, (_, index) => String(329_000_000_000 + index)).find(
    (number) => namesFor(number).length > 1,
  );
  expect(namesFor(shared ?? '')).toEqual(['FedEx', 'Purolator']);
});

test('an international postal number names the post of its country', () => {
  expect(candidatesFor('RB123456785GB')).toEqual([{ slug: 'royal-mail', name: 'Royal Mail' }]);
  expect(candidatesFor('rb 1234 5678 5 us')).toEqual([{ slug: 'usps', name: 'USPS' }]);
});

test('the posts of these countries are known by more than their name, and no others', () => {
  const s10 = formats.find(({ format }) => format.name === 'S10')?.format;
  const countries = s10?.additional?.find(({ name }) => name === 'Courier')?.lookup ?? [];
  const known = countries
    .map(({ matches }) => matches ?? '')
    .filter((country) => candidatesFor(`RB123456785${country}`)[0]?.slug !== undefined);
  expect(known.toSorted().join(' ')).toBe(
    'AM AT AU AZ BE BG BY CA CH CY CZ DE DK EE ES FR GB GR HR HU IE IS IT KZ LI LU LV MD MK MT NL NO ' +
      'NZ PL PT RO RU SE SK SM UA US',
  );
});

test('a post that the catalogue does not know is named without a link to another of that name', () => {
  expect(candidatesFor('RB123456785SN')).toEqual([{ name: 'La Poste Senegal' }]);
});

test('a carrier is named once, however many of its formats fit', () => {
  for (const { format } of formats) {
    for (const number of format.test_numbers.valid) {
      const names = namesFor(number);
      expect(names).toEqual([...new Set(names)]);
    }
  }
});

test.each(['', ' ', '1', '..', 'tracking', 'ＡＢ', '1Z999AA10123456785', '😀'.repeat(20)])(
  'nobody is a candidate for %j',
  (number) => {
    expect(candidatesFor(number)).toEqual([]);
  },
);

test('long hostile input is answered at once', () => {
  const started = performance.now();
  for (const piece of ['9', '1Z', '420', 'A', '94', '9 ', 'JD0', 'GM1', '\u00a0']) {
    candidatesFor(piece.repeat(200_000));
    for (let length = 1; length <= 60; length += 1) candidatesFor(piece.repeat(length));
  }
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('no text whatever breaks the search for candidates', () => {
  fc.assert(fc.property(anyText({ maxLength: 60 }), (text) => Array.isArray(candidatesFor(text))));
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{1,45}$/), (text) =>
      Array.isArray(candidatesFor(text)),
    ),
  );
});

test('data that names a checksum nobody knows is a fault, not a fit', () => {
  const unknown = new RangeError('unknown checksum "mod99"');
  expect(() => hasCheckDigit('1', '1', { name: 'mod99' })).toThrow(unknown);
});

test.each([
  // UPU S10: what the weighted sum leaves by eleven is taken from eleven; ten is written 0, eleven 5.
  ['47312482', '9'],
  ['02000000', '0'],
  ['00000000', '5'],
])('the international postal number %s is checked by %s alone', (serial, checkDigit) => {
  const fitting = '0123456789'
    .split('')
    .filter((digit) => candidatesFor(`RR${serial}${digit}GB`).length > 0);
  expect(fitting).toEqual([checkDigit]);
});

test('letters and digits are checked as ISO 7064 says', () => {
  // The example of the Global Release Identifier standard, which uses the same check as DPD.
  const parameters = { name: 'mod_37_36' };
  expect(hasCheckDigit('A12425GABC1234002', 'M', parameters)).toBe(true);
  expect(hasCheckDigit('A12425GABC1234020', 'M', parameters)).toBe(false);
});
