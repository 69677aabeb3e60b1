import type { Page } from '@playwright/test';
import { answered, expect, greeting, posting, test } from './network-test.ts';

/** Pages that go, come back, sleep, or have the panel closed while an answer comes. */

/** Counts what the page is told of messages. */
const told = async (page: Page) => {
  await page.addInitScript('window.TrulyBot = [["on", "message", (event) => told.push(event)]]');
  await page.addInitScript('window.told = []');
  return () => page.evaluate('told.length');
};

test('a page that is loaded again while an answer is made shows it, and reads out only that', async ({
  chat,
  page,
}) => {
  const news = await told(page);
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.answerSlowly(4_000);
  await chat.say('two');
  await expect(chat.dialog.getByText('Order helper is typing')).toBeVisible();
  await page.reload();
  await expect(chat.messages).toHaveCount(4);
  expect(await news()).toBe(0);
  await chat.expectSaid(greeting, ...answered('one', 'two'));
  await expect(chat.dialog.locator('[aria-live=polite]')).toHaveText('I cannot do that: two');
  expect(await news()).toBe(1);
});

test('what was said just before the shopper followed a link gets through, once', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  // It is not on its way yet when the page goes.
  chat.site.failNext(1, 503, 3, posting);
  await chat.say('two', 'three');
  await expect(chat.messages).toHaveCount(5);
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/next/);
  await expect.poll(() => chat.site.stored().length).toBe(7);
  const own = chat.site.stored().filter(({ author }) => author === 'shopper');
  expect(own.map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  await chat.expectSaid(...chat.site.stored().map(({ text }) => text));
  // Nothing of it is sent again by the page after that.
  await chat.visit('/');
  await chat.expectSaid(...chat.site.stored().map(({ text }) => text));
  expect(chat.site.stored()).toHaveLength(7);
});

test('what was stored when the page went before it knew is not said twice', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  // It is stored, and the page goes before it knows.
  const stored = Promise.withResolvers<void>();
  await page.route('**/messages', async (route) => {
    await route.fetch();
    stored.resolve();
  });
  await chat.say('two');
  await stored.promise;
  await page.unroute('**/messages');
  await page.reload();
  await chat.expectSaid(greeting, ...answered('one', 'two'));
});

test('an answer that comes while the panel is closed is counted until it is seen', async ({
  chat,
  page,
}) => {
  await chat.open();
  chat.site.answerSlowly(3_000);
  await chat.say('one');
  await expect(chat.messages.last()).toContainText('Sent');
  await chat.dialog.getByRole('button', { name: 'Close chat' }).click();
  await expect(page).toHaveTitle('(1) Loopback Linens');
  await expect(chat.launcher).toHaveAccessibleName(/New messages: 1/);
  chat.site.cutStreams();
  chat.site.sayByItself('Your parcel has arrived.');
  await expect(page).toHaveTitle('(2) Loopback Linens');
  chat.site.repeatEverything();
  await page.waitForTimeout(300);
  await expect(page).toHaveTitle('(2) Loopback Linens');
  await page.reload();
  await expect(page).toHaveTitle('(2) Loopback Linens');
  await chat.launcher.click();
  await expect(page).toHaveTitle('Loopback Linens');
  await chat.expectSaid(greeting, ...answered('one'), 'Your parcel has arrived.');
  await page.reload();
  await chat.launcher.waitFor();
  await page.waitForTimeout(500);
  await expect(page).toHaveTitle('Loopback Linens');
});

test('in a conversation that follows a forgotten one every answer is counted and read out', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.say('one', 'two');
  await expect(chat.messages).toHaveCount(5);
  await chat.dialog.getByRole('button', { name: 'More' }).click();
  await chat.dialog.getByRole('button', { name: 'Forget this conversation' }).click();
  chat.site.answerSlowly(3_000);
  await chat.say('three');
  await expect(chat.messages.last()).toContainText('Sent');
  await chat.dialog.getByRole('button', { name: 'Close chat' }).click();
  await expect(page).toHaveTitle('(1) Loopback Linens');
  await expect(chat.host.locator('[aria-live=polite]')).toContainText('I cannot do that: three');
});

test('a message that was on its way when the conversation was forgotten does not come back', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  let tries = 0;
  const failed = Promise.withResolvers<void>();
  await page.route('**/messages', async (route) => {
    tries += 1;
    if (tries === 3) {
      await chat.dialog.getByRole('button', { name: 'More' }).click();
      await chat.dialog.getByRole('button', { name: 'Forget this conversation' }).click();
    }
    await route.abort('connectionreset');
    if (tries === 3) failed.resolve();
  });
  await chat.say('two');
  await failed.promise;
  await page.waitForTimeout(500);
  await expect(chat.messages).toHaveCount(1);
  await expect(chat.messages).not.toContainText('Not sent.');
});

test('a page that the system froze shows what came meanwhile, once', async ({ chat, page }) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.answerSlowly(300);
  await chat.say('two');
  await chat.composer.fill('not said yet');
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await expect.poll(() => chat.site.stored().length).toBe(5);
  chat.site.cutStreams();
  chat.site.sayByItself('Your parcel has arrived.');
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await chat.expectSaid(greeting, ...answered('one', 'two'), 'Your parcel has arrived.');
  await expect(chat.composer).toHaveValue('not said yet');
});

test('a message that comes by itself leaves alone what a shopper is filling in', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.askForOrder();
  await chat.orderNumber.pressSequentially('10');
  chat.site.sayByItself('Your parcel has arrived.');
  await expect(chat.messages.last()).toContainText('Your parcel has arrived.');
  await page.keyboard.type('42');
  await expect(chat.orderNumber).toHaveValue('1042');
  await chat.email.fill('ann@example.com');
  await chat.press('Find my order');
  await expect(chat.card).toBeVisible();
  await expect(chat.orderNumber).toHaveCount(0);
});

test('a widget that is taken off the page asks for nothing more', async ({ chat, page }) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  chat.site.failNext(100, 503, 3, posting);
  const before = chat.site.requests.length;
  await chat.say('two');
  await expect.poll(() => chat.site.requests.length).toBe(before + 1);
  await expect(chat.messages.last()).toContainText('It is busy here.');
  await page.evaluate('TrulyBot.destroy()');
  const asked = chat.site.requests.length;
  chat.site.failNext(0, 503);
  await page.waitForTimeout(4_000);
  expect(chat.site.requests).toHaveLength(asked);
  await expect(page).toHaveTitle('Loopback Linens');
  // What did not get through is said by the next page.
  await page.reload();
  await chat.expectSaid(greeting, ...answered('one', 'two'));
});
