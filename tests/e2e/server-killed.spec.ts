import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startDemoShop } from '../../demo-shop/demo-shop.ts';
import type { HistoryResponse } from '../../protocol/chat.ts';
import { connectShop } from '../support/connected-shop.ts';
import { freePort } from '../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';

/** The real server, killed in the middle of a conversation and started again where it was. */
let siteId: string;
let shop: Awaited<ReturnType<typeof startDemoShop>>;
let server: ServerProcess;
let startServer: () => Promise<void>;
let removeData: () => Promise<void>;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-killed-'));
  const [port, shopPort] = [await freePort(), await freePort()];
  removeData = () => rm(dataDirectory, { recursive: true, force: true });
  startServer = async () => {
    server = await startServerProcess({
      DATA_DIR: dataDirectory,
      PORT: String(port),
      OUTBOUND_ALLOWED_HOSTS: `127.0.0.1:${shopPort}`,
      LOG_LEVEL: 'error',
    });
  };
  const first = await startDemoShop({ port: shopPort });
  await startServer();
  const { url: serverUrl, firstApiKey: apiKey = '' } = server;
  ({ siteId } = await connectShop({ serverUrl, apiKey, shop: first }));
  await first.close();
  const widgetScriptUrl = `${serverUrl}/api/widget/woocommerce.js?id=${siteId}`;
  shop = await startDemoShop({ port: shopPort, keys: first.keys, widgetScriptUrl });
  shop.faults.paths = /wp-json/;
});

test.afterAll(async () => {
  // Not killed: its database would outlive it.
  await server.stop();
  await shop.close();
  await removeData();
});

/** What the server has of the conversation that the page keeps. */
async function stored(page: Page): Promise<HistoryResponse['messages']> {
  const kept = await page.evaluate<string>('Object.values(localStorage)[0]');
  const { conversationId, secret } = JSON.parse(kept) as Record<string, string>;
  const answer = await fetch(
    `${server.url}/api/chat/${siteId}/conversations/${conversationId}/messages`,
    { headers: { Authorization: `Bearer ${secret}` } },
  );
  return ((await answer.json()) as HistoryResponse).messages;
}

test('a server that is killed while it answers, and started again, loses and doubles nothing', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const dialog = page.getByRole('dialog');
  const composer = page.getByRole('textbox', { name: 'Your message' });
  const say = async (text: string) => {
    await composer.fill(text);
    await composer.press('Enter');
  };
  await page.goto(`${shop.url}/`);
  await page.getByRole('button', { name: 'Where is my order?' }).click();
  await say('hello');
  const list = page.getByRole('list', { name: 'Conversation' }).locator('> li');
  await expect(list).toHaveCount(3);

  // It dies while the shop is being asked: accepted, and not answered yet.
  shop.faults.delayMs = 4_000;
  await say('where is order 29? dana.whitfield@shopper.test');
  await expect(list.last()).toContainText('Order helper is typing');
  await server.kill();
  shop.faults.clear();
  await expect(dialog.getByText('Connecting again…')).toBeVisible();
  await say('thank you');
  await expect(list.last()).toContainText('Not sent.');
  await composer.fill('not said yet');

  await startServer();
  const patient = { timeout: 60_000 };
  await expect(page.getByRole('region', { name: 'Order 29' })).toBeVisible(patient);
  await expect(dialog.getByText('Connecting again…')).toHaveCount(0, patient);
  await expect(dialog.getByText('Not sent.')).toHaveCount(0, patient);
  await expect(list).toHaveCount(7, patient);
  await expect(composer).toHaveValue('not said yet');

  const messages = await stored(page);
  const shown = await list
    .locator('.bubble')
    .evaluateAll((bubbles) => bubbles.map((bubble) => bubble.lastChild?.textContent));
  expect(shown).toEqual(messages.map(({ text }) => text));
  const own = messages.filter(({ author }) => author === 'shopper');
  expect(own.map(({ text }) => text)).toEqual([
    'hello',
    'where is order 29? dana.whitfield@shopper.test',
    'thank you',
  ]);
  expect(new Set(own.map(({ clientId }) => clientId)).size).toBe(3);
  const answered = messages.flatMap(({ inReplyTo }) => inReplyTo ?? []);
  expect(answered.toSorted()).toEqual(own.map(({ id }) => id).toSorted());
  expect(errors).toEqual([]);
});
