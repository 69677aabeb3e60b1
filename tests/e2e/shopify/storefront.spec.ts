import { ar } from '../../../widget/locales/ar.ts';
import { en } from '../../../widget/locales/en.ts';
import { typicalConfig } from '../../support/widget-site.ts';
import { ChatPage } from '../widget/widget-test.ts';
import { expect, test } from './theme-test.ts';

/** The chat on the pages of a Shopify shop, as its shoppers meet it. */

const configPath = `/api/widget/config/${typicalConfig.siteId}`;
const panelPath = '/widget/en-latest.js';

test('the launcher shows before the host is asked for anything, and nothing is kept', async ({
  asked,
  chat,
  page,
  show,
}) => {
  await show();
  await expect(chat.launcher).toHaveText('Where is my order?');
  await page.waitForTimeout(300);
  expect(asked).toEqual(['/shop', '/extensions/1/assets/order-chat.js']);
  expect(await chat.kept()).toEqual({ cookies: '', keys: [] });

  await chat.launcher.hover();
  await expect.poll(() => asked.length).toBe(4);
  expect(asked.slice(2).toSorted()).toEqual([configPath, panelPath]);
  await chat.launcher.click();
  await chat.askForOrder();
  await chat.fillOrderForm();
  await expect(chat.card).toBeVisible();
  // Each of them once, however often a shopper comes and goes.
  await chat.press('Close chat');
  await chat.launcher.click();
  await expect(chat.card).toBeVisible();
  expect(asked.filter((path) => path === configPath || path === panelPath)).toHaveLength(2);
});

test('settings and panel are fetched at the same time', async ({ chat, page, show }) => {
  const held = Promise.withResolvers<void>();
  await page.route(`**${configPath}`, async (route) => {
    await held.promise;
    await route.continue();
  });
  await show();
  const panel = page.waitForResponse(`**${panelPath}`);
  await chat.launcher.click();
  await panel;
  await expect(chat.dialog).toBeHidden();
  held.resolve();
  await expect(chat.dialog).toBeVisible();
});

/** A merchant who has set much in the app. */
const setInApp = {
  accentColor: '#8a1c7c',
  position: 'bottom-left',
  offset: { horizontal: 50, vertical: 60 },
  colorScheme: 'dark',
  launcherIcon: 'parcel',
} as const;
const asInApp = {
  ...typicalConfig,
  appearance: setInApp,
  texts: { ...typicalConfig.texts, assistantName: 'Linen & Loop', greeting: 'Welcome!' },
};

test('what is left to the app in the editor is as in the app, also before it is asked', async ({
  chat,
  page,
  show,
  told,
}) => {
  await page.route(`**${configPath}`, (route) => route.fulfill({ json: asInApp }));
  await show({ told: { ...told, appearance: setInApp, launcher_label: 'Track your parcel' } });
  const box = await chat.launcher.boundingBox();
  expect(box?.x).toBe(50);
  await expect(chat.launcher).toHaveCSS('background-color', 'rgb(138, 28, 124)');
  await expect(chat.launcher).toHaveText('Track your parcel');
  await chat.launcher.click();
  await expect(chat.dialog.getByRole('heading', { name: 'Linen & Loop' })).toBeVisible();
  await expect(chat.messages.first()).toContainText('Welcome!');
  await expect(chat.dialog).toHaveClass(/dark/);
  // Nothing has moved under the shopper's hand.
  expect(await chat.launcher.boundingBox()).toEqual(box);
  await expect(chat.launcher).toHaveText('Track your parcel');
});

test('a shop that has not been told how it looks takes it over when a shopper comes', async ({
  chat,
  page,
  show,
}) => {
  await page.route(`**${configPath}`, (route) => route.fulfill({ json: asInApp }));
  await show();
  await expect(chat.launcher).toHaveCSS('background-color', 'rgb(31, 94, 255)');
  await chat.launcher.focus();
  await expect(chat.launcher).toHaveCSS('background-color', 'rgb(138, 28, 124)');
  expect((await chat.launcher.boundingBox())?.x).toBe(50);
});

test('what the merchant has chosen in the editor wins, before and after', async ({
  chat,
  page,
  show,
  told,
}) => {
  await page.route(`**${configPath}`, (route) => route.fulfill({ json: asInApp }));
  await show({
    told: { ...told, appearance: setInApp, launcher_label: 'Track your parcel' },
    settings: {
      side: 'right',
      accent: '#ffb703',
      scheme: 'light',
      label: 'Ask us',
      greeting: 'Hello from the theme!',
    },
  });
  const looks = async () => {
    const { x = 0, width = 0 } = (await chat.launcher.boundingBox()) ?? {};
    expect(x + width).toBe(1_280 - 50);
    await expect(chat.launcher).toHaveCSS('background-color', 'rgb(255, 183, 3)');
    await expect(chat.launcher).toHaveCSS('color', 'rgb(0, 0, 0)');
    await expect(chat.launcher).toHaveText('Ask us');
  };
  await looks();
  await chat.launcher.click();
  await expect(chat.messages.first()).toContainText('Hello from the theme!');
  await expect(chat.dialog).not.toHaveClass(/dark/);
  await looks();
  expect(await chat.violations()).toEqual([]);
});

test('what a merchant has written stays text, whatever it is', async ({ chat, page, show }) => {
  const hostile = `"><img src=x onerror="window.hit=1">'</script>{{ shop }}`;
  const dialogs: string[] = [];
  page.on('pageerror', (error) => dialogs.push(error.message));
  await show({ settings: { label: hostile, greeting: `${hostile}\n& more` } });
  await expect(chat.launcher).toHaveText(hostile.slice(0, 40));
  await chat.launcher.click();
  await expect(chat.messages.first()).toContainText(hostile);
  await expect(page.locator('img')).toHaveCount(0);
  expect(await page.evaluate('window.hit')).toBeUndefined();
  expect(dialogs).toEqual([]);
});

for (const [tag, strings] of Object.entries({ en, ar })) {
  test(`what is far too long is cut, and fits on a small screen (${tag})`, async ({
    page,
    show,
    site,
  }) => {
    const chat = new ChatPage(page, site, strings);
    // Wide enough for the words of the launcher, and not by much.
    await page.setViewportSize({ width: 500, height: 640 });
    await show({
      language: tag,
      settings: { side: 'left', label: 'W'.repeat(5_000), greeting: 'M'.repeat(50_000) },
    });
    const launcher = page.getByRole('button', { name: 'W'.repeat(40), exact: true });
    await expect(launcher).toBeVisible();
    const { x = -1, width = 0, height = 0 } = (await launcher.boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(500);
    expect(height).toBeLessThan(120);

    await page.setViewportSize({ width: 320, height: 640 });
    await launcher.click();
    await expect(chat.messages.first()).toContainText('M'.repeat(300));
    await expect(chat.messages.first()).not.toContainText('M'.repeat(301));
    await expect.poll(() => chat.misplaced()).toEqual([]);
  });
}

test('it shows on the kinds of pages that are chosen, and on no others', async ({ page, show }) => {
  const tag = page.locator('script[data-trulybot]');
  const settings = { on_home: false, on_cart: true, on_other: false };
  for (const [type, count] of [
    ['index', 0],
    ['product', 1],
    ['list-collections', 1],
    ['cart', 1],
    ['customers/order', 0],
    ['search', 0],
  ] as const) {
    await show({ type, settings });
    await expect(tag, type).toHaveCount(count);
  }
  for (const type of ['page', 'search', '404', 'customers/account', 'article']) {
    await show({ type });
    await expect(tag, type).toHaveCount(1);
  }
  // Nobody is in the shop yet.
  await show({ type: 'password' });
  await expect(tag).toHaveCount(0);
});

test('a shop that is not connected has nothing of us on its pages', async ({
  asked,
  page,
  show,
}) => {
  await show({ told: {} });
  await expect(page.locator('.shopify-block')).toBeEmpty();
  await page.waitForTimeout(200);
  expect(asked).toEqual(['/shop']);
});

test('while the host is away the launcher says so in the language of the page, and then helps', async ({
  chat,
  page,
  show,
}) => {
  await page.route(`**${configPath}`, (route) => route.abort());
  await show({ language: 'de' });
  await expect(chat.launcher).toHaveText('Wo ist meine Bestellung?');
  await chat.launcher.click();
  await expect(chat.launcher).toHaveText('Chat zurzeit nicht verfügbar');
  await page.unroute(`**${configPath}`);
  await chat.launcher.click();
  await expect(chat.dialog).toBeVisible();
  await expect(chat.dialog).toHaveAttribute('lang', 'de');
  await expect(chat.launcher).toHaveText('Wo ist meine Bestellung?');
});

test('a launcher of a shop that is connected no more goes away', async ({ chat, page, show }) => {
  await page.route(`**${configPath}`, (route) => route.fulfill({ status: 404 }));
  await show();
  await chat.launcher.click();
  await expect(chat.launcher).toBeHidden();
});

test('in Arabic it reads from the right and stands on the other side, by keyboard alone', async ({
  page,
  show,
  site,
}) => {
  const chat = new ChatPage(page, site, ar);
  await show({ language: 'ar', settings: { side: 'right' } });
  await expect(chat.launcher).toHaveText('أين طلبي؟');
  expect((await chat.launcher.boundingBox())?.x).toBe(20);
  // The page's own link, then the launcher.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(chat.launcher).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chat.composer).toBeFocused();
  await expect(chat.dialog.locator('> [dir]')).toHaveAttribute('dir', 'rtl');
  expect(await chat.misplaced()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(chat.dialog).toBeHidden();
  await expect(chat.launcher).toBeFocused();
});

test('the merchant can have it speak their own language everywhere', async ({
  asked,
  chat,
  page,
  show,
}) => {
  const config = { ...typicalConfig, locale: 'fr', languageFrom: 'merchant' };
  await page.route(`**${configPath}`, (route) => route.fulfill({ json: config }));
  await show({ language: 'de' });
  await chat.launcher.click();
  await expect(chat.dialog).toHaveAttribute('lang', 'fr');
  expect(asked).toContain('/widget/fr-latest.js');
});
