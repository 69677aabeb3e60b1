import { randomBytes, randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, test } from 'vitest';
import { protocolVersion } from '../../../protocol/chat.ts';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import { embeddedUrls, readPasswords } from '../../../server/storage/postgres-cluster.ts';
import { runCommand } from '../../support/command.ts';
import { createTestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import {
  dumpTables,
  readFiles,
  searchPlaces,
  type SearchedPlace,
} from '../../support/planted-secrets.ts';
import { startRedisServer } from '../../support/redis-server.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

/**
 * A distinct secret is planted in everything that the server takes in, the server is led through its
 * successes and failures, and then whatever it has written or said is searched for each of them.
 */

/** A shopper sees in their own conversation what they said. */
const conversation = /^answer to (say|history|stream)$/;
/** A hand-over is a mail to the merchant, kept in a file where the host has no mail server. */
const mail = /^(file mail\/|mail$)/;
const said = [conversation, mail];

/** Where each secret belongs; anywhere else it has leaked. */
const belongs: Readonly<Record<string, readonly RegExp[]>> = {
  encryptionKey: [/^file encryption\.key$/],
  apiKey: [/^file first-api-key$/],
  connectCode: [/^output of connect-code$/],
  // Told to whoever opened the conversation, once.
  conversationSecret: [/^answer to open$/],
  email: said,
  phone: said,
  text: said,
  label: said,
  handoverEmail: said,
  handoverName: said,
  handoverText: said,
  pageUrl: [mail],
};

const started: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of started.splice(0).toReversed()) await stop();
});

/** A secret that is nowhere else. Letters only: where a log masks runs of digits, the rest would hide. */
const marker = (name: string) =>
  name + Array.from(randomBytes(20), (byte) => String.fromCharCode(97 + (byte % 26))).join('');

interface House {
  readonly environment: Record<string, string>;
  readonly dataDirectory: string;
  readonly shop: DemoShop;
  readonly secrets: Record<string, string>;
  readonly places: SearchedPlace[];
  server: ServerProcess;
}

async function startHouse(settings: Readonly<Record<string, string>>): Promise<House> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-planted-'));
  started.push(() => rm(dataDirectory, { recursive: true, force: true }));
  const shop = await startDemoShop({});
  started.push(() => shop.close());
  const environment = {
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: new URL(shop.url).host,
    LOG_LEVEL: 'debug',
    ...settings,
  };
  const server = await startServerProcess(environment);
  const house: House = {
    environment,
    dataDirectory,
    shop,
    server,
    secrets: { apiKey: server.firstApiKey ?? '' },
    places: [],
  };
  started.push(() => house.server.stop());
  return house;
}

interface Call {
  readonly method?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text goes as it is, anything else as JSON. */
  readonly body?: unknown;
}

/** Calls the server and keeps all that it answers, headers too, for the search. */
async function call(house: House, name: string, path: string, options: Call = {}) {
  const { method = options.body === undefined ? 'GET' : 'POST', token, headers, body } = options;
  const answer = await fetch(house.server.url + path, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const head = JSON.stringify([...answer.headers]);
  house.places.push({ name: `answer to ${name}`, content: Buffer.from(`${head}\n${text}`) });
  return { status: answer.status, json: () => JSON.parse(text) as Record<string, unknown> };
}

/** Reads a stream's first moments. */
async function stream(house: House, path: string, token: string): Promise<void> {
  const stopping = AbortSignal.timeout(500);
  let content = '';
  try {
    const answer = await fetch(house.server.url + path, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' },
      signal: stopping,
    });
    for await (const chunk of answer.body ?? []) content += Buffer.from(chunk).toString();
  } catch (error) {
    if (!stopping.aborted) throw error;
  }
  house.places.push({ name: 'answer to stream', content: Buffer.from(content) });
}

async function connectAndFail(house: House): Promise<string> {
  const { shop, secrets } = house;
  secrets.consumerKey = shop.keys.read.consumerKey;
  secrets.consumerSecret = shop.keys.read.consumerSecret;
  secrets.wrongConsumerKey = `ck_${randomBytes(20).toString('hex')}`;
  secrets.wrongConsumerSecret = `cs_${randomBytes(20).toString('hex')}`;
  const token = secrets.apiKey ?? '';
  const connect = (name: string, body: object) =>
    call(house, name, '/api/integrations/woocommerce/connect', { token, body });
  const wrong = {
    consumerKey: secrets.wrongConsumerKey,
    consumerSecret: secrets.wrongConsumerSecret,
  };
  const right = { storeUrl: shop.url, ...shop.keys.read, allowInsecureHttp: true };
  await connect('connect with wrong keys', { ...right, ...wrong });
  await connect('connect over TLS', { ...right, storeUrl: shop.url.replace('http:', 'https:') });
  await connect('connect to a private address', { ...right, storeUrl: 'http://10.0.0.1' });
  await connect('connect with an unknown field', { ...right, [secrets.consumerSecret]: 1 });
  for (const fault of ['redirect', 'error500', 'firewall', 'reset', 'brokenJson'] as const) {
    shop.faults.mode = fault;
    await connect(`connect when the shop has ${fault}`, right);
  }
  shop.faults.clear();
  const { json, status } = await connect('connect', right);
  expect(status).toBe(201);
  const { store } = json() as { store: { siteId: string; storeId: string } };
  await call(house, 'list of integrations', '/api/integrations', { token });
  await call(house, 'settings', `/api/stores/${store.storeId}/settings`, { token });
  return store.siteId;
}

async function chat(house: House, siteId: string): Promise<void> {
  const { secrets, shop } = house;
  const base = `/api/chat/${siteId}/conversations`;
  secrets.pageUrl = marker('page');
  const pageUrl = `https://shop.example.com/${secrets.pageUrl}`;
  const opened = await call(house, 'open', base, {
    body: { protocolVersion, locale: 'en', pageUrl },
  });
  const { conversationId, secret } = opened.json() as { conversationId: string; secret: string };
  secrets.conversationSecret = secret;
  secrets.email = `${marker('dana')}@shopper.test`;
  secrets.phone = '+12025550142987';
  secrets.text = marker('said <b>"so"</b> & ');
  secrets.label = marker('label');
  secrets.handoverEmail = `${marker('anna')}@shopper.test`;
  secrets.handoverName = marker('Anna ');
  secrets.handoverText = marker('please help ');
  secrets.wrongConversationSecret = marker('wrong');
  const inputs = [
    { kind: 'text', text: `${secrets.text} where is my order 29, ${secrets.email}` },
    order('29', 'email', secrets.email),
    order('29', 'phone', secrets.phone),
    order('29', 'email', 'dana.whitfield@shopper.test'),
    { kind: 'quick_reply', action: 'handover', label: secrets.label },
    {
      kind: 'handover_form',
      email: secrets.handoverEmail,
      name: secrets.handoverName,
      message: secrets.handoverText,
    },
  ];
  const path = `${base}/${conversationId}`;
  for (const [index, input] of inputs.entries()) {
    shop.faults.mode = index === 1 ? 'error500' : 'none';
    const body = { clientId: randomUUID(), input };
    const { status } = await call(house, 'say', `${path}/messages`, { token: secret, body });
    expect(status).toBe(201);
    await untilAnswered(house, path, secret, index + 1);
  }
  await stream(house, `${path}/events`, secret);
  const token = secrets.wrongConversationSecret;
  await call(house, 'say with a wrong secret', `${path}/messages`, { token, body: inputs[0] });
  await call(house, 'history with a wrong secret', `${path}/messages`, { token });
}

function order(orderNumber: string, kind: string, value: string) {
  return { kind: 'order_form', orderNumber, secondFact: { kind, value } };
}

async function untilAnswered(
  house: House,
  path: string,
  token: string,
  wanted: number,
): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { json } = await call(house, 'history', `${path}/messages?after=0`, { token });
    const { messages } = json() as { messages: { inReplyTo?: string }[] };
    if (messages.filter(({ inReplyTo }) => inReplyTo !== undefined).length >= wanted) return;
    await delay(200);
  }
  throw new Error('not every message was answered');
}

/** Whatever should not be asked, with a secret in it. */
async function ask(house: House, siteId: string): Promise<void> {
  const { secrets } = house;
  for (const name of [
    'path',
    'query',
    'header',
    'cookie',
    'token',
    'json',
    'field',
    'form',
    'id',
  ]) {
    secrets[`wrong ${name}`] = marker(name);
  }
  const planted = (name: string) => secrets[`wrong ${name}`] ?? '';
  const chatBase = `/api/chat/${siteId}/conversations`;
  await call(house, 'unknown path', `/${planted('path')}`);
  await call(house, 'unknown api path', `/api/${planted('path')}`);
  await call(house, 'query', `/api/widget/config/${siteId}?key=${planted('query')}`);
  await call(house, 'query to the merchant’s api', `/api/integrations?api_key=${planted('query')}`);
  await call(house, 'unknown site', `/api/widget/config/${planted('id')}`);
  await call(house, 'unknown store', `/api/stores/${planted('id')}/settings`, {
    token: secrets.apiKey ?? '',
  });
  await call(house, 'headers', '/readyz', {
    headers: {
      'X-Request-Id': planted('header'),
      'User-Agent': planted('header'),
      'X-Forwarded-For': planted('header'),
      Referer: `https://example.com/${planted('header')}`,
      Cookie: `session=${planted('cookie')}`,
    },
  });
  await call(house, 'wrong api key', '/api/integrations', { token: planted('token') });
  await call(house, 'wrong connect code', '/api/integrations/woocommerce/connect', {
    headers: { 'X-TrulyBot-Connect-Code': planted('token') },
    body: {},
  });
  await call(house, 'broken JSON', chatBase, { body: `{"protocolVersion": "${planted('json')}` });
  await call(house, 'wrong field', chatBase, {
    body: { protocolVersion, [planted('field')]: planted('field'), locale: planted('field') },
  });
  await call(house, 'wrong content type', chatBase, {
    headers: { 'Content-Type': `text/${planted('form')}` },
    body: planted('form'),
  });
  await call(house, 'wrong method', `${chatBase}?${planted('query')}`, { method: 'DELETE' });
  await brokenRequest(house, planted('header'));
  await call(house, 'metrics', '/metrics', { token: secrets.metricsToken ?? '' });
  await call(house, 'readyz', '/readyz');
  await call(house, 'openapi', '/openapi.json');
  await call(house, 'docs', '/docs');
}

/** A request that Node's own parser refuses. */
async function brokenRequest(house: House, secret: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const request = httpRequest(house.server.url, { headers: { 'X-Large': secret.repeat(3_000) } });
  request.on('response', (answer) => {
    let text = JSON.stringify(answer.headers);
    answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
    answer.on('close', () => resolve(text));
  });
  request.on('error', (error) => resolve(error.message));
  request.end();
  house.places.push({ name: 'answer to a broken request', content: Buffer.from(await promise) });
}

/** A mail server that refuses the password, and says which it was. */
async function startRefusingMailServer() {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    onAuth: ({ password }, _session, done) => done(new Error(`not the password: ${password}`)),
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.server.address() as AddressInfo;
  return { port, close: () => new Promise<void>((done) => server.close(() => done())) };
}

/** Every key and value of a Redis. */
async function dumpRedis(url: string): Promise<readonly SearchedPlace[]> {
  const client = new Redis(url);
  try {
    const places: SearchedPlace[] = [];
    for (const key of await client.keys('*')) {
      const value = (await client.dumpBuffer(key)) ?? Buffer.of();
      places.push({ name: 'redis', content: Buffer.concat([Buffer.from(key), value]) });
    }
    return places;
  } finally {
    client.disconnect();
  }
}

/** What is not where it belongs. */
function leaksOf(house: House) {
  return searchPlaces(house.secrets, house.places).filter(
    ({ secret, place }) => !belongs[secret]?.some((allowed) => allowed.test(place)),
  );
}

async function walk(house: House): Promise<void> {
  const siteId = await connectAndFail(house);
  await chat(house, siteId);
  await ask(house, siteId);
}

/**
 * What is in the log by now is everything that could be said.
 * @param troubles words about what was made to go wrong: otherwise nothing was tried.
 */
function readLog(house: House, troubles: readonly string[]): void {
  const text = house.server.output();
  for (const words of troubles) expect(text).toContain(words);
  house.places.push({ name: 'log', content: Buffer.from(text) });
}

test(
  'alone: no secret is found where it does not belong, in any way of writing',
  { timeout: 120_000 },
  async () => {
    const house = await startHouse({});
    const { dataDirectory, secrets, places } = house;
    const [, key = ''] = (await readFile(join(dataDirectory, 'encryption.key'), 'utf8'))
      .trim()
      .split(':');
    secrets.encryptionKey = key;
    const lines = (await readFile(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8')).split(
      '\n',
    );
    const { backupUrl } = embeddedUrls(await readPasswords(dataDirectory), Number(lines[3]));
    const administrator = new Client(backupUrl);
    await administrator.connect();
    const { rows } = await administrator.query<{ account_id: string }>(
      'select account_id from trulybot.accounts',
    );
    const output = await runCommand(
      'connect-code',
      ['--account', rows[0]?.account_id ?? ''],
      house.environment,
    );
    secrets.connectCode = output.trim().split(' ').at(-1) ?? '';
    places.push({ name: 'output of connect-code', content: Buffer.from(output) });
    await walk(house);
    for (const command of ['backup', 'keys-rotate']) {
      const content = Buffer.from(await runCommand(command, [], house.environment));
      places.push({ name: `output of ${command}`, content });
    }
    // A fault of our own, which nobody expects, and a database that goes away in the middle of it all.
    await administrator.query('alter table trulybot.integrations rename to elsewhere');
    const token = secrets.apiKey ?? '';
    const failed = await call(house, 'list in a fault', '/api/integrations', { token });
    expect(failed.status).toBe(500);
    await administrator.query('alter table trulybot.elsewhere rename to integrations');
    await administrator.end();
    process.kill(Number(lines[0]), 'SIGKILL');
    await call(house, 'list without a database', '/api/integrations', { token });
    await untilSaid(house, 'PostgreSQL is running again');
    places.push(...(await dumpTables(backupUrl)));
    await house.server.stop();
    readLog(house, [
      'a shop was asked and gave no answer',
      'PostgreSQL ended unexpectedly',
      'request failed unexpectedly',
    ]);
    places.push(...(await readFiles(dataDirectory)));
    const names = places.map(({ name }) => name);
    for (const wanted of [
      /^table trulybot\.messages$/,
      /^table pgboss\./,
      /^file backups\//,
      /^file mail\//,
      /^file postgres\/base\//,
      /^file postgres\/pg_wal\//,
    ]) {
      expect(names).toContainEqual(expect.stringMatching(wanted));
    }

    expect(leaksOf(house)).toEqual([]);

    // The search finds: each of these secrets was put where it belongs, by the server itself.
    const found = searchPlaces(secrets, places).map(({ secret }) => secret);
    expect(new Set(found)).toEqual(new Set(Object.keys(belongs)));
  },
);

async function untilSaid(house: House, words: string): Promise<void> {
  for (let attempt = 0; !house.server.output().includes(words); attempt += 1) {
    if (attempt === 300) throw new Error(`the log never said: ${words}`);
    await delay(100);
  }
}

test(
  'grown: passwords of databases, Redis and mail, keys and tokens are found nowhere',
  { timeout: 120_000 },
  async () => {
    const database = await createTestDatabase();
    const redis = await startRedisServer();
    started.push(() => redis.stop());
    const mailServer = await startRefusingMailServer();
    started.push(mailServer.close);
    const databasePassword = marker('databasepassword');
    const role = `planted_${randomBytes(6).toString('hex')}`;
    const administrator = new Client(database.administratorUrl);
    await administrator.connect();
    await administrator.query(
      `create role ${role} login password '${databasePassword}'; grant trulybot_server to ${role} with inherit false, set true`,
    );
    const databaseUrl = new URL(database.serverUrl);
    databaseUrl.username = role;
    databaseUrl.password = databasePassword;
    const encryptionKey = randomBytes(32).toString('base64');
    const [redisPassword, smtpPassword] = [marker('redispassword'), marker('smtppassword')];
    const metricsToken = marker('metricstoken');
    const modelKey = marker('modelkey');
    const house = await startHouse({
      DATABASE_URL: databaseUrl.href,
      DATABASE_MIGRATION_URL: database.migrationUrl,
      ENCRYPTION_KEY: `main:${encryptionKey}`,
      // Neither takes the password, and the log says so.
      REDIS_URL: redis.url.replace('redis://', `redis://:${redisPassword}@`),
      SMTP_URL: `smtp://shop:${smtpPassword}@127.0.0.1:${mailServer.port}`,
      METRICS_TOKEN: metricsToken,
      OPENAI_API_KEY: modelKey,
    });
    Object.assign(house.secrets, {
      databasePassword,
      encryptionKey,
      redisPassword,
      smtpPassword,
      metricsToken,
      modelKey,
      migrationPassword: new URL(database.migrationUrl).password,
    });
    await walk(house);
    await untilSaid(house, 'a job failed');
    await administrator.end();
    await house.server.stop();
    readLog(house, ['a job failed; it is tried again']);
    house.places.push(...(await dumpRedis(redis.url)));
    house.places.push(
      ...(await dumpTables(database.administratorUrl)),
      ...(await readFiles(house.dataDirectory)),
    );

    expect(leaksOf(house)).toEqual([]);
  },
);

test.each(['as it is', 'base64', 'base64url', 'hex'] as const)(
  'a secret that leaks %s into log, table, file or answer is found',
  async (way) => {
    const database = await createTestDatabase();
    const directory = await mkdtemp(join(tmpdir(), 'trulybot-planted-'));
    started.push(() => rm(directory, { recursive: true, force: true }));
    const secret = marker('se"cret');
    const leaked = way === 'as it is' ? secret : Buffer.from(`xy${secret}z`).toString(way);
    const administrator = new Client(database.administratorUrl);
    await administrator.connect();
    await administrator.query(
      `insert into trulybot.accounts (account_id, name, email)
       values (gen_random_uuid(), $1, 'a@example.com')`,
      [leaked],
    );
    await administrator.end();
    await appendFile(join(directory, 'leaky.txt'), leaked);
    const places = [
      { name: 'log', content: Buffer.from(JSON.stringify({ level: 30, leaked })) },
      { name: 'answer', content: Buffer.from(`<p>${leaked}</p>`) },
      ...(await dumpTables(database.administratorUrl)),
      ...(await readFiles(directory)),
    ];
    const found = new Set(searchPlaces({ secret }, places).map(({ place }) => place));
    expect(found).toEqual(new Set(['log', 'answer', 'table trulybot.accounts', 'file leaky.txt']));
    expect(searchPlaces({ secret: marker('another') }, places)).toEqual([]);
  },
);
