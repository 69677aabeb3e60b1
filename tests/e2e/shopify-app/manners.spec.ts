import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../../support/chromium.ts';
import { expect, newApp, test } from './app-page.ts';
import { answerTo, problem } from './states.ts';

/** Notes whoever reaches for what a browser keeps: looking is enough, for some browsers refuse even that. */
const watching = `window.reachedFor = [];
for (const [holder, name] of [
  [window, 'localStorage'],
  [window, 'sessionStorage'],
  [window, 'indexedDB'],
  [window, 'caches'],
  [document, 'cookie'],
]) {
  Object.defineProperty(holder, name, {
    get: () => void window.reachedFor.push(name),
    set: () => void window.reachedFor.push(name),
  });
}`;

test('the page keeps nothing in the browser, whatever is done on it', async ({ app, page }) => {
  await page.addInitScript(watching);
  await app.openSettings();
  await app.field('Greeting').fill('Hello');
  await app.saveBar.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved')).toBeVisible();
  expect(await app.frame.locator('html').evaluate('window.reachedFor')).toEqual([]);
  // The widget in the preview looks for what it has kept: there is nothing, as nothing can be kept there.
  expect(await app.preview.locator('html').evaluate('window.origin')).toBe('null');
  expect(await page.context().cookies()).toEqual([]);
});

test('the page works where third parties may keep nothing at all', async ({ house }) => {
  const { args, ...launch } = chromiumLaunch();
  const browser = await chromium.launch({
    ...launch,
    args: [...args, '--test-third-party-cookie-phaseout', '--incognito'],
  });
  const page = await browser.newPage();
  const app = newApp(page, house);
  await app.open();
  await app.field('Your email').fill('owner@example.com');
  await app.button('Connect store').click();
  await expect(app.section('Connection').getByText('Connected', { exact: true })).toBeVisible();
  await browser.close();
});

test('the page asks nobody but its server and Shopify, and runs nothing that its policy refuses', async ({
  app,
  page,
}) => {
  const hosts = new Set<string>();
  const refused: string[] = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) refused.push(message.text());
  });
  await app.openSettings();
  await app.field('Show').selectOption('chat');
  await expect(app.preview.getByRole('dialog')).toBeVisible();
  expect([...hosts].toSorted()).toEqual(
    [new URL(app.house.standIn.url).host, new URL(app.house.standIn.app.url ?? '').host].toSorted(),
  );
  expect(refused).toEqual([]);
});

test('everything can be done by keyboard, and the focus is seen', async ({ app, page }) => {
  await app.open();
  await app.field('Your email').focus();
  await page.keyboard.type('nobody');
  await page.keyboard.press('Enter');
  await expect(app.frame.getByText('Enter an email address')).toBeVisible();
  await expect(app.field('Your email')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('@example.com');
  await page.keyboard.press('Enter');
  const connection = app.section('Connection');
  await expect(connection.getByText('Connected', { exact: true })).toBeVisible();

  await app.frame.getByRole('link', { name: 'Switch on in theme editor' }).focus();
  await page.keyboard.press('Tab');
  await expect(app.button('Check now')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Connection checked')).toBeVisible();

  await app.goTo('Settings');
  await app.field('Button').focus();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Settings saved')).toBeVisible();
});

test('the preview takes no focus, and neither keyboard nor pointer reaches it', async ({
  app,
  page,
}) => {
  await app.openSettings();
  await app.field('Greeting').focus();
  await page.keyboard.type('One');
  await expect(app.preview.getByRole('dialog')).toBeVisible();
  await expect(app.preview.getByText('One', { exact: false }).first()).toBeVisible();
  await page.keyboard.type(' and two');
  await expect(app.field('Greeting')).toHaveValue('One and two');
  await app.field('Email for shoppers’ messages').focus();
  for (let tabs = 0; tabs < 6; tabs += 1) {
    await page.keyboard.press('Tab');
    expect(await app.frame.locator('html').evaluate('document.activeElement.localName')).not.toBe(
      'iframe',
    );
  }
});

test('a token that is too old on arrival is replaced, and nobody notices', async ({
  app,
  page,
}) => {
  await app.join();
  let isFirst = true;
  await answerTo(page, 'state', async (route) => {
    if (!isFirst) return route.fallback();
    isFirst = false;
    return route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      headers: {
        'X-Shopify-Retry-Invalid-Session-Request': '1',
        'Access-Control-Expose-Headers': '*',
      },
      body: '{"type":"/problems/session-token-refused"}',
    });
  });
  await app.open();
  await expect(app.section('Connection').getByText('Connected', { exact: true })).toBeVisible();
  await expect(app.alert).toHaveCount(0);
});

test('what failed stays said until it has worked, and can be tried again', async ({
  app,
  page,
}) => {
  await app.join();
  await answerTo(page, 'state', (route) => route.abort());
  await app.open();
  await expect(app.alert).toContainText('The server cannot be reached');
  await page.unroute('**/shopify/api/state');
  await app.button('Try again').click();
  await expect(app.section('Connection').getByText('Connected', { exact: true })).toBeVisible();
  await expect(app.alert).toHaveCount(0);
});

test('a setting that could not be saved is not lost, and the save bar stays', async ({
  app,
  page,
}) => {
  await app.openSettings();
  await answerTo(page, 'settings', problem(500, 'unexpected-error'));
  await app.field('Button').fill('Kept');
  await app.saveBar.getByRole('button', { name: 'Save' }).click();
  await expect(app.alert).toContainText('The settings are not saved');
  await expect(app.field('Button')).toHaveValue('Kept');
  await expect(app.saveBar).toBeVisible();
  await page.unroute('**/shopify/api/settings');
  await app.saveBar.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Settings saved')).toBeVisible();
  await expect(app.alert).toHaveCount(0);
});

test('whoever leaves with unsaved changes is asked, and the frame can be loaded again anywhere', async ({
  app,
  page,
}) => {
  await app.openSettings();
  await app.field('Button').fill('Not saved');
  await expect(app.saveBar).toBeVisible();
  const home = app.frame.getByRole('link', { name: 'Home' });
  await home.click();
  await page.getByRole('button', { name: 'Stay' }).click();
  await expect(app.field('Button')).toHaveValue('Not saved');
  await home.click();
  await page.getByRole('button', { name: 'Leave page' }).click();
  await expect(app.section('Connection')).toBeVisible();
  await app.goTo('Customer data');
  await app.frame.locator('html').evaluate('location.reload()');
  await expect(app.frame.getByText('No customer has asked')).toBeVisible();
});
