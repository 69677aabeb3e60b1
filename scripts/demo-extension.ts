// Writes the Shopify app into the folder that is named, for the demo shop: `npm start` runs it.
import { buildShopifyExtension } from './support/shopify-extension-build.ts';

const [directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('Name the folder.');
await buildShopifyExtension(directory);
