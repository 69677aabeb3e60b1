import { expect, test } from 'vitest';
import { RecentEntries } from '../../../server/vault/recent-entries.ts';

test('what was not asked for longest is forgotten first, and nothing before the limit', () => {
  const entries = new RecentEntries<number>(3);
  for (const [index, name] of ['a', 'b', 'c'].entries()) entries.set(name, index);
  expect(['a', 'b', 'c'].map((name) => entries.get(name))).toEqual([0, 1, 2]);
  entries.get('a');
  entries.set('d', 3);
  expect(['a', 'b', 'c', 'd'].map((name) => entries.get(name))).toEqual([0, undefined, 2, 3]);
});

test('a value that is set again takes no further place', () => {
  const entries = new RecentEntries<number>(2);
  entries.set('a', 1);
  entries.set('b', 2);
  entries.set('a', 3);
  entries.set('c', 4);
  expect(['a', 'b', 'c'].map((name) => entries.get(name))).toEqual([3, undefined, 4]);
});
