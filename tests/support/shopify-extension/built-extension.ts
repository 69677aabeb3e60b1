import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { widgetExtension } from '../../../scripts/support/shopify-extension-build.ts';

/** Where browser tests have the Shopify app built: apart from the one that a host may be deploying. */
export const appDirectory = fileURLToPath(
  new URL('../../../dist/test-shopify-extension', import.meta.url),
);

/** The theme app extension in it. */
export const extensionDirectory = join(appDirectory, widgetExtension);
