import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isSameOrderNumber,
  orderNumberKey,
  tidyOrderNumber,
} from '../../../../server/orders/typed/order-number.ts';
import { anyText } from '../../../support/any-text.ts';

test.each([
  '29',
  '#29',
  '# 29',
  ' 2 9 ',
  'No. 29',
  'no29',
  'Nr. 29',
  'Nº 29',
  'N° 29',
  '№29',
  'order 29',
  'Order: 29.',
  'ORDER NUMBER #29',
  'my order no. 29!',
  'my  order 29',
  'OrderID 29',
  '((order "29"))',
  'the order id 29?',
  'Bestellung Nr. 29',
  'Bestellnummer: 29',
  'commande n° 29',
  'pedido número 29',
  '“29”',
  '(29)',
  '<29>',
  '２９',
  '٢٩',
  '۲۹',
  '\u200b2\u200d9\ufeff',
  '2\u00ad9',
  '\u202a29\u202c',
  '\t29\r\n',
])('%j is order 29', (typed) => {
  expect(tidyOrderNumber(typed)).toBe('29');
  expect(isSameOrderNumber('29', typed)).toBe(true);
});

test.each([
  ['WEB-2026-A63', 'WEB-2026-A63'],
  ['order WEB-2026-A63', 'WEB-2026-A63'],
  ['WEB‑2026–A63', 'WEB-2026-A63'],
  ['＃ＷＥＢ−1', 'WEB-1'],
  ['0029', '0029'],
  ['NO-29', 'NO-29'],
  ['Nora1', 'Nora1'],
  ['Order-29', 'Order-29'],
  ['EN#1001', 'EN#1001'],
  ['2026/11/29', '2026/11/29'],
  ['order', 'order'],
  ['pre-order 29', 'pre-order29'],
  ['9'.repeat(254), '9'.repeat(254)],
])('%s keeps what belongs to the number: %s', (typed, tidy) => {
  expect(tidyOrderNumber(typed)).toBe(tidy);
});

test.each(['', '   ', '#', '...', '\u200b', '9'.repeat(255)])('%j is no number', (typed) => {
  expect(tidyOrderNumber(typed)).toBe('');
  expect(isSameOrderNumber(typed, typed)).toBe(false);
});

test('case does not matter for being the same', () => {
  expect(isSameOrderNumber('WEB-2026-A63', ' web-2026-a63')).toBe(true);
  expect(orderNumberKey('WEB-1')).toBe('web-1');
});

test('a shop that writes # itself is found without it', () => {
  expect(isSameOrderNumber('#1001', '1001')).toBe(true);
});

test.each([
  ['29', '290'],
  ['29', '2'],
  ['29', '029'],
  ['29', '-29'],
  ['29', '2-9'],
  ['29', '2.9'],
  ['WEB-2026-A63', '2026'],
  ['WEB-2026-A63', 'WEB-2026-А63'], // Cyrillic А
  ['WEB-1', 'WЕB-1'], // Cyrillic Е
  ['O1', '01'],
  ['l1', '11'],
])('%s is not %s', (shopNumber, typed) => {
  expect(isSameOrderNumber(shopNumber, typed)).toBe(false);
});

test('tidying twice is tidying once, whatever the text', () => {
  const words = fc.constantFrom(
    'order',
    'No.',
    '#',
    ' ',
    '29',
    'nr',
    '(',
    '"',
    '٢',
    'Ⅸ',
    '\u200b',
    'İ',
    'K',
  );
  const typed = fc.oneof(
    anyText(),
    fc.array(words).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (text) => {
      expect(tidyOrderNumber(tidyOrderNumber(text))).toBe(tidyOrderNumber(text));
      expect(orderNumberKey(orderNumberKey(text))).toBe(orderNumberKey(text));
      expect(orderNumberKey(tidyOrderNumber(text))).toBe(orderNumberKey(text));
    }),
    { numRuns: 1_000 },
  );
});

test('two different plain numbers are never the same', () => {
  const plain = fc.stringMatching(/^[0-9]{1,9}$/);
  fc.assert(
    fc.property(plain, plain, (first, second) => {
      expect(isSameOrderNumber(first, `#${second}`)).toBe(first === second);
    }),
  );
});

test('long hostile text is read at once', () => {
  const started = performance.now();
  for (const piece of ['order ', '#', 'no.', '"', ' ', 'nr29 '])
    tidyOrderNumber(piece.repeat(100_000));
  for (const piece of ['order ', '#', 'no.', '"', ' '])
    tidyOrderNumber(piece.repeat(254 / piece.length));
  expect(performance.now() - started).toBeLessThan(1_000);
});
