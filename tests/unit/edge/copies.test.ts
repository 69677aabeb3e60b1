import { describe, expect, it } from 'vitest';
import { copyKey, copyOf, mayBeKept, readCopy } from '../../../server/edge/copies.ts';
import { shortLived } from '../../../server/http/widget-config.ts';

const noon = Date.parse('2026-11-20T12:00:00Z');
const day = 24 * 3600;

const answer = (cacheControl: string, status = 200) =>
  new Response('text', {
    status,
    headers: { 'Content-Type': 'text/javascript', 'Cache-Control': cacheControl },
  });

describe('a copy', () => {
  it.each([
    ['of a short-lived answer a week', answer(shortLived), 7 * day],
    ['of a built file a year', answer('public, max-age=31536000, immutable'), 365 * day],
    ['of nothing a minute', answer('public, max-age=600', 404), 60],
    ['of a problem that says so a minute', answer('no-store', 404), 60],
  ])('is kept: %s', (_what, given, seconds) => {
    expect(mayBeKept(given)).toBe(true);
    expect(copyOf(given, noon).headers.get('Cache-Control')).toBe(`public, max-age=${seconds}`);
  });

  it.each(['no-store', 'private, max-age=60', 'public', ''])(
    'is not made of "%s"',
    (cacheControl) => {
      expect(mayBeKept(answer(cacheControl))).toBe(false);
    },
  );

  it('is fresh and usable for as long as the server says', () => {
    const copy = readCopy(copyOf(answer(shortLived), noon), noon + 90_500);
    expect(copy).toMatchObject({
      isMissing: false,
      cacheControl: shortLived,
      ageSeconds: 90,
      freshSeconds: 60,
      usableSeconds: 60 + day,
    });
  });

  it('is not young for ever when a clock is set back', () => {
    const copy = readCopy(copyOf(answer(shortLived), noon), noon - day * 1_000);
    expect(copy.ageSeconds).toBe(day);
  });

  it('has the answer’s text and only the headers that pages need', async () => {
    const given = answer(shortLived);
    given.headers.set('Set-Cookie', 'a=b');
    given.headers.set('Vary', '*');
    given.headers.set('X-Request-Id', '1');
    given.headers.set('ETag', '"1"');
    const { response } = readCopy(copyOf(given, noon), noon);
    expect(await response.text()).toBe('text');
    expect([...response.headers.keys()].toSorted()).toEqual(['content-type', 'etag']);
  });

  it('lies where the server has no address, and never at the address that is asked', () => {
    const server = new URL('https://chat.example.com');
    expect(copyKey(server, '/api/widget/shopify.js?id=site_1')).toBe(
      'https://chat.example.com/edge-copies/1/api/widget/shopify.js?id=site_1',
    );
  });
});
