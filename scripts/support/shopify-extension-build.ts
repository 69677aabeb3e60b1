import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPart } from './widget-build.ts';

const source = fileURLToPath(new URL('../../shopify-extension', import.meta.url));

/** The theme app extension, within the app's folder. */
export const widgetExtension = 'extensions/trulybot-widget';

/** What stands in shopify.app.toml for what each host has of its own. */
export const placeholders = {
  clientId: 'YOUR_CLIENT_ID',
  publicUrl: 'https://chat.example.com',
} as const;

/** A host's own values; what is left out stays a placeholder. */
export interface HostValues {
  /** The app's public id, from Shopify's dashboard for developers. */
  readonly clientId?: string;
  /** Address under which shoppers reach the server, without a trailing slash. */
  readonly publicUrl?: string;
}

/**
 * Writes the Shopify app into a directory as it is deployed: with the host's values and the built script.
 * What stood there before is replaced at once. The script is built each time and kept nowhere else, so
 * that it cannot be another than the widget's sources make.
 */
export async function buildShopifyExtension(
  directory: string,
  host: HostValues = {},
): Promise<void> {
  const workplace = `${directory}.new-${process.pid}`;
  const former = `${directory}.old-${process.pid}`;
  try {
    await cp(source, workplace, { recursive: true });
    await fillIn(join(workplace, 'shopify.app.toml'), host);
    const assets = join(workplace, widgetExtension, 'assets');
    await mkdir(assets, { recursive: true });
    await buildPart('shopify', assets);
    await rename(join(assets, 'shopify.js'), join(assets, 'order-chat.js'));
    await mkdir(directory, { recursive: true });
    await rename(directory, former);
    await rename(workplace, directory);
  } finally {
    await rm(workplace, { recursive: true, force: true });
    await rm(former, { recursive: true, force: true });
  }
}

async function fillIn(file: string, host: HostValues): Promise<void> {
  let text = await readFile(file, 'utf8');
  for (const name of ['clientId', 'publicUrl'] as const) {
    text = text.replaceAll(placeholders[name], () => host[name] ?? placeholders[name]);
  }
  await writeFile(file, text);
}

/**
 * Takes a host's values out of its settings.
 * @returns the values, and a sentence for each that is missing or that Shopify would not take.
 */
export function hostValuesFrom(
  environment: Readonly<Record<string, string | undefined>>,
): HostValues & { readonly complaints: readonly string[] } {
  const { SHOPIFY_CLIENT_ID: clientId = '', PUBLIC_URL: publicUrl = '' } = environment;
  const isId = /^[\w-]+$/.test(clientId);
  // Quotes and backslashes would end the text in which it comes to stand.
  const isUrl = URL.canParse(publicUrl) && /^https:\/\/[^\s"'\\?#@]+$/.test(publicUrl);
  return {
    ...(isId && { clientId }),
    ...(isUrl && { publicUrl: publicUrl.replace(/\/+$/, '') }),
    complaints: [
      ...(isId ? [] : [`SHOPIFY_CLIENT_ID ${clientId ? 'is no client id' : 'is not set'}.`]),
      ...(isUrl
        ? []
        : [
            `PUBLIC_URL ${publicUrl ? 'does not begin with https://, as Shopify demands' : 'is not set'}.`,
          ]),
    ],
  };
}
