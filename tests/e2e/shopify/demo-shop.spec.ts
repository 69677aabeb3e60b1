import { expect, test, type Page } from '@playwright/test';
import { noorId } from '../../../demo-shop/shopify/data/plants/people.ts';
import { plantShop } from '../../../demo-shop/shopify/data/shops.ts';
import {
  startShopifyAdminHouse,
  type ShopifyAdminHouse,
} from '../../support/shopify-admin-house.ts';
import { extensionDirectory } from '../../support/shopify-extension/built-extension.ts';

/**
 * The whole road on the demo shop: installed, joined and switched on in the admin by hand, then asked by
 * shoppers on pages that carry the block of the extension, its script, and nothing else of ours.
 */
test.describe.configure({ mode: 'serial' });

let house: ShopifyAdminHouse;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  house = await startShopifyAdminHouse({
    shops: [plantShop],
    installed: false,
    themeExtension: extensionDirectory,
  });
});
test.afterAll(() => house.stop());

test('a merchant installs, joins with a code, and switches the chat on', async ({ page }) => {
  const { standIn, server } = house;
  const authorization = { Authorization: `Bearer ${server.firstApiKey}` };
  const answer = await fetch(`${server.url}/api/connect-codes`, {
    method: 'POST',
    headers: authorization,
  });
  const { accountId, code } = (await answer.json()) as { accountId: string; code: string };
  await page.goto(`${standIn.url}/admin`);
  await page.getByRole('button', { name: 'Install', exact: true }).click();
  const app = page.frameLocator('iframe[title="TrulyBot"]');
  await app.getByRole('button', { name: 'I have a TrulyBot account' }).click();
  await app.getByLabel('Account ID', { exact: true }).fill(accountId);
  await app.getByLabel('Connect code', { exact: true }).fill(code);
  await app.getByRole('button', { name: 'Connect store' }).click();
  await expect(app.getByText('Connected', { exact: true })).toBeVisible();
  expect(standIn.requests.map(({ operation }) => operation)).toContain(
    'urn:ietf:params:oauth:grant-type:token-exchange',
  );

  // Connected is not on: the theme is the merchant's.
  const shop = await page.context().newPage();
  await shop.goto(`${standIn.url}/`);
  await expect(shop.locator('script')).toHaveCount(0);
  await page.getByRole('button', { name: 'Switch the app embed on' }).click();
  await shop.reload();
  await expect(shop.getByRole('button', { name: 'Where is my order?' })).toBeVisible();

  // The shop's own domain leads nowhere from here: its pages are the stand-in's.
  const { integrations } = (await (
    await fetch(`${server.url}/api/integrations`, { headers: authorization })
  ).json()) as { readonly integrations: readonly { readonly store: { storeId: string } }[] };
  const path = `${server.url}/api/stores/${integrations[0]?.store.storeId}/settings`;
  const settings = await fetch(path, { headers: authorization });
  const changed = await fetch(path, {
    method: 'PUT',
    headers: {
      ...authorization,
      'Content-Type': 'application/json',
      'If-Match': settings.headers.get('ETag') ?? '',
    },
    body: JSON.stringify({
      ...((await settings.json()) as object),
      allowedOrigins: [standIn.url],
    }),
  });
  expect(changed.status).toBe(200);
});

/** What a shopper reads first about each order of the demo shop, and about its parcels. */
const headlines: Readonly<Record<string, readonly number[]>> = {
  'Being prepared': [1001, 1002, 1008, 1009, 1011, 1012, 1057, 1058, 1060, 1061, 1062, 1063],
  'Waiting for your transfer': [1003],
  'Payment failed': [1004, 1005],
  'On hold': [1006, 1007],
  'Waiting for payment': [1010],
  'Label made, not handed over': [1013, 1014],
  'On its way': [1016, 1017, 1018, 1027, 1030, 1031, 1032, 1050, 1056],
  'No news for days': [1019],
  'Later than promised': [1020],
  'Delivery failed': [1021],
  'Out for delivery': [1022, 1049],
  'Recorded as delivered': [1023, 1024, 1040, 1041, 1042, 1043, 1044, 1051],
  Sent: [1015, 1025, 1026, 1028, 1029, 1053, 1054, 1055],
  Cancelled: [1033, 1034, 1035, 1036, 1037, 1038],
  Refunded: [1039],
  'Nothing to ship': [1045],
  'Ready for pickup': [1046],
  'Pickup completed': [1047],
  'Not ready for pickup yet': [1048],
  // Of more than sixty days ago, and one without an e-mail: nobody is told that there is such an order.
  nothing: [1052, 1059],
};
const expected = Object.entries(headlines)
  .flatMap(([headline, numbers]) => numbers.map((number) => [number, headline] as const))
  .toSorted(([one], [other]) => one - other);

async function openChat(page: Page): Promise<void> {
  await page.goto(`${house.standIn.url}/`);
  await page.getByRole('button', { name: 'Where is my order?' }).click();
  await page.getByRole('dialog').waitFor();
}

/** Says it in words, and reads what stands over the card that comes; `nothing` where it is refused. */
async function headlineFor(page: Page, number: number, words: string): Promise<string> {
  const dialog = page.getByRole('dialog');
  // Not those that are read out to whoever does not see them.
  const conversation = dialog.getByRole('list', { name: 'Conversation' });
  const refusals = conversation.getByText('I couldn’t find an order with these details.');
  const before = await refusals.count();
  await dialog.getByRole('textbox', { name: 'Your message' }).fill(words);
  await page.keyboard.press('Enter');
  const card = dialog.getByRole('region', { name: `Order ${number}`, exact: true });
  await expect(card.or(refusals.nth(before)).first()).toBeVisible();
  return (await card.count()) === 0 ? 'nothing' : card.locator('.headline').first().innerText();
}

test('a guest is told what each order of the shop is up to', async ({ page }) => {
  test.setTimeout(300_000);
  const found: (readonly [number, string])[] = [];
  await openChat(page);
  for (const { number, email } of house.standIn.shop().orders.values()) {
    const words = `Where is my order ${number}? ${email ?? 'nobody@shopper.test'}`;
    found.push([number, await headlineFor(page, number, words)]);
  }
  expect(found.toSorted(([one], [other]) => one - other)).toEqual(expected);
});

test('a customer who is signed in gets each of their own orders by its number alone', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${house.standIn.url}/account`);
  await page.getByRole('button', { name: 'Sign in as Noor Haddad' }).click();
  await openChat(page);
  const own = [...house.standIn.shop().orders.values()].filter(({ customerId }) =>
    customerId?.endsWith(noorId),
  );
  const found: (readonly [number, string])[] = [];
  for (const { number } of own) {
    found.push([number, await headlineFor(page, number, `Where is my order ${number}?`)]);
  }
  const numbers = new Set(own.map(({ number }) => number));
  expect(found.length).toBeGreaterThan(5);
  expect(found.toSorted(([one], [other]) => one - other)).toEqual(
    expected.filter(([number]) => numbers.has(number)),
  );
  await expect(page.getByLabel('E-mail used for the order')).toHaveCount(0);
});

test('what a merchant sets of the embed is on the shop’s pages, and gone where it is switched off', async ({
  page,
}) => {
  const { url } = house.standIn;
  await page.goto(`${url}/admin`);
  await page.getByText('Settings of the app embed').click();
  const theme = page.locator('#theme');
  await theme.getByLabel('Product pages').uncheck();
  await theme.getByLabel('Position').selectOption({ label: 'Bottom left' });
  await theme.getByLabel('Color', { exact: true }).fill('#ffb703');
  await theme.getByLabel('Button').fill('Ask us "here" </script>');
  await theme.getByLabel('Greeting').fill('Hello from the theme!');
  await theme.getByRole('button', { name: 'Save app embed' }).click();

  await page.goto(`${url}/products/monstera`);
  await expect(page.locator('script')).toHaveCount(0);
  await page.goto(`${url}/`);
  const launcher = page.getByRole('button', { name: 'Ask us "here" </script>' });
  await expect(launcher).toHaveCSS('background-color', 'rgb(255, 183, 3)');
  expect((await launcher.boundingBox())?.x).toBe(20);
  await launcher.click();
  await expect(page.getByRole('dialog')).toContainText('Hello from the theme!');

  await page.goto(`${url}/admin`);
  await page.getByRole('button', { name: 'Switch the app embed off' }).click();
  await page.goto(`${url}/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('script')).toHaveCount(0);
});
