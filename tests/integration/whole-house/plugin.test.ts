import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import type { Message, OpenConversationResponse } from '../../../protocol/chat.ts';
import { faultOfEnvelope, type Envelope } from '../../../server/signing/envelope.ts';
import { freePort } from '../../support/free-port.ts';
import {
  makeConnectCode,
  PluginCaller,
  type PluginConnected,
} from '../../support/plugin-caller.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

/** The whole server, and shops with our plug-in beside it; nothing in between but HTTP. */
let dataDirectory: string;
let server: ServerProcess;
let apiKey: string;
let shop: DemoShop;
let caller: PluginCaller;
let connected: PluginConnected;
const others: DemoShop[] = [];

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-plugin-'));
  shop = await startDemoShop({ plugin: true });
  for (const options of [{ blocksPlugin: true }, { locksIndex: true }, {}]) {
    others.push(await startDemoShop({ plugin: true, ...options }));
  }
  server = await startServerProcess({
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: [shop, ...others].map(({ url }) => new URL(url).host).join(','),
    LOG_LEVEL: 'error',
    // A test says more in a minute than anybody else.
    REQUEST_LIMITS: '100',
  });
  apiKey = server.firstApiKey ?? '';
  caller = new PluginCaller(server.url, shop);
  const answer = await caller.connect(await makeConnectCode(server.url, apiKey));
  expect(answer.status).toBe(201);
  connected = (await answer.json()) as PluginConnected;
});

afterAll(async () => {
  await server.stop();
  for (const each of [shop, ...others]) await each.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

const ask = (path: string, body: object | undefined, secret?: string) =>
  fetch(`${server.url}/api/chat/${connected.siteId}/conversations${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(secret !== undefined && { Authorization: `Bearer ${secret}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });

interface Talk extends OpenConversationResponse {
  readonly challenge: string;
}

async function open(): Promise<Talk> {
  const answer = await ask('', { protocolVersion: 1, locale: 'en' });
  const opened = (await answer.json()) as OpenConversationResponse;
  return { ...opened, challenge: opened.signIn?.challenge ?? '' };
}

/** Says something and waits for its answer. */
async function say({ conversationId, secret }: Talk, text: string): Promise<Message> {
  const clientId = randomUUID();
  const posted = await ask(
    `/${conversationId}/messages`,
    { clientId, input: { kind: 'text', text } },
    secret,
  );
  const { message } = (await posted.json()) as { readonly message: Message };
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await ask(
      `/${conversationId}/messages?after=${message.sequence}`,
      undefined,
      secret,
    );
    const { messages } = (await answer.json()) as { readonly messages: readonly Message[] };
    const reply = messages.find(({ inReplyTo }) => inReplyTo === message.id);
    if (reply) return reply;
    await delay(50);
  }
  throw new Error('there was no answer');
}

const signIn = ({ conversationId, secret }: Talk, token: string) =>
  ask(`/${conversationId}/sign-in`, { token }, secret);

const signOut = ({ conversationId, secret }: Talk) =>
  ask(`/${conversationId}/sign-out`, {}, secret);

const cardsIn = ({ parts }: Message) =>
  parts.flatMap((part) => (part.kind === 'order_card' ? [part.orderNumber] : []));

const problemOf = async (answer: Response) => {
  const problem = (await answer.json()) as { readonly type: string; readonly code?: string };
  return { status: answer.status, ...problem };
};

describe('connecting with account id and code', () => {
  it('sets both channels up and says that both work', () => {
    expect(connected.channels.signed).toMatchObject({ works: true });
    expect(connected.channels.rest).toMatchObject({ works: true });
  });

  it('refuses a wrong code, a used code and a code of another account alike', async () => {
    const other = new PluginCaller(server.url, others[2] as DemoShop);
    const used = await makeConnectCode(server.url, apiKey);
    expect((await caller.connect(used)).status).toBe(201);
    const fresh = await makeConnectCode(server.url, apiKey);
    const answers = await Promise.all([
      other.connect({ ...fresh, code: '0000-0000-0000-0000' }),
      other.connect(used),
      other.connect({ ...fresh, accountId: randomUUID() }),
    ]);
    const problems = await Promise.all(answers.map(problemOf));
    expect(new Set(problems.map(({ type, status }) => `${status} ${type}`))).toEqual(
      new Set(['403 /problems/connect-code-refused']),
    );
  });

  it('believes no shop that does not show the key, and uses up no code for it', async () => {
    const code = await makeConnectCode(server.url, apiKey);
    const stranger = new PluginCaller(server.url, others[2] as DemoShop);
    // Somebody else's secret for this shop's address.
    const key = { ...stranger.plugin.key, secret: 'A'.repeat(43) };
    const refused = await problemOf(await stranger.connect(code, { key }, false));
    expect(refused).toMatchObject({ status: 422, type: '/problems/shop-refused' });
    expect((await stranger.connect(code)).status).toBe(201);
  });

  it('believes no shop that speaks for an address elsewhere', async () => {
    const code = await makeConnectCode(server.url, apiKey);
    const routes = [`${(others[0] as DemoShop).url}/wp-json/trulybot/v1/call`];
    const refused = await problemOf(await caller.connect(code, { routes }, false));
    expect(refused).toMatchObject({ status: 422, code: 'address_refused' });
  });

  it('lets nobody attach a shop that another account has', async () => {
    const made = await fetch(`${server.url}/api/accounts`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'Somebody else', email: 'else@example.com' }),
    });
    const { apiKey: otherKey } = (await made.json()) as { readonly apiKey: string };
    const code = await makeConnectCode(server.url, otherKey);
    // Twice: the code is not used up by it.
    for (let tries = 0; tries < 2; tries += 1) {
      const refused = await problemOf(await caller.connect(code));
      expect(refused).toMatchObject({ status: 409, type: '/problems/store-taken' });
    }
  });

  it('believes no place below the shop or beside it that speaks for the whole', async () => {
    const code = await makeConnectCode(server.url, apiKey);
    const { url } = shop;
    for (const route of [
      `${url}/mallory/wp-json/trulybot/v1/call`,
      `${url}/~me/?rest_route=/trulybot/v1/call`,
      `${url}/wp-json/trulybot/v1/call?x=1`,
      `${url}/?rest_route=/other/v1/call`,
      `${url}/wp-json/other/v1/call`,
    ]) {
      const refused = await problemOf(await caller.connect(code, { routes: [route] }, false));
      expect(refused).toMatchObject({ status: 422, code: 'address_refused' });
    }
  });

  it('goes by the key where a firewall stands before the route, and says what is in the way', async () => {
    const blocked = new PluginCaller(server.url, others[0] as DemoShop);
    const answer = await blocked.connect(await makeConnectCode(server.url, apiKey));
    expect(answer.status).toBe(201);
    const { channels } = (await answer.json()) as PluginConnected;
    expect(channels.rest).toMatchObject({ works: true });
    expect(channels.signed).toMatchObject({
      works: false,
      problem: 'a firewall or challenge page answered instead of the shop',
    });
  });

  it('needs no REST key', async () => {
    const keyless = new PluginCaller(server.url, others[1] as DemoShop);
    const answer = await keyless.connect(await makeConnectCode(server.url, apiKey), {}, false);
    const { channels } = (await answer.json()) as PluginConnected;
    expect(channels).toMatchObject({ signed: { works: true }, rest: null });
  });
});

describe('a guest', () => {
  it('gets the order by the plug-in’s route, with number and e-mail', async () => {
    const talk = await open();
    shop.forgetRequests();
    const reply = await say(talk, 'Where is my order 29? dana.whitfield@shopper.test');
    expect(cardsIn(reply)).toEqual(['29']);
    expect(shop.requests.every(({ path }) => path.includes('/trulybot/v1/call'))).toBe(true);
    expect(cardsIn(await say(talk, 'And where is it now?'))).toEqual(['29']);
  });
});

describe('a customer who is signed in at the shop', () => {
  it('gets their own orders without a number, and no others', async () => {
    const talk = await open();
    expect((await signIn(talk, caller.token('3', talk))).status).toBe(204);
    const reply = await say(talk, 'Where is my order?');
    const offered = reply.parts.flatMap((part) =>
      part.kind === 'quick_replies' ? part.replies.map(({ action }) => action) : [],
    );
    const theirs = shop.plugin && [...cardsIn(reply), ...offered].join(' ');
    expect(theirs).toMatch(/\d/);
    // Order 29 is a guest's, with another e-mail.
    expect(cardsIn(await say(talk, 'Where is my order 29?'))).toEqual([]);
  });

  it('gets the order that they name', async () => {
    const talk = await open();
    await signIn(talk, caller.token('2', talk));
    expect(cardsIn(await say(talk, 'Where is my order 30?'))).toEqual(['30']);
  });

  it('is nobody any more after leaving the shop’s session', async () => {
    const talk = await open();
    await signIn(talk, caller.token('2', talk));
    expect(cardsIn(await say(talk, 'Where is my order 30?'))).toEqual(['30']);
    const id = randomUUID();
    const told = {
      id,
      kind: 'customer_signed_out',
      at: 0,
      customer: '2',
      session: '0123456789abcdef0123456789abcdef',
    };
    expect(await caller.call('events', { events: [told] })).toEqual({ accepted: [id] });
    // Its secret opens nothing any more, neither what comes nor what was.
    const { conversationId, secret } = talk;
    expect((await ask(`/${conversationId}/messages`, undefined, secret)).status).toBe(404);
    // A token that was made before does not bring them back.
    const late = await open();
    expect((await signIn(late, caller.token('2', late))).status).toBe(403);
    const elsewhere = caller.token('2', late, { session: 'f'.repeat(32) });
    expect((await signIn(late, elsewhere)).status).toBe(204);
    // All sessions end, once: told again, whoever has come back meanwhile stays.
    const all = { id: randomUUID(), kind: 'customer_signed_out', at: 0, customer: '2' };
    await caller.call('events', { events: [all] });
    const back = await open();
    await delay(1_100);
    expect((await signIn(back, caller.token('2', back))).status).toBe(204);
    expect(await caller.call('events', { events: [all] })).toEqual({ accepted: [all.id] });
    expect(cardsIn(await say(back, 'Where is my order 30?'))).toEqual(['30']);
  }, 40_000);

  it('is not followed by somebody else in the same conversation', async () => {
    const talk = await open();
    const session = 'a'.repeat(32);
    expect((await signIn(talk, caller.token('2', talk, { session }))).status).toBe(204);
    expect((await signIn(talk, caller.token('3', talk, { session }))).status).toBe(403);
    const { conversationId, secret } = talk;
    expect((await ask(`/${conversationId}/messages`, undefined, secret)).status).toBe(404);
  });

  it('ends with the page that finds nobody signed in, and only a guest’s conversation goes on', async () => {
    const [talk, guest] = [await open(), await open()];
    await signIn(talk, caller.token('2', talk, { session: 'b'.repeat(32) }));
    expect((await signOut(talk)).status).toBe(204);
    expect((await signOut(talk)).status).toBe(404);
    expect((await signOut(guest)).status).toBe(204);
    expect((await signOut(guest)).status).toBe(204);
  });

  it('cannot be made of a token that is replayed, altered, foreign or old', async () => {
    const talk = await open();
    const other = await open();
    const now = Math.floor(Date.now() / 1_000);
    const session = 'c'.repeat(32);
    const good = caller.token('2', talk, { session });
    expect((await signIn(talk, good)).status).toBe(204);
    const stranger = new PluginCaller(server.url, others[1] as DemoShop);
    const refused = [
      good,
      caller.token('2', other),
      caller.token('2', { ...talk, challenge: other.challenge }),
      caller.token('2', talk, { issued: now - 400, expires: now - 100 }),
      caller.token('2', talk, { issued: now, expires: now + 301 }),
      caller.token('2', talk, { site: 'https://elsewhere.example.com' }),
      caller.token('2', talk, { blog: 2 }),
      caller.token('0', talk),
      caller.token('', talk),
      stranger.token('2', talk),
      // One of its digits is another.
      caller.token('2', talk).replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ];
    for (const token of refused) {
      const { status, type } = await problemOf(await signIn(talk, token));
      expect([status, type]).toEqual([403, '/problems/sign-in-refused']);
    }
  });
});

describe('signed calls of the shop', () => {
  it('are answered with a signature of the same call', async () => {
    const call = caller.envelope('check', {});
    const answer = await caller.send(call);
    const reply = (await answer.json()) as Envelope;
    expect(reply.nonce).toBe(call.nonce);
    const { key, site } = caller.plugin;
    const now = Math.floor(Date.now() / 1_000);
    const place = { site, blog: 1 };
    expect(faultOfEnvelope(reply, { key, place, direction: 'from_server', now })).toBeUndefined();
    expect(JSON.parse(reply.body)).toMatchObject({ channels: { signed: { works: true } } });
  });

  it('are believed once, and not when altered, old, of another shop or in the other direction', async () => {
    const good = caller.envelope('check', {});
    expect((await caller.send(good)).status).toBe(200);
    const now = Math.floor(Date.now() / 1_000);
    const cases: readonly [object, number, string][] = [
      [good, 401, 'trulybot_replayed'],
      [{ ...caller.envelope('check', {}), body: '{"a":1}' }, 401, 'trulybot_signature_refused'],
      [{ ...caller.envelope('check', {}), verb: 'disconnect' }, 401, 'trulybot_signature_refused'],
      [caller.envelope('check', {}, { direction: 'to_shop' }), 401, 'trulybot_signature_refused'],
      [caller.envelope('check', {}, { site: 'https://a.test' }), 401, 'trulybot_signature_refused'],
      [caller.envelope('check', {}, { blog: 2 }), 401, 'trulybot_signature_refused'],
      [caller.envelope('check', {}, { timestamp: now - 301 }), 401, 'trulybot_clock'],
      [{ ...caller.envelope('check', {}), nonce: 'short' }, 400, 'trulybot_malformed'],
      [{}, 400, 'trulybot_malformed'],
    ];
    for (const [envelope, status, code] of cases) {
      expect(await problemOf(await caller.send(envelope))).toMatchObject({ status, code });
    }
  });

  it('export and erase what was said with an e-mail', async () => {
    const email = `erased-${randomUUID()}@shopper.test`;
    await say(await open(), `Where is my order 29? ${email}`);
    const exported = (await caller.call('export_shopper', { email })) as {
      readonly conversations: readonly {
        readonly messages: readonly { readonly text: string }[];
      }[];
    };
    expect(JSON.stringify(exported.conversations)).toContain(email);
    expect(await caller.call('erase_shopper', { email })).toMatchObject({ erasedConversations: 1 });
    expect(await caller.call('export_shopper', { email })).toEqual({
      conversations: [],
      done: true,
    });
  });

  it('tell of an order, and the shop is asked nothing while nobody waits for it', async () => {
    const order = { id: 29, tag: caller.plugin.tagOf(29) };
    const event = { id: randomUUID(), kind: 'order_changed', at: 0, order };
    shop.forgetRequests();
    for (let sent = 0; sent < 3; sent += 1) {
      expect(await caller.call('events', { events: [event] })).toEqual({ accepted: [event.id] });
    }
    // Longer than a job would wait for its turn.
    await delay(1_500);
    expect(shop.requests.length).toBe(0);
  }, 20_000);

  it('tell of nothing that is not understood, and are not acknowledged for it', async () => {
    const id = randomUUID();
    for (const event of [
      { id, kind: 'customer_signed_out', customer: 2 },
      { id, kind: 'customer_signed_out', customer: '2', session: 'ABC' },
      { id, kind: 'order_changed', order: { id: 29 } },
    ]) {
      const answer = await caller.call('events', { events: [event] });
      expect(answer).toMatchObject({ error: { code: 'invalid_parameters' } });
    }
    // Of a newer plug-in: passed over, and not sent again for ever.
    const later = { events: [{ id, kind: 'basket_dropped' }] };
    expect(await caller.call('events', later)).toEqual({ accepted: [id] });
  });

  it('end with a disconnect: signature and key are worth nothing from then on', async () => {
    const goes = new PluginCaller(server.url, others[2] as DemoShop);
    expect(await goes.call('disconnect', {})).toEqual({});
    const after = await problemOf(await goes.send(goes.envelope('check', {})));
    expect(after).toMatchObject({ status: 401, code: 'trulybot_signature_refused' });
  });

  it('the merchant’s own disconnect is told to the shop', async () => {
    const blockedLater = others[1] as DemoShop;
    const list = await fetch(`${server.url}/api/integrations`, {
      headers: { Authorization: `Bearer ${apiKey}` },
    });
    const { integrations } = (await list.json()) as {
      readonly integrations: readonly {
        readonly id: string;
        readonly store?: { readonly url: string };
      }[];
    };
    const found = integrations.find(({ store }) => store?.url === blockedLater.url);
    expect(blockedLater.plugin?.isConnected).toBe(true);
    const answer = await fetch(`${server.url}/api/integrations/woocommerce/disconnect`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: found?.id }),
    });
    expect(await answer.json()).toMatchObject({ status: 'inactive', advice: [] });
    expect(blockedLater.plugin?.isConnected).toBe(false);
  });
});
