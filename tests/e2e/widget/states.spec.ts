import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { widgetDirectory } from '../../support/widget-global-setup.ts';
import { startWidgetSite } from '../../support/widget-site.ts';
import { wordedShop } from '../../support/worded-shop.ts';
import { dress, lookAt, walks } from './looks.ts';
import { misplaced } from './misplaced.ts';
import { pictureOf, picturesDirectory } from './pictures.ts';
import { states } from './states.ts';
import { ChatPage, expect, test } from './widget-test.ts';

/** `npm run pictures` comes this way too: it keeps what is seen, and leaves judging to `npm test`. */
const takesPictures = process.env['TRULYBOT_PICTURES'] === 'all';

for (const { name, path, strings, browser: options, looks, isForPictures } of walks) {
  for (const state of states) {
    if (isForPictures && !takesPictures) continue;
    test(`${state.name}, ${name}: all of it is in its place and can be read`, async ({
      browser,
    }) => {
      const site = await startWidgetSite(widgetDirectory, {
        answerAfterMs: 30,
        script: wordedShop(),
      });
      const [first] = looks;
      const context = await browser.newContext({
        ...options,
        viewport: first?.size ?? null,
        deviceScaleFactor: takesPictures ? 2 : 1,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      const chat = new ChatPage(page, site, strings);
      await chat.visit(path);
      await dress(page);
      await state.reach(chat);
      for (const look of looks) {
        await lookAt(page, look);
        expect.soft(await misplaced(page), look.name).toEqual([]);
        if (takesPictures) await takePicture(page, state.name, look.name);
      }
      for (const look of looks.filter(({ isJudged }) => isJudged && !takesPictures)) {
        await lookAt(page, look);
        expect.soft(await chat.violations(), look.name).toEqual([]);
      }
      await context.close();
      await site.close();
    });
  }
}

/** Rules that spoil the order form, and what has to be said of it then. */
const planted: readonly (readonly [string, RegExp])[] = [
  ['.primary { width: 600px }', /^button\.primary .* sticks out of /],
  ['.field label { translate: -90px }', /^words of label .* stick out of /],
  ['.bubble { height: 30px; overflow: hidden }', /^p\.bubble .* cuts off what is in it/],
  ['.card .primary { margin-block-start: -30px }', /^div\.field .* overlaps button\.primary/],
  ['.card > .link { translate: 0 -50px }', /^button\.primary .* lies over button\.link/],
  ['.head button { height: 20px; min-height: 0 }', /^button is only 40 by 20 large/],
  ['.card > .link { width: 30px }', /^button\.link .* breaks within a word/],
  ['.launcher { translate: 30px }', /^button\.launcher .* is partly out of view/],
  ['.panel { margin-block-end: -40px }', /^the panel overlaps the launcher/],
  ['.messages { flex: none }', /^the panel scrolls as a whole/],
];

test('whatever is out of its place is found', async ({ chat, page }) => {
  await chat.open();
  await dress(page);
  await chat.askForOrder();
  for (const [rule, finding] of planted) {
    await page.evaluate(`document.spacing.replaceSync(${JSON.stringify(rule)})`);
    expect(await misplaced(page), rule).toContainEqual(expect.stringMatching(finding));
  }
  await page.evaluate("document.spacing.replaceSync('')");
  expect(await misplaced(page)).toEqual([]);
});

async function takePicture(page: Page, state: string, look: string): Promise<void> {
  await mkdir(picturesDirectory, { recursive: true });
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const { x } = (await page.locator('trulybot-widget .launcher').boundingBox()) ?? { x: 0 };
  // Of a wide page, the side where the widget stands.
  const seen = width > 720 ? 480 : width;
  await page.screenshot({
    path: join(picturesDirectory, pictureOf(state, look)),
    clip: { x: x < width / 2 ? 0 : width - seen, y: 0, width: seen, height },
    animations: 'disabled',
  });
}
