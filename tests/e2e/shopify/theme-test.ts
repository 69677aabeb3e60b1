import { typicalConfig } from '../../support/widget-site.ts';
import { expect, test as base } from '../widget/widget-test.ts';
import { assetAddress, assetSource, renderPage, type ThemePage } from './theme.ts';

/** The page of a Shopify shop that is connected to the chat of the test. */
type Show = (page?: Partial<ThemePage>) => Promise<void>;

/**
 * A test on the pages of a Shopify shop: the block as a shop renders it, the script as Shopify serves it,
 * and the host behind them.
 */
export const test = base.extend<{ told: ThemePage['told']; show: Show; asked: readonly string[] }>({
  told: async ({ site }, use) => {
    await use({ site_id: typicalConfig.siteId, server: site.url });
  },
  /** Path of everything that is asked for, in its order. */
  asked: async ({ page }, use) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await use(asked);
  },
  show: async ({ page, site, told }, use) => {
    let html = '';
    await page.route(`${site.url}/shop`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
    );
    await page.route(`${assetAddress}*`, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: assetSource }),
    );
    await use(async (changes = {}) => {
      html = await renderPage({ told, ...changes });
      await page.goto(`${site.url}/shop`);
    });
  },
});

export { expect };
