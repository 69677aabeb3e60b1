import { typicalConfig } from '../../support/widget-site.ts';
import { expect, test } from './widget-test.ts';

for (const way of ['/defer', '/as-module', '/manager', '/late', '/pinned', '/module']) {
  test(`the whole road goes however the page brings the loader: ${way}`, async ({ chat }) => {
    await chat.wholeRoad(way);
    await expect(chat.host).toHaveCount(1);
  });
}

test('a loader whose bytes are not those that the page names does not run', async ({
  chat,
  page,
}) => {
  await page.route('**/widget/loader-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n;window.other = true` });
  });
  await page.goto(`${chat.site.url}/pinned`);
  await page.waitForLoadState('networkidle');
  await expect(chat.host).toHaveCount(0);
  expect(await page.evaluate('window.other')).toBeUndefined();
});

test('a page can hide it, show it, and hear what happens', async ({ chat, page }) => {
  await page.addInitScript(`window.heard = []; window.TrulyBot = [];
    for (const name of ['open', 'close', 'message', 'unread'])
      TrulyBot.push(['on', name, (event) => heard.push([name, event.detail])])`);
  await chat.visit();
  await page.evaluate('TrulyBot.hide()');
  await expect(chat.launcher).toBeHidden();
  await page.evaluate('TrulyBot.show()');
  await chat.launcher.click();
  await chat.askForOrder();
  await chat.fillOrderForm();
  await expect(chat.card).toBeVisible();
  await page.keyboard.press('Escape');
  const heard =
    await page.evaluate<[string, { author?: string; parts?: string[] } | null][]>('heard');
  expect(heard[0]).toEqual(['open', null]);
  expect(heard.at(-1)).toEqual(['close', null]);
  const said = heard.filter(([name]) => name === 'message').map(([, detail]) => detail);
  expect(said.map((detail) => detail?.author)).toEqual([
    'assistant',
    'shopper',
    'assistant',
    'shopper',
    'assistant',
  ]);
  expect(said.at(-1)?.parts).toContain('order_card');
  // Analytics are told that something was said, never what.
  expect(JSON.stringify(heard)).not.toMatch(/1042|ann@example/);
});

test('a page can stop hearing', async ({ chat, page }) => {
  await chat.visit();
  await page.evaluate(`window.heard = 0; window.hear = () => { heard += 1 };
    TrulyBot.on('open', hear); TrulyBot.open()`);
  await expect(chat.dialog).toBeVisible();
  await page.evaluate("TrulyBot.close(); TrulyBot.off('open', hear); TrulyBot.open()");
  await expect(chat.dialog).toBeVisible();
  expect(await page.evaluate('heard')).toBe(1);
});

test('what a page knows of its shopper stands in the fields already', async ({ chat, page }) => {
  await page.addInitScript("window.TrulyBot = [['identify', { email: 'ann@example.com' }]]");
  await chat.visit();
  await page.evaluate("TrulyBot.prefill({ orderNumber: '1042', message: 'Where is it?' })");
  await chat.launcher.click();
  await expect(chat.composer).toHaveValue('Where is it?');
  await chat.askForOrder();
  await expect(chat.orderNumber).toHaveValue('1042');
  await expect(chat.email).toHaveValue('ann@example.com');
  await page.evaluate("TrulyBot.prefill({ message: 'And now?' })");
  await expect(chat.composer).toHaveValue('And now?');
  await chat.composer.fill('What I really want to know');
  await page.evaluate("TrulyBot.identify({ name: 'Ann' })");
  await expect(chat.composer).toHaveValue('What I really want to know');
  await chat.composer.press('Enter');
  await page.evaluate("TrulyBot.identify({ name: 'Ann' })");
  await expect(chat.composer).toHaveValue('');
});

test('a page that moves within itself leaves the panel open', async ({ chat, page }) => {
  await chat.open();
  await page.evaluate("location.hash = 'sizes'");
  await page.evaluate("history.pushState({}, '', '/of-the-shop')");
  await page.goBack();
  await page.waitForTimeout(200);
  await expect(chat.dialog).toBeVisible();
});

test("a page's own properties with names like ours do not colour it", async ({ chat, page }) => {
  const colour = () =>
    chat.button('Where is my order?').evaluate((button) => {
      const view = button.ownerDocument.defaultView;
      return view?.getComputedStyle(button).color;
    });
  await chat.open();
  const usual = await colour();
  await page.evaluate(`{
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { --on-light: red; --on-dark: red; --accent: red; --surface: red }');
    document.adoptedStyleSheets = [sheet];
  }`);
  expect(await colour()).toBe(usual);
});

test('where it covers a page that is loaded again, the keyboard is in it', async ({
  chat,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await chat.wholeRoad();
  await page.reload();
  await expect(chat.card).toBeVisible();
  await expect(chat.composer).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chat.dialog).toBeHidden();
});

test('of two languages that are chosen on a slow network the last one is spoken', async ({
  chat,
  page,
}) => {
  await page.route('**/widget/de-*.js', async (route) => {
    await page.waitForTimeout(1_000);
    await route.continue();
  });
  await chat.open();
  await chat.press('More');
  const language = chat.dialog.getByRole('combobox', { name: 'Language' });
  await language.selectOption('de');
  await language.selectOption('fr');
  await expect(chat.dialog).toHaveAttribute('lang', 'fr');
  await page.waitForTimeout(1_500);
  await expect(chat.dialog).toHaveAttribute('lang', 'fr');
});

test('Enter that ends a word of an input method sends nothing, in Safari too', async ({ chat }) => {
  await chat.open();
  await chat.composer.fill('おはよう');
  const enter = (keyCode: number) =>
    chat.composer.evaluate((field, code) => {
      const { KeyboardEvent } = field.ownerDocument.defaultView as unknown as {
        KeyboardEvent: typeof globalThis.Event;
      };
      const init = { key: 'Enter', keyCode: code, bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent('keydown', init));
    }, keyCode);
  await enter(229);
  await expect(chat.composer).toHaveValue('おはよう');
  await enter(13);
  await expect(chat.composer).toHaveValue('');
});

test('a page that takes it away gets it back, with what was said', async ({ chat, page }) => {
  await chat.wholeRoad();
  await page.evaluate("document.querySelector('trulybot-widget').remove()");
  await expect(chat.card).toBeVisible();
  await page.evaluate('document.body = document.createElement("body")');
  await expect(chat.card).toBeVisible();
  await page.evaluate('TrulyBot.destroy()');
  await page.waitForTimeout(200);
  await expect(chat.host).toHaveCount(0);
});

test('what is typed before the panel is there is not lost', async ({ chat, page }) => {
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/widget/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await chat.visit();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Where is ');
  release();
  await page.keyboard.type('my order?', { delay: 30 });
  await expect(chat.composer).toHaveValue('Where is my order?');
  await expect(chat.composer).toBeFocused();
  await expect(chat.host.locator('textarea')).toHaveCount(1);
});

const withTexts = (texts: object) => `/?texts=${encodeURIComponent(JSON.stringify(texts))}`;

test('while the server is away the launcher says so, or goes, as the merchant wishes', async ({
  chat,
  page,
}) => {
  await page.route('**/widget/*.js', (route) => route.abort());
  await chat.visit(withTexts({ unavailable: 'Chat is away' }));
  await chat.launcher.click();
  await expect(chat.launcher).toHaveText('Chat is away');
  await page.unroute('**/widget/*.js');
  await chat.launcher.click();
  await expect(chat.dialog).toBeVisible();
  await expect(chat.launcher).toHaveText('Where is my order?');

  await page.route('**/widget/*.js', (route) => route.abort());
  await chat.visit(withTexts({ unavailable: '' }));
  await chat.launcher.click();
  await expect(chat.launcher).toBeHidden();
});

test('a merchant sets corners, drawing, picture and rules of their own', async ({ chat, page }) => {
  const looks = {
    cornerRadius: 4,
    launcherIcon: 'parcel',
    launcherText: false,
    avatarUrl: '/avatar.png',
    customCss: '.bubble { background: rgb(1, 2, 3) }',
  };
  await page.route('**/avatar.png', (route) =>
    route.fulfill({
      contentType: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>',
    }),
  );
  await chat.wholeRoad(`/?looks=${encodeURIComponent(JSON.stringify(looks))}`);
  await expect(chat.launcher).toHaveCSS('font-size', '0px');
  await expect(chat.launcher).toHaveAccessibleName('Where is my order?');
  await expect(chat.dialog).toHaveCSS('border-radius', '4px');
  const bubble = chat.dialog.locator('.row:not(.own) .bubble').first();
  await expect(bubble).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  await expect(chat.dialog.locator('img')).toHaveCount(1);
  expect(await chat.misplaced()).toEqual([]);
});

test('a page that goes to sleep and comes back from the way back goes on', async ({
  chat,
  page,
}) => {
  await chat.wholeRoad();
  await page.goto(`${chat.site.url}/next`);
  await page.goBack();
  await expect(chat.card).toBeVisible();
  expect((await chat.kept()).keys).toContain(`trulybot:${typicalConfig.siteId}`);
});
