import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoundedCache } from '../../../server/integrations/bounded-cache.ts';

test('an entry is forgotten when its time is over', () => {
  let now = 0;
  const cache = new BoundedCache<string>({ maximum: 10, milliseconds: 100, elapsed: () => now });
  cache.set('key', 'value');
  now = 99;
  expect(cache.peek('key')).toBe('value');
  expect(cache.get('key')).toBe('value');
  now = 100;
  expect(cache.peek('key')).toBeUndefined();
  expect(cache.get('key')).toBeUndefined();
});

test('when it is full, what was asked for longest ago goes', () => {
  const dropped: number[] = [];
  const cache = new BoundedCache<number>({
    maximum: 2,
    milliseconds: 1000,
    elapsed: () => 0,
    dropped: (value) => dropped.push(value),
  });
  cache.set('one', 1);
  cache.set('two', 2);
  cache.get('one');
  expect(cache.peek('two')).toBe(2);
  cache.set('three', 3);
  expect(dropped).toEqual([2]);
  expect([cache.get('one'), cache.get('two'), cache.get('three')]).toEqual([1, undefined, 3]);
});

test('it never holds more than its maximum, and every value that leaves is told of once', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(8), fc.boolean())), (steps) => {
      const held = new Set<object>();
      const cache = new BoundedCache<object>({
        maximum: 3,
        milliseconds: 1000,
        elapsed: () => 0,
        dropped: (value) => expect(held.delete(value)).toBe(true),
      });
      for (const [key, isWrite] of steps) {
        const value = {};
        if (isWrite) {
          held.add(value);
          cache.set(String(key), value);
        } else {
          cache.delete(String(key));
        }
        expect(held.size).toBeLessThanOrEqual(3);
      }
      cache.clear();
      expect(held.size).toBe(0);
    }),
  );
});
