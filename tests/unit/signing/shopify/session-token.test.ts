import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readSessionToken } from '../../../../server/signing/shopify/session-token.ts';
import { claims, clientId, now, otherSecret, secret, sessionToken, shop } from './as-shopify.ts';

const read = (token: string, at = now, secrets: readonly string[] = [secret]) =>
  readSessionToken(token, { clientId, secrets, now: at });
const session = {
  shop,
  userId: '42',
  sessionId: claims.sid,
  tokenId: claims.jti,
  expiresAt: now + 60,
};

describe('a session token', () => {
  it('says the shop, who it is, and until when it is good', async () => {
    expect(await read(sessionToken())).toEqual(session);
  });

  it('need not name a session', async () => {
    const { sessionId: _none, ...rest } = session;
    expect(await read(sessionToken({ sid: undefined, sig: undefined }))).toEqual(rest);
  });

  it('is believed with the old secret and the new one while they are rotated, in any order', async () => {
    for (const key of [secret, otherSecret]) {
      expect(await read(sessionToken({}, { key }), now, [secret, otherSecret])).toEqual(session);
      expect(await read(sessionToken({}, { key }), now, [otherSecret, secret])).toEqual(session);
    }
    expect(await read(sessionToken({}, { key: otherSecret }))).toBeUndefined();
    expect(await read(sessionToken({}, { key: '' }), now, ['', secret])).toBeUndefined();
    expect(await read(sessionToken(), now, ['', secret])).toEqual(session);
    expect(await read(sessionToken(), now, [])).toBeUndefined();
  });

  it('is good until its end, and ten seconds more, for clocks differ', async () => {
    expect(await read(sessionToken(), now + 69)).toEqual(session);
    expect(await read(sessionToken(), now + 70)).toBeUndefined();
  });

  it('is good from its beginning, and ten seconds before', async () => {
    expect(await read(sessionToken(), now - 10)).toEqual(session);
    expect(await read(sessionToken(), now - 11)).toBeUndefined();
    expect(await read(sessionToken({ iat: now + 11 }))).toBeUndefined();
    expect(await read(sessionToken({ nbf: now + 11 }))).toBeUndefined();
    expect(await read(sessionToken({ iat: now + 10, nbf: now + 10 }))).toEqual(session);
  });

  it('lives for five minutes at most', async () => {
    expect(await read(sessionToken({ exp: now + 300 }))).toMatchObject({ shop });
    expect(await read(sessionToken({ exp: now + 301 }))).toBeUndefined();
  });

  it.each([
    ['no issuer', { iss: undefined }],
    ['an issuer without /admin', { iss: `https://${shop}` }],
    ['an issuer with more behind it', { iss: `https://${shop}/admin/` }],
    ['an issuer of another shop', { iss: 'https://other.myshopify.com/admin' }],
    ['no destination', { dest: undefined }],
    ['a destination of another shop', { dest: 'https://other.myshopify.com' }],
    ['a destination with a path', { dest: `https://${shop}/` }],
    ['a destination without https', { dest: `http://${shop}` }],
    ['a destination without a scheme', { dest: shop }],
    ['a destination in capitals', { dest: `https://${shop.toUpperCase()}` }],
    ['issuer and destination swapped', { iss: `https://${shop}`, dest: `https://${shop}/admin` }],
    ['a host that is no shop', { iss: 'https://evil.example/admin', dest: 'https://evil.example' }],
    [
      'a host that is called undefined',
      { iss: 'https://undefined/admin', dest: 'https://undefined' },
    ],
    ['a destination that is no text', { dest: [`https://${shop}`] }],
    ['no audience', { aud: undefined }],
    ['another audience', { aud: 'another-app' }],
    ['an audience of several', { aud: [clientId, 'another-app'] }],
    ['an audience in an array', { aud: [clientId] }],
    ['no user', { sub: undefined }],
    ['an empty user', { sub: '' }],
    ['a user who is no number', { sub: 'gid://shopify/User/42' }],
    ['a user as a number', { sub: 42 }],
    ['no id', { jti: undefined }],
    ['an empty id', { jti: '' }],
    ['an id as a number', { jti: 7 }],
    ['a session that is no text', { sid: 7 }],
    ['an empty session', { sid: '' }],
    ['no end', { exp: undefined }],
    ['an end as text', { exp: String(now + 60) }],
    ['no beginning', { nbf: undefined }],
    ['no time of issue', { iat: undefined }],
    ['a time of issue as text', { iat: String(now) }],
  ])('is not believed with %s, even if it is signed', async (_what, changes) => {
    expect(await read(sessionToken(changes))).toBeUndefined();
  });

  it.each([
    ['no algorithm', {}, 'sha256'],
    ['the algorithm "none"', { alg: 'none' }, 'sha256'],
    ['HS384', { alg: 'HS384' }, 'sha384'],
    ['HS512', { alg: 'HS512' }, 'sha512'],
    ['RS256 and the secret as its key', { alg: 'RS256' }, 'sha256'],
    ['an algorithm in small letters', { alg: 'hs256' }, 'sha256'],
    ['extensions that must be understood', { alg: 'HS256', crit: ['exp'], exp: 1 }, 'sha256'],
    ['a payload that is not encoded', { alg: 'HS256', crit: ['b64'], b64: false }, 'sha256'],
  ])('is not believed with %s in its header', async (_what, header, hash) => {
    expect(await read(sessionToken({}, { header, hash }))).toBeUndefined();
  });

  it('is not believed without a signature', async () => {
    const token = sessionToken();
    const unsigned = token.slice(0, token.lastIndexOf('.'));
    expect(await read(unsigned)).toBeUndefined();
    expect(await read(`${unsigned}.`)).toBeUndefined();
    const none = sessionToken({}, { header: { alg: 'none' } });
    expect(await read(none.slice(0, none.lastIndexOf('.') + 1))).toBeUndefined();
  });

  it('has one text only', async () => {
    const token = sessionToken();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const others = alphabet.split('').map((last) => token.slice(0, -1) + last);
    const believed = await Promise.all(others.map((other) => read(other)));
    expect(believed.filter((each) => each !== undefined)).toEqual([session]);
  });

  it('never gets into an error', async () => {
    const token = sessionToken();
    // A secret that is no text is a fault of ours, and is told as one.
    const fault = await read(token, now, [7 as unknown as string]).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(TypeError);
    expect(inspect(fault, { depth: 9 })).not.toContain(token.split('.')[1]);
  });
});
