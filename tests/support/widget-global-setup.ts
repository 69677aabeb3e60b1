import { fileURLToPath } from 'node:url';
import { buildModule } from '../../scripts/support/module-build.ts';
import { buildShopifyExtension } from '../../scripts/support/shopify-extension-build.ts';
import { buildWidget } from '../../scripts/support/widget-build.ts';
import { appDirectory } from './shopify-extension/built-extension.ts';

/** Where the built widget stands that browser tests use: apart from the one that a server may be serving. */
export const widgetDirectory = fileURLToPath(new URL('../../dist/test-widget', import.meta.url));

/** Where its package for applications stands. */
export const moduleDirectory = fileURLToPath(new URL('../../dist/test-module', import.meta.url));

/** Builds the widget once, so that browser tests never run against yesterday's. */
export default async function setUp(): Promise<void> {
  await buildWidget(widgetDirectory);
  await buildModule(moduleDirectory);
  await buildShopifyExtension(appDirectory);
}
