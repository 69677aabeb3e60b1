// Writes the Shopify app as a host deploys it into dist/shopify-extension: `npm run shopify:extension`.
// Client id and address come from SHOPIFY_CLIENT_ID and PUBLIC_URL, in the environment or in .env.
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildShopifyExtension,
  hostValuesFrom,
  placeholders,
  widgetExtension,
} from './support/shopify-extension-build.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const { complaints, ...host } = hostValuesFrom(process.env);
const directory = fileURLToPath(new URL('../dist/shopify-extension', import.meta.url));
await buildShopifyExtension(directory, host);
const { size } = await stat(join(directory, widgetExtension, 'assets/order-chat.js'));
console.log(`Shopify app: dist/shopify-extension, its script has ${size.toLocaleString('en')} B.`);
if (complaints.length === 0) {
  console.log('To be deployed with `shopify app deploy --path dist/shopify-extension`.');
} else {
  console.warn(
    [
      'It can be looked at, but not be deployed:',
      ...complaints.map((complaint) => `  ${complaint}`),
      `In their place stand ${Object.values(placeholders).join(' and ')}.`,
    ].join('\n'),
  );
}
