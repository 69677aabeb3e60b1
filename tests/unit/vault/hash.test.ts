import { expect, test } from 'vitest';
import { hashSecret, matchesHash } from '../../../server/vault/hash.ts';

test('only the secret itself matches its hash', () => {
  const hash = hashSecret('tb_secret');
  expect(matchesHash('tb_secret', hash)).toBe(true);
  expect(matchesHash('tb_Secret', hash)).toBe(false);
  expect(matchesHash('tb_secret', hash.subarray(1))).toBe(false);
});
