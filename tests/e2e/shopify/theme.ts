import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChosenSettings } from '../../../demo-shop/shopify/storefront/block-settings.ts';
import { ThemeEmbed } from '../../../demo-shop/shopify/storefront/theme-embed.ts';
import { extensionDirectory } from '../../support/shopify-extension/built-extension.ts';

/** Where Shopify serves an extension's files from; nothing is reached there. */
export const assetAddress = 'https://cdn.shop.test/extensions/1/assets/';

const embed = new ThemeEmbed(extensionDirectory, assetAddress);

/** The script that the extension brings. */
export const assetSource = readFileSync(join(extensionDirectory, 'assets/order-chat.js'), 'utf8');

/** One page of a Shopify shop, as the shop renders it. */
export interface ThemePage {
  /** What a merchant sets in the theme editor; what is left out is as the block's schema has it. */
  readonly settings?: ChosenSettings;
  /** What the app has told the shop: values of its metafields in the namespace `trulybot`. */
  readonly told: Readonly<Record<string, unknown>>;
  /** As `request.page_type`; default the home page. */
  readonly type?: string;
  /** Whether it is shown in the theme editor. */
  readonly isDesign?: boolean;
  /** Default English. */
  readonly language?: string;
}

/** The block, within what Shopify puts around it. */
export function renderBlock(page: ThemePage): Promise<string> {
  const { told, type = 'index', isDesign = false, ...more } = page;
  const metafields = Object.entries(told).map(([key, value]) => ({
    namespace: 'trulybot',
    key,
    type: 'json',
    value: JSON.stringify(value),
  }));
  return embed.render({ metafields, pageType: type, isDesignMode: isDesign, ...more });
}

const readFromTheRight = new Set(['ar', 'he']);

/** The page, with the block at its end as every app's is. */
export async function renderPage(page: ThemePage): Promise<string> {
  const { language = 'en' } = page;
  return `<!doctype html>
<html lang="${language}" dir="${readFromTheRight.has(language) ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Loopback Linens</title></head>
<body><main><h1>Loopback Linens</h1><p><a href="/collections/all">Linen for kitchens</a></p></main>
${await renderBlock(page)}
</body>
</html>`;
}
