import { join } from 'node:path';
import { picturesDirectory } from '../widget/pictures.ts';
import { expect, test } from './app-page.ts';
import { states } from './states.ts';

/** `npm run pictures` comes this way too. */
const takesPictures = process.env['TRULYBOT_PICTURES'] === 'all';

/** How a merchant looks at the page: as wide as their window is beside the admin's own menu. */
const looks = [
  { name: 'desktop', width: 1280, isJudged: true },
  { name: 'phone', width: 360, isJudged: true },
  // A window of 1,280 pixels at twice the size.
  { name: 'zoom-200', width: 640 },
  { name: 'rtl', width: 1280, direction: 'rtl' },
  { name: 'rtl-phone', width: 360, direction: 'rtl' },
  { name: 'dark', width: 1280, scheme: 'dark' },
] as const;

for (const state of states) {
  test(`${state.name}: nothing sticks out, and no rule of axe is broken`, async ({ app, page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await state.reach(app);
    // The stand-in's own column, which Shopify's admin has not, is out of the way.
    await page.addStyleTag({
      content:
        'aside,header{display:none!important}.columns{grid-template-columns:minmax(0,1fr)!important}',
    });
    for (const look of looks) {
      await page.setViewportSize({ width: look.width, height: 800 });
      await page.emulateMedia({ colorScheme: 'scheme' in look ? look.scheme : 'light' });
      const direction = 'direction' in look ? look.direction : 'ltr';
      await app.frame.locator('html').evaluate(`document.documentElement.dir = '${direction}'`);
      expect.soft(await app.overhang(), look.name).toBeLessThanOrEqual(0);
      if (takesPictures) {
        const path = join(
          picturesDirectory,
          `shopify ${state.name} ${look.name}.png`.replaceAll(/[^\w.-]+/g, '-'),
        );
        const height = await app.frame
          .locator('html')
          .evaluate('document.documentElement.scrollHeight');
        await page.setViewportSize({
          width: look.width,
          height: Math.min(2_400, Number(height) + 80),
        });
        // What was out of sight in a frame is drawn only once it has been in sight for a moment.
        await page.waitForTimeout(500);
        await page.screenshot({ path, animations: 'disabled' });
      }
      if ('isJudged' in look && !takesPictures) {
        expect.soft(await app.violations(), look.name).toEqual([]);
      }
    }
  });
}
