import { expect, test } from './widget-test.ts';

test('a shopper chooses a language, keeps what was typed, and finds it on the next page', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.composer.fill('half a sentence');
  await chat.dialog.getByRole('button', { name: 'More' }).click();
  await chat.dialog.getByRole('combobox', { name: 'Language' }).selectOption('de');
  const composer = chat.dialog.getByRole('textbox', { name: 'Ihre Nachricht' });
  await expect(composer).toHaveValue('half a sentence');
  await expect(chat.dialog).toHaveAttribute('lang', 'de');
  const sent = page.waitForRequest(/conversations$/);
  await composer.press('Enter');
  expect((await sent).postDataJSON()).toMatchObject({ locale: 'de' });

  await page.goto(`${chat.site.url}/next`);
  await expect(composer).toBeVisible();
  await expect(chat.dialog.locator('.own .bubble')).toContainText('half a sentence');
});

test('a shopper has the conversation forgotten, and nothing of it is left in the browser', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.dialog.getByRole('button', { name: 'More' }).click();
  const forget = chat.dialog.getByRole('button', { name: 'Forget this conversation' });
  await expect(forget).toHaveCount(0);
  await chat.dialog.getByRole('button', { name: 'More' }).click();

  await chat.askForOrder();
  await chat.fillOrderForm();
  await expect(chat.card).toBeVisible();
  await chat.dialog.getByRole('button', { name: 'More' }).click();
  await forget.click();
  await expect(chat.card).toHaveCount(0);
  expect((await chat.kept()).keys).toEqual([]);
  await expect(chat.dialog.getByRole('button', { name: 'More' })).toBeFocused();

  await expect(chat.dialog.locator('[aria-live=polite]')).toHaveText('');
  const opening = page.waitForRequest(/conversations$/);
  await chat.askForOrder();
  await opening;
  await expect(chat.messages.filter({ hasText: '1042' })).toHaveCount(0);
});

test('first words that did not get through can be forgotten too', async ({ chat, page }) => {
  await chat.open();
  chat.site.failNext(3, 500);
  await chat.say('Hello');
  await expect(chat.messages.last()).toContainText('Not sent.');
  await chat.press('More');
  await chat.press('Forget this conversation');
  await expect(chat.messages).toHaveCount(1);
  expect((await chat.kept()).keys).toEqual([]);
  await page.evaluate("dispatchEvent(new Event('online'))");
  await page.waitForTimeout(500);
  expect(chat.site.stored()).toEqual([]);
});

test('numbers are copied with one tap, with and without a clipboard', async ({
  chat,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chat.wholeRoad();
  const clipboard = () => page.evaluate('navigator.clipboard.readText()');
  const copy = chat.card.getByRole('button', { name: 'Copy 1042' });
  await copy.click();
  expect(await clipboard()).toBe('1042');
  await expect(copy).toHaveText('Copied');
  await expect(chat.dialog.locator('[aria-live]')).toContainText('Copied');
  await expect(copy).toHaveText('Copy');

  await page.evaluate('navigator.clipboard.writeText = () => Promise.reject(new Error("no"))');
  const number = chat.card.getByRole('button', { name: 'Copy 1Z999AA10123456784' });
  await number.click();
  await expect(number).toHaveText('Copied');
  expect(await clipboard()).toBe('1Z999AA10123456784');
  await expect(number).toBeFocused();
});

test('an answer that comes while nobody looks is counted on the launcher and in the title', async ({
  chat,
  page,
}) => {
  chat.site.answerSlowly(800);
  await chat.open();
  await chat.askForOrder();
  await chat.fillOrderForm();
  await page.keyboard.press('Escape');
  await expect(chat.launcher).toContainText('New messages: 1');
  await expect(page).toHaveTitle('(1) Loopback Linens');
  await page.evaluate("document.title = 'Sale'");
  await chat.launcher.click();
  await expect(page).toHaveTitle('Sale');
  await expect(chat.launcher).not.toContainText('New messages');
  await expect(chat.card).toBeVisible();
});

test('it is counted on the next page too, by itself', async ({ chat, page }) => {
  chat.site.answerSlowly(1_500);
  await chat.open();
  await chat.askForOrder();
  await chat.fillOrderForm();
  await page.keyboard.press('Escape');
  await page.goto(`${chat.site.url}/next`);
  await expect(chat.launcher).toContainText('New messages: 1');
  await expect(chat.dialog).toBeHidden();
  await page.evaluate('TrulyBot.destroy()');
  await expect(page).toHaveTitle('Loopback Linens');
});

test('who reads back is left alone and gets a button to the newest', async ({ chat, page }) => {
  await chat.wholeRoad();
  const list = chat.dialog.getByRole('list', { name: 'Conversation' });
  const scrollTop = () => list.evaluate((element) => element.scrollTop);
  await list.evaluate((element) => element.scrollTo(0, 0));
  await page.waitForTimeout(100);
  chat.site.sayByItself('Your parcel has moved.');
  const newest = chat.dialog.getByRole('button', { name: 'Newest message' });
  await expect(newest).toBeVisible();
  expect(await scrollTop()).toBe(0);
  await newest.click();
  await expect(newest).toBeHidden();
  expect(await scrollTop()).toBeGreaterThan(100);
});
