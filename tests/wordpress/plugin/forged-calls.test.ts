import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectByHand } from '../support/connected-by-hand.ts';
import { forgeCalls } from '../support/forged-calls.ts';
import { isReplyTo, sendToShop, signedCall, type Identity } from '../support/plugin-client.ts';
import { packagedWordPress } from '../support/wordpress-package.ts';
import { startWordPress, type WordPress } from '../support/wordpress.ts';

const forgedCalls = 1_250;
const atOnce = 8;

let wordpress: WordPress;
let identity: Identity;

beforeAll(async () => {
  wordpress = await startWordPress({
    wordpressFolder: await packagedWordPress(),
    plugins: ['trulybot'],
  });
  identity = await connectByHand(wordpress);
});

afterAll(() => wordpress.close());

test(`of ${forgedCalls} altered, replayed and foreign calls none is accepted, and true ones between them are`, async () => {
  const seen = Array.from({ length: 25 }, () => signedCall(identity, 'challenge'));
  for (const call of seen) {
    const answer = await sendToShop(wordpress, call);
    expect(isReplyTo(answer, call, identity.secret)).toBe(true);
  }
  const queue = forgeCalls(identity, seen, forgedCalls);
  const statuses: Record<number, number> = {};
  const accepted: string[] = [];
  let sent = 0;
  let trueOnes = 0;
  const attack = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const { status, text } = await sendToShop(
        wordpress,
        next.message,
        sent % 2 ? 'path' : 'query',
      );
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (![400, 401].includes(status) || text.includes('from_shop')) accepted.push(next.why);
      sent += 1;
      if (sent % 50 === 0) {
        const call = signedCall(identity, 'challenge');
        if (isReplyTo(await sendToShop(wordpress, call), call, identity.secret)) trueOnes += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, attack));
  expect(accepted).toEqual([]);
  expect(sent).toBe(forgedCalls);
  expect(trueOnes).toBe(forgedCalls / 50);
  expect(Object.keys(statuses)).toEqual(['400', '401']);
}, 240_000);
