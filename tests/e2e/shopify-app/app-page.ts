import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';
import { lampShop, type ShopFixture } from '../../../demo-shop/shopify/data/shops.ts';
import type { Shop } from '../../../demo-shop/shopify/shop/shop.ts';
import {
  startShopifyAdminHouse,
  type ShopifyAdminHouse,
} from '../../support/shopify-admin-house.ts';

/** Each test has a shop of its own, so that none finds what another has done. */
const shops: readonly ShopFixture[] = Array.from({ length: 80 }, (_, index) => ({
  ...lampShop,
  domain: `lamps-${index}.myshopify.com`,
  id: `77123456${String(index).padStart(3, '0')}`,
}));
let nextShop = 0;

/** A test with the app in the stand-in of Shopify's admin, opened in a shop that has not joined an account. */
export const test = base.extend<{ app: AppPage }, { house: ShopifyAdminHouse }>({
  house: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the needs of a fixture from its pattern
    async ({}, use) => {
      const house = await startShopifyAdminHouse({ shops });
      await use(house);
      await house.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  app: async ({ page, house }, use) => {
    await use(newApp(page, house));
  },
});

export { expect };

/** The app in a shop that nobody has used yet. */
export function newApp(page: Page, house: ShopifyAdminHouse): AppPage {
  const shop = shops[nextShop];
  if (!shop) throw new Error('there are too few shops');
  nextShop += 1;
  return new AppPage(page, house, shop.domain);
}

/** What a merchant sees and does in the admin, by the names that a screen reader would say. */
export class AppPage {
  readonly page: Page;
  readonly house: ShopifyAdminHouse;
  readonly domain: string;

  constructor(page: Page, house: ShopifyAdminHouse, domain: string) {
    this.page = page;
    this.house = house;
    this.domain = domain;
  }

  /** The shop at the stand-in, for what Shopify and the merchant do there. */
  get shop(): Shop {
    return this.house.standIn.shop(this.domain);
  }
  /** The app's own page. */
  get frame() {
    return this.page.frameLocator('iframe[title="TrulyBot"]');
  }
  get saveBar() {
    return this.frame.locator('ui-save-bar');
  }
  /** The widget within the preview. */
  get preview() {
    return this.frame.frameLocator('iframe.preview');
  }

  /** By its outer part: what stands in a section is no child of the one within its shadow. */
  section(name: string) {
    return this.frame.locator(`s-section[heading="${name}"]`);
  }
  field(name: string) {
    return this.frame.getByLabel(name, { exact: true });
  }
  button(name: string) {
    return this.frame.getByRole('button', { name, exact: true });
  }
  /** What stays on the page until what failed has worked. */
  get alert() {
    return this.frame.locator('s-banner[tone="critical"]');
  }

  async open() {
    await this.page.goto(`${this.house.standIn.url}/admin/${this.domain}`);
    await this.frame.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Chooses in the app's menu, which stands in the admin. */
  async goTo(name: 'Home' | 'Settings' | 'Customer data') {
    await this.page.locator('#app-nav').getByRole('button', { name }).click();
    const heading = name === 'Home' ? 'TrulyBot' : name;
    await this.frame.getByRole('heading', { level: 1, name: heading }).waitFor();
  }

  /** Joins a new account past the page, so that a test begins where it means to. */
  async join() {
    const request = { kind: 'new', email: 'owner@example.com' } as const;
    const answer = await this.house.join(this.domain, request);
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
  }

  async openHome() {
    await this.join();
    await this.open();
    await expect(this.section('Connection').getByText('Connected', { exact: true })).toBeVisible();
  }

  async openSettings() {
    await this.openHome();
    await this.goTo('Settings');
    await expect(this.field('Greeting')).toBeVisible();
    await expect(this.preview.locator('trulybot-widget .launcher')).toBeVisible();
  }

  /** Rules of accessibility that the app's page breaks now. The stand-in's own page is not judged. */
  async violations(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .include(['iframe[title="TrulyBot"]', 'html'])
      // The widget has tests of its own, and cannot be reached here.
      .exclude(['iframe[title="TrulyBot"]', '.preview'])
      // What a page's landmarks are is the affair of Polaris' page element, which a stand-in plays here.
      .disableRules(['landmark-one-main', 'region'])
      .analyze();
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} (${failureSummary})`).join(' | ')}`,
    );
  }

  /** How far the app's page sticks out of its frame sideways, pixels. */
  async overhang(): Promise<number> {
    const page = this.frame.locator('html');
    const widths = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    return Number(await page.evaluate(widths));
  }
}
