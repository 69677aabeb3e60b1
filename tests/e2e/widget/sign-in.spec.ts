import type { Page } from '@playwright/test';
import { expect, test } from './widget-test.ts';

const shopPath = '/?wc-ajax=trulybot_sign_in';

/** The shop and the server agree that whoever is signed in at the shop can show it. */
async function offerSignIn(
  page: Page,
  shop: { readonly status: number; readonly body: string; readonly contentType: string },
) {
  const asked: { readonly what: string; readonly body: unknown }[] = [];
  await page.route('**/api/chat/*/conversations', async (route) => {
    const response = await route.fetch();
    const opened = (await response.json()) as object;
    const signIn = { path: shopPath, challenge: 'told-again' };
    await route.fulfill({ response, json: { ...opened, signIn } });
  });
  await page.route(`**${shopPath}`, async (route) => {
    asked.push({ what: 'shop', body: route.request().postDataJSON() });
    await route.fulfill(shop);
  });
  await page.route('**/conversations/*/sign-in', async (route) => {
    asked.push({ what: 'server', body: route.request().postDataJSON() });
    await route.fulfill({ status: 204 });
  });
  await page.route('**/conversations/*/sign-out', async (route) => {
    asked.push({ what: 'nobody', body: null });
    await route.fulfill({ status: 204 });
  });
  await page.route('**/conversations/*/messages', async (route) => {
    if (route.request().method() === 'POST') asked.push({ what: 'message', body: null });
    await route.continue();
  });
  return asked;
}

const json = 'application/json';

test('whoever is signed in at the shop shows it before the first message, once a page', async ({
  chat,
  page,
}) => {
  const asked = await offerSignIn(page, {
    status: 200,
    body: '{"token":"of-shop"}',
    contentType: json,
  });
  await chat.visit();
  await chat.launcher.click();
  await chat.say('one');
  await chat.say('two');
  await expect
    .poll(() => asked.map(({ what }) => what))
    .toEqual(['shop', 'server', 'message', 'message']);
  const [atShop, atServer] = asked;
  expect(atShop?.body).toEqual({
    conversation: expect.stringMatching(/^[0-9a-f-]{36}$/),
    challenge: 'told-again',
  });
  expect(atServer?.body).toEqual({ token: 'of-shop' });
  // On the next page the shopper may be somebody else.
  await page.reload();
  await chat.say('three');
  await expect
    .poll(() => asked.slice(4).map(({ what }) => what))
    .toEqual(['shop', 'server', 'message']);
});

for (const [who, shop, ...told] of [
  // Somebody may have been signed in before: the server is told.
  ['a guest', { status: 204, body: '', contentType: json }, 'nobody'],
  ['a shop that fails', { status: 500, body: 'Fatal error', contentType: 'text/html' }],
  ['a shop that shows a page instead', { status: 200, body: '<p>Hi', contentType: 'text/html' }],
] as const) {
  test(`${who} gets the answer as ever`, async ({ chat, page }) => {
    const asked = await offerSignIn(page, shop);
    await chat.visit();
    await chat.launcher.click();
    await chat.say('one');
    await expect.poll(() => asked.map(({ what }) => what)).toEqual(['shop', ...told, 'message']);
  });
}

test('a button of the page can ask about an order, once the chat is shown, and once only', async ({
  chat,
  page,
}) => {
  await chat.visit();
  await page.evaluate("TrulyBot.push(['prefill', { orderNumber: '1042', ask: true }])");
  await page.waitForTimeout(300);
  expect(chat.site.stored()).toEqual([]);
  await page.evaluate("TrulyBot.push(['open'])");
  await expect(chat.dialog.getByText('Order number 1042')).toBeVisible();
  await page.evaluate("TrulyBot.push(['close'], ['open'])");
  await expect(chat.dialog).toBeVisible();
  const said = () => chat.site.stored().filter(({ author }) => author === 'shopper').length;
  await expect.poll(said).toBe(1);
  await page.evaluate("TrulyBot.push(['prefill', { orderNumber: '1043', ask: true }])");
  await expect.poll(said).toBe(2);
});
