import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import {
  buildShopifyExtension,
  hostValuesFrom,
  placeholders,
  widgetExtension,
  type HostValues,
} from '../../../scripts/support/shopify-extension-build.ts';
import { embedHandle, extensionHandle, optionalScopes } from '../../../protocol/shopify-app.ts';
import { apiVersion } from '../../../server/platforms/shopify/app.ts';

const source = 'shopify-extension';
const read = async (path: string) => parse(await readFile(path, 'utf8'));

/** The configuration as a host deploys it. */
async function configurationFor(host: HostValues) {
  const folder = await mkdtemp(join(tmpdir(), 'trulybot-shopify-'));
  try {
    await buildShopifyExtension(join(folder, 'app'), host);
    return await read(join(folder, 'app', 'shopify.app.toml'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const clientId = '0123456789abcdef';

describe('the app as Shopify is told of it', { timeout: 60_000 }, () => {
  it('asks for what it needs and for nothing else, all at the address of the host', async () => {
    const app = await configurationFor({ clientId, publicUrl: 'https://bot.shop.test/chat' });
    const uri = 'https://bot.shop.test/chat/api/webhooks/shopify';
    expect(app).toEqual({
      client_id: clientId,
      name: 'TrulyBot',
      application_url: 'https://bot.shop.test/chat/shopify',
      embedded: true,
      build: { automatically_update_urls_on_dev: false, include_config_on_deploy: true },
      access_scopes: {
        scopes: 'read_orders,read_customers,write_app_proxy',
        optional_scopes: optionalScopes,
        use_legacy_install_flow: false,
      },
      auth: { redirect_urls: ['https://bot.shop.test/chat/shopify/auth/callback'] },
      webhooks: {
        api_version: apiVersion,
        subscriptions: [
          { topics: ['app/uninstalled', 'app/scopes_update', 'shop/update'], uri },
          {
            topics: ['orders/updated'],
            uri,
            include_fields: ['id', 'admin_graphql_api_id', 'updated_at'],
          },
          { compliance_topics: ['customers/data_request', 'customers/redact', 'shop/redact'], uri },
        ],
      },
      app_proxy: {
        url: 'https://bot.shop.test/chat/shopify/proxy',
        prefix: 'apps',
        subpath: 'trulybot',
      },
      pos: { embedded: false },
    });
  });

  it('has the theme extension under one name for ever, for shops have switched it on by that', async () => {
    const extension = join(source, widgetExtension);
    expect(await read(join(extension, 'shopify.extension.toml'))).toEqual({
      name: 'TrulyBot widget',
      type: 'theme',
      handle: extensionHandle,
    });
    expect(existsSync(join(extension, 'blocks', `${embedHandle}.liquid`))).toBe(true);
  });

  it('has placeholders where a host has something of its own', async () => {
    const text = await readFile(join(source, 'shopify.app.toml'), 'utf8');
    const hosts = new Set([...text.matchAll(/"(https:\/\/[^/"]+)/g)].map(([, origin]) => origin));
    expect([...hosts]).toEqual([placeholders.publicUrl]);
    expect(parse(text)['client_id']).toBe(placeholders.clientId);
  });

  it('says beside each optional scope what a shopper gets by it', async () => {
    const text = await readFile(join(source, 'shopify.app.toml'), 'utf8');
    const list = /optional_scopes = \[\n([^\]]*)\]/.exec(text)?.[1] ?? '';
    expect(list).toMatch(/^(?: {2}# .+\n {2}"read_[a-z_]+",\n)+$/);
  });
});

describe('what a host has set', () => {
  it.each([
    [
      { SHOPIFY_CLIENT_ID: clientId, PUBLIC_URL: 'https://bot.shop.test/' },
      { clientId, publicUrl: 'https://bot.shop.test', complaints: [] },
    ],
    [{}, { complaints: ['SHOPIFY_CLIENT_ID is not set.', 'PUBLIC_URL is not set.'] }],
    [
      { SHOPIFY_CLIENT_ID: '"\nscopes = "write_orders', PUBLIC_URL: 'http://bot.shop.test' },
      {
        complaints: [
          'SHOPIFY_CLIENT_ID is no client id.',
          'PUBLIC_URL does not begin with https://, as Shopify demands.',
        ],
      },
    ],
    [
      { SHOPIFY_CLIENT_ID: clientId, PUBLIC_URL: 'https://bot.shop.test/"\n' },
      { clientId, complaints: ['PUBLIC_URL does not begin with https://, as Shopify demands.'] },
    ],
  ])('%j is taken, or said to be missing or wrong', (environment, taken) => {
    expect(hostValuesFrom(environment)).toEqual(taken);
  });
});
