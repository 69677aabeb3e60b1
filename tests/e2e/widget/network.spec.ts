import { expect, test } from './widget-test.ts';

test('the conversation is there on the next page, and opens again there if it was open', async ({
  chat,
  page,
}) => {
  await chat.wholeRoad();
  await chat.visit('/next');
  await expect(chat.card).toBeVisible();
  await expect(chat.composer).not.toBeFocused();
  await chat.dialog.getByRole('button', { name: 'Close chat' }).click();

  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await chat.visit('/');
  await page.waitForTimeout(300);
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/loader.js']);
  await chat.launcher.click();
  await expect(chat.card).toBeVisible();
});

test('a message that did not get through says so, and gets through when it is sent again', async ({
  chat,
  page,
}) => {
  await chat.open();
  chat.site.failNext(3, 503);
  await chat.composer.fill('Hello');
  await page.keyboard.press('Enter');
  await expect(chat.dialog.getByText('Sending…')).toBeVisible();
  await expect(chat.messages.last()).toContainText('Not sent.', { timeout: 15_000 });
  await expect(chat.dialog.locator('[aria-live=polite]')).toContainText('Not sent.');
  await chat.messages.last().getByRole('button', { name: 'Try again' }).click();
  await expect(chat.messages.last()).toContainText('I cannot do that: Hello');
  expect(chat.site.stored().filter((message) => message.author === 'shopper')).toHaveLength(1);
});

test('what was said without a network is sent when it is back', async ({ chat, context, page }) => {
  await chat.wholeRoad();
  await context.setOffline(true);
  await chat.composer.fill('Are you there?');
  await page.keyboard.press('Enter');
  await expect(chat.messages.last()).toContainText('Not sent.', { timeout: 15_000 });
  await context.setOffline(false);
  await expect(chat.messages.last()).toContainText('I cannot do that: Are you there?', {
    timeout: 15_000,
  });
});

test('a stream that breaks and repeats itself loses and doubles nothing', async ({
  chat,
  page,
}) => {
  await chat.wholeRoad();
  chat.site.cutStreams();
  await chat.composer.fill('first');
  await page.keyboard.press('Enter');
  await expect(chat.messages.last()).toContainText('I cannot do that: first');
  chat.site.repeatEverything();
  await chat.composer.fill('second');
  await page.keyboard.press('Enter');
  await expect(chat.messages.last()).toContainText('I cannot do that: second');
  await expect(chat.messages).toHaveCount(chat.site.stored().length);
});

test('a conversation that has expired is followed by a new one with what was typed', async ({
  chat,
  page,
}) => {
  await chat.wholeRoad();
  chat.site.expire();
  await chat.composer.fill('Hello again');
  await page.keyboard.press('Enter');
  await expect(chat.messages.last()).toContainText('I cannot do that: Hello again');
  await expect(chat.card).toHaveCount(0);
});

test('a panel that cannot be fetched is asked for once a touch, in one line of the console', async ({
  chat,
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  const asked: string[] = [];
  await page.route('**/widget/*.js*', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await chat.visit();
  for (const times of [1, 2]) {
    await chat.launcher.click();
    await expect.poll(() => asked.length).toBe(times);
    await expect(chat.launcher).toHaveAttribute('aria-expanded', 'false');
    await page.waitForTimeout(300);
    expect(complaints).toHaveLength(times);
    // Out of its way, so that the next click is a touch of its own.
    await page.mouse.move(0, 0);
  }
  // Some browsers remember for the whole page that an address could not be had.
  expect(new Set(asked).size).toBe(2);
});

test('what the server refused to take can be corrected and sent', async ({ chat }) => {
  await chat.open();
  await chat.askForOrder();
  chat.site.failNext(1, 422);
  await chat.fillOrderForm();
  await expect(chat.messages.last()).toContainText('Not sent.');
  await chat.fillOrderForm();
  await expect(chat.card).toBeVisible();
  await expect(chat.messages.last()).toContainText('Part of your order is on its way');
  await expect(chat.dialog.getByText('Not sent.')).toHaveCount(0);
});

test('what a server gets wrong in one event does not end the conversation', async ({
  chat,
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await chat.wholeRoad();
  for (const data of ['{"half":', 'null', '{}', '{"sequence":90,"author":"assistant"}']) {
    chat.site.sendRaw(`id: 90\nevent: message\ndata: ${data}\n\n`);
    chat.site.sendRaw(`event: typing\ndata: ${data}\n\n`);
    chat.site.sendRaw(`event: of_a_later_server\ndata: ${data}\n\n`);
  }
  await chat.composer.fill('Still there?');
  await page.keyboard.press('Enter');
  await expect(chat.messages.last()).toContainText('I cannot do that: Still there?');
  expect(errors).toEqual([]);
  expect(chat.site.requests.filter((each) => each.endsWith('/events'))).toHaveLength(1);
});

test('an answer that is none counts as one that did not come', async ({ chat, page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await chat.open();
  chat.site.failNext(1, 200);
  await chat.composer.fill('Hello');
  await page.keyboard.press('Enter');
  await expect(chat.messages.last()).toContainText('I cannot do that: Hello');
  chat.site.failNext(1, 200);
  await chat.composer.fill('Again');
  await page.keyboard.press('Enter');
  await expect(chat.messages.last()).toContainText('I cannot do that: Again');
  expect(errors).toEqual([]);
});
