import { expect, test, type Page } from '@playwright/test';
import { catalogues } from '../../server/conversation/locales/catalogues.ts';
import type { Strings } from '../../widget/locales/en.ts';
import { expectedSituations } from '../support/expected-situations.ts';
import { misplaced } from './widget/misplaced.ts';
import { runStartCommand, type StartedCommand } from '../support/start-command.ts';

/**
 * The main road as its users walk it: `npm start`, a browser on the demo shop, a question, a proof,
 * and the answer that a person wrote down beforehand. The clock is held still, nothing else is.
 */
const { now, shown, refused } = expectedSituations;

let started: StartedCommand;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  started = await runStartCommand({ FIXED_CLOCK: now });
});

test.afterAll(() => started.stop());

/** Asks in words, answers the form that comes, and waits for whatever is answered to it. */
async function ask(page: Page, orderNumber: string, email: string): Promise<string> {
  await page.goto(`${started.shopUrl}/`);
  await page.getByRole('button', { name: 'Where is my order?' }).click();
  await page.getByRole('textbox', { name: 'Your message' }).fill('where is my order?');
  await page.keyboard.press('Enter');
  await page.getByLabel('Order number').fill(orderNumber);
  await page.getByLabel('E-mail used for the order').fill(email);
  await page.getByRole('button', { name: 'Find my order' }).click();
  const conversation = page.getByRole('list', { name: 'Conversation' });
  const card = conversation.getByRole('region', { name: /^Order / });
  await expect(card.or(conversation.getByText(refusal)).first()).toBeVisible();
  return conversation.innerText();
}

const refusal = 'I couldn’t find an order with these details.';

for (const order of shown) {
  test(`order ${order.orderNumber}: ${order.person}`, async ({ page }) => {
    const answer = await ask(page, order.orderNumber, order.email);
    await expect(page.getByRole('region', { name: `Order ${order.orderNumber}` })).toBeVisible();
    for (const pattern of order.says) expect(answer).toMatch(new RegExp(pattern));
    for (const pattern of order.never) expect(answer).not.toMatch(new RegExp(pattern, 'i'));
  });
}

for (const { orderNumber, email, why } of refused) {
  test(`order ${orderNumber} with ${email} shows nothing: ${why}`, async ({ page }) => {
    const answer = await ask(page, orderNumber, email);
    expect(answer).toContain(refusal);
    await expect(page.getByRole('region', { name: /^Order / })).toHaveCount(0);
  });
}

type Tag = keyof typeof catalogues;

/** Three of them stand for all in `npm test`; `npm run languages` takes every one. */
const languages: readonly Tag[] =
  process.env['TRULYBOT_LANGUAGES'] === 'all'
    ? (Object.keys(catalogues) as Tag[])
    : ['ar', 'de', 'ja'];

for (const tag of languages) {
  test(`the road goes in ${tag}, by form and buttons, and nothing is cut off`, async ({ page }) => {
    const module = (await import(`../../widget/locales/${tag}.ts`)) as Record<string, Strings>;
    const strings = module[tag] as Strings;
    const said = (key: 'refused' | 'card_title' | 'fact_total' | 'handover_done'): string => {
      const text = catalogues[tag][key];
      if (typeof text !== 'string') throw new TypeError(`${key} has several forms`);
      return text;
    };
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${started.shopUrl}/`);
    await page.evaluate(`document.documentElement.lang = '${tag}'`);
    await page.getByRole('button', { name: 'Where is my order?' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toHaveAttribute('lang', tag);
    const direction = tag === 'ar' || tag === 'he' ? 'rtl' : 'ltr';
    await expect(dialog.locator('> [dir]')).toHaveAttribute('dir', direction);

    const prove = async (number: string, email: string) => {
      await dialog.getByLabel(strings.orderNumber, { exact: true }).fill(number);
      await dialog.getByLabel(strings.email, { exact: true }).fill(email);
      await dialog.getByRole('button', { name: strings.findOrder }).click();
    };
    await dialog.getByRole('button', { name: strings.askForOrder }).first().click();
    // Of each its own, or the guesses at one order would be used up by so many languages.
    await prove(`9${languages.indexOf(tag)}`, `nobody.${tag}@shopper.test`);
    await expect(dialog.getByText(said('refused')).first()).toBeVisible();
    await prove('29', 'dana.whitfield@shopper.test');
    const card = dialog.getByRole('region', {
      name: said('card_title').replace(/ ?\{.*/, ''),
    });
    await expect(card.first()).toBeVisible();
    await expect(card.first()).toContainText(said('fact_total'));
    await expect(card.first()).toContainText('29');
    const text = await dialog.innerText();
    if (tag !== 'en') expect(text).not.toMatch(/\b(the shop|your order|order form|parcel)\b/i);
    expect(text).not.toMatch(/[{}]/);

    // The last one is the panel's own, below what the assistant offers by the same name.
    await dialog.getByRole('button', { name: strings.talkToHuman }).last().click();
    await dialog.getByLabel(strings.yourEmail, { exact: true }).first().fill('dana@example.com');
    await dialog.getByRole('button', { name: strings.sendToShop }).first().click();
    const done = said('handover_done');
    const words = done.split(/\{\w+\}/).toSorted((one, other) => other.length - one.length)[0];
    await expect(dialog.getByText(words?.trim() ?? '').first()).toBeVisible();

    expect(await misplaced(page)).toEqual([]);
  });
}

test('a conversation is still there on the next page', async ({ page }) => {
  await ask(page, '29', 'dana.whitfield@shopper.test');
  await page.goto(`${started.shopUrl}/cart`);
  await expect(page.getByRole('region', { name: 'Order 29' })).toBeVisible();
});

test('a follow-up is answered about the same order', async ({ page }) => {
  await ask(page, '33', 'sam.oneil@shopper.test');
  await page.getByRole('textbox', { name: 'Your message' }).fill('which courier is it?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'USPS' }).last()).toBeVisible();
});

test('the documentation of the API is readable without any other host', async ({ page }) => {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).origin));
  await page.goto(`${started.serverUrl}/docs`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('/api/integrations/woocommerce/connect').first()).toBeVisible();
  expect([...hosts]).toEqual([started.serverUrl]);
});
