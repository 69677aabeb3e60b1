import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildShopifyExtension } from '../../scripts/support/shopify-extension-build.ts';
import { shopifyAppBuild } from './support/shopify-app-build.ts';

/** Shopify's own build, on the app as it is deployed. */
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trulybot-shopify-'));
  const host = { clientId: '0123456789abcdef', publicUrl: 'https://chat.shop.test' };
  await buildShopifyExtension(join(folder, 'app'), host);
});
afterAll(() => rm(folder, { recursive: true }));

describe.concurrent('`shopify app build`', () => {
  it('accepts the app, and asks nobody on the network about it', async () => {
    const { accepts, said } = await shopifyAppBuild(join(folder, 'app'));
    expect(said).toContain('TrulyBot built!');
    expect(said).toContain('trulybot-widget');
    expect(said).not.toMatch(/asked the network|error|warning/i);
    expect(accepts).toBe(true);
  });

  it.each([
    ['a wrong type', 'embedded = true', 'embedded = "yes"', '[embedded]'],
    ['no client id', /^client_id.*\n/m, '', 'client_id'],
    [
      'a webhook in the clear',
      'uri = "https:',
      'uri = "http:',
      '[webhooks.subscriptions.0.uri]: URI format isn',
    ],
  ])('refuses %s', async (what, right, wrong, words) => {
    const broken = join(folder, what.replaceAll(' ', '-'));
    await cp(join(folder, 'app'), broken, { recursive: true });
    const file = join(broken, 'shopify.app.toml');
    await writeFile(file, (await readFile(file, 'utf8')).replace(right, wrong));
    const { accepts, said } = await shopifyAppBuild(broken);
    expect(said.replaceAll(/[│\s]+/g, ' ')).toContain(words);
    expect(accepts).toBe(false);
  });
});
