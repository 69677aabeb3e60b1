import { createHmac, randomBytes } from 'node:crypto';
import {
  newNonce,
  signatureOf,
  signedCall,
  type Envelope,
  type Identity,
} from './plugin-client.ts';

/** A message that no shop may accept, and what is wrong with it. */
export interface ForgedCall {
  readonly why: string;
  readonly message: unknown;
}

/** Changes one character of a text, at a place that differs from call to call. */
function oneOff(text: string, index: number): string {
  const place = index % text.length;
  const other = text[place] === 'a' ? 'b' : 'a';
  return text.slice(0, place) + other + text.slice(place + 1);
}

const otherSecret = () => randomBytes(32).toString('base64url');
const now = () => Math.floor(Date.now() / 1_000);

/**
 * Ways to get at a shop without its secret, or with a call that was good once.
 * @param seen calls that the shop has accepted before.
 */
const forgeries: Readonly<
  Record<string, (identity: Identity, seen: readonly Envelope[], index: number) => unknown>
> = {
  'one character of the body': (identity, _seen, index) => {
    const call = signedCall(identity, 'find_order', {
      number: '29',
      secondFact: { kind: 'email', value: 'dana@shopper.test' },
    });
    return { ...call, body: oneOff(call.body, index) };
  },
  'one character of the signature': (identity, _seen, index) => {
    const call = signedCall(identity, 'challenge');
    const place = index % 64;
    const digit = call.signature[place] === '0' ? '1' : '0';
    return {
      ...call,
      signature: call.signature.slice(0, place) + digit + call.signature.slice(place + 1),
    };
  },
  'one character of the nonce': (identity, _seen, index) => {
    const call = signedCall(identity, 'challenge');
    return { ...call, nonce: oneOff(call.nonce, index) };
  },
  'another verb': (identity, _seen, index) => ({
    ...signedCall(identity, 'challenge'),
    verb: ['store_facts', 'find_order', 'read_order', 'customer_orders', 'disconnect'][index % 5],
  }),
  'a time of later': (identity, _seen, index) => {
    const call = signedCall(identity, 'challenge');
    return { ...call, timestamp: call.timestamp + 1 + (index % 200) };
  },
  'another secret': (identity) => signedCall({ ...identity, secret: otherSecret() }, 'challenge'),
  'an empty secret': (identity) => signedCall({ ...identity, secret: '' }, 'challenge'),
  'the key as its secret': (identity) =>
    signedCall({ ...identity, secret: identity.keyId }, 'challenge'),
  'a secret that is cut short': (identity, _seen, index) =>
    signedCall({ ...identity, secret: identity.secret.slice(0, index % 43) }, 'challenge'),
  'another key': (identity) => ({
    ...signedCall(identity, 'challenge'),
    key: `tbk_${randomBytes(12).toString('hex')}`,
  }),
  'another key, signed': (identity) =>
    signedCall({ ...identity, keyId: `tbk_${randomBytes(12).toString('hex')}` }, 'challenge'),
  'another shop, signed': (identity, _seen, index) =>
    signedCall(identity, 'challenge', {}, { site: `https://shop-${index}.example` }),
  'another blog, signed': (identity, _seen, index) =>
    signedCall(identity, 'challenge', {}, { blog: 2 + index }),
  'a replay': (_identity, seen, index) => seen[index % seen.length],
  'a replay with another nonce': (_identity, seen, index) => ({
    ...seen[index % seen.length],
    nonce: newNonce(),
  }),
  'a replay with the time of now': (_identity, seen, index) => ({
    ...seen[index % seen.length],
    timestamp: now() + 1,
  }),
  'an old call': (identity, _seen, index) =>
    signedCall(identity, 'challenge', {}, { timestamp: now() - 305 - index }),
  'a call of the future': (identity, _seen, index) =>
    signedCall(identity, 'challenge', {}, { timestamp: now() + 305 + index }),
  'a reply sent back': (identity) =>
    signedCall(identity, 'challenge', {}, { direction: 'from_shop' }),
  "the shop's own call": (identity) =>
    signedCall(identity, 'check', {}, { direction: 'to_server' }),
  'fields moved over the line': (identity) => {
    const call = signedCall(identity, 'challenge');
    return { ...call, verb: `challenge\n${call.key}`, key: call.site };
  },
  'another hash': (identity) => {
    const call = signedCall(identity, 'challenge');
    return {
      ...call,
      signature: createHmac('sha512', identity.secret).update(call.body).digest('hex').slice(0, 64),
    };
  },
  'no signature': (identity) => {
    const { signature: _left, ...call } = signedCall(identity, 'challenge');
    return call;
  },
  'a signature that is true': (identity) => ({
    ...signedCall(identity, 'challenge'),
    signature: true,
  }),
  'a signature over another time': (identity) => {
    const call = signedCall(identity, 'challenge');
    return {
      ...call,
      signature: signatureOf({ ...call, timestamp: call.timestamp - 1 }, identity.secret),
    };
  },
};

/** @returns `count` forged calls, of every kind about as many. */
export function forgeCalls(
  identity: Identity,
  seen: readonly Envelope[],
  count: number,
): ForgedCall[] {
  const kinds = Object.entries(forgeries);
  return Array.from({ length: count }, (_, index) => {
    const [why, forge] = kinds[index % kinds.length] as (typeof kinds)[number];
    return { why, message: forge(identity, seen, Math.floor(index / kinds.length)) };
  });
}
