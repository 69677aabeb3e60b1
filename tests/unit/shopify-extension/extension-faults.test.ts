import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildShopifyExtension,
  widgetExtension,
} from '../../../scripts/support/shopify-extension-build.ts';
import { compress } from '../../../scripts/support/widget-build.ts';
import {
  altered,
  readExtension,
  type ExtensionFiles,
} from '../../support/shopify-extension/extension-files.ts';
import { extensionFaults } from '../../support/shopify-extension/extension-faults.ts';

let files: ExtensionFiles;

beforeAll(async () => {
  const app = await mkdtemp(join(tmpdir(), 'trulybot-shopify-'));
  await buildShopifyExtension(join(app, 'app'));
  files = await readExtension(join(app, 'app', widgetExtension));
  await rm(app, { recursive: true });
}, 60_000);

describe('the extension as it is deployed', () => {
  it('has nothing that Shopify would refuse', () => {
    expect(extensionFaults(files)).toEqual([]);
  });

  it('brings one script of at most 3,000 bytes, and no style sheet', async () => {
    const assets = [...files.keys()].filter((path) => path.startsWith('assets/'));
    expect(assets).toEqual(['assets/order-chat.js']);
    const script = files.get('assets/order-chat.js') ?? Buffer.alloc(1_000_000);
    expect((await compress(script)).length).toBeLessThanOrEqual(3_000);
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(3_400);
  });
});

const block = 'blocks/order-chat.liquid';
const german = 'locales/de.schema.json';
const replaced = (before: string | RegExp, after: string) => (text: string) =>
  text.replace(before, after);
const noise = Array.from({ length: 20_000 }, (_, index) => Math.sin(index).toString(36)).join('');

describe('a fault is found', () => {
  it.each<[what: string, path: string, (text: string) => string | undefined, found: RegExp]>([
    ['a file in no folder', 'notes.md', () => 'later', /notes\.md has no place/],
    ['a font', 'assets/shop.woff2', () => 'font', /shop\.woff2 has no place/],
    ['a folder in a folder', 'assets/inner/a.js', () => ';', /inner\/a\.js has no place/],
    ['a script that is too large', 'assets/order-chat.js', () => noise, /js is too large/],
    ['too much Liquid', block, (text) => text + ' '.repeat(100_000), /Liquid is too large/],
    ['a locale that is too large', german, (text) => text + ' '.repeat(15_000), /too large/],
    ['a comma at the end', german, replaced(/\}\n$/, ',}\n'), /de\.schema\.json is no JSON/],
    ['a comment in JSON', 'locales/fr.json', (text) => `// words\n${text}`, /fr\.json is no JSON/],
    ['a schema that is no JSON', block, replaced('"target"', ',"target"'), /schema is no JSON/],
    ['no schema', block, replaced(/\{% schema[^]*/, ''), /not one schema/],
    ['two schemas', block, (text) => text + text, /not one schema/],
    ['a place that there is not', block, replaced('"body"', '"footer"'), /target/],
    ['a section instead of an embed', block, replaced('"body"', '"section"'), /target/],
    ['a type that there is not', block, replaced('"checkbox"', '"switch"'), /settings\.1/],
    ['an attribute that there is not', block, replaced('"default": true', '"on": true'), /"on"/],
    ['an id twice', block, replaced('"on_home"', '"on_cart"'), /has an id twice/],
    ['a default that is not offered', block, replaced(/"app"\s*\}/, '"x" }'), /offer its default/],
    [
      'a slider with too many steps',
      block,
      replaced(
        '"settings": [',
        '"settings": [{ "type": "range", "id": "on_home", "label": "t:name", "min": 0, "max": 101, "step": 1, "default": 0 },',
      ),
      /too many steps/,
    ],
    ['words that are not translated', block, replaced('t:name', 'Order chat'), /key of the locale/],
    ['a key that there is not', block, replaced('t:name', 't:title'), /says title/],
    ['a key that one language lacks', german, replaced(/ {2}"name".*\n/, ''), /lacks name/],
    [
      'a key of one language only',
      german,
      replaced('"name"', '"more": "", "name"'),
      /more besides/,
    ],
    ['a text that is empty', german, replaced('Bestell-Chat', ' '), /lacks name/],
    ['a text that is a number', 'locales/fr.json', replaced(/"Où[^"]+"/, '4'), /lacks launcher/],
    ['no default locale', 'locales/en.default.json', () => undefined, /no default locale$/],
    [
      'a name that is too long',
      german,
      replaced('Bestell', 'Bestellauskunft für alle'),
      /too long/,
    ],
    ["the app's own name", german, replaced('Bestell', 'TrulyBot'), /is the app's/],
    [
      'a key that nobody says',
      block,
      replaced("'unavailable' | t", "'launcher' | t"),
      /no page says/,
    ],
    [
      'a setting that is not read',
      block,
      replaced('settings.on_cart', 'settings.on_home'),
      /passes over/,
    ],
    ['what is no setting', block, replaced('settings.on_cart', 'settings.cart'), /reads cart/],
    ['what only themes have', block, (text) => `{{ content_for_header }}${text}`, /only themes/],
    [
      'an e-mail on the page',
      block,
      (text) => `{{ customer.email }}${text}`,
      /who the customer is/,
    ],
    ['a language that there is not', 'locales/x.json', () => '{}', /x\.json has no place/],
  ])('%s', (_what, path, change, found) => {
    expect(extensionFaults(altered(files, path, change)).join('\n')).toMatch(found);
  });

  it.each([
    ['too many blocks', 'blocks/order-chat', '.liquid', /too many blocks/],
    ['too many languages', 'locales/a', '.json', /too many locale files/],
    ['too much of everything', 'assets/a', '.svg', /extension is too large/],
  ])('%s', (_what, stem, ending, found) => {
    const contents = Buffer.alloc(ending === '.svg' ? 100_000 : 1, ' ');
    const more = Array.from(
      { length: 101 },
      (_, index) => [stem + index + ending, contents] as const,
    );
    expect(extensionFaults(new Map([...files, ...more])).join('\n')).toMatch(found);
  });
});
