import { beforeEach, describe, expect, it } from 'vitest';
import { createLimits } from '../../../server/limits/create-limits.ts';
import { limitTable, type LimitName } from '../../../server/limits/limit-table.ts';
import {
  bearer,
  createTestApp,
  jsonRequest,
  openConversation,
  shopOrigin,
  type TestApp,
} from '../../support/http-app.ts';

const client = '198.51.100.7';
let test: TestApp;

beforeEach(async () => {
  test = await createTestApp({ limits: createLimits({ secret: 'for tests' }), maximumStreams: 8 });
});

/** Asks as somebody whose connection comes from this address. */
const ask = async (path: string, init: RequestInit = {}, remoteAddress = client) =>
  test.app.request(path, init, { incoming: { socket: { remoteAddress } } });

/** The answers that are no 429 of so many requests, and the last answer. */
async function askOften(name: LimitName, request: () => Promise<Response>) {
  let answered = 0;
  let last = await request();
  for (let count = 0; count < limitTable[name].uses; count += 1) {
    if (last.status !== 429) answered += 1;
    last = await request();
  }
  return { answered, last };
}

async function expectTooMany(answer: Response): Promise<void> {
  expect(answer.status).toBe(429);
  expect(answer.headers.get('Content-Type')).toBe('application/problem+json');
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await answer.json()).toMatchObject({
    type: '/problems/too-many-requests',
    detail: expect.stringMatching(/^Wait \d+ seconds? and send it again/),
  });
}

const open = (address = client, headers = {}) =>
  ask(
    `/api/chat/${test.siteId}/conversations`,
    jsonRequest('POST', { protocolVersion: 1 }, undefined, headers),
    address,
  );

const say = (path: string, secret: string, address = client) =>
  ask(
    `${path}/messages`,
    jsonRequest(
      'POST',
      { clientId: crypto.randomUUID(), input: { kind: 'text', text: 'Hello' } },
      secret,
    ),
    address,
  );

describe('a flood', () => {
  it('from one network opens no more conversations, while others do', async () => {
    const name = 'open-conversation by network';
    const { answered, last } = await askOften(name, () => open());
    expect(answered).toBe(limitTable[name].uses);
    await expectTooMany(last);
    expect((await open('203.0.113.5')).status).toBe(201);
  });

  it('from one IPv6 customer is one, whichever of its addresses it uses', async () => {
    let host = 0;
    const name = 'open-conversation by network';
    const { last } = await askOften(name, () => open(`2001:db8:0:7::${(host += 1).toString(16)}`));
    await expectTooMany(last);
    expect((await open('2001:db8:0:8::1')).status).toBe(201);
  });

  it('in one conversation is refused without storing anything, while the next one speaks', async () => {
    const { path, secret } = await openConversation(test);
    const name = 'post-message by conversation';
    const { answered, last } = await askOften(name, () => say(path, secret));
    expect(answered).toBe(limitTable[name].uses);
    await expectTooMany(last);
    const history = await test.app.request(`${path}/messages`, bearer(secret));
    const { messages } = (await history.json()) as { messages: { author: string }[] };
    expect(messages.filter(({ author }) => author === 'shopper')).toHaveLength(answered);
    const other = await openConversation(test);
    expect((await say(other.path, other.secret)).status).toBe(201);
  });

  it('of wrong secrets is stopped before they are looked up', async () => {
    const { path } = await openConversation(test);
    let lookedUp = 0;
    const authenticate = test.conversations.authenticate.bind(test.conversations);
    test.conversations.authenticate = (...given) => {
      lookedUp += 1;
      return authenticate(...given);
    };
    const name = 'post-message by network';
    const { answered, last } = await askOften(name, () => say(path, 'wrong'));
    await expectTooMany(last);
    expect(lookedUp).toBe(answered);
    expect((await say(path, 'wrong', '203.0.113.5')).status).toBe(404);
  });

  it('of reading is refused', async () => {
    const { path, secret } = await openConversation(test);
    const read = () => ask(`${path}/messages`, bearer(secret));
    await expectTooMany((await askOften('read-history by conversation', read)).last);
  });

  it('of streams that are opened and dropped is refused', async () => {
    const { path, secret } = await openConversation(test);
    const listen = async () => {
      const answer = await ask(`${path}/events`, bearer(secret));
      if (answer.ok) await answer.body?.cancel();
      return answer;
    };
    await expectTooMany((await askOften('open-stream by conversation', listen)).last);
  });

  it('of wrong API keys is not looked up any more, and says when to come back', async () => {
    const guess = () => ask('/api/integrations', bearer(`tb_${crypto.randomUUID()}`));
    await expectTooMany((await askOften('failed-authentication by network', guess)).last);
    await expectTooMany(await ask('/api/integrations', bearer(test.apiKey)));
    expect((await ask('/api/integrations', bearer(test.apiKey), '203.0.113.5')).status).toBe(200);
  });

  it('with one API key is refused from wherever it comes', async () => {
    let host = 0;
    const call = () =>
      ask('/api/integrations', bearer(test.apiKey), `198.51.100.${(host += 1) % 250}`);
    await expectTooMany((await askOften('merchant-api by key', call)).last);
  });

  it('of anything at all is refused, in words that a page of a shop may read', async () => {
    // A hundredth of it: ten thousand requests take a slow machine longer than their window.
    test = await createTestApp({ limits: createLimits({ secret: 'for tests', times: 0.01 }) });
    for (let count = 0; count < 100; count += 1) expect((await ask('/healthz')).status).toBe(200);
    const last = await ask('/healthz');
    await expectTooMany(last);
    const refused = await open(client, { Origin: shopOrigin });
    expect(refused.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(refused.headers.get('Access-Control-Expose-Headers')).toContain('Retry-After');
  });
});

describe('streams', () => {
  it('are so many at once and no more, and a place that is left is free again', async () => {
    const chats = await Promise.all(Array.from({ length: 9 }, () => openConversation(test)));
    const listen = ({ path, secret }: (typeof chats)[number]) =>
      ask(`${path}/events`, bearer(secret));
    const answers = await Promise.all(chats.map(listen));
    expect(answers.map(({ status }) => status)).toEqual([...Array(8).fill(200), 429]);
    expect(answers[8]?.headers.get('Retry-After')).toBe('10');
    await answers[0]?.body?.cancel();
    const [first, , , , , , , , last] = chats;
    if (first === undefined || last === undefined) throw new Error('there are nine');
    expect((await listen(last)).status).toBe(200);
    expect((await listen(first)).status).toBe(429);
  });
});

describe('an office behind one address', () => {
  it('opens, speaks, listens and reads, forty people in a minute', async () => {
    test = await createTestApp({ limits: createLimits({ secret: 'for tests' }) });
    for (let person = 0; person < 40; person += 1) {
      const opened = await open();
      expect(opened.status).toBe(201);
      const { conversationId, secret } = (await opened.json()) as Record<string, string>;
      const path = `/api/chat/${test.siteId}/conversations/${conversationId}`;
      for (let message = 0; message < 5; message += 1) {
        expect((await say(path, secret ?? '')).status).toBe(201);
      }
      expect((await ask(`${path}/messages`, bearer(secret ?? ''))).status).toBe(200);
      expect((await ask(`${path}/events`, bearer(secret ?? ''))).status).toBe(200);
    }
  });
});
