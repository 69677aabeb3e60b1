import { array, assert, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../../server/signing/shopify/query.ts';
import { queryOf } from './as-shopify.ts';

describe('a query', () => {
  it.each([
    ['', []],
    [
      'a=1&b=2',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ],
    [
      'a=1&a=2',
      [
        ['a', '1'],
        ['a', '2'],
      ],
    ],
    ['&&a=1&', [['a', '1']]],
    ['a', [['a', '']]],
    ['=1', [['', '1']]],
    ['a=b=c', [['a', 'b=c']]],
    ['a%3Db=c', [['a=b', 'c']]],
    [
      'a=1%262&b',
      [
        ['a', '1&2'],
        ['b', ''],
      ],
    ],
    ['a=x+y%20z%2B', [['a', 'x y z+']]],
    ['a=1;b=2', [['a', '1;b=2']]],
    ['a%5B%5D=1', [['a[]', '1']]],
    ['a=%C3%A9', [['a', '\xC3\xA9']]],
    ['a=%ff%FF', [['a', '\xFF\xFF']]],
    ['a=%2541', [['a', '%41']]],
  ])('%j is read as Rack reads it', (query, parameters) => {
    expect(readQuery(query)).toEqual(parameters);
  });

  it.each(['a=%', 'a=%4', 'a=%zz', '%=1', 'a=1 2', 'a=1\n', 'a=é', 'a=\u212A', 'a=\0', 'a=\x7F'])(
    'is not %j',
    (query) => expect(readQuery(query)).toBeUndefined(),
  );

  it('is read as it was written, whatever characters are in it', () => {
    const text = string({ unit: 'grapheme' });
    assert(
      property(array(tuple(text, text)), (pairs) => {
        const read = pairs.map((pair) => pair.map((each) => Buffer.from(each).toString('latin1')));
        expect(readQuery(queryOf(pairs))).toEqual(read);
      }),
    );
  });
});
