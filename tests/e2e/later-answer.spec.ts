import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startDemoShop, type DemoShop } from '../../demo-shop/demo-shop.ts';
import { connectShop } from '../support/connected-shop.ts';
import { freePort } from '../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../support/server-process.ts';

/** A shop that goes away and comes back, as a shopper with the chat open sees it. */
let server: ServerProcess;
let shop: DemoShop;
let closeAll: (() => Promise<unknown>)[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-later-'));
  const port = await freePort();
  const first = await startDemoShop({ port });
  server = await startServerProcess({
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: new URL(first.url).host,
    LOG_LEVEL: 'error',
  });
  const apiKey = server.firstApiKey ?? '';
  const { siteId } = await connectShop({ serverUrl: server.url, apiKey, shop: first });
  await first.close();
  // The site's id is known only now; the shop's page belongs to the shop's own address.
  const widgetScriptUrl = `${server.url}/api/widget/woocommerce.js?id=${siteId}`;
  shop = await startDemoShop({ port, keys: first.keys, widgetScriptUrl });
  // Its pages are there whatever its order system does.
  shop.faults.paths = /wp-json/;
  closeAll = [
    () => server.stop(),
    () => shop.close(),
    () => rm(dataDirectory, { recursive: true, force: true }),
  ];
});

test.afterAll(async () => {
  for (const close of closeAll) await close();
});

const conversation = (page: Page) => page.getByRole('list', { name: 'Conversation' });

async function askWhileDown(page: Page): Promise<void> {
  shop.faults.mode = 'error500';
  await page.goto(`${shop.url}/`);
  await page.getByRole('button', { name: 'Where is my order?' }).click();
  const question = 'where is order 29? dana.whitfield@shopper.test';
  await page.getByRole('textbox', { name: 'Your message' }).fill(question);
  await page.keyboard.press('Enter');
  await expect(conversation(page).getByText(/I’ll keep trying for 15 minutes/)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Order 29' })).toHaveCount(0);
}

/** A look is due within seconds; the breaker may have to rest before it. */
const inTime = { timeout: 45_000 };

test('the answer comes into the open chat by itself, once, and is read out', async ({ page }) => {
  test.setTimeout(90_000);
  await askWhileDown(page);
  shop.faults.mode = 'none';
  await expect(page.getByRole('region', { name: 'Order 29' })).toBeVisible(inTime);
  await expect(conversation(page).getByText(/Here is the answer you were waiting for/)).toHaveCount(
    1,
  );
  await expect(page.locator('[aria-live=polite]')).toContainText('Here is the answer');
  await page.reload();
  await expect(page.getByRole('region', { name: 'Order 29' })).toHaveCount(1);
});

test('the answer is there after a reload in between', async ({ page }) => {
  test.setTimeout(90_000);
  await askWhileDown(page);
  await page.reload();
  shop.faults.mode = 'none';
  await expect(page.getByRole('region', { name: 'Order 29' })).toBeVisible(inTime);
  await expect(page.getByRole('region', { name: 'Order 29' })).toHaveCount(1);
});
