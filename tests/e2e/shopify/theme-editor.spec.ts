import type { Page } from '@playwright/test';
import { expect, test } from './theme-test.ts';
import { renderBlock, type ThemePage } from './theme.ts';

/** The theme editor writes blocks anew on a page that stays, and runs none of their scripts. */

async function render(page: Page, block: ThemePage): Promise<void> {
  const html = await renderBlock({ isDesign: true, ...block });
  await page.evaluate(
    `document.querySelector('.shopify-block').outerHTML = ${JSON.stringify(html)}`,
  );
}

test('in the editor it shows on every page, and a change of a setting shows at once', async ({
  chat,
  page,
  show,
  told,
}) => {
  await show({ isDesign: true, type: 'product', settings: { on_product: false } });
  await expect(chat.launcher).toHaveText('Where is my order?');
  await expect(chat.launcher).toHaveCSS('background-color', 'rgb(31, 94, 255)');

  const settings = { accent: '#ffb703', label: 'Ask us', side: 'left' } as const;
  await render(page, { told, settings });
  await expect(chat.launcher).toHaveText('Ask us');
  await expect(chat.launcher).toHaveCSS('background-color', 'rgb(255, 183, 3)');
  expect((await chat.launcher.boundingBox())?.x).toBe(20);
  await expect(chat.host).toHaveCount(1);

  // A chat that is open stays open, and takes the focus from no field of the editor.
  await chat.launcher.click();
  await expect(chat.composer).toBeFocused();
  await render(page, { told, settings: { ...settings, greeting: 'Hello from the theme!' } });
  await expect(chat.messages.first()).toContainText('Hello from the theme!');
  await expect(chat.composer).not.toBeFocused();
  await chat.say('Does it work?');
  await expect(chat.messages.last()).toContainText('I cannot do that: Does it work?');
});

test('a block that is taken away takes the widget with it, and brings it back', async ({
  chat,
  page,
  show,
  told,
}) => {
  await show({ isDesign: true });
  await chat.launcher.waitFor();
  await page.evaluate("document.querySelector('.shopify-block').replaceChildren()");
  await expect(chat.host).toHaveCount(0);
  expect(await page.evaluate('typeof TrulyBot')).toBe('undefined');
  await render(page, { told });
  await expect(chat.launcher).toBeVisible();
  await chat.launcher.click();
  await expect(chat.dialog).toBeVisible();
});

test('a script that the editor runs again makes no second widget', async ({ chat, page, show }) => {
  await show({ isDesign: true });
  await chat.launcher.waitFor();
  await page.evaluate(`{
    const old = document.querySelector('script[data-trulybot]');
    const tag = document.createElement('script');
    for (const { name, value } of old.attributes) tag.setAttribute(name, value);
    tag.dataset.label = 'Run again';
    old.replaceWith(tag);
  }`);
  await expect(chat.launcher).toHaveText('Run again');
  await page.waitForTimeout(300);
  await page.evaluate(`{
    window.made = 0;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) made += addedNodes.length;
    }).observe(document.documentElement, { childList: true });
    document.querySelector('script[data-trulybot]').dataset.label = 'Changed';
  }`);
  await expect(chat.launcher).toHaveText('Changed');
  await expect(chat.host).toHaveCount(1);
  expect(await page.evaluate('made')).toBe(1);
});

test('a shop that is not connected is told what to do, in the editor only', async ({
  chat,
  page,
  show,
}) => {
  await show({ isDesign: true, told: {}, language: 'de' });
  const note = page.getByText('Öffnen Sie einmal die App TrulyBot');
  await expect(note).toBeInViewport();
  await expect(chat.host).toHaveCount(0);
});
