import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import {
  buildShopifyExtension,
  widgetExtension,
} from '../../scripts/support/shopify-extension-build.ts';
import {
  altered,
  readExtension,
  type ExtensionFiles,
} from '../support/shopify-extension/extension-files.ts';
import { themeCheck } from './support/theme-check.ts';

/** Shopify's own theme check, on the extension as it is deployed. */
let files: ExtensionFiles;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'trulybot-shopify-'));
  await buildShopifyExtension(join(folder, 'app'));
  files = await readExtension(join(folder, 'app', widgetExtension));
  await rm(folder, { recursive: true });
});

it('finds no fault of any severity with the extension', async () => {
  const readable = [...files.keys()].filter((path) => /\.(?:liquid|json)$/.test(path));
  expect(await themeCheck(files)).toEqual({
    context: 'app',
    files: readable.length,
    offences: [],
  });
});

const block = 'blocks/order-chat.liquid';

it.each<[what: string, path: string, (text: string) => string | undefined, found: RegExp]>([
  [
    'a script from elsewhere',
    block,
    (text) => text.replace("'order-chat.js' | asset_url", "'https://cdn.example.com/chat.js'"),
    /^RemoteAsset in blocks\/order-chat\.liquid/,
  ],
  [
    'a script that the page waits for',
    block,
    (text) => text.replace(' async\n', '\n'),
    /^ParserBlockingScript/,
  ],
  ['a script that is not there', 'assets/order-chat.js', () => undefined, /^MissingAsset/],
  [
    'a translation that is not there',
    block,
    (text) => text.replace("'launcher' | t", "'open' | t"),
    /^TranslationKeyExists/,
  ],
  [
    'a language that lacks a text',
    'locales/it.json',
    (text) => text.replace('launcher', 'open'),
    /^MatchingTranslations in locales\/it\.json/,
  ],
  [
    'a filter that there is not',
    block,
    (text) => text.replaceAll('| escape', '| clean'),
    /^UnknownFilter/,
  ],
  [
    'an object that there is not',
    block,
    (text) => text.replace('request.page_type', 'page_kind'),
    /^UndefinedObject/,
  ],
  [
    'a tag that is never closed',
    block,
    (text) => text.replace('{%- endif -%}', ''),
    /^LiquidHTMLSyntaxError/,
  ],
  [
    'a block without a schema',
    block,
    (text) => text.replace(/\{% schema[^]*/, ''),
    /^AppBlockMissingSchema/,
  ],
])('finds %s', async (_what, path, change, found) => {
  const { offences } = await themeCheck(altered(files, path, change));
  expect(offences.filter((offence) => found.test(offence))).not.toEqual([]);
});
