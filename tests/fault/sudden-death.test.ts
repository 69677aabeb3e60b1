import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ShopperInput } from '../../protocol/chat.ts';
import { startDemoShop, type DemoShop } from '../../demo-shop/demo-shop.ts';
import { ChatShopper } from '../support/chat-shopper.ts';
import { connectShop } from '../support/connected-shop.ts';
import { freePort } from '../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';

const kills = 20;
const said: readonly ShopperInput[] = [
  { kind: 'text', text: 'where is my order?' },
  {
    kind: 'order_form',
    orderNumber: '29',
    secondFact: { kind: 'email', value: 'dana.whitfield@shopper.test' },
  },
  { kind: 'text', text: 'which courier?' },
  { kind: 'text', text: 'and order 32, dana.whitfield@shopper.test' },
];

let dataDirectory: string;
let shop: DemoShop;
let server: ServerProcess;
let environment: Record<string, string>;
let siteId: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-fault-'));
  shop = await startDemoShop({});
  environment = {
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: new URL(shop.url).host,
    LOG_LEVEL: 'error',
  };
  server = await startServerProcess(environment);
  const apiKey = server.firstApiKey ?? '';
  ({ siteId } = await connectShop({ serverUrl: server.url, apiKey, shop }));
});

afterAll(async () => {
  await server.stop();
  await shop.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

/** Kills PostgreSQL's postmaster as the kernel would; the server has to notice and start it again. */
async function killDatabase(): Promise<void> {
  const [pid] = (await readFile(join(dataDirectory, 'postgres', 'postmaster.pid'), 'utf8')).split(
    '\n',
  );
  process.kill(Number(pid), 'SIGKILL');
}

async function killServer(): Promise<void> {
  await server.kill();
  server = await startServerProcess(environment);
}

it(`loses no acknowledged message and answers each exactly once, over ${kills} sudden deaths`, async () => {
  // A slow shop leaves time to die in the middle of an answer.
  shop.faults.delayMs = 60;
  const shoppers: ChatShopper[] = [];
  let deathsInTheMiddle = 0;
  for (let round = 0; round < kills; round += 1) {
    const shopper = new ChatShopper(server.url, siteId);
    shoppers.push(shopper);
    await shopper.open();
    const talking = (async () => {
      for (const input of said) await shopper.say(input);
    })();
    // Spread over the whole conversation, the same on every run.
    await delay((round * 37) % 300);
    await (round % 2 === 0 ? killServer() : killDatabase());
    if (await shopper.isWaiting()) deathsInTheMiddle += 1;
    await talking;
    await shopper.answered(20_000);
  }

  // Otherwise nothing was tried: a death between conversations harms nobody.
  expect(deathsInTheMiddle).toBeGreaterThan(kills / 4);
  for (const shopper of shoppers) {
    const messages = await shopper.history();
    expect(messages.map((message) => message.sequence)).toEqual(
      messages.map((_, index) => index + 1),
    );
    expect(shopper.acknowledged).toHaveLength(said.length);
    for (const { clientId, messageId } of shopper.acknowledged) {
      expect(messages.filter((message) => message.clientId === clientId)).toHaveLength(1);
      expect(messages.filter((message) => message.inReplyTo === messageId)).toHaveLength(1);
    }
    expect(messages).toHaveLength(1 + 2 * said.length);
  }
});
