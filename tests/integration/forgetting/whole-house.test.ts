import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import { ChatShopper } from '../../support/chat-shopper.ts';
import { cleanEnvironment } from '../../support/clean-environment.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { createEventReader } from '../../support/event-reader.ts';
import { freePort } from '../../support/free-port.ts';
import { jsonRequest } from '../../support/http-app.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

/** The server as its host runs it, a real shop, mail in files, and the host's own command. */
let dataDirectory: string;
let shop: DemoShop;
let server: ServerProcess;
let apiKey: string;
let siteId: string;

const email = 'Sam.ONeil@shopper.test';
const form = {
  kind: 'order_form',
  orderNumber: '#33',
  secondFact: { kind: 'email', value: email },
} as const;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-forgetting-'));
  shop = await startDemoShop({});
  server = await start();
  apiKey = server.firstApiKey ?? '';
  ({ siteId } = await connectShop({ serverUrl: server.url, apiKey, shop }));
});

afterAll(async () => {
  await server.stop();
  await shop.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

const start = async (environment: Readonly<Record<string, string>> = {}) =>
  startServerProcess({
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: new URL(shop.url).host,
    LOG_LEVEL: 'info',
    ...environment,
  });

const mails = async () =>
  (await readdir(join(dataDirectory, 'mail')).catch(() => [])).filter((name) =>
    name.endsWith('.eml'),
  );

async function open(): Promise<{ readonly path: string; readonly secret: string }> {
  const base = `${server.url}/api/chat/${siteId}/conversations`;
  const answer = await fetch(base, jsonRequest('POST', { protocolVersion: 1 }));
  const { conversationId, secret } = (await answer.json()) as {
    readonly conversationId: string;
    readonly secret: string;
  };
  return { path: `${base}/${conversationId}`, secret };
}

const say = (talk: { readonly path: string; readonly secret: string }, input: object) =>
  fetch(
    `${talk.path}/messages`,
    jsonRequest('POST', { clientId: crypto.randomUUID(), input }, talk.secret),
  );

async function spoken(): Promise<ChatShopper> {
  const shopper = new ChatShopper(server.url, siteId);
  await shopper.open();
  await shopper.say(form);
  await shopper.answered(15_000);
  return shopper;
}

/** Runs the host's command beside the serving process. */
async function shopperCommand(...words: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [fileURLToPath(new URL('../../../scripts/shopper.ts', import.meta.url)), ...words],
    { env: cleanEnvironment({ DATA_DIR: dataDirectory }) },
  );
  return stdout;
}

it('a merchant exports and erases a shopper; the open stream ends, and the panel is told to begin anew', async () => {
  const talk = await open();
  const events = createEventReader(
    await fetch(`${talk.path}/events`, { headers: { Authorization: `Bearer ${talk.secret}` } }),
  );
  await say(talk, form);
  await say(talk, { kind: 'quick_reply', action: 'human', label: 'Talk to a person' });
  await expect.poll(mails, { timeout: 10_000 }).toHaveLength(1);
  const [mail] = await mails();
  const text = await readFile(join(dataDirectory, 'mail', mail ?? ''), 'utf8');
  expect(text).toMatch(/^Message-ID: <[0-9a-f-]{36}@localhost>$/im);

  const ask = (verb: string) =>
    fetch(`${server.url}/api/shoppers/${verb}`, jsonRequest('POST', { email }, apiKey));
  const exported = (await (await ask('export')).json()) as {
    readonly conversations: readonly { readonly messages: readonly object[] }[];
  };
  expect(exported.conversations).toMatchObject([
    {
      extent: 'whole',
      proofs: [{ orderNumber: '33' }],
      handovers: [{ requestedAt: expect.any(String) }],
    },
  ]);
  const erased = await ask('erase');
  expect(await erased.json()).toEqual({ conversations: 1, messages: 0 });

  for (;;) if ((await events.nextOf('message')) === undefined) break;
  const history = await fetch(`${talk.path}/messages`, {
    headers: { Authorization: `Bearer ${talk.secret}` },
  });
  expect(history.status).toBe(404);
  expect((await say(talk, form)).status).toBe(404);
  expect(await mails()).toEqual([]);
  expect(await (await ask('export')).json()).toEqual({ conversations: [] });
  await expect.poll(() => server.output()).toContain('a shopper was erased');
  expect(server.output().toLowerCase()).not.toContain(email.toLowerCase());
});

it('the host does the same by a command, and repeats erasures from a file', async () => {
  await spoken();
  const [note = ''] = (await shopperCommand('erasures')).trim().split('\n');
  const { accountId: account } = JSON.parse(note) as { readonly accountId: string };
  const who = ['--account', account, '--email', email.toUpperCase()];

  const exported = (await shopperCommand('export', ...who)).trim().split('\n');
  expect(exported.map((line) => JSON.parse(line) as object)).toMatchObject([
    { extent: 'whole', proofs: [{ orderNumber: '33' }] },
  ]);
  expect(await shopperCommand('erase', ...who)).toMatch(/^Erased: 1 conversations/);
  const file = join(dataDirectory, 'erasures.jsonl');
  await writeFile(file, await shopperCommand('erasures'));
  expect(await shopperCommand('replay', '--from', file)).toMatch(/^Repeated 1 erasures: 0 /);
  await expect(shopperCommand('erase', '--account', account)).rejects.toThrow(/Usage: npm run/);
});

it('a server deletes by itself what its merchants keep no longer', async () => {
  await spoken();
  await server.stop();
  const inHalfAYear = new Date(Date.now() + 180 * 86_400_000).toISOString();
  server = await start({ FIXED_CLOCK: inHalfAYear });
  await expect
    .poll(() => server.output(), { timeout: 15_000 })
    .toMatch(/"sweep":"conversations","swept":1,/);
});
