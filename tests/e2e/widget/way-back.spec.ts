import type { Page } from '@playwright/test';
import { answered, expect, greeting, test as base } from './network-test.ts';

/**
 * Pages that the browser keeps as they were while the shopper is on the next one (bfcache), and shows
 * again on the way back. Playwright switches that off unless it is told not to.
 */
const test = base.extend<object, object>({
  launchOptions: [
    async ({ launchOptions }, use) => {
      await use({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    },
    { scope: 'worker' },
  ],
});

/** Follows a link and comes back. Fails when the browser loads the page again instead. */
async function thereAndBack(page: Page, meanwhile: () => Promise<unknown>): Promise<void> {
  await page.evaluate('window.isAsItWas = true');
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page).toHaveURL(/next/);
  await meanwhile();
  await page.goBack({ waitUntil: 'commit' });
  expect(await page.evaluate('window.isAsItWas')).toBe(true);
}

test('a page that comes back as it was, panel open, shows what came meanwhile, once', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  await chat.composer.fill('not said yet');
  await thereAndBack(page, async () => {
    await chat.expectSaid(greeting, ...answered('one'));
    await chat.say('two');
    await chat.expectSaid(greeting, ...answered('one', 'two'));
  });
  await expect(chat.composer).toHaveValue('not said yet');
  await chat.expectSaid(greeting, ...answered('one', 'two'));
  await chat.composer.press('Enter');
  await chat.expectSaid(greeting, ...answered('one', 'two', 'not said yet'));
});

test('a page that comes back with the panel closed goes on counting what comes', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  await chat.dialog.getByRole('button', { name: 'Close chat' }).click();
  await thereAndBack(page, () => expect(page).toHaveTitle('Loopback Linens'));
  chat.site.sayByItself('Your parcel has arrived.');
  await expect(page).toHaveTitle('(1) Loopback Linens');
});

test('a page that comes back after the conversation was forgotten does not bring it back', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.say('one');
  await chat.expectSaid(greeting, ...answered('one'));
  await thereAndBack(page, async () => {
    await chat.expectSaid(greeting, ...answered('one'));
    await chat.dialog.getByRole('button', { name: 'More' }).click();
    await chat.dialog.getByRole('button', { name: 'Forget this conversation' }).click();
    await expect(chat.messages).toHaveCount(1);
  });
  await expect(chat.messages).toHaveCount(1);
  expect((await chat.kept()).keys).toEqual([]);
});
