import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import type { Message, ShopperInput } from '../../../protocol/chat.ts';
import { ChatShopper } from '../../support/chat-shopper.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { freePort } from '../../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';

/** The server as its host runs it: wrong tries are really counted, and the mail is a file. */
let dataDirectory: string;
let shop: DemoShop;
let server: ServerProcess;
let siteId: string;

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-codes-'));
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

async function open(): Promise<(input: ShopperInput) => Promise<Message>> {
  const shopper = new ChatShopper(server.url, siteId);
  await shopper.open();
  return async (input) => {
    const { messageId } = await shopper.say(input);
    const messages = await shopper.answered(15_000);
    const answer = messages.find(({ inReplyTo }) => inReplyTo === messageId);
    if (answer === undefined) throw new Error('there is no answer');
    return answer;
  };
}

const form = (orderNumber: string, value: string): ShopperInput => ({
  kind: 'order_form',
  orderNumber,
  secondFact: { kind: 'email', value },
});
const sendCode = { kind: 'quick_reply', action: 'send_code', label: 'Send me a code' } as const;

/** Strangers try this number with e-mails of their own, until details alone open nothing any more. */
async function exhaust(orderNumber: string): Promise<void> {
  const tried = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      const stranger = await open();
      return (await stranger(form(orderNumber, `stranger${index}@example.com`))).text;
    }),
  );
  expect(tried.filter((text) => text.includes('too many tries'))).not.toEqual([]);
}

async function mails(): Promise<readonly string[]> {
  const directory = join(dataDirectory, 'mail');
  const files = await readdir(directory).catch(() => []);
  const whole = files.filter((file) => file.endsWith('.eml')).toSorted();
  return Promise.all(whole.map((file) => readFile(join(directory, file), 'utf8')));
}

it('a shopper whom strangers have spoilt the tries for still sees the order, by a code', async () => {
  // Nobody has order 8888: who asks for it meets exactly the same.
  await Promise.all([exhaust('33'), exhaust('8888')]);
  const [shopper, guesser] = [await open(), await open()];
  const email = 'Sam.ONeil@shopper.test';
  const limited = await Promise.all([shopper(form('33', email)), guesser(form('8888', email))]);
  const asked = await Promise.all([shopper(sendCode), guesser(sendCode)]);
  for (const [real, missing] of [limited, asked]) {
    const { text, parts } = real;
    expect({ text: text.replaceAll('33', '8888'), parts }).toEqual({
      text: missing.text,
      parts: missing.parts,
    });
  }
  expect(asked[0].text).toContain(`If order 33 was placed with ${email}`);

  await expect.poll(async () => (await mails()).length, { timeout: 20_000 }).toBe(1);
  const [mail = ''] = await mails();
  expect(mail).toMatch(/^To: sam\.oneil@shopper\.test$/im);
  const code = /^\d{6}$/m.exec(mail)?.[0] ?? '';

  expect((await guesser({ kind: 'text', text: code })).text).toMatch(/^That code doesn’t work/);
  const answer = await shopper({ kind: 'text', text: code });
  expect(answer.text).toContain('9400111899223197428490');
  expect(answer.parts[0]).toMatchObject({ kind: 'order_card', orderNumber: '33' });
  expect(await mails()).toHaveLength(1);
}, 90_000);
