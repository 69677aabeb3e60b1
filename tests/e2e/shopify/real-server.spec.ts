import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startDemoShop, type DemoShop } from '../../../demo-shop/demo-shop.ts';
import { connectShop } from '../../support/connected-shop.ts';
import { freePort } from '../../support/free-port.ts';
import { startServerProcess, type ServerProcess } from '../../support/server-process.ts';
import { assetAddress, assetSource, renderBlock } from './theme.ts';

/** The block's page on one origin, its script on another, and the real server on a third. */
let server: ServerProcess;
let shop: DemoShop;
let siteId: string;
let dataDirectory: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  dataDirectory = await mkdtemp(join(tmpdir(), 'trulybot-theme-'));
  shop = await startDemoShop({ port: await freePort() });
  server = await startServerProcess({
    DATA_DIR: dataDirectory,
    PORT: String(await freePort()),
    OUTBOUND_ALLOWED_HOSTS: new URL(shop.url).host,
    LOG_LEVEL: 'error',
  });
  const apiKey = server.firstApiKey ?? '';
  ({ siteId } = await connectShop({ serverUrl: server.url, apiKey, shop }));
});

test.afterAll(async () => {
  await server.stop();
  await shop.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

test('a shopper is told where the order is, through a block of a theme', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => complaints.push(message.text()));
  const atServer: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === server.url) atServer.push(url.pathname);
  });
  await page.route(`${assetAddress}*`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: assetSource }),
  );
  // A page that no server has sent may not call this machine: the block is put onto one of the shop's own.
  await page.goto(`${shop.url}/`);
  const block = await renderBlock({ told: { site_id: siteId, server: server.url } });
  await page.evaluate(
    `document.body.append(document.createRange().createContextualFragment(${JSON.stringify(block)}))`,
  );
  const launcher = page.getByRole('button', { name: 'Where is my order?' });
  await expect(launcher).toBeVisible();
  expect(atServer).toEqual([]);

  await launcher.click();
  await page.getByRole('textbox', { name: 'Your message' }).fill('where is my order?');
  await page.keyboard.press('Enter');
  await page.getByLabel('Order number').fill('29');
  await page.getByLabel('E-mail used for the order').fill('dana.whitfield@shopper.test');
  await page.getByRole('button', { name: 'Find my order' }).click();
  await expect(page.getByRole('region', { name: 'Order 29' })).toBeVisible();
  expect(atServer.slice(0, 2).toSorted()).toEqual([
    `/api/widget/config/${siteId}`,
    '/widget/en-latest.js',
  ]);
  expect(complaints).toEqual([]);
});
