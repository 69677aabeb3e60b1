import { request as httpRequest } from 'node:http';
import { fetch as undiciFetch } from 'undici';
import { afterEach, describe, expect, test } from 'vitest';
import { GuardedHttpAgent, guardedDispatcher } from '../../../server/outbound/guarded-agents.ts';
import { AddressRefused } from '../../../server/outbound/outbound.ts';
import { pinnedLookup, type Resolve } from '../../../server/outbound/pinned-lookup.ts';
import { startRawServer } from '../../support/raw-server.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Loopback addresses stand in for the two sides of a border: the second one is inside. */
const outside = '127.0.0.1';
const inside = '127.0.0.2';

const policy = {
  checkUrl: () => undefined,
  checkHost: () => undefined,
  isExempt: () => false,
  checkResolved(address: string) {
    if (address !== outside) throw new AddressRefused('inside');
  },
};

function say(words: string) {
  const head = `HTTP/1.1 200 OK\r\ncontent-length: ${words.length}\r\nconnection: close\r\n\r\n`;
  return (socket: { end(text: string): void }) => socket.end(head + words);
}

/** A shop outside and something else inside on the same port, and a name server that changes its mind. */
async function rebinding(answers: readonly (readonly string[])[]) {
  const shop = await startRawServer(say('the shop'), { address: outside });
  const secret = await startRawServer(say('inside'), { address: inside, port: shop.port });
  let asked = 0;
  const resolve: Resolve = (_name, found) => {
    const addresses = answers[asked % answers.length] ?? [];
    asked += 1;
    found(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    );
  };
  const lookup = pinnedLookup(policy, resolve);
  const guard = { policy, checkedLookup: lookup, exemptLookup: lookup };
  const agent = new GuardedHttpAgent(guard);
  const dispatcher = guardedDispatcher(guard);
  closing.push(
    async () => agent.destroy(),
    () => dispatcher.destroy(),
    () => shop.close(),
    () => secret.close(),
  );
  const ways = {
    axios: () =>
      new Promise<string>((resolved, rejected) => {
        const request = httpRequest(
          { host: 'shop.example.com', port: shop.port, agent },
          (response) => {
            let body = '';
            response.on('data', (chunk: Buffer) => (body += chunk.toString()));
            response.on('end', () => resolved(body));
          },
        );
        request.on('error', rejected).end();
      }),
    fetch: async () => {
      const url = `http://shop.example.com:${shop.port}/`;
      return (await undiciFetch(url, { dispatcher })).text();
    },
  };
  return { ways, shop, secret, timesAsked: () => asked };
}

describe.each(['axios', 'fetch'] as const)('a name that changes its mind, by %s,', (way) => {
  test('is resolved once for each connection, and leads where it was checked to lead', async () => {
    const { ways, secret, timesAsked } = await rebinding([[outside], [inside]]);
    expect(await ways[way]()).toBe('the shop');
    expect(timesAsked()).toBe(1);
    await expect(ways[way]()).rejects.toThrow();
    expect(await ways[way]()).toBe('the shop');
    expect(timesAsked()).toBe(3);
    expect(secret.connections()).toBe(0);
  });

  test('is refused when one of its addresses is inside, in whatever order', async () => {
    for (const answer of [
      [outside, inside],
      [inside, outside],
    ]) {
      const { ways, shop, secret } = await rebinding([answer]);
      await expect(ways[way]()).rejects.toThrow();
      expect([shop.connections(), secret.connections()]).toEqual([0, 0]);
    }
  });
});
