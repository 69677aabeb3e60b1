import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import {
  embedHandle,
  extensionHandle,
  optionalScopes,
  storeLanguages,
} from '../../../protocol/shopify-app.ts';
import { buildShopifyPage } from '../../../scripts/support/shopify-page-build.ts';
import { catalogues } from '../../../server/conversation/locales/catalogues.ts';

const extension = fileURLToPath(new URL('../../../shopify-extension/', import.meta.url));
const toml = (path: string) => parse(readFileSync(join(extension, path), 'utf8'));

/** Bytes, brotli. The preview has the widget's launcher in it. */
const budgets = { page: 10_240, preview: 3_072 } as const;

describe('the page in Shopify’s admin', () => {
  it('asks for the scopes that the app’s configuration lets it ask for, and for no other', () => {
    const { access_scopes: scopes } = toml('shopify.app.toml');
    expect(scopes).toMatchObject({ optional_scopes: [...optionalScopes] });
  });

  it('knows extension and block by the names that they are deployed under', () => {
    const folder = `extensions/${extensionHandle}`;
    expect(toml(`${folder}/shopify.extension.toml`)).toMatchObject({ handle: extensionHandle });
    expect(existsSync(join(extension, folder, `blocks/${embedHandle}.liquid`))).toBe(true);
  });

  it('offers the languages that the server speaks', () => {
    expect(storeLanguages).toEqual(Object.keys(catalogues));
  });

  it('weighs no more than it may, and has nothing of another host in it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'trulybot-page-'));
    const manifest = await buildShopifyPage(join(directory, 'page'));
    for (const part of ['page', 'preview'] as const) {
      const file = join(directory, 'page', manifest[part]);
      expect((await readFile(`${file}.br`)).length).toBeLessThanOrEqual(budgets[part]);
      const hosts = (await readFile(file, 'utf8')).match(/https?:\/\/[^"'`\s)]*/g) ?? [];
      expect(hosts.filter((each) => !each.startsWith('http://www.w3.org/'))).toEqual([]);
    }
    await rm(directory, { recursive: true, force: true });
  }, 60_000);
});
