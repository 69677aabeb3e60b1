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

const labelInFocus = "document.hasFocus() && document.activeElement.getAttribute('label')";

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
  // Whoever has chosen in the menu goes on from there.
  await expect(page.locator('#app-nav').getByRole('button', { name: 'Settings' })).toBeFocused();
  const reached: unknown[] = [];
  while (reached.length < 30 && reached.at(-1) !== 'Button') {
    await page.keyboard.press('Tab');
    reached.push(await app.frame.locator('html').evaluate(labelInFocus));
  }
  expect(reached).toContain('Color');
  await expect(app.field('Button')).toBeFocused();
  await page.keyboard.type('By keyboard');
  await expect(app.field('Button')).toHaveValue('By keyboard');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Settings saved')).toBeVisible();
});

test('the preview takes no focus, and neither keyboard nor pointer reaches it', async ({
  app,
  page,
}) => {
  await app.openSettings();
  await app.field('Greeting').click();
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

test('an admin that does not say who looks at the page is not waited for without end', async ({
  app,
  page,
}) => {
  await page.clock.install();
  await app.openHome();
  const html = app.frame.locator('html');
  await html.evaluate(
    'void (window.plain = shopify.idToken, shopify.idToken = () => new Promise(() => {}))',
  );
  await app.button('Check now').click();
  await page.clock.runFor(11_000);
  await expect(app.alert).toContainText('Shopify did not say who you are');
  await html.evaluate('void (shopify.idToken = window.plain)');
  await app.button('Check now').click();
  await expect(page.getByText('Connection checked')).toBeVisible();
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

test('what is saved is sent though nobody looks at the page any more', async ({ app, page }) => {
  await app.openSettings();
  await app.field('Greeting').fill('Hello');
  await expect(app.saveBar).toBeVisible();
  // Of a hidden page nothing is drawn.
  await app.frame.locator('html').evaluate('void (window.requestAnimationFrame = () => 0)');
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  await app.saveBar.getByRole('button', { name: 'Save' }).click();
  expect((await saved).status()).toBe(200);
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

test('a link that Shopify follows by an event of its own leads to its view, once', async ({
  app,
}) => {
  await app.openHome();
  const html = app.frame.locator('html');
  const before = Number(await html.evaluate('history.length'));
  // As App Bridge does: it takes the click for itself, and tells the link.
  await html.evaluate(`{
    const link = document.querySelector('s-app-nav s-link[href$="/settings"]');
    addEventListener('click', (event) => event.preventDefault(), { capture: true, once: true });
    link.click();
    link.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true }));
  }`);
  await expect(app.field('Greeting')).toBeVisible();
  expect(await html.evaluate('location.search')).toContain(`shop=${app.domain}`);
  // Told both ways, it is one step.
  await html.evaluate(`{
    const link = document.querySelector('s-app-nav s-link[href$="/data-requests"]');
    link.click();
    link.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true }));
  }`);
  await expect(app.frame.getByText('No customer has asked')).toBeVisible();
  expect(Number(await html.evaluate('history.length'))).toBe(before + 2);
  expect(await html.evaluate('document.title')).toBe('Customer data');
});

test('what is typed while the settings are being saved is not lost, and nobody is told of another', async ({
  app,
  page,
}) => {
  await app.openSettings();
  let puts = 0;
  await answerTo(page, 'settings', async (route) => {
    if (route.request().method() === 'PUT') {
      puts += 1;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    }
    await route.fallback();
  });
  await app.field('Button').fill('Saved');
  await app.field('Button').press('Enter');
  // Impatient.
  await app.field('Button').press('Enter');
  await app.field('Greeting').fill('Typed meanwhile');
  await expect(page.getByText('Settings saved')).toBeVisible();
  await expect(app.field('Greeting')).toHaveValue('Typed meanwhile');
  await expect(app.saveBar).toBeVisible();
  await expect(app.alert).toHaveCount(0);
  expect(puts).toBe(1);
  await app.saveBar.getByRole('button', { name: 'Discard' }).click();
  await expect(app.field('Greeting')).toHaveValue('');
  await expect(app.field('Button')).toHaveValue('Saved');
});

test('a setting that was stored in another spelling is no change', async ({ app }) => {
  await app.join();
  const body = { appearance: { accentColor: '#1F5EFF' } };
  await app.house.call(app.domain, 'PUT', 'settings', { body, headers: { 'If-Match': '"0"' } });
  await app.open();
  await app.goTo('Settings');
  await app.field('Button').fill('Something');
  await expect(app.saveBar).toBeVisible();
  await app.field('Button').fill('');
  await expect(app.saveBar).toBeHidden();
});

test('the focus stays where it was when something new is drawn there', async ({ app, page }) => {
  await app.join();
  const held: (() => void)[] = [];
  await answerTo(page, 'check', async (route) => {
    await new Promise<void>((resolve) => {
      held.push(resolve);
    });
    await route.fallback();
  });
  await app.open();
  const allow = app.button('Allow: Returns');
  await allow.focus();
  const checked = page.waitForResponse(/\/shopify\/api\/check$/);
  await expect.poll(() => held.length).toBe(1);
  held[0]?.();
  await checked;
  await expect(app.section('Connection').getByText('Connected', { exact: true })).toBeVisible();
  await page.waitForTimeout(200);
  await expect(allow).toBeFocused();
  // Nor does it begin at the top again after a link of the page.
  await page.locator('#app-nav').getByRole('button', { name: 'Settings' }).press('Enter');
  await app.field('Greeting').click();
  await app.frame.getByRole('link', { name: 'Home' }).focus();
  await page.keyboard.press('Enter');
  await expect(app.section('Access')).toBeVisible();
  expect(await app.frame.locator('html').evaluate('document.activeElement.id')).toBe('view');
});

test('a language that is none is English, and the page is there', async ({ app }) => {
  await app.openHome();
  await app.frame.locator('html').evaluate(`{
    const address = new URL(location.href);
    address.searchParams.set('locale', 'en-!!');
    location.replace(address);
  }`);
  await expect(app.section('Connection').getByText('Connected', { exact: true })).toBeVisible();
});

test('of views that were left nothing goes on', async ({ app, page }) => {
  await app.openHome();
  for (const name of ['Settings', 'Home', 'Customer data', 'Home'] as const) await app.goTo(name);
  await expect(app.section('Connection').getByText('Connected', { exact: true })).toBeVisible();
  const html = app.frame.locator('html');
  await html.evaluate(`{
    window.asked = 0;
    const plain = shopify.app.extensions.bind(shopify.app);
    shopify.app.extensions = () => { window.asked += 1; return plain(); };
    dispatchEvent(new Event('focus'));
  }`);
  await page.waitForTimeout(100);
  expect(await html.evaluate('window.asked')).toBe(1);
});

test('a request that is being prepared is shown as soon as it is ready', async ({ app, page }) => {
  await app.join();
  const request = {
    id: '3f0f4c52-6f8e-4d6d-8f0b-0a8d4e0d2c31',
    requestedAt: '2026-11-20T18:00:00.000Z',
    due: '2026-12-20T18:00:00.000Z',
    keptUntil: '2027-02-20T18:00:00.000Z',
  };
  let isDone = false;
  await answerTo(page, 'data-requests', (route) =>
    route.fulfill({
      json: { requests: [{ ...request, ...(isDone && { doneAt: request.requestedAt }) }] },
    }),
  );
  await app.open();
  await app.goTo('Customer data');
  await expect(app.frame.getByRole('listitem')).toContainText('Being prepared');
  isDone = true;
  await expect(app.frame.getByRole('listitem')).toContainText('Ready');
});
