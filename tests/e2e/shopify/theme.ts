import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Liquid, Tag, type TagToken, type TopLevelToken } from 'liquidjs';
import { extensionDirectory } from '../../support/shopify-extension/built-extension.ts';

/** Where Shopify serves an extension's files from; nothing is reached there. */
export const assetAddress = 'https://cdn.shop.test/extensions/1/assets/';

/** What a merchant sets in the theme editor; what is left out is as the block's schema has it. */
export interface BlockSettings {
  readonly on_home?: boolean;
  readonly on_product?: boolean;
  readonly on_collection?: boolean;
  readonly on_cart?: boolean;
  readonly on_other?: boolean;
  readonly side?: 'app' | 'right' | 'left';
  readonly accent?: { readonly alpha: number; readonly hex: string };
  readonly scheme?: 'app' | 'auto' | 'light' | 'dark';
  readonly label?: string;
  readonly greeting?: string;
}

/** One page of a Shopify shop, as the shop renders it. */
export interface ThemePage {
  readonly settings?: BlockSettings;
  /** What the app has told the shop: values of its metafields in the namespace `trulybot`. */
  readonly told: Readonly<Record<string, unknown>>;
  /** As `request.page_type`; default the home page. */
  readonly type?: string;
  /** Whether it is shown in the theme editor. */
  readonly isDesign?: boolean;
  /** Default English. */
  readonly language?: string;
}

const readFrom = (path: string) => readFileSync(join(extensionDirectory, path), 'utf8');
const block = readFrom('blocks/order-chat.liquid');

/** The script that the extension brings. */
export const assetSource = readFrom('assets/order-chat.js');

/** What stands in `{% schema %}` is for the editor and is not rendered. */
class Schema extends Tag {
  constructor(token: TagToken, rest: TopLevelToken[], engine: Liquid) {
    super(token, rest, engine);
    while (rest.length > 0 && !rest.shift()?.getText().includes('endschema'));
  }
  *render() {}
}

/** Shopify's own filters, as far as the block uses them. */
function engineFor(language: string): Liquid {
  const file = language === 'en' ? 'en.default' : language;
  const texts = JSON.parse(readFrom(`locales/${file}.json`)) as Record<string, string>;
  const engine = new Liquid({ strictFilters: true });
  engine.registerTag('schema', Schema);
  engine.registerFilter('t', (key: string) => texts[key] ?? `translation missing: ${key}`);
  engine.registerFilter('asset_url', (name: string) => assetAddress + name);
  engine.registerFilter('color_to_hex', ({ hex }: { readonly hex: string }) => hex);
  return engine;
}

/** What a merchant who has touched nothing has. */
function standardSettings(): BlockSettings {
  const json = /\{% schema %\}([^]*)\{% endschema %\}/.exec(block)?.[1] ?? '{}';
  const { settings } = JSON.parse(json) as {
    readonly settings: readonly { readonly id?: string; readonly default?: unknown }[];
  };
  return Object.fromEntries(settings.flatMap((each) => (each.id ? [[each.id, each.default]] : [])));
}

/** The block, within what Shopify puts around it. */
export async function renderBlock(page: ThemePage): Promise<string> {
  const { told, type = 'index', isDesign = false, language = 'en' } = page;
  const metafields = Object.entries(told).map(([key, value]) => [key, { value }]);
  const html: unknown = await engineFor(language).parseAndRender(block, {
    app: { metafields: { trulybot: Object.fromEntries(metafields) } },
    block: { settings: { ...standardSettings(), ...page.settings } },
    request: { page_type: type, design_mode: isDesign },
  });
  return `<div id="shopify-block-1" class="shopify-block shopify-app-block">${String(html)}</div>`;
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
