import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import vectors from '../../fixtures/plugin-protocol/vectors.json' with { type: 'json' };
import { connectByHand } from '../support/connected-by-hand.ts';
import {
  bodyOf,
  isReplyTo,
  sendToShop,
  signatureOf,
  signedCall,
  type Envelope,
  type Identity,
} from '../support/plugin-client.ts';
import { troubleOfOurs } from '../support/plugin-trouble.ts';
import { packagedWordPress } from '../support/wordpress-package.ts';
import { startWordPress, type WordPress } from '../support/wordpress.ts';

let wordpress: WordPress;
let identity: Identity;

beforeAll(async () => {
  wordpress = await startWordPress({
    wordpressFolder: await packagedWordPress(),
    plugins: ['trulybot'],
    lockAnonymousRest: true,
  });
  identity = await connectByHand(wordpress);
});

afterAll(() => wordpress.close());

test('the signatures of the written vectors are the ones that this test works out', () => {
  for (const envelope of vectors.envelopes) {
    expect(signatureOf(envelope, vectors.secret)).toBe(envelope.signature);
  }
});

describe('a call that the server signed', () => {
  test('is answered at both addresses, signed and never cached', async () => {
    for (const way of ['path', 'query'] as const) {
      const call = signedCall(identity, 'challenge');
      const answer = await sendToShop(wordpress, call, way);
      expect(answer.status, answer.text).toBe(200);
      expect(isReplyTo(answer, call, identity.secret)).toBe(true);
      expect(bodyOf(answer)).toMatchObject({ site: wordpress.url, blog: 1 });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('is answered although the REST API is locked for visitors, and nothing else is', async () => {
    const elsewhere = await fetch(`${wordpress.url}/wp-json/wp/v2/posts`);
    expect(elsewhere.status).toBe(401);
    const beside = await fetch(`${wordpress.url}/wp-json/wp/v2/posts?rest_route=/trulybot/v1/call`);
    expect(beside.status).not.toBe(200);
    expect((await sendToShop(wordpress, signedCall(identity, 'challenge'))).status).toBe(200);
  });

  test('with a verb that nobody knows, or parameters that fit none, is told so under signature', async () => {
    for (const [verb, body, code] of [
      ['read_everything', {}, 'unknown_verb'],
      ['find_order', { number: '29' }, 'woocommerce_missing'],
      ['store_facts', {}, 'woocommerce_missing'],
    ] as const) {
      const call = signedCall(identity, verb, body);
      const answer = await sendToShop(wordpress, call);
      expect(isReplyTo(answer, call, identity.secret)).toBe(true);
      expect(bodyOf(answer)).toMatchObject({ error: { code } });
    }
  });

  test('passes over fields that it does not know', async () => {
    const call = signedCall(identity, 'challenge', { later: true });
    const answer = await sendToShop(wordpress, { ...call, later: 'version' });
    expect(isReplyTo(answer, call, identity.secret)).toBe(true);
  });
});

/** Status and code of the answer to anything. */
const codeOf = async (message: unknown) => {
  const { status, json } = await sendToShop(wordpress, message);
  return [status, json?.['code']];
};

describe('a call is refused', () => {
  test('when it comes a second time, also when both come at once', async () => {
    const call = signedCall(identity, 'challenge');
    expect(await codeOf(call)).toEqual([200, undefined]);
    expect(await codeOf(call)).toEqual([401, 'trulybot_replayed']);
    const twin = signedCall(identity, 'challenge');
    const answers = await Promise.all(Array.from({ length: 8 }, () => sendToShop(wordpress, twin)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test('when it is older or newer than five minutes, and not when it is just inside', async () => {
    const now = Math.floor(Date.now() / 1_000);
    for (const [offset, answer] of [
      [-303, [401, 'trulybot_clock']],
      [303, [401, 'trulybot_clock']],
      [-290, [200, undefined]],
      [290, [200, undefined]],
    ] as const) {
      const call = signedCall(identity, 'challenge', {}, { timestamp: now + offset });
      expect(await codeOf(call), String(offset)).toEqual(answer);
    }
  });

  test('when any field differs from what was signed, all alike', async () => {
    const call = signedCall(identity, 'challenge');
    const altered: Partial<Envelope>[] = [
      { verb: 'store_facts' },
      { key: `tbk_${'0'.repeat(24)}` },
      { site: `${identity.site}/other` },
      { blog: 2 },
      { timestamp: call.timestamp + 1 },
      { nonce: `${call.nonce}x` },
      { body: '{ }' },
      { signature: call.signature.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')) },
    ];
    for (const change of altered) {
      expect(await codeOf({ ...call, ...change }), JSON.stringify(change)).toEqual([
        401,
        'trulybot_signature_refused',
      ]);
    }
    // And none of these has used up the nonce of the true one.
    expect(await codeOf(call)).toEqual([200, undefined]);
  });

  test('when it is signed for another site or blog of the same key', async () => {
    for (const change of [{ site: 'https://elsewhere.example' }, { blog: 2 }]) {
      const call = signedCall(identity, 'challenge', {}, change);
      expect(await codeOf(call)).toEqual([401, 'trulybot_signature_refused']);
    }
  });

  test('when it is no envelope, whatever it is', async () => {
    const call = signedCall(identity, 'challenge');
    for (const message of [
      '',
      'null',
      '[]',
      '{}',
      '{"a":',
      '"text"',
      { ...call, protocol: 2 },
      { ...call, direction: 'from_shop' },
      { ...call, direction: 'to_server' },
      { ...call, timestamp: String(call.timestamp) },
      { ...call, blog: '1' },
      { ...call, signature: call.signature.toUpperCase() },
      { ...call, body: {} },
      { ...call, key: [call.key] },
      { ...call, body: ' '.repeat(70_000) },
    ]) {
      expect(await codeOf(message), JSON.stringify(message).slice(0, 60)).toEqual([
        400,
        'trulybot_malformed',
      ]);
    }
  });

  test('when it is a GET', async () => {
    const { status } = await fetch(`${wordpress.url}/?rest_route=/trulybot/v1/call`);
    // Locked like the rest of the REST API: only calls are let past the lock.
    expect(status).toBe(401);
  });
});

test('a shop that is let go of forgets its keys: the old signature is refused', async () => {
  const call = signedCall(identity, 'disconnect');
  const answer = await sendToShop(wordpress, call);
  expect(isReplyTo(answer, call, identity.secret)).toBe(true);
  const { status, json } = await sendToShop(wordpress, signedCall(identity, 'challenge'));
  expect([status, json?.['code']]).toEqual([401, 'trulybot_signature_refused']);
  const rest = await wordpress.runPhp(`echo wp_json_encode( TrulyBot\\Options\\connection() );`);
  expect(rest).toBe('[]');
});

test('nothing of this left a line in the log', async () => {
  expect(await troubleOfOurs(wordpress)).toEqual([]);
});
