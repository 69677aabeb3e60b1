import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import { silentLog } from '../../../server/log.ts';
import { openDatabase } from '../../../server/storage/open-database.ts';
import { embeddedUrls, readPasswords } from '../../../server/storage/postgres-cluster.ts';
import { createVault } from '../../../server/vault/create-vault.ts';
import { readKeyFile } from '../../../server/vault/key-file.ts';
import type { Vault } from '../../../server/vault/vault.ts';
import { ChatShopper } from '../../support/chat-shopper.ts';
import { startCommand } from '../../support/command.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { freePort } from '../../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

const kills = 6;
const storedMessages = 4_000;

let dataDirectory: string;
let shop: DemoShop;
let server: ServerProcess;
let environment: Record<string, string>;
let siteId: string;
/** The superuser: the only one who sees every account's rows. */
let administrator: Client;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-rotate-'));
  shop = await startDemoShop({});
  environment = {
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: new URL(shop.url).host,
    LOG_LEVEL: 'warn',
  };
  server = await startServerProcess(environment);
  const apiKey = server.firstApiKey ?? '';
  ({ siteId } = await connectShop({ serverUrl: server.url, apiKey, shop }));
  administrator = await connectAdministrator();
});

afterAll(async () => {
  await administrator.end();
  await server.stop();
  await shop.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

async function urls() {
  const lines = (await readFile(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8')).split(
    '\n',
  );
  return embeddedUrls(await readPasswords(dataDirectory), Number(lines[3]));
}

async function connectAdministrator(): Promise<Client> {
  const client = new Client((await urls()).backupUrl);
  // It breaks when the database stops at the end.
  client.on('error', () => {});
  await client.connect();
  return client;
}

const startRotation = (words: readonly string[]) => startCommand('keys-rotate', words, environment);

/** How many messages each generation of data keys has sealed, newest generation first. */
async function messagesByGeneration(): Promise<readonly number[]> {
  const { rows } = await administrator.query<{ count: string }>(
    `select count(message.id) as count
     from trulybot.data_keys as key
     left join trulybot.messages as message on message.account_id = key.account_id
       and substring(message.body from 1 for 16) = decode(replace(key.key_id::text, '-', ''), 'hex')
     where key.purpose = 'seal'
     group by key.generation order by key.generation desc`,
  );
  return rows.map(({ count }) => Number(count));
}

interface StoredMessage {
  readonly account_id: string;
  readonly id: string;
  readonly body: Buffer;
}

const placeOf = (id: string) => ({ table: 'messages', row: id, field: 'body' });

/** Does something with a vault that knows the keys in the file and has cached nothing. */
async function withVault<Result>(work: (vault: Vault) => Promise<Result>): Promise<Result> {
  const keyRing = await readKeyFile(join(dataDirectory, 'encryption.key'));
  if (!keyRing) throw new Error('there is no key file');
  const { serverUrl } = await urls();
  const database = openDatabase({ connectionString: serverUrl, log: silentLog });
  try {
    return await work(createVault({ keyRing, database }));
  } finally {
    await database.close();
  }
}

/** Fills the only conversation with messages: a sweep has to take a while. */
async function storeMessages(count: number): Promise<void> {
  const { rows } = await administrator.query<{ account_id: string; id: string }>(
    'select account_id, id from trulybot.conversations',
  );
  const { account_id: accountId, id: conversationId } = rows[0] ?? { account_id: '', id: '' };
  await withVault(async (vault) => {
    for (let sequence = 1_000; sequence < 1_000 + count; sequence += 1) {
      const id = randomUUID();
      await administrator.query(
        `insert into trulybot.messages
           (account_id, conversation_id, id, sequence, author, locale, body, sent_at)
         values ($1, $2, $3, $4, 'assistant', 'en', $5, now())`,
        [accountId, conversationId, id, sequence, await vault.seal(accountId, placeOf(id), id)],
      );
    }
  });
}

/** How many of the messages that were filled in still say what they said. */
async function countIntact(): Promise<number> {
  const { rows } = await administrator.query<StoredMessage>(
    'select account_id, id, body from trulybot.messages where sequence >= 1000',
  );
  return withVault(async (vault) => {
    let intact = 0;
    for (const { account_id: accountId, id, body } of rows) {
      if ((await vault.open(accountId, placeOf(id), body)).reveal() === id) intact += 1;
    }
    return intact;
  });
}

const question = {
  kind: 'order_form',
  orderNumber: '29',
  secondFact: { kind: 'email', value: 'dana.whitfield@shopper.test' },
} as const;

test(`a rotation that is killed ${kills} times while the server serves ends right`, async () => {
  await new ChatShopper(server.url, siteId).open();
  await storeMessages(storedMessages);
  const witness = new ChatShopper(server.url, siteId);
  await witness.open();
  await witness.say(question);
  await witness.answered(20_000);
  const before = await witness.history();

  const hushing = new AbortController();
  let asked = 0;
  let informed = 0;
  const talking = (async () => {
    while (!hushing.signal.aborted) {
      const shopper = new ChatShopper(server.url, siteId);
      asked += 1;
      await shopper.open();
      await shopper.say(question);
      await shopper.say({ kind: 'text', text: 'which courier?' });
      const messages = await shopper.answered(20_000);
      // One shopper after another, at a pace that no limit minds.
      await delay(2_000);
      if (messages.some(({ parts }) => parts.some(({ kind }) => kind === 'order_card')))
        informed += 1;
    }
  })();

  let killedInTheMiddle = 0;
  for (let round = 0; round < kills; round += 1) {
    // Some begin anew with further keys on top of an unfinished rotation, the others go on.
    const beginsAnew = round % 3 === 0;
    const [start = 0, ...olderBefore] = await messagesByGeneration();
    const isUnderWay = async () => {
      const [newest = 0, ...older] = await messagesByGeneration();
      return beginsAnew
        ? older.length > olderBefore.length && newest > 300
        : older.length > 0 && newest > start + 300;
    };
    const rotation = startRotation(beginsAnew ? ['--if-older-than', '0m'] : []);
    const ending = new AbortController();
    const ended = rotation.ended.finally(() => ending.abort());
    while (!ending.signal.aborted && !(await isUnderWay())) await delay(5);
    rotation.kill();
    const { code } = await ended;
    const [, ...left] = await messagesByGeneration();
    if (code === null && left.some((count) => count > 0)) killedInTheMiddle += 1;
  }
  expect(killedInTheMiddle).toBeGreaterThanOrEqual(kills / 2);

  const finished = await Promise.all([startRotation([]).ended, startRotation([]).ended]);
  hushing.abort();
  await talking;
  for (const { code, output } of finished) {
    expect(code, output).toBe(0);
    expect(output).toMatch(/^Done\. /m);
  }
  expect(asked).toBeGreaterThan(2);
  expect(informed).toBe(asked);
  expect(await witness.history()).toEqual(before);

  // The host's old keys can go: the server starts and shows the same without them.
  const { output } = await startRotation(['--check']).ended;
  const unneeded = [...output.matchAll(/^Key "(.+)": wraps 0 data keys, no longer needed\.$/gm)];
  expect(unneeded.length).toBeGreaterThanOrEqual(2);
  const keyFile = join(dataDirectory, 'encryption.key');
  expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
  const [current = ''] = (await readFile(keyFile, 'utf8')).trim().split(',');
  await administrator.end();
  await server.stop();
  await writeFile(keyFile, `${current}\n`, { mode: 0o600 });
  server = await startServerProcess(environment);
  administrator = await connectAdministrator();
  expect(await witness.history()).toEqual(before);
  expect(await countIntact()).toBe(storedMessages);
  await witness.say({ kind: 'text', text: 'and order 32, dana.whitfield@shopper.test' });
  expect((await witness.answered(20_000)).length).toBe(before.length + 2);
});
