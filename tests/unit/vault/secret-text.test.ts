import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { SecretText } from '../../../server/vault/secret-text.ts';

const secret = new SecretText('cs_1234567890');

test.each([
  ['inspect', inspect(secret)],
  [
    'inspect, deep and with hidden parts',
    inspect({ a: { secret } }, { showHidden: true, depth: 9 }),
  ],
  ['format', format('%s %o %j', secret, secret, secret)],
  ['JSON', JSON.stringify({ secret })],
  ['template', 'key '.concat(String(secret))],
  ['error', inspect(new Error(`failed with ${String(secret)}`, { cause: { secret } }))],
  ['entries', JSON.stringify(Object.entries(secret))],
])('a secret does not show in %s', (_way, printed) => {
  expect(printed).not.toContain('1234567890');
});

test('a secret tells itself when asked', () => {
  expect(secret.reveal()).toBe('cs_1234567890');
});

test('a secret prints as three stars', () => {
  expect(JSON.stringify([secret])).toBe('["***"]');
  expect(inspect(secret)).toBe('***');
  expect(String(secret)).toBe('***');
});
