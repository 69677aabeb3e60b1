import { array, assert, nat, property, shuffledSubarray } from 'fast-check';
import { expect, test } from 'vitest';
import { inLoadOrder } from '../../../server/storage/backups/stored-tables.ts';

test('a table comes behind all that it points at, however they are named', () => {
  // Table n points at some of those before it; then they are shuffled.
  const tables = array(array(nat()), { maxLength: 12 })
    .map((references) =>
      references.map((numbers, index) => ({
        name: `table_${index}`,
        refersTo: index === 0 ? [] : numbers.map((number) => `table_${number % index}`),
      })),
    )
    .chain((made) => shuffledSubarray(made, { minLength: made.length }));
  assert(
    property(tables, (shuffled) => {
      const ordered = inLoadOrder(shuffled);
      expect(ordered).toHaveLength(shuffled.length);
      for (const [place, { refersTo }] of ordered.entries()) {
        for (const name of refersTo) {
          expect(ordered.findIndex((table) => table.name === name)).toBeLessThan(place);
        }
      }
    }),
  );
});

test('tables that point round in a circle are named', () => {
  expect(() =>
    inLoadOrder([
      { name: 'hen', refersTo: ['egg'] },
      { name: 'egg', refersTo: ['hen'] },
      { name: 'farm', refersTo: [] },
    ]),
  ).toThrow('Tables refer to each other: hen, egg.');
});
