import { randomUUID } from 'node:crypto';
import { Attacker } from '../support/attacker.ts';
import type { AttackedServer } from '../support/attacked-server.ts';
import { orderForm } from '../support/chat-try.ts';
import { everyNth } from '../support/every-nth.ts';
import { probe, type Probed } from '../support/probe.ts';
import type { Watch } from '../support/watch.ts';

type Headers = readonly (readonly [name: string, value: string])[];

const attack = 'somebody else’s conversation';

/**
 * Conversations in which an order has been proven, asked for by whoever is not their shopper: with other
 * secrets, under other sites, by streams that claim to go on where they never were. Whatever is wrong,
 * the answer is that to a conversation which does not exist.
 * @param share every how-manieth wrong secret is tried.
 */
export async function attackConversations(
  server: AttackedServer,
  watch: Watch,
  share = 1,
): Promise<void> {
  const { url: serverUrl, plain, renumbered } = server;
  const [victim, own] = plain.orders.slice(-2);
  if (victim === undefined || own === undefined) throw new RangeError('there are too few orders');
  const talk = async (from: string, order: typeof victim) => {
    const owner = new Set([order.owner]);
    const shopper = new Attacker({ serverUrl, siteId: plain.siteId, from, watch, own: owner });
    await shopper.open();
    await shopper.say('shopper with the right proof', orderForm(order.number, order.email));
    return shopper;
  };
  const [shopper, attacker] = await Promise.all([
    talk('203.0.113.20', victim),
    talk('203.0.113.21', own),
  ]);
  const { conversationId, secret } = shopper.credentials;
  const mine = attacker.credentials;
  const nobodys = randomUUID();

  const wrongSecrets: readonly Headers[] = [
    claims(),
    claims(`Bearer ${mine.secret}`),
    claims('Bearer '),
    claims('Bearer null'),
    claims(`Bearer ${secret.slice(0, -1)}`),
    claims(`Bearer ${secret}A`),
    claims(`Bearer ${secret.toUpperCase()}`),
    claims(`Bearer ${secret.slice(0, 20)}`),
    claims(`Bearer ${conversationId}`),
    claims(`Bearer ${plain.apiKey}`),
    claims(`Bearer ${renumbered.apiKey}`),
    claims(`Basic ${Buffer.from(`:${mine.secret}`).toString('base64')}`),
    claims(`Bearer ${mine.secret}, Bearer ${mine.secret}`),
    claims(`Bearer ${mine.secret}`, `Bearer ${secret.slice(1)}`),
    [
      ...claims(`Bearer ${mine.secret}`),
      ['Cookie', `conversation=${conversationId}`],
      ['X-Conversation-Id', conversationId],
    ],
  ];

  const known = { typed: `${victim.number} ${own.number}`, own: new Set([own.owner]) };
  const message = JSON.stringify({
    clientId: randomUUID(),
    input: { kind: 'text', text: 'where is it?' },
  });
  const asking: readonly Omit<Probed, 'path' | 'headers'>[] = [
    { method: 'GET' },
    { method: 'HEAD' },
    { method: 'DELETE' },
    { method: 'PUT', body: message },
    { method: 'PATCH', body: message },
    { method: 'POST', body: message },
  ];
  const places = [
    'messages',
    'messages?after=0',
    'messages?after=-1',
    'messages?after=1e9',
    'events',
    'events?after=0',
    'events/../messages',
    '',
  ];
  const ask = (site: string, id: string, place: string, request: Omit<Probed, 'path'>) =>
    probe(serverUrl, watch, attack, known, {
      ...request,
      path: `/api/chat/${site}/conversations/${id}${place === '' ? '' : `/${place}`}`,
    });

  for (const headers of everyNth(wrongSecrets, share)) {
    for (const place of places) {
      await Promise.all(
        asking.map(async (request) => {
          const withBody = [...headers, ['Content-Type', 'application/json'] as const];
          const [theirs, none] = await Promise.all([
            ask(plain.siteId, conversationId, place, { ...request, headers: withBody }),
            ask(plain.siteId, nobodys, place, { ...request, headers: withBody }),
          ]);
          theirs.mustBeShut();
          theirs.mustBeLike(none);
        }),
      );
    }
  }
  // The right secret, but under another merchant's site, and the site ids that there are not.
  const right = [['Authorization', `Bearer ${secret}`] as const];
  for (const site of [
    renumbered.siteId,
    plain.storeId,
    plain.integrationId,
    'site_000000',
    '..',
    '%00',
  ]) {
    for (const place of ['messages', 'events']) {
      const seen = await ask(site, conversationId, place, { method: 'GET', headers: right });
      seen.mustBeShut();
    }
  }
  // Places in somebody else's stream, asked for in one's own conversation.
  for (const last of ['0', '3', '999999999999999', '-1', '1e3', conversationId, '3\t', '3;4']) {
    await ask(plain.siteId, mine.conversationId, 'events', {
      method: 'GET',
      headers: [
        ['Authorization', `Bearer ${mine.secret}`],
        ['Last-Event-ID', last],
      ],
    });
  }
  shopper.leave();
  attacker.leave();
}

/** One header for each value: a server may believe the first, the last or all of them. */
function claims(...values: readonly string[]): Headers {
  return values.map((value) => ['Authorization', value] as const);
}
