import { describe, expect, test } from 'vitest';
import { PlatformError, type PlatformErrorCode } from '../../../server/orders/platform-error.ts';

const words = { message: 'no answer in time', merchantAction: 'Try again.' };

describe('a shop that could not be asked', () => {
  test.each<PlatformErrorCode>([
    'unreachable',
    'timeout',
    'rate_limited',
    'shop_fault',
    'circuit_open',
  ])('may be asked again by itself after %s', (code) => {
    expect(new PlatformError(code, words)).toMatchObject({ code, retryable: true, mayPass: true });
  });

  test.each<PlatformErrorCode>(['blocked_by_firewall', 'unexpected_answer', 'too_large'])(
    'may be well within minutes after %s, though not at once',
    (code) => {
      expect(new PlatformError(code, words)).toMatchObject({ retryable: false, mayPass: true });
    },
  );

  test.each<PlatformErrorCode>([
    'address_refused',
    'tls',
    'unauthorized',
    'credentials_not_seen',
    'forbidden',
    'redirected',
    'not_a_shop',
    'bad_request',
    'clock_skew',
  ])('stays so until somebody acts after %s', (code) => {
    expect(new PlatformError(code, words)).toMatchObject({ retryable: false, mayPass: false });
  });

  test('is told with what is known and nothing more', () => {
    const cause = new Error('socket hang up');
    expect(new PlatformError('timeout', words)).toMatchObject({ name: 'PlatformError', ...words });
    const bare = new PlatformError('timeout', words);
    expect(bare).toMatchObject({ status: undefined, retryAfterMs: undefined });
    expect(bare).not.toHaveProperty('cause');
    const full = { status: 429, retryAfterMs: 2_000, cause };
    expect(new PlatformError('rate_limited', { ...words, ...full })).toMatchObject(full);
  });
});
