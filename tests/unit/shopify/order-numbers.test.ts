import { describe, expect, test } from 'vitest';
import {
  namesOf,
  quoted,
  searchForNumber,
} from '../../../server/platforms/shopify/order-numbers.ts';

const plain = { prefix: '#', suffix: '' };
const own = { prefix: 'EN', suffix: '-A' };

describe('what an order may be called', () => {
  test.each([
    ['#1001', 'XPAV284CT', plain, '1001', ['XPAV284CT']],
    ['EN1001-A', 'XPAV284CT', own, 'EN1001-A', ['1001', 'XPAV284CT']],
    // The merchant has changed the format since: the order keeps its name.
    ['#1001', null, own, '1001', []],
    ['1001', undefined, { prefix: '', suffix: '' }, '1001', []],
    ['EN-A', null, own, 'EN-A', []],
  ] as const)(
    '%s (%s) in a shop that writes %j',
    (name, confirmationNumber, format, number, others) => {
      expect(namesOf({ name, confirmationNumber }, format)).toEqual({
        number,
        otherNumbers: others,
      });
    },
  );
});

describe('a search for a number', () => {
  test('asks for every way in which the shop may have written it', () => {
    expect(searchForNumber('1001', own)).toBe('name:"1001" OR name:"#1001" OR name:"EN1001-A"');
    expect(searchForNumber('xpav284ct', plain)).toBe(
      'name:"xpav284ct" OR name:"#xpav284ct" OR confirmation_number:"XPAV284CT"',
    );
  });

  test.each(['', ' ', '#', '%', '*', '-', '…', '9'.repeat(61)])(
    'is not made for %j, which is no number',
    (typed) => expect(searchForNumber(typed, plain)).toBeUndefined(),
  );

  test('takes nothing of what was typed for syntax', () => {
    expect(searchForNumber('1" OR email:*', plain)).toBe(
      'name:"1\\" OR email\\:*" OR name:"#1\\" OR email\\:*"',
    );
    expect(quoted(`a"b'c\\d:e(f)`)).toBe(`"a\\"b\\'c\\\\d\\:e\\(f\\)"`);
  });
});
