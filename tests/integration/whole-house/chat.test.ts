import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import type { Message, OpenConversationResponse } from '../../../protocol/chat.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { createEventReader } from '../../support/event-reader.ts';
import { freePort } from '../../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

/** The server as its host runs it, a real shop behind it, and nothing in between but HTTP. */
let dataDirectory: string;
let shop: DemoShop;
let server: ServerProcess;
let siteId: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-house-'));
  shop = await startDemoShop({});
  server = await startServerProcess({
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: new URL(shop.url).host,
    LOG_LEVEL: 'error',
  });
  const apiKey = server.firstApiKey ?? '';
  ({ siteId } = await connectShop({ serverUrl: server.url, apiKey, shop }));
});

afterAll(async () => {
  await server.stop();
  await shop.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

const chat = (path: string, init: RequestInit = {}) =>
  fetch(`${server.url}/api/chat/${siteId}/conversations${path}`, init);

async function open(): Promise<OpenConversationResponse> {
  const answer = await chat('', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ protocolVersion: 1, locale: 'en-GB' }),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as OpenConversationResponse;
}

function say(
  { conversationId, secret }: OpenConversationResponse,
  input: object,
  clientId: string = randomUUID(),
) {
  return chat(`/${conversationId}/messages`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ clientId, input }),
  });
}

async function listen({ conversationId, secret }: OpenConversationResponse, lastEventId: number) {
  const answer = await chat(`/${conversationId}/events`, {
    headers: { Authorization: `Bearer ${secret}`, 'Last-Event-ID': String(lastEventId) },
  });
  expect(answer.headers.get('Content-Type')).toContain('text/event-stream');
  return createEventReader(answer);
}

async function nextMessage(events: Awaited<ReturnType<typeof listen>>): Promise<Message> {
  const event = await events.nextOf('message');
  return JSON.parse(event?.data ?? '') as Message;
}

const read = (id: string, secret: string) =>
  chat(`/${id}/messages`, { headers: { Authorization: `Bearer ${secret}` } });

const openFrom = (origin: string) =>
  chat('', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ protocolVersion: 1 }),
  });

const form = {
  kind: 'order_form',
  orderNumber: '#33',
  secondFact: { kind: 'email', value: ' Sam.ONeil@shopper.test' },
};

it('answers a proven order over the stream, and a broken stream goes on where it broke', async () => {
  const conversation = await open();
  const events = await listen(conversation, 1);
  expect((await say(conversation, form)).status).toBe(201);
  const asked = await nextMessage(events);
  const answer = await nextMessage(events);
  expect(asked.author).toBe('shopper');
  expect(answer.inReplyTo).toBe(asked.id);
  expect(answer.text).toContain('9400111899223197428490');
  await events.cancel();

  await say(conversation, { kind: 'text', text: 'which courier is it?' });
  const resumed = await listen(conversation, answer.sequence);
  expect((await nextMessage(resumed)).text).toBe('which courier is it?');
  expect((await nextMessage(resumed)).text).toContain('USPS');
  await resumed.cancel();
});

it('stores a message that is sent twice once, and answers it once', async () => {
  const conversation = await open();
  const clientId = randomUUID();
  const answers = await Promise.all([1, 2, 3].map(() => say(conversation, form, clientId)));
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([200, 200, 201]);
  const events = await listen(conversation, 1);
  const [asked, answer] = [await nextMessage(events), await nextMessage(events)];
  expect([asked.sequence, answer.sequence, answer.inReplyTo]).toEqual([2, 3, asked.id]);
  await say(conversation, { kind: 'text', text: 'thanks' });
  expect((await nextMessage(events)).text).toBe('thanks');
  await events.cancel();
});

it('tells nobody but the holder of its secret that a conversation exists', async () => {
  const mine = await open();
  const theirs = await open();
  const refusals = await Promise.all([
    read(mine.conversationId, theirs.secret),
    read(randomUUID(), mine.secret),
    read('not-an-id', mine.secret),
    read(mine.conversationId, ''),
  ]);
  const bodies = await Promise.all(refusals.map((answer) => answer.json()));
  for (const [index, body] of bodies.entries()) {
    expect(refusals[index]?.status).toBe(404);
    const { requestId: _different, ...rest } = body as { requestId: string };
    expect(rest).toEqual({ ...(bodies[0] as object), requestId: undefined });
  }
});

it('takes pasted text with control characters in it', async () => {
  const conversation = await open();
  const answer = await say(conversation, { kind: 'text', text: 'where is\u000bmy order?\u0000' });
  expect(answer.status).toBe(201);
  expect(((await answer.json()) as { message: Message }).message.text).toBe('where is my order? ');
});

it('refuses an empty message with words about what to do', async () => {
  const conversation = await open();
  const answer = await say(conversation, { kind: 'text', text: ' \u200B ' });
  expect(answer.status).toBe(422);
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
});

it('lets the shop’s own pages speak and foreign ones not', async () => {
  const own = await openFrom(new URL(shop.url).origin);
  expect([own.status, own.headers.get('Access-Control-Allow-Origin')]).toEqual([
    201,
    new URL(shop.url).origin,
  ]);
  expect((await openFrom('https://evil.example')).status).toBe(403);
});

it('hands a shopper over by a mail to the merchant with what was said', async () => {
  const conversation = await open();
  await say(conversation, form);
  const events = await listen(conversation, 2);
  await nextMessage(events);
  await say(conversation, {
    kind: 'handover_form',
    email: 'sam.oneil@shopper.test',
    message: 'The scarf has a hole.',
  });
  await nextMessage(events);
  expect((await nextMessage(events)).author).toBe('assistant');
  await events.cancel();

  const directory = join(dataDirectory, 'mail');
  await expect
    .poll(async () => (await readdir(directory).catch(() => [])).length, { timeout: 15_000 })
    .toBe(1);
  const [file = ''] = await readdir(directory);
  const mail = await readFile(join(directory, file), 'utf8');
  expect(mail).toContain('The scarf has a hole.');
  expect(mail).toContain('Reply-To: sam.oneil@shopper.test');
});
