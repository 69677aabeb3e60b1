import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import { ChatShopper } from '../../support/chat-shopper.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { freePort } from '../../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

/** The server as its host runs it behind a proxy, a real shop behind it, and bots in front of it. */
let dataDirectory: string;
let shop: DemoShop;
let server: ServerProcess;
let siteId: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-guessing-'));
  shop = await startDemoShop({});
  server = await startServerProcess({
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: new URL(shop.url).host,
    TRUSTED_PROXIES: '127.0.0.1',
    LOG_LEVEL: 'error',
  });
  const apiKey = server.firstApiKey ?? '';
  ({ siteId } = await connectShop({ serverUrl: server.url, apiKey, shop }));
}, 60_000);

afterAll(async () => {
  await server.stop();
  await shop.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

/** Asks from an address, in a conversation of its own, for each order in turn. @returns whether the last was shown. */
async function isShown(
  from: string,
  ...pairs: readonly (readonly [orderNumber: string, email: string])[]
): Promise<boolean> {
  const shopper = new ChatShopper(server.url, siteId, from);
  await shopper.open();
  let shown = false;
  for (const [orderNumber, email] of pairs) {
    const secondFact = { kind: 'email', value: email } as const;
    const { messageId } = await shopper.say({ kind: 'order_form', orderNumber, secondFact });
    const messages = await shopper.answered(30_000);
    const answer = messages.find(({ inReplyTo }) => inReplyTo === messageId);
    shown = answer?.parts.some(({ kind }) => kind === 'order_card') ?? false;
  }
  return shown;
}

/** An address of one and the same network. */
const neighbour = (host: number) => `2001:db8:0:7::${host.toString(16)}`;

const strangers = (count: number) =>
  Array.from({ length: count }, (_each, index) => `198.51.100.${index + 1}`);

it('stops who sprays an e-mail over many numbers from many addresses, and nobody else', async () => {
  const sam = 'sam.oneil@shopper.test';
  const spray = await Promise.all(
    strangers(6).map((from, index) => isShown(from, [String(900 + index), sam])),
  );
  expect(spray).not.toContain(true);
  // The seventh would have been right, however it is written.
  expect(await isShown('203.0.113.1', ['#33', ` SAM.ONeil@shopper.test`])).toBe(false);
  expect(await isShown('203.0.113.1', ['29', 'dana.whitfield@shopper.test'])).toBe(true);
}, 60_000);

it('stops who tries many e-mails over one number from many addresses', async () => {
  const spray = await Promise.all(
    strangers(6).map((from, index) => isShown(from, ['#36', `shopper-${index}@x.test`])),
  );
  expect(spray).not.toContain(true);
  const elodie = 'elodie.tremblay@shopper.test';
  expect(await isShown('203.0.113.2', ['Order No. 36', elodie])).toBe(false);
}, 60_000);

it('stops one network with many conversations, and opens the same order to another one', async () => {
  const spray = await Promise.all(
    Array.from({ length: 30 }, (_each, index) =>
      isShown(neighbour(index), [String(500 + index), `bot-${index}@x.test`]),
    ),
  );
  expect(spray).not.toContain(true);
  const pair = ['35', 'priya.raman@shopper.test'] as const;
  expect(await isShown(neighbour(999), pair)).toBe(false);
  expect(await isShown('2001:db8:0:8::1', pair)).toBe(true);
}, 90_000);

it('lets a clumsy shopper through', async () => {
  const email = 'p.parcel@shopper.test';
  expect(
    await isShown('203.0.113.3', ['73', email], ['37', 'parcel@shopper.test'], ['37', email]),
  ).toBe(true);
}, 60_000);
