import { typicalConfig } from '../../support/widget-site.ts';
import { expect, test } from './widget-test.ts';

const strictRoad = '/strict';

test('nothing but the loader is asked for and nothing is kept before the shopper acts', async ({
  chat,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await chat.visit();
  await page.waitForTimeout(500);
  expect(asked.filter((path) => path !== '/favicon.ico')).toEqual(['/', '/loader.js']);
  expect(await chat.kept()).toEqual({ cookies: '', keys: [] });
  await chat.launcher.hover();
  const files = () =>
    asked.filter((path) => path.startsWith('/widget/')).map((path) => path.replace(/-.*/, ''));
  await expect.poll(() => files().toSorted()).toEqual(['/widget/en']);
  await chat.launcher.click();
  await expect(chat.dialog).toBeVisible();
  expect(await chat.kept()).toEqual({ cookies: '', keys: [] });
  expect(chat.site.requests).toEqual([]);
});

test('the page gets one element and one global, and keeps neither when the widget goes', async ({
  chat,
  page,
}) => {
  await chat.wholeRoad();
  const globals = () => page.evaluate('Object.keys(window).filter((name) => /truly/i.test(name))');
  expect(await globals()).toEqual(['TrulyBot']);
  await page.evaluate('TrulyBot.destroy()');
  await expect(chat.host).toHaveCount(0);
  expect(await globals()).toEqual([]);
  // The conversation is the shopper's; that the panel was open is ours.
  expect((await chat.kept()).keys).toEqual([`trulybot:${typicalConfig.siteId}`]);
});

test('the whole road breaks no rule of a strict content security policy with Trusted Types', async ({
  chat,
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await chat.wholeRoad(strictRoad);
  await chat.dialog.getByRole('button', { name: 'Talk to a person' }).click();
  await chat.dialog.getByRole('button', { name: 'Cancel' }).click();
  await page.waitForTimeout(300);
  expect(chat.site.reports).toEqual([]);
  expect(complaints).toEqual([]);
});

test('a tag that is on the page twice makes one widget', async ({ chat, page }) => {
  await chat.open('/twice');
  await page.waitForTimeout(200);
  await expect(chat.host).toHaveCount(1);
});

test("the page's own rules do not reach in, and its transforms do not move it", async ({
  chat,
  page,
}) => {
  await chat.wholeRoad('/hostile');
  const style = await chat.launcher.evaluate(
    (button) => button.ownerDocument.defaultView?.getComputedStyle(button).fontSize,
  );
  expect(style).toBe('16px');
  const box = await chat.launcher.boundingBox();
  const size = page.viewportSize();
  expect(Math.round((box?.x ?? 0) + (box?.width ?? 0))).toBe((size?.width ?? 0) - 20);
  expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe((size?.height ?? 0) - 20);
});

test('calls that a page makes before the widget is there are not lost', async ({ chat, page }) => {
  await page.addInitScript("window.TrulyBot = [['open']]");
  await chat.visit();
  await expect(chat.dialog).toBeVisible();
  await page.evaluate("TrulyBot.push(['close'])");
  await expect(chat.dialog).toBeHidden();
});

test('on a page that is read from the right it stands on the left', async ({ chat }) => {
  await chat.wholeRoad('/rtl');
  expect((await chat.launcher.boundingBox())?.x).toBe(20);
  expect((await chat.dialog.boundingBox())?.x).toBe(20);
  expect(await chat.misplaced()).toEqual([]);
});

test('in a language that is read from the right it stands where the page has it', async ({
  chat,
}) => {
  await chat.open('/?lang=ar');
  const [launcher, dialog] = [await chat.launcher.boundingBox(), await chat.dialog.boundingBox()];
  const rightOf = (box: typeof dialog) => Math.round((box?.x ?? 0) + (box?.width ?? 0));
  expect(rightOf(dialog)).toBe(rightOf(launcher));
  const close = await chat.dialog.getByRole('button', { name: 'إغلاق المحادثة' }).boundingBox();
  expect(close?.x).toBeLessThan((dialog?.x ?? 0) + 60);
});

test('sentences end with their full stop on a page that is read from the right too', async ({
  chat,
}) => {
  await chat.open('/rtl');
  await chat.dialog.getByRole('button', { name: 'Talk to a person' }).click();
  const [stop, letter] = await chat.dialog.getByText('They answer by e-mail.').evaluate((hint) => {
    const text = hint.firstChild;
    const range = hint.ownerDocument.createRange();
    return [1, 2].map((fromEnd) => {
      const end = (text?.textContent ?? '').length - fromEnd;
      if (text) range.setStart(text, end);
      if (text) range.setEnd(text, end + 1);
      return range.getBoundingClientRect().x;
    });
  });
  expect(stop).toBeGreaterThan(letter ?? Infinity);
});

test('a panel of today takes the settings of a loader of tomorrow', async ({ chat, page }) => {
  await page.route('**/loader.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const changed = body.replace('"siteId":', '"later":{"a":[]},"siteId":');
    expect(changed).not.toBe(body);
    await route.fulfill({ response, body: changed });
  });
  await chat.wholeRoad();
});

test('the merchant can put it into the other corner', async ({ chat }) => {
  await chat.open('/?position=bottom-left');
  expect((await chat.launcher.boundingBox())?.x).toBe(20);
});

/** In the usual colours states.spec.ts judges every state. */
test('it breaks no rule of accessibility in a colour that is hard to read on, with a picture', async ({
  chat,
}) => {
  const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')}`;
  const looks = encodeURIComponent(JSON.stringify({ avatarUrl: picture }));
  await chat.visit(`/?accent=%23ffcc00&looks=${looks}`);
  expect(await chat.violations()).toEqual([]);
  await chat.launcher.click();
  await expect(chat.dialog.locator('img')).toBeVisible();
  await chat.askForOrder();
  await chat.press('Find my order');
  expect(await chat.violations()).toEqual([]);
  await chat.fillOrderForm();
  await expect(chat.card).toBeVisible();
  expect(await chat.violations()).toEqual([]);
});

test('in forced colours the drawing on the launcher is there to see', async ({ chat, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await chat.visit();
  const [drawing, ground] = await chat.launcher.evaluate((button) => {
    const style = (pseudo?: string) =>
      button.ownerDocument.defaultView?.getComputedStyle(button, pseudo);
    return [style('::before')?.borderTopColor, style()?.backgroundColor];
  });
  expect(drawing).not.toBe(ground);
});

test('a page whose queue and address are unusual gets its widget all the same', async ({
  chat,
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript("window.TrulyBot = [['of_a_later_version', 1], ['open']]");
  await page.addInitScript(
    "addEventListener('DOMContentLoaded', () => { document.documentElement.lang = 'x'.repeat(60) })",
  );
  await chat.visit(`/${'a'.repeat(2_500)}`);
  await expect(chat.dialog).toBeVisible();
  const opening = page.waitForRequest(/conversations$/);
  await chat.askForOrder();
  const asked = (await opening).postDataJSON() as { locale: string; pageUrl: string };
  // What it speaks, where the page names no language.
  expect(asked.locale).toBe('en');
  expect(asked.pageUrl).toHaveLength(2_000);
  await chat.fillOrderForm();
  await expect(chat.card).toBeVisible();
  expect(errors).toEqual([]);
});

test('where the browser refuses storage the whole road works, for as long as the page is there', async ({
  chat,
  page,
}) => {
  await page.addInitScript(`for (const name of ['localStorage', 'sessionStorage']) {
    Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError') } });
  }`);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await chat.wholeRoad();
  await chat.dialog.getByRole('button', { name: 'Close chat' }).click();
  await chat.launcher.click();
  await expect(chat.card).toBeVisible();
  expect(complaints).toEqual([]);
});
