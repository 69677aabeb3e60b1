import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import { ChatShopper } from '../../support/chat-shopper.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { freePort } from '../../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

/**
 * A server that logs all it can, and a day's worth of what people and machines send: right, wrong and
 * broken. Afterwards its log, its metrics and its error answers are searched for every bit of it.
 */
let dataDirectory: string;
let logFile: string;
let shop: DemoShop;
let server: ServerProcess;
let siteId: string;
const metricsToken = planted('metrics-token');
const refusals: string[] = [];

/** What must be found nowhere, by what it is. */
const secrets = new Map<string, string>();

/** Something that occurs once in the world. */
function planted(what: string): string {
  return `${what}-${randomBytes(9).toString('hex')}`;
}

const person = {
  email: 'planted.shopper.4471@shopper.test',
  name: 'Plantagenet Whitfield-Okonkwo',
  orderNumber: '998877665544',
  address: '47 Plantain Crescent',
  phone: '+1 207 555 0199',
  text: 'my aunt Petronella lives in Plantersville',
};

async function send(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(server.url + path, init);
  if (answer.status >= 400) refusals.push(await answer.clone().text());
  return answer;
}

const json = (body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const bearer = (credential: string) => ({ Authorization: `Bearer ${credential}` });

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-logs-'));
  logFile = join(dataDirectory, 'server.log');
  shop = await startDemoShop({});
  server = await startServerProcess(
    {
      DATA_DIR: dataDirectory,
      PORT: String(await freePort()),
      OUTBOUND_ALLOWED_HOSTS: new URL(shop.url).host,
      LOG_LEVEL: 'debug',
      METRICS_TOKEN: metricsToken,
    },
    { logFile },
  );
  const apiKey = server.firstApiKey ?? '';
  ({ siteId } = await connectShop({ serverUrl: server.url, apiKey, shop }));
  for (const [what, value] of Object.entries(person)) secrets.set(what, value);
  secrets.set('metrics token', metricsToken);
  secrets.set('API key', apiKey);
  secrets.set('consumer key', shop.keys.read.consumerKey);
  secrets.set('consumer secret', shop.keys.read.consumerSecret);
  secrets.set('a real order’s e-mail', 'dana.whitfield@shopper.test');
  await shoppers();
  await merchants(apiKey);
  await strangers();
});

afterAll(async () => {
  await server.stop();
  await shop.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

/** Right and wrong questions, forms and a hand-over; then a shop that fails in several ways. */
async function shoppers(): Promise<void> {
  const shopper = new ChatShopper(server.url, siteId);
  await shopper.open();
  const { email, orderNumber, text } = person;
  await shopper.say({ kind: 'text', text: `${text}, order ${orderNumber}, ${email}` });
  await shopper.say({ kind: 'text', text: 'order 29, dana.whitfield@shopper.test' });
  await shopper.say({ kind: 'handover_form', email, message: `${person.name}: ${text}` });
  await shopper.answered(20_000);
  for (const mode of ['error500', 'brokenJson', 'challenge', 'reset'] as const) {
    shop.faults.mode = mode;
    await shopper.say({
      kind: 'order_form',
      orderNumber,
      secondFact: { kind: 'email', value: email },
    });
    await shopper.answered(30_000);
  }
  shop.faults.mode = 'none';

  const opened = (await (
    await send(
      `/api/chat/${siteId}/conversations`,
      json({ protocolVersion: 1, pageUrl: `https://x.test/?q=${email}` }),
    )
  ).json()) as { conversationId: string; secret: string };
  const messages = `/api/chat/${siteId}/conversations/${opened.conversationId}/messages`;
  secrets.set('conversation secret', opened.secret);
  const own = bearer(opened.secret);
  await send(
    messages,
    json(`{"clientId": "${email}", "input": {"kind": "text", "text": "${text}`, own),
  );
  await send(messages, json({ clientId: email, input: { kind: text, [email]: orderNumber } }, own));
  await send(
    messages,
    json({ clientId: randomUUID(), input: { kind: 'text', text: email } }, bearer(text)),
  );
  await send(`${messages}?after=${encodeURIComponent(email)}`, { headers: own });
}

/** Look-ups by number and e-mail, with wrong fields, wrong keys and wrong consumer keys. */
async function merchants(apiKey: string): Promise<void> {
  const { email, orderNumber, name, address, phone } = person;
  const own = bearer(apiKey);
  const search = '/api/integrations/orders/search';
  await send(search, { headers: { ...own, 'X-Customer-Email': email } });
  await send(`${search}?email=${encodeURIComponent(email)}&orderNumber=${orderNumber}`, {
    headers: own,
  });
  await send(`${search}?limit=${encodeURIComponent(name)}`, { headers: own });
  await send(
    '/api/integrations/woocommerce/orders',
    json({ email, orderNumber, address, phone }, own),
  );
  const wrongKey = `tb_${planted('wrongkey')}`;
  secrets.set('wrong API key', wrongKey);
  await send(search, { headers: bearer(wrongKey) });
  const wrong = { consumerKey: planted('ck'), consumerSecret: planted('cs') };
  secrets.set('wrong consumer key', wrong.consumerKey);
  secrets.set('wrong consumer secret', wrong.consumerSecret);
  const connect = '/api/integrations/woocommerce/connect';
  await send(connect, json({ storeUrl: shop.url, ...wrong, allowInsecureHttp: true }, own));
  await send(
    connect,
    json({ storeUrl: `${shop.url}/${wrong.consumerKey}`, ...wrong, name: email }, own),
  );
  await send(connect, json(`{"consumerSecret": "${wrong.consumerSecret}", `, own));
}

/** The same in addresses, queries, headers and cookies of routes that are not there. */
async function strangers(): Promise<void> {
  for (const value of Object.values(person)) {
    const encoded = encodeURIComponent(value);
    await send(`/${encoded}?email=${encoded}`, {
      headers: {
        Cookie: `who=${encoded}`,
        Referer: `https://x.test/${encoded}`,
        'X-Request-Id': encoded,
      },
    });
    await send(`/api/widget/config/${encoded}`, { headers: { 'User-Agent': encoded } });
    await send(`/api/widget/woocommerce.js?id=${encoded}`);
    await send(`/metrics?token=${encoded}`, { headers: bearer(encoded) });
  }
}

/** Every form in which a value may have been written down. */
function formsOf(value: string): readonly string[] {
  const base64 = Buffer.from(value).toString('base64').replace(/=+$/, '');
  return [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1), base64];
}

function foundIn(text: string): readonly string[] {
  return [...secrets].flatMap(([what, value]) =>
    formsOf(value).some((form) => text.toLowerCase().includes(form.toLowerCase())) ? [what] : [],
  );
}

describe('of what shoppers, merchants and strangers have sent', () => {
  it('nothing stands in the log, whatever went wrong', async () => {
    // The log is written together every so often.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const log = await readFile(logFile, 'utf8');
    const lines = log.split('\n').filter((line) => line.startsWith('{'));
    expect(lines.length).toBeGreaterThan(60);
    expect(foundIn(log)).toEqual([]);
    // Otherwise the search proves nothing.
    expect(foundIn(`${log}${encodeURIComponent(person.email)}`)).toEqual(['email']);
    // Nor who was calling.
    expect(log).not.toContain('"127.0.0.1"');
  });

  it('nothing stands in the metrics, not even which shop or account it was', async () => {
    const answer = await fetch(`${server.url}/metrics`, { headers: bearer(metricsToken) });
    const text = await answer.text();
    expect(text).toMatch(
      /trulybot_shop_calls_total\{platform="woocommerce",outcome="shop_fault"\} \d/,
    );
    expect(text).toMatch(/trulybot_order_lookups_total\{kind="proof",outcome="verified"\} \d/);
    expect(text).toMatch(/trulybot_answers_total\{code="\w+"\} \d/);
    expect(text).toMatch(/trulybot_messages_unanswered \d/);
    expect(text).toMatch(/trulybot_integrations\{provider="woocommerce",status="\w+"\} 1/);
    expect(text).toMatch(/trulybot_breakers\{state="\w+"\} \d/);
    expect(foundIn(text)).toEqual([]);
    expect(text).not.toMatch(new RegExp(`${siteId}|${new URL(shop.url).host}`));
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('nothing comes back in an error', () => {
    expect(refusals.length).toBeGreaterThan(20);
    expect(foundIn(refusals.join('\n'))).toEqual([]);
  });

  it('an answer, its look-up and what the shop did are found by the message’s id, and that by the request’s', async () => {
    const lines = (await readFile(logFile, 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const failed = lines.find((line) => line.outcome === 'shop_fault' && 'messageId' in line);
    const ofMessage = lines.filter((line) => line.messageId === failed?.messageId);
    expect(ofMessage.map((line) => line.msg)).toEqual(
      expect.arrayContaining([
        'a message was stored',
        'a shop was asked and gave no answer',
        'an order was looked up',
        'a message was answered',
      ]),
    );
    const stored = ofMessage.find((line) => line.msg === 'a message was stored');
    const request = lines.find(
      (line) => line.msg === 'request' && line.requestId === stored?.requestId,
    );
    expect(request).toMatchObject({ method: 'POST', status: 201 });
  });

  it('the log says at the start which parts are on', async () => {
    const log = await readFile(logFile, 'utf8');
    const serving = log.split('\n').find((line) => line.includes('"msg":"serving"')) ?? '{}';
    expect(JSON.parse(serving)).toMatchObject({
      database: 'embedded',
      redis: false,
      mail: 'files',
      metrics: 'token',
    });
  });
});
