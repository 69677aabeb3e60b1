import { expect, test } from 'vitest';
import { isSiteId, keyPrefixOf, newSiteId } from '../../../server/integrations/public-names.ts';

test('every new site id is another, and looks like one', () => {
  const ids = Array.from({ length: 100 }, newSiteId);
  expect(new Set(ids).size).toBe(100);
  expect(ids.every(isSiteId)).toBe(true);
});

test('a merchant recognises a key by its first characters, and a short one is hardly shown', () => {
  expect(keyPrefixOf('ck_0123456789abcdef0123456789abcdef01234567')).toBe('ck_0123…');
  expect(keyPrefixOf('ck_short12')).toBe('ck…');
  expect(keyPrefixOf('')).toBe('…');
});
