import { hostileItemName } from '../../support/chat-stub-answers.ts';
import { expect, test } from './widget-test.ts';

test('a shopper asks, proves the order and reads where both parcels are', async ({ chat }) => {
  await chat.wholeRoad();
  await expect(chat.card.getByText('Part of it is on its way')).toBeVisible();
  await expect(chat.card.getByRole('heading', { name: /^Parcel \d of 2$/ })).toHaveCount(2);
  await expect(chat.card.getByText('1Z999AA10123456784')).toBeVisible();
  await expect(
    chat.card.getByRole('listitem').filter({ hasText: 'Payment received' }),
  ).toBeVisible();
});

test('a tracking link leads to the carrier by https only, in a tab that knows nothing of the shop', async ({
  chat,
}) => {
  await chat.wholeRoad();
  const links = chat.card.getByRole('link');
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAccessibleName('Track with UPS (opens in a new tab)');
  await expect(links).toHaveAttribute('href', /^https:/);
  await expect(links).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(links).toHaveAttribute('target', '_blank');
});

test('markup in what a shop wrote is shown as text', async ({ chat }) => {
  await chat.wholeRoad();
  await expect(chat.card.getByText(hostileItemName).first()).toBeVisible();
  await expect(chat.dialog.locator('img')).toHaveCount(0);
});

test('Enter sends, Shift and Enter makes a new line', async ({ chat, page }) => {
  await chat.open();
  await chat.composer.fill('first');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('second');
  await page.keyboard.press('Enter');
  await expect(chat.messages.nth(1)).toContainText('first\nsecond');
  await expect(chat.composer).toHaveValue('');
});

test('the order form says what is missing, and what it knows about autofill', async ({ chat }) => {
  await chat.open();
  await chat.askForOrder();
  await expect(chat.email).toHaveAttribute('autocomplete', 'email');
  await expect(chat.email).toHaveAttribute('inputmode', 'email');
  await chat.dialog.getByRole('button', { name: 'Find my order' }).click();
  await expect(chat.orderNumber).toBeFocused();
  await expect(chat.orderNumber).toHaveAccessibleDescription('Please fill this in.');
  await chat.fillOrderForm('1042', 'ann');
  await expect(chat.email).toBeFocused();
  await expect(chat.email).toHaveAccessibleDescription(/like name@example.com/);
  expect(chat.site.stored().filter((message) => message.author === 'shopper')).toHaveLength(1);
});

test('another second fact can be given where the shop accepts it', async ({ chat }) => {
  await chat.open();
  await chat.askForOrder();
  await chat.dialog.getByRole('button', { name: 'Use postcode instead' }).click();
  const postcode = chat.dialog.getByRole('textbox', { name: /postcode/ });
  await expect(postcode).toHaveAttribute('autocomplete', 'postal-code');
  await expect(chat.dialog.getByRole('button', { name: 'Use e-mail instead' })).toBeVisible();
});

test('a refusal offers the form again, with the number still in it', async ({ chat }) => {
  await chat.open();
  await chat.askForOrder();
  await chat.fillOrderForm('1042', 'eve@example.com');
  await expect(chat.messages.last()).toContainText('could not find');
  await expect(chat.orderNumber).toHaveCount(1);
  await expect(chat.orderNumber).toHaveValue('1042');
  await expect(chat.card).toHaveCount(0);
});

test('a person is one step away at any time', async ({ chat }) => {
  await chat.open();
  await chat.dialog.getByRole('button', { name: 'Talk to a person' }).click();
  await chat.dialog.getByRole('textbox', { name: 'Your e-mail' }).fill('ann@example.com');
  await chat.dialog.getByRole('button', { name: 'Send to the shop' }).click();
  await expect(chat.messages.last()).toContainText('passed on to the shop');
});

test('a part of a kind that is not known yet shows the text of its message', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.composer.fill('video');
  await page.keyboard.press('Enter');
  await expect(chat.messages.last()).toContainText('example.com/a.mp4');
});

test('each answer is read out once, and the words of the shopper are not', async ({ chat }) => {
  await chat.wholeRoad();
  const region = chat.dialog.locator('[aria-live=polite]');
  await expect(region.getByText('Part of your order is on its way')).toHaveCount(1);
  await expect(region).not.toContainText('1042, ann@example.com');
});

test('focus stays in the chat when what was pressed goes away', async ({ chat, page }) => {
  await chat.open();
  const human = chat.dialog.getByRole('button', { name: 'Talk to a person' });
  await human.click();
  await chat.dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(human).toBeFocused();

  await chat.askForOrder();
  await chat.dialog.getByRole('button', { name: 'Use postcode instead' }).press('Enter');
  await expect(chat.dialog.getByRole('textbox', { name: /postcode/ })).toBeFocused();

  chat.site.failNext(3, 503);
  await chat.composer.fill('Hello');
  await page.keyboard.press('Enter');
  const again = chat.dialog.getByRole('button', { name: 'Try again' });
  await again.press('Enter', { timeout: 15_000 });
  await expect(again).toHaveCount(0);
  await expect(chat.composer).toBeFocused();
});

test('an order says where its parcels are before what it cost', async ({ chat }) => {
  await chat.wholeRoad();
  const headings = await chat.card.getByRole('heading').allInnerTexts();
  expect(headings).toEqual(['Order 1042', 'Parcel 1 of 2', 'Parcel 2 of 2', 'Items', 'History']);
  const text = await chat.card.innerText();
  expect(text.indexOf('1Z999AA10123456784')).toBeLessThan(text.indexOf('Placed'));
});
