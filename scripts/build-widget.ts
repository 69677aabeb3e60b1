// Builds the widget into dist/widget and the app's page for Shopify's admin into dist/shopify-page:
// `npm run build`, which says too what the widget's parts weigh.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildShopifyPage } from './support/shopify-page-build.ts';
import { buildWidget, compress } from './support/widget-build.ts';
import { widgetCosts } from './support/widget-costs.ts';

const directory = fileURLToPath(new URL('../dist/widget', import.meta.url));
const pageDirectory = fileURLToPath(new URL('../dist/shopify-page', import.meta.url));
const startedAt = performance.now();
const { loader, hash, languages } = await buildWidget(directory);
const size = async (name: string, from = directory) =>
  (await compress(await readFile(join(from, name)))).length.toLocaleString('en');
console.log(
  `Widget: ${loader} ${await size(loader)} B, panel ${await size(`en-${hash}.js`)} B in English, ` +
    `one of ${languages.length} languages (brotli), ` +
    `${((performance.now() - startedAt) / 1000).toFixed(1)} s`,
);

const { page, preview } = await buildShopifyPage(pageDirectory);
console.log(
  `Page in Shopify's admin: ${await size(page, pageDirectory)} B, ` +
    `preview ${await size(preview, pageDirectory)} B (brotli)`,
);

if (process.argv.includes('--costs')) {
  const lines = (await widgetCosts()).map(
    ({ module, bytes }) => `${bytes.toLocaleString('en').padStart(7)}  ${module}`,
  );
  console.log(['\nBytes of the panel that would not be sent without a part:', ...lines].join('\n'));
}
