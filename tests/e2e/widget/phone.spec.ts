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
    expect(await chat.overflows()).toEqual([]);
    expect(await chat.violations()).toEqual([]);
  });
}
