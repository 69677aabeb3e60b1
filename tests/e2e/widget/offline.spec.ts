import type { Page } from '@playwright/test';
import { answered, expect, greeting, posting, test } from './network-test.ts';

/** A network that is slow, or not there. */
const offline = 'You are offline. What you write is sent when you are back.';

/** As Chromium's own developer tools name it: 400 kbit/s and two seconds there and back. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 2_000,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
}

test('on slow 3G what is written before the panel is there is sent, and answered once', async ({
  chat,
  page,
}) => {
  test.setTimeout(120_000);
  await chat.visit();
  await slowDown(page);
  await chat.launcher.click();
  await page.keyboard.type('Hello');
  await expect(chat.composer).toHaveValue('Hello', { timeout: 30_000 });
  await expect(chat.composer).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chat.messages.last()).toContainText('Sending…');
  await chat.say('Are you', 'still there?');
  await chat.composer.fill('a draft');
  await chat.expectSaid(greeting, ...answered('Hello', 'Are you', 'still there?'));
  await expect(chat.composer).toHaveValue('a draft');
});

test('without a network it says so, keeps what is written in its order, and sends it afterwards', async ({
  chat,
  context,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  await context.setOffline(true);
  await expect(chat.dialog.getByText(offline)).toBeVisible();
  await chat.say('two');
  await expect(chat.messages.last()).toContainText('Not sent.', { timeout: 30_000 });
  // These are on their way, or wait for that, when the network comes back.
  await chat.say('three', 'four');
  await chat.composer.fill('not said yet');
  await expect(chat.messages).toHaveCount(6);
  await context.setOffline(false);
  await expect(chat.dialog.getByText(offline)).toHaveCount(0);
  await expect.poll(() => chat.site.stored().length, { timeout: 30_000 }).toBe(9);
  const own = chat.site.stored().filter(({ author }) => author === 'shopper');
  expect(own.map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four']);
  await chat.expectSaid(...chat.site.stored().map(({ text }) => text));
  await expect(chat.composer).toHaveValue('not said yet');
});

test('the first words of all can be said without a network', async ({ chat, context, page }) => {
  await chat.open();
  await context.setOffline(true);
  await chat.say('Hello');
  await expect(chat.messages.last()).toContainText('Not sent.', { timeout: 30_000 });
  // It is kept for the next page of this tab, until it is said.
  expect(await page.evaluate('[localStorage.length, sessionStorage.length]')).toEqual([0, 1]);
  await chat.dialog.getByRole('button', { name: 'Close chat' }).click();
  await context.setOffline(false);
  await expect.poll(() => chat.site.stored().length, { timeout: 30_000 }).toBe(3);
  await expect(page).toHaveTitle('(1) Loopback Linens');
  expect(await page.evaluate('sessionStorage.length')).toBe(0);
  await chat.launcher.click();
  await chat.expectSaid(greeting, ...answered('Hello'));
});

test('first words that did not get through are sent by the next page, untouched', async ({
  chat,
  page,
}) => {
  await chat.open();
  chat.site.failNext(100, 503, 0, /conversations/);
  await chat.say('Hello');
  await expect(chat.messages.last()).toContainText('Not sent.', { timeout: 30_000 });
  chat.site.failNext(0, 503);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/next/);
  await chat.expectSaid(greeting, ...answered('Hello'));
});

test('what failed is sent before what is said after it', async ({ chat }) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.failNext(3, 500, 0, posting);
  await chat.say('two');
  await expect(chat.messages.last()).toContainText('Not sent.', { timeout: 30_000 });
  await chat.say('three');
  await expect.poll(() => chat.site.stored().length).toBe(7);
  const own = chat.site.stored().filter(({ author }) => author === 'shopper');
  expect(own.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
});

test('an answer that was given while there was no network is there when it is back', async ({
  chat,
  context,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.answerSlowly(1_500);
  await chat.say('two');
  await expect(chat.dialog.getByText('Order helper is typing')).toBeVisible();
  await context.setOffline(true);
  await expect(chat.dialog.getByText('Order helper is typing')).toHaveCount(0);
  await expect.poll(() => chat.site.stored().length).toBe(5);
  await context.setOffline(false);
  await chat.expectSaid(greeting, ...answered('one', 'two'));
});

test('what is retried by hand and by the network at once is stored once', async ({
  chat,
  context,
}) => {
  await chat.open();
  await context.setOffline(true);
  await chat.say('Hello');
  await expect(chat.messages.last()).toContainText('Not sent.', { timeout: 30_000 });
  await chat.messages.last().getByRole('button', { name: 'Try again' }).click();
  await expect(chat.messages.last()).toContainText('Sending…');
  await context.setOffline(false);
  await chat.expectSaid(greeting, ...answered('Hello'));
  expect(chat.site.requests.filter((request) => posting.test(request))).toHaveLength(1);
});

test.describe(() => {
  // The widget says so itself, for whoever looks after the shop.
  test.use({ expectedComplaint: /^TrulyBot TypeError: Failed to fetch dynamically imported/ });

  test('a panel that could not be fetched without a network comes with the next touch', async ({
    chat,
    context,
  }) => {
    await chat.visit();
    await context.setOffline(true);
    await chat.launcher.click();
    await expect(chat.launcher).toHaveText('Chat is not available right now');
    await context.setOffline(false);
    await chat.launcher.click();
    await expect(chat.dialog).toBeVisible();
    await expect(chat.launcher).toHaveText('Where is my order?');
  });
});
