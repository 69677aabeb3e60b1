import { expect, test, type Page } from '@playwright/test';
import { runStartCommand, type StartedCommand } from '../support/start-command.ts';

/** The main road on the second demo shop: `npm start`, a browser on its pages, a guest and a customer. */
let started: StartedCommand;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  started = await runStartCommand();
});

test.afterAll(() => started.stop());

async function openChat(page: Page): Promise<void> {
  await page.goto(`${started.shopifyUrl}/`);
  await page.getByRole('button', { name: 'Where is my order?' }).click();
  await page.getByRole('textbox', { name: 'Your message' }).fill('where is my order?');
  await page.keyboard.press('Enter');
}

const conversation = (page: Page) => page.getByRole('list', { name: 'Conversation' });

test('a guest shows that an order is theirs, and gets its state', async ({ page }) => {
  await openChat(page);
  // As on every Shopify shop: the block of the theme app extension, and the script that it brings.
  const script = page.locator('.shopify-app-block script');
  await expect(script).toHaveAttribute('src', /\/order-chat\.js$/);
  await expect(page.locator('script')).toHaveCount(1);
  await page.getByLabel('Order number').fill('1017');
  await page.getByLabel('E-mail used for the order').fill('noor.haddad@shopper.test');
  await page.getByRole('button', { name: 'Find my order' }).click();
  await expect(page.getByRole('region', { name: 'Order 1017' })).toBeVisible();
  await expect(conversation(page)).toContainText('Canada Post');
});

test('a customer who is signed in types neither number nor e-mail, and sees no guest’s order', async ({
  page,
}) => {
  await page.goto(`${started.shopifyUrl}/account`);
  await page.getByRole('button', { name: 'Sign in as Noor Haddad' }).click();
  await openChat(page);
  const own = conversation(page).getByText('1023').first();
  await expect(own).toBeVisible();
  await expect(page.getByLabel('E-mail used for the order')).toHaveCount(0);
  await expect(conversation(page)).not.toContainText('1025');
});
