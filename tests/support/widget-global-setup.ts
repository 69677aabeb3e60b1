import { fileURLToPath } from 'node:url';
import { buildWidget } from '../../scripts/support/widget-build.ts';

/** Where the built widget stands that browser tests use: apart from the one that a server may be serving. */
export const widgetDirectory = fileURLToPath(new URL('../../dist/test-widget', import.meta.url));

/** Builds the widget once, so that browser tests never run against yesterday's. */
export default async function setUp(): Promise<void> {
  await buildWidget(widgetDirectory);
}
