import { expect, test } from 'vitest';
import { remembered } from '../../../server/remembered.ts';

/** A remembering function and the keys that it had to make a value for. */
function counted(atMost?: number) {
  const made: string[] = [];
  const make = (key: string) => {
    made.push(key);
    return { key };
  };
  return { made, get: remembered(make, { ...(atMost !== undefined && { atMost }) }) };
}

test('a value is made once and given again', () => {
  const { made, get } = counted();
  expect(get('UTC')).toEqual({ key: 'UTC' });
  expect(get('UTC')).toBe(get('UTC'));
  expect(get('Asia/Kolkata')).toEqual({ key: 'Asia/Kolkata' });
  expect(made).toEqual(['UTC', 'Asia/Kolkata']);
});

test('keys from outside do not pile up: one more than may be kept forgets all before it', () => {
  const { made, get } = counted(2);
  for (const key of ['a', 'b', 'a', 'b', 'c', 'c']) get(key);
  expect(made).toEqual(['a', 'b', 'c']);
  for (const key of ['c', 'a']) get(key);
  expect(made).toEqual(['a', 'b', 'c', 'a']);
});
