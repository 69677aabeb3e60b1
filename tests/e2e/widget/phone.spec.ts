import { expect, test } from './widget-test.ts';

test('on a phone the panel takes the whole screen, and the keyboard comes when it is asked for', async ({
  chat,
  page,
}) => {
  await chat.visit();
  await chat.launcher.tap();
  await expect(chat.dialog).toBeVisible();
  await page.waitForTimeout(300);
  const size = page.viewportSize();
  expect(await chat.dialog.boundingBox()).toEqual({ x: 0, y: 0, ...size });
  await expect(chat.dialog).toHaveAttribute('aria-modal', 'true');
  await expect(chat.composer).not.toBeFocused();
  await expect(chat.dialog).toBeFocused();
});

test('on a phone Tab stays in the panel while it covers the page', async ({ chat, page }) => {
  await chat.open();
  for (let stop = 0; stop < 9; stop += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.localName')).toBe('trulybot-widget');
    await expect(chat.launcher).not.toBeFocused();
  }
});

test('fields are large enough not to make a phone zoom', async ({ chat }) => {
  await chat.open();
  await chat.askForOrder();
  for (const field of [chat.composer, chat.orderNumber, chat.email]) {
    await expect(field).toHaveCSS('font-size', '16px');
  }
});

for (const width of [320, 412]) {
  test(`nothing is cut off or sticks out at a width of ${width}`, async ({ chat, page }) => {
    await page.setViewportSize({ width, height: 640 });
    await chat.wholeRoad();
    expect(await chat.misplaced()).toEqual([]);
  });
}

test('the way back closes the panel, and then leads to the page before', async ({ chat, page }) => {
  await page.goto(`${chat.site.url}/next`);
  await page.evaluate("history.replaceState({ router: 'its own' }, '')");
  await chat.visit('/?second');
  await page.evaluate("history.replaceState({ router: 'its own' }, '')");
  await chat.launcher.tap();
  await expect(chat.dialog).toBeVisible();
  await page.goBack();
  await expect(chat.dialog).toBeHidden();
  expect(page.url()).toBe(`${chat.site.url}/?second`);
  expect(await page.evaluate('history.state')).toEqual({ router: 'its own' });

  await chat.launcher.tap();
  await expect(chat.dialog).toBeVisible();
  await chat.dialog.getByRole('button', { name: 'Close chat' }).tap();
  await expect(chat.dialog).toBeHidden();
  await page.waitForTimeout(200);
  await page.goBack();
  expect(page.url()).toBe(`${chat.site.url}/next`);
});

test('it ends above a keyboard that lies over the page', async ({ chat, page }) => {
  await page.addInitScript(`const seen = new EventTarget();
    Object.assign(seen, { scale: 1, height: innerHeight, offsetTop: 0 });
    Object.defineProperty(window, 'visualViewport', { value: seen });`);
  await chat.open();
  await page.evaluate(
    "Object.assign(visualViewport, { height: 300, offsetTop: 40 }).dispatchEvent(new Event('resize'))",
  );
  await page.waitForTimeout(300);
  const { width } = page.viewportSize() ?? { width: 0 };
  expect(await chat.dialog.boundingBox()).toEqual({ x: 0, y: 40, width, height: 300 });
  const field = await chat.composer.boundingBox();
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(340);
});

test('the page behind does not scroll', async ({ chat, page }) => {
  await chat.visit();
  await page.evaluate("document.body.style.height = '4000px'");
  await chat.launcher.tap();
  await expect(chat.dialog).toBeVisible();
  const session = await page.context().newCDPSession(page);
  const swipeUp = async (x: number, y: number) => {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at === undefined ? [] : [{ x, y: at }],
      });
    await touch('touchStart', y);
    for (let step = 1; step <= 10; step += 1) await touch('touchMove', y - step * 20);
    await touch('touchEnd');
    await page.waitForTimeout(300);
    return page.evaluate('scrollY');
  };
  for (const part of ['.head', '.messages', '.foot', '.send', '.composer textarea']) {
    const { x, y } = (await chat.dialog.locator(part).boundingBox()) ?? { x: 0, y: 0 };
    expect(await swipeUp(x + 9, y + 9), part).toBe(0);
  }
  await chat.dialog.getByRole('button', { name: 'Close chat' }).tap();
  expect(await swipeUp(150, 300)).not.toBe(0);
});
