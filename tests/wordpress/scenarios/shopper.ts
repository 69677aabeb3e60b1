import type { Page } from '@playwright/test';
import type { Stage } from './stage.ts';

/** The page where this shop lists its products, whatever its permalinks are. */
export const shopPage = (stage: Stage, isPlain: boolean): string =>
  isPlain ? `${stage.wordpress.url}/?post_type=product` : `${stage.wordpress.url}/shop/`;

/** How many scripts of ours a page carries. */
export const countScripts = (page: Page): Promise<number> =>
  page.locator('script[src*="/api/widget/"]').count();

/** Opens the chat; its button is there once the script is. */
async function openChat(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Where is my order?' }).first().click();
  await page.getByRole('textbox', { name: 'Your message' }).waitFor();
}

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your message' }).fill(words);
  await page.keyboard.press('Enter');
}

const conversation = (page: Page) => page.getByRole('list', { name: 'Conversation' });

/** Asks with number and e-mail, as the chat's form wants them. @returns everything said until then. */
export async function askAsGuest(
  page: Page,
  address: string,
  proof: { readonly number: string; readonly email: string },
): Promise<string> {
  await openChat(page, address);
  await say(page, 'where is my order?');
  await page.getByLabel('Order number').fill(proof.number);
  await page.getByLabel('E-mail used for the order').fill(proof.email);
  await page.getByRole('button', { name: 'Find my order' }).click();
  const said = conversation(page);
  const card = said.getByRole('region', { name: /^Order / });
  const refusal = said.getByText('I couldn’t find an order with these details.');
  await card.or(refusal).first().waitFor({ timeout: 30_000 });
  return said.innerText();
}

/** Asks without any proof, signed in at the shop. @returns everything said until an order or a form shows. */
export async function askSignedIn(page: Page, address: string): Promise<string> {
  await openChat(page, address);
  await say(page, 'where is my order?');
  const said = conversation(page);
  const card = said.getByRole('region', { name: /^Order / });
  await card.or(page.getByLabel('Order number')).first().waitFor({ timeout: 30_000 });
  return said.innerText();
}
