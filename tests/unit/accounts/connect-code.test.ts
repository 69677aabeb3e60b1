import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { makeConnectCode, normaliseConnectCode } from '../../../server/accounts/connect-code.ts';

test('a code is four groups of four without letters that look like others', () => {
  for (let round = 0; round < 200; round += 1) {
    expect(makeConnectCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  }
});

test('a code may be typed in small letters, with spaces, and with O for 0', () => {
  expect(normaliseConnectCode(' 7kqm 2f9x-wbod-j4tl ')).toBe('7KQM2F9XWB0DJ4T1');
});

test('what is no code is no code', () => {
  for (const text of ['', '7KQM-2F9X-WB0D', '7KQM-2F9X-WB0D-J4TU', 'x'.repeat(10_000)]) {
    expect(normaliseConnectCode(text)).toBeUndefined();
  }
});

test('any text is read without an error', () => {
  assert(
    property(string(), (text) => {
      expect(normaliseConnectCode(text) ?? '0'.repeat(16)).toHaveLength(16);
    }),
  );
});
