import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  faultOfEnvelope,
  isSigningKey,
  newNonce,
  readEnvelope,
  sealEnvelope,
  type Envelope,
} from '../../../server/signing/envelope.ts';
import vectors from '../../fixtures/plugin-protocol/vectors.json' with { type: 'json' };

const key = { id: vectors.key, secret: vectors.secret };
const now = 1_795_000_000;
const [challenge] = vectors.envelopes as unknown as readonly Envelope[];
if (!challenge) throw new Error('there are no vectors');
const place = { site: challenge.site, blog: challenge.blog };
const expected = { key, place, direction: 'to_shop', now } as const;

const at = (seconds: number) => faultOfEnvelope(challenge, { ...expected, now: now + seconds });

describe('an envelope', () => {
  it.each(vectors.envelopes)('of $direction $verb is signed as the plug-in signs it', (vector) => {
    const { protocol: _protocol, key: _key, signature, ...content } = vector as Envelope;
    expect(sealEnvelope(key, content).signature).toBe(signature);
    const { site, blog, direction } = content;
    const read = readEnvelope(JSON.parse(JSON.stringify(vector)));
    expect(read).toEqual(vector);
    expect(
      faultOfEnvelope(read as Envelope, { key, place: { site, blog }, direction, now }),
    ).toBeUndefined();
  });

  it.each<[keyof Envelope, Envelope[keyof Envelope]]>([
    ['direction', 'to_server'],
    ['verb', 'disconnect'],
    ['key', 'tbk_zzzzzzzzzzzzzzzzzzzzzzzz'],
    ['site', 'https://shop.example'],
    ['blog', 2],
    ['timestamp', now + 1],
    ['nonce', newNonce()],
    ['body', '{} '],
    ['signature', '0'.repeat(64)],
  ])('with another %s is not believed', (field, value) => {
    const altered = { ...challenge, [field]: value };
    expect(faultOfEnvelope(altered, expected)).toBe('signature');
    // Nor where the receiver expects just that.
    const asTold = {
      ...expected,
      place: { site: altered.site, blog: altered.blog },
      direction: altered.direction,
    };
    expect(faultOfEnvelope(altered, asTold)).toBe('signature');
  });

  it('is not believed with another secret', () => {
    const other = { id: key.id, secret: 'A'.repeat(43) };
    expect(faultOfEnvelope(challenge, { ...expected, key: other })).toBe('signature');
  });

  it('is good for five minutes before and after', () => {
    expect([at(-300), at(300)]).toEqual([undefined, undefined]);
    expect([at(-301), at(301)]).toEqual(['clock', 'clock']);
  });

  it('is read in its own shape only', () => {
    const fields = Object.keys(challenge) as (keyof Envelope)[];
    assert(
      property(constantFrom(...fields), string(), (field, text) => {
        const { [field]: _gone, ...rest } = challenge;
        expect(readEnvelope(rest)).toBeUndefined();
        const read = readEnvelope({ ...challenge, [field]: text });
        if (read) expect(['site', 'body', 'verb', 'nonce'].includes(field)).toBe(true);
      }),
    );
    for (const other of [null, 1, 'text', [], {}]) expect(readEnvelope(other)).toBeUndefined();
    expect(readEnvelope({ ...challenge, protocol: 2 })).toBeUndefined();
  });
});

it('a key is known by its shape', () => {
  expect(isSigningKey(key)).toBe(true);
  expect(isSigningKey({ ...key, id: 'tbk_short' })).toBe(false);
  expect(isSigningKey({ ...key, secret: `${key.secret}A` })).toBe(false);
});
