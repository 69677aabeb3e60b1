import type { Page } from '@playwright/test';
import { merchant } from '../support/options.ts';
import type { Stage } from './stage.ts';

/** What a merchant does in the dashboard, as a person does it. */
export async function signInAsMerchant(page: Page, shopUrl: string): Promise<void> {
  await signInAt(page, `${shopUrl}/wp-login.php`, merchant);
}

/** WordPress's own form. It moves the focus while it loads, so fields are filled when that is over. */
export async function signInAt(
  page: Page,
  address: string,
  who: { readonly login: string; readonly password: string },
): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(300);
  await page.locator('#user_login').fill(who.login);
  await page.locator('#user_pass').fill(who.password);
  await Promise.all([
    page.waitForURL((url) => !url.pathname.endsWith('wp-login.php')),
    page.locator('#wp-submit').click(),
  ]);
}

/** Uploads the zip and switches the plug-in on. */
export async function installPlugin(page: Page, shopUrl: string, zip: string): Promise<void> {
  await page.goto(`${shopUrl}/wp-admin/plugin-install.php?tab=upload`);
  await page.locator('#pluginzip').setInputFiles(zip);
  await page.locator('#install-plugin-submit').click();
  await page.getByRole('link', { name: 'Activate Plugin' }).click();
  await page.waitForURL(/plugins\.php/);
}

const settingsOf = (shopUrl: string) => `${shopUrl}/wp-admin/admin.php?page=trulybot`;

/** A code that joins a shop to the account, as the merchant's dashboard makes it. */
async function connectCode(stage: Stage): Promise<{ accountId: string; code: string }> {
  const answer = await fetch(`${stage.server.url}/api/connect-codes`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${stage.apiKey}` },
  });
  if (answer.status !== 201) throw new Error(`no connect code: ${await answer.text()}`);
  return (await answer.json()) as { accountId: string; code: string };
}

/** Fills the form in and presses Connect. @returns what the page's notices say then. */
export async function pressConnect(
  page: Page,
  stage: Stage,
  wishes: { readonly restKey: boolean },
): Promise<string> {
  const { accountId, code } = await connectCode(stage);
  await page.goto(settingsOf(stage.wordpress.url));
  await page.locator('[name=server_url]').fill(stage.server.url);
  await page.locator('[name=account_id]').fill(accountId);
  await page.locator('[name=connect_code]').fill(code);
  await page.locator('[name=rest_key]').setChecked(wishes.restKey);
  const insecure = page.locator('[name=insecure_http]');
  if ((await insecure.count()) > 0) await insecure.setChecked(true);
  await press(page, 'Connect');
  return noticesOn(page);
}

/** Has both channels tried anew. */
export async function pressCheckAgain(page: Page, stage: Stage): Promise<string> {
  await page.goto(settingsOf(stage.wordpress.url));
  await press(page, 'Check again');
  return noticesOn(page);
}

export async function pressDisconnect(page: Page, stage: Stage): Promise<string> {
  await page.goto(settingsOf(stage.wordpress.url));
  await page.locator('[name=confirmed]').setChecked(true);
  await press(page, 'Disconnect');
  return noticesOn(page);
}

/** Connecting asks the shop back over and over: on a slow machine that takes a while. */
async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click({ noWaitAfter: true });
  await page.locator('.trulybot .notice').first().waitFor({ timeout: 90_000 });
}

async function noticesOn(page: Page): Promise<string> {
  const notices = await page.locator('.trulybot .notice, .wrap > .notice').allInnerTexts();
  return notices.join('\n');
}

/** What a channel's row on the settings page says. */
export const channelRow = (page: Page, name: 'Signed channel' | 'Read-only REST key') =>
  // A table of WordPress's look, not of data: its headers have no role.
  page.locator(`tr:has(th:text-is("${name}"))`).innerText();
