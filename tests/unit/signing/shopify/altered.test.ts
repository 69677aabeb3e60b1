import { describe, expect, it } from 'vitest';
import { readSignedProxyCall } from '../../../../server/signing/shopify/proxy-signature.ts';
import { readSessionToken } from '../../../../server/signing/shopify/session-token.ts';
import { isWebhookSigned } from '../../../../server/signing/shopify/webhook-signature.ts';
import {
  alteredProxyQueries,
  recutProxyQueries,
  signedOutProxyQuery,
  trueProxyQuery,
} from './altered-proxy-queries.ts';
import { alteredSessionTokens, trueSessionToken } from './altered-session-tokens.ts';
import { alteredWebhooks, trueWebhook, type Webhook } from './altered-webhooks.ts';
import type { Altered } from './alterations.ts';
import { clientId, now, secret } from './as-shopify.ts';

/** How many altered things of each kind there are at least, no two of them the same. */
const atLeast = 1_000;

/**
 * Asks for each altered thing, and for the true ones after every tenth: a reader that refuses all has not passed.
 * @param textOf another for each thing that is another.
 * @returns what was believed of the altered ones, and how many true ones were not.
 */
async function believedOf<Thing>(
  altered: Iterable<Altered<Thing>>,
  trueOnes: readonly Thing[],
  textOf: (thing: Thing) => string,
  isBelieved: (thing: Thing) => boolean | Promise<boolean>,
) {
  const trueTexts = new Set(trueOnes.map(textOf));
  const tried = new Set<string>();
  const believed: string[] = [];
  let [asked, refused] = [0, 0];
  for (const { how, thing } of altered) {
    const text = textOf(thing);
    if (trueTexts.has(text) || tried.has(text)) continue;
    tried.add(text);
    if (await isBelieved(thing)) believed.push(how);
    if (tried.size % 10 !== 0) continue;
    for (const each of trueOnes) {
      asked += 1;
      if (!(await isBelieved(each))) refused += 1;
    }
  }
  expect(tried.size).toBeGreaterThanOrEqual(atLeast);
  expect(asked).toBeGreaterThanOrEqual(atLeast / 10);
  return { believed, refused };
}

/** What a query says to somebody who reads it as every library does: %2F and %2f are the same call. */
function meaningOf(query: string): string {
  return JSON.stringify(
    [...new URLSearchParams(query)].toSorted(([one], [other]) =>
      one < other ? -1 : Number(one > other),
    ),
  );
}

const nothing = { believed: [], refused: 0 };

describe('of more than a thousand altered', () => {
  it('webhooks none is believed, and each true one is', async () => {
    const found = await believedOf(
      alteredWebhooks(),
      [trueWebhook],
      ({ body, header }: Webhook) => `${Buffer.from(body).toString('base64')} ${header}`,
      ({ body, header }) => isWebhookSigned(body, header, [secret]),
    );
    expect(found).toEqual(nothing);
  });

  it('calls through the app proxy none is believed, and each true one is', async () => {
    const found = await believedOf(
      alteredProxyQueries(),
      [trueProxyQuery, signedOutProxyQuery],
      meaningOf,
      (query) => readSignedProxyCall(query, { secrets: [secret], now }) !== undefined,
    );
    expect(found).toEqual(nothing);
  });

  it('session tokens none is believed, and each true one is', async () => {
    const found = await believedOf(
      alteredSessionTokens(),
      [trueSessionToken],
      (token) => token,
      async (token) =>
        (await readSessionToken(token, { clientId, secrets: [secret], now })) !== undefined,
    );
    expect(found).toEqual(nothing);
  });
});

it('a call through the app proxy that is cut anew names no other shop, customer or time', () => {
  let [tried, believed] = [0, 0];
  for (const { original, query } of recutProxyQueries()) {
    tried += 1;
    const call = readSignedProxyCall(query, { secrets: [secret], now });
    if (!call) continue;
    believed += 1;
    const said = new Map(original);
    expect([call.shop, call.customerId ?? '', String(call.timestamp)]).toEqual(
      ['shop', 'logged_in_customer_id', 'timestamp'].map((name) => said.get(name)),
    );
  }
  expect(tried).toBeGreaterThanOrEqual(atLeast);
  expect(believed).toBeGreaterThan(0);
});
